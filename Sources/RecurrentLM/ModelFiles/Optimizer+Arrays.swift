// An optimizer in a model's file, for the history and for the training that goes on:
//
//     …optimizer             its rule: 'sgd', 'adagrad', …
//     …decay, …epsilon       its numbers, 0 for those that the rule has not
//     …mean_decay            Adam's β₁; its β₂ is the decay of the squares

extension Optimizer {
  /// The arrays that a file keeps, their names after a prefix.
  func arrays(prefix: String) -> [(name: String, array: NPYArray)] {
    [
      (prefix + "optimizer", NPYArray([rule.rawValue])), (prefix + "decay", NPYArray(decay)),
      (prefix + "epsilon", NPYArray(epsilon)),
    ] + (hasMeans ? [(prefix + "mean_decay", NPYArray(meanDecay))] : [])
  }

  /// Reads an optimizer; nil if the file names none.
  init?(_ archive: ArrayReader, prefix: String) throws {
    guard let name = try archive.words(prefix + "optimizer", count: 1)?.first else { return nil }
    guard let rule = Rule(rawValue: name) else {
      let names = Rule.allCases.map { "'\($0.rawValue)'" }
      let known = names.dropLast().joined(separator: ", ") + " or " + names[names.count - 1]
      throw archive.failure(prefix + "optimizer", "expected \(known), found '\(name)'")
    }
    self.rule = rule
    decay = try archive.require(archive.number, prefix + "decay")
    epsilon = try archive.require(archive.number, prefix + "epsilon")
    if hasMeans { meanDecay = try archive.require(archive.number, prefix + "mean_decay") }
    do {
      try check()
    } catch RecurrentLMError.invalidArgument(let name, let found, let expected) {
      let array = ["meanDecay": "mean_decay", "squareDecay": "decay"][name] ?? name
      throw archive.failure(prefix + array, "expected \(expected), found \(found)")
    }
  }

  private var hasMeans: Bool { rule.memories.contains(.means) }
}

extension Optimizer.Memory {
  /// What is wrong with a matrix of a file, nil if nothing is.
  func fault(_ matrix: Matrix) -> String? {
    switch self {
    case .means: nil
    case .squares: matrix.values.first { $0 < 0 }.map { "expected squares, found \($0)" }
    }
  }
}
