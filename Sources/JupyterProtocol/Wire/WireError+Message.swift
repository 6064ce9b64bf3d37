extension WireError: CustomStringConvertible {
  /// What is wrong, as one line for a log or an error reply.
  public var description: String {
    switch self {
    case .missingDelimiter(let frameCount):
      "expected a '<IDS|MSG>' frame, found none among \(frameCount)"
    case .tooFewFrames(let count):
      "expected at least 5 frames after '<IDS|MSG>', found \(count)"
    case .badSignature:
      "the signature does not match the message; the sender's key is another"
    case .replayed:
      "a message with this signature was received before"
    case .malformed(let part, let reason):
      "can not read the \(part): \(reason)"
    case .unreadableConnectionFile(let path, let reason):
      "can not read the connection file '\(path)': \(reason)"
    case .badConnectionFile(let field, let reason):
      "connection file: '\(field)' \(reason)"
    }
  }
}

extension WireError {
  /// Puts an error of JSON decoding into one line that names the field.
  package static func malformed(part: String, _ error: any Error) -> WireError {
    guard let error = error as? DecodingError else {
      return .malformed(part: part, reason: "\(error)")
    }
    func field(_ path: [any CodingKey]) -> String {
      path.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
    }
    let reason =
      switch error {
      case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
        "expected \(jsonName(of: type)) in '\(field(context.codingPath))'"
      case .keyNotFound(let key, let context):
        "expected a field '\(field(context.codingPath + [key]))', found none"
      default: "expected a JSON object"
      }
    return .malformed(part: part, reason: reason)
  }

  private static func jsonName(of type: Any.Type) -> String {
    switch type {
    case is String.Type: "a string"
    case is Bool.Type: "true or false"
    case is Int.Type, is Double.Type: "a number"
    case is any Collection.Type where "\(type)".hasPrefix("Array"): "an array"
    default: "an object"
    }
  }
}
