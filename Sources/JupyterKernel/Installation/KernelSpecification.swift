public import Foundation

/// A kernel's entry in the list from which Jupyter offers kernels: a folder with a `kernel.json` and
/// logos, copied to where Jupyter looks for it.
///
/// Source: "Kernel specs" in the documentation of jupyter_client.
public struct KernelSpecification: Sendable {
  /// Where Jupyter looks for kernels.
  public enum Location: Sendable {
    /// The user's own Jupyter folder.
    case user

    /// A Python prefix such as a virtual environment: `PREFIX/share/jupyter/kernels`.
    case prefix(String)
  }

  /// The name of the folder, by which clients ask for the kernel.
  public let name: String

  /// The folder with `kernel.json` and the logos.
  public let resources: URL

  /// Describes a kernel by the folder that holds its `kernel.json` and logos.
  ///
  /// - Parameters:
  ///   - name: Letters, digits, `.`, `_` and `-`.
  ///   - resources: The folder to copy.
  public init(name: String, resources: URL) {
    self.name = name
    self.resources = resources
  }

  /// Copies the folder, with the executable's absolute path as the first argument.
  ///
  /// An earlier installation is replaced as a whole.
  ///
  /// - Parameters:
  ///   - location: Whose list of kernels to enter.
  ///   - executable: The path of the kernel's executable.
  /// - Returns: The folder written.
  /// - Throws: `InstallationError` if the resources are incomplete, or the file system's error.
  public func install(at location: Location, executable: URL) throws -> URL {
    let source = resources.appending(path: "kernel.json")
    guard let data = try? Data(contentsOf: source) else {
      throw InstallationError(message: "expected a kernel.json in '\(resources.path)', found none")
    }
    guard var json = try JSONSerialization.jsonObject(with: data) as? [String: Any],
      var argv = json["argv"] as? [String], !argv.isEmpty
    else {
      throw InstallationError(message: "expected a list 'argv' in '\(source.path)', found none")
    }
    argv[0] = executable.path
    json["argv"] = argv
    let target = Self.folder(of: name, at: location)
    try Self.uninstall(name: name, from: location)
    try FileManager.default.copyFolder(at: resources, to: target)
    let options: JSONSerialization.WritingOptions = [
      .prettyPrinted, .sortedKeys, .withoutEscapingSlashes,
    ]
    try JSONSerialization.data(withJSONObject: json, options: options)
      .write(to: target.appending(path: "kernel.json"), options: .atomic)
    return target
  }

  /// Removes a kernel from the list; does nothing if it is not there.
  ///
  /// - Parameters:
  ///   - name: The kernel's name.
  ///   - location: Whose list of kernels to leave.
  /// - Returns: The folder removed, or nil if there was none.
  /// - Throws: The file system's error.
  @discardableResult
  public static func uninstall(name: String, from location: Location) throws -> URL? {
    let target = folder(of: name, at: location)
    guard FileManager.default.fileExists(atPath: target.path) else { return nil }
    try FileManager.default.removeItem(at: target)
    return target
  }

  private static func folder(of name: String, at location: Location) -> URL {
    let data =
      switch location {
      case .prefix(let prefix): URL(filePath: prefix).appending(path: "share/jupyter")
      case .user: JupyterFolders.userData
      }
    return data.appending(path: "kernels").appending(path: name)
  }
}

/// Why a kernel can't be installed.
public struct InstallationError: Error, CustomStringConvertible {
  /// What was expected and found, and where.
  public let message: String

  /// Makes an error from its message.
  public init(message: String) {
    self.message = message
  }

  /// The message.
  public var description: String { message }
}
