import JupyterKernel
import NotebookWords
import SwiftSubset

// A teacher, and a grader for the teacher, reads of a failed cell the first words of its error. They
// have to name what the student did, even where that was far away from the check.

extension CheckFailure: NotedError {
  package var headline: String { summary }
  package var notes: [String] { details }
}

extension CellFailure {
  /// The failure of a cell as it is shown.
  ///
  /// - Parameters:
  ///   - error: What the cell's run gave.
  ///   - code: The cell.
  ///   - hiding: The names of the notebook that hide the library's.
  init(_ error: CellError, in code: String, hiding: @autoclosure () -> [HidingName]) {
    let isOwnFault = error.kind == "Interrupted" || error.kind == "SyntaxError"
    guard code.contains("check("), !isOwnFault else {
      self.init(name: error.kind, message: error.message, traceback: error.rendered)
      return
    }
    let names = hiding()
    var message = error.message
    var traceback = error.rendered
    if let first = names.first {
      let list = names.map { "'\($0.name)'" }.joined(separator: ", ")
      let verb = names.count == 1 ? "hides" : "hide"
      message = "your \(list) of cell \(first.cell) \(verb) the library's; \(error.message)"
      traceback[0] = error.rendered[0].replacing(error.message, with: message, maxReplacements: 1)
      traceback.append("note: rename \(list), run that cell again and then this one")
    }
    if error.kind == "NameError" {
      traceback.append(
        "note: a check finds a name as the exercise gives it: make it, or name it so"
      )
    }
    self.init(name: error.kind, message: message, traceback: traceback)
  }
}
