// Networks with gates in files: one array has the matrices of all gates, one behind another.

/// Matrices that one array of a file has.
struct MatrixStack {
  let name: String

  /// Their places in the network's list.
  let places: Range<Int>
  let matrix: ParameterShape

  /// The shape of the array: a column has one dimension, and several of one kind have one more.
  func shape(_ sizes: ModelSizes) -> [Int] {
    (matrix.stack == nil ? [] : [places.count])
      + (matrix.columns == .one
        ? [sizes[matrix.rows]] : [sizes[matrix.rows], sizes[matrix.columns]])
  }
}

extension Network {
  /// The arrays of a file, in the order of the matrices.
  var stacks: [MatrixStack] {
    var stacks: [MatrixStack] = []
    for (place, matrix) in shapes.enumerated() {
      let name = matrix.stack ?? matrix.name
      let first = stacks.last?.name == name ? stacks.removeLast().places.lowerBound : place
      stacks.append(MatrixStack(name: name, places: first..<place + 1, matrix: matrix))
    }
    return stacks
  }
}

extension ArrayReader {
  /// The network of a kind whose layers the array U tells.
  func network(
    withGates kind: Gates.Kind,
    _ classes: String,
    _ tree: String
  ) throws -> Network {
    let shape = try require(dimensions, "U")
    let gates = kind.letters.count
    guard shape.count == 3, shape[0] > 0, shape[0] % gates == 0 else {
      throw failure(
        "U",
        "expected shape [\(gates) · layers, H, H], a matrix for each of the gates "
          + kind.letters.joined(separator: ", ") + " in each layer of \(kind.name), found \(shape)"
      )
    }
    do {
      let output: Output =
        contains(classes)
        ? .classes(of: try wordClasses(classes))
        : contains(tree)
          ? .hierarchicalSoftmax(of: try wordTree(tree))
          : contains(ModelFile.samples) ? .sampledSoftmax(of: try wordSamples()) : .softmax
      return try .gated(kind, layers: shape[0] / gates, output: output)
    } catch RecurrentLMError.invalidArgument(let size, let found, let expected) {
      throw failure("U", "expected \(expected) for '\(size)', found \(found)")
    }
  }

  /// Reads the matrices of a network with gates.
  ///
  /// All shapes are compared before any matrix is read.
  func parameters(
    of network: Network,
    _ gates: Gates,
    _ given: ModelSizes?,
    _ prefix: String
  ) throws -> Parameters {
    let E = try require(shape, prefix + network.shapes[Gates.E].name)
    let sizes =
      given
      ?? ModelSizes(
        vocabularySize: E.1,
        hiddenSize: E.0,
        classCount: network.classes?.count ?? 0
      )
    do {
      try network.check(sizes)
    } catch RecurrentLMError.invalidArgument(let size, let found, let expected) {
      throw failure(prefix + "E", "expected \(expected) for '\(size)', found \(found)")
    }
    let stacks = network.stacks
    for stack in stacks {
      let found = try require(dimensions, prefix + stack.name)
      guard found == stack.shape(sizes) else {
        let size = "C = \(sizes.vocabularySize), H = \(sizes.hiddenSize)"
        let what =
          stack.matrix.stack == nil
          ? "" : ", for the gates \(gates.kind.letters.joined(separator: ", ")) of each layer"
        throw failure(
          prefix + stack.name,
          "expected shape \(stack.shape(sizes)) (\(size)\(what)), found \(found)"
        )
      }
    }
    var matrices: [Matrix] = []
    for stack in stacks {
      let values = try require(numbers, prefix + stack.name)
      let (rows, columns) = sizes.shape(of: stack.matrix)
      for index in 0..<stack.places.count {
        let part = values[index * rows * columns..<(index + 1) * rows * columns]
        matrices.append(Matrix(rows: rows, columns: columns, values: Array(part)))
      }
    }
    return Parameters(unchecked: matrices, of: network)
  }
}
