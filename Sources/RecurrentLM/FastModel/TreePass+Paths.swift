// Forward: the scores of the nodes on each path, what they cost, and the errors that they send back.
//
//     z_n = V_n · s_t,   L_t = Σ_n log(1 + exp(-z_n)) where the second branch is taken, log(1 + exp(z_n))
//     where the first is;   e_n = σ(z_n) - branch,   error of s_t = Σ_n e_n V_n

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension TreePass {
  /// Computes what the purpose needs of the states.
  ///
  /// - Returns: Whether all is finite.
  func forward() -> Bool {
    for part in 0..<partsOfWords { isNotFinite[part] = false }
    distribute(frame.purpose == .probabilities ? .allNodes : .paths)
    guard !crew.wasStopped else { return false }
    return !(0..<partsOfWords).contains { isNotFinite[$0] }
  }

  /// Some rows of V.
  private func rows(_ numbers: UnsafePointer<Int32>, _ count: Int) -> PickedRows<Scalar> {
    PickedRows(start: V.start, row: stride, numbers: numbers, count: count, length: stride)
  }

  /// A state, with zeros behind it up to whole vectors.
  private func state(_ t: Int) -> UnsafeMutablePointer<Scalar> {
    let state = frame.states + t * Hp
    (state + hiddenSize).update(repeating: 0, count: stride - hiddenSize)
    return state
  }

  /// Follows the paths of a part's words.
  func followPaths(_ part: Int) {
    let words = words(of: part)
    tree.path.withUnsafeBufferPointer { nodes in
      guard let nodes = nodes.baseAddress else { return }
      var end = steps.places[words.lowerBound]
      for t in words {
        let path = tree.places(of: frame.y[t])
        let place = steps.places[t]
        end = place + path.count
        routines.dots(rows(nodes + path.lowerBound, path.count), state(t), storage.scores + place)
        takeSigns(path, place)
        if !checkScores(t, place..<end) { isNotFinite[part] = true }
      }
      let first = steps.places[words.lowerBound]
      let count = roundedUpToStrip(end - first)
      routines.logistic(storage.scores + first, storage.scoreErrors + first, count)
      for t in words {
        let path = tree.places(of: frame.y[t])
        let place = steps.places[t]
        addUpLoss(t, place..<place + path.count)
        guard frame.purpose == .gradients else { continue }
        let errors = storage.errors + t * Hp
        errors.update(repeating: 0, count: Hp)
        routines.combine(
          rows(nodes + path.lowerBound, path.count),
          storage.scoreErrors + place,
          errors
        )
      }
    }
  }

  /// Puts a 1 where the second branch is taken and a -1 where the first is.
  private func takeSigns(_ path: Range<Int>, _ place: Int) {
    tree.taken.withUnsafeBufferPointer { branches in
      for step in 0..<path.count {
        storage.scoreErrors[place + step] = branches[path.lowerBound + step] == 0 ? -1 : 1
      }
    }
  }

  /// Looks at the scores of a word's path.
  ///
  /// Where odds would be beyond single precision it makes the loss of the scores themselves.
  ///
  /// - Returns: Whether all are finite.
  private func checkScores(_ t: Int, _ path: Range<Int>) -> Bool {
    var (lowest, zero) = (Scalar(0), Scalar(0))
    for step in path {
      let score = storage.scores[step] * storage.scoreErrors[step]
      lowest = min(lowest, score)
      zero += score * 0
    }
    steps.losses[t] = -1
    guard zero == 0 else { return false }
    if lowest < -80 {
      steps.losses[t] = path.reduce(0) {
        $0 + softplus(-(storage.scores[$1] * storage.scoreErrors[$1]).doubled)
      }
    }
    return true
  }

  /// Makes the loss of a word of the odds on its path, `Σ log(1 + exp(-z))`.
  private func addUpLoss(_ t: Int, _ path: Range<Int>) {
    guard steps.losses[t] < 0 else { return }
    // A sum of logarithms is that of a product, as long as it is a number.
    var (loss, product) = (0.0, 1.0)
    for step in path {
      product *= 1 + storage.scores[step].doubled
      if product > 1e200 {
        loss += log(product)
        product = 1
      }
    }
    steps.losses[t] = loss + log(product)
  }

  /// The scores of all nodes after a part's states.
  func scoreAllNodes(_ part: Int) {
    for t in words(of: part) {
      guard crew.goesOn() else { return }
      let scores = storage.scores + t * nodeCount
      score(allNodesAfter: state(t), into: scores)
      for node in 0..<nodeCount where !scores[node].isFinite { isNotFinite[part] = true }
    }
  }

  private func score(
    allNodesAfter state: UnsafePointer<Scalar>,
    into scores: UnsafeMutablePointer<Scalar>
  ) {
    allNodes.withUnsafeBufferPointer { nodes in
      guard let nodes = nodes.baseAddress else { return }
      routines.dots(rows(nodes, nodeCount), state, scores)
    }
  }
}

// What comes out of it.

extension TreePass {
  /// The loss of the word to predict at a time, in nats.
  func wordLoss(_ t: Int) -> Double { steps.losses[t] }

  /// Puts the probabilities of all words after a state into a row of a matrix, once all scores are
  /// known.
  func takeProbabilities(_ t: Int, in o: inout Matrix) {
    let scores = storage.scores + t * nodeCount
    let logs = tree.logProbabilities { scores[$0].doubled }
    for (word, log) in logs.enumerated() { o.values[t * tree.vocabularySize + word] = exp(log) }
  }

  /// The log probabilities of all words after one state, shape `[C]`: scores whose softmax is
  /// themselves.
  func scores(after state: AlignedStorage<Scalar>) -> Vector {
    (state.start + hiddenSize).update(repeating: 0, count: stride - hiddenSize)
    let scores = AlignedStorage<Scalar>(count: nodeCount)
    score(allNodesAfter: state.start, into: scores.start)
    return Vector(tree.logProbabilities { scores.start[$0].doubled })
  }
}
