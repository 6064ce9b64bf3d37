/// The weights of the engine, or gradients of the same shapes.
///
/// What products read is filled up with zeros to whole panels: `Hp` and `Cp` are H and C rounded up.
struct FastWeights<Scalar: FastScalar> {
  /// `Uᵀ`, shape `[C, strideOfU]`: a word's column of `U` lies in one piece.
  let embedding: AlignedStorage<Scalar>

  /// H rounded up to 16, whole cache lines: columns of U are added to, never multiplied.
  let strideOfU: Int

  /// `Vᵀ` in panels of 32 words, shape `[Cp / 32, H, 32]`: the order in which products read it.
  let V: AlignedStorage<Scalar>

  /// `Wᵀ`, shape `[H, Hp]`, so that `W s` is a sum of rows, which vectors add up without a last
  /// sum across their own elements.
  let recurrent: AlignedStorage<Scalar>

  private let vocabularySize: Int
  private let hiddenSize: Int
  private let Hp: Int

  /// Makes weights of zero.
  init(vocabularySize: Int, hiddenSize: Int) {
    self.vocabularySize = vocabularySize
    self.hiddenSize = hiddenSize
    Hp = roundedUpToPanel(hiddenSize)
    strideOfU = (hiddenSize + 15) / 16 * 16
    embedding = AlignedStorage(count: vocabularySize * strideOfU)
    V = AlignedStorage(count: roundedUpToPanel(vocabularySize) * hiddenSize)
    recurrent = AlignedStorage(count: hiddenSize * Hp)
  }

  /// Checks that there is room for weights of such sizes.
  static func checkMemory(vocabularySize: Int, hiddenSize: Int) throws {
    try Memory.check(
      needed: Memory.bytes(
        ofShape: 2 * vocabularySize + hiddenSize,
        roundedUpToPanel(hiddenSize),
        bytesPerElement: MemoryLayout<Scalar>.stride
      ),
      for: "gradients of \(vocabularySize) words and \(hiddenSize) hidden units"
    )
  }

  /// Makes weights of given matrices, rounded.
  init(vocabularySize: Int, hiddenSize: Int, _ parameters: Parameters) {
    self.init(vocabularySize: vocabularySize, hiddenSize: hiddenSize)
    setU(parameters.U)
    setV(parameters.V)
    setW(parameters.W)
  }

  /// Rounds a matrix of the same shape in the place of one of the three, whole or, if the task is
  /// cancelled meanwhile, not at all.
  func replace(_ letter: ParameterMatrix, by matrix: Matrix) {
    // Storage that nothing is written to takes no memory.
    let fresh = FastWeights(vocabularySize: vocabularySize, hiddenSize: hiddenSize)
    switch letter {
    case .U: fresh.setU(matrix)
    case .V: fresh.setV(matrix)
    case .W: fresh.setW(matrix)
    }
    guard Safepoint.passes() else { return }
    switch letter {
    case .U: embedding.copy(from: fresh.embedding)
    case .V: V.copy(from: fresh.V)
    case .W: recurrent.copy(from: fresh.recurrent)
    }
  }

  /// Adds the numbers of weights of the same shapes.
  func add(_ other: FastWeights) {
    embedding.add(other.embedding)
    V.add(other.V)
    recurrent.add(other.recurrent)
  }

  /// Takes the numbers of weights of the same shapes.
  func copy(from other: FastWeights) {
    embedding.copy(from: other.embedding)
    V.copy(from: other.V)
    recurrent.copy(from: other.recurrent)
  }

  /// Rounds a row of one of the matrices `U`, `V`, `W` into these weights.
  func setRow(_ row: Int, of matrix: ParameterMatrix, _ values: [Double]) {
    for (column, value) in values.enumerated() { self[matrix, row, column] = Scalar(value) }
  }

  /// The weights as matrices.
  var matrices: Parameters { Parameters(unchecked: matrixU, matrixV, matrixW) }

  /// Checks that the weights have the shapes of a model.
  func check(vocabularySize: Int, hiddenSize: Int) throws {
    let shapes = [(self.hiddenSize, self.vocabularySize), (self.vocabularySize, self.hiddenSize)]
    try Parameters.check(
      shapes: shapes + [(self.hiddenSize, self.hiddenSize)],
      vocabularySize: vocabularySize,
      hiddenSize: hiddenSize
    )
  }

  /// `U` as a matrix of shape `[H, C]`.
  var matrixU: Matrix {
    Self.matrix(rows: hiddenSize, columns: vocabularySize) { columnOfU($1)[$0] }
  }

  /// `V` as a matrix of shape `[C, H]`.
  var matrixV: Matrix {
    Self.matrix(rows: vocabularySize, columns: hiddenSize) { V.start[placeInV($0, $1)] }
  }

  /// `W` as a matrix of shape `[H, H]`.
  var matrixW: Matrix {
    Self.matrix(rows: hiddenSize, columns: hiddenSize) { recurrent.start[$1 * Hp + $0] }
  }

  /// Rounds a matrix of shape `[H, C]` into `U`.
  private func setU(_ U: Matrix) {
    Self.store(U, in: embedding) { columnOfU($1)[$0] = $2 }
  }

  /// Rounds a matrix of shape `[C, H]` into `V`.
  private func setV(_ V: Matrix) {
    Self.store(V, in: self.V) { self.V.start[placeInV($0, $1)] = $2 }
  }

  /// Rounds a matrix of shape `[H, H]` into `W`.
  private func setW(_ W: Matrix) {
    Self.store(W, in: recurrent) { recurrent.start[$1 * Hp + $0] = $2 }
  }

  /// One weight of one of the matrices `U`, `V`, `W`.
  subscript(matrix: ParameterMatrix, row: Int, column: Int) -> Scalar {
    get { place(matrix, row, column).pointee }
    nonmutating set { place(matrix, row, column).pointee = newValue }
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

  /// Where a word's weight of a hidden unit lies in `V`.
  @inline(__always)
  func placeInV(_ word: Int, _ unit: Int) -> Int {
    (word / panelColumns * hiddenSize + unit) * panelColumns + word % panelColumns
  }

  private func place(
    _ matrix: ParameterMatrix,
    _ row: Int,
    _ column: Int
  ) -> UnsafeMutablePointer<Scalar> {
    switch matrix {
    case .U: columnOfU(column) + row
    case .V: V.start + placeInV(row, column)
    case .W: recurrent.start + column * Hp + row
    }
  }

  private static func matrix(
    rows: Int,
    columns: Int,
    _ element: (Int, Int) -> Scalar
  ) -> Matrix {
    let values = [Double](unsafeUninitializedCapacity: rows * columns) { values, count in
      Safepoint.inPieces(of: rows, size: rowsAtOnce(columns)) { piece in
        for row in piece {
          for column in 0..<columns {
            values[row * columns + column] = element(row, column).doubled
          }
        }
      }
      count = rows * columns
    }
    return Matrix(rows: rows, columns: columns, values: values)
  }

  /// As many rows as take about a millisecond.
  private static func rowsAtOnce(_ columns: Int) -> Int { max(1, (1 << 18) / max(1, columns)) }

  /// Puts every element in its place, and zeros where a training step with a rate beyond single
  /// precision has left something between the rows.
  private static func store(
    _ matrix: Matrix,
    in storage: AlignedStorage<Scalar>,
    _ put: (Int, Int, Scalar) -> Void
  ) {
    Safepoint.inPieces(of: storage.count, size: 1 << 20) { piece in
      (storage.start + piece.lowerBound).update(repeating: 0, count: piece.count)
    }
    matrix.values.withUnsafeBufferPointer { values in
      Safepoint.inPieces(of: matrix.rows, size: rowsAtOnce(matrix.columns)) { piece in
        for row in piece {
          for column in 0..<matrix.columns {
            put(row, column, Scalar(values[row * matrix.columns + column]))
          }
        }
      }
    }
  }
}
