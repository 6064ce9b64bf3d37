import RecurrentLM

/// Runs the body again and again and prints how long one run takes.
///
///     38.4 ms ± 0.3 ms a run (7 rounds of 10, fastest 38.0 ms)
///
/// The number of runs a round is chosen so that a round takes a fifth of a second or more, because
/// a single quick run tells more about the clock than about the body. What the body changes, it
/// changes each time: a timed training step trains.
///
/// The result need not be kept; where it is, two of them can be compared:
///
///     let slow = try timeit { try model.predict(x) }
///     let quick = try timeit { try fast.predict(x) }
///     print(slow.mean / quick.mean)
///
/// - Parameter body: What to time, in braces: `timeit { try model.predict(x) }`.
/// - Returns: The time of each round.
/// - Throws: What the body throws, and `CancellationError` if the cell is interrupted.
@discardableResult
public func timeit<Result>(_ body: () throws -> Result) throws -> Timing {
  let timing = try Timing(of: body)
  print(timing)
  return timing
}

/// How long one run of something takes.
public struct Timing: CustomStringConvertible, Sendable {
  /// Seconds a run, one number for each round.
  public let seconds: [Double]

  /// How often the body ran in each round.
  public let runsPerRound: Int

  /// Times a body: it is run until a round is long enough, then in six more rounds, or in one more
  /// if a round takes seconds.
  ///
  /// - Parameter body: What to time.
  /// - Throws: What the body throws, and `CancellationError` if the task is cancelled.
  public init<Result>(of body: () throws -> Result) throws {
    var runs = 1
    var first = try Self.time(body, runs: 1)
    while first * Double(runs) < 0.2, runs < 10_000_000 {
      runs = max(runs * 2, min(Int(0.25 / max(first, 1e-9)), runs * 10))
      first = try Self.time(body, runs: runs)
    }
    // A body of seconds is not run seven times more: a class waits for it.
    let rounds = first * Double(runs) > 2 ? 1 : 6
    runsPerRound = runs
    seconds = try [first] + (0..<rounds).map { _ in try Self.time(body, runs: runs) }
  }

  private static func time<Result>(_ body: () throws -> Result, runs: Int) throws -> Double {
    let clock = ContinuousClock()
    let start = clock.now
    for _ in 0..<runs {
      try Safepoint.pass()
      _ = try body()
    }
    return (clock.now - start) / .seconds(1) / Double(runs)
  }

  /// The mean of the rounds, in seconds a run.
  public var mean: Double { seconds.reduce(0, +) / Double(seconds.count) }

  /// The fastest round, in seconds a run: the one that other programs disturbed least.
  public var fastest: Double { seconds.min() ?? 0 }

  /// The standard deviation of the rounds, in seconds a run.
  public var deviation: Double {
    let squares = seconds.map { ($0 - mean) * ($0 - mean) }
    return (squares.reduce(0, +) / Double(seconds.count)).squareRoot()
  }

  /// The mean, its spread and the fastest round, in a unit that suits them.
  public var description: String {
    "\(Self.text(mean)) ± \(Self.text(deviation)) a run "
      + "(\(seconds.count) rounds of \(runsPerRound), fastest \(Self.text(fastest)))"
  }

  /// Seconds with three digits, in s, ms, µs or ns.
  package static func text(_ seconds: Double) -> String {
    let units: [(name: String, size: Double)] = [("s", 1), ("ms", 1e-3), ("µs", 1e-6)]
    let unit = units.first { seconds >= $0.size } ?? ("ns", 1e-9)
    let value = seconds / unit.size
    let digits = value < 10 ? 2 : value < 100 ? 1 : 0
    return "\(decimal(value, digits)) \(unit.name)"
  }
}
