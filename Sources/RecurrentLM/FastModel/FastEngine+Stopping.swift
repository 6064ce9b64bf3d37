// Computations that take long pass safepoints, so that they can be interrupted and other cells look at
// models meanwhile. Those of a usual sentence are over before anybody has to wait, and pass none.
//
// What is under way when a computation is stopped is forgotten. So no safepoint comes while weights
// change, and a step that would change them for long makes its gradients apart first.

import Synchronization

extension FastEngine {
  /// How many products of a weight of V and a state a computation has that takes long: about ten
  /// milliseconds.
  static var longWork: Int { 1 << 28 }

  /// The same for one whose gradients are made apart.
  static var veryLongWork: Int { 1 << 31 }

  /// Passes a safepoint, if the computation takes long; the helper thread looks whether the other one
  /// was stopped there.
  ///
  /// - Returns: Whether to go on.
  @inline(__always)
  func goesOn() -> Bool { !isLong || isChangingWeights || passesSafepoint() }

  @inline(never)
  private func passesSafepoint() -> Bool {
    if wasStopped { return false }
    // The helper thread has no task, and so nobody who visits or cancels it.
    if Safepoint.passes() { return true }
    stop.store(true, ordering: .relaxed)
    return false
  }

  /// Whether the computation was stopped, so that nothing that it has left means anything.
  var wasStopped: Bool { stop.load(ordering: .relaxed) }

  /// Does something with the engine, and lets the helper thread, if it is free, share in it.
  ///
  /// - Throws: What the body throws, or `CancellationError` if it was stopped.
  func work<Result>(_ body: () throws -> Result) throws -> Result {
    isHelped = workers?.take() ?? false
    isAtWork = true
    defer {
      if isHelped { workers?.giveBack() }
      (isHelped, isAtWork) = (false, false)
    }
    let result = try body()
    guard !wasStopped else { throw CancellationError() }
    return result
  }

  /// A second engine over the same weights, for somebody who asks while this one is at work.
  func sibling() -> FastEngine {
    FastEngine(
      weights: weights,
      sizes: sizes,
      bpttTruncate: bpttTruncate,
      threads: 1,
      routines: routines
    )
  }

  /// Changes the weights by one step, once the errors are collected.
  func changeWeights(
    learningRate: Double,
    factor: Double,
    adaptation: Adaptation<Scalar>?
  ) throws {
    if isVeryLong {
      return try changeWeightsApart(
        learningRate: learningRate,
        factor: factor,
        adaptation: adaptation
      )
    }
    guard !wasStopped else { return }
    isChangingWeights = true
    defer { isChangingWeights = false }
    if let adaptation {
      adapt(adaptation, factor: Scalar(factor))
    } else {
      addGradients(scale: -Scalar(learningRate * factor), to: weights)
    }
  }

  /// Makes the gradients by themselves, and then changes the weights at once.
  private func changeWeightsApart(
    learningRate: Double,
    factor: Double,
    adaptation: Adaptation<Scalar>?
  ) throws {
    try FastWeights<Scalar>.checkMemory(sizes)
    let gradients = FastWeights<Scalar>(sizes)
    let scale = adaptation == nil ? -Scalar(learningRate * factor) : Scalar(factor)
    addGradients(scale: scale, to: gradients)
    guard !wasStopped else { return }
    guard let adaptation else { return weights.add(gradients) }
    adaptation.apply(gradients.V.start, to: weights, count: weights.V.count) { $0.V.start }
    adaptation.apply(gradients.recurrent.start, to: weights, count: weights.recurrent.count) {
      $0.recurrent.start
    }
    for word in Set((0..<T).map { batch.x[$0] }) {
      adaptation.apply(gradients.columnOfU(word), to: weights, count: weights.strideOfU) {
        $0.columnOfU(word)
      }
    }
  }
}
