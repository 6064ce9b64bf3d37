import SwiftSubset

/// A public declaration of the library and what its documentation says.
struct DocumentedName: Sendable {
  /// The name with its type, without labels, as a cell would ask for it: `RNN.forward`.
  let name: String

  /// The declaration, on one line.
  let declaration: String

  /// The documentation, without the slashes of a comment.
  let documentation: String

  /// The documentation's first sentence.
  var summary: String { documentation.firstSentence }

  /// A cell to try it with: the documentation's own, or else the one that is kept for it.
  var example: String? {
    let own = documentation.split(separator: "\n").last { $0.isExampleCode }
    return own.map { String($0.drop { $0 == " " }) } ?? ExampleCell.cell(for: name)
  }

  /// All names, in the order of the library's files.
  static let all: [DocumentedName] =
    names(in: LibraryInterfaces.recurrentLM) + names(in: LibraryInterfaces.notebookWords)

  /// Reads interface text: comments, declarations, and types whose members stand between braces.
  private static func names(in interface: String) -> [DocumentedName] {
    var names: [DocumentedName] = []
    var containers: [String] = []
    var comment: [Substring] = []
    for line in interface.split(separator: "\n") {
      let text = line.drop { $0 == " " }
      if text.hasPrefix("///") {
        comment.append(text.dropFirst(3).hasPrefix(" ") ? text.dropFirst(4) : text.dropFirst(3))
        continue
      }
      defer { comment = [] }
      if text == "}" {
        _ = containers.popLast()
        continue
      }
      guard let (name, isType) = declared(by: text) else { continue }
      if isType { containers.append(name) }
      guard !comment.isEmpty else { continue }
      names.append(
        DocumentedName(
          name: isType ? name : (containers + [name]).joined(separator: "."),
          declaration: String(isType ? text.dropLast(2) : text),
          documentation: comment.joined(separator: "\n")
        )
      )
    }
    return names
  }

  private static func declared(by text: Substring) -> (name: String, isType: Bool)? {
    let pattern = /\b(class|struct|enum|protocol|extension|func|var|let)\s+([^\s(<:]+)/
    if let match = text.firstMatch(of: pattern) {
      let isType = ["class", "struct", "enum", "protocol", "extension"].contains(match.1)
      return (String(match.2), isType && text.hasSuffix("{"))
    }
    if text.contains(/\binit\(/) { return ("init", false) }
    return text.contains("subscript(") ? ("subscript", false) : nil
  }
}

extension Substring {
  /// Whether a line of documentation is the beginning of Swift code to try.
  var isExampleCode: Bool {
    guard hasPrefix("    ") else { return false }
    let code = drop { $0 == " " }
    return ["let ", "try ", "print(", "help(", "variables("].contains { code.hasPrefix($0) }
  }
}
