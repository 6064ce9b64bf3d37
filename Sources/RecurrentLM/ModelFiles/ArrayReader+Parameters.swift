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
    if let gates = network.gates { return try parameters(of: network, gates, sizes, prefix) }
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
  func network(_ name: String, classes: String, tree: String) throws -> Network {
    guard let found = try words(name, count: 1)?.first else {
      // The series' own program names none.
      let isOfSeries = ["E", "U", "W", "V", "b", "c"].allSatisfy(contains)
      return isOfSeries ? try network(withGates: .gru(.before), classes, tree) : Network.all[0]
    }
    if let kind = Gates.Kind.all.first(where: { $0.nameInFiles == found }) {
      return try network(withGates: kind, classes, tree)
    }
    if let network = Network.all.first(where: { $0.name == found }) { return network }
    if found == Network.nameWithSamples { return Network(.sampledSoftmax(of: try wordSamples())) }
    if found == Network.nameWithTree { return .tanh(over: try wordTree(tree)) }
    guard found == Network.nameWithClasses else {
      let names =
        Network.all.map(\.name) + [
          Network.nameWithClasses, Network.nameWithTree, Network.nameWithSamples,
        ]
        + Gates.Kind.all.map(\.nameInFiles)
      let known = names.map { "'\($0)'" }.joined(separator: ", ")
      throw failure(name, "expected \(known), found '\(found)'")
    }
    return .tanh(by: try wordClasses(classes))
  }

  /// Reads the classes of the words of an output by classes.
  func wordClasses(_ classes: String) throws -> WordClasses {
    let (K, C) = (try require(shape, "A").0, try require(shape, "V").0)
    let numbers = try require({ try wholeNumbers($0, count: C) }, classes)
    var isEmpty = [Bool](repeating: true, count: min(K, C))
    for (word, number) in numbers.enumerated() {
      guard isEmpty.indices.contains(number) else {
        throw failure(classes, "word \(word) has class \(number): expected one in 0..<\(K)")
      }
      isEmpty[number] = false
    }
    guard K <= C, let first = isEmpty.firstIndex(of: true) else {
      guard K <= C else {
        throw failure(classes, "expected at most as many classes as words, found \(K) for \(C)")
      }
      return WordClasses(count: K, classOfWord: numbers, vocabulary: nil)
    }
    throw failure(classes, "class \(first) has no word")
  }

  /// Reads what a sampled softmax draws.
  func wordSamples() throws -> WordSamples {
    let (name, counts) = (ModelFile.samples, ModelFile.sampleCounts)
    let C = try require(shape, "V").0
    let count = try require({ try wholeNumber($0, in: 1...max(1, C)) }, name)
    return WordSamples(
      count: count,
      counts: try require({ try wholeNumbers($0, count: C) }, counts)
    )
  }

  /// Reads the tree of a hierarchical softmax.
  func wordTree(_ tree: String) throws -> WordTree {
    let C = try require(shape, "V").0 + 1
    let children = try require({ try wholeNumbers($0, count: 2 * (C - 1)) }, tree)
    var isTaken = [Bool](repeating: false, count: 2 * C - 2)
    for (place, child) in children.enumerated() {
      let node = place / 2
      guard child < C + node else {
        throw failure(
          tree,
          "node \(node) has the branch \(child): expected a word in 0..<\(C), or \(C) and the number of "
            + "a node before it"
        )
      }
      guard !isTaken[child] else {
        throw failure(tree, "node \(node) has the branch \(child), which another has already")
      }
      isTaken[child] = true
    }
    return WordTree(children: children, vocabulary: nil)
  }

  /// Whether a file names a network that this library has, or none.
  func isNetworkKnown(_ name: String) throws -> Bool {
    guard let found = try words(name, count: 1)?.first else { return true }
    return Network.all.contains { $0.name == found } || found == Network.nameWithClasses
      || found == Network.nameWithTree || found == Network.nameWithSamples
      || Gates.Kind.all.contains { $0.nameInFiles == found }
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
