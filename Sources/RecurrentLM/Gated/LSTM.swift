/// A network with long short-term memory, in double precision: a memory that lasts.
///
///     x_e = E x_t
///     i = σ(Ui x_e + Wi s_{t-1} + bi)         how much of what is new goes into the memory
///     f = σ(Uf x_e + Wf s_{t-1} + bf)         how much of the memory stays
///     q = σ(Uq x_e + Wq s_{t-1} + bq)         how much of the memory the state shows
///     g = tanh(Ug x_e + Wg s_{t-1} + bg)      what is new
///     c_t = c_{t-1} ∘ f + g ∘ i               s_{-1} = c_{-1} = 0
///     s_t = tanh(c_t) ∘ q
///     o_t = softmax(V s_t + c)
///
/// The memory c_t goes from word to word without a matrix in between: where f is near 1 it stays, and its
/// error on the way back does too. The literature calls the gate q "o", which here is the output.
///
/// Shapes: `E [H, C]`, `Ui, Uf, Uq, Ug, Wi, Wf, Wq, Wg [H, H]`, `bi, bf, bq, bg [H, 1]`, `V [C, H]`,
/// `c [C, 1]`, `i, f, q, g, c_t, s_t [H]`, `o_t [C]`; `2HC + 8H² + 4H + C` weights in one layer. With
/// more layers the next one reads the states of the one below in place of x_e, with matrices `Ui2, …`
/// of its own, and V reads those of the uppermost. The equations of a step are in `LSTMLayer`.
///
/// Source: S. Hochreiter, J. Schmidhuber, "Long Short-Term Memory", 1997; its gate f: F. Gers et al.,
/// "Learning to Forget", 2000.
public final class LSTM: LanguageModel {
  /// The bytes that one weight takes.
  public static let bytesPerWeight: Int = 8

  /// The number of words C.
  public let vocabularySize: Int

  /// The number of hidden units H of each layer.
  public let hiddenSize: Int

  /// How many steps before its own each error goes back in time: `Int.max` for back to the sentence's
  /// start.
  public let bpttTruncate: Int

  /// The losses of the training so far.
  public var history: TrainingHistory = TrainingHistory()

  let gates: Gates
  var weights: Parameters

  /// Makes an untrained model.
  ///
  /// The weights are NumPy's `RandomState(seed)`'s, in the order of the program of the series: `E` uniform
  /// in ±√(1/C); then all `U`, and all `W`, in ±√(1/H), for the gates i, f, q and g, layer after layer;
  /// then `V` in ±√(1/H). The biases are 0, but `bf`, which is `forgetBias`: a network that forgets at
  /// once learns late what is worth keeping.
  ///
  /// - Parameters:
  ///   - vocabularySize: The number of words C, 1 or more.
  ///   - hiddenSize: The number of hidden units H of each layer, 1 or more.
  ///   - layers: The number of layers, in 1...100; the next reads the states of the one below.
  ///   - forgetBias: What `bf` begins with in each layer, a finite number.
  ///   - bpttTruncate: How many steps before its own each error goes back in time, 0 or more; nil for
  ///     back to the sentence's start, which costs less than any truncation: then all errors go together.
  ///   - seed: The seed of the weights, in `0...4294967295`.
  /// - Throws: `RecurrentLMError.invalidArgument` if a number is out of range,
  ///   `RecurrentLMError.notEnoughMemory` if the model does not fit.
  /// - Complexity: O(C · H + layers · H²).
  public convenience init(
    vocabularySize: Int,
    hiddenSize: Int = 100,
    layers: Int = 1,
    forgetBias: Double = 1,
    bpttTruncate: Int? = nil,
    seed: Int = 10
  ) throws {
    guard forgetBias.isFinite else {
      throw RecurrentLMError.invalidArgument(
        name: "forgetBias",
        found: shortest(forgetBias),
        expected: "a finite number"
      )
    }
    var parameters = try Parameters(
      .gated(.lstm, layers: layers),
      vocabularySize: vocabularySize,
      hiddenSize: hiddenSize,
      seed: seed
    )
    for layer in 0..<layers {
      let place = Gates(kind: .lstm, layers: layers).b(1, layer)
      parameters.matrices[place] = Matrix(repeating: forgetBias, rows: hiddenSize, columns: 1)
    }
    try self.init(parameters: parameters, bpttTruncate: bpttTruncate ?? wholeSentence)
    history.initialSeed = seed
  }

  /// Makes a model of given weights.
  ///
  /// - Parameters:
  ///   - parameters: The weights of an LSTM, which give C, H and the layers.
  ///   - bpttTruncate: How many steps before its own each error goes back in time, 0 or more.
  /// - Throws: `RecurrentLMError.invalidArgument` if `bpttTruncate` is below 0 or the weights are those
  ///   of another network, `RecurrentLMError.notEnoughMemory` if the model does not fit.
  public init(parameters: Parameters, bpttTruncate: Int = .max) throws {
    guard let gates = parameters.network.gates, gates.kind == .lstm else {
      throw RecurrentLMError.invalidArgument(
        name: "parameters",
        found: "those of \(parameters.network.kindText)",
        expected: "weights of an LSTM"
      )
    }
    try parameters.network.checkHasSoftmax()
    self.gates = gates
    vocabularySize = parameters.vocabularySize
    hiddenSize = parameters.hiddenSize
    self.bpttTruncate = bpttTruncate
    weights = parameters
    try parameters.network.check(sizes, bpttTruncate: bpttTruncate)
    try parameters.check(sizes)
  }

  /// The number of layers.
  public var layers: Int { gates.layers }

  /// A copy of the weights.
  ///
  ///     lstm.parameters["Uf"].shape          // (100, 100)
  public var parameters: Parameters { weights }

  /// Replaces all weights.
  ///
  /// - Parameter parameters: The new weights, of the same network and shapes.
  /// - Throws: `RecurrentLMError.parameterShape` if a shape is another, `.invalidArgument` if they are
  ///   those of another network.
  public func setParameters(_ parameters: Parameters) throws {
    try network.check(parameters.network, as: "parameters")
    try parameters.check(sizes)
    weights = parameters
  }
}
