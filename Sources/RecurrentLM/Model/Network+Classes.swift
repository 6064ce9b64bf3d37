// The network whose output predicts the class of a word first.
//
//     s_t = tanh(U x_t + W s_{t-1}),   a_t = softmax(A s_t)
//     o_t[w] = a_t[κ(w)] · softmax over the words of κ(w) of (V s_t) [w]

extension Network {
  /// The name of the network with classes, in files.
  static let nameWithClasses = "tanh-classes"

  /// The textbook's network with an output by classes: U, V and W are drawn as without them.
  static func tanh(by classes: WordClasses) -> Network {
    Network(
      nameWithClasses,
      [
        ParameterShape("U", .units, .words, inputs: .words, change: .columnsOfWordsRead),
        ParameterShape("V", .words, .units, inputs: .units, change: .rowsMet),
        ParameterShape("W", .units, .units, inputs: .units),
        ParameterShape("A", .classes, .units, inputs: .units),
      ],
      output: .classes(of: classes)
    )
  }

  /// The textbook's network with an output.
  init(_ output: Output) {
    switch output.kind {
    case .softmax: self = .tanh
    case .classes(let classes): self = .tanh(by: classes)
    case .tree(let tree): self = .tanh(over: tree)
    case .sampled: self = Network(Network.nameWithSamples, Network.tanh.shapes, output: output)
    }
  }

  /// Checks that weights, or what is remembered of some, are of this network.
  ///
  /// - Parameters:
  ///   - found: The network of the weights.
  ///   - name: The argument that they were given as.
  /// - Throws: `RecurrentLMError.invalidArgument` if they are of another.
  func check(_ found: Network, as name: String) throws {
    try checkGates(found, as: name)
    guard found != self else { return }
    let (text, other) = (output, found.output)
    throw RecurrentLMError.invalidArgument(
      name: name,
      found: "\(other)" + ("\(other)" == "\(text)" ? " of other words" : ""),
      expected: "weights for the model's output, \(text),"
    )
  }

  /// What the model's description and its card say besides its sizes: layers, and an output that is not
  /// the softmax.
  var detailText: String {
    let layers = gates.map { $0.layers == 1 ? "" : ", layers: \($0.layers)" } ?? ""
    return layers + (output.shortText.map { ", output: \($0)" } ?? "")
  }

  /// Where the reset of a GRU comes, if not before its product.
  var resetText: String { gates?.kind == .gru(.after) ? ", reset: after" : "" }

  /// The rows of V that a step has to do with, which predicts some words: those of their classes, or of
  /// the nodes on their paths.
  func rowsMet(predicting words: Set<Int>) -> [Int] {
    switch output.kind {
    case .softmax, .sampled: return []
    case .classes(let classes):
      let met = Set(words.map { classes.classOfWord[$0] })
      return classes.classOfWord.indices.filter { met.contains(classes.classOfWord[$0]) }
    case .tree(let tree):
      return Set(words.flatMap { tree.path(of: $0).map(\.node) }).sorted()
    }
  }
}

extension Parameters {
  /// The error of a hidden state for the word to predict after it.
  ///
  ///     Vᵀ δo,   δo = o - onehot(y)
  ///
  /// or, of an output by classes, `Aᵀ δa + Vᵀ δo` with the errors of the class and of the word in it, and
  /// of a hierarchical softmax `Vᵀ δo` with those of the nodes on the word's path.
  func error(of o: Vector, expecting y: Int) throws -> Vector {
    if let tree = network.output.tree {
      let p = tree.branchProbabilities(o)
      var deltaO = Vector(count: tree.vocabularySize - 1)
      for (node, branch) in tree.path(of: y) { deltaO[node] = p[node] - Double(branch) }
      return try V.transposedDot(deltaO)
    }
    var deltaO = o
    guard let classes = network.classes else {
      deltaO[y] -= 1
      return try V.transposedDot(deltaO)
    }
    let number = classes.classOfWord[y]
    var deltaA = Vector(count: classes.count)
    for (word, other) in classes.classOfWord.enumerated() { deltaA[other] += o[word] }
    for (word, other) in classes.classOfWord.enumerated() {
      deltaO[word] = other == number ? o[word] / deltaA[number] : 0
    }
    deltaO[y] -= 1
    deltaA[number] -= 1
    return try matrices[network.places.A].transposedDot(deltaA) + V.transposedDot(deltaO)
  }
}
