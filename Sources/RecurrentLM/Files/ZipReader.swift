// Reading zip archives over libzip, as far as `.npz` needs them.
import CZip

/// A zip archive that is open for reading.
final class ZipReader {
  private let archive: OpaquePointer
  private let path: String

  /// The bytes of the file.
  private let size: Int

  /// The names of the members, in their order.
  let names: [String]

  /// Opens an archive.
  init(path: String) throws {
    try FileAccess.checkReading(path)
    size = try RegularFile.size(path)
    let place = HomeFolder.expandingTilde(path)
    var code: Int32 = 0
    guard let archive = zip_open(place, ZIP_RDONLY, &code) else {
      let cause =
        FileKind(startOf: place)?.insteadOfArchive(size: size) ?? ZipFault.text(ofCode: code)
      throw RecurrentLMError.unreadableFile(path: path, cause: cause)
    }
    self.archive = archive
    self.path = path
    names = (0..<max(0, zip_get_num_entries(archive, 0))).map { index in
      zip_get_name(archive, zip_uint64_t(index), 0).map { String(cString: $0) } ?? ""
    }
  }

  deinit { zip_discard(archive) }

  /// How much of a member is looked at before it is read whole; NumPy's headers have 128 bytes.
  private static let startSize = 4096

  /// How many bytes are read between two safepoints.
  private static let pieceSize = 1 << 20

  /// Reads one member whole, whether it is stored or deflated.
  ///
  /// A broken file may claim anything, and a small one may unpack to gigabytes. So the sizes are
  /// checked against the file, the start of the member against its size, and then the memory, before
  /// any is taken.
  ///
  /// - Parameters:
  ///   - name: The member's name.
  ///   - memory: Takes the first bytes of the member and the size of all of it; tells the memory
  ///     that reading takes, or nil if the member is not wanted.
  /// - Returns: The bytes, nil if they are not wanted.
  /// - Throws: `RecurrentLMError.unusableArray`, `.notEnoughMemory`, `CancellationError`, or what
  ///   `memory` throws.
  func read(_ name: String, needing memory: (_ start: [UInt8], _ size: Int) throws -> Int?) throws
    -> [UInt8]?
  {
    let (index, size) = try locate(name)
    guard let file = zip_fopen_index(archive, index, 0) else {
      throw failure(name, ZipFault.text(of: zip_get_error(archive)))
    }
    defer { zip_fclose(file) }
    let start = try bytes(of: file, after: [], size: min(size, Self.startSize))
    guard let needed = try memory(start, size) else { return nil }
    try Memory.check(needed: needed, for: "array '\(name)' in '\(path)'")
    let bytes = try bytes(of: file, after: start, size: size)
    // libzip compares the checksum when it is asked for more than there is.
    var more: UInt8 = 0
    guard bytes.count == size, zip_fread(file, &more, 1) == 0 else {
      throw failure(name, ZipFault.text(of: zip_file_get_error(file)))
    }
    return bytes
  }

  /// Finds a member, and the size of what it unpacks to once that may be true.
  private func locate(_ name: String) throws -> (index: zip_uint64_t, size: Int) {
    var stat = zip_stat_t()
    zip_stat_init(&stat)
    let index = zip_name_locate(archive, name, 0)
    guard index >= 0, zip_stat_index(archive, zip_uint64_t(index), 0, &stat) == 0 else {
      throw failure(name, ZipFault.text(of: zip_get_error(archive)))
    }
    // Deflate packs 258 bytes into 2 bits at best.
    guard stat.comp_size <= size, stat.size / 1032 <= stat.comp_size,
      let size = Int(exactly: stat.size)
    else {
      throw failure(
        name,
        "it claims \(stat.size) bytes, packed into \(stat.comp_size) of a file of \(self.size)"
      )
    }
    return (zip_uint64_t(index), size)
  }

  private func failure(_ name: String, _ cause: String) -> RecurrentLMError {
    .unusableArray(path: path, name: name, cause: cause)
  }

  /// The first bytes of a member as far as there are any, of which some were read before.
  private func bytes(
    of file: OpaquePointer,
    after start: [UInt8],
    size: Int
  ) throws -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = start.count
      guard let base = buffer.baseAddress else { return }
      base.update(from: start, count: start.count)
      while count < size {
        let piece = min(size - count, Self.pieceSize)
        let read = zip_fread(file, base + count, zip_uint64_t(piece))
        guard read > 0 else { return }
        count += Int(read)
        if count < size { try Safepoint.pass() }
      }
    }
  }
}

/// What libzip says of its errors.
enum ZipFault {
  /// The text of a code.
  static func text(ofCode code: Int32) -> String {
    var error = zip_error_t()
    zip_error_init_with_code(&error, code)
    defer { zip_error_fini(&error) }
    return text(of: &error)
  }

  /// The text of an error.
  static func text(of error: UnsafeMutablePointer<zip_error_t>?) -> String {
    guard let error else { return "unknown error" }
    return String(cString: zip_error_strerror(error)).lowercased()
  }
}
