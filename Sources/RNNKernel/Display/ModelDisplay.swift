import RecurrentLM
import RichDisplay

extension RNN: Displayable {
  var display: any DisplayBlock { modelDisplay(self, name: "RNN", precision: "double") }
}

extension ClassRNN: Displayable {
  var display: any DisplayBlock { modelDisplay(self, name: "ClassRNN", precision: "double") }
}

extension TreeRNN: Displayable {
  var display: any DisplayBlock { modelDisplay(self, name: "TreeRNN", precision: "double") }
}

extension GRU: Displayable {
  var display: any DisplayBlock {
    gatedDisplay(self, name: "GRU", precision: "double", layers, gruEquation(reset))
  }
}

extension LSTM: Displayable {
  var display: any DisplayBlock {
    gatedDisplay(self, name: "LSTM", precision: "double", layers, lstmEquation)
  }
}

private func gruEquation(_ reset: GateReset) -> Equation {
  Equation(
    latex: #"z = \sigma(U_z x_e + W_z s_{t-1} + b_z), \qquad "#
      + #"r = \sigma(U_r x_e + W_r s_{t-1} + b_r), \qquad "#
      + (reset == .after
        ? #"h = \tanh(U_h x_e + r \circ (W_h s_{t-1}) + b_h), \qquad "#
        : #"h = \tanh(U_h x_e + W_h (s_{t-1} \circ r) + b_h), \qquad "#)
      + #"s_t = (1 - z) \circ h + z \circ s_{t-1}, \qquad o_t = \mathrm{softmax}(V s_t + c)"#,
    plain:
      "x_e = E x_t,   z = σ(Uz x_e + Wz s_{t-1} + bz),   r = σ(Ur x_e + Wr s_{t-1} + br),   "
      + (reset == .after
        ? "h = tanh(Uh x_e + r ∘ (Wh s_{t-1}) + bh),   "
        : "h = tanh(Uh x_e + Wh (s_{t-1} ∘ r) + bh),   ")
      + "s_t = (1 - z) ∘ h + z ∘ s_{t-1},   o_t = softmax(V s_t + c)"
  )
}

private var lstmEquation: Equation {
  Equation(
    latex: #"i, f, q = \sigma(U_\bullet x_e + W_\bullet s_{t-1} + b_\bullet), \qquad "#
      + #"g = \tanh(U_g x_e + W_g s_{t-1} + b_g), \qquad "#
      + #"c_t = c_{t-1} \circ f + g \circ i, \qquad "#
      + #"s_t = \tanh(c_t) \circ q, \qquad o_t = \mathrm{softmax}(V s_t + c)"#,
    plain: "x_e = E x_t,   i, f, q = σ(U• x_e + W• s_{t-1} + b•),   "
      + "g = tanh(Ug x_e + Wg s_{t-1} + bg),   c_t = c_{t-1} ∘ f + g ∘ i,   "
      + "s_t = tanh(c_t) ∘ q,   o_t = softmax(V s_t + c)"
  )
}

extension FastRNN: Displayable {
  var display: any DisplayBlock {
    guard cell != .tanh else { return modelDisplay(self, name: "FastRNN", precision: "single") }
    let equation = cell == .lstm ? lstmEquation : gruEquation(cell == .gru ? .before : .after)
    return gatedDisplay(self, name: "FastRNN", precision: "single", layers, equation)
  }
}

private let treeEquation = Equation(
  latex: #"s_t = \tanh(U x_t + W s_{t-1}), \qquad p_n = \sigma(V_n s_t), \qquad "#
    + #"o_t[w] = \prod_{n \text{ on the path of } w} p_n^{d_n} (1 - p_n)^{1 - d_n}"#,
  plain: "s_t = tanh(U x_t + W s_{t-1}),   p_n = σ(V_n s_t),   "
    + "o_t[w] = Π p_n or 1 - p_n over the nodes n on the path of w"
)

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
  let hasTree = model.network.hasTree
  if hasTree {
    rows[1] = row("V", "(C - 1) × H", (C - 1, H), H)
    equation = treeEquation
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
      shapes: (U: size(H, C), V: size(hasTree ? C - 1 : C, H), W: size(H, H))
    ),
  ])
}

private let shapeLetters = [
  "E": "H × C", "V": "C × H", "b": "H × 1", "c": "C × 1", "A": "K × H", "a": "K × 1",
]

/// A network with gates: its equations, and its matrices, those of one letter in a row.
private func gatedDisplay(
  _ model: any LanguageModel,
  name: String,
  precision: String,
  _ layers: Int,
  _ equation: Equation
) -> any DisplayBlock {
  let (parameters, C, H) = (model.parameters, model.vocabularySize, model.hiddenSize)
  let letters = ["E", "U", "W", "V", "b", "c", "A", "a"]
  let known = letters.filter { letter in parameters.names.contains { $0.first == letter.first } }
  let rows = known.map { letter -> [Table.Cell] in
    let names = parameters.names.filter { $0.first == letter.first }
    let shape = parameters[names[0]].shape
    let inputs = letter == "E" ? C : H
    let usual = shapeLetters[letter] ?? "H × H"
    let letters = shape.0 == C - 1 ? usual.replacing("C", with: "(C - 1)") : usual
    let isBias = letters.contains("1")
    let bound = NumberText.significant(1 / Double(inputs).squareRoot(), digits: 3)
    return [
      .init(names.joined(separator: ", ")), .init(letters), .init(size(shape.0, shape.1)),
      .init(NumberText.grouped(names.count * shape.0 * shape.1)),
      .init(isBias ? "constant" : "±\(bound)"),
    ]
  }
  let steps = model.bpttTruncate == .max ? "to the sentence's start" : "\(model.bpttTruncate) steps"
  let byClass =
    known.contains("A")
    ? ", first a word's class by A and a"
    : model.network.hasTree ? ", V and c with a row for each node of a tree" : ""
  let inLayers = layers == 1 ? "" : " in \(layers) layers"
  return Stack([
    equation,
    Table(
      caption: "\(name): \(NumberText.grouped(model.parameterCount)) parameters in \(precision) "
        + "precision\(inLayers)\(byClass); errors go back \(steps)"
        + (model.noteOnWeights.map { "; " + $0 } ?? ""),
      columns: [
        .init("matrix"), .init("shape"), .init("size of each"), .init("parameters", .right),
        .init("first drawn from", .right),
      ],
      rows: rows,
      hasRowHeaders: true
    ),
  ])
}

/// A shape that is not broken at the end of a line, such as `100 × 8,000`.
private func size(_ rows: Int, _ columns: Int) -> String {
  "\(NumberText.grouped(rows))\u{A0}×\u{A0}\(NumberText.grouped(columns))"
}
