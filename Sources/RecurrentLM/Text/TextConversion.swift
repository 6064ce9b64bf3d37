// Bytes of other encodings and packed ones, as UTF-8.
//
// `iconv` belongs to the system's C library and knows some hundred encodings; Foundation knows a dozen
// without its ICU data.

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Turns text of any encoding into UTF-8.
enum TextConversion {
  /// Bytes between two looks whether the task is cancelled.
  private static let pieceSize = 1 << 20

  /// Converts a text.
  ///
  /// - Parameters:
  ///   - bytes: The text in its encoding.
  ///   - encoding: The encoding.
  ///   - path: The file, for messages.
  /// - Returns: The text in UTF-8, with or without a byte order mark.
  /// - Throws: `RecurrentLMError.unknownEncoding`, `.notInEncoding` naming the byte,
  ///   `.notEnoughMemory`, or `CancellationError`.
  /// - Complexity: O(number of bytes).
  static func utf8(
    _ bytes: UnsafeBufferPointer<UInt8>,
    from encoding: TextEncoding,
    path: String
  ) throws -> [UInt8] {
    // A byte becomes three at most.
    try Memory.check(needed: 4 * bytes.count, for: "the text of '\(path)'")
    guard let converter = iconv_open("UTF-8", encoding.name), Int(bitPattern: converter) != -1
    else { throw RecurrentLMError.unknownEncoding(encoding.name) }
    defer { iconv_close(converter) }
    var input = UnsafeMutablePointer(
      mutating: UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
    )
    var inputLeft = bytes.count
    var result: [UInt8] = []
    var piece = [CChar](repeating: 0, count: pieceSize)
    while inputLeft > 0 {
      try Safepoint.pass()
      let (written, failed) = piece.withUnsafeMutableBufferPointer { buffer in
        var output = buffer.baseAddress
        var outputLeft = buffer.count
        let status = iconv(converter, &input, &inputLeft, &output, &outputLeft)
        return (buffer.count - outputLeft, status == -1 && errno != E2BIG)
      }
      result.append(contentsOf: piece[..<written].lazy.map(UInt8.init(bitPattern:)))
      guard !failed else {
        throw RecurrentLMError.notInEncoding(
          path: path,
          encoding: encoding.name,
          byte: bytes.count - inputLeft
        )
      }
    }
    return result
  }
}
