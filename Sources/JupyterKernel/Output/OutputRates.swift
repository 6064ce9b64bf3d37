/// How much output may go to the front ends, which have no way to say that it is too much.
///
/// A burst may go at once after a pause, and in the long run so much a second.
package struct OutputRates: Sendable {
  /// An amount of bytes, or of messages.
  package struct Limit: Sendable {
    /// What may go at once after a pause.
    package let burst: Double

    /// What may go each second in the long run.
    package let perSecond: Double
  }

  /// Bytes of text and displays.
  package let bytes: Limit

  /// Messages of streams and displays.
  package let messages: Limit

  /// What passes through Jupyter's server.
  ///
  /// Of more than 1 MB/s or 1000 messages a second on average over 3 s it cuts the rest; burst and
  /// 3 s stay 5% below that. 1.5 MB are enough for 100,000 short lines.
  package static let served = OutputRates(
    bytes: Limit(burst: 1_500_000, perSecond: 450_000),
    messages: Limit(burst: 1500, perSecond: 450)
  )

  /// What goes to clients that are connected with the kernel itself: enough that no program waits
  /// which somebody may want to see the output of, and so little that the memory of a client that
  /// stands still, or what waits for it here, lasts until somebody notices.
  package static let direct = OutputRates(
    bytes: Limit(burst: 32_000_000, perSecond: 3_000_000),
    messages: Limit(burst: 20_000, perSecond: 2000)
  )
}

/// What may go of one kind by now: it grows with the time, up to a burst.
struct Allowance {
  private let limit: OutputRates.Limit
  private var amount: Double
  private var time: Duration?

  init(_ limit: OutputRates.Limit) {
    self.limit = limit
    amount = limit.burst
  }

  /// What may go at a time.
  func amount(at now: Duration) -> Double {
    let elapsed = time.map { (now - $0) / .seconds(1) } ?? 0
    return min(limit.burst, amount + elapsed * limit.perSecond)
  }

  /// How much of what waits is beyond what may go; more than a burst never has to be saved up.
  func excess(of waiting: Int, at now: Duration) -> Double {
    min(Double(waiting), limit.burst) - amount(at: now)
  }

  /// When all that waits may go.
  func dueTime(of waiting: Int) -> Duration {
    let missing = min(Double(waiting), limit.burst) - amount
    return (time ?? .zero) + .seconds(max(0, missing / limit.perSecond))
  }

  /// Takes what goes; a single thing beyond a burst is paid for by at most one burst's wait.
  mutating func take(_ count: Int, at now: Duration) {
    amount = max(-limit.burst, amount(at: now) - Double(count))
    time = now
  }
}
