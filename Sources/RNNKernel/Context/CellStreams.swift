import JupyterKernel
import RichDisplay
import SwiftSubset

/// A cell's standard streams, as the language writes to them.
final class CellStreams: SwiftSubset.CellOutput {
  private let cell: CellContext

  init(_ cell: CellContext) {
    self.cell = cell
  }

  func write(_ text: String, to stream: SwiftSubset.OutputStream) {
    let stream = stream == .standardError ? StandardStream.stderr : .stdout
    guard cell.output.mustWait(toWrite: text) else { return cell.output.write(text, to: stream) }
    cell.engine.outsideTurn { cell.output.write(text, to: stream) }
  }

  func warn(_ stale: StaleName) {
    cell.display(Paragraph(stale.message, heading: "Made with an older value").bundle)
  }
}
