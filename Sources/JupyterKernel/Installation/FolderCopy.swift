package import Foundation

extension FileManager {
  /// Copies a folder with all that is in it; the copy belongs to whoever asks for it.
  ///
  /// `copyItem` would give the copy the original's owner, which only an administrator may do: it
  /// fails for what is installed for everybody.
  ///
  /// - Parameters:
  ///   - source: The folder.
  ///   - target: The folder to make, along with those above it.
  /// - Throws: The file system's error.
  package func copyFolder(at source: URL, to target: URL) throws {
    try createDirectory(at: target, withIntermediateDirectories: true)
    for name in try contentsOfDirectory(atPath: source.path) {
      let original = source.appending(path: name)
      var isFolder: ObjCBool = false
      if fileExists(atPath: original.path, isDirectory: &isFolder), isFolder.boolValue {
        try copyFolder(at: original, to: target.appending(path: name))
      } else {
        try Data(contentsOf: original).write(to: target.appending(path: name))
      }
    }
  }
}
