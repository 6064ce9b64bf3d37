import Foundation
import JupyterKernel
import JupyterProtocol

/// The connection file of a kernel that has chosen its ports itself, for further clients: it lies
/// where Jupyter looks for running kernels, and goes with the kernel.
struct PublishedConnection {
  private let file: URL

  /// Writes the file, readable for the user alone; nil if the client has written one itself.
  ///
  /// - Throws: The file system's error; the kernel can be used all the same.
  init?(_ connection: ConnectionFile) throws {
    guard let registration = connection.registration else { return nil }
    let name = registration.kernelID.filter {
      $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-")
    }
    let folder = JupyterFolders.runtime
    try FileManager.default.createDirectory(
      at: folder,
      withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700]
    )
    file = folder.appending(path: "kernel-\(name).json")
    let made = FileManager.default.createFile(
      atPath: file.path,
      contents: Data(encode(connection.json)),
      attributes: [.posixPermissions: 0o600]
    )
    guard made else { throw CocoaError(.fileWriteUnknown) }
  }

  /// Removes the file.
  func remove() {
    try? FileManager.default.removeItem(at: file)
  }
}
