import RecurrentLM
import SwiftSubset

// Subscripts of the library trap on a bad index, as Swift's own do. A cell must get an error
// instead, so these bindings check first.

extension Binding {
  /// What a cell can do with text, vocabularies and examples.
  static let text: [Binding] = corpus + corpusFiles + tokenizedText + vocabulary + examples

  private static let corpus: [Binding] = [
    .function("Corpus.fortunes(includingUnsuitable:)") { (all: Bool) in
      try Corpus.fortunes(includingUnsuitable: all)
    },
    .function("Corpus.init(documents:)") { (documents: [String]) in Corpus(documents: documents) },
    .member("ReadingProgress.bytesRead") { (progress: ReadingProgress) in progress.bytesRead },
    .member("ReadingProgress.bytesInAll") { (progress: ReadingProgress) in progress.bytesInAll },
    .member("ReadingProgress.documentCount") { (progress: ReadingProgress) in
      progress.documentCount
    },
    .member("ReadingProgress.fraction") { (progress: ReadingProgress) in progress.fraction },
    .function("Corpus.unsuitableFortunes") { Corpus.unsuitableFortunes },
    .member("Corpus.documents") { (corpus: Corpus) in corpus.documents },
    .function("Corpus.init(joining:)") { (corpora: [Corpus]) in Corpus(joining: corpora) },
    .member("Corpus.filtered(_:)") { (corpus: Corpus, isKept: FunctionValue) in
      try corpus.filtered { try Bool.from(isKept.call([$0.cellValue])) }
    },
    .member("Corpus.skippedRowCount") { (corpus: Corpus) in corpus.skippedRowCount },
    .member("Corpus.name") { (corpus: Corpus) in corpus.name },
    .member("Corpus.count") { (corpus: Corpus) in corpus.count },
    .member("Corpus.checksum") { (corpus: Corpus) in corpus.checksum },
    .member("Corpus.description") { (corpus: Corpus) in corpus.description },
    .member("Corpus.tokenized(by:)") { (corpus: Corpus, unit: TokenUnit) in
      try corpus.tokenized(by: unit)
    },
    .function("TokenUnit.words") { TokenUnit.words },
    .function("TokenUnit.characters") { TokenUnit.characters },
    .member("TokenUnit.description") { (unit: TokenUnit) in unit.description },
  ]

  private static let tokenizedText: [Binding] = [
    .function("TokenizedText.init(sentences:)") { (sentences: [[String]]) in
      TokenizedText(sentences: sentences)
    },
    .member("TokenizedText.unit") { (text: TokenizedText) in text.unit },
    .member("TokenizedText.sentences") { (text: TokenizedText) in text.sentences },
    .member("TokenizedText.sentenceCount") { (text: TokenizedText) in text.sentenceCount },
    .member("TokenizedText.wordCount") { (text: TokenizedText) in text.wordCount },
    .member("TokenizedText.uniqueWordCount") { (text: TokenizedText) in text.uniqueWordCount },
    .member("TokenizedText.filtered(_:)") { (text: TokenizedText, isKept: FunctionValue) in
      try text.filtered { try Bool.from(isKept.call([$0.cellValue])) }
    },
    .member("TokenizedText.filtered(without:longestWord:longestSentence:)") {
      (text: TokenizedText, texts: [String], longestWord: Int, longestSentence: Int) in
      try text.filtered(
        without: texts,
        longestWord: longestWord,
        longestSentence: longestSentence
      )
    },
    .member("TokenizedText.description") { (text: TokenizedText) in text.description },
    .member("TokenizedText.original(_:)") { (text: TokenizedText, index: Int) in
      try check(index, in: text.sentenceCount, of: "the text")
      return text.original(index)
    },
    .member("TokenizedText.sentence(_:)") { (text: TokenizedText, index: Int) in
      try check(index, in: text.sentenceCount, of: "the text")
      return text.sentence(index)
    },
    .member("TokenizedSentence.original") { (sentence: TokenizedSentence) in sentence.original },
    .member("TokenizedSentence.words") { (sentence: TokenizedSentence) in sentence.words },
    .member("TokenizedSentence.description") { (sentence: TokenizedSentence) in
      sentence.description
    },
    .function("WordTokenizer.init()") { WordTokenizer() },
    .member("WordTokenizer.tokenize(_:)") { (tokenizer: WordTokenizer, sentence: String) in
      tokenizer.tokenize(sentence)
    },
  ]

  private static let vocabulary: [Binding] = [
    .function("Vocabulary.init(of:size:)") { (text: TokenizedText, size: Int) in
      try Vocabulary(of: text, size: size)
    },
    .function("Vocabulary.init(words:)") { (words: [String]) in try Vocabulary(words: words) },
    .function("Vocabulary.sentenceStart") { Vocabulary.sentenceStart },
    .function("Vocabulary.sentenceEnd") { Vocabulary.sentenceEnd },
    .function("Vocabulary.unknown") { Vocabulary.unknown },
    .member("Vocabulary.words") { (v: Vocabulary) in v.words },
    .member("Vocabulary.unit") { (v: Vocabulary) in v.unit },
    .member("Vocabulary.counts") { (v: Vocabulary) in v.counts },
    .member("Vocabulary.unknownTypes") { (v: Vocabulary) in v.unknownTypes },
    .member("Vocabulary.requestedSize") { (v: Vocabulary) in v.requestedSize },
    .member("Vocabulary.sentenceStartIndex") { (v: Vocabulary) in v.sentenceStartIndex },
    .member("Vocabulary.sentenceEndIndex") { (v: Vocabulary) in v.sentenceEndIndex },
    .member("Vocabulary.unknownIndex") { (v: Vocabulary) in v.unknownIndex },
    .member("Vocabulary.count") { (v: Vocabulary) in v.count },
    .member("Vocabulary.coverage") { (v: Vocabulary) in v.coverage },
    .member("Vocabulary.rankFrequencies") { (v: Vocabulary) in
      Value.array(v.rankFrequencies.map { tuple($0.rank, $0.frequency) })
    },
    .member("Vocabulary.checksum") { (v: Vocabulary) in v.checksum },
    .member("Vocabulary.description") { (v: Vocabulary) in v.description },
    .member("Vocabulary.leastFrequent") { (v: Vocabulary) in
      tuple(v.leastFrequent.word, v.leastFrequent.count)
    },
    .member("Vocabulary.subscript(_:)|String") { (v: Vocabulary, word: String) in v[word] },
    .member("Vocabulary.subscript(_:)|Int") { (v: Vocabulary, index: Int) in
      try v.word(at: index)
    },
    .member("Vocabulary.word(at:)") { (v: Vocabulary, index: Int) in try v.word(at: index) },
    .member("Vocabulary.encode(_:)|TokenizedText") { (v: Vocabulary, text: TokenizedText) in
      try v.encode(text)
    },
    .member("Vocabulary.encode(_:)|String") { (v: Vocabulary, text: String) in v.encode(text) },
    .member("Vocabulary.encode(sentence:)") { (v: Vocabulary, sentence: [String]) in
      v.encode(sentence: sentence)
    },
    .member("Vocabulary.decode(_:)") { (v: Vocabulary, x: [Int]) in try v.decode(x) },
    .member("Vocabulary.decodeWords(_:)") { (v: Vocabulary, x: [Int]) in try v.decodeWords(x) },
  ]

  private static let examples: [Binding] = [
    .function("Example.init(x:y:)") { (x: [Int], y: [Int]) in Example(x: x, y: y) },
    .member("Example.x") { (example: Example) in example.x },
    .member("Example.y") { (example: Example) in example.y },
    .member("Example.description") { (example: Example) in example.description },
    .member("Example.document") { (example: Example) in example.document },
    .member("Example.decoded(by:)") { (example: Example, vocabulary: Vocabulary) in
      try example.decoded(by: vocabulary)
    },
    .member("DecodedExample.example") { (decoded: DecodedExample) in decoded.example },
    .member("DecodedExample.x") { (decoded: DecodedExample) in decoded.x },
    .member("DecodedExample.y") { (decoded: DecodedExample) in decoded.y },
    .member("DecodedExample.description") { (decoded: DecodedExample) in decoded.description },
    .function("Examples.init(_:)") { (examples: Examples) in examples },
    .member("Examples.count") { (examples: Examples) in examples.count },
    .member("Examples.startIndex") { (examples: Examples) in examples.startIndex },
    .member("Examples.endIndex") { (examples: Examples) in examples.endIndex },
    .member("Examples.wordCount") { (examples: Examples) in examples.wordCount },
    .member("Examples.description") { (examples: Examples) in examples.description },
    .member("Examples.subscript(_:)|Int") { (examples: Examples, index: Int) in
      try check(index, in: examples.count, of: "the examples")
      return examples[index]
    },
    .member("Examples.subscript(_:)|Range<Int>") { (examples: Examples, range: Range<Int>) in
      try check(range.lowerBound, in: examples.count + 1, of: "the examples")
      try check(range.upperBound, in: examples.count + 1, of: "the examples")
      return Value.slice(ArraySlice(examples.map(\.cellValue))[range])
    },
    .member("Examples.split(validation:by:seed:)") {
      (examples: Examples, validation: Double, unit: SplitUnit, seed: Int) in
      let (training, heldOut, seen) = try examples.split(
        validation: validation,
        by: unit,
        seed: seed
      )
      return tuple(training, heldOut, seen)
    },
    .function("SplitUnit.document") { SplitUnit.document },
    .function("SplitUnit.sentence") { SplitUnit.sentence },
  ]

  static func check(_ index: Int, in count: Int, of whole: String) throws {
    guard 0..<count ~= index else {
      throw RecurrentLMError.indexOutOfRange(
        index: "index \(index)",
        valid: "0..<\(count)",
        of: whole
      )
    }
  }
}

extension ReadingProgress: LibraryBridged {}
extension TokenizedSentence: LibraryBridged {}
extension DecodedExample: LibraryBridged {}
extension SplitUnit: LibraryBridged {}
extension TokenUnit: LibraryBridged {}
