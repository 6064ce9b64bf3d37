import Foundation
import Testing

/// A cell of the corpus: `Cells/<feature>/<behaviour>.swift`.
struct Cell: Sendable, CustomTestStringConvertible {
  let name: String
  let source: String

  var testDescription: String { name }

  /// Those under `refused` have to be refused by both; all others have to print the same.
  static let all: [Cell] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cells")
    let paths = FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String] ?? []
    return paths.filter { $0.hasSuffix(".swift") }.sorted().compactMap { path in
      let source = try? String(contentsOf: folder.appending(path: path), encoding: .utf8)
      return source.map { Cell(name: path, source: $0) }
    }
  }()

  var isRefused: Bool { name.hasPrefix("refused/") }

  /// The cell as a file of a program of many cells: its types at the top, under names of their
  /// own, and its statements in a function.
  func file(_ index: Int) -> String {
    let parts = split
    var text = """
      import Foundation
      \(parts.imports.joined(separator: "\n"))
      \(parts.declarations.joined(separator: "\n"))
      func cell\(index)() throws {
      \(parts.statements.joined(separator: "\n"))
      }
      """
    for name in typeNames(parts.declarations) {
      text = text.replacingOccurrences(
        of: "\\b\(name)\\b",
        with: name + Self.mark(index),
        options: .regularExpression
      )
    }
    return text
  }

  /// What is added to the names of a cell's types, and taken out of what it prints.
  static func mark(_ index: Int) -> String { "_cell\(index)" }

  private typealias Parts = (
    imports: [Substring], declarations: [Substring], statements: [Substring]
  )

  /// The top level taken apart: a declaration goes from its first line until its braces close.
  private var split: Parts {
    var parts: Parts = ([], [], [])
    var depth = 0
    for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("import ") {
        parts.imports.append(line)
      } else if depth > 0 || Self.startsDeclaration(line) {
        parts.declarations.append(line)
        depth += line.count { $0 == "{" } - line.count { $0 == "}" }
      } else {
        parts.statements.append(line)
      }
    }
    return parts
  }

  private static func startsDeclaration(_ line: Substring) -> Bool {
    [
      "struct ", "class ", "final class ", "enum ", "indirect enum ", "protocol ", "extension ",
      "typealias ", "private ",
    ].contains { line.hasPrefix($0) }
  }

  private func typeNames(_ declarations: [Substring]) -> [String] {
    declarations.compactMap { line in
      guard Self.startsDeclaration(line), !line.hasPrefix("extension ") else { return nil }
      let words = line.split { !($0.isLetter || $0.isNumber || $0 == "_") }
      return words.first { $0.first?.isUppercase ?? false }.map(String.init)
    }
  }
}
