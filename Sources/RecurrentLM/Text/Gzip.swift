/// Text that is packed with gzip, over zlib.
///
/// zlib comes with libzip, which needs it: nothing more is to be installed, and nothing more is loaded.
/// This is the only file that imports it.
import CZlib

/// Unpacks files that gzip packed.
enum Gzip {
  private static let pieceSize = 1 << 20

  /// zlib's largest window, and 16 for gzip's header.
  private static let windowBits: Int32 = 15 + 16

  /// Whether bytes begin as gzip's files do.
  static func isPacked(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.starts(with: [0x1F, 0x8B, 8])
  }

  /// Unpacks a file, whose parts may have been packed one by one.
  ///
  /// A small file may unpack to gigabytes: the memory is asked for as the text grows.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - path: Its path, for messages.
  /// - Returns: The bytes that were packed.
  /// - Throws: `RecurrentLMError.unreadableFile` if it is damaged or cut off, `.notEnoughMemory`, or
  ///   `CancellationError`.
  /// - Complexity: O(number of bytes that were packed).
  static func unpacked(_ bytes: UnsafeBufferPointer<UInt8>, path: String) throws -> [UInt8] {
    func failure(_ cause: String) -> RecurrentLMError { .unreadableFile(path: path, cause: cause) }
    var stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(&stream, windowBits, ZLIB_VERSION, size) == Z_OK else {
      throw failure("zlib cannot unpack it")
    }
    defer { inflateEnd(&stream) }
    var result: [UInt8] = []
    var checked = 0
    var piece = [UInt8](repeating: 0, count: pieceSize)
    var position = 0
    while position < bytes.count {
      try Safepoint.pass()
      if result.count + pieceSize > checked {
        checked = max(1 << 24, 2 * (result.count + pieceSize))
        try Memory.check(needed: 2 * checked, for: "what '\(path)' unpacks to")
      }
      let given = min(bytes.count - position, pieceSize)
      stream.next_in = UnsafeMutablePointer(
        mutating: UnsafeBufferPointer(rebasing: bytes[position...]).baseAddress
      )
      stream.avail_in = UInt32(given)
      let (status, written) = piece.withUnsafeMutableBufferPointer { buffer in
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(buffer.count)
        let status = inflate(&stream, Z_NO_FLUSH)
        return (status, buffer.count - Int(stream.avail_out))
      }
      position += given - Int(stream.avail_in)
      result.append(contentsOf: piece[..<written])
      switch status {
      case Z_OK: continue
      case Z_STREAM_END:
        // Another part may follow; what else follows is not gzip's.
        guard isPacked(bytes[position...]) else { return result }
        inflateReset(&stream)
      case Z_BUF_ERROR: throw failure("the gzip file is cut off: get it again")
      default: throw failure("the gzip file is damaged: get it again")
      }
    }
    throw failure("the gzip file is cut off: get it again")
  }
}
