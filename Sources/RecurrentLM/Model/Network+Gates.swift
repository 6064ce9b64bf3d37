// The matrices of the networks with gates.
//
//     x_e = E x_t,   each gate: σ(U• x_e + W• s_{t-1} + b•),   o_t = softmax(V s_t + c)
//
// They are drawn as the program of the series draws them: E, all U, all W, V, gate after gate in each
// layer. The biases are zero and take no random numbers. A file has one array for all U, one for all W
// and one for all b, as that program's has.

extension Network {
  /// The most layers that a network may have.
  static let mostLayers = 100

  /// A network with gates.
  ///
  /// - Throws: `RecurrentLMError.invalidArgument` if the number of layers is out of range.
  package static func gated(
    _ kind: Gates.Kind,
    layers: Int,
    output: Output = .softmax
  ) throws -> Network {
    guard (1...mostLayers).contains(layers) else {
      throw RecurrentLMError.invalidArgument(
        name: "layers",
        found: "\(layers)",
        expected: "a number of layers in 1...\(mostLayers)"
      )
    }
    let names = (1...layers).flatMap { layer in
      kind.letters.map { $0 + (layer == 1 ? "" : "\(layer)") }
    }
    let square = { (letter: String) in
      names.map {
        ParameterShape(letter + $0, .units, .units, inputs: .units, stack: letter)
      }
    }
    let ofOutput: ParameterShape.Change =
      output.wordClasses == nil && output.tree == nil ? .all : .rowsMet
    let rows: ParameterShape.Size = output.tree == nil ? .words : .nodes
    return Network(
      kind.nameInFiles,
      [ParameterShape("E", .units, .words, inputs: .words, change: .columnsOfWordsRead)]
        + square("U") + square("W")
        + [ParameterShape("V", rows, .units, inputs: .units, change: ofOutput)]
        + names.map { ParameterShape("b" + $0, .units, .one, inputs: nil, stack: "b") }
        + [ParameterShape("c", rows, .one, inputs: nil, change: ofOutput)]
        + (output.wordClasses == nil
          ? []
          : [
            ParameterShape("A", .classes, .units, inputs: .units),
            ParameterShape("a", .classes, .one, inputs: nil),
          ]),
      output: output,
      gates: Gates(kind: kind, layers: layers)
    )
  }

  /// The places in the list of V, and of A of an output by classes.
  var places: (V: Int, A: Int) {
    guard let gates else { return (1, 3) }
    return (gates.V, gates.c + 1)
  }

  /// What kind of network it is, for messages.
  var kindText: String {
    guard let gates else { return "a tanh network" }
    return gates.kind.name + (gates.layers == 1 ? "" : " of \(gates.layers) layers")
  }

  /// Checks that weights, or what is remembered of some, have the gates of this network.
  func checkGates(_ found: Network, as name: String) throws {
    guard found.gates != gates else { return }
    throw RecurrentLMError.invalidArgument(
      name: name,
      found: "those of \(found.kindText)",
      expected: "weights of \(kindText)"
    )
  }

  /// Checks that the output is one softmax, as that of the textbooks with gates is.
  func checkHasSoftmax() throws {
    guard output != .softmax else { return }
    throw RecurrentLMError.invalidArgument(
      name: "parameters",
      found: "\(output)",
      expected: "weights for one softmax, as the textbook has; 'FastRNN' takes other outputs,"
    )
  }

  /// How many steps back errors go where nobody says it: 4, and with gates all.
  var usualTruncation: Int { gates == nil ? 4 : wholeSentence }

  /// How many numbers are carried from word to word.
  func stateSize(_ hiddenSize: Int) -> Int {
    guard let gates else { return hiddenSize }
    return gates.layers * gates.kind.vectorsOfState * hiddenSize
  }
}

/// A truncation that no sentence reaches: errors go back to its start.
let wholeSentence = Int.max

/// A truncation as it is written in a cell.
func truncationText(_ steps: Int) -> String { steps == wholeSentence ? "nil" : "\(steps)" }

extension Parameters {
  /// The matrix of a name, such as `Uz`, or `Uz2` in the second layer.
  ///
  ///     gru.parameters["Uz"].shape          // (100, 100)
  ///
  /// A bias is a matrix of one column, `bz [H, 1]`, and so is `c [C, 1]`.
  ///
  /// - Parameter name: One of `names`.
  public subscript(name: String) -> Matrix {
    get { matrices[place(of: name)] }
    set { matrices[place(of: name)] = newValue }
  }

  private func place(of name: String) -> Int {
    let place = names.firstIndex(of: name)
    precondition(place != nil, "no matrix '\(name)': there are \(names.joined(separator: ", "))")
    return place ?? 0
  }

  /// Checks that there is a matrix of a name, and that one has its shape.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - matrix: What is to take its place, or nil.
  /// - Throws: `RecurrentLMError.invalidArgument` if there is none of that name, `.parameterShape` if
  ///   the new one has another shape.
  package func check(_ name: String, replacedBy matrix: Matrix? = nil) throws {
    guard let place = names.firstIndex(of: name) else {
      throw RecurrentLMError.invalidArgument(
        name: "parameters",
        found: "'\(name)'",
        expected: "a name of a matrix (\(names.joined(separator: ", ")))"
      )
    }
    guard let matrix else { return }
    var shapes = matrices.map { ($0.rows, $0.columns) }
    shapes[place] = (matrix.rows, matrix.columns)
    try network.check(shapes, sizes)
  }

  /// The names of the matrices, in their order.
  public var names: [String] { network.shapes.map(\.name) }

  /// The same weights of a network with gates, with one softmax for its output; of a tree's it has
  /// nothing, for V is then that of nodes.
  func withSoftmax() throws -> Parameters {
    guard let gates = network.gates, network.output != .softmax else {
      return network.output.samples == nil ? self : Parameters(unchecked: matrices, of: .tanh)
    }
    let plain = try Network.gated(gates.kind, layers: gates.layers)
    var kept = Array(matrices.prefix(plain.shapes.count))
    if network.output.tree != nil {
      for place in [gates.V, gates.c] {
        let (rows, columns) = sizes.shape(of: plain.shapes[place])
        kept[place] = Matrix(rows: rows, columns: columns)
      }
    }
    return Parameters(unchecked: kept, of: plain)
  }

  /// All matrices of a letter below one another, such as those of all gates.
  func stacked(_ letter: String) -> Matrix {
    let parts = all.filter { $0.shape.stack == letter || $0.shape.name == letter }.map(\.matrix)
    guard let first = parts.first, parts.count > 1 else {
      return parts.first ?? Matrix(rows: 0, columns: 0)
    }
    let rows = parts.reduce(0) { $0 + $1.rows }
    return Matrix(rows: rows, columns: first.columns, values: parts.flatMap(\.values))
  }

  /// Takes the matrices of a letter from one that has them below one another; one of another shape
  /// goes to the first of them, where it is found to be wrong.
  mutating func setStacked(_ letter: String, _ matrix: Matrix) {
    let places = network.shapes.indices.filter {
      network.shapes[$0].stack == letter || network.shapes[$0].name == letter
    }
    let rows = places.reduce(0) { $0 + matrices[$1].rows }
    guard let first = places.first else { return }
    guard matrix.rows == rows, matrix.columns == matrices[first].columns else {
      matrices[first] = matrix
      return
    }
    var row = 0
    for place in places {
      let end = row + matrices[place].rows
      let part = matrix.values[row * matrix.columns..<end * matrix.columns]
      matrices[place].values = Array(part)
      row = end
    }
  }
}
