/// How far a long piece of work has come.
package struct ProgressBar: DisplayBlock {
  /// What is being done, such as `training, epoch 3 of 10`.
  package var label: String

  /// The share that is done, in `0...1`; NaN where nobody knows.
  package var fraction: Double

  /// What else is worth knowing, such as `loss 6.12, 00:42 left`.
  package var detail: String

  /// Makes a progress bar.
  ///
  /// - Parameters:
  ///   - label: What is being done.
  ///   - fraction: The share that is done, in `0...1`; beyond is cut off.
  ///   - detail: What else is worth knowing.
  package init(label: String, fraction: Double, detail: String = "") {
    self.label = label
    self.fraction = fraction.isNaN ? .nan : min(max(fraction, 0), 1)
    self.detail = detail
  }

  /// A `<progress>` between its label and its figures, which tell the same in text.
  package var html: HTML {
    var bar: [HTML.Attribute] = [("max", "1")]
    // Without a value the element is the bar that moves to and fro.
    if !fraction.isNaN { bar.append(("value", NumberText.fixed(fraction, decimals: 4))) }
    bar.append(("style", "width:18em;max-width:50%;vertical-align:middle;margin:0 0.7em"))
    let figures = [percentage, detail].filter { !$0.isEmpty }.joined(separator: "  ·  ")
    return .element(
      "div",
      [("style", "margin:0.3em 0")],
      [
        HTML(text: label), .element("progress", bar, text: percentage), HTML(text: figures),
      ]
    )
  }

  /// The bar in characters: `training [=====>    ]  45 %  loss 6.12`.
  package var plain: String {
    let width = 30
    let done = fraction.isNaN ? 0 : Int((fraction * Double(width)).rounded(.down))
    let tip = done > 0 && done < width ? ">" : ""
    let filled = String(repeating: "=", count: done - tip.count) + tip
    let bar = "[" + PlainText.padded(filled, to: width, .left) + "]"
    return [PlainText.line(label), bar, percentage, PlainText.line(detail)]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  private var percentage: String {
    fraction.isNaN ? "" : PlainText.padded(NumberText.percent(fraction, decimals: 0), to: 5, .right)
  }
}
