import RNNKernel
import RichDisplay
import Testing

@Suite struct DisplayRuleTests {
  /// A cell for every value of the library that has a form of its own.
  private static let cells = [
    "Corpus(documents: [\"What <b> aren't you seeing, my friend?\", \"Nothing for $5 and $6.\"])",
    "text", "text.sentence(0)", "vocabulary", "try Vocabulary(of: text, size: 9)", "example",
    "try example.decoded(by: vocabulary)", "try vocabulary.encode(text)", "model", "fast",
    "Matrix(rows: 0, columns: 3)", "Matrix([[1.5, -2], [0, 3]])", "Matrix(rows: 300, columns: 40)",
    "model.U / 0", "Vector(count: 3)", "Vector(count: 8000)", "o", "s",
    "try model.bpttTrace(x, y, at: 6, vocabulary)", "try model.bpttTrace(x, y, at: 0)",
    "try model.states(over: example, vocabulary)",
    "try model.neuron(3, over: \"the cat \\\"sat\\\"\", vocabulary)",
    """
    try model.neurons(following: { w in w.map { $0 == "the" ? 1 : 0 } }, over: [example],
      vocabulary)
    """,
    "try model.nextWords(o, vocabulary)",
    "try model.nextWords(o, after: x, expected: y, top: 3, vocabulary)",
    "try model.nextWords(o, vocabulary).predictions[2]",
    "try model.nextWords(o, vocabulary).predictions[2][0]",
    "try gradientCheck(small, x: [0, 1, 2, 3], y: [1, 2, 3, 4])",
    """
    try gradientCheck(RNN(vocabularySize: 12, hiddenSize: 4, bpttTruncate: 0), x: [0, 1, 2],
      y: [1, 2, 3])
    """,
    "try model.score(\"the dog sat .\", vocabulary)",
    "try model.score([\"the cat sat .\", \"sat the dog .\"], vocabulary)",
    "try [model.score(\"the cat\", vocabulary), model.score(\"cat the\", vocabulary)]",
    "try generate(sentences: 3, with: model, vocabulary, minimumLength: 1)",
    "try generate(sentences: 1, with: model, vocabulary, minimumLength: 1)[0]",
    "TrainingHistory()", "runCard(model, vocabulary)",
    "try train(model.copy(), on: [example], epochs: 9, evaluateEvery: 2, vocabulary: vocabulary)",
    """
    try train(model.copy(), on: [example], epochs: 900, evaluateEvery: 1, validation: [example],
      vocabulary: vocabulary)
    """,
    "show(model.W)", "variables()", "help()", "help(\"train\")",
  ]

  @Test(arguments: cells) func `every display keeps to the rules for front ends`(
    cell: String
  ) async throws {
    let outcome = try await SmallLesson.notebook().run(cell)
    let shown = outcome.displays + outcome.updates + (outcome.result.map { [$0] } ?? [])
    #expect(!shown.isEmpty)
    for bundle in shown { #expect(MarkupRules.faults(in: bundle) == [], "\(bundle.html)") }
  }

  @Test func `a form that breaks a rule is found`() {
    for (html, fault) in [
      ("<img src=\"x\" alt=\"chart\">", "alt 'chart'"), ("<svg>", "<svg>"),
      ("<p style=\"color:red;position:fixed\">", "style 'position' in <p>"),
      ("<td role=\"x\">", "role in <td>"), ("<td data-x=\"x\">", "data-x in <td>"),
      ("<table><tr><th>a</th></tr></table>", "a table without a caption"),
      ("\u{1F600}", "an emoji"),
      ("<p\n onclick=x>", "a tag that is not understood"),
    ] {
      #expect(MarkupRules.faults(in: MIMEBundle(plain: "x", html: html)).contains(fault), "\(html)")
    }
    #expect(MarkupRules.faults(in: MIMEBundle(plain: "", html: "")) == ["no text/plain"])
    #expect(MarkupRules.faults(in: MIMEBundle(plain: "x")) == ["no text/html"])
  }
}
