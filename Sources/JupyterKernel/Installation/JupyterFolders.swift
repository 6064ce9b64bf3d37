package import Foundation

/// The folders of the user's that Jupyter's programs share.
package enum JupyterFolders {
  /// What lasts, as `jupyter --data-dir` finds it.
  package static var userData: URL {
    let environment = ProcessInfo.processInfo.environment
    if let folder = environment["JUPYTER_DATA_DIR"] { return URL(filePath: folder) }
    // Jupyter goes by the variable, which a hub may set to another folder than the account's.
    let home =
      environment["HOME"].map { URL(filePath: $0) }
      ?? FileManager.default.homeDirectoryForCurrentUser
    #if os(macOS)
    return home.appending(path: "Library/Jupyter")
    #else
    let data = environment["XDG_DATA_HOME"].map { URL(filePath: $0) }
    return (data ?? home.appending(path: ".local/share")).appending(path: "jupyter")
    #endif
  }

  /// The cells of earlier sessions of one kernel.
  ///
  /// - Parameter name: The kernel's name; what is no letter or digit in it becomes a hyphen.
  /// - Returns: The path of the file.
  package static func history(ofKernel name: String) -> URL {
    let file = name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
    return userData.appending(path: "history").appending(path: "\(String(file)).jsonl")
  }

  /// The connection files of running kernels, as `jupyter --runtime-dir` finds it.
  package static var runtime: URL {
    ProcessInfo.processInfo.environment["JUPYTER_RUNTIME_DIR"].map { URL(filePath: $0) }
      ?? userData.appending(path: "runtime")
  }
}
