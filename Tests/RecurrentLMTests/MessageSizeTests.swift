import Foundation
import RecurrentLM
import Testing

/// An error that listed the 300,000 columns of a table had 11.6 megabytes.
@Suite struct MessageSizeTests {
  private static let long = String(repeating: "ö", count: 1_000_000)
  private static let many = (0..<300_000).map { "column \($0)" }
  private static let longs = [String](repeating: long, count: 12)

  /// One of each case that holds text or a list of others' choice.
  private static let errors: [RecurrentLMError] = [
    .unknownWords(longs, nearest: longs), .unreadableFile(path: long, cause: "broken"),
    .unwritableFile(path: long, cause: "broken"),
    .missingArray(path: long, name: long, found: many),
    .missingArray(path: "a.npz", name: "U", found: longs),
    .unusableArray(path: long, name: long, cause: "broken"), .noTraining(path: long),
    .otherExamples(path: long, name: "examples"), .missingText(path: long), .emptyText(path: long),
    .noDocuments(path: long), .notUTF8(path: long, line: 1, byte: 1, value: 255, guess: nil),
    .notInEncoding(path: long, encoding: long, byte: 1), .unknownEncoding(long),
    .badLine(path: long, line: 1, cause: .noField(long, fields: many)),
    .noSuchColumn(long, columns: many, path: long), .noSuchColumn("7", columns: longs, path: "a"),
    .shortRow(path: long, line: 1, byte: 1, fields: 1, columns: 2),
    .unclosedQuote(path: long, line: 1, byte: 1), .invalidDelimiter(long),
    .missingFortunes(searched: longs), .noSentences(corpus: long), .missingToken(long),
    .duplicateWord(long, first: 1, second: 2),
  ]

  @Test(arguments: errors.indices)
  func `a message has a size, whatever it names`(index: Int) {
    let message = "\(Self.errors[index])"
    #expect(message.count < 6000, "\(message.prefix(300))")
    let hasLetters = message.contains("more letters)")
    let hasMore = message.contains(" and 299,990 more") || message.contains(" and 2 more")
    #expect(hasLetters || hasMore, "\(message.prefix(300))")
  }

  @Test func `what is short is shown whole, and a list of ten`() {
    #expect(shortened("cat") == "cat")
    #expect(shortened("cats", to: 3) == "cat… (and 1 more letter)")
    #expect(quoted("'") == "'''")
    // One character of two hundred thousand marks.
    let marked = "e" + String(repeating: "\u{301}", count: 200_000)
    #expect(shortened(marked).unicodeScalars.count < 100)
    let ten = RecurrentLMError.missingArray(
      path: "a.npz",
      name: "U",
      found: (0..<10).map(String.init)
    )
    #expect("\(ten)".hasSuffix("'8', '9'"))
  }

  @Test func `one thing is named in the singular`() {
    let messages: [(RecurrentLMError, String)] = [
      (.lengthsDiffer(x: 1, y: 2), "found 2 labels for 1 word"),
      (.lengthsDiffer(x: 2, y: 1), "found 1 label for 2 words"),
      (
        .sentencesTooShort(minimumLength: 1, attempts: 1, longest: 0),
        "at least 1 word in 1 attempt, "
      ),
      (.diverged(learningRate: 1, epoch: 0, examplesSeen: 1), "after 1 example;"),
      (.vocabularyMismatch(model: 1, vocabulary: 4), "knows 1 word and"),
    ]
    for (error, text) in messages { #expect("\(error)".contains(text), "\(error)") }
    let text = TokenizedText(sentences: [["a"]])
    #expect("\(text)" == "1 sentence, 1 word, 1 of them different")
    #expect("\(Corpus(documents: ["a"]))" == "corpus 'documents', 1 document")
    #expect("\(Examples([Example(x: [1], y: [2])]))" == "1 example, 1 word to predict")
  }

  // A rate of 1e30 was to be lowered to 1.0000000000000001e+29, and a loss of 1e40 had 47 digits.
  @Test(arguments: [Double.nan, -.nan, 1e30, -1e300, 1e15, .infinity, 0.1 + 0.2])
  func `numbers in messages and tables are short`(value: Double) throws {
    let diverged = RecurrentLMError.diverged(learningRate: value, epoch: 1, examplesSeen: 2)
    for text in [decimal(value, 6), scientific(value, 6), general(value), "\(diverged)"] {
      #expect(!text.contains("-nan"))
      #expect(text.firstMatch(of: /[0-9.]{13,}/) == nil, "\(text)")
    }
    let model = try RNN(vocabularySize: 4, hiddenSize: 2)
    if value.isNaN {
      let error = #expect(throws: RecurrentLMError.self) {
        try model.sgdStep([0], [1], learningRate: value)
      }
      #expect("\(try #require(error))".hasSuffix("found nan"))
    }
  }

  @Test func `decimals are C's up to where they mean something`() {
    #expect(decimal(8.987425, 6) == "8.987425")
    #expect(decimal(999_999_999_999_999, 1) == "999999999999999.0")
    #expect(decimal(1e15, 6, width: 8) == "   1e+15")
    #expect(decimal(.nan, 2, width: 5) == "  nan")
  }

  @Test func `a word of a million letters does not stretch a table`() throws {
    let text = TokenizedText(sentences: [[Self.long, "a", "b"]])
    let vocabulary = try Vocabulary(of: text, size: 6)
    let example = try vocabulary.encode(text)[0]
    let model = try RNN(vocabularySize: vocabulary.count, hiddenSize: 3)
    let texts = [
      "\(vocabulary)", "\(try example.decoded(by: vocabulary))",
      "\(try model.nextWords(after: Self.long, vocabulary))",
      "\(try model.neuron(0, over: example, vocabulary))",
      "\(try model.score([Self.long, "a"], vocabulary))",
    ]
    for text in texts { #expect(text.count < 40_000, "\(text.prefix(200))") }
  }
}
