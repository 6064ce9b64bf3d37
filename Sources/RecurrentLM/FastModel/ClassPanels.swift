/// Where the rows of words lie in panels, class after class, each class beginning a panel.
///
/// The products of a class then read whole panels, and no other class's words.
struct ClassPanels: Sendable {
  /// The place of each word's row, shape `[C]`: the panel times 32, and the column in it.
  let places: [Int]

  /// The first panel of each class, and behind them the number of all panels; shape `[K + 1]`.
  let starts: [Int]

  /// How many words each class has, shape `[K]`.
  let sizes: [Int]

  /// The most panels that a class has.
  let most: Int

  /// Lays out the words of each class in their order.
  init(_ classes: WordClasses) {
    var sizes = [Int](repeating: 0, count: classes.count)
    for number in classes.classOfWord { sizes[number] += 1 }
    var starts = [0]
    for size in sizes {
      starts.append(starts[starts.count - 1] + roundedUpToPanel(size) / panelColumns)
    }
    var next = starts.map { $0 * panelColumns }
    places = classes.classOfWord.map { number in
      defer { next[number] += 1 }
      return next[number]
    }
    most = sizes.map { roundedUpToPanel($0) / panelColumns }.max() ?? 0
    (self.starts, self.sizes) = (starts, sizes)
  }

  /// How many panels there are.
  var count: Int { starts[starts.count - 1] }

  /// The panels of a class.
  func panels(of number: Int) -> Range<Int> { starts[number]..<starts[number + 1] }

  /// How many words the last panel of a class has.
  func lastColumns(of number: Int) -> Int { (sizes[number] - 1) % panelColumns + 1 }
}
