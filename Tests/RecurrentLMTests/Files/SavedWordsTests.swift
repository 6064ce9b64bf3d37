import Foundation
import RecurrentLM
import Testing

/// Whatever a model's file is saved with, it is loaded with; or it is not saved.
@Suite final class SavedWordsTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func path(_ name: String) -> String { folder.appending(path: name).path }

  private static let tokens = ["SENTENCE_START", "SENTENCE_END", "UNKNOWN_TOKEN"]

  /// Words of chance, of characters that some form of a file might not keep.
  private static func words(seed: UInt32) -> [String] {
    var random = MersenneTwister(seed: seed)
    func draw(_ bound: Int) -> Int { Int(random.nextUnit() * Double(bound)) }
    let letters = [
      "a", "\0", "\0", "\n", "\u{301}", "é", "\u{FEFF}", "\u{FFFF}", "\u{10FFFF}", "𝄞", " ", "'",
      "\u{7F}", "\u{85}", "\u{D7FF}", "\u{E000}",
    ]
    var words = tokens
    for _ in 0..<draw(12) {
      let length = [0, 1, 2, 5, 40][draw(5)]
      let word = (0..<length).map { _ in letters[draw(letters.count)] }.joined()
      if !words.contains(where: { $0.utf8.elementsEqual(word.utf8) }) { words.append(word) }
    }
    return words
  }

  @Test func `any words come back from a model and from a checkpoint`() throws {
    for seed in UInt32(1)...60 {
      let vocabulary = try Vocabulary(words: Self.words(seed: seed))
      let model = try RNN(vocabularySize: vocabulary.count, hiddenSize: 2)
      try model.save(to: path("model.npz"), vocabulary: vocabulary)
      let loaded = try RNN.load(from: path("model.npz")).vocabulary.words
      #expect(loaded.map { Array($0.utf8) } == vocabulary.words.map { Array($0.utf8) })
      try model.train(
        on: [Example(x: [0, 1], y: [1, 2])],
        epochs: 1,
        checkpoint: path("run.npz"),
        vocabulary: vocabulary
      )
      let (resumed, words) = try FastRNN.load(from: path("run.npz"))
      #expect(words.checksum == vocabulary.checksum)
      try resumed.train(on: [Example(x: [0, 1], y: [1, 2])], resumingFrom: path("run.npz"))
    }
  }

  @Test func `a word of two million letters takes no more than itself`() throws {
    let long = String(repeating: "é", count: 2 << 20)
    let words = Self.tokens + [long] + (0..<2000).map { "w\($0)" }
    let vocabulary = try Vocabulary(words: words)
    try FastRNN(vocabularySize: words.count, hiddenSize: 1).save(
      to: path("long.npz"),
      vocabulary: vocabulary
    )
    #expect(try Data(contentsOf: folder.appending(path: "long.npz")).count < 5 << 20)
    #expect(try RNN.load(from: path("long.npz")).vocabulary.words == words)
  }

  @Test func `NumPy reads words of either form`() throws {
    for words in [Self.tokens + ["naïve"], Self.tokens + ["naïve", "a\0", "\0", "", "𝄞"]] {
      let model = try RNN(vocabularySize: words.count, hiddenSize: 2)
      try model.save(to: path("words.npz"), vocabulary: try Vocabulary(words: words))
      let output = try NumPyOracle.run("npz_files.py", ["words", path("words.npz")])
      #expect(try JSONDecoder().decode([String].self, from: output) == words)
    }
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func `weights that are no numbers are not saved, and the older file stays`(
    weight: Double
  ) throws {
    let model = try RNN(vocabularySize: 6, hiddenSize: 3)
    try model.save(to: path("model.npz"))
    model.V[4, 1] = weight
    let error = #expect(throws: RecurrentLMError.self) {
      try model.save(to: self.path("model.npz"))
    }
    #expect("\(try #require(error))".contains("element [4, 1] of 'V'"))
    #expect(try RNN.loadParameters(from: path("model.npz")).V[4, 1].isFinite)
  }

  @Test func `a matrix of another shape is not saved`() throws {
    let model = try RNN(vocabularySize: 6, hiddenSize: 3)
    model.W = Matrix(rows: 2, columns: 3)
    #expect(throws: RecurrentLMError.self) { try model.save(to: self.path("model.npz")) }
    #expect(!FileManager.default.fileExists(atPath: path("model.npz")))
  }
}
