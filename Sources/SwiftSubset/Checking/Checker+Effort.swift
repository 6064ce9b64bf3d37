import SwiftSyntax

/// What checking may cost: how long somebody waits, and how often expressions may be looked at where
/// overloads and types are tried.
struct CheckingEffort {
  /// How many steps any cell may take.
  private static let leastSteps = 200_000
  /// How many steps a cell may take for each byte of its text.
  private static let stepsPerByte = 2
  /// How many steps are taken between two looks at the patience.
  private static let stepsBetweenLooks = 32

  private let patience: Patience
  private var steps = 0
  private var limit: Int
  /// Why no further step is taken.
  private(set) var end: End?

  enum End { case interrupted, tooComplex }

  init(patience: Patience) {
    self.patience = patience
    limit = Self.leastSteps
  }

  /// Allows for the length of a text.
  mutating func allow(forBytes count: Int) { limit += Self.stepsPerByte * count }

  /// Counts steps.
  ///
  /// - Returns: Why the next one must not be taken, or nil.
  mutating func spend(_ count: Int = 1) -> End? {
    if end != nil { return end }
    let turn = steps / Self.stepsBetweenLooks
    steps += count
    if steps > limit { end = .tooComplex }
    if steps / Self.stepsBetweenLooks != turn, patience.isOver() { end = .interrupted }
    return end
  }
}

extension Checker {
  /// Counts steps of checking; call wherever work is done that can add up.
  ///
  /// - Throws: `RuntimeFailure.interrupted` or `CheckProblem.tooComplex`, and from then on always, so
  ///   that nothing that is tried goes on.
  func spend(_ steps: Int = 1, at node: some SyntaxProtocol) throws {
    switch effort.spend(steps) {
    case nil: return
    case .interrupted: throw RuntimeFailure.interrupted
    case .tooComplex: throw fail(.tooComplex, at: node)
    }
  }

  /// Types with more parts are refused: each use of a type takes a time that grows with its size,
  /// which doubles with each `($0, $0)`.
  private static let mostTypeParts = 2000

  /// Holds a type to a size that one can work with.
  func requireModest(_ type: SwiftType, at node: some SyntaxProtocol) throws {
    var left = Self.mostTypeParts
    solver.countParts(of: type, downFrom: &left)
    if left < 0 { throw fail(.typeTooLarge(limit: Self.mostTypeParts), at: node) }
  }

  /// Does something that may turn out wrong; then nothing of it is left.
  ///
  /// - Returns: The body's result, or nil if it threw.
  /// - Throws: Only what ends the checking.
  func attempt<Result>(_ body: () throws -> Result) throws -> Result? {
    var failure: (any Error)?
    return try attempt(&failure, body)
  }

  /// Does something that may turn out wrong, and keeps the first error of several attempts.
  func attempt<Result>(_ failure: inout (any Error)?, _ body: () throws -> Result) throws
    -> Result?
  {
    let mark = solver.mark()
    let count = pending.count
    do {
      return try body()
    } catch {
      if effort.end != nil { throw error }
      solver.undo(to: mark)
      pending.removeLast(max(0, pending.count - count))
      failure = failure ?? error
      return nil
    }
  }
}
