import ArgumentParser
import Foundation

/// A notebook with solutions and hidden tests, as a teacher writes it for nbgrader.
///
/// `nbgrader generate_assignment` hands notebooks out too, with checksums by which it finds them
/// again; here none is collected, and no nbgrader needs to be installed.
struct Assignment {
  /// What stands in the place of a solution; nbgrader's settings have the same.
  private static let stub = [
    "// YOUR CODE HERE", "fatalError(\"this exercise is still to be done\")",
  ]

  private var notebook: [String: Any]

  /// Reads a notebook.
  ///
  /// - Parameter data: The bytes of its file.
  /// - Throws: What is no notebook.
  init(_ data: Data) throws {
    guard let notebook = try JSONSerialization.jsonObject(with: data) as? [String: Any],
      notebook["cells"] is [[String: Any]]
    else { throw ValidationError("an exercise is no notebook: it has no list of cells") }
    self.notebook = notebook
  }

  /// The bytes of the notebook that students get.
  func handedOut() throws -> Data {
    var copy = notebook
    let cells = notebook["cells"] as? [[String: Any]] ?? []
    copy["cells"] = cells.map(Self.handedOut)
    return try JSONSerialization.data(
      withJSONObject: copy,
      options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    )
  }

  private static func handedOut(_ cell: [String: Any]) -> [String: Any] {
    var cell = cell
    var metadata = cell["metadata"] as? [String: Any] ?? [:]
    let grading = metadata["nbgrader"] as? [String: Any] ?? [:]
    let lines = self.lines(cell["source"])
    var shown = removing(from: "BEGIN HIDDEN TESTS", to: "END HIDDEN TESTS", lines) { _ in [] }
    if grading["solution"] as? Bool == true {
      shown = removing(from: "BEGIN SOLUTION", to: "END SOLUTION", shown) { indent in
        stub.map { indent + $0 }
      }
    }
    let marks = ["locked", "grade", "solution"].filter { grading[$0] as? Bool == true }
    if !marks.isEmpty { metadata["deletable"] = false }
    if marks.contains("locked") { metadata["editable"] = false }
    cell["source"] = shown.joined(separator: "\n")
    cell["metadata"] = metadata
    if cell["cell_type"] as? String == "code" {
      cell["outputs"] = [Any]()
      cell["execution_count"] = NSNull()
    }
    return cell
  }

  /// The lines of a cell, which a notebook keeps as one text or as a list.
  private static func lines(_ source: Any?) -> [String] {
    let text = source as? String ?? (source as? [String])?.joined() ?? ""
    return text.components(separatedBy: "\n")
  }

  /// Puts something in the place of each region between two marks, the marks themselves included.
  private static func removing(
    from begin: String,
    to end: String,
    _ lines: [String],
    putting replacement: (_ indent: String) -> [String]
  ) -> [String] {
    var result: [String] = []
    var isInside = false
    for line in lines {
      if line.contains(begin) {
        isInside = true
        result += replacement(String(line.prefix { $0 == " " }))
      } else if line.contains(end) {
        isInside = false
      } else if !isInside {
        result.append(line)
      }
    }
    return result
  }
}
