/// After how much training the loss is measured again.
///
///     try model.train(on: examples, evaluateEvery: 5)                  // epochs
///     try model.train(on: examples, evaluateEvery: .examples(3000))
public struct EvaluationInterval: Hashable, Sendable {
  /// What is counted.
  enum Unit: Hashable {
    case epochs
    case examples
  }

  let unit: Unit

  /// How many of them, 1 or more.
  let count: Int

  /// Measures before the first step, and before each epoch that follows so many more.
  ///
  /// - Parameter count: A number of epochs, 1 or more.
  /// - Returns: The interval.
  public static func epochs(_ count: Int) -> EvaluationInterval {
    EvaluationInterval(unit: .epochs, count: count)
  }

  /// Measures before the first step, and before the first step after each so many examples.
  ///
  /// - Parameter count: A number of examples, 1 or more, counted over all epochs.
  /// - Returns: The interval.
  public static func examples(_ count: Int) -> EvaluationInterval {
    EvaluationInterval(unit: .examples, count: count)
  }

  /// Checks the number.
  ///
  /// - Throws: `RecurrentLMError.invalidArgument` if it is below 1.
  func check() throws {
    guard count >= 1 else {
      throw RecurrentLMError.invalidArgument(
        name: "evaluateEvery",
        found: "\(count)",
        expected: unit == .epochs ? "1 or more epochs" : "1 or more examples"
      )
    }
  }
}

extension EvaluationInterval: ExpressibleByIntegerLiteral {
  /// A number alone is one of epochs.
  ///
  /// - Parameter value: The number of epochs, 1 or more.
  public init(integerLiteral value: Int) { self = .epochs(value) }
}

extension EvaluationInterval: CustomStringConvertible {
  /// The number and its unit, such as `5 epochs`.
  public var description: String { counted(count, unit == .epochs ? "epoch" : "example") }
}
