import Foundation
import RecurrentLM

extension LongCalls {
  /// The setters, which the engine's storage makes long.
  static let setters: [LongCall] = [
    LongCall("FastRNN.U, V and W", covers: ["Model.U", "Model.V", "Model.W"], canThrow: false) {
      let model = try FastRNN(vocabularySize: 60_000, hiddenSize: 200)
      return {
        for _ in 0..<2 { (model.U, model.V, model.W) = (model.U, model.V, model.W) }
      }
    }
  ]

  /// Classes, and the models that are made by them.
  static let classModels: [LongCall] = [
    LongCall("WordClasses.init", covers: ["WordClasses.init(of:count:vocabulary:)"]) {
      let vocabulary = try LongCalls.vocabulary(20_000)
      let examples = (0..<4000).map { number in
        let x = words(40, below: 20_000).map { ($0 + number * 31) % 20_000 }
        return Example(x: x, y: x.reversed())
      }
      return { _ = try WordClasses(of: examples, count: 300, vocabulary: vocabulary) }
    },
    LongCall(
      "FastRNN.init, by classes",
      covers: ["Model.init(vocabularySize:hiddenSize:bpttTruncate:output:seed:)"]
    ) {
      let output = Output.classes(of: LongCalls.classes(60_000, 300))
      return { _ = try FastRNN(vocabularySize: 60_000, hiddenSize: 200, output: output) }
    },
    LongCall(
      "ClassRNN.init",
      covers: ["Model.init(classes:hiddenSize:bpttTruncate:seed:)"]
    ) {
      let classes = LongCalls.classes(60_000, 300)
      return { _ = try ClassRNN(classes: classes, hiddenSize: 200) }
    },
    LongCall("TreeRNN.init", covers: ["Model.init(tree:hiddenSize:bpttTruncate:seed:)"]) {
      let tree = try LongCalls.tree(60_000)
      return { _ = try TreeRNN(tree: tree, hiddenSize: 200) }
    },
  ]

  /// Networks with gates.
  static let gatedModels: [LongCall] = [
    LongCall(
      "GRU.init",
      covers: ["Model.init(vocabularySize:hiddenSize:layers:reset:bpttTruncate:seed:)"]
    ) { { _ = try GRU(vocabularySize: 60_000, hiddenSize: 200, layers: 3) } },
    LongCall(
      "LSTM.init",
      covers: ["Model.init(vocabularySize:hiddenSize:layers:forgetBias:bpttTruncate:seed:)"]
    ) { { _ = try LSTM(vocabularySize: 60_000, hiddenSize: 200, layers: 3) } },
    LongCall(
      "FastRNN.init, with gates",
      covers: [
        "Model.init(vocabularySize:hiddenSize:cell:layers:output:dropout:seed:)",
        "Model.init(parameters:)",
      ]
    ) {
      {
        let model = try FastRNN(vocabularySize: 60_000, hiddenSize: 200, cell: .lstm, layers: 2)
        _ = try FastRNN(parameters: model.parameters)
      }
    },
    LongCall("LSTM.bptt, truncated") {
      let x = words(400, below: 4000)
      let model = try LSTM(vocabularySize: 4000, hiddenSize: 100, bpttTruncate: 40)
      return { _ = try model.bptt(x, x) }
    },
  ]

  /// The calls whose length is that of the weights.
  static func weights<Model: LanguageModel & SendableMetatype>(
    _ name: String,
    _ make: @escaping @Sendable (Parameters) throws -> Model
  ) -> [LongCall] {
    func call(
      _ call: String,
      covers: String...,
      canThrow: Bool = true,
      _ body: @escaping @Sendable (Model) throws -> Void
    ) -> LongCall {
      LongCall(
        "\(name).\(call)",
        covers: covers.map { $0.hasPrefix("runCard") ? $0 : "Model.\($0)" },
        canThrow: canThrow
      ) {
        let (C, H) = (60_000, 200)
        let parameters = try Parameters(
          U: Matrix(rows: H, columns: C),
          V: Matrix(rows: C, columns: H),
          W: Matrix(rows: H, columns: H)
        )
        let model = try make(parameters)
        return { try body(model) }
      }
    }
    let x = words(20, below: 60_000)
    return [
      call("parameters", covers: "parameters", canThrow: false) { model in
        for _ in 0..<3 { _ = model.parameters.count }
      },
      call("setParameters and copy", covers: "setParameters(_:)", "copy()") { model in
        let copy = try model.copy()
        try copy.setParameters(model.parameters)
      },
      call("withoutMemory", covers: "withoutMemory()", "withoutMemory(ofUnit:)") { model in
        _ = try model.withoutMemory(ofUnit: 3)
        _ = try model.withoutMemory()
      },
      call("init(parameters:)", covers: "init(parameters:bpttTruncate:)") { model in
        _ = try Model(parameters: model.parameters, bpttTruncate: 4)
      },
      call("sgdStep, many weights", covers: "trainingStep(_:_:learningRate:clipNorm:)") { model in
        for _ in 0..<3 { try model.sgdStep(x, x, learningRate: 0.01) }
      },
      call("trainingStep, many weights", covers: "trainingStep(_:_:learningRate:)") { model in
        for _ in 0..<3 { _ = try model.trainingStep(x, x, learningRate: 0.01) }
      },
      call("scores", covers: "scores(after:state:)", "next(after:state:)") { model in
        var state = Vector(count: 200)
        for word in 0..<5 { _ = try model.next(after: word, state: &state) }
      },
      call("runCard", covers: "runCard(_:_:)", canThrow: false) { model in
        _ = runCard(model, try vocabulary(100))
      },
    ]
  }

  /// The calls that read sentences and tell what the model makes of them.
  static func readings<Model: LanguageModel & SendableMetatype>(
    _ name: String,
    _ make: @escaping @Sendable (Int, Int) throws -> Model
  ) -> [LongCall] {
    func call(
      _ call: String,
      covers: String...,
      body: @escaping @Sendable (Model, Vocabulary, [Int]) throws -> Void
    ) -> LongCall {
      LongCall(
        "\(name).\(call)",
        covers: covers.map { $0.hasPrefix("runCard") ? $0 : "Model.\($0)" }
      ) {
        let (model, vocabulary) = (try make(4000, 100), try vocabulary(4000))
        let x = words(2500, below: 4000)
        return { try body(model, vocabulary, x) }
      }
    }
    let sentence = String(repeating: "w7 w9 ", count: 1200)
    return [
      call("nextWords", covers: "nextWords(after:top:_:)") { model, vocabulary, _ in
        _ = try model.nextWords(after: sentence, vocabulary)
      },
      call("next, a text", covers: "next(after:_:)") { model, vocabulary, _ in
        _ = try model.next(after: sentence, vocabulary)
      },
      call("nextWords, of probabilities", covers: "nextWords(_:after:expected:top:_:)") {
        model,
        vocabulary,
        x in
        _ = try model.nextWords(try model.forward(x).o, after: x, vocabulary)
      },
      call("states", covers: "states(over:_:)") { model, vocabulary, x in
        _ = try model.states(over: Example(x: x, y: x), vocabulary)
      },
      call("neuron", covers: "neuron(_:over:_:)") { model, vocabulary, _ in
        _ = try model.neuron(3, over: sentence, vocabulary)
      },
      call("neurons", covers: "neurons(following:over:top:_:)") { model, vocabulary, x in
        let examples = [Example](repeating: Example(x: Array(x.prefix(20)), y: []), count: 2000)
        _ = try model.neurons(following: { $0.map { _ in 1 } }, over: examples, vocabulary)
      },
      call(
        "wordVectors",
        covers: "wordVectors(of:_:)",
        "nearest(to:top:_:)"
      ) { model, vocabulary, _ in
        let word = vocabulary[17]
        for _ in 0..<20 {
          _ = try model.wordVectors(of: [word], vocabulary)
          _ = try model.nearest(to: word, vocabulary)
        }
      },
      call("score, a text", covers: "score(_:_:)") { model, vocabulary, _ in
        for _ in 0..<20 { _ = try model.score(sentence, vocabulary) }
      },
      call("runCard, on examples", covers: "runCard(_:_:on:)") { model, vocabulary, x in
        let examples = [Example](repeating: Example(x: x, y: x), count: 20)
        _ = try runCard(model, vocabulary, on: examples)
      },
      call(
        "train, resumed",
        covers: "train(on:resumingFrom:validation:clock:onEvaluation:onProgress:onBegin:)"
      ) { model, _, x in
        let folder = try folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "run.npz").path
        let examples = [Example](repeating: Example(x: x, y: x), count: 4)
        do {
          let stop = { (_: TrainingProgress) throws in throw StoppedTraining() }
          try model.train(on: examples, epochs: 1000, checkpoint: path, onProgress: stop)
        } catch is StoppedTraining {}
        try model.train(on: examples, resumingFrom: path)
      },
    ]
  }
}

private struct StoppedTraining: Error {}
