/// One layer of a network with gates: what a word makes of its state, and the way back.
protocol GatedLayer {
  /// What a word has left: all that its gradients are computed from.
  associatedtype Step: GatedStep

  /// Takes the matrices of a layer, which is counted from 0.
  init(_ parameters: Parameters, _ gates: Gates, layer: Int)

  /// Reads what the layer below makes of a word.
  ///
  /// - Parameters:
  ///   - x: The embedding of the word, or the state of the layer below, shape `[H]`.
  ///   - before: The state before, s_{t-1} and of an LSTM c_{t-1}.
  /// - Returns: What the word leaves.
  /// - Throws: `CancellationError`.
  func read(_ x: Vector, after before: [Vector]) throws -> Step

  /// Takes errors one step back in time, and adds to the gradients.
  ///
  /// - Parameters:
  ///   - errors: The derivatives of the loss with respect to the step's state, in the state's form.
  ///   - step: What the word has left.
  ///   - gradients: The gradients of all layers.
  /// - Returns: The derivatives with respect to what was read, and to the state before.
  /// - Throws: `CancellationError`.
  func back(
    _ errors: [Vector],
    _ step: Step,
    _ gradients: inout some GradientSums
  ) throws -> (x: Vector, before: [Vector])

  /// The error of what the layer remembers: that of s, of an LSTM that of c.
  func errorOfMemory(_ errors: [Vector], _ step: Step) -> Vector
}

/// What a word has left in a layer.
protocol GatedStep {
  /// The state after the word.
  var state: [Vector] { get }
}

/// The logistic function of each element, `σ(v) = 1 / (1 + exp(-v))`.
func sigmoid(_ v: Vector) -> Vector { 1 / (1 + exp(-v)) }

/// Where what words give to gradients is added up.
protocol GradientSums {
  /// Adds what one word gives to the gradients of one gate, `σ(U x + W s + b)`.
  ///
  ///     ∂L/∂U += δ ⊗ x,   ∂L/∂W += δ ⊗ s,   ∂L/∂b += δ
  ///
  /// - Parameters:
  ///   - gate: The gate and its layer.
  ///   - delta: The error δ of the gate before its σ or tanh.
  ///   - x: What the layer read.
  ///   - product: The error of the product with W, where it is another than δ.
  ///   - s: What W was multiplied with.
  mutating func add(
    _ gate: (number: Int, layer: Int),
    _ delta: Vector,
    _ x: Vector,
    product: Vector?,
    _ s: Vector
  )

  /// Adds the error of a word's embedding.
  mutating func add(_ error: Vector, toWord word: Int)
}

extension GradientSums {
  mutating func add(
    _ gate: (number: Int, layer: Int),
    _ delta: Vector,
    _ x: Vector,
    _ s: Vector
  ) { add(gate, delta, x, product: nil, s) }
}

/// The gradients of errors that are only looked at.
struct NoGradients: GradientSums {
  func add(
    _: (number: Int, layer: Int),
    _: Vector,
    _: Vector,
    product _: Vector?,
    _: Vector
  ) {}

  func add(_: Vector, toWord _: Int) {}
}

extension Parameters: GradientSums {
  mutating func add(
    _ gate: (number: Int, layer: Int),
    _ delta: Vector,
    _ x: Vector,
    product: Vector?,
    _ s: Vector
  ) {
    guard let gates = network.gates else { return }
    matrices[gates.U(gate.number, gate.layer)].addOuter(delta, x)
    matrices[gates.W(gate.number, gate.layer)].addOuter(product ?? delta, s)
    matrices[gates.b(gate.number, gate.layer)].add(delta, toColumn: 0)
  }

  mutating func add(_ error: Vector, toWord word: Int) {
    matrices[Gates.E].add(error, toColumn: word)
  }

  /// The matrices of one gate of a layer.
  func gate(_ number: Int, _ gates: Gates, layer: Int) -> (U: Matrix, W: Matrix, b: Vector) {
    (
      matrices[gates.U(number, layer)], matrices[gates.W(number, layer)],
      Vector(matrices[gates.b(number, layer)].values)
    )
  }
}
