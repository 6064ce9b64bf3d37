/// A kind of network: which matrices of weights it has, in the order in which they are drawn, kept,
/// compared and hashed.
package struct Network: Hashable, Sendable {
  /// All kinds; a file that names none is of the first.
  static let all: [Network] = [.tanh]

  /// The name that files keep.
  let name: String

  /// What each matrix is.
  package let shapes: [ParameterShape]

  /// How probabilities come of its states.
  package let output: Output

  /// The gates of its recurrence, nil for a tanh.
  package let gates: Gates?

  init(
    _ name: String,
    _ shapes: [ParameterShape],
    output: Output = .softmax,
    gates: Gates? = nil
  ) {
    self.name = name
    self.shapes = shapes
    self.output = output
    self.gates = gates
  }

  /// The classes of its words, nil where the output has none.
  package var classes: WordClasses? { output.wordClasses }

  /// The number of weights.
  func count(_ sizes: ModelSizes) -> Int {
    shapes.reduce(0) { $0 + sizes[$1.rows] * sizes[$1.columns] }
  }

  /// Draws the weights that a model begins with and hands them out, row after row.
  ///
  /// - Parameters:
  ///   - sizes: The sizes of the model.
  ///   - seed: The seed of the random numbers, in `0...4294967295`.
  ///   - take: Takes a row of a matrix, which is told by its place in the list.
  /// - Throws: `RecurrentLMError.invalidArgument` if the seed is out of range, or
  ///   `CancellationError`.
  func draw(
    _ sizes: ModelSizes,
    seed: Int,
    _ take: (_ matrix: Int, _ row: Int, _ values: [Double]) -> Void
  ) throws {
    var random = MersenneTwister(seed: try checkedSeed(seed))
    for (index, matrix) in shapes.enumerated() {
      guard let inputs = matrix.inputs else { continue }
      let bound = (1 / Double(sizes[inputs])).squareRoot()
      let (rows, columns) = sizes.shape(of: matrix)
      for row in 0..<rows {
        take(index, row, random.uniform(in: -bound..<bound, count: columns))
        // A row may have been drawn in part.
        try Safepoint.pass()
      }
    }
  }

  /// Checks the sizes of a model before it is made.
  ///
  /// - Parameters:
  ///   - sizes: The number of words and of hidden units.
  ///   - bpttTruncate: The steps back in time.
  /// - Throws: `RecurrentLMError.invalidArgument` if a size is out of range,
  ///   `RecurrentLMError.notEnoughMemory` if the weights and as many gradients do not fit.
  package func check(_ sizes: ModelSizes, bpttTruncate: Int = 0) throws {
    let (C, H) = (sizes.vocabularySize, sizes.hiddenSize)
    let largest = BLAS.largestDimension
    for (name, size) in [("vocabularySize", C), ("hiddenSize", H)]
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
    if let words = output.vocabularySize, words != C {
      throw RecurrentLMError.vocabularyMismatch(model: C, vocabulary: words)
    }
    // Below 2³¹ the terms cannot overflow a Double's range, and so the comparison is safe.
    let count = shapes.reduce(0) { $0 + Double(sizes[$1.rows]) * Double(sizes[$1.columns]) }
    let bytes = 2 * count * Double(MemoryLayout<Double>.stride)
    try Memory.check(
      needed: bytes < 0x1p62 ? Int(bytes) : Int.max,
      for: "a model of \(C) words and \(H) hidden units"
    )
  }

  /// Checks that matrices have the shapes of a model.
  ///
  /// - Parameters:
  ///   - found: The shape of each matrix, in the order of the list.
  ///   - sizes: The sizes of the model.
  /// - Throws: `RecurrentLMError.parameterShape` if one is another.
  func check(_ found: [(rows: Int, columns: Int)], _ sizes: ModelSizes) throws {
    for (matrix, found) in zip(shapes, found) where found != sizes.shape(of: matrix) {
      func text(_ size: ParameterShape.Size) -> String { "\(size.rawValue) = \(sizes[size])" }
      throw RecurrentLMError.parameterShape(
        name: matrix.name,
        found: "(\(found.rows), \(found.columns))",
        expected: "(\(text(matrix.rows)), \(text(matrix.columns)))"
      )
    }
  }

  /// The size that matrices of such shapes have where it stands first.
  func sizes(of found: [(rows: Int, columns: Int)]) -> ModelSizes {
    func first(_ size: ParameterShape.Size) -> Int {
      for (matrix, found) in zip(shapes, found) {
        if matrix.rows == size { return found.rows }
        if matrix.columns == size { return found.columns }
      }
      return 0
    }
    return ModelSizes(
      vocabularySize: first(.words),
      hiddenSize: first(.units),
      classCount: first(.classes)
    )
  }
}
