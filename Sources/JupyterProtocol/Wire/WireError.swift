/// Why received frames, or a connection file, were not accepted.
public enum WireError: Error, Equatable {
  /// No frame is the delimiter.
  case missingDelimiter(frameCount: Int)

  /// Fewer frames follow the delimiter than a signature and four JSON frames.
  case tooFewFrames(count: Int)

  /// The signature was not made with the connection's key.
  case badSignature

  /// A message with this signature came before.
  case replayed

  /// A frame does not hold the JSON that belongs there.
  case malformed(part: String, reason: String)

  /// The connection file can not be read.
  case unreadableConnectionFile(path: String, reason: String)

  /// The connection file lacks a field, or it holds what can not be used.
  case badConnectionFile(field: String, reason: String)
}
