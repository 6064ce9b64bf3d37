import Foundation
import RecurrentLM
import Testing

/// The textbooks with gates, against NumPy's slopes and PyTorch's gradients.
@Suite struct GatedModelTests {
  @Test(
    arguments: GatedKind.allCases,
    [(layers: 1, truncate: Int?.none), (2, nil), (1, 2), (2, 3), (2, 0)]
  )
  func `weights, probabilities and gradients are those of NumPy`(
    kind: GatedKind,
    form: (layers: Int, truncate: Int?)
  ) throws {
    let (C, H) = (11, 5)
    let numpy = try GatedNumPy.run(
      kind,
      C: C,
      H: H,
      layers: form.layers,
      truncate: form.truncate
    )
    let model = try kind.make(C: C, H: H, layers: form.layers, bpttTruncate: form.truncate)
    for (letter, values) in numpy.weights {
      let drawn = model.parameters.numbers(ofArray: letter)
      #expect(drawn.map(\.bitPattern) == values.map(\.bitPattern), "\(letter)")
    }
    let example = examples(of: numpy.sentences)[0]
    let (o, s) = try model.forward(example.x)
    #expect(distance(o, Matrix(numpy.o), relative: 1e-12) <= 1)
    #expect(distance(s, Matrix(numpy.s), relative: 1e-12) <= 1)
    #expect(agree(try model.sentenceLoss(example.x, example.y), numpy.loss, relative: 1e-12))
    let gradients = try gatedGradients(model, example)
    for (letter, slopes) in numpy.gradients {
      #expect(largestDifference(gradients.numbers(ofArray: letter), slopes) < 1e-9, "\(letter)")
    }
    let (dLdU, dLdV, dLdW) = try model.bptt(example.x, example.y)
    #expect(dLdU.values == gradients.numbers(ofArray: "U"))
    #expect(dLdV == gradients["V"])
    #expect(dLdW.values == gradients.numbers(ofArray: "W"))
  }

  @Test func `gradients and ten losses of each optimizer are those of PyTorch`() throws {
    let all = try GatedTorch.read()
    #expect(all.count == 6)
    for torch in all {
      let examples = examples(of: torch.sentences)
      let model = try torch.kind.make(C: 11, H: 5, layers: torch.layers)
      let gradients = try gatedGradients(model, examples[0])
      for (letter, values) in torch.gradients {
        #expect(largestDifference(gradients.numbers(ofArray: letter), values) < 1e-9, "\(letter)")
      }
      for (rule, losses) in torch.losses {
        let optimizer: Optimizer =
          switch rule {
          case "sgd": .sgd
          case "adagrad": .adagrad(epsilon: 1e-3)
          default: .adam(meanDecay: 0.9, squareDecay: 0.999, epsilon: 1e-3)
          }
        let state = try OptimizerState(optimizer)
        let trained = try model.copy()
        for loss in losses {
          #expect(agree(try trained.loss(on: examples), loss, relative: 1e-9), "\(rule)")
          for example in examples {
            _ = try trained.trainingStep(
              on: [example],
              learningRate: 0.05,
              clipNorm: nil,
              optimizer: state
            )
          }
        }
      }
    }
  }

  private func largestDifference(_ a: [Double], _ b: [Double]) -> Double {
    guard a.count == b.count else { return .infinity }
    return zip(a, b).reduce(0) { max($0, abs($1.0 - $1.1)) }
  }

  @Test(arguments: GatedKind.allCases)
  func `each matrix and bias passes the gradient check`(kind: GatedKind) throws {
    let model = try kind.make(C: 9, H: 4, layers: 2)
    let report = try gradientCheck(model, x: [0, 5, 2, 3], y: [5, 2, 3, 8])
    #expect(report.passed)
    let letters = kind == .lstm ? ["i", "f", "q", "g"] : ["z", "r", "h"]
    let names = letters + letters.map { $0 + "2" }
    let expected =
      ["E"] + names.map { "U" + $0 } + names.map { "W" + $0 } + ["V"] + names.map { "b" + $0 }
      + ["c"]
    #expect(report.parameters.map(\.name) == expected)
    #expect(model.parameters.names == expected)
    #expect(model.parameters["V"].shape == (9, 4))
    #expect(model.parameters["b" + letters[0] + "2"].shape == (4, 1))
    let bias = kind == .lstm ? model.parameters["bf2"] : model.parameters["bz2"]
    #expect(bias == Matrix(repeating: kind == .lstm ? 1 : 0, rows: 4, columns: 1))
  }

  @Test(arguments: GatedKind.allCases, [1, 2])
  func `reading word by word is reading the sentence`(kind: GatedKind, layers: Int) throws {
    let model = try kind.make(C: 12, H: 5, layers: layers)
    #expect(model.stateSize == 5 * layers * (kind == .lstm ? 2 : 1))
    let x = [3, 0, 11, 7, 7, 2]
    let o = try model.forward(x).o
    var state = Vector(count: model.stateSize)
    for (t, word) in x.enumerated() {
      let next = try model.next(after: word, state: &state)
      for (a, b) in zip(next, o[t]) { #expect(abs(a - b) < 1e-14) }
    }
    var wrong = Vector(count: 4)
    #expect(throws: RecurrentLMError.self) { try model.next(after: 1, state: &wrong) }
    #expect(throws: RecurrentLMError.self) { try model.next(after: 12, state: &state) }
  }

  @Test(arguments: GatedKind.allCases)
  func `errors on their way back are the slopes of what is remembered`(kind: GatedKind) throws {
    let (H, layers) = (4, 2)
    let model = try kind.make(C: 9, H: H, layers: layers)
    let (x, y) = ([0, 5, 2, 3, 8], [5, 2, 3, 8, 1])
    let trace = try model.bpttTrace(x, y, at: 4)
    #expect(trace.deltas.shape == (5, layers * H))
    #expect(trace.stepsUsed == 5)
    let vectors = kind == .lstm ? 2 : 1
    func loss(after state: Vector, from k: Int) throws -> Double {
      var state = state
      var scores = Vector(count: 0)
      for word in x[(k + 1)...] { scores = try model.scores(after: word, state: &state) }
      return -log(softmax(scores)[y[4]])
    }
    // With the errors of the last word's own state nothing is read any more.
    for k in 0..<4 {
      var state = Vector(count: model.stateSize)
      for word in x[...k] { _ = try model.scores(after: word, state: &state) }
      // In a state an LSTM's layer has its s before its c; only the upper layer's s goes to the output,
      // after which the errors of the lower ones have come from above as well.
      for unit in 0..<H {
        let s = (layers - 1) * vectors * H + unit
        func moved(by h: Double) -> Vector {
          var moved = state
          guard kind == .lstm else {
            moved[s] += h
            return moved
          }
          // The memory shows in s too: s = tanh(c) q.
          moved[s + H] += h
          moved[s] *= tanh(moved[s + H]) / tanh(state[s + H])
          return moved
        }
        let slope =
          (try loss(after: moved(by: 1e-5), from: k) - loss(after: moved(by: -1e-5), from: k))
          / 2e-5
        let error = trace.deltas[4 - k, (layers - 1) * H + unit]
        #expect(abs(slope - error) < 1e-8)
      }
    }
  }

  @Test func `all that works on a plain network works on these`() throws {
    let text = TokenizedText(sentences: [
      ["a", "b", "c", "d"], ["b", "c", "d"], ["a", "d", "c"], ["c", "b"],
    ])
    let vocabulary = try Vocabulary(of: text, size: 7)
    let examples = try vocabulary.encode(text)
    for kind in GatedKind.allCases {
      let model = try kind.make(C: 7, H: 6)
      let before = try model.perplexity(on: examples)
      try model.train(
        on: examples,
        learningRate: 0.05,
        epochs: 20,
        batchSize: 2,
        optimizer: .rmsProp(),
        clipNorm: 5
      )
      #expect(try model.perplexity(on: examples) < 0.6 * before)
      let name = kind == .lstm ? "LSTM" : "GRU"
      let reset = kind == .gruAfter ? ", reset: after" : ""
      #expect(
        model.description
          == "\(name)(vocabularySize: 7, hiddenSize: 6, bpttTruncate: nil\(reset)): "
          + "\(model.parameterCount) parameters"
      )
      #expect(runCard(model, vocabulary).description.contains("\(name), 7 words, 6 hidden units"))
      #expect(try generate(sentences: 2, with: model, vocabulary, minimumLength: 1).count == 2)
      #expect(try model.score("a b c", vocabulary).logProbability < 0)
      #expect(try model.neuron(2, over: "a b", vocabulary).activations.count == 3)
      let copy = try model.copy()
      #expect(copy.parameters == model.parameters)
      try copy.sgdStep(examples[0].x, examples[0].y, learningRate: 0.1, clipNorm: 1)
      #expect(copy.parameters != model.parameters)
    }
  }

  @Test func `what no network is made of is refused, with its reason`() throws {
    func message(_ body: () throws -> Void) -> String {
      do {
        try body()
        return "nothing thrown"
      } catch {
        return "\(error)"
      }
    }
    for layers in [0, -1, 101] {
      #expect(
        message { _ = try GRU(vocabularySize: 5, layers: layers) }
          == "expected a number of layers in 1...100 for 'layers', found \(layers)"
      )
    }
    #expect(
      message { _ = try LSTM(vocabularySize: 5, forgetBias: .nan) }
        == "expected a finite number for 'forgetBias', found nan"
    )
    #expect(
      message { _ = try LSTM(vocabularySize: 5, bpttTruncate: -1) }
        == "expected 0 or more steps back for 'bpttTruncate', found -1"
    )
    let gru = try GRU(vocabularySize: 5, hiddenSize: 3, layers: 2)
    let after = try GRU(vocabularySize: 5, hiddenSize: 3, layers: 2, reset: .after)
    let lstm = try LSTM(vocabularySize: 5, hiddenSize: 3)
    let rnn = try RNN(vocabularySize: 5, hiddenSize: 3)
    #expect(
      message { _ = try LSTM(parameters: gru.parameters) }
        == "expected weights of an LSTM for 'parameters', found those of a GRU of 2 layers"
    )
    #expect(
      message { try gru.setParameters(after.parameters) }
        == "expected weights of a GRU of 2 layers for 'parameters', found those of a GRU with its "
        + "reset after the product of 2 layers"
    )
    for body in [
      { _ = try RNN(parameters: lstm.parameters) },
      { _ = try GRU(parameters: rnn.parameters) }, { try rnn.setParameters(gru.parameters) },
      { try lstm.setParameters(rnn.parameters) },
    ] as [() throws -> Void] {
      #expect(message(body).contains("for 'parameters', found those of a"))
    }
    var wide = gru.parameters
    wide["Wr2"] = Matrix(rows: 3, columns: 4)
    #expect(message { try gru.setParameters(wide) }.contains("'Wr2'"))
    var state = Vector(count: 3)
    #expect(message { _ = try gru.next(after: 1, state: &state) }.contains("a state of 6 numbers"))
    let memory = try OptimizerState(.adagrad())
    func step(_ model: any LanguageModel) throws {
      _ = try model.trainingStep(
        on: [Example(x: [0, 1], y: [1, 2])],
        learningRate: 0.1,
        clipNorm: nil,
        optimizer: memory
      )
    }
    try step(gru)
    #expect(message { try step(after) }.contains("for 'optimizer', found those of a GRU"))
  }
}
