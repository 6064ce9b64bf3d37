import RecurrentLM
import SwiftSubset

extension Binding {
  /// What a cell can do with a model, whichever of the two it is.
  static let models: [Binding] =
    model(
      "RNN",
      .function(
        "RNN.init(vocabularySize:hiddenSize:bpttTruncate:seed:)",
        RNN.init(vocabularySize:hiddenSize:bpttTruncate:seed:)
      ),
      RNN.self
    )
    + model(
      "FastRNN",
      .function(
        "FastRNN.init(vocabularySize:hiddenSize:bpttTruncate:output:seed:)",
        FastRNN.init(vocabularySize:hiddenSize:bpttTruncate:output:seed:)
      ),
      FastRNN.self
    )
    + model(
      "ClassRNN",
      .function(
        "ClassRNN.init(classes:hiddenSize:bpttTruncate:seed:)",
        ClassRNN.init(classes:hiddenSize:bpttTruncate:seed:)
      ),
      ClassRNN.self
    )
    + model(
      "TreeRNN",
      .function(
        "TreeRNN.init(tree:hiddenSize:bpttTruncate:seed:)",
        TreeRNN.init(tree:hiddenSize:bpttTruncate:seed:)
      ),
      TreeRNN.self
    )
    + model(
      "GRU",
      .function(
        "GRU.init(vocabularySize:hiddenSize:layers:reset:bpttTruncate:seed:)",
        GRU.init(vocabularySize:hiddenSize:layers:reset:bpttTruncate:seed:)
      ),
      GRU.self
    )
    + model(
      "LSTM",
      .function(
        "LSTM.init(vocabularySize:hiddenSize:layers:forgetBias:bpttTruncate:seed:)",
        LSTM.init(vocabularySize:hiddenSize:layers:forgetBias:bpttTruncate:seed:)
      ),
      LSTM.self
    ) + outputs + trees + gates + parameters + devices
    + shared("LanguageModel") + analysis("LanguageModel") + wordModels

  private static func model<M: LanguageModel & LibraryBridged>(
    _ name: String,
    _ make: Binding,
    _: M.Type
  ) -> [Binding] {
    shared(name) + analysis(name) + [
      make,
      .function("\(name).load(from:)") { (path: String) in
        let (model, vocabulary) = try M.load(from: path)
        return tuple(model, vocabulary)
      },
      .function("\(name).loadParameters(from:)") { (path: String) in
        try M.loadParameters(from: path)
      },
    ]
  }

  /// Networks with gates.
  private static let gates: [Binding] = [
    .function("GateReset.before") { GateReset.before },
    .function("GateReset.after") { GateReset.after },
    .function("RecurrentCell.tanh") { RecurrentCell.tanh },
    .function("RecurrentCell.gru") { RecurrentCell.gru },
    .function("RecurrentCell.lstm") { RecurrentCell.lstm },
    .function("RecurrentCell.gru(reset:)") { (reset: GateReset) in RecurrentCell.gru(reset: reset)
    },
    .member("RecurrentCell.description") { (cell: RecurrentCell) in cell.description },
    .function(
      "FastRNN.init(vocabularySize:hiddenSize:cell:layers:output:dropout:seed:)",
      FastRNN.init(vocabularySize:hiddenSize:cell:layers:output:dropout:seed:)
    ),
    .member("FastRNN.cell") { (model: FastRNN) in model.cell },
    .member("FastRNN.layers") { (model: FastRNN) in model.layers },
    .member("FastRNN.dropout") { (model: FastRNN) in model.dropout },
    .member("GateReset.description") { (reset: GateReset) in reset.description },
    .member("GRU.layers") { (model: GRU) in model.layers },
    .member("GRU.reset") { (model: GRU) in model.reset },
    .member("LSTM.layers") { (model: LSTM) in model.layers },
  ]

  /// Weights by their names.
  private static let parameters: [Binding] = [
    .member("Parameters.subscript(_:)") { (parameters: Parameters, name: String) in
      try parameters.check(name)
      return parameters[name]
    },
    .mutation("Parameters.subscript(_:)=") {
      (parameters: inout Parameters, name: String, matrix: Matrix) in
      try parameters.check(name, replacedBy: matrix)
      parameters[name] = matrix
    },
    .member("Parameters.names") { (parameters: Parameters) in parameters.names },
    .member("Parameters.count") { (parameters: Parameters) in parameters.count },
    .member("Parameters.vocabularySize") { (parameters: Parameters) in parameters.vocabularySize },
    .member("Parameters.hiddenSize") { (parameters: Parameters) in parameters.hiddenSize },
    .member("Parameters.U") { (parameters: Parameters) in parameters.U },
    .member("Parameters.V") { (parameters: Parameters) in parameters.V },
    .member("Parameters.W") { (parameters: Parameters) in parameters.W },
    .mutation("Parameters.U=") { (parameters: inout Parameters, U: Matrix) in parameters.U = U },
    .mutation("Parameters.V=") { (parameters: inout Parameters, V: Matrix) in parameters.V = V },
    .mutation("Parameters.W=") { (parameters: inout Parameters, W: Matrix) in parameters.W = W },
  ]

  /// The members that all models have, under the name of one type.
  private static func shared(_ name: String) -> [Binding] {
    [
      .member("\(name).vocabularySize") { (m: AnyModel) in m.model.vocabularySize },
      .member("\(name).vocabularyChecksum") { (m: AnyModel) in m.model.vocabularyChecksum },
      .member("\(name).next(after:)") { (m: AnyModel, words: [Int]) in
        try m.read { try $0.next(after: words) }
      },
      .member("\(name).hiddenSize") { (m: AnyModel) in m.model.hiddenSize },
      .member("\(name).bpttTruncate") { (m: AnyModel) in m.model.bpttTruncate },
      .member("\(name).stateSize") { (m: AnyModel) in m.model.stateSize },
      .member("\(name).parameters") { (m: AnyModel) in m.model.parameters },
      .member("\(name).setParameters(_:)") { (m: AnyModel, parameters: Parameters) in
        try m.changed().setParameters(parameters)
      },
      .member("\(name).parameterCount") { (m: AnyModel) in m.model.parameterCount },
      .member("\(name).history") { (m: AnyModel) in m.model.history },
      .member("\(name).history=") { (m: AnyModel, history: TrainingHistory) in
        try m.changed().history = history
      },
      reading("\(name).next(after:state:)") { try $0.next(after: $1, state: &$2) },
      reading("\(name).scores(after:state:)") { try $0.scores(after: $1, state: &$2) },
      .member("\(name).description") { (m: AnyModel) in m.model.description },
      .member("\(name).U") { (m: AnyModel) in m.model.parameters.U },
      .member("\(name).V") { (m: AnyModel) in m.model.parameters.V },
      .member("\(name).W") { (m: AnyModel) in m.model.parameters.W },
      .member("\(name).U=") { (m: AnyModel, U: Matrix) in
        try m.replaceParameters { $0.U = U }
      },
      .member("\(name).V=") { (m: AnyModel, V: Matrix) in
        try m.replaceParameters { $0.V = V }
      },
      .member("\(name).W=") { (m: AnyModel, W: Matrix) in
        try m.replaceParameters { $0.W = W }
      },
      .member("\(name).forward(_:)") { (m: AnyModel, x: [Int]) in
        let (o, s) = try m.read { try $0.forward(x) }
        return tuple(o, s)
      },
      .member("\(name).predict(_:)") { (m: AnyModel, x: [Int]) in try m.read { try $0.predict(x) }
      },
      .member("\(name).bptt(_:_:)") { (m: AnyModel, x: [Int], y: [Int]) in
        let (dLdU, dLdV, dLdW) = try m.read { try $0.bptt(x, y) }
        return tuple(dLdU, dLdV, dLdW)
      },
      .member("\(name).sgdStep(_:_:learningRate:clipNorm:)") {
        (m: AnyModel, x: [Int], y: [Int], rate: Double, clipNorm: Double?) in
        try m.changed().sgdStep(x, y, learningRate: rate, clipNorm: clipNorm)
      },
      .member("\(name).record(loss:examples:)") { (m: AnyModel, loss: Double, examples: Int) in
        try m.changed().record(loss: loss, examples: examples)
      },
      .member("\(name).sentenceLoss(_:_:)") { (m: AnyModel, x: [Int], y: [Int]) in
        try m.read { try $0.sentenceLoss(x, y) }
      },
      .member("\(name).wordLosses(_:_:)") { (m: AnyModel, x: [Int], y: [Int]) in
        try m.read { try $0.wordLosses(x, y) }
      },
      .member("\(name).copy()") { (m: AnyModel) in AnyModel(model: try m.model.copy()) },
      .member("\(name).totalLoss(on:)") { (m: AnyModel, examples: Examples) in
        try m.read { try $0.totalLoss(on: examples) }
      },
      .member("\(name).save(to:vocabulary:)") {
        (m: AnyModel, path: String, vocabulary: Vocabulary?) in
        try m.model.save(to: path, vocabulary: vocabulary)
      },
    ]
  }
}

extension Binding {
  /// A call that reads one word and changes the state that it is given.
  private static func reading(
    _ name: String,
    _ read: @escaping @Sendable (any LanguageModel, Int, inout Vector) throws -> Vector
  ) -> Binding {
    Binding(name) { arguments in
      let model = try AnyModel.from(arguments.receiver).model
      var state = try Vector.from(arguments[1])
      let result = try read(model, arguments[0].int(), &state)
      arguments[1] = .library(state)
      return .library(result)
    }
  }
}

extension AnyModel {
  /// Changes a matrix; one of another shape is refused at once, not when the model is next used.
  fileprivate func replaceParameters(_ change: (inout Parameters) -> Void) throws {
    let model = try changed()
    var parameters = model.parameters
    change(&parameters)
    try model.setParameters(parameters)
  }
}
