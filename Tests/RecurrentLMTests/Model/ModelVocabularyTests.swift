import Foundation
import RecurrentLM
import Testing

/// A model that was loaded and used with another corpus computed a perplexity and neurons of words
/// that it had never seen: the vocabularies were equally large.
@Suite final class ModelVocabularyTests {
  private let folder: URL
  private let own: Vocabulary
  private let other: Vocabulary
  private let examples: Examples
  private let foreign: Examples

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let text = TokenizedText(sentences: [["the", "cat", "sat"], ["a", "dog", "sat", "there"]])
    let german = TokenizedText(sentences: [["die", "katze", "saß"], ["ein", "hund", "saß", "da"]])
    own = try Vocabulary(of: text, size: 8)
    other = try Vocabulary(of: german, size: 8)
    examples = try own.encode(text)
    foreign = try other.encode(german)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private var path: String { folder.appending(path: "model.npz").path }

  /// The ways in which a model comes to know its vocabulary.
  enum Knowing: CaseIterable {
    case fromExamples
    case fromVocabulary
    case fromItsFile
    case fromItsRecord
    case fromAModelThatWasCopied
  }

  private func model(_ knowing: Knowing) throws -> FastRNN {
    let model = try FastRNN(vocabularySize: 8, hiddenSize: 3)
    let bare = examples.map { Example(x: $0.x, y: $0.y) }
    switch knowing {
    case .fromExamples: try model.train(on: examples, epochs: 1)
    case .fromVocabulary: try model.train(on: bare, epochs: 1, vocabulary: own)
    case .fromItsFile:
      try model.save(to: path, vocabulary: own)
      return try FastRNN.loadParameters(from: path)
    case .fromItsRecord:
      try model.train(on: examples, epochs: 1)
      try model.save(to: path)
      return try FastRNN.loadParameters(from: path)
    case .fromAModelThatWasCopied:
      try model.train(on: examples, epochs: 1)
      return try model.copy()
    }
    return model
  }

  /// Every call that takes words of a vocabulary, with those of a given one.
  private func calls(
    _ model: FastRNN,
    _ vocabulary: Vocabulary,
    _ examples: Examples
  ) -> [(name: String, run: () throws -> Void)] {
    let (sentence, path) = (vocabulary.words[1], folder.appending(path: "again.npz").path)
    let (x, y) = (examples[0].x, examples[0].y)
    return [
      ("loss", { _ = try model.loss(on: examples) }),
      ("loss without", { _ = try model.loss(on: examples.prefix(1), without: 0) }),
      ("total loss", { _ = try model.totalLoss(on: examples) }),
      ("perplexity", { _ = try model.perplexity(on: examples) }),
      ("states", { _ = try model.states(over: sentence, vocabulary) }),
      ("neuron", { _ = try model.neuron(0, over: sentence, vocabulary) }),
      (
        "neurons",
        {
          let signal = { (words: [String]) in words.indices.map(Double.init) }
          _ = try model.neurons(following: signal, over: examples, vocabulary)
        }
      ),
      ("next words", { _ = try model.nextWords(model.forward(x).o, vocabulary) }),
      ("trace", { _ = try model.bpttTrace(x, y, at: 0, vocabulary) }),
      ("score", { _ = try model.score(sentence, vocabulary) }),
      ("scores", { _ = try model.score([sentence], vocabulary) }),
      ("generate", { _ = try generate(sentences: 1, with: model, vocabulary, minimumLength: 1) }),
      ("save", { try model.save(to: path, vocabulary: vocabulary) }),
      ("train", { try model.train(on: examples, epochs: 0) }),
      ("validate", { try model.train(on: self.examples, epochs: 0, validation: examples) }),
      (
        "step",
        {
          _ = try model.trainingStep(
            on: examples,
            learningRate: 0.1,
            clipNorm: nil,
            optimizer: try OptimizerState(.sgd)
          )
        }
      ),
      ("decode", { _ = try self.examples[0].decoded(by: vocabulary) }),
    ]
  }

  @Test(arguments: Knowing.allCases)
  func `a model refuses words of another vocabulary in every call`(knowing: Knowing) throws {
    let model = try model(knowing)
    #expect(model.history.vocabularyChecksum == own.checksum)
    let before = model.parameters
    for call in calls(model, other, foreign) {
      let error = #expect(throws: RecurrentLMError.self, "\(call.name)") { try call.run() }
      let message = "\(try #require(error))"
      #expect(message.contains(own.checksum) && message.contains(other.checksum), "\(message)")
    }
    #expect(model.parameters == before)
    for call in calls(model, own, examples) {
      #expect(throws: Never.self, "\(call.name)") { try call.run() }
    }
  }

  @Test func `a model that never met words takes those of any vocabulary of its size`() throws {
    let model = try RNN(vocabularySize: 8, hiddenSize: 3)
    #expect(model.history.vocabularyChecksum == nil)
    for examples in [examples, foreign] { #expect(try model.loss(on: examples).isFinite) }
    try model.save(to: path)
    let loaded = try RNN.loadParameters(from: path)
    #expect(loaded.history.vocabularyChecksum == nil)
    // Two vocabularies at once are one too many; and what is refused leaves nothing behind.
    #expect(throws: RecurrentLMError.self) {
      try model.train(on: Array(self.examples) + Array(self.foreign), epochs: 1)
    }
    #expect(model.history.vocabularyChecksum == nil)
    try model.train(on: foreign, epochs: 1)
    #expect(model.history.vocabularyChecksum == other.checksum)
  }

  @Test func `a training does not go on with the words of another vocabulary`() throws {
    let model = try RNN(vocabularySize: 8, hiddenSize: 3)
    try model.train(on: examples, epochs: 1, checkpoint: path, vocabulary: own)
    // The same indices, so that only the words tell the examples apart.
    var words = own.words
    words.swapAt(try #require(own["the"]), try #require(own["cat"]))
    let swapped = try Vocabulary(words: words)
    let sentences = try examples.map { try swapped.decodeWords($0.x.dropFirst()) }
    let others = try swapped.encode(TokenizedText(sentences: sentences))
    #expect(Array(others) == Array(examples))
    let second = try RNN(vocabularySize: 8, hiddenSize: 3, seed: 3)
    let before = second.parameters
    #expect(throws: RecurrentLMError.self) {
      try second.train(on: others, resumingFrom: self.path)
    }
    #expect(second.parameters == before)
    try second.train(on: examples, resumingFrom: path)
    #expect(second.history.vocabularyChecksum == own.checksum)
  }

  @Test func `the card of a run says that the words are not the model's`() throws {
    let model = try model(.fromExamples)
    #expect(!"\(runCard(model, own))".contains("note"))
    #expect("\(runCard(model, other))".contains("has checksum \(own.checksum)"))
  }
}
