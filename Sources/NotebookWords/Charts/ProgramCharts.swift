import Foundation
import Synchronization

/// The charts of a program: paper can't be written on twice, so they are printed when it ends.
enum ProgramCharts {
  private static let charts = Mutex<[LiveChart]>([])

  /// Has a chart printed when the program ends, once.
  static func show(_ chart: LiveChart) {
    charts.withLock { charts in
      guard !charts.contains(where: { $0 === chart }) else { return }
      if charts.isEmpty { atexit { ProgramCharts.printAll() } }
      charts.append(chart)
    }
  }

  private static func printAll() {
    for chart in charts.withLock({ $0 }) { print(chart) }
  }
}
