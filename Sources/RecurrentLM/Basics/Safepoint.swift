/// A point between two steps of a long computation, where every model is whole.
///
/// There a computation ends if its task was cancelled, and there whoever runs it may let other code
/// look at the models, or change them, before it goes on.
package enum Safepoint {
  /// What is called at each safepoint that a task passes; it may take its time.
  ///
  /// A type of its own, because a closure itself as a task's value crashes in optimized code across
  /// modules (Swift 6.3.1).
  package struct Visitor: Sendable {
    let visit: @Sendable () -> Void

    /// Makes a visitor of a closure.
    package init(_ visit: @escaping @Sendable () -> Void) { self.visit = visit }
  }

  /// The visitor of the current task, or nil if nobody looks.
  @TaskLocal package static var visitor: Visitor?

  @TaskLocal private static var goesToTheEnd = false

  /// Passes a safepoint.
  ///
  /// - Throws: `CancellationError` if the task was cancelled.
  package static func pass() throws {
    if Task.isCancelled, !goesToTheEnd { throw CancellationError() }
    visitor?.visit()
  }

  /// Does what has to be done although the task was cancelled, such as to save what it has reached.
  ///
  /// - Parameter body: Does it.
  /// - Returns: What the body returns.
  /// - Throws: What the body throws.
  package static func toTheEnd<Result>(_ body: () throws -> Result) rethrows -> Result {
    try $goesToTheEnd.withValue(true, operation: body)
  }

  /// Passes a safepoint where nothing can be thrown, such as within an operator.
  ///
  /// Only under a visitor may a computation be left unfinished: who sets one asks after each call
  /// whether the task was cancelled, and then uses no result of it.
  ///
  /// - Returns: Whether to go on.
  package static func passes() -> Bool {
    guard let visitor else { return true }
    visitor.visit()
    return !Task.isCancelled || goesToTheEnd
  }

  /// Does something for each number from 0 on where nothing can be thrown, in pieces with a safepoint
  /// between two of them, as far as `passes` lets it go on.
  ///
  /// - Parameters:
  ///   - count: How many numbers there are.
  ///   - size: The numbers in a piece, 1 or more.
  ///   - body: Does it for the numbers of a piece.
  @inline(__always)
  package static func inPieces(of count: Int, size: Int = 1 << 18, _ body: (Range<Int>) -> Void) {
    var start = 0
    while start < count {
      if start > 0, !passes() { return }
      let end = start + min(size, count - start)
      body(start..<end)
      start = end
    }
  }

  /// Does something for each number from 0 on, in pieces with a safepoint between two of them.
  ///
  /// - Parameters:
  ///   - count: How many numbers there are.
  ///   - size: The numbers in a piece, 1 or more; what is done for a piece should take a few
  ///     milliseconds.
  ///   - body: Does it for the numbers of a piece.
  /// - Throws: `CancellationError` if the task was cancelled, or what the body throws.
  package static func forEachPiece(
    of count: Int,
    size: Int = 1 << 18,
    _ body: (Range<Int>) throws -> Void
  ) throws {
    var start = 0
    while start < count {
      if start > 0 { try pass() }
      let end = start + min(size, count - start)
      try body(start..<end)
      start = end
    }
  }
}
