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

  /// Whether a declaration stands at the cell's top level that a function could not hold.
  var declaresType: Bool {
    let starts = ["struct ", "class ", "final class ", "enum ", "indirect enum ", "extension "]
    return source.split(separator: "\n").contains { line in
      starts.contains { line.hasPrefix($0) }
    }
  }
}
