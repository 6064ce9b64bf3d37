#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
#if canImport(FoundationEssentials)
package import FoundationEssentials
#else
package import Foundation
#endif

/// The folders of the user, as the environment names them.
package enum UserFolders {
  /// The folder that a variable names; nil if it is not set, or set to nothing, which would name
  /// the folder that the process happens to be in.
  package static func folder(of variable: String) -> URL? {
    path(of: variable).map { URL(filePath: $0) }
  }

  /// The folder of a variable which has to hold an absolute path to count, as XDG's have.
  package static func absoluteFolder(of variable: String) -> URL? {
    path(of: variable).flatMap { $0.hasPrefix("/") ? URL(filePath: $0) : nil }
  }

  /// The home folder; of an account that has none, one that does not exist.
  ///
  /// Jupyter goes by the variable, which a hub may set to another folder than the account's.
  package static var home: URL {
    if let home = absoluteFolder(of: "HOME") { return home }
    let path = getpwuid(getuid()).map { String(cString: $0.pointee.pw_dir) } ?? ""
    return URL(filePath: path.hasPrefix("/") ? path : "/nonexistent")
  }

  private static func path(of variable: String) -> String? {
    guard let path = ProcessInfo.processInfo.environment[variable], !path.isEmpty else {
      return nil
    }
    return path
  }
}
