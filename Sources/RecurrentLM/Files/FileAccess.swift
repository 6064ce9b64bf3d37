#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Which files the library may open.
///
/// All of them, unless whoever runs the code of somebody else, as a grader does, names a folder. Then
/// only files below it are read and written, and no notebook: beside a notebook that is graded lie
/// others, with tests that students have not seen.
package enum FileAccess {
  /// The folder below which files may be opened, or nil for no limit.
  @TaskLocal package static var folder: String?

  /// Opens what the library itself chose, wherever that lies.
  static func unlimited<Result>(_ body: () throws -> Result) rethrows -> Result {
    try $folder.withValue(nil, operation: body)
  }

  /// Checks that a file may be read.
  ///
  /// - Parameter path: The file, whether it is there or not.
  /// - Throws: `RecurrentLMError.unreadableFile` if it may not.
  static func checkReading(_ path: String) throws {
    guard let cause = refusal(of: path) else { return }
    throw RecurrentLMError.unreadableFile(path: path, cause: cause)
  }

  /// Checks that a file may be written.
  ///
  /// - Parameter path: The file, whether it is there or not.
  /// - Throws: `RecurrentLMError.unwritableFile` if it may not.
  static func checkWriting(_ path: String) throws {
    guard let cause = refusal(of: path) else { return }
    throw RecurrentLMError.unwritableFile(path: path, cause: cause)
  }

  private static func refusal(of path: String) -> String? {
    guard let folder else { return nil }
    let place = HomeFolder.expandingTilde(path)
    guard let real = realPath(place), let root = resolved(folder), isBelow(real, root) else {
      return "while a notebook is graded, its cells open files of its own folder alone"
    }
    guard !real.lowercased().hasSuffix(".ipynb") else {
      return "while a notebook is graded, its cells open no notebooks"
    }
    return nil
  }

  private static func isBelow(_ path: String, _ folder: String) -> Bool {
    path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
  }

  /// The path without links, also of a file that is still to be made; nil if it leads nowhere.
  private static func realPath(_ path: String) -> String? {
    if let real = resolved(path) { return real }
    var status = stat()
    // A link to nothing is where it leads to, which the last name does not tell.
    guard lstat(path, &status) != 0, errno == ENOENT else { return nil }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let name = parts.last, name != "..", name != "." else { return nil }
    let parent = parts.dropLast().joined(separator: "/")
    return resolved(parts.count == 1 ? "." : parent + "/").map { "\($0)/\(name)" }
  }

  private static func resolved(_ path: String) -> String? {
    // A C string ends at a NUL, and what is behind it is then not checked.
    guard !path.utf8.contains(0), let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
