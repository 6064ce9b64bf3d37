/// Zip archives over libzip, as far as `.npz` needs them.
///
/// This is the only file that imports the C library.
import CZip

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A zip archive that is open for reading.
final class ZipReader {
  private let archive: OpaquePointer
  private let path: String

  /// The names of the members, in their order.
  let names: [String]

  /// Opens an archive.
  init(path: String) throws {
    try FileAccess.checkReading(path)
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_RDONLY, &code) else {
      throw RecurrentLMError.unreadableFile(path: path, cause: reason(ofCode: code))
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

  /// Reads one member whole, whether it is stored or deflated.
  ///
  /// A broken file may claim anything, and a small one may unpack to gigabytes. So the size is
  /// checked against the archive, the start of the member against the size, and then the memory,
  /// before any is taken.
  ///
  /// - Parameters:
  ///   - name: The member's name.
  ///   - isWanted: Takes the first bytes of the member and the size of all of it; tells whether it
  ///     is to be read.
  /// - Returns: The bytes, nil if they are not wanted.
  /// - Throws: `RecurrentLMError.unusableArray`, `.notEnoughMemory`, or what `isWanted` throws.
  func read(_ name: String, if isWanted: (_ start: [UInt8], _ size: Int) throws -> Bool) throws
    -> [UInt8]?
  {
    func failure(_ cause: String) -> RecurrentLMError {
      .unusableArray(path: path, name: name, cause: cause)
    }
    var stat = zip_stat_t()
    zip_stat_init(&stat)
    let index = zip_name_locate(archive, name, 0)
    guard index >= 0, zip_stat_index(archive, zip_uint64_t(index), 0, &stat) == 0 else {
      throw failure(reason(of: zip_get_error(archive)))
    }
    // Deflate packs 258 bytes into 2 bits at best.
    guard stat.size / 1032 <= stat.comp_size, let size = Int(exactly: stat.size) else {
      throw failure("it claims \(stat.size) bytes and has \(stat.comp_size) in the file")
    }
    guard let file = zip_fopen_index(archive, zip_uint64_t(index), 0) else {
      throw failure(reason(of: zip_get_error(archive)))
    }
    defer { zip_fclose(file) }
    let start = bytes(of: file, after: [], size: min(size, Self.startSize))
    guard try isWanted(start, size) else { return nil }
    // The bytes, and the numbers that they become.
    try Memory.check(needed: 3 * size, for: "array '\(name)' in '\(path)'")
    let bytes = bytes(of: file, after: start, size: size)
    // libzip compares the checksum when it is asked for more than there is.
    var more: UInt8 = 0
    guard bytes.count == size, zip_fread(file, &more, 1) == 0 else {
      throw failure(reason(of: zip_file_get_error(file)))
    }
    return bytes
  }

  /// The first bytes of a member as far as there are any, of which some were read before.
  private func bytes(of file: OpaquePointer, after start: [UInt8], size: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = start.count
      guard let base = buffer.baseAddress else { return }
      base.update(from: start, count: start.count)
      while count < size {
        let read = zip_fread(file, base + count, zip_uint64_t(size - count))
        guard read > 0 else { return }
        count += Int(read)
      }
    }
  }
}

/// Writes zip archives.
package enum ZipWriter {
  /// Writes an archive, in place of an older file when it is whole.
  ///
  /// libzip puts the archive together in memory. Its own files are not waited for until they are on
  /// the disk.
  ///
  /// - Parameters:
  ///   - members: The names and the contents.
  ///   - path: Where to write.
  ///   - deflated: The names of the members to deflate; the others are stored.
  /// - Throws: `RecurrentLMError.unwritableFile` if the file cannot be written.
  package static func write(
    _ members: some Sequence<(name: String, bytes: [UInt8])>,
    to path: String,
    deflating deflated: Set<String> = []
  ) throws {
    let file = try AtomicFile(path: path)
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let content = zip_source_buffer_create(nil, 0, 0, &error) else {
      throw RecurrentLMError.unwritableFile(path: path, cause: reason(of: &error))
    }
    defer { zip_source_free(content) }
    guard let archive = zip_open_from_source(content, ZIP_TRUNCATE, &error) else {
      throw RecurrentLMError.unwritableFile(path: path, cause: reason(of: &error))
    }
    // The archive gives its source back when it closes, and the bytes are needed after that.
    zip_source_keep(content)
    do {
      for (name, bytes) in members {
        let index = try add(name, bytes, to: archive, path: path)
        let method = deflated.contains(name) ? ZIP_CM_DEFLATE : ZIP_CM_STORE
        zip_set_file_compression(archive, index, method, 0)
      }
    } catch {
      zip_discard(archive)
      throw error
    }
    guard zip_close(archive) == 0 else {
      let cause = reason(of: zip_get_error(archive))
      zip_discard(archive)
      throw RecurrentLMError.unwritableFile(path: path, cause: cause)
    }
    try copy(content, to: file, path: path)
    try file.finish()
  }

  private static func copy(
    _ content: OpaquePointer,
    to file: AtomicFile,
    path: String
  ) throws {
    func failure() -> RecurrentLMError {
      .unwritableFile(path: path, cause: reason(of: zip_source_error(content)))
    }
    guard zip_source_open(content) == 0 else { throw failure() }
    defer { zip_source_close(content) }
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
    defer { piece.deallocate() }
    while true {
      let count = zip_source_read(content, piece.baseAddress, zip_uint64_t(piece.count))
      guard count >= 0 else { throw failure() }
      guard count > 0 else { return }
      try file.write(UnsafeRawBufferPointer(rebasing: piece[..<Int(count)]))
    }
  }

  private static func add(
    _ name: String,
    _ bytes: [UInt8],
    to archive: OpaquePointer,
    path: String
  ) throws -> zip_uint64_t {
    // libzip reads the bytes when it closes the archive, and then frees them.
    let copy = malloc(max(1, bytes.count))
    copy?.copyMemory(from: bytes, byteCount: bytes.count)
    let count = zip_uint64_t(bytes.count)
    guard let copy, let source = zip_source_buffer(archive, copy, count, 1) else {
      free(copy)
      throw RecurrentLMError.unwritableFile(path: path, cause: "no memory for '\(name)'")
    }
    let index = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      let cause = reason(of: zip_get_error(archive))
      zip_source_free(source)
      throw RecurrentLMError.unwritableFile(path: path, cause: cause)
    }
    return zip_uint64_t(index)
  }
}

private func reason(ofCode code: Int32) -> String {
  var error = zip_error_t()
  zip_error_init_with_code(&error, code)
  defer { zip_error_fini(&error) }
  return reason(of: &error)
}

private func reason(of error: UnsafeMutablePointer<zip_error_t>?) -> String {
  guard let error else { return "unknown error" }
  return String(cString: zip_error_strerror(error)).lowercased()
}
