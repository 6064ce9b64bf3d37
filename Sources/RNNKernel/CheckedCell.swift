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
  ///   - hiding: The names of the notebook that hide others.
  init(_ error: CellError, in code: String, hiding: @autoclosure () -> [HidingName]) {
    let isOwnFault = error.kind == "Interrupted" || error.kind == "SyntaxError"
    guard Self.isCheck(code), !isOwnFault else {
      self.init(name: error.kind, message: error.message, traceback: error.rendered)
      return
    }
    let names = hiding()
    var message = error.message
    var traceback = error.rendered
    if !names.isEmpty {
      message = "\(names.accusation); \(error.message)"
      traceback[0] = error.rendered[0].replacing(error.message, with: message, maxReplacements: 1)
      traceback.append(names.advice)
    }
    if error.kind == "NameError" {
      traceback.append(
        "note: a check finds a name as the exercise gives it: make it, or name it so"
      )
    }
    self.init(name: error.kind, message: message, traceback: traceback)
  }

  /// Whether a cell checks an exercise.
  static func isCheck(_ code: String) -> Bool { code.contains("check(") }

  /// Fails a cell that is graded and has run well, if it used names that hide others.
  ///
  /// - Parameter names: The names that it may have used.
  /// - Throws: The failure that names them, if there are any.
  static func refuse(_ names: [HidingName]) throws {
    guard !names.isEmpty else { return }
    let message = "\(names.accusation), which this cell uses"
    throw CellFailure(
      name: "HiddenNameError",
      message: message,
      traceback: [
        "error: \(message)", "note: while a notebook is graded, that gives no points", names.advice,
      ]
    )
  }
}

extension [HidingName] {
  private var list: String { map { "'\($0.name)'" }.joined(separator: ", ") }

  /// Which names hide whose.
  fileprivate var accusation: String {
    let verb = count == 1 ? "hides" : "hide"
    let owner = contains { $0.owner == .library } ? "the library's" : "the exercise's own"
    return "your \(list) of cell \(first?.cell ?? 0) \(verb) \(owner)"
  }

  fileprivate var advice: String { "note: rename \(list), run that cell again and then this one" }
}
