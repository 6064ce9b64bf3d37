/// The weights of a model: what training changes and a file keeps.
public struct Parameters: Hashable, Sendable {
  /// The weights from the words read to the hidden units, shape `[H, C]`.
  public var U: Matrix

  /// The weights from the hidden units to the words predicted, shape `[C, H]`.
  public var V: Matrix

  /// The weights from the last hidden state to the next, shape `[H, H]`.
  public var W: Matrix

  /// Puts three matrices together.
  ///
  /// - Parameters:
  ///   - U: Shape `[H, C]`.
  ///   - V: Shape `[C, H]`.
  ///   - W: Shape `[H, H]`.
  /// - Throws: `RecurrentLMError.parameterShape` if the shapes do not fit together,
  ///   `RecurrentLMError.invalidArgument` if a size is 0.
  public init(U: Matrix, V: Matrix, W: Matrix) throws {
    self.U = U
    self.V = V
    self.W = W
    try Self.checkSizes(vocabularySize: U.columns, hiddenSize: U.rows, bpttTruncate: 0)
    try check(vocabularySize: U.columns, hiddenSize: U.rows)
  }

  /// Puts three matrices together as they are.
  ///
  /// - Parameters:
  ///   - U: Any matrix.
  ///   - V: Any matrix.
  ///   - W: Any matrix.
  init(unchecked U: Matrix, _ V: Matrix, _ W: Matrix) {
    (self.U, self.V, self.W) = (U, V, W)
  }

  /// The number of words C.
  public var vocabularySize: Int { U.columns }

  /// The number of hidden units H.
  public var hiddenSize: Int { U.rows }

  /// The number of weights, `2HC + H²`.
  public var count: Int { U.count + V.count + W.count }

  /// Whether no weight is NaN or infinite.
  ///
  /// - Throws: `CancellationError`.
  func areFinite() throws -> Bool {
    try [U, V, W].allSatisfy { try $0.firstNotFinite() == nil }
  }

  /// Draws the weights that a model begins with.
  ///
  /// `U` is uniform in ±√(1/C), `V` and `W` are uniform in ±√(1/H), drawn in this order.
  ///
  /// - Parameters:
  ///   - vocabularySize: The number of words C, 1 or more.
  ///   - hiddenSize: The number of hidden units H, 1 or more.
  ///   - seed: The seed of the random numbers, in `0...4294967295`.
  /// - Throws: `RecurrentLMError.invalidArgument` if a size or the seed is out of range,
  ///   `RecurrentLMError.notEnoughMemory` if the model does not fit.
  /// - Complexity: O(C · H).
  package init(vocabularySize: Int, hiddenSize: Int, seed: Int) throws {
    try Self.checkSizes(vocabularySize: vocabularySize, hiddenSize: hiddenSize, bpttTruncate: 0)
    let (C, H) = (vocabularySize, hiddenSize)
    var (U, V) = (Matrix(rows: H, columns: C), Matrix(rows: C, columns: H))
    var W = Matrix(rows: H, columns: H)
    try Self.draw(vocabularySize: C, hiddenSize: H, seed: seed) { matrix, row, values in
      switch matrix {
      case .U: U.values.replaceSubrange(row * C..<(row + 1) * C, with: values)
      case .V: V.values.replaceSubrange(row * H..<(row + 1) * H, with: values)
      case .W: W.values.replaceSubrange(row * H..<(row + 1) * H, with: values)
      }
    }
    (self.U, self.V, self.W) = (U, V, W)
  }

  /// Draws the weights that a model begins with and hands them out, row after row.
  ///
  /// - Parameters:
  ///   - vocabularySize: The number of words C, 1 or more.
  ///   - hiddenSize: The number of hidden units H, 1 or more.
  ///   - seed: The seed of the random numbers, in `0...4294967295`.
  ///   - take: Takes a row of a matrix.
  /// - Throws: `RecurrentLMError.invalidArgument` if the seed is out of range, or
  ///   `CancellationError`.
  static func draw(
    vocabularySize: Int,
    hiddenSize: Int,
    seed: Int,
    _ take: (_ matrix: ParameterMatrix, _ row: Int, _ values: [Double]) -> Void
  ) throws {
    var random = MersenneTwister(seed: try checkedSeed(seed))
    let (C, H) = (vocabularySize, hiddenSize)
    let shapes: [(ParameterMatrix, Int, Int, within: Int)] =
      [(.U, H, C, within: C), (.V, C, H, within: H), (.W, H, H, within: H)]
    for (matrix, rows, columns, incoming) in shapes {
      let bound = (1 / Double(incoming)).squareRoot()
      for row in 0..<rows {
        take(matrix, row, random.uniform(in: -bound..<bound, count: columns))
        // A row may have been drawn in part.
        try Safepoint.pass()
      }
    }
  }

  /// Checks the sizes of a model before it is made.
  ///
  /// - Parameters:
  ///   - vocabularySize: The number of words C.
  ///   - hiddenSize: The number of hidden units H.
  ///   - bpttTruncate: The steps back in time.
  /// - Throws: `RecurrentLMError.invalidArgument` if a size is out of range,
  ///   `RecurrentLMError.notEnoughMemory` if the weights and as many gradients do not fit.
  package static func checkSizes(
    vocabularySize: Int,
    hiddenSize: Int,
    bpttTruncate: Int
  ) throws {
    let largest = BLAS.largestDimension
    for (name, size) in [("vocabularySize", vocabularySize), ("hiddenSize", hiddenSize)]
    where !(1...largest).contains(size) {
      throw RecurrentLMError.invalidArgument(
        name: name,
        found: "\(size)",
        expected: "a size in 1...\(largest)"
      )
    }
    guard bpttTruncate >= 0 else {
      throw RecurrentLMError.invalidArgument(
        name: "bpttTruncate",
        found: "\(bpttTruncate)",
        expected: "0 or more steps back"
      )
    }
    // Below 2³¹ the terms cannot overflow a Double's range, and so the comparison is safe.
    let (C, H) = (Double(vocabularySize), Double(hiddenSize))
    let bytes = 2 * (2 * H * C + H * H) * Double(MemoryLayout<Double>.stride)
    try Memory.check(
      needed: bytes < 0x1p62 ? Int(bytes) : Int.max,
      for: "a model of \(vocabularySize) words and \(hiddenSize) hidden units"
    )
  }

  /// Checks that the matrices have the shapes of a model.
  ///
  /// - Parameters:
  ///   - vocabularySize: The number of words C.
  ///   - hiddenSize: The number of hidden units H.
  /// - Throws: `RecurrentLMError.parameterShape` if one has another shape.
  package func check(vocabularySize: Int, hiddenSize: Int) throws {
    try Self.check(
      shapes: [U.shape, V.shape, W.shape],
      vocabularySize: vocabularySize,
      hiddenSize: hiddenSize
    )
  }

  /// Checks that three shapes, of U, V and W, are those of a model.
  ///
  /// - Parameters:
  ///   - shapes: The shapes.
  ///   - vocabularySize: The number of words C.
  ///   - hiddenSize: The number of hidden units H.
  /// - Throws: `RecurrentLMError.parameterShape` if one is another.
  static func check(shapes: [(Int, Int)], vocabularySize: Int, hiddenSize: Int) throws {
    let (C, H) = (vocabularySize, hiddenSize)
    try check(shapes[0], named: "U", ("H", H), ("C", C))
    try check(shapes[1], named: "V", ("C", C), ("H", H))
    try check(shapes[2], named: "W", ("H", H), ("H", H))
  }

  private static func check(
    _ shape: (Int, Int),
    named name: String,
    _ rows: (letter: String, size: Int),
    _ columns: (letter: String, size: Int)
  ) throws {
    guard shape != (rows.size, columns.size) else { return }
    throw RecurrentLMError.parameterShape(
      name: name,
      found: "\(shape)",
      expected: "(\(rows.letter) = \(rows.size), \(columns.letter) = \(columns.size))"
    )
  }
}

/// Turns a seed as it is written in a cell into one that the generator takes.
///
/// - Parameter seed: The seed.
/// - Returns: The same number.
/// - Throws: `RecurrentLMError.invalidArgument` if it is not in `0...4294967295`.
package func checkedSeed(_ seed: Int) throws -> UInt32 {
  guard let seed = UInt32(exactly: seed) else {
    throw RecurrentLMError.invalidArgument(
      name: "seed",
      found: "\(seed)",
      expected: "a whole number in 0...4294967295"
    )
  }
  return seed
}
