// An optimizer in a model's file, for the history and for the training that goes on:
//
//     …optimizer             its rule: 'sgd', 'adagrad', …
//     …decay, …epsilon       its numbers, 0 for those that the rule has not

extension Optimizer {
  /// The arrays that a file keeps, their names after a prefix.
  func arrays(prefix: String) -> [(name: String, array: NPYArray)] {
    [
      (prefix + "optimizer", NPYArray([rule.rawValue])), (prefix + "decay", NPYArray(decay)),
      (prefix + "epsilon", NPYArray(epsilon)),
    ]
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
    do {
      try check()
    } catch RecurrentLMError.invalidArgument(let name, let found, let expected) {
      throw archive.failure(prefix + name, "expected \(expected), found \(found)")
    }
  }
}

extension Optimizer.Memory {
  /// What is wrong with a matrix of a file, nil if nothing is.
  func fault(_ matrix: Matrix) -> String? {
    switch self {
    case .squares: matrix.values.first { $0 < 0 }.map { "expected squares, found \($0)" }
    }
  }
}
