/// How far a long call has come.
package struct MeterReading: Sendable {
  /// What is being done, such as `the loss of 15,000 examples`.
  package let label: String

  /// What may be done about its length; nil if there is nothing to say.
  package let advice: String?

  /// The part that is done, from 0 to 1; NaN where nobody knows.
  package let fraction: Double

  /// The time since the call began.
  package let elapsed: Duration

  /// The time that the rest takes at the speed so far; nil where nobody knows.
  package var remaining: Duration? {
    fraction > 0 ? elapsed * ((1 - min(fraction, 1)) / fraction) : nil
  }
}

/// Tells whoever watches how far a long call has come.
///
/// A call that may take over a second does its work inside `measure` and says after each part of it
/// that it is done. Short calls show nothing; of calls within one another the outermost alone is
/// shown. Nobody watches a program.
package final class Meter {
  /// Who is told; a type of its own for the reason that `Safepoint.Visitor` is one.
  package struct Watcher: Sendable {
    let show: @Sendable (MeterReading) -> Void
    let end: @Sendable () -> Void

    /// Makes a watcher.
    ///
    /// - Parameters:
    ///   - show: Is told at most five times a second, where the call is at a safepoint.
    ///   - end: Is told once if anything was shown, when the call ends, whatever ends it.
    package init(
      show: @escaping @Sendable (MeterReading) -> Void,
      end: @escaping @Sendable () -> Void
    ) {
      self.show = show
      self.end = end
    }
  }

  /// The watcher of the current task, or nil if nobody looks.
  @TaskLocal package static var watcher: Watcher?

  /// Shorter calls show nothing, and a call that is over so soon does not begin to.
  static let patience = Duration.milliseconds(500)

  /// The eye asks for no more, and front ends drop messages that come too fast.
  static let interval = Duration.milliseconds(200)

  private let watcher: Watcher?
  private let label: () -> String
  private let advice: String?
  private let total: Double
  private let start = ContinuousClock.now
  private var done = 0.0
  private var due: ContinuousClock.Instant
  private var isShown = false

  private init(
    _ watcher: Watcher?,
    of total: Double,
    advice: String? = nil,
    _ label: @escaping () -> String
  ) {
    self.watcher = watcher
    self.label = label
    self.advice = advice
    self.total = total
    due = start + Self.patience
  }

  /// Does something that may take long.
  ///
  /// - Parameters:
  ///   - label: What it is, to be shown.
  ///   - total: How many parts it has, of equal length.
  ///   - advice: What may be done about its length, or nil.
  ///   - body: Does it, and says after each part that it is done.
  /// - Returns: What the body returns.
  /// - Throws: What the body throws.
  package static func measure<Result>(
    _ label: @escaping @autoclosure () -> String,
    of total: Int,
    advice: String? = nil,
    _ body: (Meter) throws -> Result
  ) rethrows -> Result {
    guard let watcher else { return try body(Meter(nil, of: 1) { "" }) }
    let meter = Meter(watcher, of: Double(total), advice: advice, label)
    defer { if meter.isShown { watcher.end() } }
    return try $watcher.withValue(nil) { try body(meter) }
  }

  /// Says that parts are done; to be called at a safepoint, on the thread of the call.
  package func advance(by count: Int = 1) {
    guard let watcher else { return }
    done += Double(count)
    let now = ContinuousClock.now
    guard now >= due else { return }
    let reading = MeterReading(
      label: label(),
      advice: advice,
      fraction: total > 0 ? done / total : .nan,
      elapsed: now - start
    )
    if isShown || reading.remaining.map({ $0 > Self.patience }) ?? true {
      isShown = true
      watcher.show(reading)
    }
    due = ContinuousClock.now + Self.interval
  }
}
