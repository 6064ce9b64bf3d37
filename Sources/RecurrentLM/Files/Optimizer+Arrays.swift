// An optimizer in a model's file, for the history and for the training that goes on:
//
//     …optimizer             'sgd', 'adagrad' or 'rmsProp'
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
      throw archive.failure(
        prefix + "optimizer",
        "expected 'sgd', 'adagrad' or 'rmsProp', found '\(name)'"
      )
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
