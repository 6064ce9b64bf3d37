/// What the kernel and the views of a widget say to each other, as the data of comm messages.
///
/// Source: https://github.com/jupyter-widgets/ipywidgets/blob/main/packages/schema/messages.md
package enum WidgetMessage: Hashable, Sendable {
  /// The fields of a model by their names.
  package typealias State = [String: JSONValue]

  /// Fields that have new values, from either side.
  case update(State)

  /// Fields that a front end has set, repeated for all front ends.
  case echoUpdate(State)

  /// Asks the kernel for all fields of a model; the answer is an update.
  case requestState

  /// What is no field of a model, such as a click.
  case custom(JSONValue)

  /// Asks the kernel for all models, on a comm of the control target.
  case requestStates

  /// All models by the ids of their comms.
  case updateStates([String: State])

  /// The target of the comms of models, which the kernel opens.
  package static let target = "jupyter.widget"

  /// The target of the comms by which front ends ask for all models.
  package static let controlTarget = "jupyter.widget.control"

  /// The metadata without which front ends refuse a comm of a model.
  package static let metadata: [String: JSONValue] = ["version": "2.1.0"]

  /// The MIME type under which a model's view is shown.
  package static let viewType = "application/vnd.jupyter.widget-view+json"

  /// The JSON document that is shown under that type.
  ///
  /// - Parameter id: The id of the model's comm.
  /// - Returns: The document.
  package static func viewDocument(of id: String) -> String {
    let view: JSONValue = ["version_major": 2, "version_minor": 0, "model_id": .string(id)]
    return String(decoding: encode(view), as: UTF8.self)
  }

  /// What stands in a field for another model.
  ///
  /// - Parameter id: The id of that model's comm.
  /// - Returns: The field's value.
  package static func reference(to id: String) -> JSONValue { .string("IPY_MODEL_\(id)") }

  /// What a view says when its button is clicked.
  package static let click = WidgetMessage.custom(["event": "click"])

  /// Reads what a front end says; nil if it says nothing that a kernel is told.
  package init?(_ data: JSONValue) {
    switch data["method"]?.string {
    case "update":
      guard let state = data["state"]?.object else { return nil }
      self = .update(state)
    case "custom": self = .custom(data["content"] ?? .null)
    case "request_state": self = .requestState
    case "request_states": self = .requestStates
    default: return nil
    }
  }

  /// The data of the comm message.
  package var data: JSONValue {
    switch self {
    case .update(let state):
      ["method": "update", "state": .object(state), "buffer_paths": []]
    case .echoUpdate(let state):
      ["method": "echo_update", "state": .object(state), "buffer_paths": []]
    case .requestState: ["method": "request_state"]
    case .custom(let content): ["method": "custom", "content": content]
    case .requestStates: ["method": "request_states"]
    case .updateStates(let states):
      [
        "method": "update_states", "states": .object(states.mapValues(Self.described)),
        "buffer_paths": [],
      ]
    }
  }

  /// The data of the message that opens a model's comm.
  ///
  /// - Parameter state: All fields of the model.
  /// - Returns: The data.
  package static func opening(_ state: State) -> JSONValue {
    ["state": .object(state), "buffer_paths": []]
  }

  // Front ends look for the class of the model beside its fields.
  private static func described(_ state: State) -> JSONValue {
    [
      "model_name": state["_model_name"] ?? .null,
      "model_module": state["_model_module"] ?? .null,
      "model_module_version": state["_model_module_version"] ?? .null,
      "state": .object(state),
    ]
  }
}
