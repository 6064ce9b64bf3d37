/// Documents to learn a language from, in order.
///
///     let corpus = try Corpus.fortunes()
///     let text = try corpus.tokenized()
public struct Corpus: Sendable, CustomStringConvertible {
  /// The texts, in their own case; each may hold several sentences and lines.
  public let documents: [String]

  /// What the corpus is: `fortunes`, or the file that it was read from.
  public let name: String

  /// The number of documents.
  public var count: Int { documents.count }

  /// Makes a corpus of texts that are at hand.
  ///
  /// - Parameter documents: The texts; they are taken as they are.
  public init(documents: [String]) {
    self.init(documents: documents, name: "documents")
  }

  init(documents: [String], name: String) {
    self.documents = documents
    self.name = name
  }

  /// Reads a text file; each line that isn't blank is a document.
  ///
  /// Lines end in a line feed, a carriage return, or both.
  ///
  /// - Parameter path: A file in UTF-8, with or without a byte order mark.
  /// - Throws: `RecurrentLMError.missingText`, `.unreadableFile` or `.emptyText` for the file,
  ///   `.notUTF8` naming the line and the byte, `.noDocuments` if every line is blank;
  ///   `CancellationError` if the task is cancelled.
  public init(lines path: String) throws {
    let file = try TextFile(path: path)
    let documents = try file.withText { bytes in
      try file.validate(bytes)
      return UnicodeLines.split(bytes)
    }
    guard !documents.isEmpty else { throw RecurrentLMError.noDocuments(path: path) }
    self.init(documents: documents, name: file.name)
  }

  /// Sixteen hexadecimal digits that differ if any document or the order of the documents differs.
  ///
  /// The 64-bit FNV-1a hash of the documents in UTF-8, a byte of 255 after each of them.
  ///
  /// - Complexity: O(length of the documents).
  public var checksum: String {
    var hash = FNV1a.start
    for document in documents {
      hash = FNV1a.hash(document.utf8, from: hash)
      // No text in UTF-8 has such a byte, so no two lists of documents are the same bytes.
      hash = FNV1a.hash([0xFF], from: hash)
    }
    return FNV1a.text(hash)
  }

  /// The name and the number of documents.
  public var description: String { "corpus '\(name)', \(count) documents" }
}

/// What tells one corpus from another, once its documents are gone.
struct CorpusIdentity: Hashable, Sendable {
  let name: String
  let checksum: String
}

/// The lines of a text in bytes.
private enum UnicodeLines {
  static func split(_ bytes: UnsafeBufferPointer<UInt8>) -> [String] {
    var lines: [String] = []
    var start = 0
    for index in 0...bytes.count
    where index == bytes.count || bytes[index] == 0x0A || bytes[index] == 0x0D {
      let line = UnsafeBufferPointer(rebasing: bytes[start..<index])
      start = index + 1
      if !isBlank(line) { lines.append(String(decoding: line, as: UTF8.self)) }
    }
    return lines
  }

  private static func isBlank(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < line.count {
      let (scalar, width) = UTF8Text.scalar(line, at: index)
      guard CharacterClasses.isPythonSpace(scalar) else { return false }
      index += width
    }
    return true
  }
}
