/// How long somebody waits for code to be parsed and checked.
///
/// A cell waits until it is interrupted. A question, which nobody can interrupt, waits for a time.
struct Patience: Sendable {
  /// Whether nobody waits any longer.
  let isOver: @Sendable () -> Bool

  /// Waits until the task on whose thread it is asked is cancelled.
  static let untilInterrupted = Patience { Task.isCancelled }

  /// Waits for a question's answer: longer, and who types has gone on.
  static var ofQuestion: Patience { atMost(.seconds(1)) }

  /// Waits from now on for a time.
  static func atMost(_ time: Duration) -> Patience {
    let end = ContinuousClock.now + time
    return Patience { ContinuousClock.now >= end }
  }
}
