/// The recurrent network of the textbook, in double precision: one readable line for each equation.
///
///     s_t = tanh(U x_t + W s_{t-1})        s_{-1} = 0
///     o_t = softmax(V s_t)
///
/// Shapes: `U [H, C]`, `V [C, H]`, `W [H, H]`, `s_t [H]`, `o_t [C]`; `2HC + H²` weights.
///
/// Source: D. Britz, "Recurrent Neural Networks Tutorial, Part 2", 2015.
public final class RNN: LanguageModel {
  /// The bytes that one weight takes.
  public static let bytesPerWeight: Int = 8

  /// The number of words C.
  public let vocabularySize: Int

  /// The number of hidden units H.
  public let hiddenSize: Int

  /// How many steps before its own each error goes back in time.
  public let bpttTruncate: Int

  /// The weights from the words read to the hidden units, shape `[H, C]`: a column for each word.
  public var U: Matrix

  /// The weights from the hidden units to the words predicted, shape `[C, H]`: a row for each word.
  public var V: Matrix

  /// The weights from the last hidden state to the next, shape `[H, H]`.
  public var W: Matrix

  /// The losses of the training so far.
  public var history: TrainingHistory = TrainingHistory()

  /// Makes an untrained model.
  ///
  /// `U` is uniform in ±√(1/C), `V` and `W` are uniform in ±√(1/H), drawn in this order by the
  /// generator that NumPy's `RandomState(seed)` has.
  ///
  /// - Parameters:
  ///   - vocabularySize: The number of words C, 1 or more.
  ///   - hiddenSize: The number of hidden units H, 1 or more.
  ///   - bpttTruncate: How many steps before its own each error goes back in time, 0 or more.
  ///   - seed: The seed of the weights, in `0...4294967295`.
  /// - Throws: `RecurrentLMError.invalidArgument` if a size or the seed is out of range,
  ///   `RecurrentLMError.notEnoughMemory` if the model does not fit.
  /// - Complexity: O(C · H).
  public convenience init(
    vocabularySize: Int,
    hiddenSize: Int = 100,
    bpttTruncate: Int = 4,
    seed: Int = 10
  ) throws {
    let parameters = try Parameters(
      vocabularySize: vocabularySize,
      hiddenSize: hiddenSize,
      seed: seed
    )
    try self.init(parameters: parameters, bpttTruncate: bpttTruncate)
    history.initialSeed = seed
  }

  /// Makes a model of given weights.
  ///
  /// - Parameters:
  ///   - parameters: The weights, whose shapes give C and H.
  ///   - bpttTruncate: How many steps before its own each error goes back in time, 0 or more.
  /// - Throws: `RecurrentLMError.invalidArgument` if `bpttTruncate` is below 0 or the weights are for
  ///   an output by classes, `RecurrentLMError.notEnoughMemory` if the model does not fit.
  public init(parameters: Parameters, bpttTruncate: Int = 4) throws {
    // Samples are of the training: what it has learnt are the rows of one softmax.
    let parameters =
      parameters.network.output.samples == nil ? parameters : try parameters.withSoftmax()
    try Network.tanh.check(parameters.network, as: "parameters")
    vocabularySize = parameters.vocabularySize
    hiddenSize = parameters.hiddenSize
    self.bpttTruncate = bpttTruncate
    (U, V, W) = (parameters.U, parameters.V, parameters.W)
    try parameters.network.check(sizes, bpttTruncate: bpttTruncate)
    try parameters.check(sizes)
  }
}
