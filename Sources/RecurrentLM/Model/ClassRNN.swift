/// The recurrent network of the textbook that predicts the class of a word and then the word, in double
/// precision: one readable line for each equation.
///
///     s_t = tanh(U x_t + W s_{t-1})        s_{-1} = 0
///     a_t = softmax(A s_t)
///     o_t[w] = a_t[κ(w)] · exp(V_w · s_t) / Σ_{v in κ(w)} exp(V_v · s_t)
///
/// Shapes: `U [H, C]`, `V [C, H]`, `W [H, H]`, `A [K, H]`, `s_t [H]`, `a_t [K]`, `o_t [C]`; κ(w) is the
/// class of the word w. Here all of o_t is computed; `FastRNN(…, output: .classes(of:))` is the same
/// network, and computes the words of one class where no others are wanted.
///
/// Source: J. Goodman, "Classes for Fast Maximum Entropy Training", ICASSP 2001.
public final class ClassRNN: LanguageModel {
  /// The bytes that one weight takes.
  public static let bytesPerWeight: Int = 8

  /// The classes of the words.
  public let classes: WordClasses

  /// The number of hidden units H.
  public let hiddenSize: Int

  /// How many steps before its own each error goes back in time.
  public let bpttTruncate: Int

  /// The weights from the words read to the hidden units, shape `[H, C]`: a column for each word.
  public var U: Matrix

  /// The weights from the hidden units to the words of each class, shape `[C, H]`: a row for each word.
  public var V: Matrix

  /// The weights from the last hidden state to the next, shape `[H, H]`.
  public var W: Matrix

  /// The weights from the hidden units to the classes, shape `[K, H]`: a row for each class.
  public var A: Matrix

  /// The losses of the training so far.
  public var history: TrainingHistory = TrainingHistory()

  /// Makes an untrained model.
  ///
  /// `U`, `V` and `W` are drawn as those of `RNN` with the same seed, and then `A` as `V` is.
  ///
  /// - Parameters:
  ///   - classes: The classes of the words of the vocabulary.
  ///   - hiddenSize: The number of hidden units H, 1 or more.
  ///   - bpttTruncate: How many steps before its own each error goes back in time, 0 or more.
  ///   - seed: The seed of the weights, in `0...4294967295`.
  /// - Throws: `RecurrentLMError.invalidArgument` if a size or the seed is out of range,
  ///   `RecurrentLMError.notEnoughMemory` if the model does not fit.
  /// - Complexity: O(C · H).
  public convenience init(
    classes: WordClasses,
    hiddenSize: Int = 100,
    bpttTruncate: Int = 4,
    seed: Int = 10
  ) throws {
    let parameters = try Parameters(
      .tanh(by: classes),
      vocabularySize: classes.vocabularySize,
      hiddenSize: hiddenSize,
      seed: seed
    )
    try self.init(parameters: parameters, bpttTruncate: bpttTruncate)
    history.initialSeed = seed
  }

  /// Makes a model of given weights.
  ///
  /// - Parameters:
  ///   - parameters: The weights of a model with classes, which give C, H and the classes.
  ///   - bpttTruncate: How many steps before its own each error goes back in time, 0 or more.
  /// - Throws: `RecurrentLMError.invalidArgument` if `bpttTruncate` is below 0 or the weights are those
  ///   of a model without classes, `RecurrentLMError.notEnoughMemory` if the model does not fit.
  public init(parameters: Parameters, bpttTruncate: Int = 4) throws {
    guard let classes = parameters.network.classes else {
      throw RecurrentLMError.invalidArgument(
        name: "parameters",
        found: "\(Output.softmax)",
        expected: "weights for an output by classes"
      )
    }
    self.classes = classes
    hiddenSize = parameters.hiddenSize
    self.bpttTruncate = bpttTruncate
    (U, V, W, A) = (parameters.U, parameters.V, parameters.W, parameters.matrices[3])
    try parameters.network.check(sizes, bpttTruncate: bpttTruncate)
    try parameters.check(sizes)
    history.vocabulary = classes.vocabulary
  }

  /// The number of words C.
  public var vocabularySize: Int { classes.vocabularySize }

  /// A copy of the weights.
  public var parameters: Parameters {
    Parameters(unchecked: [U, V, W, A], of: .tanh(by: classes))
  }

  /// Replaces all weights.
  ///
  /// - Parameter parameters: The new weights, of the same shapes and classes.
  /// - Throws: `RecurrentLMError.parameterShape` if a shape is another, `.invalidArgument` if they are
  ///   for another output.
  public func setParameters(_ parameters: Parameters) throws {
    try network.check(parameters.network, as: "parameters")
    try parameters.check(sizes)
    (U, V, W, A) = (parameters.U, parameters.V, parameters.W, parameters.matrices[3])
  }

  func changeMatrices(_ change: (_ index: Int, inout Matrix) -> Void) {
    change(0, &U)
    change(1, &V)
    change(2, &W)
    change(3, &A)
  }
}
