/// Documents to learn a language from, in order.
///
///     let corpus = try Corpus.fortunes()
///     let text = try corpus.tokenized()
public struct Corpus: Sendable, CustomStringConvertible {
  /// The texts, in their own case; each may hold several sentences and lines.
  public let documents: [String]

  /// What the corpus is: `fortunes`, or the file that it was read from.
  public let name: String

  /// The rows of a table, or the lines of a file, that could not be used and were passed over.
  ///
  /// Always 0 unless `skippingBadRows` was asked for.
  public let skippedRowCount: Int

  /// The number of documents.
  public var count: Int { documents.count }

  /// Makes a corpus of texts that are at hand.
  ///
  /// - Parameter documents: The texts; they are taken as they are.
  public init(documents: [String]) {
    self.init(documents: documents, name: "documents")
  }

  init(documents: [String], name: String, skippedRowCount: Int = 0) {
    self.documents = documents
    self.name = name
    self.skippedRowCount = skippedRowCount
  }

  /// Puts several corpora together.
  ///
  ///     let corpus = Corpus(joining: [try Corpus(csv: "2014.csv"), try Corpus(csv: "2015.csv")])
  ///
  /// - Parameter corpora: The corpora, in order.
  /// - Complexity: O(number of documents).
  public init(joining corpora: [Corpus]) {
    self.init(
      documents: corpora.flatMap(\.documents),
      name: Self.name(of: corpora.map(\.name)),
      skippedRowCount: corpora.reduce(0) { $0 + $1.skippedRowCount }
    )
  }

  /// The documents that a test holds for, such as those that are long enough.
  ///
  ///     let comments = try corpus.filtered { !$0.contains("[deleted]") }
  ///
  /// - Parameter isKept: Takes a document and tells whether to keep it.
  /// - Returns: A corpus of the documents kept, in order.
  /// - Throws: What the test throws; `CancellationError` if the task is cancelled.
  /// - Complexity: O(number of documents).
  public func filtered(_ isKept: (String) throws -> Bool) throws -> Corpus {
    let kept = try documents.filter { document in
      try Safepoint.pass()
      return try isKept(document)
    }
    return Corpus(documents: kept, name: name, skippedRowCount: skippedRowCount)
  }

  /// One name for several.
  static func name(of names: [String]) -> String {
    guard let first = names.first else { return "documents" }
    return names.count == 1 ? first : "\(first) and \(names.count - 1) more"
  }

  /// Sixteen hexadecimal digits that differ if any document or the order of the documents differs.
  ///
  /// The 64-bit FNV-1a hash of the documents in UTF-8, a byte of 255 after each of them.
  ///
  /// - Complexity: O(length of the documents).
  public var checksum: String {
    var hash = FNV1a.start
    for (number, document) in documents.enumerated() {
      if number & 0xFF == 0xFF, !Safepoint.passes() { break }
      hash = FNV1a.hash(text: document, from: hash)
      // No text in UTF-8 has such a byte, so no two lists of documents are the same bytes.
      hash = FNV1a.hash([0xFF], from: hash)
    }
    return FNV1a.text(hash)
  }

  /// The name and the number of documents.
  public var description: String {
    let skipped = skippedRowCount == 0 ? "" : ", \(counted(skippedRowCount, "bad row")) skipped"
    return "corpus \(quoted(path: name)), "
      + counted(count, "document") + skipped
  }
}

/// What tells one corpus from another, once its documents are gone.
struct CorpusIdentity: Hashable, Sendable {
  let name: String
  let checksum: String
}
