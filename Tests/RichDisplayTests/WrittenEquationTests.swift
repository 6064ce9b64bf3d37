import RichDisplay
import Testing

@Suite struct WrittenEquationTests {
  private func html(_ lines: String...) -> String {
    Markdown(lines.map { "    " + $0 }.joined(separator: "\n")).html.source
  }

  @Test(arguments: [
    ("s_t = tanh(U x_t + W s_{t-1})", #"s_{t} = \tanh (U x_{t} + W s_{t-1})"#),
    ("L = -Σ_t log o_t[y_t]", #"L = -\sum _{t} \log  o_{t}[y_{t}]"#),
    ("U -= η ∂L/∂U", #"U -= \eta  \frac{\partial L}{\partial U}"#),
    ("δ_t = (Vᵀ y) ∘ (1 - s_t²)", #"\delta _{t} = (V^{\top} y) \circ  (1 - s_{t}^{2})"#),
    ("p(w) = o_t[w]^(1/temperature)", #"p(w) = o_{t}[w]^{1/\mathrm{temperature}}"#),
    ("r = √(Σ (s - s̄)²)", #"r = \sqrt{\sum  (s - \bar{s})^{2}}"#),
    ("relative error = |a - b|", #"\text{relative error} = |a - b|"#),
    ("perplexity = exp(L)        N = 1", #"\mathrm{perplexity} = \exp (L)\qquad N = 1"#),
  ])
  func `an equation in letters is set as mathematics`(text: String, latex: String) {
    #expect(html(text).contains("$$\(latex)$$"), "\(html(text))")
    #expect(html(text).contains("mathjax_process"))
  }

  @Test func `lines are aligned at their signs`() {
    let made = html("s_t = tanh(U x_t)", "o_t = softmax(V s_t)")
    #expect(
      made.contains(
        #"\begin{aligned}s_{t}&amp; = \tanh (U x_{t})\\o_{t}&amp; = "#
          + #"\mathrm{softmax}(V s_{t})\end{aligned}"#
      ),
      "\(made)"
    )
  }

  @Test(arguments: [
    "let s = tanh(W)", "print(a == b)", "x = all but the last", "38.4 ms ± 0.3 ms a run",
    "SENTENCE_START w_1 … = x", "s_t[unit]",
  ])
  func `code and prose stay as they are`(text: String) {
    #expect(html(text).contains("<pre"))
    #expect(!html(text).contains("$$"))
  }

  @Test func `the text form keeps the letters`() {
    #expect(Markdown("    s_t = 1").plain == "    s_t = 1")
  }
}
