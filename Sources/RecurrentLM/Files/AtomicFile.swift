#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A file that is seen whole or not at all.
///
/// Its bytes go into a new file beside the old one, which takes the old one's place once all of them
/// are on the disk. Whoever reads meanwhile, or after a crash, finds the old file or the new one. A
/// process that is killed while it writes leaves the unfinished file, `model.npz.1a2b3c.partial`,
/// which the next one that writes the same file takes away.
final class AtomicFile {
  /// The path as it was given, for messages.
  private let path: String

  /// The path where its links lead.
  private let place: String
  private let partial: PartialFile

  /// Begins a file.
  init(path: String) throws {
    try FileAccess.checkWriting(path)
    self.path = path
    let (place, mode) = try RegularFile.place(path)
    self.place = place
    PartialFile.removeAbandoned(of: place)
    guard let partial = PartialFile(of: place) else { throw Self.failure(path) }
    self.partial = partial
    if let mode { fchmod(partial.descriptor, mode) }
  }

  /// Writes the next bytes.
  func write(_ bytes: UnsafeRawBufferPointer) throws {
    var rest = bytes[...]
    while let start = UnsafeRawBufferPointer(rebasing: rest).baseAddress, !rest.isEmpty {
      #if canImport(Glibc)
      let written = Glibc.write(partial.descriptor, start, rest.count)
      #else
      let written = Darwin.write(partial.descriptor, start, rest.count)
      #endif
      guard written >= 0 || errno == EINTR else { throw Self.failure(path) }
      rest = rest.dropFirst(max(0, written))
    }
  }

  /// Puts the file in the old one's place.
  func finish() throws {
    // Without waiting for the disk, a power cut may leave the new name with no bytes behind it.
    guard fsync(partial.descriptor) == 0, rename(partial.path, place) == 0 else {
      throw Self.failure(path)
    }
    let folder = open(RegularFile.folder(of: place), O_RDONLY | O_CLOEXEC)
    if folder >= 0 {
      // So that the new name is on the disk too; some file systems cannot, and need not.
      fsync(folder)
      close(folder)
    }
  }

  private static func failure(_ path: String) -> RecurrentLMError {
    .unwritableFile(path: path, cause: RegularFile.reason())
  }
}
