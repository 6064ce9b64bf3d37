import Foundation

/// Whether a grader runs the notebook, and nobody looks at what moves.
///
/// Nothing is computed otherwise then: the numbers that are graded are those that the student saw.
enum Grading {
  /// nbgrader says so in the environment while it grades or validates.
  static let isRunning = ProcessInfo.processInfo.environment["NBGRADER_EXECUTION"] != nil
}
