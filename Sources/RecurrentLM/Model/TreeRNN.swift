/// The recurrent network of the textbook that goes down a tree to the next word, in double precision: one
/// readable line for each equation.
///
///     s_t = tanh(U x_t + W s_{t-1})        s_{-1} = 0
///     p_n = σ(V_n · s_t)
///     o_t[w] = Π_n p_n where the path of w takes the second branch of n, 1 - p_n where it takes the first
///
/// Shapes: `U [H, C]`, `V [C-1, H]`, `W [H, H]`, `s_t [H]`, `p [C-1]`, `o_t [C]`; n goes through the
/// nodes from the root to w. Here all of o_t is computed; `FastRNN(…, output: .hierarchicalSoftmax(of:))`
/// is the same network, and computes the nodes of one path where no other word is wanted.
///
/// Source: F. Morin and Y. Bengio, "Hierarchical Probabilistic Neural Network Language Model", AISTATS
/// 2005.
public final class TreeRNN: LanguageModel {
  /// The bytes that one weight takes.
  public static let bytesPerWeight: Int = 8

  /// The tree with a word at the end of each path.
  public let tree: WordTree

  /// The number of hidden units H.
  public let hiddenSize: Int

  /// How many steps before its own each error goes back in time.
  public let bpttTruncate: Int

  /// The weights from the words read to the hidden units, shape `[H, C]`: a column for each word.
  public var U: Matrix

  /// The weights from the hidden units to the nodes of the tree, shape `[C-1, H]`: a row for each node.
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
  ///   - tree: A tree over the words of the vocabulary.
  ///   - hiddenSize: The number of hidden units H, 1 or more.
  ///   - bpttTruncate: How many steps before its own each error goes back in time, 0 or more.
  ///   - seed: The seed of the weights, in `0...4294967295`.
  /// - Throws: `RecurrentLMError.invalidArgument` if a size or the seed is out of range,
  ///   `RecurrentLMError.notEnoughMemory` if the model does not fit.
  /// - Complexity: O(C · H).
  public convenience init(
    tree: WordTree,
    hiddenSize: Int = 100,
    bpttTruncate: Int = 4,
    seed: Int = 10
  ) throws {
    let parameters = try Parameters(
      .tanh(over: tree),
      vocabularySize: tree.vocabularySize,
      hiddenSize: hiddenSize,
      seed: seed
    )
    try self.init(parameters: parameters, bpttTruncate: bpttTruncate)
    history.initialSeed = seed
  }

  /// Makes a model of given weights.
  ///
  /// - Parameters:
  ///   - parameters: The weights of a model with a tree, which give C, H and the tree.
  ///   - bpttTruncate: How many steps before its own each error goes back in time, 0 or more.
  /// - Throws: `RecurrentLMError.invalidArgument` if `bpttTruncate` is below 0 or the weights are those
  ///   of a model without a tree or with gates, `RecurrentLMError.notEnoughMemory` if the model does not
  ///   fit.
  public init(parameters: Parameters, bpttTruncate: Int = 4) throws {
    guard let tree = parameters.network.output.tree else {
      throw RecurrentLMError.invalidArgument(
        name: "parameters",
        found: "\(parameters.network.output)",
        expected: "weights for a hierarchical softmax"
      )
    }
    try Network.tanh(over: tree).check(parameters.network, as: "parameters")
    self.tree = tree
    hiddenSize = parameters.hiddenSize
    self.bpttTruncate = bpttTruncate
    (U, V, W) = (parameters.U, parameters.V, parameters.W)
    try parameters.network.check(sizes, bpttTruncate: bpttTruncate)
    try parameters.check(sizes)
    history.vocabulary = tree.vocabulary
  }

  /// The number of words C.
  public var vocabularySize: Int { tree.vocabularySize }

  /// A copy of the weights.
  public var parameters: Parameters { Parameters(unchecked: [U, V, W], of: .tanh(over: tree)) }

  /// Replaces all weights.
  ///
  /// - Parameter parameters: The new weights, of the same shapes and tree.
  /// - Throws: `RecurrentLMError.parameterShape` if a shape is another, `.invalidArgument` if they are
  ///   for another output.
  public func setParameters(_ parameters: Parameters) throws {
    try network.check(parameters.network, as: "parameters")
    try parameters.check(sizes)
    (U, V, W) = (parameters.U, parameters.V, parameters.W)
  }

  func changeMatrices(_ change: (_ index: Int, inout Matrix) -> Void) {
    change(0, &U)
    change(1, &V)
    change(2, &W)
  }
}
