/// A network with gated recurrent units, in double precision: a memory that lasts.
///
///     x_e = E x_t
///     z = σ(Uz x_e + Wz s_{t-1} + bz)                 how much of the state stays
///     r = σ(Ur x_e + Wr s_{t-1} + br)                 how much of it the new one is made from
///     h = tanh(Uh x_e + Wh (s_{t-1} ∘ r) + bh)        what is new
///     s_t = (1 - z) ∘ h + z ∘ s_{t-1}                 s_{-1} = 0
///     o_t = softmax(V s_t + c)
///
/// Where z is near 1 the state stays as it is for as long as it takes, and so does its error on the way
/// back: the gates learn what is worth keeping. `GRU(…, reset: .after)` has `r ∘ (Wh s_{t-1})` for
/// `Wh (s_{t-1} ∘ r)`; see `GateReset`.
///
/// Shapes: `E [H, C]`, `Uz, Ur, Uh, Wz, Wr, Wh [H, H]`, `bz, br, bh [H, 1]`, `V [C, H]`, `c [C, 1]`,
/// `z, r, h, s_t [H]`, `o_t [C]`; `2HC + 6H² + 3H + C` weights in one layer. With more layers the next
/// one reads the states of the one below in place of x_e, with matrices `Uz2, …` of its own, and V
/// reads those of the uppermost. The equations of a step are in `GRULayer`.
///
/// Source: K. Cho et al., "Learning Phrase Representations using RNN Encoder-Decoder", 2014; D. Britz,
/// "Recurrent Neural Network Tutorial, Part 4", 2015.
public final class GRU: LanguageModel {
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
  /// in ±√(1/C); then all `U`, and all `W`, in ±√(1/H), for the gates z, r and h, layer after layer;
  /// then `V` in ±√(1/H). The biases are 0.
  ///
  /// - Parameters:
  ///   - vocabularySize: The number of words C, 1 or more.
  ///   - hiddenSize: The number of hidden units H of each layer, 1 or more.
  ///   - layers: The number of layers, in 1...100; the next reads the states of the one below.
  ///   - reset: Where the reset gate comes, `.before` the product with Wh or `.after` it.
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
    reset: GateReset = .before,
    bpttTruncate: Int? = nil,
    seed: Int = 10
  ) throws {
    let parameters = try Parameters(
      .gated(.gru(reset), layers: layers),
      vocabularySize: vocabularySize,
      hiddenSize: hiddenSize,
      seed: seed
    )
    try self.init(parameters: parameters, bpttTruncate: bpttTruncate ?? wholeSentence)
    history.initialSeed = seed
  }

  /// Makes a model of given weights.
  ///
  /// - Parameters:
  ///   - parameters: The weights of a GRU, which give C, H and the layers.
  ///   - bpttTruncate: How many steps before its own each error goes back in time, 0 or more.
  /// - Throws: `RecurrentLMError.invalidArgument` if `bpttTruncate` is below 0 or the weights are those
  ///   of another network, `RecurrentLMError.notEnoughMemory` if the model does not fit.
  public init(parameters: Parameters, bpttTruncate: Int = .max) throws {
    guard case .gru = parameters.network.gates?.kind, let gates = parameters.network.gates else {
      throw RecurrentLMError.invalidArgument(
        name: "parameters",
        found: "those of \(parameters.network.kindText)",
        expected: "weights of a GRU"
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

  /// Where the reset gate comes.
  public var reset: GateReset {
    gates.kind == .gru(.after) ? .after : .before
  }

  /// A copy of the weights.
  ///
  ///     gru.parameters["Uz"].shape          // (100, 100)
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
