import Foundation
import JupyterKernel
import JupyterProtocol

/// The connection file of a kernel that has chosen its ports itself, for clients to find.
///
/// Where the client has written a file with ports to choose, they are entered there. Otherwise the
/// file lies where Jupyter looks for running kernels, and goes with the kernel.
struct PublishedConnection {
  private let file: URL
  private let isOwn: Bool

  /// Writes the file, readable for the user alone.
  ///
  /// - Parameters:
  ///   - connection: Where the kernel listens.
  ///   - path: The file that the client has written, or nil if there is none.
  /// - Throws: The file system's error; the kernel can be used all the same by who knows its ports.
  init(_ connection: ConnectionFile, path: String?) throws {
    isOwn = path == nil || connection.registration != nil
    var json = connection.json
    if let path, !isOwn {
      file = URL(filePath: path)
      let written = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      json = (JSONValue(parsing: written)?.object ?? [:]).merging(json) { $1 }
    } else {
      let folder = JupyterFolders.runtime
      try FileManager.default.createDirectory(
        at: folder,
        withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700]
      )
      file = folder.appending(path: "kernel-\(Self.name(of: connection)).json")
    }
    let made = FileManager.default.createFile(
      atPath: file.path,
      contents: Data(encode(json)),
      attributes: [.posixPermissions: 0o600]
    )
    guard made else { throw CocoaError(.fileWriteUnknown) }
  }

  private static func name(of connection: ConnectionFile) -> String {
    guard let kernelID = connection.registration?.kernelID else {
      return "\(ProcessInfo.processInfo.processIdentifier)"
    }
    return kernelID.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
  }

  /// What to type to join the kernel.
  var invitation: String { "jupyter console --existing \(file.lastPathComponent)" }

  /// Removes the file if the kernel has made it.
  func remove() {
    if isOwn { try? FileManager.default.removeItem(at: file) }
  }
}
