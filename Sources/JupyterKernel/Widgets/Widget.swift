package import JupyterProtocol
import Synchronization

/// A widget that is open in the front ends: the kernel's side of one model.
package final class Widget: Sendable {
  /// What a front end does to a widget.
  package enum Event: Sendable {
    /// It has set fields, within what they may be set to.
    case changed
    /// It has set a field to what it may not be set to; the field keeps its value.
    case refused(WidgetInput.Refusal)
    /// It has clicked.
    case clicked
  }

  private let comm: Comm
  private let inputs: [String: WidgetInput]
  private let state: Mutex<WidgetMessage.State>

  /// Opens a model in the front ends.
  ///
  /// - Parameters:
  ///   - model: The model.
  ///   - comms: The comms to the front ends.
  package init(_ model: WidgetModel, over comms: CommRegistry) {
    inputs = model.inputs
    state = Mutex(model.state)
    comm = comms.open(
      target: WidgetMessage.target,
      data: WidgetMessage.opening(model.state),
      metadata: WidgetMessage.metadata
    )
  }

  /// The id of the widget's comm, by which views name the widget.
  package var id: String { comm.id }

  /// What stands in another widget's field for this one.
  package var reference: JSONValue { WidgetMessage.reference(to: id) }

  /// All fields.
  package var fields: WidgetMessage.State { state.withLock { $0 } }

  /// Says whom to tell of what front ends do to the widget.
  ///
  /// - Parameters:
  ///   - onEvent: Is called on the thread that carries out the front end's message.
  ///   - onClose: Is called when a front end closes the widget.
  func connect(
    onEvent: @escaping @Sendable (Event) -> Void,
    onClose: @escaping @Sendable () -> Void
  ) {
    comm.onMessage { [weak self] data, _ in self?.receive(data, onEvent) }
    comm.onClose { _ in onClose() }
  }

  /// Sets a field and tells the front ends, if its value is a new one.
  package func set(_ field: String, to value: JSONValue) {
    let isNew = state.withLock { $0.updateValue(value, forKey: field) != value }
    if isNew { comm.send(WidgetMessage.update([field: value]).data) }
  }

  /// Takes the widget from the front ends.
  func close() { comm.close() }

  private func receive(_ data: JSONValue, _ onEvent: (Event) -> Void) {
    switch WidgetMessage(data) {
    case .requestState: comm.send(WidgetMessage.update(fields).data)
    case .update(let news): take(news, onEvent)
    case WidgetMessage.click: onEvent(.clicked)
    default: break
    }
  }

  /// Takes over what front ends may set, and repeats it; what they may not set is repeated as it was.
  private func take(_ news: WidgetMessage.State, _ onEvent: (Event) -> Void) {
    var refusal: WidgetInput.Refusal?
    var echo: WidgetMessage.State = [:]
    for (field, value) in news {
      guard let input = inputs[field] else { continue }
      do throws(WidgetInput.Refusal) {
        let accepted = try input.accepted(value)
        state.withLock { $0[field] = accepted }
      } catch {
        refusal = error
      }
      echo[field] = state.withLock { $0[field] }
    }
    guard !echo.isEmpty else { return }
    comm.send(WidgetMessage.echoUpdate(echo).data)
    onEvent(refusal.map(Event.refused) ?? .changed)
  }
}
