import RNNKernel
import RichDisplay
import Testing

@Suite struct AnalysisDisplayTests {
  private func shown(_ cell: String) async throws -> MIMEBundle {
    try #require(try await SmallLesson.notebook().run(cell).result)
  }

  @Test func `an error on its way back is a row of bars with the cut named`() async throws {
    let trace = try await shown("try model.bpttTrace(x, y, at: 6, vocabulary)")
    let alt = try #require(trace.alts.first)
    #expect(alt.contains("It shrinks to") && alt.contains("bptt uses the first 3 errors"))
    let svg = try #require(trace.pictures.first)
    #expect(svg.contains(">cut off by bpttTruncate = 2<"))
    #expect(svg.contains(">mat  0<") && svg.contains(">SENTENCE_START  −6<"))
    // Filled bars are used, outlines are cut off.
    #expect(svg.count(of: "class=\"f0\"") == 3)
    #expect(svg.count(of: "class=\"l0\"") == 4)
    #expect(trace.text.contains("where '.' was to come") || alt.contains("word 6"))
    #expect(trace.text.contains("steps back k word |δ| left bptt"))
    #expect(trace.text.count(of: "cut off") > 3)
  }

  @Test func `an error that nothing cuts is said to be whole`() async throws {
    let trace = try await shown("try model.bpttTrace(x, y, at: 1)")
    #expect(trace.alts[0].contains("Truncation cuts nothing off: bptt uses all 2 errors."))
    #expect(!trace.pictures[0].contains("bpttTruncate"))
  }

  // On logarithmic bars an error that is gone after two steps seemed to last for ten.
  @Test func `what vanishes is seen to vanish, on an axis from zero`() async throws {
    let vanishing = "model.W = model.W / 1000\ntry model.bpttTrace(x, y, at: 6)"
    let picture = try await shown(vanishing).pictures[0]
    #expect(picture.contains(">0<") && picture.contains(">|δ|, the size of the error<"))
    let growing = "model.W = model.W * 0\ntry model.bpttTrace(x, y, at: 1)"
    #expect(try await shown(growing).alts[0].contains("It shrinks to 0 % of that"))
  }

  @Test func `a neuron's words are shaded by its activation, the sign not by colour alone`()
    async throws
  {
    let cell = "model.U = model.U * 3\ntry model.neuron(3, over: example, vocabulary)"
    let neuron = try await shown(cell)
    #expect(neuron.html.contains("rgba(33,110,200") && neuron.html.contains("rgba(214,84,24"))
    #expect(neuron.html.contains("border-bottom:2px solid"))
    #expect(neuron.text.contains("neuron 3 after each word: blue above 0, orange and underlined"))
    #expect(neuron.html.contains("<details") && neuron.text.contains("t word activation"))
    #expect(neuron.plain.contains("SENTENCE_START"))
  }

  @Test func `units that follow a signal are a table`() async throws {
    let found = try await shown(
      """
      try model.neurons(following: { w in w.map { $0 == "the" ? 1 : 0 } }, over: [example], top: 2,
        vocabulary)
      """
    )
    #expect(found.text.contains("neuron correlation"))
    #expect(found.html.count(of: "<th scope=\"row\"") == 2)
    #expect(found.text.contains("signal"))
  }

  @Test func `next words are a row a position, and what came is ticked`() async throws {
    let next = try await shown("try model.nextWords(o, after: x, expected: y, top: 11, vocabulary)")
    #expect(next.text.contains("The likeliest next words; ✓ marks what came t after what came 1."))
    // Once in each of the seven rows, since all words are among the eleven likeliest.
    #expect(next.html.count(of: "\u{A0}✓</td>") == 7)
    #expect(next.html.count(of: "<th scope=\"row\"") == 7)
    let bare = try await shown("try model.nextWords(o, vocabulary)")
    #expect(!bare.text.contains("after") && !bare.text.contains("✓"))
    let bars = try await shown("try model.nextWords(o, vocabulary).predictions[0]")
    #expect(bars.alts[0].hasPrefix("The likeliest of 5 next words is '"))
  }

  @Test func `hidden states are a heat map over the words`() async throws {
    let states = try await shown("try model.states(over: \"the cat sat .\", vocabulary)")
    let svg = try #require(states.pictures.first)
    for word in ["SENTEN…", "the", "cat", "sat", "."] { #expect(svg.contains(">\(word)<")) }
    #expect(svg.contains("hidden unit ↓   word read →"))
    #expect(states.alts[0].contains("5 hidden units after each of 5 words"))
    #expect(states.alts[0].contains("The words are: SENTENCE_START the cat sat ."))
  }

  @Test func `a hundred units over a long sentence are all drawn, within bounds`() async throws {
    let states = try await shown(
      """
      let wide = try RNN(vocabularySize: 11, hiddenSize: 100)
      try wide.states(over: Example(x: (0..<60).map { $0 % 11 }, y: []), vocabulary)
      """
    )
    #expect(states.html.utf8.count < 50_000)
    #expect(states.pictures[0].contains("100\u{A0}×\u{A0}60"))
    #expect(!states.pictures[0].contains("block"))
  }
}
