import RecurrentLM
import RichDisplay

/// The pages that `help` shows.
package enum HelpPage {
  /// How many names a search shows.
  private static let mostResults = 20

  /// What there is, in the order of a lesson: a line to type for each, and what it does.
  private static let sections: [(title: String, rows: [(example: String, name: String)])] = [
    (
      "Text to numbers",
      [
        ("let corpus = try Corpus.fortunes()", "Corpus.fortunes"),
        ("let text = try corpus.tokenized()", "Corpus.tokenized"),
        ("let vocabulary = try Vocabulary(of: text, size: 8000)", "Vocabulary.init"),
        ("let examples = try vocabulary.encode(text)", "Vocabulary.encode"),
      ]
    ),
    (
      "A model",
      [
        ("let model = try RNN(vocabularySize: 8000, hiddenSize: 100, seed: 10)", "RNN"),
        ("let (o, s) = try model.forward(examples[10].x)", "RNN.forward"),
        ("try model.loss(on: examples.prefix(100))", "WordModel.loss"),
        ("try model.bptt(examples[10].x, examples[10].y)", "RNN.bptt"),
        ("try gradientCheck(small, x: [0, 1, 2, 3], y: [1, 2, 3, 4])", "gradientCheck"),
      ]
    ),
    (
      "Learning",
      [
        ("try model.sgdStep(x, y, learningRate: 0.005)", "LanguageModel.sgdStep"),
        ("let history = try train(model, on: examples.prefix(100), epochs: 10)", "train"),
        ("plot(history)", "plot"),
        (
          "let trigram = try NGramModel(of: examples, vocabulary: vocabulary, order: 3)",
          "NGramModel"
        ),
        ("try model.save(to: \"model.npz\", vocabulary: vocabulary)", "LanguageModel.save"),
      ]
    ),
    (
      "Writing",
      [
        ("try generate(sentences: 10, with: model, vocabulary)", "generate"),
        ("try exploreTemperatures(with: model, vocabulary)", "exploreTemperatures"),
        ("try model.score(\"he went to buy some chocolate\", vocabulary)", "WordModel.score"),
      ]
    ),
    (
      "Looking around",
      [
        ("show(x)", "show"),
        ("plot([8.99, 6.12, 5.71])", "plot"),
        ("let chart = liveChart(\"loss\")", "liveChart"),
        ("try histogram(model.W)", "histogram"),
        ("try bars([\"he\", \"she\"], [0.25, 0.5])", "bars"),
        ("try heatMap(model.W)", "heatMap"),
        ("try scatter([(1, 2), (2, 4.5)], labels: [\"he\", \"she\"])", "scatter"),
        ("try model.nearest(to: \"could\", vocabulary)", "LanguageModel.nearest"),
        (
          "try wordMap(of: model, [\"he\", \"she\", \"it\", \"my\", \"your\"], vocabulary)",
          "wordMap"
        ),
        ("variables()", "variables"),
        ("try exploreNeurons(of: model, over: \"he went home\", vocabulary)", "exploreNeurons"),
        ("try timeit { try model.forward(x) }", "timeit"),
        ("help(\"gradient\")", "help"),
      ]
    ),
  ]

  /// The page for a word, or the first page for none.
  static func page(for word: String) -> Stack {
    word.allSatisfy(\.isWhitespace) ? start : search(word)
  }

  /// The lines of the first page and what they do, in the words of the documentation.
  package static var rows: [(example: String, summary: String)] {
    sections.flatMap { summarized($0.rows) }
  }

  private static func summarized(
    _ rows: [(example: String, name: String)]
  ) -> [(example: String, summary: String)] {
    rows.map { row in
      (row.example, DocumentedName.all.first { $0.name == row.name }?.summary ?? "")
    }
  }

  private static var start: Stack {
    let tables = sections.map { table($0.title, summarized($0.rows)) }
    let hint =
      "`name?` shows a name's documentation, `name??` its source too: `Corpus?` with all that it "
      + "has, `forward?` with the types that have it, `try?` for a word of the language. "
      + "`help(\"training\")` finds names by a word, `help(model)` tells what a value can do. "
      + "The Tab key completes."
    return Stack(tables + [Markdown(hint)])
  }

  /// The names of which something holds and the others, each in their order.
  private static func parted(
    _ names: [DocumentedName],
    _ holds: (DocumentedName) -> Bool
  ) -> ([DocumentedName], [DocumentedName]) {
    (names.filter(holds), names.filter { !holds($0) })
  }

  private static func search(_ word: String) -> Stack {
    let word = word.lowercased()
    // A name that has the word comes before one whose documentation has it; of these, those that the
    // first page offers come first, then those that tell of it in their first sentence.
    let named = DocumentedName.all.filter { $0.name.lowercased().contains(word) }
    let described = DocumentedName.all.filter {
      !$0.name.lowercased().contains(word) && $0.documentation.lowercased().contains(word)
    }
    let offered = Set(sections.flatMap(\.rows).map(\.name))
    let (first, others) = parted(described) { offered.contains($0.name) }
    let (summaries, rest) = parted(others) { $0.summary.lowercased().contains(word) }
    let found = named + first + summaries + rest
    guard !found.isEmpty else {
      return Stack([
        Paragraph("The library says nothing of \"\(word)\"; help() shows what there is.")
      ])
    }
    let shown = found.prefix(mostResults)
    let caption =
      found.count > shown.count
      ? "the first \(shown.count) of \(found.count) names with \"\(word)\""
      : "\(counted(found.count, "name")) with \"\(word)\""
    return Stack([
      Table(
        caption: caption,
        columns: [.init("type"), .init("what it does"), .init("for example")],
        rows: shown.map { name in
          [
            .init(name.name + "?"), .init(name.summary),
            .init(name.example?.split(separator: "\n").last.map(String.init) ?? ""),
          ]
        }
      )
    ])
  }

  private static func table(_ caption: String, _ rows: [(example: String, summary: String)])
    -> Table
  {
    Table(
      caption: caption,
      columns: [.init("type"), .init("what it does")],
      rows: rows.map { [.init($0.example), .init($0.summary)] }
    )
  }
}
