import Foundation
import Testing

/// Cells that are nearly right, and cells that mean harm: whatever a student types, the notebook lives.
///
/// A minute's worth by default. `CELL_FUZZ_RUNS=500000` takes as many cells of each kind, and
/// compiles a sample of those that the checker accepts; `CELL_FUZZ_SEED` takes others, and
/// `CELL_FUZZ_KIND=composed` one kind alone, `CELL_FUZZ_FROM=50000` begins later.
@Suite(.serialized) struct CellFuzzTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let first = environment["CELL_FUZZ_FROM"].flatMap(Int.init) ?? 0
  private static let runs = environment["CELL_FUZZ_RUNS"].flatMap(Int.init)
  /// As many cells as one process runs.
  private static let batch = 10_000
  /// The child gets it with the environment.
  private static let folderName = "CELL_FUZZ_FOLDER"

  private static let kinds = FuzzedCells.allCases.filter {
    environment["CELL_FUZZ_KIND"].map("\($0)".contains) ?? true
  }

  @Test(arguments: kinds)
  func `no cell ends the process or is deaf to an interrupt`(cells: FuzzedCells) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "fuzz-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    setenv(Self.folderName, folder.path, 1)
    var counts = [0, 0, 0, 0]
    var accepted: [Int] = []
    var next = Self.first
    let runs = Self.runs ?? cells.fewRuns
    while next < runs {
      let end = min(next + Self.batch, runs)
      try Data("\(cells.rawValue) \(next) \(end)".utf8).write(to: folder.appending(path: "task"))
      try? FileManager.default.removeItem(at: FuzzRun.countsFile(folder))
      await Self.runChild()
      accepted += Self.numbers(folder.appending(path: "accepted"))
      let ended = Self.numbers(FuzzRun.countsFile(folder))
      if ended.isEmpty {
        let bad = try #require(Self.numbers(FuzzRun.indexFile(folder)).first)
        Issue.record("cell \(bad) ends the process or hangs:\n\(cells.cell(bad))")
        next = max(bad, next) + 1
      } else {
        for (place, count) in ended.enumerated() { counts[place] += count }
        next = end
      }
    }
    if cells == .composed, next > 0 {
      #expect(counts[1...].reduce(0, +) > counts[0], "most composed cells have to be accepted")
    }
    if Self.runs != nil {
      print("refused, accepted, failed, interrupted: \(counts)")
      if cells == .mutated { try compile(accepted) }
    }
  }

  private static func runChild() async {
    await #expect(processExitsWith: .success) {
      let path = try #require(ProcessInfo.processInfo.environment[CellFuzzTests.folderName])
      let folder = URL(filePath: path)
      let task = CellFuzzTests.numbers(folder.appending(path: "task"))
      let cells = try #require(FuzzedCells(rawValue: task[0]))
      let hanging = try FuzzRun(cells: cells, folder: folder).run(task[1]..<task[2])
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
    var random = SplitMix(state: FuzzedCells.seed)
    let cells = accepted.shuffled(using: &random).prefix(Self.sample).map {
      Cell(name: "\($0)", source: FuzzedCells.mutated.cell($0))
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

/// The cells that are tried: the same kind and index, the same cell.
enum FuzzedCells: Int, CaseIterable {
  case mutated, composed

  static let seed =
    ProcessInfo.processInfo.environment["CELL_FUZZ_SEED"].flatMap(UInt64.init) ?? 1
  private static let mutator = CellMutator(Cell.all.map(\.source), seed: seed)
  private static let composer = CellComposer(seed: seed)

  /// As many cells as take about a minute.
  var fewRuns: Int { self == .mutated ? 3_000 : 1_400 }

  /// The cell of an index.
  func cell(_ index: Int) -> String {
    self == .mutated ? Self.mutator.cell(index) : Self.composer.cell(index)
  }

  /// The moment at which the cell of an index is interrupted, in seconds after its start.
  func interruption(_ index: Int) -> Double {
    self == .mutated ? FuzzRun.patience : Self.composer.interruption(index)
  }
}
