import JupyterKernel
import JupyterProtocol
import NotebookWords
import RecurrentLM
import RichDisplay

/// A slider over the hidden units, a list of those that change most, and the sentence shaded by the
/// activation of one.
final class NeuronExplorer: WidgetPanel, @unchecked Sendable {
  /// How many units the list has.
  private static let listLength = 10

  // Unchecked because the study's model is looked at in the engine's turns only.
  private let study: NeuronStudy

  private let slider: Widget
  private let list: Widget
  private let listedUnits: [Int]
  private let text: ExplorerText

  let widgets: [Widget]

  /// Opens the widgets.
  ///
  /// - Parameters:
  ///   - model: The model.
  ///   - study: What is shown of it.
  ///   - ranges: The ranges of the units' activations, the widest first.
  ///   - trace: The activations of the first of them.
  ///   - stage: Where they are opened.
  init(
    of model: any LanguageModel,
    _ study: NeuronStudy,
    ranges: [(unit: Int, range: ClosedRange<Double>)],
    showing trace: NeuronTrace,
    on stage: ExplorerStage
  ) {
    self.study = study
    let listed = ranges.prefix(Self.listLength)
    listedUnits = listed.map(\.unit)
    slider = stage.open(
      .intSlider("neuron", value: trace.unit, in: 0...study.unitCount - 1)
        .with("layout", stage.open(.layout(width: "32em")))
        .with("style", stage.open(.sliderStyle))
    )
    list = stage.open(
      .dropdown("changes most", options: listed.map(Self.label), index: 0)
        .with("layout", stage.layout)
        .with("style", stage.open(.descriptionStyle))
    )
    text = ExplorerText(trace.display, of: model, on: stage)
    let controls = stage.open(.horizontal([slider, list]).with("layout", stage.layout))
    _ = stage.open(.vertical([controls, text.widget]).with("layout", stage.layout))
    widgets = stage.widgets
  }

  private static func label(_ unit: Int, _ range: ClosedRange<Double>) -> String {
    let ends = [range.lowerBound, range.upperBound].map { NumberText.signed($0) }
    return "neuron \(unit): \(ends[0]) to \(ends[1])"
  }

  func handle(_ event: Widget.Event, of widget: Widget) {
    if widget === list, let index = list.fields["index"]?.int, listedUnits.indices ~= index {
      slider.set("value", to: .int(listedUnits[index]))
    }
    text.update(after: event, of: widget === list ? "place in the list" : "neuron") {
      // Read in the turn, so that of several moves the last one is shown last.
      let unit = slider.fields["value"]?.int ?? 0
      list.set("index", to: listedUnits.firstIndex(of: unit).map(JSONValue.int) ?? .null)
      return try study.trace(of: unit).display
    }
  }
}

extension NeuronTable: Displayable {
  var display: any DisplayBlock {
    Table(
      caption: "Activations of the \(traces.count) neurons that change most",
      columns: [.init("word")] + traces.map { .init("neuron \($0.unit)", .right) },
      rows: words.enumerated().map { t, word in
        [.init(word)]
          + traces.map { trace in
            let activation = trace.activations[t]
            return .init(NumberText.signed(activation), heat: activation)
          }
      },
      hasRowHeaders: true
    )
  }
}
