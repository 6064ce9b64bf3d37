import Foundation
import RecurrentLM
import Testing

/// What a run card tells of a model, and that it tells runs apart.
@Suite struct RunCardTests {
  private let corpus = Corpus(documents: ["The cat sat. The dog sat.", "A cat ran."])

  private func vocabulary(_ corpus: Corpus? = nil) throws -> Vocabulary {
    try Vocabulary(of: (corpus ?? self.corpus).tokenized(), size: 9)
  }

  private func trained(isFast: Bool, seed: Int = 10) throws -> (any LanguageModel, Vocabulary) {
    let vocabulary = try vocabulary()
    let examples = try vocabulary.encode(corpus.tokenized())
    let model: any LanguageModel =
      isFast
      ? try FastRNN(vocabularySize: vocabulary.count, hiddenSize: 4, seed: seed)
      : try RNN(vocabularySize: vocabulary.count, hiddenSize: 4, seed: seed)
    try model.train(
      on: examples,
      learningRate: 0.1,
      epochs: 3,
      evaluateEvery: 1,
      shuffle: true,
      seed: 7
    )
    return (model, vocabulary)
  }

  @Test(arguments: [(false, 8), (true, 4)])
  func `a card has the seeds, the record and the versions`(isFast: Bool, decimals: Int) throws {
    let (model, vocabulary) = try trained(isFast: isFast)
    let card = runCard(model, vocabulary)
    #expect(card.model == (isFast ? "FastRNN" : "RNN"))
    #expect((card.vocabularySize, card.hiddenSize) == (9, 4))
    #expect(card.bpttTruncate == 4)
    #expect((card.seed, card.shuffleSeed) == (10, 7))
    #expect(card.corpus == "documents")
    #expect(card.corpusChecksum == corpus.checksum)
    #expect(card.vocabularyChecksum == vocabulary.checksum)
    #expect((card.epochs, card.examplesSeen) == (3, 9))
    #expect(card.learningRates.map(\.rate) == [0.1])
    #expect(card.lossDecimals == decimals)
    let losses = model.history.losses
    #expect(card.losses.map(\.examplesSeen) == [0, 3, 6])
    for (shown, loss) in zip(card.losses, losses) {
      #expect(abs(shown.loss - loss.loss) <= 0.5001 * pow(10, -Double(decimals)))
    }
    #expect(card.libraryVersion.split(separator: ".").count == 3)
    #expect(!card.openBLASCore.isEmpty && card.openBLASVersion.contains("."))
  }

  // numpy.random.RandomState(10).uniform, U then V then W, and FNV-1a over their bytes.
  @Test func `the checksum of drawn weights is that of NumPy's bytes`() throws {
    let vocabulary = try vocabulary()
    struct Checksums: Decodable {
      let double: String
      let single: String
    }
    let output = try Python.run("weight_checksums.py", ["9", "4", "10"])
    let expected = try JSONDecoder().decode(Checksums.self, from: output)
    let double = try RNN(vocabularySize: 9, hiddenSize: 4, seed: 10)
    let single = try FastRNN(vocabularySize: 9, hiddenSize: 4, seed: 10)
    #expect(runCard(double, vocabulary).weightsChecksum == expected.double)
    #expect(runCard(single, vocabulary).weightsChecksum == expected.single)
  }

  @Test func `a card reads well`() throws {
    let (model, vocabulary) = try trained(isFast: false)
    let card = runCard(model, vocabulary)
    let losses = card.losses.map { seen, loss in
      (seen == 0 ? "before training" : "\(seen)") + ": " + String(format: "%.8f", loss)
    }
    let lines = "\(card)".split(separator: "\n").map(String.init)
    #expect(
      Array(lines.prefix(6)) == [
        "model       RNN, 9 words, 4 hidden units, bpttTruncate 4, seed 10",
        "corpus      documents               \(corpus.checksum)",
        "vocabulary  9 words                 \(vocabulary.checksum)",
        "weights     88 in double precision  \(card.weightsChecksum)",
        "training    9 examples, 3 epochs, learning rate 0.1, shuffled with seed 7",
        "losses      " + losses.joined(separator: ", "),
      ]
    )
    #expect(lines.count == 8)
    #expect(lines[6].hasPrefix("final loss  not measured after"))
    #expect(lines[7].hasPrefix("made with   swift-rnn "))
    #expect(lines[7].hasSuffix(" for \(card.openBLASCore)"))
  }

  // Clipped and unclipped trainings had the same card, and none had the loss of the trained model.
  @Test(arguments: [false, true])
  func `a card tells clipping, and the final loss where it can be measured`(isFast: Bool) throws {
    let (model, vocabulary) = try trained(isFast: isFast)
    let examples = try vocabulary.encode(corpus.tokenized())
    #expect(runCard(model, vocabulary).clipNorm == nil)
    #expect(runCard(model, vocabulary).finalLoss == nil)
    #expect(!"\(runCard(try FastRNN(vocabularySize: 9), vocabulary))".contains("final loss"))
    for (seen, text) in [(9, "not measured after: 'runCard("), (20, "while it learnt the")] {
      let other = try RNN(vocabularySize: 9, hiddenSize: 4)
      let set = [Example](repeating: examples[0], count: seen)
      try other.train(on: set, epochs: 1)
      #expect("\(runCard(other, vocabulary))".contains(text))
    }
    try model.train(on: examples, epochs: 1, clipNorm: 0.25)
    let card = try runCard(model, vocabulary, on: examples)
    #expect((card.clipNorm, model.history.clipNorm) == (0.25, 0.25))
    #expect("\(card)".contains("gradients clipped to 0.25"))
    let loss = try model.loss(on: examples)
    let finalLoss = try #require(card.finalLoss)
    #expect(abs(finalLoss - loss) <= pow(10, -Double(card.lossDecimals)))
    #expect("\(card)".contains("\nfinal loss  "))
    #expect("\(card)".contains("losses      before training: "))
    try withTextFile("", named: "model.npz") { path in
      try model.save(to: path, vocabulary: vocabulary)
      #expect(try RNN.loadParameters(from: path).history.clipNorm == 0.25)
    }
    try model.train(on: examples, epochs: 1)
    #expect(runCard(model, vocabulary).clipNorm == nil)
  }

  @Test func `an untrained model and words without a corpus have a card too`() throws {
    let words = try SmallModel.vocabulary()
    let model = try RNN(parameters: SmallModel.make().parameters)
    let card = runCard(model, words)
    #expect(card.seed == nil && card.corpusChecksum == nil && card.losses.isEmpty)
    #expect("\(card)".contains("corpus      not known\n"))
    #expect("\(card)".contains("training    none\n"))
    let other = runCard(try RNN(vocabularySize: 9, hiddenSize: 4), words)
    #expect("\(other)".contains("note        the vocabulary is not the model's: 9 and 30 words"))
  }

  @Test func `another corpus, vocabulary, seed or step has another checksum`() throws {
    let first = try trained(isFast: false)
    let second = try trained(isFast: false)
    let card = runCard(first.0, first.1)
    #expect("\(card)" == "\(runCard(second.0, second.1))")
    let reseeded = try trained(isFast: false, seed: 11)
    #expect(runCard(reseeded.0, reseeded.1).weightsChecksum != card.weightsChecksum)
    try second.0.sgdStep([0, 1], [1, 2], learningRate: 0.1)
    #expect(runCard(second.0, second.1).weightsChecksum != card.weightsChecksum)
    let regrouped = Corpus(documents: ["The cat sat.", " The dog sat.A cat ran."])
    #expect(regrouped.checksum != corpus.checksum)
    let vocabulary = try vocabulary(regrouped)
    #expect(runCard(first.0, vocabulary).corpusChecksum == regrouped.checksum)
    #expect(vocabulary.checksum != card.vocabularyChecksum)
  }

  @Test(arguments: [false, true])
  func `a loaded model has the card that it was saved with`(isFast: Bool) throws {
    let (model, vocabulary) = try trained(isFast: isFast)
    try withTextFile("", named: "model.npz") { path in
      try model.save(to: path, vocabulary: vocabulary)
      let card = "\(runCard(model, vocabulary))"
      if isFast {
        let (loaded, words) = try FastRNN.load(from: path)
        #expect("\(runCard(loaded, words))" == card)
      } else {
        let (loaded, words) = try RNN.load(from: path)
        #expect("\(runCard(loaded, words))" == card)
      }
    }
    #expect("\(runCard(try model.copy(), vocabulary))" == "\(runCard(model, vocabulary))")
  }

  @Test func `of a long training the first and the last losses are shown`() throws {
    let (model, vocabulary) = try trained(isFast: false)
    let examples = try vocabulary.encode(corpus.tokenized())
    try model.train(on: examples, learningRate: 0.1, epochs: 20, evaluateEvery: 1)
    let card = runCard(model, vocabulary)
    #expect(card.losses.count == 23)
    #expect(card.shuffleSeed == nil)
    let line = try #require("\(card)".split(separator: "\n").first { $0.hasPrefix("losses") })
    #expect(line.split(separator: ", ").count == 11 && line.contains(", …, "))
    #expect(card.learningRates.count > 1)
  }
}
