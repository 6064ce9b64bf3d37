import SwiftSyntax

extension Checker {
  /// Decides the calls that are still open: first those with one overload left, again and again,
  /// then by trying overloads in the order of literals' default types.
  func solvePending(from start: Int) throws {
    guard pending.count > start else { return }
    var open = Array(pending[start...])
    pending.removeLast(pending.count - start)
    var budget = 5000
    try solve(&open, &budget)
  }

  private func solve(_ open: inout [PendingCall], _ budget: inout Int) throws {
    try propagate(&open, &budget)
    guard let first = open.first else { return }
    for call in open { try requireDoublePower(call) }
    let choices = viable(first.candidates, first.arguments, first.expression.type)
    let rest = Array(open.dropFirst())
    var failure: (any Error)?
    for (candidate, _) in choices {
      let mark = solver.mark()
      let type = first.expression.type
      do {
        try commit(candidate, first, nil)
        var remaining = rest
        try solve(&remaining, &budget)
        open = []
        return
      } catch {
        if budget <= 0 { throw error }
        solver.undo(to: mark)
        first.expression.type = type
        failure = failure ?? error
      }
    }
    throw failure ?? noOverload(first.name, first.candidates, first.arguments, first.node)
  }

  /// Commits every call that has one overload left, until there is none.
  private func propagate(_ open: inout [PendingCall], _ budget: inout Int) throws {
    var progressed = true
    while progressed {
      progressed = false
      var index = 0
      while index < open.count {
        budget -= 1
        if budget <= 0 { throw fail(.tooComplex, at: open[index].node) }
        let call = open[index]
        let choices = viable(call.candidates, call.arguments, call.expression.type)
        if choices.isEmpty {
          throw noOverload(call.name, call.candidates, call.arguments, call.node)
        }
        if choices.count == 1 || isSettled(call, choices) {
          try commit(choices[0].0, call, nil)
          open.remove(at: index)
          progressed = true
        } else {
          index += 1
        }
      }
    }
  }

  private func isSettled(_ call: PendingCall, _ choices: [(OverloadCandidate, FitScore)]) -> Bool {
    choices[0].1 < choices[1].1
      && call.arguments.allSatisfy { !solver.isFree($0.typed?.type ?? .void) }
  }
}
