#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Any JSON value, for the places where the protocol leaves the form to others.
public enum JSONValue: Hashable, Sendable {
  /// The value `null`.
  case null

  /// The values `true` and `false`.
  case bool(Bool)

  /// A number without a fraction.
  case int(Int)

  /// Any other number; NaN and the infinities, which JSON lacks, are written as null.
  case double(Double)

  /// Text.
  case string(String)

  /// A list of values.
  case array([JSONValue])

  /// Values by name.
  case object([String: JSONValue])

  /// Reads a JSON document; nil if the text is none.
  public init?(parsing text: String) {
    guard let value = try? decode(JSONValue.self, from: Frame(text.utf8), part: "document") else {
      return nil
    }
    self = value
  }

  /// The text of a string, or nil for any other value.
  public var string: String? { if case .string(let value) = self { value } else { nil } }

  /// The value of a whole number, or nil for any other value.
  public var int: Int? { if case .int(let value) = self { value } else { nil } }

  /// The value of any number, or nil for any other value.
  public var number: Double? {
    switch self {
    case .int(let value): Double(value)
    case .double(let value): value
    default: nil
    }
  }

  /// The value of `true` or `false`, or nil for any other value.
  public var bool: Bool? { if case .bool(let value) = self { value } else { nil } }

  /// The elements of an array, or nil for any other value.
  public var array: [JSONValue]? { if case .array(let value) = self { value } else { nil } }

  /// The fields of an object, or nil for any other value.
  public var object: [String: JSONValue]? {
    if case .object(let value) = self { value } else { nil }
  }

  /// The field of an object, or nil where there is none.
  public subscript(name: String) -> JSONValue? { object?[name] }
}

extension JSONValue: Codable {
  /// Reads any JSON value.
  ///
  /// - Throws: `DecodingError` if the document is not JSON.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Int.self) {
      self = .int(value)
    } else if let value = try? container.decode(Double.self) {
      self = .double(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  /// Writes the value.
  ///
  /// - Throws: What the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let value): try container.encode(value)
    case .int(let value): try container.encode(value)
    case .double(let value) where value.isFinite: try container.encode(value)
    case .double: try container.encodeNil()
    case .string(let value): try container.encode(value)
    case .array(let value): try container.encode(value)
    case .object(let value): try container.encode(value)
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// Makes a string.
  public init(stringLiteral value: String) { self = .string(value) }

  /// Makes a whole number.
  public init(integerLiteral value: Int) { self = .int(value) }

  /// Makes `true` or `false`.
  public init(booleanLiteral value: Bool) { self = .bool(value) }

  /// Makes an array.
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }

  /// Makes an object; of two fields with one name the last counts.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(Dictionary(elements) { $1 })
  }
}
