extension ArrayReader {
  /// Reads the matrices of a network, whose names begin with a prefix, of any shapes that fit
  /// together or of those of a model.
  ///
  /// All shapes are compared before any matrix is read.
  func parameters(
    of network: Network,
    _ sizes: ModelSizes? = nil,
    prefix: String = ""
  ) throws -> Parameters {
    let names = network.shapes.map { prefix + $0.name }
    let found = try names.map { try require(shape, $0) }.map { (rows: $0.0, columns: $0.1) }
    let sizes = sizes ?? network.sizes(meantBy: found)
    do {
      try network.check(sizes)
      try network.check(found, sizes)
    } catch RecurrentLMError.parameterShape(let name, let shape, let expected) {
      let hint = network.hint(found, sizes, wrong: name)
      throw failure(prefix + name, "expected shape \(expected), found \(shape)\(hint)")
    } catch RecurrentLMError.invalidArgument(let size, let found, let expected) {
      throw failure(names[0], "expected \(expected) for '\(size)', found \(found)")
    }
    return Parameters(unchecked: try names.map { try require(matrix, $0) }, of: network)
  }

  /// Reads which network a file's weights are those of.
  func network(_ name: String) throws -> Network {
    guard let found = try words(name, count: 1)?.first else { return Network.all[0] }
    guard let network = Network.all.first(where: { $0.name == found }) else {
      let known = Network.all.map { "'\($0.name)'" }.joined(separator: ", ")
      throw failure(name, "expected \(known), found '\(found)'")
    }
    return network
  }
}

extension Network {
  /// The sizes that shapes tell: a square matrix knows H however the others lie.
  fileprivate func sizes(meantBy found: [(rows: Int, columns: Int)]) -> ModelSizes {
    let first = sizes(of: found)
    guard let square = shapes.firstIndex(where: { $0.rows == .units && $0.columns == .units })
    else { return first }
    let (rows, columns) = found[square]
    guard rows == columns, first.hiddenSize != rows, first.vocabularySize == rows else {
      return first
    }
    return ModelSizes(vocabularySize: first.hiddenSize, hiddenSize: rows)
  }

  /// What to do where a matrix lies on its side.
  fileprivate func hint(
    _ found: [(rows: Int, columns: Int)],
    _ sizes: ModelSizes,
    wrong name: String
  ) -> String {
    var (oblong, lying) = (0, [String]())
    for (matrix, found) in zip(shapes, found) where matrix.rows != matrix.columns {
      let (rows, columns) = sizes.shape(of: matrix)
      oblong += 1
      if found.rows == columns, found.columns == rows { lying.append(matrix.name) }
    }
    guard lying.contains(name) else { return "" }
    guard lying.count == oblong else { return ": transposed? In NumPy save \(name).T" }
    // Then the file's author multiplies from the other side, and square matrices lie on theirs too.
    let all = shapes.map { "\($0.name).T" }
    let list = all.dropLast().joined(separator: ", ") + " and " + all[all.count - 1]
    return ": transposed? In NumPy save \(list)"
  }
}
