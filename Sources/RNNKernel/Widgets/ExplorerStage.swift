import JupyterKernel
import RichDisplay

/// Opens the widgets of one explorer, for the cell that asks for it.
final class ExplorerStage {
  /// The engine, whose models are looked at.
  let engine: any CellHost

  /// All widgets opened so far, in order.
  private(set) var widgets: [Widget] = []

  /// A layout that takes as much room as it needs.
  private(set) lazy var layout = open(.layout())

  private let cell: CellContext
  private let comms: CommRegistry

  /// Makes a stage, or returns nil if nobody would see it: a grader reads texts only, whatever else
  /// is connected.
  init?(for cell: CellContext) {
    guard !Grading.isRunning, cell.engine.widgets.isSeen(from: cell.output),
      let comms = cell.output.comms
    else { return nil }
    self.cell = cell
    self.comms = comms
    engine = cell.engine
  }

  /// Opens a widget.
  func open(_ model: WidgetModel) -> Widget {
    let widget = Widget(model, over: comms)
    widgets.append(widget)
    return widget
  }

  /// Shows an explorer in the cell's output, and has it listen from now on.
  ///
  /// - Parameters:
  ///   - explorer: The explorer, whose last widget holds the others.
  ///   - table: What is shown where there are no widgets, as in a saved notebook that is read.
  ///   - hint: What stands in the place of the widgets alone, above the table.
  func present(_ explorer: any WidgetPanel, or table: MIMEBundle, hint: String) {
    for bundle in engine.widgets.present(explorer, or: table, hint: hint) { cell.display(bundle) }
  }
}
