import JupyterProtocol
package import RichDisplay
import Synchronization

/// Where a kernel shows widgets.
///
/// Clients differ in what they tell. JupyterLab and Notebook 7 open a comm before any cell runs, to
/// ask which widgets there are. VS Code and euporie just wait for a view among a cell's output, and
/// Voilà asks only when all cells have run. Clients without a screen (nbconvert, papermill,
/// nbgrader, nbval) say with each cell that nobody can be asked; for them no widget should be
/// opened, or the notebook that they save would hold the state of widgets that nobody can move.
package final class WidgetStage: Sendable {
  /// How many panels there are at most: each may keep much in memory, and cells are run again.
  private static let capacity = 16

  private struct State {
    var hasManager = false
    var panels: [any WidgetPanel] = []
  }

  private let state = Mutex(State())

  /// Makes a stage without widgets.
  package init() {}

  /// Lets front ends ask for all widgets, so that these come back when a page is loaded again.
  package func register(in comms: CommRegistry) {
    comms.register(target: WidgetMessage.controlTarget) { comm, _ in
      self.state.withLock { $0.hasManager = true }
      // Weak, because the comm keeps its handler.
      comm.onMessage { [weak comm] data, _ in
        guard WidgetMessage(data) == .requestStates else { return }
        comm?.send(WidgetMessage.updateStates(self.states).data)
      }
    }
  }

  /// Whether widgets would be seen by whoever has sent a cell.
  package func isSeen(from output: ExecutionContext) -> Bool {
    output.comms != nil && (output.isWatched || state.withLock { $0.hasManager })
  }

  /// What to show of a panel and of what stands for it where there are no widgets, each bundle an
  /// output of its own.
  ///
  /// In one bundle front ends choose: VS Code, Voilà and euporie show the view as long as its models
  /// live, and the substitute otherwise. JupyterLab always prefers the view, and of a notebook that is
  /// opened a day later nothing would be left but "Error displaying widget: model not found". So the
  /// front ends that have asked for widgets get the substitute below the view.
  ///
  /// - Parameters:
  ///   - panel: The panel, which listens from now on.
  ///   - substitute: What is shown in its place, as in a saved notebook that is read.
  ///   - hint: What an output says that holds the view alone, where the view can not be shown.
  /// - Returns: The bundles, in order.
  package func present(
    _ panel: any WidgetPanel,
    or substitute: MIMEBundle,
    hint: String
  ) -> [MIMEBundle] {
    guard let view = panel.widgets.last else { return [substitute] }
    add(panel)
    let hasManager = state.withLock { $0.hasManager }
    var shown = hasManager ? MIMEBundle(plain: hint) : substitute
    shown.contents[WidgetMessage.viewType] = .json(WidgetMessage.viewDocument(of: view.id))
    return hasManager ? [shown, substitute] : [shown]
  }

  /// The fields of all widgets by their ids.
  private var states: [String: WidgetMessage.State] {
    let widgets = state.withLock { $0.panels }.flatMap(\.widgets)
    return Dictionary(widgets.map { ($0.id, $0.fields) }) { $1 }
  }

  /// Keeps a panel, and has it do what front ends ask for, until one of its widgets is closed.
  ///
  /// One more than there may be closes the oldest.
  private func add(_ panel: any WidgetPanel) {
    for widget in panel.widgets {
      // Weak, because the widget's comm keeps its handlers and the panel keeps the widget.
      widget.connect { [weak panel, weak widget] event in
        guard let widget else { return }
        panel?.handle(event, of: widget)
      } onClose: { [weak self, weak panel] in
        if let panel { self?.close(panel) }
      }
    }
    let oldest = state.withLock { state -> (any WidgetPanel)? in
      state.panels.append(panel)
      return state.panels.count > Self.capacity ? state.panels.first : nil
    }
    if let oldest { close(oldest) }
  }

  private func close(_ panel: any WidgetPanel) {
    state.withLock { $0.panels.removeAll { $0 === panel } }
    for widget in panel.widgets.reversed() { widget.close() }
  }
}
