import Foundation
import RecurrentLM
import Testing

/// Texts taken apart into characters, and what remembers that they were.
@Suite final class CharacterTests {
  private let folder: URL
  private let names = Corpus(documents: ["Anna", "Ånn-Marie", "O'Neil  Jr", "Zoë 𝄞"])

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private var path: String { folder.appending(path: "letters.npz").path }

  private func lesson() throws -> (text: TokenizedText, Vocabulary, RNN) {
    let text = try names.tokenized(by: .characters)
    let vocabulary = try Vocabulary(of: text)
    return (text, vocabulary, try RNN(vocabularySize: vocabulary.count, hiddenSize: 5))
  }

  @Test func `the characters are those of Python, in the sentences of the words`() throws {
    let documents = try NLTKText.prose(seed: 5, count: 400).documents + names.documents
    let corpus = Corpus(documents: documents)
    let text = try corpus.tokenized(by: .characters)
    let sentences = (0..<text.sentenceCount).map(text.original)
    let expected = try TextOracle.run("characters.py", input: sentences, as: [[String]].self)
    #expect(
      text.sentences.map { $0.map(\.unicodeScalars.first) }
        == expected.map { $0.map(\.unicodeScalars.first) }
    )
    #expect(text.sentences.allSatisfy { $0.allSatisfy { $0.unicodeScalars.count == 1 } })
    let words = try corpus.tokenized()
    // A sentence of signs alone may have no words, but none without characters is kept.
    #expect(Set((0..<words.sentenceCount).map(words.original)).isSubset(of: Set(sentences)))
    #expect(text.wordCount == expected.reduce(0) { $0 + $1.count })
    #expect(text.uniqueWordCount == Set(expected.joined().map { Array($0.unicodeScalars) }).count)
  }

  @Test func `a vocabulary takes sentences apart and puts them together again`() throws {
    let (text, vocabulary, _) = try lesson()
    #expect((text.unit, vocabulary.unit) == (.characters, .characters))
    #expect(text.original(2) == "O'Neil  Jr")
    #expect(try vocabulary.decode(vocabulary.encode("O'Neil \n Jr")) == "O'Neil Jr")
    #expect(vocabulary.encode("A!").last == vocabulary.unknownIndex)
    #expect(try text.filtered(longestSentence: 4).unit == .characters)
    #expect(text.description.hasPrefix("4 sentences, 27 characters, "))
    #expect(vocabulary.description.hasPrefix("vocabulary of \(vocabulary.count) characters"))
    #expect("\(text.sentence(0))" == "written:  Anna\n4 characters:  A | n | n | a")
  }

  @Test func `a model writes letters without blanks and reads what was written`() throws {
    let (text, vocabulary, model) = try lesson()
    try model.train(on: vocabulary.encode(text), learningRate: 0.1, epochs: 3)
    let written = try generate(sentences: 3, with: model, vocabulary, prompt: "Ann", seed: 4)
    for name in written {
      #expect(name.words.prefix(3) == ["A", "n", "n"])
      #expect(name.text == name.words.joined() && name.description == name.text)
    }
    let score = try model.score("Anna", vocabulary)
    #expect(score.words == ["A", "n", "n", "a", "SENTENCE_END"] && score.text == "Anna")
    #expect("\(try model.score(["Anna", "Zo!"], vocabulary))".contains("ZoUNKNOWN_TOKEN") == false)
    #expect(try model.nextWords(after: "An", vocabulary).wordsRead == ["SENTENCE_START", "A", "n"])
    #expect(try model.states(over: "An", vocabulary).words == ["SENTENCE_START", "A", "n"])
    try model.recordSample(vocabulary)
    let sample = try #require(model.history.samples.last?.sentence)
    #expect(sample.text == sample.words.joined())
    #expect("\(runCard(model, vocabulary))".contains("\(vocabulary.count) characters"))
  }

  @Test func `a model's file remembers what its words are`() throws {
    let (_, vocabulary, model) = try lesson()
    try model.save(to: path, vocabulary: vocabulary)
    let (loaded, letters) = try RNN.load(from: path)
    #expect(letters.unit == .characters && letters.words == vocabulary.words)
    let first = try generate(sentences: 2, with: model, vocabulary, prompt: "Zo")
    #expect(first == (try generate(sentences: 2, with: loaded, letters, prompt: "Zo")))
    let words = try Vocabulary(of: names.tokenized())
    let other = try RNN(vocabularySize: words.count, hiddenSize: 2)
    try other.save(to: path, vocabulary: words)
    #expect(try RNN.load(from: path).vocabulary.unit == .words)
  }

  @Test func `a file with another unit is refused`() throws {
    let (_, vocabulary, model) = try lesson()
    try model.save(to: path, vocabulary: vocabulary)
    let program = """
      import numpy, sys
      arrays = dict(numpy.load(sys.argv[1]))
      assert list(arrays["unit"]) == ["characters"], arrays["unit"]
      numpy.savez(sys.argv[1], **(arrays | {"unit": ["syllables"]}))
      """
    let script = folder.appending(path: "change.py")
    try Data(program.utf8).write(to: script)
    _ = try Python.run("change.py", [path], caller: script.path)
    let error = #expect(throws: RecurrentLMError.self) { try RNN.load(from: self.path) }
    #expect("\(try #require(error))".contains("expected words or characters"))
  }
}
