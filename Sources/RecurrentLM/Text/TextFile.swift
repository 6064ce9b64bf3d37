#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The bytes of a text file, and what can be wrong with them.
struct TextFile {
  /// The path as the caller gave it.
  let path: String
  private let data: Data

  /// Reads a file, unpacks it if gzip packed it, and converts it to UTF-8.
  ///
  /// - Parameters:
  ///   - path: The file; a leading `~` is the home directory.
  ///   - encoding: Its encoding. A mark of UTF-16 or UTF-32 at its beginning counts more.
  /// - Throws: `RecurrentLMError.missingText`, `.unreadableFile`, `.emptyText`, `.unknownEncoding` or
  ///   `.notInEncoding`; `CancellationError` if the task is cancelled.
  init(path: String, encoding: TextEncoding = .utf8) throws {
    let data = try Self.unpacked(try Self.read(path), path: path)
    if let cause = FileKind(data.prefix(FileKind.bytesNeeded))?.insteadOfText {
      throw RecurrentLMError.unreadableFile(path: path, cause: cause)
    }
    self.path = path
    let encoding = TextEncoding(markOf: data.prefix(4)) ?? encoding
    self.data = encoding == .utf8 ? data : try Self.converted(data, from: encoding, path: path)
    guard self.data.count > byteOrderMarkCount else {
      throw RecurrentLMError.emptyText(path: path)
    }
  }

  private static func unpacked(_ data: Data, path: String) throws -> Data {
    guard Gzip.isPacked(data) else { return data }
    return try data.withUnsafeBytes { raw in
      Data(try Gzip.unpacked(raw.bindMemory(to: UInt8.self), path: path))
    }
  }

  private static func converted(
    _ data: Data,
    from encoding: TextEncoding,
    path: String
  ) throws -> Data {
    try data.withUnsafeBytes { raw in
      let bytes = raw.bindMemory(to: UInt8.self)
      return Data(try TextConversion.utf8(bytes, from: encoding, path: path))
    }
  }

  private static func read(_ path: String) throws -> Data {
    let expanded = HomeFolder.expandingTilde(path)
    try FileAccess.checkReading(path)
    var isDirectory = false
    guard FileManager.default.fileExists(atPath: expanded, isDirectory: &isDirectory) else {
      throw RecurrentLMError.missingText(path: path)
    }
    guard !isDirectory else {
      throw RecurrentLMError.unreadableFile(path: path, cause: "it is a directory")
    }
    do {
      return try Data(contentsOf: URL(filePath: expanded), options: .mappedIfSafe)
    } catch let error as CocoaError where error.code == .fileReadNoPermission {
      throw RecurrentLMError.unreadableFile(path: path, cause: "permission denied")
    } catch {
      throw RecurrentLMError.unreadableFile(path: path, cause: "\(error)")
    }
  }

  /// The file's name without its folders.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// The bytes that `withText` leaves out.
  var byteOrderMarkCount: Int { data.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// Runs `body` on the bytes behind the byte order mark.
  func withText<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    try data.withUnsafeBytes { raw in
      try body(.init(rebasing: raw.bindMemory(to: UInt8.self)[byteOrderMarkCount...]))
    }
  }

  /// Makes sure that bytes of this file are UTF-8.
  ///
  /// - Parameter bytes: What `withText` gave.
  /// - Throws: `RecurrentLMError.notUTF8` naming the line, the byte and the encoding that it may be, also
  ///   where zeros tell of UTF-16; `CancellationError` if the task is cancelled.
  func validate(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    // Latin text in UTF-16 is valid UTF-8 too, of zeros.
    let zero = TextEncoding(zerosOf: bytes) == nil ? nil : bytes.firstIndex(of: 0)
    guard let offset = try zero ?? UTF8Validation.firstInvalidByte(in: bytes) else { return }
    let place = place(of: offset, in: bytes)
    throw RecurrentLMError.notUTF8(
      path: path,
      line: place.line,
      byte: place.byte,
      value: bytes[offset],
      guess: TextEncoding.guess(of: bytes, before: offset)
    )
  }

  /// Where a byte stands, as an editor says it: its line, counted from 1, and its offset in the file.
  ///
  /// Lines end in a line feed, a carriage return, or both.
  func place(of offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (line: Int, byte: Int) {
    var line = 1
    for index in 0..<offset where bytes[index] == 0x0A || bytes[index] == 0x0D {
      let isHalf = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
      if !isHalf { line += 1 }
    }
    return (line, offset + byteOrderMarkCount)
  }
}

/// Finds where bytes stop being UTF-8, at several gigabytes a second in ASCII.
enum UTF8Validation {
  /// Bytes between two looks whether the task is cancelled: ten milliseconds of the slowest text.
  private static let cancellationInterval = 1 << 22

  /// The offset of the first byte that starts no valid code point, nil if all is valid.
  ///
  /// Throws `CancellationError` if the task is cancelled.
  ///
  /// Source: The Unicode Standard, table 3-7 (well-formed UTF-8 byte sequences).
  static func firstInvalidByte(in bytes: UnsafeBufferPointer<UInt8>) throws -> Int? {
    var index = 0
    while index < bytes.count {
      try Task.checkCancellation()
      let end = min(bytes.count, index + cancellationInterval)
      if let invalid = firstInvalidByte(in: bytes, from: &index, upTo: end) { return invalid }
    }
    return nil
  }

  /// Whether all bytes are valid.
  static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    return firstInvalidByte(in: bytes, from: &index, upTo: bytes.count) == nil
  }

  /// The same for the code points that start before `end`; `index` is then behind the last of them.
  private static func firstInvalidByte(
    in bytes: UnsafeBufferPointer<UInt8>,
    from index: inout Int,
    upTo end: Int
  ) -> Int? {
    let raw = UnsafeRawBufferPointer(bytes)
    while index < end {
      if bytes[index] < 0x80 {
        while index + 8 <= end,
          raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        { index += 8 }
        while index < end, bytes[index] < 0x80 { index += 1 }
        continue
      }
      let width = width(in: bytes, at: index)
      if width == 0 { return index }
      index += width
    }
    return nil
  }

  /// The bytes of the code point at `index`, 0 if there is none.
  private static func width(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    func byte(_ offset: Int, in range: ClosedRange<UInt8>) -> Bool {
      index + offset < bytes.count && range.contains(bytes[index + offset])
    }
    let tail: ClosedRange<UInt8> = 0x80...0xBF
    switch bytes[index] {
    case 0xC2...0xDF: return byte(1, in: tail) ? 2 : 0
    case 0xE0: return byte(1, in: 0xA0...0xBF) && byte(2, in: tail) ? 3 : 0
    case 0xED: return byte(1, in: 0x80...0x9F) && byte(2, in: tail) ? 3 : 0
    case 0xE1...0xEF: return byte(1, in: tail) && byte(2, in: tail) ? 3 : 0
    case 0xF0:
      return byte(1, in: 0x90...0xBF) && byte(2, in: tail) && byte(3, in: tail) ? 4 : 0
    case 0xF1...0xF3: return byte(1, in: tail) && byte(2, in: tail) && byte(3, in: tail) ? 4 : 0
    case 0xF4:
      return byte(1, in: 0x80...0x8F) && byte(2, in: tail) && byte(3, in: tail) ? 4 : 0
    default: return 0
    }
  }
}
