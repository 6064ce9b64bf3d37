import RecurrentLM
import Testing

/// The split of a corpus: whole documents, and nothing held out that stands in training.
@Suite struct DocumentSplitTests {
  /// Twenty documents: a sentence that all of them share, and some of their own.
  private static let corpus = Corpus(
    documents: (0..<20).map { number in
      let own = (0...(number % 3)).map { "Number \(number) says \($0) times yes." }
      return (["All of them say so."] + own).joined(separator: " ")
    }
  )

  private static func examples(_ corpus: Corpus, size: Int = 1000) throws -> Examples {
    let text = try corpus.tokenized()
    return try Vocabulary(of: text, size: size).encode(text)
  }

  @Test func `an example knows its document, and is equal to the same words in another`() throws {
    let examples = try Self.examples(Self.corpus)
    #expect(examples[0].document == 0)
    #expect(examples.last?.document == 19)
    #expect(examples.compactMap(\.document) == examples.compactMap(\.document).sorted())
    let shared = examples.filter { $0 == examples[0] }
    #expect(Set(shared.compactMap(\.document)).count == 20)
    #expect(Set(shared).count == 1)
    #expect(Example(x: [0], y: [1]).document == nil)
  }

  @Test(arguments: [0.05, 0.2, 0.5])
  func `no document and no sentence is on both sides`(share: Double) throws {
    let examples = try Self.examples(Self.corpus)
    for seed in 0..<20 {
      let (training, validation, seen) = try examples.split(validation: share, seed: seed)
      let learnt = Set(training)
      #expect(validation.allSatisfy { !learnt.contains($0) })
      #expect(seen.allSatisfy(learnt.contains))
      let documents = Set(training.map(\.document))
      #expect((Array(validation) + seen).allSatisfy { !documents.contains($0.document) })
      #expect(training.count + validation.count + seen.count == examples.count)
      #expect(seen.count == Set(validation.map(\.document)).count, "a shared sentence of each")
    }
  }

  @Test func `the documents held out are those of scikit-learn's GroupShuffleSplit`() throws {
    // GroupShuffleSplit(1, test_size=4, random_state=1).split(X, groups=documents): the groups of
    // the test set, that is sorted(numpy.random.RandomState(1).permutation(20)[:4]).
    let (_, validation, _) = try Self.examples(Self.corpus).split(validation: 0.2, seed: 1)
    #expect(Set(validation.compactMap(\.document)).sorted() == [3, 6, 10, 16])
  }

  @Test func `a slice or a selection keeps its documents together`() throws {
    let long = Examples(try Self.examples(Self.corpus).filter { $0.x.count > 6 }.prefix(30))
    let (training, validation, _) = try long.split(validation: 0.2, seed: 3)
    let documents = Set(training.map(\.document))
    #expect(validation.allSatisfy { !documents.contains($0.document) })
  }

  @Test func `sentences that only unknown words tell apart are the same to a model`() throws {
    let corpus = Corpus(
      documents: (0..<40).map { number in
        "They met w\(number) there." + String(repeating: " so", count: number + 1) + "."
      }
    )
    let examples = try Self.examples(corpus, size: 9)
    let (training, _, seen) = try examples.split(validation: 0.2, by: .document, seed: 1)
    #expect(seen.count > 0)
    #expect(seen.allSatisfy(Set(training).contains))
  }

  @Test func `by sentence nothing is left out, as before there were documents`() throws {
    let examples = try Self.examples(Self.corpus)
    let (training, validation, seen) = try examples.split(validation: 0.2, by: .sentence, seed: 1)
    #expect(training.count + validation.count == examples.count)
    #expect(seen.count == 0)
    #expect(validation.contains { Set(training).contains($0) })
  }

  @Test func `one document is parted sentence by sentence, a few keep one for validation`() throws {
    let book = Corpus(documents: [(0..<100).map { "Line \($0) ends here." }.joined(separator: " ")])
    let parts = try Self.examples(book).split(validation: 0.05, seed: 1)
    #expect((parts.training.count, parts.validation.count) == (95, 5))
    let few = try Self.examples(Corpus(documents: Array(Self.corpus.documents.prefix(3))))
    #expect(Set(try few.split(validation: 0.05, seed: 1).validation.map(\.document)).count == 1)
  }

  @Test func `documents that only repeat each other leave nothing to validate with`() throws {
    let examples = try Self.examples(Corpus(documents: ["It is so. Is it?", "It is so. Is it?"]))
    #expect(throws: RecurrentLMError.invalidSplit(validation: 0.5, count: 4)) {
      try examples.split(validation: 0.5, seed: 1)
    }
  }

  @Test func `of the fortunes 265 sentences of the documents held out stand in training`() throws {
    let (training, heldOut, seen) = try Self.examples(Corpus.fortunes(), size: 8000)
      .split(validation: 0.05, seed: 1)
    #expect((training.count, heldOut.count, seen.count) == (31_813, 1_507, 265))
  }
}
