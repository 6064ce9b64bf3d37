// The network whose output goes down a tree to a word.
//
//     s_t = tanh(U x_t + W s_{t-1}),   p_n = σ(V_n · s_t)
//     o_t[w] = Π p_n or 1 - p_n over the nodes n on the path of w

extension Network {
  /// The name of the network with a hierarchical softmax, in files.
  static let nameWithTree = "tanh-tree"

  /// The textbook's network with a hierarchical softmax: `V [C-1, H]` has a row for each node.
  static func tanh(over tree: WordTree) -> Network {
    Network(
      nameWithTree,
      [
        ParameterShape("U", .units, .words, inputs: .words, change: .columnsOfWordsRead),
        ParameterShape("V", .nodes, .units, inputs: .units, change: .rowsMet),
        ParameterShape("W", .units, .units, inputs: .units),
      ],
      output: .hierarchicalSoftmax(of: tree)
    )
  }
}

extension Network {
  /// The name of the network with a sampled softmax, in files; its matrices are the textbook's.
  static let nameWithSamples = "tanh-sampled"

  /// Whether its output goes down a tree.
  package var hasTree: Bool { output.tree != nil }
}
