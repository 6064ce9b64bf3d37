/// The recurrent network as an engine: the mathematics of `RNN` in single precision, many times as
/// fast.
///
///     s_t = tanh(U x_t + W s_{t-1})        s_{-1} = 0
///     o_t = softmax(V s_t)
///
/// Shapes: `U [H, C]`, `V [C, H]`, `W [H, H]`, `s_t [H]`, `o_t [C]`; `2HC + H²` weights, and `A [K, H]`
/// for an output by K classes, whose textbook is `ClassRNN`; that of a hierarchical softmax, with
/// `V [C-1, H]`, is `TreeRNN`. With `cell: .gru` or `.lstm` it has gates,
/// and the mathematics of `GRU` and `LSTM`. The weights of a seed are those of `RNN`,
/// rounded. Losses and gradients agree with `RNN`'s to four digits. A
/// training gives the same bits for any number of threads, and on all x86-64 processors with AVX2,
/// which are those since 2013 to 2015; on others the last digits differ.
public final class FastRNN: LanguageModel {
  /// The bytes that one weight takes.
  public static let bytesPerWeight: Int = 4

  /// The number of words C.
  public let vocabularySize: Int

  /// The number of hidden units H.
  public let hiddenSize: Int

  /// How many steps before its own each error goes back in time.
  public let bpttTruncate: Int

  /// The probability of each number of a state not to be shown to the next layer and to the output in
  /// a step of a training, 0 for none.
  ///
  ///     d_t = m_t ∘ s_t,   m_t[i] = 0 with probability p, otherwise 1 / (1 - p)
  ///
  /// What is dropped the network cannot rely on, so it learns less by heart: it needs more epochs, and
  /// is better in the end on sentences that it has not seen. The state that goes on to the next word is
  /// whole, and nothing is dropped where a loss is measured, a sentence scored or written. The
  /// masks `m_t` follow from the seed of the training and the examples before the step, so that one
  /// that is resumed has the same.
  ///
  /// Source: W. Zaremba, I. Sutskever and O. Vinyals, "Recurrent neural network regularization", 2014.
  public internal(set) var dropout: Double = 0

  /// The losses of the training so far.
  public var history: TrainingHistory = TrainingHistory()

  let engine: any StepEngine
  private var fault: RecurrentLMError?

  /// Makes an untrained model.
  ///
  /// `U` is uniform in ±√(1/C), `V` and `W` are uniform in ±√(1/H), drawn in this order by the
  /// generator that NumPy's `RandomState(seed)` has, and rounded to single precision; `A` of an output
  /// by classes is drawn last, as `V` is.
  ///
  /// - Parameters:
  ///   - vocabularySize: The number of words C, 1 or more.
  ///   - hiddenSize: The number of hidden units H, 1 or more.
  ///   - bpttTruncate: How many steps before its own each error goes back in time, 0 or more.
  ///   - output: How probabilities come of the hidden state: `.softmax`, or `.classes(of:)` or
  ///     `.hierarchicalSoftmax(of:)`, which are many times as fast.
  ///   - seed: The seed of the weights, in `0...4294967295`.
  /// - Throws: `RecurrentLMError.invalidArgument` if a size or the seed is out of range,
  ///   `.vocabularyMismatch` if classes or tree are of more or fewer words,
  ///   `RecurrentLMError.notEnoughMemory` if the model does not fit.
  /// - Complexity: O(C · H).
  public convenience init(
    vocabularySize: Int,
    hiddenSize: Int = 100,
    bpttTruncate: Int = 4,
    output: Output = .softmax,
    seed: Int = 10
  ) throws {
    try self.init(
      Network(output),
      vocabularySize: vocabularySize,
      hiddenSize: hiddenSize,
      bpttTruncate: bpttTruncate,
      threads: 2,
      routines: .fastest
    )
    try network.draw(sizes, seed: seed) { engine.load($2, row: $1, of: $0) }
    history.initialSeed = seed
  }

  /// Makes a model of given weights, rounded to single precision.
  ///
  /// - Parameters:
  ///   - parameters: The weights, whose shapes give C and H.
  ///   - bpttTruncate: How many steps before its own each error goes back in time, 0 or more.
  /// - Throws: `RecurrentLMError.invalidArgument` if `bpttTruncate` is below 0,
  ///   `RecurrentLMError.notEnoughMemory` if the model does not fit.
  public convenience init(parameters: Parameters, bpttTruncate: Int) throws {
    try self.init(parameters: parameters, bpttTruncate: bpttTruncate, threads: 2)
  }

  /// Makes a model that computes in a given way.
  ///
  /// - Parameters:
  ///   - parameters: The weights, whose shapes give C and H.
  ///   - bpttTruncate: How many steps before its own each error goes back in time, 0 or more.
  ///   - threads: At most so many, 1 or 2; it changes the speed and no number.
  ///   - routines: Who computes the products; nil for the fastest that the processor can run.
  /// - Throws: `RecurrentLMError.invalidArgument` if `bpttTruncate` is below 0,
  ///   `RecurrentLMError.notEnoughMemory` if the model does not fit.
  package convenience init(
    parameters: Parameters,
    bpttTruncate: Int,
    threads: Int,
    routines: PanelRoutines<Float>? = nil
  ) throws {
    let (C, H) = (parameters.vocabularySize, parameters.hiddenSize)
    try self.init(
      parameters.network,
      vocabularySize: C,
      hiddenSize: H,
      bpttTruncate: bpttTruncate,
      threads: threads,
      routines: routines ?? .fastest
    )
    try setParameters(parameters)
  }

  /// Makes a model of an engine, whose weights are zero.
  init(
    _ network: Network,
    vocabularySize: Int,
    hiddenSize: Int,
    bpttTruncate: Int,
    makeEngine: (ModelSizes) throws -> any StepEngine
  ) throws {
    let sizes = ModelSizes(
      vocabularySize: vocabularySize,
      hiddenSize: hiddenSize,
      classCount: network.classes?.count ?? 0
    )
    guard network.gates == nil || bpttTruncate == wholeSentence else {
      throw RecurrentLMError.invalidArgument(
        name: "bpttTruncate",
        found: "\(bpttTruncate)",
        expected: "nil, back to the sentence's start, which a network with gates goes at once,"
      )
    }
    try network.check(sizes, bpttTruncate: bpttTruncate)
    self.vocabularySize = vocabularySize
    self.hiddenSize = hiddenSize
    self.bpttTruncate = bpttTruncate
    engine = try makeEngine(sizes)
    // The model may meet no other words than its output was made for.
    history.vocabulary = network.output.vocabulary
  }

  /// How probabilities come of the hidden state.
  public var output: Output { network.output }

  /// The weights from the words read to the hidden units, shape `[H, C]`: a column for each word.
  ///
  /// Reading it makes a copy in double precision.
  public var U: Matrix {
    get { network.gates == nil ? engine.matrix(0) : parameters.U }
    set { replace(0, by: newValue) { $0.U = newValue } }
  }

  /// The weights from the hidden units to the words predicted, shape `[C, H]`: a row for each word.
  ///
  /// Reading it makes a copy in double precision.
  public var V: Matrix {
    get { engine.matrix(network.places.V) }
    set { replace(1, by: newValue) { $0.V = newValue } }
  }

  /// The weights from the last hidden state to the next, shape `[H, H]`.
  ///
  /// Reading it makes a copy in double precision.
  public var W: Matrix {
    get { network.gates == nil ? engine.matrix(2) : parameters.W }
    set { replace(2, by: newValue) { $0.W = newValue } }
  }

  /// A copy of the weights in double precision.
  public var parameters: Parameters { engine.weights.parameters }

  /// Replaces all weights, rounded to single precision.
  ///
  /// - Parameter parameters: The new weights, of the same shapes.
  /// - Throws: `RecurrentLMError.parameterShape` if a shape is another, `.invalidArgument` if they are
  ///   for another output,
  ///   `RecurrentLMError.notEnoughMemory`, or `CancellationError`: then the weights stay as they are.
  public func setParameters(_ parameters: Parameters) throws {
    try network.check(parameters.network, as: "parameters")
    try parameters.check(sizes)
    try engine.load(parameters)
    fault = nil
  }

  /// Replaces all weights by others of the same shapes.
  func replaceWeights(_ weights: any WeightStore) {
    engine.load(weights)
    fault = nil
  }

  /// Checks that no matrix was replaced by one of another shape.
  ///
  /// - Throws: `RecurrentLMError.parameterShape` if one was.
  func checkParameters() throws {
    if let fault { throw fault }
  }

  /// A setter cannot throw: a matrix of another shape is remembered and reported at the next use.
  private func replace(
    _ index: Int,
    by matrix: Matrix,
    _ change: (inout Parameters) -> Void
  ) {
    guard network.gates == nil else {
      var parameters = parameters
      change(&parameters)
      do {
        try setParameters(parameters)
      } catch {
        fault = error as? RecurrentLMError
      }
      return
    }
    var shapes = network.shapes.map { sizes.shape(of: $0) }
    shapes[index] = (matrix.rows, matrix.columns)
    do {
      try network.check(shapes, sizes)
      engine.load(matrix, in: index)
      fault = nil
    } catch {
      fault = error as? RecurrentLMError
    }
  }
}
