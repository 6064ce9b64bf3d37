import RichDisplay
import Testing

@Suite struct BlockTests {
  @Test func `a table stands in columns`() {
    let table = Table(
      caption: "Words",
      columns: [Table.Column("rank", .right), Table.Column("word")],
      rows: [["1", "the"], ["10", "chocolate"], ["2"]],
      rowLimit: 2
    )
    #expect(
      table.plain == """
        Words
        rank  word
        ----  ---------
           1  the
          10  chocolate
        … and 1 more row
        """
    )
  }

  @Test func `a table has a caption and headers with their scope`() {
    let table = Table(
      caption: "Words",
      columns: [Table.Column("rank"), Table.Column("count")],
      rows: [["1", Table.Cell("7", heat: -0.5)]],
      hasRowHeaders: true
    )
    let html = table.html.source
    #expect(html.contains("<caption ") && html.contains("<th scope=\"col\""))
    #expect(html.contains("<th scope=\"row\""))
    #expect(html.contains("background:rgba(214,84,24,0.25)"))
  }

  @Test func `a wide table keeps to the width of a line`() {
    let long = String(repeating: "long ", count: 60)
    let table = Table(
      caption: "",
      columns: [Table.Column("a"), Table.Column("b")],
      rows: [[Table.Cell(long), Table.Cell(long)]]
    )
    #expect(table.plain.split(separator: "\n").allSatisfy { $0.count <= PlainText.lineWidth })
  }

  @Test func `a progress bar tells its share in both forms`() {
    let bar = ProgressBar(label: "training", fraction: 0.5, detail: "loss 6.1")
    #expect(bar.plain == "training [==============>               ]  50 % loss 6.1")
    #expect(bar.html.source.contains("<progress max=\"1\" value=\"0.5000\""))
    #expect(bar.html.source.contains("50 %"))
    #expect(ProgressBar(label: "a", fraction: 7).fraction == 1)
    #expect(!ProgressBar(label: "a", fraction: .nan).html.source.contains("value="))
  }

  @Test func `shaded words carry their numbers`() {
    let text = ShadedText(words: [ShadedText.Word("he", 0.5), ShadedText.Word("left", -1)])
    #expect(text.plain == "he (+0.50) left (-1.00)")
    #expect(text.html.source.contains("title=\"+0.50\""))
    #expect(text.html.source.contains("rgba(33,110,200,0.30)"))
    #expect(ShadedText(words: [ShadedText.Word("x", .nan)]).html.source.contains(",0.00)"))
  }

  @Test func `a cell can hold shaded words`() {
    let cell = Table.Cell(words: [ShadedText.Word("he", 0.5), ShadedText.Word("left", -1)])
    let table = Table(caption: "c", columns: [Table.Column("sentence")], rows: [[cell]])
    #expect(table.plain.hasSuffix("he left"))
    #expect(table.html.source.contains("title=\"-1.00\""))
    #expect(table.html.source.contains("rgba(33,110,200,0.30)"))
  }

  @Test func `a column without a name has no header that would be read out`() {
    let table = Table(
      caption: "c",
      columns: [Table.Column(""), Table.Column("a")],
      rows: [["b", "1"]],
      hasRowHeaders: true
    )
    #expect(!table.html.source.contains("></th>"))
    #expect(table.html.source.contains("<th scope=\"row\""))
  }

  @Test func `what is folded away is whole in a terminal`() {
    let folded = Folded(Paragraph("numbers"), summary: "Data")
    #expect(folded.plain == "numbers")
    #expect(folded.html.source.hasPrefix("<details "))
    #expect(folded.html.source.contains(">Data</summary>"))
  }

  @Test func `an equation alone is LaTeX, for HTML would hide it`() {
    let bundle = Equation(latex: "x_t", plain: "x_t").bundle
    #expect(bundle.contents["text/latex"] == .text("$$x_t$$"))
    #expect(bundle.contents["text/html"] == nil)
  }

  @Test func `mathematics is typeset in equations and nowhere else`() {
    let bundle = Stack([Paragraph("$5 and $6"), Equation(latex: "x_t")]).bundle
    guard case .text(let html)? = bundle.contents["text/html"] else {
      Issue.record("expected HTML")
      return
    }
    #expect(html.hasPrefix("<div class=\"tex2jax_ignore mathjax_ignore\""))
    #expect(html.contains("<div class=\"tex2jax_process mathjax_process\">$$x_t$$</div>"))
    #expect(bundle.plain == "$5 and $6\n\nx_t")
  }

  @Test func `doc comments become paragraphs, code, lists and sections`() {
    let html = Markdown(
      """
      Adds `a < b` to *it*.

          let s = 1

      - one
      - two

      - Parameters:
        - x: Words,
          many.
      - Returns: Nothing.
      """
    ).html.source
    #expect(html.contains("Adds <code>a &lt; b</code> to <em>it</em>."))
    #expect(html.contains("<pre "))
    #expect(html.contains("<li>one</li><li>two</li>"))
    #expect(html.contains("<dt><code>x</code></dt>") && html.contains(">Words, many.</dd>"))
    #expect(html.contains(">Returns </span>Nothing."))
  }

  @Test(arguments: [
    "", "*", "`", "- ", "    ", "```", "- Parameters:", "** a", "#", "```\n", ":", "****",
  ])
  func `odd doc comments do no harm`(source: String) {
    #expect(Markdown(source).html.source.count < 400)
  }

  @Test func `code keeps every character`() {
    let source = "let s = \"a\\\"b\" // <c>\nfor t in 0..<9 { 1.5e-3 } /* x"
    let html = CodeBlock(source).html.source
    #expect(html.contains("<span style=\"font-weight:600\">let</span>"))
    #expect(html.contains(">0</span>..&lt;"))
    #expect(html.contains(">1.5e-3</span>"))
    #expect(CodeBlock(source).plain == source)
  }

  @Test func `code has a fixed width wherever its page is read`() {
    #expect(CodeBlock("x").html.source.contains("font-family:var(--jp-code-font-family,monospace)"))
  }

  /// Green on the light of a line had 2.8:1 in the light theme and 3.3:1 in the dark one.
  @Test func `a lit line has the ink of the text`() {
    let html = CodeBlock("x[0] = 1 // y\nx[0] = 1 // y", lit: [1]).html.source
    let lines = html.split(separator: "\n").filter { $0.contains("x[") }
    #expect(lines.count == 2)
    #expect(lines.first?.contains("#2e8b57") == true && lines.first?.contains("#808080") == true)
    #expect(lines.last?.contains("color:#") == false)
    #expect(lines.last?.contains("<span style=\"font-style:italic\">// y</span>") == true)
  }

  @Test func `the unrolled network names its matrices and its words`() {
    let network = Diagram.unrolled(
      over: ["SENTENCE_START", "he"],
      outputs: ["he", "went"],
      shapes: ("100 × 8000", "8000 × 100", "100 × 100")
    )
    #expect(network.arrows.map(\.label).filter { $0.hasPrefix("U") } == ["U  100 × 8000", "U"])
    #expect(network.arrows.map(\.label).filter { $0.hasPrefix("W") } == ["W  100 × 100", "W"])
    #expect(network.nodes.contains { $0.label == "SENTENCE_START" })
    #expect(network.plain.contains("SENTENCE_START"))
    #expect(network.plain.contains("W: 100 × 100") && network.plain.contains("s_-1 →W→"))
    #expect(Diagram.unrolled(over: []).plain.contains("0 time steps"))
  }
}
