extension Diagram {
  /// Draws a recurrent network unrolled over words: one column a time step.
  ///
  ///     s_t = tanh(U x_t + W s_{t-1}),   o_t = softmax(V s_t)
  ///
  /// - Parameters:
  ///   - inputs: The words that go in, from the first; more than `limit` are cut off.
  ///   - outputs: What is to come out at each step, such as the next words; may be shorter.
  ///   - shapes: The sizes of U, V and W, such as `100 × 8000`; nothing, to leave them out.
  ///   - limit: How many time steps are drawn at most.
  /// - Returns: The drawing.
  package static func unrolled(
    over inputs: [String],
    outputs: [String] = [],
    shapes: (U: String, V: String, W: String)? = nil,
    limit: Int = 6
  ) -> Diagram {
    let count = min(inputs.count, max(1, limit))
    var nodes: [Node] = [
      Node("s-1", label: NetworkLetter.subscripted("s", -1), at: Point(50, 160), shape: .text)
    ]
    var arrows: [Arrow] = []
    for step in 0..<count {
      let column = column(
        step,
        input: inputs[step],
        output: step < outputs.count ? outputs[step] : nil,
        shapes: shapes
      )
      nodes += column.nodes
      arrows += column.arrows
    }
    if inputs.count > count {
      nodes.append(
        Node("more", label: "⋯", at: Point(center(of: count), 160), shape: .text)
      )
      arrows.append(Arrow(from: "s\(count - 1)", to: "more", label: "W"))
    }
    let words = inputs.prefix(count).joined(separator: " ")
    return Diagram(
      title: "The network unrolled over \(count) time step\(count == 1 ? "" : "s")",
      alt: "At each step the word x_t enters through U, the state s_t takes up the state before it "
        + "through W, and the output o_t leaves through V. The words are: \(words).",
      nodes: nodes,
      arrows: arrows,
      text: unrolledText(inputs.prefix(count), outputs, shapes)
    )
  }

  /// The room for a word such as SENTENCE_START, and for a shape beside an arrow.
  private static let columnWidth = 150.0

  /// Where a step's column stands.
  private static func center(of step: Int) -> Double { 195 + columnWidth * Double(step) }

  private static func column(
    _ step: Int,
    input: String,
    output: String?,
    shapes: (U: String, V: String, W: String)?
  ) -> (nodes: [Node], arrows: [Arrow]) {
    let x = center(of: step)
    func label(_ letter: String) -> String { NetworkLetter.subscripted(letter, step) }
    // The matrices are the same at every step: their shapes stand where each comes first.
    func matrix(_ letter: String, _ shape: String?) -> String {
      step == 0 ? shape.map { "\(letter)  \($0)" } ?? letter : letter
    }
    var nodes = [
      Node("o\(step)", label: label("o"), at: Point(x, 80)),
      Node("s\(step)", label: label("s"), at: Point(x, 160), shape: .circle),
      Node("x\(step)", label: label("x"), at: Point(x, 240)),
      Node(
        "w\(step)",
        label: TextMeasure.fitted(input, to: columnWidth - 20),
        at: Point(x, 276),
        shape: .text
      ),
    ]
    if let output {
      let word = TextMeasure.fitted(output, to: columnWidth - 20)
      nodes.append(Node("y\(step)", label: word, at: Point(x, 46), shape: .text))
    }
    let arrows = [
      Arrow(from: "x\(step)", to: "s\(step)", label: matrix("U", shapes?.U)),
      Arrow(from: "s\(step)", to: "o\(step)", label: matrix("V", shapes?.V)),
      Arrow(from: "s\(step - 1)", to: "s\(step)", label: matrix("W", shapes?.W)),
    ]
    return (nodes, arrows)
  }

  private static func unrolledText(
    _ inputs: ArraySlice<String>,
    _ outputs: [String],
    _ shapes: (U: String, V: String, W: String)?
  ) -> String {
    let cells = inputs.indices.map { step in
      [
        step < outputs.count ? outputs[step] : "", "o_\(step)", "↑ V", "s_\(step)", "↑ U",
        "x_\(step)", inputs[step],
      ].map { PlainText.cut(PlainText.line($0), to: 14) }
    }
    let width = max(9, cells.joined().map { PlainText.width($0) }.max() ?? 0)
    let lines = (0..<7).map { row -> String in
      let joint = row == 3 ? " →W→ " : "     "
      let first = row == 3 ? "s_-1" : "    "
      return cells.reduce(first) { $0 + joint + PlainText.padded($1[row], to: width, .center) }
    }
    let sizes = shapes.map { ["U: \($0.U), V: \($0.V), W: \($0.W)"] } ?? []
    return (lines + sizes).map { String($0.trimmingSuffix(while: { $0 == " " })) }
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }
}

/// The letters of the network with the step below the line.
enum NetworkLetter {
  /// A letter and a lowered number, such as `s₋₁`.
  static func subscripted(_ letter: String, _ step: Int) -> String {
    let lowered: [Character: Character] = [
      "-": "₋", "0": "₀", "1": "₁", "2": "₂", "3": "₃", "4": "₄", "5": "₅", "6": "₆", "7": "₇",
      "8": "₈", "9": "₉",
    ]
    return letter + String(String(step).map { lowered[$0] ?? $0 })
  }
}
