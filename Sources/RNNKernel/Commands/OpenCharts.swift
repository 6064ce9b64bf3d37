import JupyterKernel
import NotebookWords
import RichDisplay
import Synchronization

/// The charts that grow while a cell runs, each with one output.
///
/// A cell that adds to a chart shows it: the cell that made it may have lost its outputs, or lie far
/// above. At the cell's end its last state is shown, whatever ended it.
final class OpenCharts: FinishedWithCell {
  /// Front ends drop messages that come too fast; the eye asks for no more than this.
  private static let updateInterval = Duration.milliseconds(200)

  /// Drawing may take one part in so many of the time.
  private static let drawingShare = 10

  private struct Entry {
    let chart: LiveChart
    var isShown = false
    var isBehind = true
    var nextUpdate: ContinuousClock.Instant
  }

  private let entries = Mutex<[Entry]>([])
  private let clock = ContinuousClock()
  private let isAnimated = !Grading.isRunning

  /// Shows a point that was added, if it is time to.
  ///
  /// - Parameters:
  ///   - chart: The chart.
  ///   - cell: The cell that added the point.
  func grew(_ chart: LiveChart, in cell: CellContext) {
    let now = clock.now
    let isDue = entries.withLock { entries -> Bool in
      let index = entries.firstIndex { $0.chart === chart } ?? entries.count
      if index == entries.count { entries.append(Entry(chart: chart, nextUpdate: now)) }
      entries[index].isBehind = true
      guard now >= entries[index].nextUpdate else { return false }
      entries[index].nextUpdate = now + Self.updateInterval
      return true
    }
    guard isDue, isAnimated else { return }
    if let terminal = TerminalTraining.sink { return terminal.drawBar(chart.newest) }
    show(chart, in: cell)
    entries.withLock { entries in
      guard let index = entries.firstIndex(where: { $0.chart === chart }) else { return }
      let end = clock.now
      entries[index].nextUpdate = end + max(Self.updateInterval, (end - now) * Self.drawingShare)
    }
  }

  /// Shows the last state of each chart.
  func finish(in cell: CellContext) {
    for entry in entries.withLock({ $0 }) where entry.isBehind { show(entry.chart, in: cell) }
  }

  private func show(_ chart: LiveChart, in cell: CellContext) {
    let isFirst = entries.withLock { entries -> Bool in
      guard let index = entries.firstIndex(where: { $0.chart === chart }) else { return true }
      defer { (entries[index].isShown, entries[index].isBehind) = (true, false) }
      return !entries[index].isShown
    }
    let id = "live chart \(chart.id)"
    if isFirst {
      cell.display(chart.chart.bundle, id: id)
    } else {
      cell.update(chart.chart.bundle, id: id)
    }
  }
}

extension LiveChart: Displayable {
  /// The chart as it is now.
  var display: any DisplayBlock { chart }
}
