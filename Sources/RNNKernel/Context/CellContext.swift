import JupyterKernel
import RichDisplay

/// What the words of the notebook know of the cell that they are called from.
///
/// A cell runs inside one task, so that it is a task's own value: no word can write into another
/// cell's output.
struct CellContext: Sendable {
  @TaskLocal static var current: CellContext?

  /// Where output goes.
  let output: ExecutionContext

  /// The cell's number in its shell.
  let cell: Int

  /// Whether the cell runs beside those of the notebook.
  let isInSubshell: Bool

  /// What runs the cell.
  let engine: any CellHost

  /// What is to be finished when it ends.
  let end = CellEnd()

  /// Shows something; while there is no room for it, other cells run.
  ///
  /// - Parameters:
  ///   - bundle: The forms of what is shown.
  ///   - id: A name for later updates, or nil.
  func display(_ bundle: MIMEBundle, id: String? = nil) {
    guard output.mustWait(toWrite: "") else { return output.display(bundle, id: id) }
    engine.outsideTurn { output.display(bundle, id: id) }
  }

  /// Shows something in the place of what was shown under a name, otherwise as `display`.
  func update(_ bundle: MIMEBundle, id: String) {
    guard output.mustWait(toWrite: "") else { return output.update(bundle, id: id) }
    engine.outsideTurn { output.update(bundle, id: id) }
  }

  /// Where the cell is, for messages about it.
  var place: String { isInSubshell ? "cell [\(cell)] of a subshell" : "cell [\(cell)]" }
}
