import Foundation
import SwiftSubset
import Testing

/// Faulty cells and what a student reads: `Errors/<kind>/<name>.swift`, the message beside it.
///
/// A line of `// ---` parts the cells of a notebook; the last one has to fail. With
/// `RECORD_SNAPSHOTS=1` the messages are written anew, which fails the test.
@Suite struct ErrorSnapshotTests {
  struct Fault: Sendable, CustomTestStringConvertible {
    let name: String
    let file: URL

    var testDescription: String { name }

    var cells: [String] {
      get throws {
        try String(contentsOf: file, encoding: .utf8)
          .split(separator: "// ---\n").map { String($0).trimmingCharacters(in: .newlines) }
      }
    }

    var snapshot: URL { file.deletingPathExtension().appendingPathExtension("txt") }

    static let all: [Fault] = {
      let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Errors")
      let paths = FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String] ?? []
      return paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
        Fault(name: path, file: folder.appending(path: path))
      }
    }()
  }

  @Test func `there are at least 60 faulty cells`() {
    #expect(Fault.all.count >= 60)
  }

  @Test(arguments: Fault.all)
  func `a faulty cell reads as it was read and found good`(_ fault: Fault) throws {
    let session = TestSession()
    let cells = try fault.cells
    for (index, cell) in cells.dropLast().enumerated() {
      _ = try session.run(cell, cell: index + 1)
    }
    let failure = session.failure(try #require(cells.last), cell: cells.count)
    let error = try #require(failure, "the last cell does not fail")
    let text = (["\(error.kind): \(error.message)", ""] + error.rendered).joined(separator: "\n")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try (text + "\n").write(to: fault.snapshot, atomically: true, encoding: .utf8)
      Issue.record("recorded \(fault.name)")
    }
    #expect(text + "\n" == (try? String(contentsOf: fault.snapshot, encoding: .utf8)))
  }
}
