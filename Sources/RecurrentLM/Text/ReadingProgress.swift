/// How far the reading of a file has come.
public struct ReadingProgress: Hashable, Sendable {
  /// The bytes read so far.
  public let bytesRead: Int

  /// The bytes of the whole file.
  public let bytesInAll: Int

  /// The documents found so far.
  public let documentCount: Int

  /// The part that is read, from 0 to 1.
  public var fraction: Double { Double(bytesRead) / Double(bytesInAll) }
}
