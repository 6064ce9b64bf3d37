// Writing zip archives over libzip, as far as `.npz` needs them.
import CZip

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

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
  /// - Throws: `RecurrentLMError.unwritableFile` if the file cannot be written, `CancellationError`,
  ///   or what making a member throws.
  package static func write(
    _ members: some Sequence<(name: String, bytes: () throws -> [UInt8])>,
    to path: String,
    deflating deflated: Set<String> = []
  ) throws {
    let file = try AtomicFile(path: path)
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let content = zip_source_buffer_create(nil, 0, 0, &error) else {
      throw RecurrentLMError.unwritableFile(path: path, cause: ZipFault.text(of: &error))
    }
    defer { zip_source_free(content) }
    guard let archive = zip_open_from_source(content, ZIP_TRUNCATE, &error) else {
      throw RecurrentLMError.unwritableFile(path: path, cause: ZipFault.text(of: &error))
    }
    // The archive gives its source back when it closes, and the bytes are needed after that.
    zip_source_keep(content)
    do {
      for (name, bytes) in members {
        let index = try add(name, bytes(), to: archive, path: path)
        let method = deflated.contains(name) ? ZIP_CM_DEFLATE : ZIP_CM_STORE
        zip_set_file_compression(archive, index, method, 0)
      }
    } catch {
      zip_discard(archive)
      throw error
    }
    try close(archive, path: path)
    try copy(content, to: file, path: path)
    try file.finish()
  }

  /// Puts the archive together, which packs all members.
  private static func close(_ archive: OpaquePointer, path: String) throws {
    let isCancelled: zip_cancel_callback = { _, _ in
      do { try Safepoint.pass() } catch { return 1 }
      return 0
    }
    zip_register_cancel_callback_with_state(archive, isCancelled, nil, nil)
    guard zip_close(archive) != 0 else { return }
    let error = zip_get_error(archive)
    let (code, cause) = (zip_error_code_zip(error), ZipFault.text(of: error))
    zip_discard(archive)
    if code == ZIP_ER_CANCELLED { throw CancellationError() }
    throw RecurrentLMError.unwritableFile(path: path, cause: cause)
  }

  private static func copy(
    _ content: OpaquePointer,
    to file: AtomicFile,
    path: String
  ) throws {
    func failure() -> RecurrentLMError {
      .unwritableFile(path: path, cause: ZipFault.text(of: zip_source_error(content)))
    }
    guard zip_source_open(content) == 0 else { throw failure() }
    defer { zip_source_close(content) }
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
    defer { piece.deallocate() }
    while true {
      let count = zip_source_read(content, piece.baseAddress, zip_uint64_t(piece.count))
      guard count >= 0 else { throw failure() }
      guard count > 0 else { return }
      try Safepoint.pass()
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
    if let copy {
      do {
        // Memory that is new takes longer than its bytes: fifty megabytes are fifty milliseconds.
        try bytes.withUnsafeBytes { bytes in
          try Safepoint.forEachPiece(of: bytes.count) { piece in
            UnsafeMutableRawBufferPointer(start: copy + piece.lowerBound, count: piece.count)
              .copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[piece]))
          }
        }
      } catch {
        free(copy)
        throw error
      }
    }
    let count = zip_uint64_t(bytes.count)
    guard let copy, let source = zip_source_buffer(archive, copy, count, 1) else {
      free(copy)
      throw RecurrentLMError.unwritableFile(path: path, cause: "no memory for '\(name)'")
    }
    let index = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      let cause = ZipFault.text(of: zip_get_error(archive))
      zip_source_free(source)
      throw RecurrentLMError.unwritableFile(path: path, cause: cause)
    }
    return zip_uint64_t(index)
  }
}
