/// Where a function finds the boxes of the variables around it that an inner one takes along.
final class CapturePlan {
  private var storages: [VariableStorage] = []
  /// A function that calls itself hands on what it got.
  private var isOwn = false

  /// The boxes, for the inner function's own frame.
  func boxes(_ frame: Frame) -> [Box] {
    if isOwn { return frame.captures }
    return storages.isEmpty ? [] : storages.map { $0.box(frame) }
  }

  fileprivate func settle(_ inner: FunctionContext, in lowering: Lowering) {
    isOwn = inner === lowering.function
    storages = inner.captures.map { lowering.storage(of: $0) }
  }
}

/// The plans of a cell.
///
/// What a function captures is known only when it is lowered, and one that calls a function around
/// it captures what that one captures too: no function is a value in a box, for one that calls
/// itself would hold that box, and the box the function, for ever.
final class CapturePlans {
  private var open: [(plan: CapturePlan, inner: FunctionContext, lowering: Lowering)] = []

  func plan(for inner: FunctionContext, in lowering: Lowering) -> CapturePlan {
    let plan = CapturePlan()
    open.append((plan, inner, lowering))
    return plan
  }

  /// Finishes the plans.
  ///
  /// A variable that one function takes along may be one more for the function around it, so this
  /// goes on until nothing is added.
  ///
  /// - Complexity: O(functions × captures) for each level of functions in functions.
  func settle() {
    var count = -1
    while count != captureCount {
      count = captureCount
      for (plan, inner, lowering) in open { plan.settle(inner, in: lowering) }
    }
    open = []
  }

  private var captureCount: Int {
    open.reduce(0) { $0 + $1.inner.captures.count + $1.lowering.function.captures.count }
  }
}
