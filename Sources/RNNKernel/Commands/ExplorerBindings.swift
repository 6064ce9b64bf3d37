import JupyterKernel
import NotebookWords
import RecurrentLM
import SwiftSubset

extension Binding {
  /// The words that show a model with widgets, and in a table where there are none.
  static let explorers: [Binding] = [
    .function("exploreTemperatures(with:_:sentences:prompt:seed:)") {
      (m: AnyModel, words: Vocabulary, sentences: Int, prompt: String, seed: Int) -> Void in
      let study = { (model: any LanguageModel) throws in
        try TemperatureStudy(model, words, sentences: sentences, prompt: prompt, seed: seed)
      }
      let table = try m.read { model in try study(model).table() }
      guard let cell = CellContext.current else { return }
      let shown = try bundle(of: table, description: table.description)
      guard let stage = ExplorerStage(for: cell) else { return cell.display(shown) }
      let explorer = TemperatureExplorer(
        of: m.model,
        try study(m.model),
        showing: table.rows.first { $0.temperature == 1 }?.sentences ?? [],
        table.nextWords,
        on: stage
      )
      let hint = "A slider for the temperature: run the cell to get it."
      stage.present(explorer, or: shown, hint: hint)
    },
    .function("exploreNeurons(of:over:_:)") {
      (m: AnyModel, sentence: String, words: Vocabulary) -> Void in
      let (table, ranges) = try m.read { model in
        let study = NeuronStudy(model, over: sentence, words)
        let ranges = try study.ranges()
        return (try study.table(of: ranges), ranges)
      }
      guard let cell = CellContext.current else { return }
      let shown = try bundle(of: table, description: table.description)
      guard let trace = table.traces.first, let stage = ExplorerStage(for: cell) else {
        return cell.display(shown)
      }
      let explorer = NeuronExplorer(
        of: m.model,
        NeuronStudy(m.model, over: sentence, words),
        ranges: ranges,
        showing: trace,
        on: stage
      )
      let hint = "A slider over the neurons: run the cell to get it."
      stage.present(explorer, or: shown, hint: hint)
    },
    .function("bpttStepper(_:_:_:_:)") {
      (m: AnyModel, x: [Int], y: [Int], words: Vocabulary?) -> Void in
      guard let model = m.model as? RNN else { return }
      let (study, strip) = try m.read { _ in
        let study = try BPTTStudy(model, x, y, words)
        return (study, try study.strip())
      }
      guard let cell = CellContext.current else { return }
      let shown = try bundle(of: strip, description: strip.description)
      guard let step = strip.steps.first, let stage = ExplorerStage(for: cell) else {
        return cell.display(shown)
      }
      let hint = "Sliders over the words and the steps back: run the cell to get them."
      stage.present(BPTTStepper(study, showing: step, on: stage), or: shown, hint: hint)
    },
  ]
}
