import JupyterKernel
import RecurrentLM
import RichDisplay
import Synchronization

/// The bar of the long calls of one cell: one output, which is gone when the call ends.
final class CallBar: Sendable {
  private struct State {
    /// Its name as a display, while it is there.
    var id: String?
    /// What the cell had shown when it came.
    var outputsBefore = 0
  }

  private let state = Mutex(State())

  /// Shows how far a call has come.
  func show(_ reading: MeterReading, in cell: CellContext) {
    if let terminal = TerminalTraining.sink { return terminal.drawBar(reading.bar.plain) }
    let outputs = cell.output.outputCount
    let (id, isNew) = state.withLock { state in
      if let id = state.id { return (id, false) }
      let id = "call-\(cell.cell)-\(UInt64.random(in: 0...UInt64.max))"
      state = State(id: id, outputsBefore: outputs)
      return (id, true)
    }
    if isNew {
      cell.display(reading.bar.bundle, id: id)
    } else {
      cell.update(reading.bar.bundle, id: id)
    }
  }

  /// Takes the bar away.
  ///
  /// Where it is all that the cell has shown, nothing stays of it. Otherwise its place is empty, and
  /// the next long call of the cell takes it.
  func end(in cell: CellContext) {
    if let terminal = TerminalTraining.sink { return terminal.removeBar() }
    let isAlone = cell.output.outputCount == 1
    let id = state.withLock { state in
      defer { if isAlone, state.outputsBefore == 0 { state.id = nil } }
      return state.id.map { ($0, isAlone && state.outputsBefore == 0) }
    }
    guard let (id, isGone) = id else { return }
    if isGone {
      cell.output.clearOutput()
    } else {
      cell.update(MIMEBundle(plain: "", html: ""), id: id)
    }
  }
}

extension MeterReading {
  /// The bar with the time left.
  var bar: ProgressBar {
    // Short, so that a terminal of eighty columns shows it.
    let left = remaining.map { "\(durationText(seconds: $0 / .seconds(1))) left" }
    let time = left ?? "for \(durationText(seconds: elapsed / .seconds(1)))"
    return ProgressBar(
      label: label,
      fraction: fraction,
      detail: [time, advice].compactMap(\.self).joined(separator: "; ")
    )
  }
}

extension Meter.Watcher {
  /// Shows the long calls of a cell in it.
  ///
  /// - Parameter cell: The cell.
  /// - Returns: The watcher; nil where nobody looks at what moves. A notebook that is run without
  ///   anybody before it keeps the same outputs on a slow machine as on a fast one.
  static func bar(in cell: CellContext) -> Meter.Watcher? {
    guard TerminalTraining.sink != nil || cell.output.isWatched, !Grading.isRunning else {
      return nil
    }
    let bar = CallBar()
    return Meter.Watcher(show: { bar.show($0, in: cell) }, end: { bar.end(in: cell) })
  }
}
