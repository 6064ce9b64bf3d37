import JupyterKernel
import JupyterProtocol
import RichDisplay

/// Opens the widgets of one explorer, for the cell that asks for it.
final class ExplorerStage {
  /// The engine, whose models are looked at.
  let engine: RNNEngine

  /// All widgets opened so far, in order.
  private(set) var widgets: [Widget] = []

  /// A layout that takes as much room as it needs.
  private(set) lazy var layout = open(.layout())

  private let cell: CellContext
  private let comms: CommRegistry

  /// Makes a stage, or returns nil if the cell's front end has shown no sign of having widgets.
  init?(for cell: CellContext) {
    guard cell.engine.widgets.isWatched, let comms = cell.output.comms else { return nil }
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
  ///   - text: What is shown where there are no widgets, as in a saved notebook that is read.
  func present(_ explorer: any Explorer, insteadOf text: String) {
    guard let view = explorer.widgets.last else { return }
    engine.widgets.add(explorer)
    var bundle = MIMEBundle(plain: text)
    bundle.contents[WidgetMessage.viewType] = .json(WidgetMessage.viewDocument(of: view.id))
    cell.display(bundle)
  }
}
