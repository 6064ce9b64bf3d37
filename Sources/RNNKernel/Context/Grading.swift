import Foundation
import JupyterKernel
import JupyterProtocol

/// Whether a grader runs the notebook, and nobody looks at what moves.
///
/// Nothing is computed otherwise then: the numbers that are graded are those that the student saw.
/// But cells open files of the notebook's folder alone, and what hides the names that a check uses
/// fails the check.
enum Grading {
  /// nbgrader says so in the environment while it grades or validates.
  static let isRunning = ProcessInfo.processInfo.environment["NBGRADER_EXECUTION"] != nil

  /// Whether a cell is the teacher's, as the grader of the exercises says with each.
  static func isLocked(_ cell: Cell) -> Bool {
    cell.metadata["nbgrader"]?.object?["locked"]?.bool ?? false
  }
}
