/// An equation in LaTeX.
package struct Equation: DisplayBlock {
  /// The mathematics, without dollar signs.
  package var latex: String

  /// The same for a terminal, such as `s_t = tanh(U x_t + W s_{t-1})`.
  package var plain: String

  /// Makes an equation.
  ///
  /// - Parameters:
  ///   - latex: The mathematics, without dollar signs.
  ///   - plain: The same for a terminal; the LaTeX itself, if nothing is given.
  package init(latex: String, plain: String? = nil) {
    self.latex = latex
    self.plain = plain ?? latex
  }

  /// The equation for MathJax, also within a stack, whose other texts are kept from it.
  package var html: HTML {
    .element("div", [("class", "tex2jax_process mathjax_process")], text: "$$\(latex)$$")
  }

  /// The equation alone: `text/latex` and no HTML, which a notebook would prefer to it.
  package var bundle: MIMEBundle {
    MIMEBundle(plain: plain, latex: "$$\(latex)$$")
  }
}
