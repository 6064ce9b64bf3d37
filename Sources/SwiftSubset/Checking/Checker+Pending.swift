import SwiftSyntax

extension Checker {
  /// Decides the calls that are still open: first those with one overload left, again and again,
  /// then by trying overloads in the order of literals' default types.
  ///
  /// Calls that share no type are decided apart from one another, so that one which has to be tried
  /// both ways does not have all the others tried again.
  func solvePending(from start: Int) throws {
    guard pending.count > start else { return }
    let open = Array(pending[start...])
    pending.removeLast(pending.count - start)
    for var group in groups(of: open) { try solve(&group) }
  }

  /// The calls in groups whose types have no variable in common.
  private func groups(of calls: [PendingCall]) -> [[PendingCall]] {
    guard calls.count > 1 else { return [calls] }
    var parents = Array(calls.indices)
    func root(_ index: Int) -> Int {
      var index = index
      while parents[index] != index {
        parents[index] = parents[parents[index]]
        index = parents[index]
      }
      return index
    }
    var owners: [Int: Int] = [:]
    for (index, call) in calls.enumerated() {
      for variable in freeVariables(of: call) {
        let (first, second) = (root(owners[variable, default: index]), root(index))
        parents[max(first, second)] = min(first, second)
        owners[variable] = min(first, second)
      }
    }
    return Dictionary(grouping: calls.indices, by: root).sorted { $0.key < $1.key }
      .map { $0.value.map { calls[$0] } }
  }

  private func freeVariables(of call: PendingCall) -> Set<Int> {
    var found: Set<Int> = []
    solver.collectVariables(of: call.expression.type, in: &found)
    for argument in call.arguments {
      if let type = argument.typed?.type { solver.collectVariables(of: type, in: &found) }
    }
    for type in call.candidates.lazy.flatMap(\.substitutions.values) {
      solver.collectVariables(of: type, in: &found)
    }
    return found
  }

  private func solve(_ open: inout [PendingCall]) throws {
    try propagate(&open)
    guard let first = open.first else { return }
    for call in open { try requireDoublePower(call) }
    let choices = viable(first.candidates, first.arguments, first.expression.type)
    let rest = Array(open.dropFirst())
    var failure: (any Error)?
    for (candidate, _) in choices {
      let mark = solver.mark()
      let types = open.map(\.expression.type)
      do {
        try commit(candidate, first, nil)
        var remaining = rest
        try solve(&remaining)
        open = []
        return
      } catch {
        if effort.end != nil { throw error }
        solver.undo(to: mark)
        for (call, type) in zip(open, types) { call.expression.type = type }
        failure = failure ?? error
      }
    }
    throw failure ?? noOverload(first.name, first.candidates, first.arguments, first.node)
  }

  /// Commits every call that has one overload left, until there is none.
  private func propagate(_ open: inout [PendingCall]) throws {
    var progressed = true
    while progressed {
      progressed = false
      var left: [PendingCall] = []
      for call in open {
        try spend(call.candidates.count, at: call.node)
        let choices = viable(call.candidates, call.arguments, call.expression.type)
        if choices.isEmpty {
          throw noOverload(call.name, call.candidates, call.arguments, call.node)
        }
        if choices.count == 1 || isSettled(call, choices) {
          try commit(choices[0].0, call, nil)
          progressed = true
        } else {
          left.append(call)
        }
      }
      open = left
    }
  }

  private func isSettled(_ call: PendingCall, _ choices: [(OverloadCandidate, FitScore)]) -> Bool {
    choices[0].1 < choices[1].1
      && call.arguments.allSatisfy {
        !solver.isFree($0.typed?.type ?? .void) && !isUnderWay($0)
      }
  }
}
