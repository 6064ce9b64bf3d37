import RecurrentLM
import RichDisplay

extension NeuronTrace: Displayable {
  var display: any DisplayBlock {
    let shaded = zip(words, activations).map { word, activation in
      ShadedText.Word(word, activation, note: NumberText.signed(activation))
    }
    let table = Table(
      caption: "Neuron \(unit) after each word",
      columns: [.init("t", .right), .init("word"), .init("activation", .right)],
      rows: zip(words, activations).enumerated().map { t, word in
        [
          .init("\(t)"), .init(word.0),
          .init(NumberText.signed(word.1, decimals: 4), heat: word.1),
        ]
      },
      hasRowHeaders: true
    )
    return Stack([
      ShadedText(
        caption:
          "Activation of neuron \(unit) after each word: blue above 0, orange and underlined below 0",
        words: shaded
      ),
      Folded(table, summary: "Numbers"),
    ])
  }
}

extension [NeuronMatch] {
  /// The units and how closely they follow, the closest first.
  var display: any DisplayBlock {
    Table(
      caption: "Hidden units that follow the signal",
      columns: [.init("neuron", .right), .init("correlation", .right), .init("")],
      rows: map { match in
        // The root, as a correlation of a quarter is much for a single unit, and pale on a dark ground.
        let size = abs(match.correlation).squareRoot()
        let heat = match.correlation < 0 ? -size : size
        return [
          .init("\(match.unit)"),
          .init(NumberText.signed(match.correlation, decimals: 4), heat: heat),
          .init(match.correlation < 0 ? "falls when the signal rises" : "rises with the signal"),
        ]
      },
      hasRowHeaders: true
    )
  }
}

extension NeuronMatch: Displayable {
  var display: any DisplayBlock { [self].display }
}

extension HiddenStates: Displayable {
  /// As many cells as a hundred units have over a long sentence: none of them is to be hidden.
  private static let cellLimit = 9000

  var display: any DisplayBlock {
    let (T, H) = states.shape
    let saturated = states.values.count { abs($0) > 0.9 }
    let share = NumberText.percent(Double(saturated) / Double(Swift.max(1, states.count)))
    return HeatMap(
      title: "The hidden states sₜ over the words",
      alt: "Activations of \(H) hidden units after each of \(T) words, from "
        + "\(NumberText.significant(states.min(), digits: 3)) to "
        + "\(NumberText.significant(states.max(), digits: 3)); "
        + "\(share) of them are near -1 or 1. The words are: "
        + "\(shortened(words.joined(separator: " "), to: 2000)).",
      values: (0..<H).map { states.column($0).values },
      columnLabels: words,
      rowTitle: "hidden unit",
      columnTitle: "word read",
      cellLimit: Self.cellLimit
    )
  }
}
