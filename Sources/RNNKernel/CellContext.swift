import JupyterKernel
import SwiftSubset

/// What the words of the notebook know of the cell that they are called from.
///
/// A cell runs inside one task, so that it is a task's own value: no word can write into another
/// cell's output.
struct CellContext: Sendable {
  @TaskLocal static var current: CellContext?

  /// Where output goes.
  let output: ExecutionContext

  /// The cell's number.
  let cell: Int

  /// The notebook that the cell belongs to.
  let notebook: Notebook

  /// A notebook's session, for the words that its own cells say.
  struct Notebook: @unchecked Sendable {
    // A word is called by the cell that the session is running, on the session's one thread.
    let session: Session

    /// The variables that there are now, by name.
    var variables: [VariableDescription] { session.variables() }
  }
}
