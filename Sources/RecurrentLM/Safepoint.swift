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

  /// Passes a safepoint.
  ///
  /// - Throws: `CancellationError` if the task was cancelled.
  package static func pass() throws {
    try Task.checkCancellation()
    visitor?.visit()
  }
}
