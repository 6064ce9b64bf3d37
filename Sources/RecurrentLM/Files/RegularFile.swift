#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What a path names, asked before it is opened.
///
/// Whoever opens a pipe waits for its other end, and whoever puts a file in the place of a device has
/// lost the device.
package enum RegularFile {
  /// How many links may lead from one to the next, as many as Linux follows.
  private static let mostLinks = 40

  /// The size of a file that is to be read.
  ///
  /// - Parameter path: Its path.
  /// - Returns: Its bytes.
  /// - Throws: `RecurrentLMError.unreadableFile` if there is none, or something else.
  package static func size(_ path: String) throws -> Int {
    func failure(_ cause: String) -> RecurrentLMError { .unreadableFile(path: path, cause: cause) }
    guard !path.utf8.contains(0) else { throw failure("its name has the character NUL") }
    var found = stat()
    guard stat(HomeFolder.expandingTilde(path), &found) == 0 else { throw failure(reason()) }
    if let other = kind(found) { throw failure("it is \(other)") }
    return Int(found.st_size)
  }

  /// The place of a file that is to be written: where the links lead that the path may name.
  ///
  /// - Parameter path: Its path.
  /// - Returns: The place, and the rights of the file that is there, nil if there is none.
  /// - Throws: `RecurrentLMError.unwritableFile` if something else than a file is there.
  static func place(_ path: String) throws -> (path: String, mode: mode_t?) {
    func failure(_ cause: String) -> RecurrentLMError { .unwritableFile(path: path, cause: cause) }
    guard !path.utf8.contains(0) else { throw failure("its name has the character NUL") }
    var place = HomeFolder.expandingTilde(path)
    for _ in 0...mostLinks {
      var found = stat()
      guard lstat(place, &found) == 0 else {
        guard errno == ENOENT else { throw failure(reason()) }
        return (place, nil)
      }
      guard found.st_mode & S_IFMT == S_IFLNK else {
        if let other = kind(found) { throw failure("it is \(other)") }
        return (place, found.st_mode & 0o777)
      }
      guard let target = target(ofLink: place) else { throw failure(reason()) }
      place = target.hasPrefix("/") ? target : "\(folder(of: place))/\(target)"
    }
    throw failure("too many links lead from one to the next")
  }

  /// The folder that a path is in.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Why the last call of the system failed, in its words.
  static func reason() -> String { String(cString: strerror(errno)).lowercased() }

  private static func target(ofLink path: String) -> String? {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &bytes, bytes.count)
    guard count >= 0 else { return nil }
    return String(decoding: bytes[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// What something is that is no file.
  private static func kind(_ found: stat) -> String? {
    switch found.st_mode & S_IFMT {
    case S_IFREG: nil
    case S_IFDIR: "a folder"
    case S_IFIFO: "a pipe"
    case S_IFCHR, S_IFBLK: "a device"
    case S_IFSOCK: "a socket"
    default: "no file"
    }
  }
}
