#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Reads a value from the JSON of one frame.
///
/// - Parameters:
///   - type: What to read; fields that it does not know are passed over.
///   - frame: The JSON.
///   - part: What the frame is called in the error.
/// - Returns: The value.
/// - Throws: `WireError.malformed`, which names the field and what was expected there.
package func decode<Value: Decodable>(
  _ type: Value.Type,
  from frame: Frame,
  part: String
) throws(WireError) -> Value {
  do {
    return try JSONDecoder().decode(type, from: Data(frame))
  } catch {
    throw .malformed(part: part, error)
  }
}

/// Writes a value as the JSON of one frame; numbers that JSON does not have become null.
///
/// What the protocol sends is made of strings, numbers, arrays and objects, so this does not fail;
/// were it ever to, an empty object goes out and clients stay in step.
package func encode(_ value: some Encodable) -> Frame {
  let encoder = JSONEncoder()
  encoder.outputFormatting = .withoutEscapingSlashes
  encoder.nonConformingFloatEncodingStrategy = .convertToString(
    positiveInfinity: "Infinity",
    negativeInfinity: "-Infinity",
    nan: "NaN"
  )
  guard let data = try? encoder.encode(value) else { return WireMessage.emptyObject }
  return Frame(data)
}

extension KeyedDecodingContainer {
  /// Reads a field that a client may leave out or set to null.
  func value<Value: Decodable>(_ key: Key, default substitute: Value) throws -> Value {
    try decodeIfPresent(Value.self, forKey: key) ?? substitute
  }
}
