import SwiftSubset
import Testing

@Suite struct DifferentialTests {
  @Test func `cells print what the compiler's program prints`() throws {
    let cells = Cell.all.filter { !$0.isRefused }
    #expect(cells.count >= 240)
    let compiler = try SwiftCompiler()
    defer { compiler.remove() }
    let expected = try compiler.outputs(of: cells)
    for cell in cells {
      let recorder = Recorder()
      do {
        _ = try Session(modules: []).execute(cell.source, cell: 1, output: recorder)
      } catch {
        Issue.record("\(cell.name): \(error.rendered.joined(separator: "\n"))")
      }
      #expect(recorder.text == expected[cell.name], "\(cell.name)")
    }
  }

  @Test func `what the compiler refuses is refused`() throws {
    let cells = Cell.all.filter(\.isRefused)
    #expect(cells.count >= 60)
    let compiler = try SwiftCompiler()
    defer { compiler.remove() }
    let refused = try compiler.refused(cells)
    for cell in cells {
      #expect(refused.contains(cell.name), "the compiler takes \(cell.name)")
      #expect(throws: CellError.self, "\(cell.name)") {
        _ = try Session(modules: []).execute(cell.source, cell: 1, output: Recorder())
      }
    }
  }
}
