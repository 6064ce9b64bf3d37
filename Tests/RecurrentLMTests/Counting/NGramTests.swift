import Foundation
import RecurrentLM
import Testing

/// Models that count, against NLTK's and against plain Python.
@Suite struct NGramTests {
  private static let C = 12

  private struct Task: Encodable {
    var sentences: [[[Int]]]
    var C = NGramTests.C
    var order: Int
    var rule: String
    var discount: Double?
    var contexts: [[Int]]
  }

  private struct Answer: Decodable {
    var nltk: [[Double]?]
    var plain: [[Double]]
  }

  /// Sentences of 1 to 9 words, some frequent and some rare; 0 begins and 1 ends each.
  private static func sentences(_ count: Int, from seed: UInt32) -> [Example] {
    var random = MersenneTwister(seed: seed)
    return (0..<count).map { _ in
      let length = 1 + Int(random.next() % 9)
      let words = (0..<length).map { _ in
        2 + Int(min(random.next() % 10, random.next() % 10))
      }
      return Example(x: [0] + words, y: words + [1])
    }
  }

  private static func vocabulary() throws -> Vocabulary {
    try Vocabulary(
      words: [Vocabulary.sentenceStart, Vocabulary.sentenceEnd]
        + (2..<C - 1).map { "w\($0)" } + [Vocabulary.unknown]
    )
  }

  @Test(arguments: [1, 2, 3, 4], [(nil, nil), ("kneserNey", 0.75), ("kneserNey", nil)])
  func `probabilities are NLTK's and the textbook's`(
    order: Int,
    rule: (name: String?, discount: Double?)
  ) throws {
    let training = Self.sentences(60, from: 1)
    // Of other sentences, so that many contexts were not seen.
    let contexts = Self.sentences(12, from: 2).flatMap { example in
      example.x.indices.map { Array(example.x[0...$0]) }
    }
    let smoothing = rule.name == nil ? Smoothing.wittenBell : .kneserNey(discount: rule.discount)
    let model = try NGramModel(
      of: training,
      vocabulary: Self.vocabulary(),
      order: order,
      smoothing: smoothing
    )
    let task = Task(
      sentences: training.map { [$0.x, $0.y] },
      order: order,
      rule: rule.name ?? "wittenBell",
      discount: rule.discount,
      contexts: contexts
    )
    let text = String(decoding: try JSONEncoder().encode(task), as: UTF8.self)
    let answer = try JSONDecoder().decode(Answer.self, from: Python.run("ngrams.py", [text]))
    #expect(answer.plain.count == contexts.count && contexts.count > 40)
    if rule.name == nil || rule.discount != nil {
      #expect(answer.nltk.count { $0 != nil } > (order > 2 && rule.name != nil ? 20 : 40))
    }
    for (place, context) in contexts.enumerated() {
      let p = try model.next(after: context)
      #expect(agree(p.sum(), 1, relative: 1e-13))
      for word in 0..<Self.C {
        #expect(agree(p[word], answer.plain[place][word], relative: 1e-12))
        if let nltk = answer.nltk[place] { #expect(agree(p[word], nltk[word], relative: 1e-12)) }
        #expect(try model.probability(of: word, after: context) == p[word])
      }
    }
  }

  @Test func `losses, scores and perplexity are those of the probabilities`() throws {
    let vocabulary = try Self.vocabulary()
    let model = try NGramModel(of: Self.sentences(60, from: 1), vocabulary: vocabulary, order: 3)
    let heldOut = Self.sentences(9, from: 3)
    var (all, known, unknowns) = (0.0, 0.0, 0)
    for example in heldOut {
      let losses = try model.wordLosses(example.x, example.y)
      for (t, loss) in losses.enumerated() {
        let p = try model.probability(of: example.y[t], after: Array(example.x[0...t]))
        #expect(agree(loss, -log(p), relative: 1e-14))
        all += loss
        if example.y[t] == vocabulary.unknownIndex { unknowns += 1 } else { known += loss }
      }
    }
    let count = heldOut.reduce(0) { $0 + $1.y.count }
    #expect(unknowns > 0)
    #expect(agree(try model.perplexity(on: heldOut), exp(all / Double(count)), relative: 1e-13))
    let without = try model.loss(on: heldOut, without: vocabulary.unknownIndex)
    #expect(agree(without, known / Double(count - unknowns), relative: 1e-13))
    let score = try model.score("w3 w2 w2", vocabulary)
    #expect(
      score.logProbabilities == (try model.wordLosses([0, 3, 2, 2], [3, 2, 2, 1])).map { -$0 }
    )
    let sentences = try generate(sentences: 5, with: model, vocabulary, minimumLength: 2)
    #expect(sentences.count == 5 && sentences.allSatisfy { $0.words.count >= 2 })
    let first = try #require(sentences.first)
    let start = try #require(vocabulary[first.words[0]])
    #expect(first.probabilities[0] == (try model.probability(of: start, after: [0])))
  }

  @Test func `bad input is refused`() throws {
    let (examples, vocabulary) = (Self.sentences(5, from: 1), try Self.vocabulary())
    for order in [0, -1, 9] {
      let error = #expect(throws: RecurrentLMError.self) {
        try NGramModel(of: examples, vocabulary: vocabulary, order: order)
      }
      let message = error?.description ?? ""
      #expect(message.contains("'order'"))
    }
    for discount in [0, -1, 1.5, .nan] {
      #expect(throws: RecurrentLMError.self) {
        try NGramModel(
          of: examples,
          vocabulary: vocabulary,
          smoothing: .kneserNey(discount: discount)
        )
      }
    }
    for smoothing in [Smoothing.wittenBell, .kneserNey()] {
      #expect(throws: RecurrentLMError.noExamples) {
        try NGramModel(of: [Example](), vocabulary: vocabulary, smoothing: smoothing)
      }
    }
    let other = try Vocabulary(words: vocabulary.words.reversed())
    let encoded = try other.encode(TokenizedText(sentences: [["w2", "w3"]]))
    #expect(throws: RecurrentLMError.self) { try NGramModel(of: encoded, vocabulary: vocabulary) }
    #expect(throws: RecurrentLMError.lengthsDiffer(x: 2, y: 1)) {
      try NGramModel(of: [Example(x: [0, 1], y: [1])], vocabulary: vocabulary)
    }
    let model = try NGramModel(of: examples, vocabulary: vocabulary)
    #expect(
      throws: RecurrentLMError.indexOutOfVocabulary(index: 12, position: 0, vocabularySize: 12)
    ) { try model.probability(of: 12, after: [0]) }
    #expect(throws: RecurrentLMError.emptySentence) { try model.wordLosses([], []) }
  }
}
