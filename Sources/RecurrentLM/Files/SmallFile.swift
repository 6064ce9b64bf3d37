#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Files that are read whole, such as pictures.
package enum SmallFile {
  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: Its path; a leading `~` is the home directory.
  ///   - limit: How many bytes it may have.
  /// - Returns: Its bytes.
  /// - Throws: `RecurrentLMError.unreadableFile` if there is none, it may not be read, or it has
  ///   more.
  package static func bytes(of path: String, atMost limit: Int) throws -> [UInt8] {
    let expanded = HomeFolder.expandingTilde(path)
    func failure(_ cause: String) -> RecurrentLMError { .unreadableFile(path: path, cause: cause) }
    try FileAccess.checkReading(path)
    let size = try RegularFile.size(path)
    guard size <= limit else {
      throw failure("it has \(size) bytes, expected at most \(limit)")
    }
    do {
      return Array(try Data(contentsOf: URL(filePath: expanded)))
    } catch let error as CocoaError where error.code == .fileReadNoPermission {
      throw failure("permission denied")
    } catch {
      throw failure("\(error)")
    }
  }
}
