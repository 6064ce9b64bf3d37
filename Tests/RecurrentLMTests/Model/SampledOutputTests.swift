import Foundation
import RecurrentLM
import Testing

/// Sampled softmaxes: steps against NumPy, all else against the whole softmax.
@Suite struct SampledOutputTests {
  private struct Step: Encodable {
    let U: [[Double]]
    let V: [[Double]]
    let W: [[Double]]
    let sentences: [[Int]]
    let counts: [Int]
    let samples: Int
    let seed: Int
  }

  private struct Slopes: Decodable {
    let drawn: [Int]
    let loss: Double
    let U: [[Double]]
    let V: [[Double]]
    let W: [[Double]]
  }

  private static func counts(_ C: Int) -> [Int] { (0..<C).map { 1000 / (1 + $0) } }

  private static func output(_ C: Int, _ K: Int) -> Output {
    .sampledSoftmax(of: WordSamples(count: K, counts: counts(C)))
  }

  private static func sentences(_ lengths: [Int], _ C: Int) -> [Example] {
    var random = MersenneTwister(seed: 3)
    return lengths.map { length in
      let words = (0...length).map { _ in Int(random.next() % UInt64(C)) }
      return Example(x: Array(words.dropLast()), y: Array(words.dropFirst()))
    }
  }

  // More samples than fit a panel, fewer than one, and all words.
  @Test(arguments: [(70, 40), (9, 1), (12, 12)])
  func `a step's gradients are the slopes of the sampled loss in NumPy`(C: Int, K: Int) throws {
    let model = try FastRNN(
      vocabularySize: C,
      hiddenSize: 5,
      bpttTruncate: 1000,
      output: Self.output(C, K),
      seed: 4
    )
    let weights = model.parameters
    let examples = Self.sentences([6, 1, 4], C)
    func rows(_ m: Matrix) -> [[Double]] { (0..<m.shape.0).map { m[$0].values } }
    let step = Step(
      U: rows(weights.U),
      V: rows(weights.V),
      W: rows(weights.W),
      sentences: examples.map { [$0.x[0]] + $0.y },
      counts: Self.counts(C),
      samples: K,
      seed: 7
    )
    let numpy = try JSONDecoder().decode(
      Slopes.self,
      from: NumPyOracle.run("sampled_softmax.py", [], input: JSONEncoder().encode(step))
    )
    let double = DoubleEngine(weights, bpttTruncate: 1000)
    let found = try double.gradients(on: examples, sampling: 7)
    #expect(distance(found.U, Matrix(numpy.U), relative: 1e-7) <= 1)
    #expect(distance(found.V, Matrix(numpy.V), relative: 1e-7) <= 1)
    #expect(distance(found.W, Matrix(numpy.W), relative: 1e-7) <= 1)
    // Rows that are neither drawn nor to be predicted stay.
    let met = Set(numpy.drawn + examples.flatMap(\.y))
    for word in 0..<C where !met.contains(word) { #expect(found.V[word].sum() == 0) }
    // The training's first step draws from its seed.
    try model.train(
      on: examples,
      learningRate: 1e-2,
      epochs: 1,
      shuffle: false,
      seed: 7,
      batchSize: 3
    )
    let moved = model.parameters
    #expect(distance((weights.V - moved.V) * 100, Matrix(numpy.V), relative: 1e-3) <= 1)
    #expect(distance((weights.U - moved.U) * 100, Matrix(numpy.U), relative: 1e-3) <= 1)
  }

  @Test func `what is measured comes of the whole softmax`() throws {
    let model = try FastRNN(vocabularySize: 60, hiddenSize: 7, output: Self.output(60, 10))
    let slow = try RNN(parameters: model.parameters)
    let examples = Self.sentences([6, 9, 4], 60)
    #expect(agree(try model.loss(on: examples), try slow.loss(on: examples), relative: 1e-5))
    let (x, y) = (examples[0].x, examples[0].y)
    #expect(distance(try model.forward(x).o, try slow.forward(x).o, relative: 1e-4) <= 1)
    #expect(distance(try model.bptt(x, y).dLdV, try slow.bptt(x, y).dLdV, relative: 1e-4) <= 1)
    #expect(try gradientCheck(model, x: [0, 11, 2], y: [11, 2, 3]).passed)
    let plain = try FastRNN(vocabularySize: 60, hiddenSize: 7)
    #expect(model.parameters.V == plain.parameters.V)
  }

  @Test(arguments: [RecurrentCell.tanh, .gru, .lstm])
  func `threads and vectors give the same bits, whatever the scores`(cell: RecurrentCell) throws {
    let examples = Self.sentences([14, 20, 3, 9, 17, 40, 40], 500)
    let drawn = try FastRNN(
      vocabularySize: 500,
      hiddenSize: 33,
      cell: cell,
      output: Self.output(500, 90)
    )
    let before = try drawn.loss(on: examples)
    let ways = PanelRoutines<Float>.available.filter { $0.name != "SSE" }.flatMap { routines in
      [1, 2].map { (routines, $0) }
    }
    for (scale, optimizer) in [(1, .adagrad()), (3000.0, .sgd), (1, .adam())]
      as [(Double, Optimizer)]
    {
      var weights = drawn.parameters
      weights.V = weights.V * scale
      let trained = try ways.map { routines, threads in
        let model = try FastRNN(
          parameters: weights,
          bpttTruncate: cell == .tanh ? 4 : .max,
          threads: threads,
          routines: routines
        )
        try model.train(
          on: examples,
          learningRate: 0.01,
          epochs: 4,
          batchSize: 6,
          optimizer: optimizer,
          clipNorm: 5
        )
        if scale == 1 { #expect(try model.loss(on: examples) < before) }
        return model.parameters
      }
      for parameters in trained { #expect(parameters == trained[0]) }
    }
  }

  @Test(arguments: [RecurrentCell.tanh, .gru])
  func `files and checkpoints keep what is drawn`(cell: RecurrentCell) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "run.npz").path
    func make(_ K: Int = 3, seed: Int = 10) throws -> FastRNN {
      let output = Self.output(8, K)
      return try FastRNN(vocabularySize: 8, hiddenSize: 5, cell: cell, output: output, seed: seed)
    }
    let run = TrainingTrial(learningRate: 0.1, batchSize: 3, optimizer: .adagrad())
    let whole = try make()
    try run.train(whole)
    for stop in [0, 12, 31] {
      _ = try? run.train(try make(), checkpoint: path, every: 5, stoppingAfter: stop)
      let second = try make(seed: 99)
      try run.resume(second, from: path)
      #expect(difference(second, whole) == nil, "stopped after \(stop)")
    }
    #expect(throws: RecurrentLMError.self) { try run.resume(try make(4), from: path) }
    let loaded = try FastRNN.loadParameters(from: path)
    #expect(loaded.parameters == whole.parameters)
    #expect(loaded.output == Self.output(8, 3))
    #expect(loaded.description.contains("output: 3 samples"))
    if cell == .tanh { #expect(try RNN.loadParameters(from: path).V == whole.V) }
  }

  @Test func `what cannot be drawn is refused, with the reason`() throws {
    let text = TokenizedText(sentences: [["a", "b", "c"], ["b", "c", "d"], ["a", "d"]])
    let vocabulary = try Vocabulary(of: text, size: 7)
    func message(_ body: () throws -> Void) -> String {
      do {
        try body()
        return "nothing thrown"
      } catch {
        return "\(error)"
      }
    }
    for samples in [0, -3, 8] {
      #expect(
        message { _ = try Output.sampledSoftmax(samples: samples, of: vocabulary) }
          == "expected a number of words in 1...7, the words of the vocabulary, for 'samples', found "
          + "\(samples)"
      )
    }
    let uncounted = try Vocabulary(words: vocabulary.words)
    #expect(
      message { _ = try Output.sampledSoftmax(samples: 3, of: uncounted) }.contains("all 0")
    )
    let output = try Output.sampledSoftmax(samples: 3, of: vocabulary)
    #expect(throws: RecurrentLMError.vocabularyMismatch(model: 8, vocabulary: 7)) {
      try FastRNN(vocabularySize: 8, output: output)
    }
    let model = try FastRNN(vocabularySize: 7, hiddenSize: 4, output: output)
    let other = try Vocabulary(words: vocabulary.words.reversed())
    #expect(throws: RecurrentLMError.self) {
      try model.train(on: other.encode(text), learningRate: 0.1, epochs: 1)
    }
    try model.train(on: vocabulary.encode(text), learningRate: 0.1, epochs: 1)
    #expect(runCard(model, vocabulary).description.contains("output: 3 samples"))
  }
}
