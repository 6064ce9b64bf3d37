package import JupyterProtocol

/// What a front end may set a field of a widget to.
///
/// Front ends keep to it by themselves; whoever writes to the comm past them may not.
package enum WidgetInput: Sendable {
  /// A finite number within a range.
  case number(ClosedRange<Double>)

  /// A whole number within a range.
  case whole(ClosedRange<Int>)

  /// A value from elsewhere that can not be used.
  package struct Refusal: Error {
    /// What was found, shortened.
    package let found: String

    /// What would have been taken.
    package let expected: String
  }

  /// The value as the kernel keeps it.
  ///
  /// - Throws: `Refusal` if it is of another kind or out of range.
  package func accepted(_ value: JSONValue) throws(Refusal) -> JSONValue {
    switch (self, value) {
    case (.number(let range), .int(let value)) where range.contains(Double(value)):
      return .double(Double(value))
    // NaN is within no range.
    case (.number(let range), .double(let number)) where range.contains(number): return value
    case (.whole(let range), .int(let number)) where range.contains(number): return value
    default: throw Refusal(found: value.excerpt, expected: expected)
    }
  }

  private var expected: String {
    switch self {
    case .number(let range): "a number from \(range.lowerBound) to \(range.upperBound)"
    case .whole(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    }
  }
}

extension JSONValue {
  /// The beginning of the value, for a message about it.
  fileprivate var excerpt: String {
    switch self {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .int(let value): "\(value)"
    case .double(let value): "\(value)"
    case .string(let text): text.count > 20 ? "'\(text.prefix(20))…'" : "'\(text)'"
    case .array: "a list"
    case .object: "an object"
    }
  }
}
