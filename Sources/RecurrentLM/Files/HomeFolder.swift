#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Paths as people write them.
enum HomeFolder {
  /// The path with the home directory in place of a leading `~`.
  ///
  /// It is the one of the environment, as in a shell: that of the user's entry may be another, or none,
  /// in a container.
  static func expandingTilde(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/"), let home else { return path }
    return home + path.dropFirst()
  }

  private static var home: String? {
    if let home = getenv("HOME"), home.pointee != 0 { return String(cString: home) }
    return getpwuid(getuid())?.pointee.pw_dir.map { String(cString: $0) }
  }
}
