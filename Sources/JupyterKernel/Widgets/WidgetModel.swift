package import JupyterProtocol

/// A widget before it is opened: the class of its model in the front ends, and its fields.
///
/// Fields that are left out have the values that the front ends' classes give them.
///
/// Source: https://github.com/jupyter-widgets/ipywidgets/blob/main/packages/schema
package struct WidgetModel: Sendable {
  /// All fields, the names of the model's and the view's class among them.
  package private(set) var state: WidgetMessage.State

  /// The fields that front ends may set.
  package private(set) var inputs: [String: WidgetInput] = [:]

  private static let base = "@jupyter-widgets/base"
  private static let controls = "@jupyter-widgets/controls"

  private init(
    _ name: String,
    in module: String = controls,
    view: (name: String, module: String)? = nil,
    _ fields: WidgetMessage.State
  ) {
    let view = view ?? (name + "View", module)
    state = [
      "_model_name": .string(name + "Model"), "_model_module": .string(module),
      "_model_module_version": "2.0.0", "_view_name": .string(view.name),
      "_view_module": .string(view.module), "_view_module_version": "2.0.0",
    ]
    state.merge(fields) { $1 }
  }

  /// The room that a widget takes.
  ///
  /// - Parameter width: A width as in a style sheet; nil for what it needs.
  /// - Returns: The model.
  package static func layout(width: String? = nil) -> WidgetModel {
    WidgetModel("Layout", in: base, width.map { ["width": .string($0)] } ?? [:])
  }

  /// How a slider looks, with room for all of its description.
  package static let sliderStyle = style("SliderStyle", ["description_width": "initial"])

  /// How a list looks, with room for all of its description.
  package static let descriptionStyle = style("DescriptionStyle", ["description_width": "initial"])

  /// How a button looks.
  package static let buttonStyle = style("ButtonStyle", [:])

  private static func style(_ name: String, _ fields: WidgetMessage.State) -> WidgetModel {
    WidgetModel(name, view: ("StyleView", base), fields)
  }

  /// A slider over numbers.
  package static func floatSlider(
    _ description: String,
    value: Double,
    in range: ClosedRange<Double>,
    step: Double
  ) -> WidgetModel {
    var model = WidgetModel(
      "FloatSlider",
      [
        "description": .string(description), "value": .double(value), "step": .double(step),
        "min": .double(range.lowerBound), "max": .double(range.upperBound),
      ]
    )
    model.inputs["value"] = .number(range)
    return model
  }

  /// A slider over whole numbers.
  package static func intSlider(
    _ description: String,
    value: Int,
    in range: ClosedRange<Int>
  ) -> WidgetModel {
    var model = WidgetModel(
      "IntSlider",
      [
        "description": .string(description), "value": .int(value), "step": 1,
        // A slider of one place can not be drawn.
        "min": .int(range.lowerBound), "max": .int(max(range.upperBound, range.lowerBound + 1)),
      ]
    )
    model.inputs["value"] = .whole(range)
    return model
  }

  /// A list of which one line is chosen.
  package static func dropdown(_ description: String, options: [String], index: Int) -> WidgetModel
  {
    var model = WidgetModel(
      "Dropdown",
      [
        "description": .string(description), "index": .int(index),
        "_options_labels": .array(options.map(JSONValue.string)),
      ]
    )
    model.inputs["index"] = .whole(0...max(0, options.count - 1))
    return model
  }

  /// A button.
  package static func button(_ description: String, tooltip: String) -> WidgetModel {
    WidgetModel("Button", ["description": .string(description), "tooltip": .string(tooltip)])
  }

  /// Any HTML; the front ends take it as it is.
  package static func html(_ value: String) -> WidgetModel {
    WidgetModel("HTML", ["value": .string(value)])
  }

  /// Widgets beside each other.
  package static func horizontal(_ children: [Widget]) -> WidgetModel { box("HBox", children) }

  /// Widgets one above another.
  package static func vertical(_ children: [Widget]) -> WidgetModel { box("VBox", children) }

  private static func box(_ name: String, _ children: [Widget]) -> WidgetModel {
    WidgetModel(name, ["children": .array(children.map(\.reference))])
  }

  /// The widget with another one in one of its fields: a layout or a style.
  package func with(_ field: String, _ widget: Widget) -> WidgetModel {
    var copy = self
    copy.state[field] = widget.reference
    return copy
  }
}
