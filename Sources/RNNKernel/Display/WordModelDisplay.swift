import RecurrentLM
import RichDisplay

extension NGramModel: Displayable {
  /// The equation, and what was counted.
  var display: any DisplayBlock {
    Stack([
      Equation(
        latex: #"p(w \mid h) = a(h\,w) + \gamma(h)\, p(w \mid h')"#,
        plain: "p(w | h) = a(h w) + γ(h) p(w | h')"
      ),
      Table(
        caption: "NGramModel: the context h is the last \(counted(order - 1, "word"))",
        columns: [
          .init("order", .right), .init("smoothing"), .init("words counted", .right),
          .init("C", .right),
        ],
        rows: [
          [
            .init("\(order)"), .init("\(smoothing)"), .init(NumberText.grouped(wordCount)),
            .init(NumberText.grouped(vocabularySize)),
          ]
        ]
      ),
    ])
  }
}

extension MixtureModel: Displayable {
  /// The equation, and the weight of each model.
  var display: any DisplayBlock {
    func row(_ letter: String, _ weight: Double, _ model: any WordModel) -> [Table.Cell] {
      [.init(letter), .init(NumberText.fixed(weight, decimals: 3)), .init("\(model)")]
    }
    return Stack([
      Equation(
        latex: #"p(w \mid h) = \lambda\, p_1(w \mid h) + (1 - \lambda)\, p_2(w \mid h)"#,
        plain: "p(w | h) = λ p₁(w | h) + (1 - λ) p₂(w | h)"
      ),
      Table(
        caption: "MixtureModel",
        columns: [.init("weight"), .init("value", .right), .init("model")],
        rows: [row("λ", weight, first), row("1 - λ", 1 - weight, second)],
        hasRowHeaders: true
      ),
    ])
  }
}
