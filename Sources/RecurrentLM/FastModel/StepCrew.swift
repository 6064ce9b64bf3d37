// Computations that take long pass safepoints, so that they can be interrupted and other cells look at
// models meanwhile. Those of a usual sentence are over before anybody has to wait, and pass none.
//
// What is under way when a computation is stopped is forgotten. So no safepoint comes while weights
// change, and a step that would change them for long makes its gradients apart first.

import Synchronization

/// Who does a step's work: the thread that asks and, if it is free, the helper; and whether they go on.
final class StepCrew {
  /// How many products of a weight and a state a computation has that takes long: about ten
  /// milliseconds.
  static var longWork: Int { 1 << 28 }

  /// The same for one whose gradients are made apart.
  private static var veryLongWork: Int { 1 << 31 }

  /// Below this, waking the other thread costs more than it does.
  private static var leastShared: Int { 100_000 }

  private let workers: BlockWorkers?

  /// Whether the helper thread shares in what is done.
  private var isHelped = false

  /// Whether somebody has the engine, who may be waiting at a safepoint.
  private(set) var isAtWork = false

  /// How many products of a weight and a state the computation under way has.
  private var products = 0

  /// Whether it takes long, and whether very long.
  private var isLong = false
  private(set) var isVeryLong = false

  /// Whether weights are being changed, which has to be done to the end.
  var isChangingWeights = false

  /// Whether the computation was stopped; both threads ask.
  private let stop = Atomic(false)

  /// Makes a crew of 1 or 2 threads.
  init(threads: Int) { workers = threads > 1 ? BlockWorkers.shared : nil }

  /// Begins a computation of so many products of a weight and a state.
  func begin(products: Int) {
    self.products = products
    (isLong, isVeryLong) = (products > Self.longWork, products > Self.veryLongWork)
    stop.store(false, ordering: .relaxed)
  }

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

  /// Does something, and lets the helper thread, if it is free, share in it.
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

  /// Whether the parts of a phase are shared.
  var isShared: Bool { isHelped && products > Self.leastShared }

  /// Does all parts of a phase, and something else on this thread at the same time.
  ///
  /// - Parameters:
  ///   - parts: How many there are; either thread may do each, for none needs what another makes.
  ///   - perform: Does the part of a number, on the thread of a number.
  ///   - meanwhile: What this thread does before.
  func distribute(
    _ parts: Int,
    _ perform: @escaping (_ part: Int, _ thread: Int) -> Void,
    meanwhile: () -> Void
  ) {
    guard isShared, parts > 1, let workers else {
      meanwhile()
      for part in 0..<parts { perform(part, 0) }
      return
    }
    workers.begin(perform, blocks: parts)
    meanwhile()
    workers.join()
  }
}
