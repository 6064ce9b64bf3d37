import JupyterKernel
import JupyterProtocol
import NotebookWords
import RecurrentLM
import RichDisplay
import Synchronization

/// A slider for the temperature, a button for other sentences, the sentences, and what the temperature
/// makes of the probabilities of the next word.
final class TemperatureExplorer: WidgetPanel, @unchecked Sendable {
  // Unchecked because the study's model is looked at in the engine's turns only.
  private let study: TemperatureStudy

  private let slider: Widget
  private let button: Widget
  private let text: ExplorerText
  private let seed: Mutex<Int>

  let widgets: [Widget]

  /// Opens the widgets.
  ///
  /// - Parameters:
  ///   - model: The model.
  ///   - study: What is shown of it.
  ///   - sentences: The sentences at temperature 1.
  ///   - nextWords: The words that may come after the prompt.
  ///   - stage: Where they are opened.
  init(
    of model: any LanguageModel,
    _ study: TemperatureStudy,
    showing sentences: [GeneratedSentence],
    _ nextWords: TemperedWords,
    on stage: ExplorerStage
  ) {
    self.study = study
    seed = Mutex(study.seed)
    slider = stage.open(
      .floatSlider("temperature", value: 1, in: 0.1...2, step: 0.05)
        .with("layout", stage.open(.layout(width: "32em")))
        .with("style", stage.open(.sliderStyle))
    )
    button = stage.open(
      .button("Other sentences", tooltip: "Draw with the next seed")
        .with("layout", stage.layout)
        .with("style", stage.open(.buttonStyle))
    )
    text = ExplorerText(
      Self.block(sentences, nextWords, temperature: 1, seed: study.seed),
      of: model,
      on: stage
    )
    let controls = stage.open(.horizontal([slider, button]).with("layout", stage.layout))
    _ = stage.open(.vertical([controls, text.widget]).with("layout", stage.layout))
    widgets = stage.widgets
  }

  func handle(_ event: Widget.Event, of widget: Widget) {
    if widget === button, case .clicked = event {
      seed.withLock { $0 = $0 < Int(UInt32.max) ? $0 + 1 : 0 }
    }
    text.update(after: event, of: "temperature") {
      // Read in the turn, so that of several moves the last one is shown last.
      let temperature = slider.fields["value"]?.number ?? 1
      let seed = seed.withLock { $0 }
      return Self.block(
        try study.sentences(at: temperature, seed: seed),
        // Anew, for the weights may have changed.
        try study.nextWords(),
        temperature: temperature,
        seed: seed
      )
    }
  }

  private static func block(
    _ sentences: [GeneratedSentence],
    _ nextWords: TemperedWords,
    temperature: Double,
    seed: Int
  ) -> any DisplayBlock {
    let settings = "temperature: \(NumberText.significant(temperature)), seed: \(seed)"
    return Stack([
      Paragraph(settings), sentences.display, nextWords.chart(at: temperature),
    ])
  }
}

extension TemperatureTable: Displayable {
  var display: any DisplayBlock {
    let sentences = Table(
      caption: "Sentences at \(rows.count) temperatures",
      columns: [.init("temperature", .right), .init("sentence")],
      rows: rows.flatMap { temperature, sentences in
        sentences.enumerated().map { index, sentence in
          [.init(index == 0 ? "\(temperature)" : ""), .init(sentence.shortened)]
        }
      }
    )
    let words = Table(
      caption: nextWordsTitle,
      columns: [.init("temperature")] + rows.map { .init("\($0.temperature)", .right) },
      rows: shares.map { word, percent in ([word] + percent).map { .init($0) } }
    )
    return Stack([sentences, words])
  }
}

extension TemperedWords {
  /// The probabilities as bars, each word in its place at every temperature.
  fileprivate func chart(at temperature: Double) -> any DisplayBlock {
    let probabilities = probabilities(at: temperature)
    let names = words + ["all others"]
    let percent = probabilities.map { NumberText.fixed($0 * 100, decimals: 1) + "\u{A0}%" }
    return BarChart(
      title: "The next word at temperature \(NumberText.significant(temperature))",
      alt: "\(names[0]) has \(percent[0]), all but the \(words.count) likeliest words "
        + "\(percent.last ?? "").",
      axis: Axis("probability"),
      bars: names.indices.map { .init(names[$0], probabilities[$0], note: percent[$0]) }
    )
  }
}
