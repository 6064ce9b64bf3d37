/// A point between two steps of a long computation, where every model is whole.
///
/// There a computation ends if its task was cancelled, and there whoever runs it may let other code
/// look at the models, or change them, before it goes on.
package enum Safepoint {
  /// Is called at each safepoint that the current task passes; it may take its time.
  @TaskLocal package static var visitor: (@Sendable () -> Void)?

  /// Passes a safepoint.
  ///
  /// - Throws: `CancellationError` if the task was cancelled.
  package static func pass() throws {
    try Task.checkCancellation()
    visitor?()
  }
}
