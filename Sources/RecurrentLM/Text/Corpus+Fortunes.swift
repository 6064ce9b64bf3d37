#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension Corpus {
  /// Files of the collection that don't belong in a classroom.
  public static let unsuitableFortunes: [String] = [
    "drugs", "ethnic", "love", "men-women", "politics",
  ]

  /// Where the collection is looked for: beside the executable, where a distribution has it, so that
  /// a class has one text whatever its machines have; then where Debian and Homebrew put it.
  private static var fortuneFolders: [String] {
    let executable = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let prefix = executable.map {
      URL(filePath: $0).deletingLastPathComponent().deletingLastPathComponent().path
    }
    let prefixes = [prefix, "/usr", "/opt/homebrew", "/usr/local", "/home/linuxbrew/.linuxbrew"]
    return prefixes.compactMap { $0.map { "\($0)/share/games/fortunes" } }
  }

  /// Reads the sayings of the `fortune` program, about as much text as the tutorial's comments.
  ///
  /// Each saying is a document. The files are read in name order; underlining (`_` and a
  /// backspace) and control characters are taken out, and white space is folded to single blanks.
  ///
  /// - Parameter includingUnsuitable: Whether to read also the files that don't belong in a
  ///   classroom (`unsuitableFortunes`). All figures in this project are without them.
  /// - Returns: A corpus named `fortunes`, or `fortunes (all)`.
  /// - Throws: `RecurrentLMError.missingFortunes` if the collection isn't installed,
  ///   `.unreadableFile` or `.notUTF8` for a file of it.
  public static func fortunes(includingUnsuitable: Bool = false) throws -> Corpus {
    try fortunes(in: fortuneFolders, includingUnsuitable: includingUnsuitable)
  }

  /// Reads the sayings from the first of some folders that has any.
  ///
  /// - Parameters:
  ///   - folders: Where to look.
  ///   - includingUnsuitable: Whether to read all files.
  /// - Returns: A corpus named `fortunes`, or `fortunes (all)`.
  /// - Throws: As `fortunes(includingUnsuitable:)`.
  package static func fortunes(
    in folders: [String],
    includingUnsuitable: Bool = false
  ) throws -> Corpus {
    for folder in folders {
      let files = fortuneFiles(in: folder)
        .filter { includingUnsuitable || !unsuitableFortunes.contains($0) }
      if files.isEmpty { continue }
      let documents = try FileAccess.unlimited {
        try files.flatMap { try sayings(inFileAt: "\(folder)/\($0)") }
      }
      return Corpus(
        documents: documents,
        name: includingUnsuitable ? "fortunes (all)" : "fortunes"
      )
    }
    throw RecurrentLMError.missingFortunes(searched: folders)
  }

  /// The text files of a folder in name order: no index (`.dat`), no second name (`.u8`).
  private static func fortuneFiles(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { name in
      var isDirectory = false
      return !name.hasPrefix(".") && !name.hasSuffix(".dat") && !name.hasSuffix(".u8")
        && FileManager.default.fileExists(atPath: "\(folder)/\(name)", isDirectory: &isDirectory)
        && !isDirectory
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The sayings of a file, which lines of a single `%` part.
  private static func sayings(inFileAt path: String) throws -> [String] {
    let file = try TextFile(path: path)
    return try file.withText { bytes in
      try file.validate(bytes)
      return bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        .split(omittingEmptySubsequences: true) { $0.elementsEqual([0x25]) }
        .map { cleaned($0.joined(separator: [0x0A])) }
        .filter { !$0.isEmpty }
    }
  }

  /// One saying without underlining, control characters and line breaks.
  private static func cleaned(_ saying: some Sequence<UInt8>) -> String {
    var kept: [UInt32] = []
    for scalar in String(decoding: Array(saying), as: UTF8.self).unicodeScalars.map(\.value) {
      if scalar == 0x08, kept.last == 0x5F {
        kept.removeLast()
      } else if CharacterClasses.isPythonSpace(scalar) {
        if let last = kept.last, last != 0x20 { kept.append(0x20) }
      } else if scalar >= 0x20, !(0x7F...0x9F).contains(scalar) {
        kept.append(scalar)
      }
    }
    if kept.last == 0x20 { kept.removeLast() }
    var bytes: [UInt8] = []
    for scalar in kept { UTF8Text.append(scalar, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
