#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A file that is seen whole or not at all.
///
/// Its bytes go into a new file beside the old one, which takes the old one's place once all of them
/// are on the disk. Whoever reads meanwhile, or after a crash, finds the old file or the new one. A
/// process that is killed while it writes leaves the unfinished file, `model.npz.1a2b3c.partial`.
final class AtomicFile {
  private let path: String
  private let temporary: String
  private let descriptor: Int32

  /// Begins a file.
  init(path: String) throws {
    try FileAccess.checkWriting(path)
    self.path = path
    var old = stat()
    let isThere = stat(path, &old) == 0
    guard !isThere || old.st_mode & S_IFMT != S_IFDIR else {
      throw RecurrentLMError.unwritableFile(path: path, cause: "it is a folder")
    }
    temporary = "\(path).\(String(UInt64.random(in: 0...UInt64.max), radix: 16)).partial"
    descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Self.failure(path) }
    if isThere { fchmod(descriptor, old.st_mode & 0o777) }
  }

  /// Writes the next bytes.
  func write(_ bytes: UnsafeRawBufferPointer) throws {
    var rest = bytes[...]
    while let start = UnsafeRawBufferPointer(rebasing: rest).baseAddress, !rest.isEmpty {
      #if canImport(Glibc)
      let written = Glibc.write(descriptor, start, rest.count)
      #else
      let written = Darwin.write(descriptor, start, rest.count)
      #endif
      guard written >= 0 || errno == EINTR else { throw Self.failure(path) }
      rest = rest.dropFirst(max(0, written))
    }
  }

  /// Puts the file in the old one's place.
  func finish() throws {
    // Without waiting for the disk, a power cut may leave the new name with no bytes behind it.
    guard fsync(descriptor) == 0, rename(temporary, path) == 0 else { throw Self.failure(path) }
    let folder = open(Self.folder(of: path), O_RDONLY | O_CLOEXEC)
    if folder >= 0 {
      // So that the new name is on the disk too; some file systems cannot, and need not.
      fsync(folder)
      close(folder)
    }
  }

  deinit {
    close(descriptor)
    // Nothing is there any more if the file was finished.
    unlink(temporary)
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func failure(_ path: String) -> RecurrentLMError {
    .unwritableFile(path: path, cause: String(cString: strerror(errno)).lowercased())
  }
}
