public import Foundation

/// A package around a notebook's program, which builds and runs with `swift run`.
public struct ProgramPackage {
  private let name: String
  private let source: String
  private let library: URL

  /// Describes a package.
  ///
  /// - Parameters:
  ///   - name: What it is called: the notebook's name will do.
  ///   - source: The text of `main.swift`.
  ///   - library: The folder of the package that the program imports its modules from.
  public init(name: String, source: String, library: URL) {
    let letters = name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
    self.name = letters.isEmpty ? "notebook" : String(letters)
    self.source = source
    self.library = library
  }

  /// The package's folder that lies nearest above a file.
  ///
  /// - Parameter executable: In a checkout the executable lies within the package's folder.
  /// - Returns: The folder.
  /// - Throws: `ExportError.noLibrary` if no folder above has a `Package.swift`.
  public static func library(above executable: URL) throws(ExportError) -> URL {
    var folder = executable.deletingLastPathComponent()
    while folder.path != "/" {
      let sources = folder.appending(path: "Sources/NotebookWords")
      let manifest = folder.appending(path: "Package.swift")
      if [sources, manifest].allSatisfy({ FileManager.default.fileExists(atPath: $0.path) }) {
        return folder
      }
      folder.deleteLastPathComponent()
    }
    throw .noLibrary(executable.path)
  }

  /// Writes `Package.swift` and the program; what else is in the folder stays.
  ///
  /// - Parameter folder: The folder, which is made if there is none.
  /// - Throws: What the file system says if a file can't be written.
  public func write(to folder: URL) throws {
    let sources = folder.appending(path: "Sources/\(name)")
    try FileManager.default.createDirectory(at: sources, withIntermediateDirectories: true)
    try manifest.write(
      to: folder.appending(path: "Package.swift"),
      atomically: true,
      encoding: .utf8
    )
    try source.write(to: sources.appending(path: "main.swift"), atomically: true, encoding: .utf8)
  }

  private var manifest: String {
    let description = "import PackageDescription"
    return """
      // swift-tools-version: 6.2
      \(description)

      let package = Package(
        name: "\(name)",
        platforms: [.macOS(.v15)],
        dependencies: [.package(name: "swift-rnn", path: "\(library.path)")],
        targets: [
          .executableTarget(
            name: "\(name)",
            dependencies: [
              .product(name: "NotebookWords", package: "swift-rnn"),
              .product(name: "RecurrentLM", package: "swift-rnn"),
            ],
            // Functions may then touch the variables of the program's top level, as in a notebook.
            swiftSettings: [.defaultIsolation(MainActor.self)]
          )
        ],
        swiftLanguageModes: [.v6]
      )

      """
  }
}
