// What the threads do at once. The vocabulary falls into parts, and each part of a phase may be done by
// either thread, for none needs what another makes.

extension FastEngine {
  /// What is done to all parts of the vocabulary.
  enum Phase {
    case largestScores
    case exponentials
    case pairs
    case squares
    case update(FastWeights<Scalar>)
    case adaptation(Adaptation<Scalar>)
  }

  /// Does one part of the vocabulary, on either thread.
  func perform(part: Int, thread: Int) {
    switch phase {
    case .largestScores: findLargestScores(block: part, thread: thread)
    case .exponentials: computeExponentials(block: part, thread: thread)
    case .pairs: multiplyDeltas(block: part)
    case .squares: addUpSquares(slice: part, thread: thread)
    case .update(let target): update(target, slice: part, thread: thread)
    case .adaptation(let adaptation): adapt(adaptation, slice: part, thread: thread)
    }
  }

  /// The parts that a phase falls into.
  private func partition(of phase: Phase) -> Partition {
    switch phase {
    case .largestScores, .exponentials, .pairs: parts.blocks
    case .squares, .update, .adaptation: parts.slices
    }
  }

  /// Does all parts of a phase, and something else on this thread at the same time.
  func distribute(_ phase: Phase, meanwhile: () -> Void = {}) {
    self.phase = phase
    // What a phase changes is not held longer than it lasts.
    defer { self.phase = .exponentials }
    let count = partition(of: phase).count
    // Below this, waking the other thread costs more than it does.
    guard isHelped, count > 1, T * vocabularySize * hiddenSize > 100_000, let workers else {
      meanwhile()
      for part in 0..<count { perform(part: part, thread: 0) }
      return
    }
    workers.begin(performPart, blocks: count)
    meanwhile()
    workers.join()
  }
}
