/// The weights of the engine, or gradients of the same shapes.
///
/// What products read is filled up with zeros to whole panels: `Hp` and `Cp` are H and C rounded up.
struct FastWeights<Scalar: FastScalar>: WeightStore {
  /// Which matrices there are.
  static var network: Network { .tanh }

  /// The places of the matrices in the network's list.
  static var U: Int { 0 }
  static var V: Int { 1 }
  static var W: Int { 2 }

  /// The matrices, in the network's order.
  let list: [PackedMatrix<Scalar>]

  /// `Uᵀ`, shape `[C, strideOfU]`: a word's column of `U` lies in one piece.
  let embedding: AlignedStorage<Scalar>

  /// H rounded up to 16, whole cache lines: columns of U are added to, never multiplied.
  let strideOfU: Int

  /// `Vᵀ` in panels of 32 words, shape `[Cp / 32, H, 32]`: the order in which products read it.
  let V: AlignedStorage<Scalar>

  /// `Wᵀ`, shape `[H, Hp]`, so that `W s` is a sum of rows, which vectors add up without a last
  /// sum across their own elements.
  let recurrent: AlignedStorage<Scalar>

  let sizes: ModelSizes
  private let Hp: Int

  /// Makes weights of zero.
  init(_ sizes: ModelSizes) {
    let (C, H) = (sizes.vocabularySize, sizes.hiddenSize)
    self.sizes = sizes
    Hp = roundedUpToPanel(H)
    strideOfU = (H + 15) / 16 * 16
    let U = PackedMatrix<Scalar>(rows: H, columns: C, order: .columns(stride: strideOfU))
    let V = PackedMatrix<Scalar>(rows: C, columns: H, order: .panels)
    let W = PackedMatrix<Scalar>(rows: H, columns: H, order: .columns(stride: Hp))
    list = [U, V, W]
    (embedding, self.V, recurrent) = (U.storage, V.storage, W.storage)
  }

  /// Makes weights of given matrices, rounded.
  init(_ parameters: Parameters) {
    self.init(parameters.sizes)
    set(parameters)
  }

  /// Checks that there is room for weights of such sizes.
  static func checkMemory(_ sizes: ModelSizes) throws {
    // All matrices have a side of hidden units.
    let sides = network.shapes.map { sizes[$0.rows == .units ? $0.columns : $0.rows] }
    try Memory.check(
      needed: Memory.bytes(
        ofShape: Memory.sum(sides),
        roundedUpToPanel(sizes.hiddenSize),
        bytesPerElement: MemoryLayout<Scalar>.stride
      ),
      for: "gradients of \(sizes.vocabularySize) words and \(sizes.hiddenSize) hidden units"
    )
  }

  /// Checks that the weights have the shapes of a model.
  func check(_ sizes: ModelSizes) throws {
    try Self.network.check(list.map { ($0.rows, $0.columns) }, sizes)
  }

  /// The weights as matrices.
  var parameters: Parameters { Parameters(unchecked: list.map(\.matrix), of: Self.network) }

  /// Rounds matrices of the same shapes into these weights.
  func set(_ parameters: Parameters) {
    for (packed, matrix) in zip(list, parameters.matrices) { packed.set(matrix) }
  }

  /// Rounds a row of a matrix, told by its place in the list, into these weights.
  func setRow(_ row: Int, of matrix: Int, _ values: [Double]) {
    let packed = list[matrix]
    for (column, value) in values.enumerated() { packed[row, column] = Scalar(value) }
  }

  /// Rounds a matrix of the same shape in the place of one of the list, whole or, if the task is
  /// cancelled meanwhile, not at all.
  func replace(_ index: Int, by matrix: Matrix) {
    // Storage that nothing is written to takes no memory.
    let fresh = FastWeights(sizes).list[index]
    fresh.set(matrix)
    guard Safepoint.passes() else { return }
    list[index].storage.copy(from: fresh.storage)
  }

  /// Adds the numbers of weights of the same shapes.
  func add(_ other: FastWeights) {
    for (packed, other) in zip(list, other.list) { packed.storage.add(other.storage) }
  }

  func take(_ other: FastWeights) {
    for (packed, other) in zip(list, other.list) { packed.storage.copy(from: other.storage) }
  }

  func copy() -> FastWeights {
    let copy = FastWeights(sizes)
    copy.take(self)
    return copy
  }

  func zeros(for what: String) throws -> FastWeights {
    try Self.checkMemory(sizes)
    return FastWeights(sizes)
  }

  /// A word's column of `U`, shape `[strideOfU]`.
  @inline(__always)
  func columnOfU(_ word: Int) -> UnsafeMutablePointer<Scalar> {
    embedding.start + word * strideOfU
  }

  /// Copies a word's column of `U`, with zeros up to `Hp`.
  func copyColumnOfU(_ word: Int, to units: UnsafeMutablePointer<Scalar>) {
    units.update(from: columnOfU(word), count: strideOfU)
    (units + strideOfU).update(repeating: 0, count: Hp - strideOfU)
  }
}
