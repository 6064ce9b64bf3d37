import RecurrentLM
import RichDisplay

extension RNN: Displayable {
  var display: any DisplayBlock { modelDisplay(self, name: "RNN", precision: "double") }
}

extension ClassRNN: Displayable {
  var display: any DisplayBlock { modelDisplay(self, name: "ClassRNN", precision: "double") }
}

extension FastRNN: Displayable {
  var display: any DisplayBlock { modelDisplay(self, name: "FastRNN", precision: "single") }
}

private func modelDisplay(
  _ model: any LanguageModel,
  name: String,
  precision: String
) -> any DisplayBlock {
  let (C, H) = (model.vocabularySize, model.hiddenSize)
  func row(_ name: String, _ letters: String, _ sizes: (Int, Int), _ inputs: Int) -> [Table.Cell] {
    let bound = 1 / Double(inputs).squareRoot()
    return [
      .init(name), .init(letters), .init(size(sizes.0, sizes.1)),
      .init(NumberText.grouped(sizes.0 * sizes.1)),
      .init("±\(NumberText.significant(bound, digits: 3))"),
    ]
  }
  var rows = [
    row("U", "H × C", (H, C), C), row("V", "C × H", (C, H), H), row("W", "H × H", (H, H), H),
  ]
  var equation = Equation(
    latex: #"s_t = \tanh(U x_t + W s_{t-1}), \qquad o_t = \mathrm{softmax}(V s_t)"#,
    plain: "s_t = tanh(U x_t + W s_{t-1}),   o_t = softmax(V s_t)"
  )
  if let classes = model.network.classes {
    rows.append(row("A", "K × H", (classes.count, H), H))
    equation = Equation(
      latex: #"s_t = \tanh(U x_t + W s_{t-1}), \qquad a_t = \mathrm{softmax}(A s_t), \qquad "#
        + #"o_t[w] = a_t[\kappa(w)] \frac{e^{V_w s_t}}{\sum_{v \in \kappa(w)} e^{V_v s_t}}"#,
      plain: "s_t = tanh(U x_t + W s_{t-1}),   a_t = softmax(A s_t),   "
        + "o_t[w] = a_t[κ(w)] exp(V_w s_t) / Σ_{v in κ(w)} exp(V_v s_t)"
    )
  }
  return Stack([
    equation,
    Table(
      caption: "\(name): \(NumberText.grouped(model.parameterCount)) parameters in \(precision) "
        + "precision; errors go back \(model.bpttTruncate) steps",
      columns: [
        .init("matrix"), .init("shape"), .init("sizes"), .init("parameters", .right),
        .init("first drawn from", .right),
      ],
      rows: rows,
      hasRowHeaders: true
    ),
    Diagram.unrolled(
      over: [Vocabulary.sentenceStart, "he", "went"],
      outputs: ["he", "went", "to"],
      shapes: (U: size(H, C), V: size(C, H), W: size(H, H))
    ),
  ])
}

/// A shape that is not broken at the end of a line, such as `100 × 8,000`.
private func size(_ rows: Int, _ columns: Int) -> String {
  "\(NumberText.grouped(rows))\u{A0}×\u{A0}\(NumberText.grouped(columns))"
}
