#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A file that is being written beside the one whose place it will take.
///
/// Whoever writes it keeps a lock on it. The lock goes when the process ends, however it ends, and so
/// tells files that were left behind from those that others are writing.
final class PartialFile {
  private static let suffix = ".partial"

  /// How often another name is tried.
  private static let attempts = 100

  /// Where it is.
  let path: String

  /// What its bytes are written to.
  let descriptor: Int32

  /// Begins a file; nil if the system does not let us, for the reason in `errno`.
  init?(of place: String) {
    for _ in 0..<Self.attempts {
      let name = String(UInt64.random(in: 0...UInt64.max), radix: 16)
      let path = "\(place).\(name)\(Self.suffix)"
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      guard descriptor >= 0 else { return nil }
      // A file system that knows no locks has none that are asked for either.
      flock(descriptor, LOCK_EX)
      // Another process may have taken it for one that was left behind, just before the lock.
      if Self.isStill(descriptor, at: path) {
        (self.path, self.descriptor) = (path, descriptor)
        return
      }
      close(descriptor)
    }
    errno = EAGAIN
    return nil
  }

  deinit {
    // Nothing is there any more if the file was finished.
    unlink(path)
    close(descriptor)
  }

  /// Removes the files that processes have left behind which were ended while they wrote.
  static func removeAbandoned(of place: String) {
    let folder = RegularFile.folder(of: place)
    let prefix = (place.split(separator: "/").last.map(String.init) ?? place) + "."
    for name in names(in: folder) where name.hasPrefix(prefix) && name.hasSuffix(suffix) {
      let middle = name.dropFirst(prefix.count).dropLast(suffix.count)
      guard UInt64(middle, radix: 16) != nil else { continue }
      let path = "\(folder)/\(name)"
      let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
      guard descriptor >= 0 else { continue }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0, isStill(descriptor, at: path) { unlink(path) }
      close(descriptor)
    }
  }

  /// Whether an open file is a file still, and the one at a path.
  private static func isStill(_ descriptor: Int32, at path: String) -> Bool {
    var (open, named) = (stat(), stat())
    return fstat(descriptor, &open) == 0 && lstat(path, &named) == 0
      && open.st_mode & S_IFMT == S_IFREG && open.st_ino == named.st_ino
      && open.st_dev == named.st_dev
  }

  private static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      withUnsafePointer(to: &entry.pointee.d_name) { start in
        let capacity = MemoryLayout.size(ofValue: start.pointee)
        names.append(
          start.withMemoryRebound(to: CChar.self, capacity: capacity) { String(cString: $0) }
        )
      }
    }
    return names
  }
}
