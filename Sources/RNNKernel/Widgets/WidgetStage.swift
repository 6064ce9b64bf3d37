import JupyterKernel
import JupyterProtocol
import Synchronization

/// Where a kernel shows widgets, if there is a front end that can.
///
/// A front end with widgets says so before any cell runs: it opens a comm to ask which widgets there
/// are, when a notebook is opened and whenever it is connected anew. Clients without a screen, such
/// as nbconvert and nbgrader, never do. For them no widget is opened, or the notebook that they save
/// would hold the state of widgets that nobody can move.
final class WidgetStage: Sendable {
  /// How many explorers there are at most: each keeps a model in memory, and cells are run again.
  private static let capacity = 16

  private struct State {
    var isWatched = false
    var explorers: [any Explorer] = []
  }

  private let state = Mutex(State())

  /// Whether there is anybody to show widgets to: a grader reads texts only, whatever else is
  /// connected.
  var isWatched: Bool { !Grading.isRunning && state.withLock { $0.isWatched } }

  /// Lets front ends ask for all widgets, so that these come back when a page is loaded again.
  func register(in comms: CommRegistry) {
    comms.register(target: WidgetMessage.controlTarget) { comm, _ in
      self.state.withLock { $0.isWatched = true }
      // Weak, because the comm keeps its handler.
      comm.onMessage { [weak comm] data, _ in
        guard WidgetMessage(data) == .requestStates else { return }
        comm?.send(WidgetMessage.updateStates(self.states).data)
      }
    }
  }

  /// The fields of all widgets by their ids.
  private var states: [String: WidgetMessage.State] {
    let widgets = state.withLock { $0.explorers }.flatMap(\.widgets)
    return Dictionary(widgets.map { ($0.id, $0.fields) }) { $1 }
  }

  /// Keeps an explorer, and has it do what front ends ask for, until one of its widgets is closed.
  ///
  /// One more than there may be closes the oldest.
  func add(_ explorer: any Explorer) {
    for widget in explorer.widgets {
      // Weak, because the widget's comm keeps its handlers and the explorer keeps the widget.
      widget.connect { [weak explorer, weak widget] event in
        guard let widget else { return }
        explorer?.handle(event, of: widget)
      } onClose: { [weak self, weak explorer] in
        if let explorer { self?.close(explorer) }
      }
    }
    let oldest = state.withLock { state -> (any Explorer)? in
      state.explorers.append(explorer)
      return state.explorers.count > Self.capacity ? state.explorers.first : nil
    }
    if let oldest { close(oldest) }
  }

  private func close(_ explorer: any Explorer) {
    state.withLock { $0.explorers.removeAll { $0 === explorer } }
    for widget in explorer.widgets.reversed() { widget.close() }
  }
}
