import Foundation
import JupyterKernel
import RichDisplay
import Testing

/// The words that draw numbers: what they show of odd ones, how much, and what they refuse.
@Suite struct ChartWordTests {
  private let notebook = Notebook()

  private func html(_ bundle: MIMEBundle) -> String {
    guard case .text(let text) = bundle.contents["text/html"] else { return "" }
    return text
  }

  // The figures were counted by hand.
  @Test(arguments: [
    ("plot([3.0, 1.0, 2.0])", "A curve: 3 points from 3 at index 0 to 2 at 2, lowest 1 at 1"),
    ("plot([3, 1, 2])", "lowest 1 at 1, highest 3 at 0"),
    ("plot(Vector([1, 2]))", "2 points from 1 at index 0 to 2 at 1"),
    ("plot([5.0, 6.0, 7.0].suffix(2))", "2 points from 6 at index 0 to 7 at 1"),
    ("plot([(1, 2), (4, 8)], style: .points)", "Points: 2 points from 2 at x 1 to 8 at 4"),
    ("try plot([1, 2.5], [3, 4])", "2 points from 3 at x 1 to 4 at 2.5"),
    ("plot([\"b\": [1, 2], \"a\": [3, 4]])", "Curves: a: 2 points from 3 at index 0 to 4 at 1"),
    ("plot([\"b\": [(1, 2)], \"a\": [(3, 4)]])", "a: one point, 4 at x 3; b: one point, 2 at x 1"),
    ("try plot(over: -1...3) { $0 * $0 }", "401 points from 1 at x -1 to 9 at 3, lowest 0 at 0"),
    ("plot((0..<10).map { cos(Double($0)) + 1 })", "10 points from 2 at index 0 to 0.08887 at 9"),
    ("plot((0..<3).map { ($0, Double($0) / 2 + 1) }.map { $0.1 })", "3 points from 1 at index 0"),
    ("plot((0..<3).map { $0 * $0 })", "3 points from 0 at index 0 to 4 at 2"),
    ("plot([1, .nan, -.infinity, 3.0])", "2 points not drawn: not a finite number"),
    ("plot([1, 0, -1, 3.0], axes: .logY)", "2 points not drawn: not a finite number, or not above"),
    (
      "plot([1, 0, -1, 3.0], axes: .logY)",
      "2 points from 1 at index 0 to 3 at 3, lowest 1 at 0, highest 3 at 3."
    ),
    ("plot([Double]())", "no data yet"),
    ("plot([.nan])", "A curve: no point to draw."),
    ("plot([7.0])", "A curve: one point, 7 at index 0."),
    (
      "try histogram([1, 2, 2, 9.5], bins: 2)",
      "4 numbers from 1 to 9.5, mean 3.625; most, 3, at 1 to"
    ),
    ("try histogram([1, 2, 2, 9])", "most, 2, at 2."),
    ("try histogram([4.0, 4, 4])", "3 numbers from 4 to 4, mean 4; most, 3"),
    ("try histogram([.nan, 1e308, -1e308])", "2 numbers from -1e308 to 1e308"),
    ("try histogram([Double]())", "No finite number to count."),
    ("try histogram(Matrix([[1, 2], [3, 4]]))", "4 numbers from 1 to 4"),
    (
      "try bars([\"a\", \"b\", \"c\"], [2, -1, .nan])",
      "longest way up a with 2, down b with -1; 1 number"
    ),
    ("try bars([String](), [Double]())", "No bar of a finite length."),
    ("plot([String: [Double]]())", "No curve, for there is no list."),
    ("try bars([\"a\"], [3])", "1 bar, the longest way up a with 3."),
    ("try heatMap(Matrix([[1, 2], [3, .nan]]))", "Elements from 1 to 3, mean 2; 1 not finite."),
    ("try scatter([(1, 2), (1, 3)], labels: [\"<he>\", \"she\"])", "<he>"),
    ("try scatter([1, 1.5], [2, 3.5])", "Points: 2 points from 2 at x 1 to 3.5 at 1.5"),
  ])
  func `a chart tells what it shows`(cell: String, expected: String) async throws {
    let displays = try await notebook.run(cell).displays
    let shown = try #require(displays.count == 1 ? displays.first : nil)
    #expect(shown.plain.replacing("\n", with: " ").contains(expected), "\(shown.plain)")
    #expect(html(shown).contains("<img alt=\""))
    #expect(!html(shown).contains("<he>"))
    #expect(MarkupRules.faults(in: shown) == [])
  }

  @Test(arguments: [
    ("try plot([1.0, 2.0], [1.0])", "expected as many numbers as x has (2) for 'y', found 1"),
    ("try histogram([1.0], bins: 0)", "expected a number from 1 to 200 for 'bins', found 0"),
    ("try bars([\"a\", \"b\"], [1.0])", "expected one for each of the 2 labels"),
    ("try heatMap(Matrix([[1, 2]]), columns: [\"a\"])", "one for each of the matrix's 2 columns"),
    ("try scatter([(1, 2)], labels: [\"a\", \"b\"])", "none, or one for each of the 1 point"),
    ("try plot(over: 0...1, axes: .logX) { $0 }", "two numbers above 0"),
    ("try plot(over: 0...Double.infinity) { $0 }", "two finite numbers"),
  ])
  func `what does not fit is told with what was expected`(
    cell: String,
    expected: String
  ) async throws {
    let failure = await notebook.failure(cell)
    let text = failure.map { "\($0.message)\n\($0.traceback.joined(separator: "\n"))" } ?? ""
    #expect(text.contains(expected), "\(text)")
  }

  // Three of the four lie on a line, at -10, 0 and 10: 200 of 203 parts of the variance. The figures
  // were counted by hand.
  @Test func `a map of words tells which are near`() async throws {
    try await notebook.run(
      """
      let text = TokenizedText(sentences: [["he", "she", "monday", "it"]])
      let words = try Vocabulary(of: text, size: 7)
      let model = try GRU(vocabularySize: words.count, hiddenSize: 3)
      var weights = model.parameters
      for (word, vector) in [("he", [0.0, 10, 0]), ("she", [0, 0, 0]), ("monday", [0, -10, 0]), ("it", [2, 0, 0])] {
        weights["E"][0..., words[word] ?? 0] = Vector(vector)
      }
      try model.setParameters(weights)
      """
    )
    let shown = try await notebook.run(
      "try wordMap(of: model, [\"he\", \"she\", \"monday\", \"it\"], words)"
    ).displays
    let map = try #require(shown.count == 1 ? shown.first : nil)
    for part in [
      "Points: 4 words, the nearest to one another she and it, the farthest apart he and monday.",
      "component 1 (98.5 % of the variance)", "component 2 (1.5 % of the variance)", "monday",
    ] {
      #expect(map.plain.replacing("\n", with: " ").contains(part), "\(map.plain)")
    }
    #expect(MarkupRules.faults(in: map) == [])
    for (cell, expected) in [
      ("try wordMap(of: model, [\"he\", \"it\"], words)", "three words or more"),
      ("try wordMap(of: model, [\"he\", \"it\", \"shee\"], words)", "did you mean 'she'?"),
    ] {
      let failure = await notebook.failure(cell)
      #expect(failure?.message.contains(expected) == true, "\(failure?.message ?? "")")
    }
  }

  @Test func `a million numbers take less than 50 kB`() async throws {
    try await notebook.run(
      """
      let many = (0..<1_000_000).map { Double(($0 * 7919) % 1013) }
      let pairs = many.map { ($0, ($0 * 31).truncatingRemainder(dividingBy: 977)) }
      let names = (0..<400).map { "a long name with a number, \\($0)" }
      var curves: [String: [Double]] = [:]
      for name in names.prefix(100) { curves[name] = Array(many.prefix(10_000)) }
      """
    )
    for (cell, expected) in [
      ("plot(many)", "1,000,000 points"),
      ("plot(pairs, style: .points)", "one in each small square"),
      ("try histogram(many, bins: 200)", "1,000,000 numbers"),
      ("try scatter(pairs)", "1,000,000 points"),
      ("plot(curves)", "12 of 100 curves drawn"),
      ("try bars(names, names.map { Double($0.count) })", "… and 360 more"),
      ("try scatter(Array(pairs.prefix(400)), labels: names)", "400 points"),
      ("try heatMap(Matrix(rows: 300, columns: 400))", "300"),
    ] {
      let shown = try #require(try await notebook.run(cell).displays.first, "\(cell)")
      #expect(html(shown).utf8.count < 50_000, "\(cell): \(html(shown).utf8.count) bytes")
      #expect(shown.plain.contains(expected), "\(shown.plain.prefix(1000))")
    }
  }

  @Test func `trainings stand beside one another under their names`() async throws {
    let shown = try await notebook.run(
      """
      let examples = [Example(x: [0, 1], y: [1, 2])]
      let a = try RNN(vocabularySize: 6, hiddenSize: 3)
      let b = try RNN(vocabularySize: 6, hiddenSize: 3)
      for model in [a, b] { try train(model, on: examples, epochs: 3, evaluateEvery: 1) }
      plot(["sgd": a.history, "another": b.history])
      """
    ).displays.last
    let text = try #require(shown?.plain)
    #expect(text.contains("Curves: another: 3 points from 1.832 at examples seen 0"))
  }
}
