/// How the learning rate η of a training goes on after its beginning.
///
///     .halving           η is halved whenever the loss of the training set rose
///     .linear(to: η₁)    η(n) = η₀ + (η₁ - η₀) n / N
///
/// Here η₀ is the rate that `train` is given, n the examples done before a step, and N all those of the
/// training, over all its epochs.
///
/// Plain gradient descent jumps about a minimum at a distance that grows with its rate: a rate that falls
/// brings it closer. With `.adagrad()` a line gains little, for its own rates fall already.
///
///     try train(model, on: examples, learningRate: 0.1, epochs: 2, schedule: .linear(to: 0.002))
public struct RateSchedule: Hashable, Sendable {
  /// The rate at the end of the line, nil for the rate that is halved.
  let end: Double?

  /// The rate is halved whenever the loss of the training set is larger than at the measurement before.
  ///
  /// Source: D. Britz, "Recurrent Neural Networks Tutorial, Part 2", 2015.
  public static let halving: RateSchedule = RateSchedule(end: nil)

  /// The rate falls on a straight line, whatever the loss does.
  ///
  ///     η(n) = η₀ + (η₁ - η₀) n / N
  ///
  /// - Parameter end: The rate η₁ that it would have after the last step, from 0 to the rate to begin with.
  /// - Returns: The schedule.
  public static func linear(to end: Double) -> RateSchedule { RateSchedule(end: end) }

  /// The rate of the next step.
  ///
  /// - Parameters:
  ///   - rate: The rate to begin with, or what halving made of it.
  ///   - done: The examples that were done before.
  ///   - inAll: The examples of the training in all.
  /// - Returns: A number above 0: a step of rate 0 would be none, and a file that tells one is refused.
  func rate(_ rate: Double, done: Int, of inAll: Int) -> Double {
    guard let end, inAll > 0 else { return rate }
    let share = Double(done) / Double(inAll)
    // So that both ends are exact.
    return max((1 - share) * rate + share * end, .leastNonzeroMagnitude)
  }

  /// Checks that the rate does not grow.
  ///
  /// - Throws: `RecurrentLMError.invalidArgument` if it does, or if its end is no number.
  func check(learningRate: Double) throws {
    guard let end, !(0...learningRate).contains(end) else { return }
    throw RecurrentLMError.invalidArgument(
      name: "schedule",
      found: ".linear(to: \(shortest(end)))",
      expected: "a rate from 0 to the learning rate to begin with, \(shortest(learningRate))"
    )
  }
}

extension RateSchedule: CustomStringConvertible {
  /// As it is written, such as `linear(to: 0.002)`.
  public var description: String { end.map { "linear(to: \($0))" } ?? "halving" }
}
