import ArgumentParser
import Foundation

/// The folders that come with the executable: in a checkout they are the project's own, in a
/// distribution they lie beside it.
enum Companion {
  /// This executable, where it really is.
  static func executable() throws -> URL {
    guard let path = Bundle.main.executablePath else {
      throw ValidationError("the path of this executable is not known")
    }
    return URL(filePath: path).resolvingSymlinksInPath()
  }

  /// The folder of a name that is nearest above the executable and has a certain file.
  static func folder(_ name: String, with file: String) throws -> URL {
    let executable = try executable()
    var folder = executable.deletingLastPathComponent()
    while folder.path != "/" {
      let candidate = folder.appending(path: name)
      if FileManager.default.fileExists(atPath: candidate.appending(path: file).path) {
        return candidate
      }
      folder.deleteLastPathComponent()
    }
    throw ValidationError("no folder '\(name)' above '\(executable.path)'")
  }
}
