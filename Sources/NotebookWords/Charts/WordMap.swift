public import RecurrentLM
package import RichDisplay

/// Draws a map of words: those whose vectors in a model are alike lie near one another.
///
///     try wordMap(of: model, ["he", "she", "they", "two", "three"], vocabulary)
///
/// The vectors have H numbers; the map shows the two directions in which those of the chosen words lie
/// farthest apart (`Matrix.principalComponents`), and the axes say how much of the variance each
/// has. What the map leaves out can make words neighbours that are none: `model.nearest(to:)` looks at
/// all H numbers.
///
/// - Parameters:
///   - model: The model.
///   - words: Words of the vocabulary, three or more.
///   - vocabulary: The vocabulary that the model was made with.
///   - title: What is shown.
/// - Throws: `RecurrentLMError.unknownWords` if the vocabulary lacks some,
///   `RecurrentLMError.invalidArgument` if there are fewer than three or the model has fewer than two
///   hidden units, and what `LanguageModel.wordVectors` throws.
public func wordMap(
  of model: any LanguageModel,
  _ words: [String],
  _ vocabulary: Vocabulary,
  title: String = "Words by their vectors"
) throws {
  print(try wordMapChart(of: model, words, vocabulary, title: title).plain)
}

/// The chart of `wordMap`.
package func wordMapChart(
  of model: any LanguageModel,
  _ words: [String],
  _ vocabulary: Vocabulary,
  title: String
) throws -> LineChart {
  guard words.count > 2 else {
    throw RecurrentLMError.invalidArgument(
      name: "words",
      found: counted(words.count, "word"),
      expected: "three words or more"
    )
  }
  let found = try model.wordVectors(of: words, vocabulary).principalComponents(2)
  let axes = found.shares.enumerated().map { place, share in
    "component \(place + 1) (\(decimal(100 * share, 1)) % of the variance)"
  }
  let points = (0..<words.count).map { Point(found.coordinates[$0, 0], found.coordinates[$0, 1]) }
  let chart = CurveChart(title: title, x: axes[0], y: axes[1], style: .points)
  // Of thousands of words neither a name can be read nor a pair be found by looking.
  guard words.count <= 1000 else { return try chart.draw(points, labels: words) }
  return chart.chart(
    of: [LineChart.Series("", points, style: .dots, labels: words)],
    findings: [try extremes(of: points, words)]
  )
}

/// Which words lie nearest to one another on the map, and which farthest apart.
private func extremes(of points: [Point], _ words: [String]) throws -> String {
  var nearest = (distance: Double.infinity, words: "")
  var farthest = (distance: -Double.infinity, words: "")
  for (index, point) in points.enumerated() {
    try Safepoint.pass()
    for other in points.indices[(index + 1)...] {
      let (x, y) = (point.x - points[other].x, point.y - points[other].y)
      let distance = x * x + y * y
      let pair = "\(words[index]) and \(words[other])"
      if distance < nearest.distance { nearest = (distance, pair) }
      if distance > farthest.distance { farthest = (distance, pair) }
    }
  }
  return "\(words.count) words, the nearest to one another \(nearest.words), "
    + "the farthest apart \(farthest.words)"
}
