/// The weights of a model: what training changes and a file keeps.
///
/// They are an ordered list of matrices, each with a name; which ones there are, the network says.
public struct Parameters: Hashable, Sendable {
  /// What the matrices are.
  let network: Network

  /// The matrices, in the network's order.
  var matrices: [Matrix]

  /// Puts matrices together as they are.
  init(unchecked matrices: [Matrix], of network: Network) {
    self.network = network
    self.matrices = matrices
  }

  /// Makes matrices that are zero.
  init(zerosOf network: Network, _ sizes: ModelSizes) {
    self.init(repeating: 0, network, sizes)
  }

  /// Makes matrices of one number, of sizes that are known to fit.
  init(repeating value: Double, _ network: Network, _ sizes: ModelSizes) {
    self.network = network
    matrices = network.shapes.map { matrix in
      let (rows, columns) = sizes.shape(of: matrix)
      let values = [Double](count: rows * columns) { _ in value }
      return Matrix(rows: rows, columns: columns, values: values)
    }
  }

  /// Draws the weights that a model begins with, each matrix from ±√(1/inputs), in the list's order.
  ///
  /// - Parameters:
  ///   - network: What matrices there are.
  ///   - vocabularySize: The number of words C, 1 or more.
  ///   - hiddenSize: The number of hidden units H, 1 or more.
  ///   - seed: The seed of the random numbers, in `0...4294967295`.
  /// - Throws: `RecurrentLMError.invalidArgument` if a size or the seed is out of range,
  ///   `RecurrentLMError.notEnoughMemory` if the model does not fit.
  /// - Complexity: O(C · H).
  package init(
    _ network: Network = .tanh,
    vocabularySize: Int,
    hiddenSize: Int,
    seed: Int
  ) throws {
    let sizes = ModelSizes(
      vocabularySize: vocabularySize,
      hiddenSize: hiddenSize,
      classCount: network.classes?.count ?? 0
    )
    try network.check(sizes)
    var drawn = Parameters(zerosOf: network, sizes)
    try network.draw(sizes, seed: seed) { index, row, values in
      let place = row * values.count..<(row + 1) * values.count
      drawn.matrices[index].values.replaceSubrange(place, with: values)
    }
    self = drawn
  }

  /// Each matrix with what it is.
  var all: [(shape: ParameterShape, matrix: Matrix)] {
    zip(network.shapes, matrices).map { ($0, $1) }
  }

  /// The sizes, as the first matrices have them.
  var sizes: ModelSizes { network.sizes(of: matrices.map { ($0.rows, $0.columns) }) }

  /// The number of words C.
  public var vocabularySize: Int { sizes.vocabularySize }

  /// The number of hidden units H.
  public var hiddenSize: Int { sizes.hiddenSize }

  /// The number of weights.
  public var count: Int { matrices.reduce(0) { $0 + $1.count } }

  /// Whether no weight is NaN or infinite.
  ///
  /// - Throws: `CancellationError`.
  func areFinite() throws -> Bool {
    try matrices.allSatisfy { try $0.firstNotFinite() == nil }
  }

  /// Checks that the matrices have the shapes of a model.
  ///
  /// - Parameter sizes: The sizes of the model.
  /// - Throws: `RecurrentLMError.parameterShape` if one has another shape.
  func check(_ sizes: ModelSizes) throws {
    try network.check(matrices.map { ($0.rows, $0.columns) }, sizes)
  }

  /// Adds numbers of the same shapes.
  mutating func add(_ other: Parameters) {
    for index in matrices.indices { matrices[index].subtract(-1, times: other.matrices[index]) }
  }
}
