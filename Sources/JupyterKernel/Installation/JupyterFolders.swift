package import Foundation

/// The folders of the user's that Jupyter's programs share.
package enum JupyterFolders {
  /// What lasts, as `jupyter --data-dir` finds it.
  package static var userData: URL {
    if let folder = UserFolders.folder(of: "JUPYTER_DATA_DIR") { return folder }
    #if os(macOS)
    return UserFolders.home.appending(path: "Library/Jupyter")
    #else
    let data = UserFolders.absoluteFolder(of: "XDG_DATA_HOME")
    return (data ?? UserFolders.home.appending(path: ".local/share")).appending(path: "jupyter")
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
    UserFolders.folder(of: "JUPYTER_RUNTIME_DIR") ?? userData.appending(path: "runtime")
  }
}
