import RNNKernel
import RichDisplay
import Testing

@Suite struct LiveTrainingTests {
  /// Long enough for several updates on any machine.
  private static let long = "epochs: 100_000_000, evaluateEvery: 3, vocabulary: vocabulary"

  @Test func `what stays is the chart, the losses and the sentences`() async throws {
    let outcome = try await SmallLesson.notebook().run(
      """
      let history = try train(model, on: [example], learningRate: 0.5, epochs: 9, evaluateEvery: 3,
        validation: [example], vocabulary: vocabulary)
      """
    )
    #expect(outcome.displays.count == 1)
    let last = try #require(outcome.displays.last)
    #expect(last.alts[0].hasPrefix("The loss falls from 2."))
    #expect(
      last.alts[0].contains("held out it goes from 2.")
        && last.pictures[0].contains(">guessing: log C<")
    )
    #expect(
      last.text.contains(
        "examples seen loss perplexity held-out loss held-out perplexity rate a sentence of the model 0 "
      )
    )
    #expect(last.html.count(of: "<tr") == 5 + 5)
    #expect(
      last.text.contains("would cost log C = 2.398. Perplexity is e to the power of the loss")
    )
    #expect(last.text.contains("A sentence after 9 examples"))
    #expect(last.plain.contains("sample after 0 examples: "))
    #expect(!last.html.contains("<progress"))
  }

  @Test func `plot draws the same again`() async throws {
    let notebook = try await SmallLesson.notebook()
    let trained = try await notebook.run(
      """
      let history = try train(model, on: [example], epochs: 9, evaluateEvery: 3,
        vocabulary: vocabulary)
      """
    )
    let plotted = try await notebook.run("plot(history)")
    #expect(plotted.displays.map(\.html) == trained.displays.map(\.html))
    #expect(try await notebook.run("model.history").result?.html == trained.displays[0].html)
    #expect(try await notebook.run("history.samples.count").plain == "4")
  }

  @Test func `a training without a vocabulary shows no sentences`() async throws {
    let outcome = try await SmallLesson.notebook().run("try train(model, on: [example], epochs: 9)")
    #expect(!outcome.displays[0].text.contains("sentence"))
    #expect(!outcome.displays[0].plain.contains("sample"))
  }

  @Test func `halvings of the rate are marked`() async throws {
    let outcome = try await SmallLesson.notebook().run(
      """
      try train(model, on: [example, Example(x: [0, 1], y: [5, 5])], learningRate: 4, epochs: 40,
        evaluateEvery: 1)
      """
    )
    let last = try #require(outcome.displays.last)
    #expect(last.pictures[0].contains(">halved to 2<"))
    #expect(last.alts[0].contains("the rate was halved"))
  }

  @Test func `however many measurements there are, five updates a second are sent`() async throws {
    let clock = ContinuousClock()
    let start = clock.now
    let outcome = try await SmallLesson.notebook().run(
      "try train(fast, on: [example], epochs: 30_000, evaluateEvery: 1, validation: [example])"
    )
    let seconds = (clock.now - start) / .seconds(1)
    #expect(Double(outcome.updates.count) <= seconds / 0.2 + 1)
    #expect(outcome.updates.allSatisfy { $0.html.utf8.count < 50_000 })
    #expect(outcome.displays.count == 1)
    #expect(outcome.displays[0].text.contains("24 of 30001 measurements"))
  }

  @Test func `an interrupt keeps the model and says how to go on`() async throws {
    let notebook = try await SmallLesson.notebook()
    let outcome = await notebook.runInterrupted(
      "try train(model, on: [example], \(Self.long))"
    )
    #expect(outcome.displays.count == 1)
    let live = try #require(outcome.updates.first)
    #expect(live.html.contains("<progress") && live.text.contains("words a second, about"))
    #expect(live.text.contains("rate 0.005") && live.text.contains("A sentence after"))
    #expect(MarkupRules.faults(in: live) == [])
    let last = try #require(outcome.displays.last)
    #expect(last.plain.hasPrefix("Interrupted after "))
    #expect(last.text.contains("The model keeps its last whole step; train it again to go on"))
    #expect(last.html.contains("<img") && last.text.contains("examples seen loss"))
    let seen = try await notebook.run("model.history.examplesSeen").plain
    #expect(Int(seen).map { $0 > 0 } == true)
    let again = try await notebook.run("try train(model, on: [example], epochs: 1)")
    #expect(again.printed.hasPrefix("Training goes on after "))
  }
}
