import JupyterKernel
import JupyterProtocol
import Synchronization

/// A front end with widgets, as far as a kernel can tell: it keeps what the kernel says of them.
final class WidgetFrontEnd: Sendable {
  /// A message over the comm of a widget.
  struct Message: Sendable {
    let id: String
    let method: String
    let state: [String: JSONValue]
  }

  private struct State {
    var opened: [String] = []
    var models: [String: [String: JSONValue]] = [:]
    var metadata: [[String: JSONValue]] = []
    var messages: [Message] = []
    var closed: [String] = []
    var answers: [JSONValue] = []
  }

  private let state = Mutex(State())
  private let registry = Mutex<CommRegistry?>(nil)

  init() {
    let registry = CommRegistry { [weak self] content, metadata, _ in
      self?.hear(content, metadata)
    }
    self.registry.withLock { $0 = registry }
  }

  /// What the kernel talks over.
  var comms: CommRegistry? { registry.withLock { $0 } }

  /// The ids of the widgets in the order in which they were opened.
  var opened: [String] { state.withLock { $0.opened } }

  /// The metadata with which they were opened.
  var metadata: [[String: JSONValue]] { state.withLock { $0.metadata } }

  /// The ids of the widgets that the kernel has closed.
  var closed: [String] { state.withLock { $0.closed } }

  /// What the kernel has said over the comms of widgets.
  var messages: [Message] { state.withLock { $0.messages } }

  /// What the kernel has answered on control comms.
  var answers: [JSONValue] { state.withLock { $0.answers } }

  /// The fields of a widget as the kernel last said.
  func fields(_ id: String) -> [String: JSONValue] { state.withLock { $0.models[id] ?? [:] } }

  /// The id of the last widget opened of a class.
  func last(_ name: String) -> String {
    state.withLock { state in
      state.opened.last { state.models[$0]?["_model_name"]?.string == name + "Model" } ?? "none"
    }
  }

  /// Asks for all widgets, as a page does that is loaded.
  func load() {
    let control = CommOpen(commID: "control", targetName: "jupyter.widget.control", data: [:])
    comms?.receive(control)
    say(["method": "request_states"], to: "control")
    comms?.receive(CommClose(commID: "control"))
  }

  /// Says something over a comm.
  func say(_ data: JSONValue, to id: String) {
    comms?.receive(CommMessage(commID: id, data: data), buffers: [])
  }

  /// Sets a field of a widget.
  func set(_ field: String, _ value: JSONValue, of id: String) {
    say(["method": "update", "state": .object([field: value]), "buffer_paths": []], to: id)
  }

  private func hear(_ content: any MessageContent, _ metadata: [String: JSONValue]) {
    state.withLock { state in
      switch content {
      case let content as CommOpen:
        state.opened.append(content.commID)
        state.models[content.commID] = content.data["state"]?.object
        state.metadata.append(metadata)
      case let content as CommMessage where content.commID == "control":
        state.answers.append(content.data)
      case let content as CommMessage:
        let news = content.data["state"]?.object ?? [:]
        let method = content.data["method"]?.string ?? ""
        state.models[content.commID]?.merge(news) { $1 }
        state.messages.append(Message(id: content.commID, method: method, state: news))
      case let content as CommClose: state.closed.append(content.commID)
      default: break
      }
    }
  }
}
