extension Examples {
  /// Parts the examples by chance into a set to train on and a set to validate with.
  ///
  ///     let (training, heldOut, seen) = try examples.split(validation: 0.05, seed: 1)
  ///
  /// Whole documents are held out: the sentences of one tell of each other. Texts also repeat
  /// themselves, so a sentence of theirs that stands in the training set too, the same words in the
  /// same order as the vocabulary knows them, is no test of what was learnt. Such sentences are left
  /// out of the set to validate with and returned on their own.
  ///
  /// The documents held out are the first of `numpy.random.RandomState(seed).permutation(D)`, D
  /// the number of documents that the examples are of, as scikit-learn's `GroupShuffleSplit` takes
  /// them. All sets keep the order of the examples. The same seed parts the same examples in the
  /// same way on every machine. Examples of one document alone, and examples made by hand, are
  /// parted as though each were a document.
  ///
  /// - Parameters:
  ///   - validation: The share of documents to hold out, above 0 and below 1, rounded to whole
  ///     documents and at least one.
  ///   - unit: What is kept together: `.document`, or `.sentence` to measure again what was
  ///     measured before this split knew documents.
  ///   - seed: What chance starts from, in 0...4294967295.
  /// - Returns: The set to train on; the set to validate with; and the sentences of the documents
  ///   held out that were left out of it because they stand in training, none by `.sentence`.
  ///   Neither of the first two is empty.
  /// - Throws: `RecurrentLMError.invalidSplit` if the share lies outside, or so that a set would be
  ///   empty; `.invalidArgument` if the seed lies outside; `CancellationError` if the task is
  ///   cancelled.
  /// - Complexity: O(words in the examples).
  public func split(
    validation: Double,
    by unit: SplitUnit = .document,
    seed: Int
  ) throws -> (training: Examples, validation: Examples, seen: Examples) {
    let (groups, groupCount) = unit == .document ? try parts() : (Array(indices), count)
    let isGroupChosen = try chosen(validation, of: groupCount, seed: seed)
    try Safepoint.pass()
    let training = Examples(indices.filter { !isGroupChosen[groups[$0]] }.map { self[$0] })
    try Safepoint.pass()
    let heldOut = indices.filter { isGroupChosen[groups[$0]] }.map { self[$0] }
    try Safepoint.pass()
    guard unit == .document else { return (training, Examples(heldOut), Examples([])) }
    let isSeen = try training.hold(heldOut)
    let unseen = Examples(zip(heldOut, isSeen).filter { !$1 }.map(\.0))
    guard unseen.count > 0 else {
      throw RecurrentLMError.invalidSplit(validation: validation, count: count)
    }
    return (training, unseen, Examples(zip(heldOut, isSeen).filter { $1 }.map(\.0)))
  }

  /// The group that each example is parted with, numbered in the order in which they come.
  private func parts() throws -> (groups: [Int], count: Int) {
    var numbers: [Int: Int] = [:]
    var groups: [Int] = []
    var count = 0
    for (number, example) in enumerated() {
      if number & 0xFFFF == 0xFFFF { try Safepoint.pass() }
      let known = example.document.flatMap { numbers[$0] }
      if let document = example.document, known == nil { numbers[document] = count }
      groups.append(known ?? count)
      if known == nil { count += 1 }
    }
    return count > 1 ? (groups, count) : (Array(indices), self.count)
  }

  /// Which of some groups are held out.
  private func chosen(_ validation: Double, of groupCount: Int, seed: Int) throws -> [Bool] {
    guard validation > 0, validation < 1 else {
      throw RecurrentLMError.invalidSplit(validation: validation, count: count)
    }
    // Few documents may hold many sentences; a few sentences alone are no set.
    let least = groupCount < count ? 1 : 0
    let size = Swift.max(least, Int((validation * Double(groupCount)).rounded()))
    guard size > 0, size < groupCount else {
      throw RecurrentLMError.invalidSplit(validation: validation, count: count)
    }
    var random = MersenneTwister(seed: try checkedSeed(seed))
    var isChosen = [Bool](repeating: false, count: groupCount)
    for group in random.permutation(groupCount).prefix(size) { isChosen[group] = true }
    return isChosen
  }

  /// Whether each of some examples is also in this set.
  private func hold(_ others: [Example]) throws -> [Bool] {
    var known = Set<Example>(minimumCapacity: others.count)
    var asked = Set<Example>(minimumCapacity: others.count)
    for (number, example) in others.enumerated() {
      if number & 0xFF == 0 { try Safepoint.pass() }
      asked.insert(example)
    }
    for (number, example) in enumerated() {
      if number & 0xFF == 0 { try Safepoint.pass() }
      if asked.contains(example) { known.insert(example) }
    }
    return try others.enumerated().map { number, example in
      if number & 0xFF == 0 { try Safepoint.pass() }
      return known.contains(example)
    }
  }
}
