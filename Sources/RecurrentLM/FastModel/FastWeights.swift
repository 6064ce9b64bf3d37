/// The weights of the engine, or gradients of the same shapes.
///
/// What products read is filled up with zeros to whole panels: `Hp` and `Cp` are H and C rounded up.
struct FastWeights<Scalar: FastScalar>: WeightStore {
  /// Which matrices there are.
  let network: Network

  /// The places of the matrices in the network's list.
  static var U: Int { 0 }
  static var W: Int { 2 }

  /// The matrices, in the network's order.
  let list: [PackedMatrix<Scalar>]

  /// What layers with gates have, from the lowest up; none without gates.
  let layers: [GatedWeights<Scalar>]

  /// `Uᵀ`, or `Eᵀ` with gates, shape `[C, strideOfU]`: a word's column of `U` lies in one piece.
  let embedding: AlignedStorage<Scalar>

  /// H rounded up to 16, whole cache lines: columns of U are added to, never multiplied.
  let strideOfU: Int

  /// `Wᵀ`, shape `[H, Hp]`, so that `W s` is a sum of rows, which vectors add up without a last
  /// sum across their own elements.
  let recurrent: AlignedStorage<Scalar>

  /// Where the rows of V lie if its words are in classes.
  let panels: ClassPanels?

  let sizes: ModelSizes
  private let Hp: Int

  /// Makes weights of zero.
  init(_ network: Network, _ sizes: ModelSizes) {
    self.init(network, sizes, network.classes.map { ClassPanels($0) })
  }

  private init(_ network: Network, _ sizes: ModelSizes, _ panels: ClassPanels?) {
    let (C, H) = (sizes.vocabularySize, sizes.hiddenSize)
    (self.network, self.sizes, self.panels) = (network, sizes, panels)
    Hp = network.paddedUnits(H)
    strideOfU = (H + 15) / 16 * 16
    if let gates = network.gates {
      let E = PackedMatrix<Scalar>(rows: H, columns: C, order: .columns(stride: strideOfU))
      let V = Self.outputRows(network, sizes, columns: H + 1, panels)
      let A = panels.map { _ in
        PackedMatrix<Scalar>(rows: sizes.classCount, columns: H + 1, order: .panels)
      }
      let made = (0..<gates.layers).map { _ in
        GatedWeights<Scalar>(hiddenSize: H, gates.columns(H))
      }
      layers = made
      list = gates.matrices(network, sizes, made, E: E, V: V, A: A)
      (embedding, recurrent) = (E.storage, AlignedStorage(count: 0))
      return
    }
    layers = []
    let U = PackedMatrix<Scalar>(rows: H, columns: C, order: .columns(stride: strideOfU))
    let W = PackedMatrix<Scalar>(rows: H, columns: H, order: .columns(stride: Hp))
    let V = Self.outputRows(network, sizes, columns: H, panels)
    let A = panels.map { _ in
      PackedMatrix<Scalar>(rows: sizes.classCount, columns: H, order: .panels)
    }
    list = [U, V, W] + (A.map { [$0] } ?? [])
    (embedding, recurrent) = (U.storage, W.storage)
  }

  /// V, in the order in which the output reads it.
  private static func outputRows(
    _ network: Network,
    _ sizes: ModelSizes,
    columns: Int,
    _ panels: ClassPanels?
  ) -> PackedMatrix<Scalar> {
    let V = network.shapes[network.places.V]
    return PackedMatrix(
      rows: sizes[V.rows],
      columns: columns,
      order: network.output.tree.map { _ in .rows(stride: roundedUpToStrip(columns)) }
        ?? panels.map { .classes($0) } ?? .panels
    )
  }

  /// Makes weights of given matrices, rounded.
  init(_ parameters: Parameters) {
    self.init(parameters.network, parameters.sizes)
    set(parameters)
  }

  /// Checks that there is room for weights of such sizes.
  static func checkMemory(_ network: Network, _ sizes: ModelSizes) throws {
    // All matrices have a side of hidden units. Of each class the last panel may be nearly empty.
    let sides = network.shapes.filter { $0.columns != .one }.map {
      sizes[$0.rows == .units ? $0.columns : $0.rows]
    }
    let filling = Memory.bytes(ofShape: sizes.classCount, bytesPerElement: panelColumns)
    try Memory.check(
      needed: Memory.bytes(
        ofShape: Memory.sum(sides + [filling]),
        roundedUpToPanel(sizes.hiddenSize),
        bytesPerElement: MemoryLayout<Scalar>.stride
      ),
      for: "gradients of \(sizes.vocabularySize) words and \(sizes.hiddenSize) hidden units"
    )
  }

  /// Checks that the weights have the shapes of a model.
  func check(_ sizes: ModelSizes) throws {
    try network.check(list.map { ($0.rows, $0.columns) }, sizes)
  }

  /// The weights as matrices.
  var parameters: Parameters { Parameters(unchecked: list.map(\.matrix), of: network) }

  /// Rounds matrices of the same shapes into these weights.
  func set(_ parameters: Parameters) {
    for layer in layers.flatMap(\.storages) { layer.start.update(repeating: 0, count: layer.count) }
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
    let fresh = FastWeights(network, sizes, panels).list[index]
    fresh.set(matrix)
    guard Safepoint.passes() else { return }
    list[index].storage.copy(from: fresh.storage)
  }

  /// Adds the numbers of weights of the same shapes.
  func add(_ other: FastWeights) {
    for (own, other) in zip(storages, other.storages) { own.add(other) }
  }

  func take(_ other: FastWeights) {
    for (own, other) in zip(storages, other.storages) { own.copy(from: other) }
  }

  func approach(_ other: FastWeights, share: Double) {
    for (own, other) in zip(storages, other.storages) { own.approach(other, share: Scalar(share)) }
  }

  /// All storage, each once, whichever matrices lie in it.
  var storages: [AlignedStorage<Scalar>] {
    var storages: [AlignedStorage<Scalar>] = []
    for packed in list where !storages.contains(where: { $0 === packed.storage }) {
      storages.append(packed.storage)
    }
    return storages
  }

  /// What the recurrent pass has, each with the place of a matrix that lies in it: W, or with gates U
  /// and W of each layer.
  var recurrentParts: [(matrix: Int, storage: AlignedStorage<Scalar>)] {
    guard let gates = network.gates else { return [(Self.W, recurrent)] }
    return layers.enumerated().flatMap { layer, weights in
      [(gates.U(0, layer), weights.U), (gates.W(0, layer), weights.W)]
    }
  }

  func copy() -> FastWeights {
    let copy = FastWeights(network, sizes, panels)
    copy.take(self)
    return copy
  }

  func zeros(for what: String) throws -> FastWeights {
    try Self.checkMemory(network, sizes)
    return FastWeights(network, sizes, panels)
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
