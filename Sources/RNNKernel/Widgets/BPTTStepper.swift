import JupyterKernel
import JupyterProtocol
import NotebookWords
import RecurrentLM
import RichDisplay

/// A slider over the words of a sentence, one over the steps back, and the step.
final class BPTTStepper: WidgetPanel, @unchecked Sendable {
  // Unchecked because what the sliders lead to is looked at in the engine's turns only.
  private let study: BPTTStudy

  private let word: Widget
  private let back: Widget
  private let text: ExplorerText

  let widgets: [Widget]

  /// Opens the widgets.
  ///
  /// - Parameters:
  ///   - study: What is shown.
  ///   - step: The step to begin with.
  ///   - stage: Where they are opened.
  init(_ study: BPTTStudy, showing step: BPTTStep, on stage: ExplorerStage) {
    self.study = study
    func slider(_ name: String, _ value: Int) -> Widget {
      stage.open(
        .intSlider(name, value: value, in: 0...study.count - 1)
          .with("layout", stage.open(.layout(width: "28em")))
          .with("style", stage.open(.sliderStyle))
      )
    }
    word = slider("word t", step.t)
    back = slider("steps back", step.back)
    text = ExplorerText(step.display(of: study.wordsRead), of: study.model, on: stage)
    let controls = stage.open(.horizontal([word, back]).with("layout", stage.layout))
    _ = stage.open(.vertical([controls, text.widget]).with("layout", stage.layout))
    widgets = stage.widgets
  }

  func handle(_ event: Widget.Event, of widget: Widget) {
    text.update(after: event, of: widget === word ? "word t" : "number of steps back") {
      // Read in the turn, so that of several moves the last one is shown last.
      let t = min(max(0, word.fields["value"]?.int ?? 0), study.count - 1)
      let steps = max(0, back.fields["value"]?.int ?? 0)
      guard steps > t else {
        return try study.step(at: t, back: steps).display(of: study.wordsRead)
      }
      return Stack([
        Paragraph(
          "Word \(t) has \(counted(t, "word")) before it: its error goes back no further than that."
        ),
        try study.step(at: t, back: t).display(of: study.wordsRead),
      ])
    }
  }
}
