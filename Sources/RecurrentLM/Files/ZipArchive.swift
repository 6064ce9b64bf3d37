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

  /// Reads one member whole, whether it is stored or deflated.
  ///
  /// Its size is checked against the archive and the memory before any is taken: a broken file may
  /// claim anything.
  func read(_ name: String) throws -> [UInt8] {
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
    try Memory.check(needed: size, for: "array '\(name)' in '\(path)'")
    guard let file = zip_fopen_index(archive, zip_uint64_t(index), 0) else {
      throw failure(reason(of: zip_get_error(archive)))
    }
    defer { zip_fclose(file) }
    var isWhole = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = 0
      while count < size, let base = buffer.baseAddress {
        let read = zip_fread(file, base + count, zip_uint64_t(size - count))
        guard read > 0 else { return }
        count += Int(read)
      }
      // libzip compares the checksum when it is asked for more than there is.
      var more: UInt8 = 0
      isWhole = zip_fread(file, &more, 1) == 0
    }
    guard isWhole else { throw failure(reason(of: zip_file_get_error(file))) }
    return bytes
  }
}

/// Writes zip archives.
enum ZipWriter {
  /// Writes an archive of stored members, in place of an older file when it is whole.
  ///
  /// libzip puts the archive together in memory. Its own files are not waited for until they are on
  /// the disk.
  static func write(_ members: some Sequence<(name: String, bytes: [UInt8])>, to path: String)
    throws
  {
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
      for (name, bytes) in members { try add(name, bytes, to: archive, path: path) }
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
  ) throws {
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
    zip_set_file_compression(archive, zip_uint64_t(index), ZIP_CM_STORE, 0)
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
