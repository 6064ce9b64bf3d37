// What GRU and LSTM have in common: words go up through the layers, errors come down through them.
//
//     x_e = E x_t,   the layers,   z_t = V s_t + c,   o_t = softmax(z_t)
//
// s_t is the state of the uppermost layer.

/// A textbook network with gates.
protocol GatedModel: TextbookModel, ErrorTracer
where State == [[Vector]], Trace == [[Layer.Step]] {
  associatedtype Layer: GatedLayer

  /// The weights.
  var weights: Parameters { get set }

  /// The gates and the layers.
  var gates: Gates { get }
}

extension GatedModel {
  /// The layers, from that which reads words upwards.
  var gatedLayers: [Layer] {
    (0..<gates.layers).map { Layer(weights, gates, layer: $0) }
  }

  /// The state before the first word, of each layer.
  private var firstState: [[Vector]] {
    let zeros = [Vector](
      repeating: Vector(count: hiddenSize),
      count: gates.kind.vectorsOfState
    )
    return [[Vector]](repeating: zeros, count: gates.layers)
  }

  func changeMatrices(_ change: (_ index: Int, inout Matrix) -> Void) {
    for index in weights.matrices.indices { change(index, &weights.matrices[index]) }
  }

  func read(
    _ x: ArraySlice<Int>,
    after state: [[Vector]]?
  ) throws -> (z: Matrix, trace: [[Layer.Step]], state: [[Vector]]) {
    let (s, trace, state) = try readStates(x, after: state)
    let scores = try s.dot(transposed: weights.matrices[gates.V])
    return (scores + Vector(weights.matrices[gates.c].values).asRow, trace, state)
  }

  /// Reads words after a state: the uppermost layer's states, what each word leaves, and the last state.
  func readStates(
    _ x: ArraySlice<Int>,
    after state: [[Vector]]?
  ) throws -> (s: Matrix, trace: [[Layer.Step]], state: [[Vector]]) {
    try Matrix.checkSize(rows: x.count, columns: hiddenSize)
    let layers = gatedLayers
    var state = state ?? firstState
    var trace = [[Layer.Step]](repeating: [], count: layers.count)
    var s = Matrix(rows: x.count, columns: hiddenSize)
    for (t, word) in x.enumerated() {
      if t & 0xF == 0xF { try Safepoint.pass() }
      var input = weights.matrices[Gates.E].column(word)
      for (number, layer) in layers.enumerated() {
        let step = try layer.read(input, after: state[number])
        (state[number], input) = (step.state, step.state[0])
        trace[number].append(step)
      }
      s[t] = input
    }
    return (s, trace, state)
  }

  /// Probabilities and the states of the uppermost layer, as `forward` hands them out.
  func probabilities(of x: some Collection<Int>) throws -> (o: Matrix, s: Matrix) {
    try checkParameters()
    let x = try checkedWords(x)
    try checkMemory(forScoresOf: x.count)
    try checkMemory(forStepsOf: x.count)
    let (z, trace, _) = try read(x[...], after: nil)
    var s = Matrix(rows: x.count + 1, columns: hiddenSize)
    for (t, step) in (trace.last ?? []).enumerated() { s[t + 1] = step.state[0] }
    let o = softmax(z)
    try Safepoint.pass()
    return (o, s)
  }

  /// Scores the word after one word and a state, which has the layers' vectors one after another.
  func scored(after word: Int, state: inout Vector) throws -> Vector {
    try checkParameters()
    _ = try checkedWords(CollectionOfOne(word))
    guard state.count == stateSize else {
      throw RecurrentLMError.shapeMismatch(
        operation: "scores",
        left: "(\(stateSize))",
        right: "(\(state.count))",
        expected: "a state of \(stateSize) numbers, as 'Vector(count: model.stateSize)' makes"
      )
    }
    let vectors = gates.kind.vectorsOfState
    let before = (0..<gates.layers).map { layer in
      (0..<vectors).map { vector in
        let first = (layer * vectors + vector) * hiddenSize
        return Vector(Array(state.values[first..<first + hiddenSize]))
      }
    }
    let (z, _, after) = try read([word], after: before)
    state = Vector(after.flatMap { $0.flatMap(\.values) })
    return z[0]
  }

  /// Checks that there is room for what so many words leave in the layers.
  private func checkMemory(forStepsOf words: Int) throws {
    // At most ten vectors of each word and layer: an LSTM's.
    try Memory.check(
      needed: Memory.bytes(ofShape: 10 * gates.layers, words, hiddenSize),
      for: "the states of a sentence of \(words) words"
    )
  }

  /// Checks that there is room for the gradients, and for the errors of so many words.
  func checkMemory(forGradientsOf words: Int) throws {
    try checkMemory(forStepsOf: words)
    try Memory.check(
      needed: Memory.sum(
        Memory.bytes(ofShape: parameterCount),
        Memory.bytes(ofShape: 3, words, hiddenSize)
      ),
      for: "the gradients of a sentence of \(words) words"
    )
  }

  /// Checks that there is room for the errors of so many words in all layers.
  func checkMemory(forErrorsOf words: Int) throws {
    try checkMemory(forStepsOf: words)
    try Memory.check(
      needed: Memory.bytes(ofShape: gates.layers + 2, words, hiddenSize),
      for: "the errors of a sentence of \(words) words"
    )
  }
}
