import Foundation
import Testing

/// Cells that are nearly right: whatever a student mistypes, the notebook lives.
///
/// A few seconds' worth by default. `CELL_FUZZ_RUNS=500000` takes as many cells, and compiles a
/// sample of those that the checker accepts; `CELL_FUZZ_SEED` takes others.
@Suite(.serialized) struct CellFuzzTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let runs = environment["CELL_FUZZ_RUNS"].flatMap(Int.init) ?? 3_000
  private static let seed = environment["CELL_FUZZ_SEED"].flatMap(UInt64.init) ?? 1
  private static let isFull = environment["CELL_FUZZ_RUNS"] != nil
  /// As many cells as one process runs.
  private static let batch = 10_000
  private static let mutator = CellMutator(Cell.all.map(\.source), seed: seed)
  /// The child gets it with the environment.
  private static let folderName = "CELL_FUZZ_FOLDER"

  @Test func `no mutated cell ends the process or hangs`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "fuzz-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    setenv(Self.folderName, folder.path, 1)
    var counts = [0, 0, 0, 0]
    var accepted: [Int] = []
    var next = 0
    while next < Self.runs {
      let end = min(next + Self.batch, Self.runs)
      try Data("\(next) \(end)".utf8).write(to: folder.appending(path: "task"))
      try? FileManager.default.removeItem(at: FuzzRun.countsFile(folder))
      await Self.runChild()
      accepted += Self.numbers(folder.appending(path: "accepted"))
      let ended = Self.numbers(FuzzRun.countsFile(folder))
      if ended.isEmpty {
        let bad = try #require(Self.numbers(FuzzRun.indexFile(folder)).first)
        Issue.record("cell \(bad) ends the process or hangs:\n\(Self.mutator.cell(bad))")
        next = max(bad, next) + 1
      } else {
        for (place, count) in ended.enumerated() { counts[place] += count }
        next = end
      }
    }
    if Self.isFull {
      print("refused, accepted, failed, interrupted: \(counts)")
      try compile(accepted)
    }
  }

  private static func runChild() async {
    await #expect(processExitsWith: .success) {
      let path = try #require(ProcessInfo.processInfo.environment[CellFuzzTests.folderName])
      let folder = URL(filePath: path)
      let task = CellFuzzTests.numbers(folder.appending(path: "task"))
      let hanging = try FuzzRun(mutator: CellFuzzTests.mutator, folder: folder)
        .run(task[0]..<task[1])
      #expect(hanging == nil)
    }
  }

  private static func numbers(_ file: URL) -> [Int] {
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
  }

  /// As many of the accepted cells as are compiled.
  private static let sample = 2_000

  private func compile(_ accepted: [Int]) throws {
    var random = SplitMix(state: Self.seed)
    let cells = accepted.shuffled(using: &random).prefix(Self.sample).map {
      Cell(name: "\($0)", source: Self.mutator.cell($0))
    }
    let compiler = try SwiftCompiler()
    defer { compiler.remove() }
    let refused = try compiler.refusedAlone(cells)
    for cell in cells where refused.contains(cell.name) {
      print("accepted, but does not compile: \(cell.name)\n\(cell.source)\n")
    }
    print("\(cells.count - refused.count) of \(cells.count) accepted cells compile")
  }
}
