extension ArrayReader {
  /// Reads the three matrices of a model, whose names begin with a prefix, of any shapes that fit
  /// together or of those of other matrices.
  ///
  /// All shapes are compared before any matrix is read.
  func parameters(prefix: String = "", like others: Parameters? = nil) throws -> Parameters {
    let shapes = try ["U", "V", "W"].map { try require(shape, prefix + $0) }
    let (H, C) = others.map { ($0.hiddenSize, $0.vocabularySize) } ?? Self.sizes(meantBy: shapes)
    do {
      try Parameters.checkSizes(vocabularySize: C, hiddenSize: H, bpttTruncate: 0)
      try Parameters.check(shapes: shapes, vocabularySize: C, hiddenSize: H)
    } catch RecurrentLMError.parameterShape(let name, let found, let expected) {
      let hint = Self.hint(shapes, vocabularySize: C, hiddenSize: H, wrong: name)
      throw failure(prefix + name, "expected shape \(expected), found \(found)\(hint)")
    } catch RecurrentLMError.invalidArgument(let size, let found, let expected) {
      throw failure(prefix + "U", "expected \(expected) for '\(size)', found \(found)")
    }
    return Parameters(
      unchecked: try require(matrix, prefix + "U"),
      try require(matrix, prefix + "V"),
      try require(matrix, prefix + "W")
    )
  }

  /// The sizes that the shapes of U, V and W tell: W, which is square, knows H however the others lie.
  private static func sizes(meantBy shapes: [(Int, Int)]) -> (H: Int, C: Int) {
    let (U, W) = (shapes[0], shapes[2])
    guard W.0 == W.1, U.0 != W.0, U.1 == W.0 else { return U }
    return (U.1, U.0)
  }

  /// What to do where a matrix lies on its side.
  private static func hint(
    _ shapes: [(Int, Int)],
    vocabularySize C: Int,
    hiddenSize H: Int,
    wrong name: String
  ) -> String {
    let (isU, isV) = (shapes[0] == (C, H), shapes[1] == (H, C))
    switch name {
    // Then the file's author multiplies from the other side, and W lies on its side too.
    case "U" where isU && isV: return ": transposed? In NumPy save U.T, V.T and W.T"
    case "U" where isU, "V" where isV: return ": transposed? In NumPy save \(name).T"
    default: return ""
    }
  }
}
