import Foundation
import RecurrentLM
import Testing

/// The engine's networks with gates, against their textbooks.
@Suite struct GatedEngineTests {
  private static func sentences(_ lengths: [Int], _ C: Int) -> [Example] {
    var random = MersenneTwister(seed: 3)
    return lengths.map { length in
      let words = (0...length).map { _ in Int(random.next() % UInt64(C)) }
      return Example(x: Array(words.dropLast()), y: Array(words.dropFirst()))
    }
  }

  private static func classes(_ C: Int, _ K: Int) -> WordClasses {
    WordClasses(count: K, classOfWord: (0..<C).map { $0 * 7 % K })
  }

  private static let batches: [(C: Int, H: Int, layers: Int, lengths: [Int])] = [
    (7, 8, 1, [1]), (130, 9, 1, [5, 1, 3]), (300, 33, 2, [14, 14, 15, 13]),
    (130, 32, 1, [2, 45, 8, 7, 9, 1, 30, 16]), (60, 12, 3, [6, 4]), (40, 100, 1, [9, 9]),
  ]

  @Test(arguments: GatedKind.allCases, batches)
  func `gradients, losses and states are those of the textbook`(
    kind: GatedKind,
    batch: (C: Int, H: Int, layers: Int, lengths: [Int])
  ) throws {
    let slow = try kind.make(C: batch.C, H: batch.H, layers: batch.layers)
    let fast = try FastRNN(parameters: slow.parameters)
    let examples = Self.sentences(batch.lengths, batch.C)
    let parts = try examples.map { try gatedGradients(slow, $0) }
    let double = DoubleEngine(slow.parameters, bpttTruncate: .max)
    for (found, relative) in [
      (try fast.gradients(on: examples), 1e-4), (try double.gradients(on: examples), 1e-9),
    ] {
      for name in slow.parameters.names {
        let sum = parts.dropFirst().reduce(parts[0][name]) { $0 + $1[name] }
        #expect(distance(found[name], sum, relative: relative) <= 1, "\(name)")
      }
    }
    let loss = try slow.totalLoss(on: examples)
    #expect(agree(try fast.totalLoss(on: examples), loss, relative: 1e-5))
    let (o, s) = try fast.forward(examples[0].x)
    let (expected, states) = try slow.forward(examples[0].x)
    #expect(distance(o, expected, relative: 1e-4) <= 1)
    #expect(distance(s, states, relative: 1e-4) <= 1)
    var (state, other) = (Vector(count: fast.stateSize), Vector(count: slow.stateSize))
    for (t, word) in examples[0].x.enumerated() {
      let next = try fast.next(after: word, state: &state)
      _ = try slow.next(after: word, state: &other)
      for (a, b) in zip(next, expected[t]) { #expect(abs(a - b) < 1e-5) }
    }
    for (a, b) in zip(state, other) { #expect(abs(a - b) < 1e-5) }
    let t = examples[0].x.count - 1
    let trace = try fast.bpttTrace(examples[0].x, examples[0].y, at: t)
    let deltas = try slow.bpttTrace(examples[0].x, examples[0].y, at: t).deltas
    #expect(distance(trace.deltas, deltas, relative: 1e-3) <= 1)
  }

  @Test(arguments: GatedKind.allCases, [Optimizer.sgd, .adagrad(), .adam(), .rmsProp()])
  func `steps are those of the textbook`(kind: GatedKind, optimizer: Optimizer) throws {
    let slow = try kind.make(C: 50, H: 10, layers: 2)
    let fast = try FastRNN(parameters: slow.parameters)
    let examples = Self.sentences([14, 3, 8, 2, 9, 7], 50)
    let (a, b) = (try OptimizerState(optimizer), try OptimizerState(optimizer))
    for step in 0..<9 {
      let batch = examples[step % 3 * 2..<step % 3 * 2 + 2]
      let expected = try slow.trainingStep(
        on: batch,
        learningRate: 0.01,
        clipNorm: step < 5 ? 0.8 : nil,
        optimizer: a
      )
      let found = try fast.trainingStep(
        on: batch,
        learningRate: 0.01,
        clipNorm: step < 5 ? 0.8 : nil,
        optimizer: b
      )
      #expect(agree(found, expected, relative: 1e-4), "step \(step)")
    }
  }

  @Test(arguments: GatedKind.allCases, [1, 2])
  func `an output by classes passes the gradient check`(kind: GatedKind, layers: Int) throws {
    let model = try FastRNN(
      vocabularySize: 20,
      hiddenSize: 5,
      cell: kind.cell,
      layers: layers,
      output: .classes(of: Self.classes(20, 4))
    )
    let report = try gradientCheck(model, x: [0, 11, 2, 3], y: [11, 2, 3, 19])
    #expect(report.passed)
    #expect(report.parameters.suffix(3).map(\.name) == ["c", "A", "a"])
    // The weights before are the textbook's of the same seed.
    let slow = try kind.make(C: 20, H: 5, layers: layers)
    for name in slow.parameters.names where name != "c" {
      #expect(distance(model.parameters[name], slow.parameters[name], relative: 1e-7) <= 1)
    }
    let trace = try model.bpttTrace([0, 11, 2], [11, 2, 3], at: 2)
    #expect(trace.deltas.shape == (3, 5 * layers))
  }

  @Test(arguments: GatedKind.allCases)
  func `one thread and two give the same bits, with either output`(kind: GatedKind) throws {
    let examples = Self.sentences([14, 20, 3, 9, 17], 1500)
    for output in [Output.softmax, .classes(of: Self.classes(1500, 60))] {
      let drawn = try FastRNN(
        vocabularySize: 1500,
        hiddenSize: 33,
        cell: kind.cell,
        layers: 2,
        output: output
      )
      let models = try [1, 2].map {
        try FastRNN(parameters: drawn.parameters, bpttTruncate: .max, threads: $0)
      }
      let before = try drawn.totalLoss(on: examples)
      for model in models {
        try model.train(
          on: examples,
          learningRate: 0.05,
          epochs: 3,
          batchSize: 3,
          optimizer: .adagrad(),
          clipNorm: 5
        )
        #expect(try model.totalLoss(on: examples) < before)
      }
      #expect(models[0].parameters == models[1].parameters)
    }
  }

  // Of 33 units the last product has one column; of 40 a gate's columns are no whole strips.
  @Test(arguments: GatedKind.allCases, [33, 40])
  func `all vectors that fuse products into sums give the same bits`(kind: GatedKind, H: Int) throws
  {
    let examples = Self.sentences([14, 20, 3, 9, 17], 70)
    let drawn = try FastRNN(vocabularySize: 70, hiddenSize: H, cell: kind.cell, layers: 2)
    let trained = try PanelRoutines<Float>.available.filter { $0.name != "SSE" }.map { routines in
      let model = try FastRNN(
        parameters: drawn.parameters,
        bpttTruncate: .max,
        threads: 2,
        routines: routines
      )
      try model.train(on: examples, learningRate: 0.05, epochs: 2, batchSize: 5)
      return model.parameters
    }
    for parameters in trained { #expect(parameters == trained[0]) }
  }

  @Test(arguments: GatedKind.allCases)
  func `a long sentence goes part by part`(kind: GatedKind) throws {
    let slow = try kind.make(C: 5, H: 3, layers: 2)
    let fast = try FastRNN(parameters: slow.parameters)
    let x = (0..<9000).map { $0 * $0 % 5 }
    let expected = try slow.wordLosses(x, x)
    for (a, b) in zip(try fast.wordLosses(x, x), expected) { #expect(abs(a - b) < 1e-4) }
  }

  @Test(arguments: GatedKind.allCases)
  func `files and checkpoints keep the cell and the classes`(kind: GatedKind) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "run.npz").path
    let run = TrainingTrial(learningRate: 0.1, batchSize: 3, optimizer: .adagrad())
    func make(_ output: Output, seed: Int = 10) throws -> FastRNN {
      try FastRNN(vocabularySize: 8, hiddenSize: 5, cell: kind.cell, output: output, seed: seed)
    }
    for output in [Output.softmax, .classes(of: Self.classes(8, 3))] {
      let whole = try make(output)
      try run.train(whole)
      for stop in [0, 12, 31] {
        _ = try? run.train(try make(output), checkpoint: path, every: 5, stoppingAfter: stop)
        let second = try make(output, seed: 99)
        try run.resume(second, from: path)
        #expect(difference(second, whole) == nil, "stopped after \(stop)")
      }
      try whole.save(to: path)
      let loaded = try FastRNN.loadParameters(from: path)
      #expect(loaded.parameters == whole.parameters)
      #expect((loaded.cell, loaded.output) == (kind.cell, output))
      #expect(loaded.description.contains("bpttTruncate: nil, cell: \(kind.cell)"))
      if output == .softmax {
        #expect(try kind.load(path).parameters == whole.parameters)
      } else {
        #expect(throws: RecurrentLMError.self) { try kind.load(path) }
      }
    }
  }

  @Test func `what the engine can't be is refused, with its reason`() throws {
    func message(_ body: () throws -> Void) -> String {
      do {
        try body()
        return "nothing thrown"
      } catch {
        return "\(error)"
      }
    }
    let gru = try GRU(vocabularySize: 5, hiddenSize: 3)
    #expect(
      message { _ = try FastRNN(parameters: gru.parameters, bpttTruncate: 4) }
        == "expected nil, back to the sentence's start, which a network with gates goes at once, for "
        + "'bpttTruncate', found 4"
    )
    #expect(
      message { _ = try FastRNN(vocabularySize: 5, cell: .tanh, layers: 2) }
        == "expected 1 for a network without gates for 'layers', found 2"
    )
    #expect(
      message { _ = try FastRNN(vocabularySize: 5, cell: .gru, layers: 0) }.contains("1...100")
    )
    let fast = try FastRNN(parameters: gru.parameters)
    var state = Vector(count: 4)
    #expect(
      message { _ = try fast.scores(after: 1, state: &state) }.contains("a state of 3 numbers")
    )
    fast.U = Matrix(rows: 2, columns: 2)
    #expect(message { _ = try fast.forward([1]) }.contains("'Uz'"))
    fast.U = gru.parameters.U * 2
    #expect(distance(fast.parameters["Uh"], gru.parameters["Uh"] * 2, relative: 1e-6) <= 1)
    fast.W = gru.parameters.W * 3
    #expect(distance(fast.parameters["Wr"], gru.parameters["Wr"] * 3, relative: 1e-6) <= 1)
    #expect(
      try FastRNN(vocabularySize: 5, hiddenSize: 3, cell: .tanh).parameters
        == FastRNN(vocabularySize: 5, hiddenSize: 3).parameters
    )
  }
}

extension GatedKind {
  var cell: RecurrentCell {
    switch self {
    case .gru: .gru
    case .gruAfter: .gru(reset: .after)
    case .lstm: .lstm
    }
  }
}
