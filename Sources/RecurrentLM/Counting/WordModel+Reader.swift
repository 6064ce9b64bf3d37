#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension WordModel {
  /// Begins to read a sentence.
  func reader() -> any SentenceReader {
    switch self {
    case let network as any LanguageModel: NetworkReader(network)
    case let counts as NGramModel: NGramReader(counts)
    case let mixture as MixtureModel: MixtureReader(mixture)
    default: WholeReader(model: self)
    }
  }
}

/// Reads with counts, from context to context.
private struct NGramReader: SentenceReader {
  private let model: NGramModel
  private var node: Int32 = 0

  init(_ model: NGramModel) { self.model = model }

  mutating func read(_ word: Int) throws {
    try model.check(word)
    node = model.counts.context(after: node, word)
  }

  func next() throws -> Vector { try model.probabilities(after: node) }

  func loss(of word: Int) -> Double { model.loss(of: word, after: node) }
}

/// Reads with both models of a mixture.
private struct MixtureReader: SentenceReader {
  private var first: any SentenceReader
  private var second: any SentenceReader
  private let mixture: MixtureModel

  init(_ mixture: MixtureModel) {
    self.mixture = mixture
    (first, second) = (mixture.first.reader(), mixture.second.reader())
  }

  mutating func read(_ word: Int) throws {
    try first.read(word)
    try second.read(word)
  }

  func next() throws -> Vector { mixture.mixed(try first.next(), try second.next()) }

  func loss(of word: Int) throws -> Double {
    mixture.mixed(try first.loss(of: word), try second.loss(of: word))
  }
}

/// Reads with a model of somebody else's, which is asked for each word from the beginning.
private struct WholeReader: SentenceReader {
  let model: any WordModel
  var words: [Int] = []

  mutating func read(_ word: Int) throws { words.append(word) }

  func next() throws -> Vector { try model.next(after: words) }

  func loss(of word: Int) throws -> Double { -log(try next()[word]) }
}
