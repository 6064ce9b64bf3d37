import JupyterKernel
import RNNKernel
import RichDisplay
import SwiftSubset
import Testing

@Suite struct ExampleCellTests {
  @Test func `every example cell is a cell that checks`() throws {
    let session = RNNEngine.emptySession()
    _ = try session.outline(ExampleCell.preparation, cell: 1)
    for (name, cell) in ExampleCell.all.sorted(by: { $0.key < $1.key }) {
      do {
        _ = try session.outline(cell, cell: 2)
        // Examples declare names that the preparation has too.
        _ = try session.outline(ExampleCell.preparation, cell: 3)
      } catch {
        Issue.record("\(name): \(error.rendered.joined(separator: "\n"))")
      }
    }
  }

  @Test func `what is asked for comes with an example`() {
    let page = RNNEngine().inspect("RNN", at: .end(of: "RNN"), detail: 0)?.plain ?? ""
    #expect(page.contains("let model = try RNN(vocabularySize: 8000"))
  }

  @Test func `within a call the argument is told of`() {
    let code = "try generate(sentences: 3, with: m, v, temperature: "
    let page = RNNEngine().inspect(code, at: .end(of: code), detail: 0)?.plain ?? ""
    #expect(page.contains("temperature: Double = 1"))
    #expect(page.contains("func generate("))
  }
}
