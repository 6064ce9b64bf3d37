import JupyterKernel
import RichDisplay
import Testing

/// Charts that grow in a loop of one's own.
@Suite struct LiveChartTests {
  private let notebook = Notebook()

  @Test func `a loop has one output, at most five updates a second, and its last state`()
    async throws
  {
    let clock = ContinuousClock()
    let start = clock.now
    let outcome = try await notebook.run(
      """
      let chart = liveChart("loss")
      for step in 1...300_000 { chart.add(step, step == 777 ? 99 : 1 / Double(step)) }
      """
    )
    let seconds = (clock.now - start) / .seconds(1)
    #expect(outcome.displays.count == 1)
    #expect(Double(outcome.updates.count) <= seconds / 0.2 + 1)
    #expect(outcome.updates.allSatisfy { $0.html.utf8.count < 50_000 })
    let last = try #require(outcome.displays.last)
    // Counted by hand: all points are told of, whatever is kept of them.
    #expect(
      last.alts == [
        "A curve: 300,000 points from 1 at step 1 to 3.333e-6 at 300000, "
          + "lowest 3.333e-6 at 300000, highest 99 at 777."
      ]
    )
    #expect(last.plain.contains("300,000 points, ") && last.plain.contains(" kept, the lowest"))
    #expect(try texts(of: last).contains("100"), "the peak of one step is in the picture")
    #expect(MarkupRules.faults(in: last) == [])
  }

  private func texts(of bundle: MIMEBundle) throws -> [String] {
    try #require(bundle.pictures.first).split(separator: ">").compactMap {
      $0.split(separator: "<").first.map(String.init)
    }
  }

  @Test func `each cell that adds to a chart shows it`() async throws {
    #expect(try await notebook.run("let chart = liveChart(\"loss\")").displays.isEmpty)
    let first = try await notebook.run("chart.add(1, 3); chart.add(2, 2)")
    #expect(
      first.displays.map(\.alts) == [
        [
          "A curve: 2 points from 3 at step 1 to 2 at 2, "
            + "lowest 2 at 2, highest 3 at 1."
        ]
      ]
    )
    let second = try await notebook.run("chart.add(2.5, 1, to: \"held out\")")
    #expect(second.displays.count == 1 && second.updates.isEmpty)
    #expect(second.displays[0].alts[0].hasSuffix("; held out: one point, 1 at step 2.5."))
    let shown = try await notebook.run("chart")
    #expect(shown.displays.isEmpty && shown.result?.html == second.displays[0].html)
  }

  @Test(arguments: [
    ("", "[1, .nan, -1, .infinity]", "2 points not drawn: not a finite number"),
    (
      ", axes: .logY", "[1, .nan, -1, 0, 5]",
      "3 points not drawn: not a finite number, or not above"
    ),
  ])
  func `what has no place is counted`(axes: String, values: String, note: String) async throws {
    let shown = try await notebook.run(
      """
      let chart = liveChart("loss"\(axes))
      let values: [Double] = \(values)
      for (step, value) in values.enumerated() { chart.add(step, value) }
      """
    )
    #expect(try #require(shown.displays.last).plain.contains(note))
  }

  @Test func `an interrupt keeps all that was drawn`() async throws {
    let outcome = await notebook.runInterrupted(
      """
      let chart = liveChart("loss")
      var step = 0
      while true {
        step += 1
        chart.add(step, Double(step % 7), to: "a")
        chart.add(step, Double(step % 5), to: "b")
      }
      """
    )
    #expect(outcome.displays.count == 1)
    let last = try #require(outcome.displays.last?.alts.first)
    #expect(last.hasPrefix("Curves: a: ") && last.contains(" points from 1 at step 1 to "))
    let again = try await notebook.run("print(step); chart")
    #expect(again.result?.html == outcome.displays.last?.html)
    #expect(again.result?.pictures[0].contains("class=\"l0\"") == true)
  }

  @Test func `an error in the loop keeps what came before it`() async throws {
    let failure = await notebook.failure(
      "let chart = liveChart(\"loss\")\nfor i in 0..<3 { chart.add(i, 1.0); print([1][i]) }"
    )
    #expect(failure?.message.contains("index") == true)
    #expect(try await notebook.run("chart").result?.alts[0].hasPrefix("A curve: 2 points") == true)
  }

  @Test func `a loop of one's own has a history`() async throws {
    let shown = try await notebook.run(
      """
      let model = try RNN(vocabularySize: 6, hiddenSize: 3)
      try model.record(loss: model.loss(on: [Example(x: [0, 1], y: [1, 2])]), examples: 0)
      for _ in 0..<9 {
        try model.sgdStep([0, 1], [1, 2], learningRate: 0.5)
        try model.record(loss: model.loss(on: [Example(x: [0, 1], y: [1, 2])]))
      }
      plot(model.history)
      """
    ).displays.last
    let display = try #require(shown)
    #expect(
      display.alts[0].hasPrefix("The loss falls from 1.8")
        && display.alts[0].hasSuffix("over 9 examples.")
    )
    #expect(display.pictures[0].contains(">guessing: log C<"))
    #expect(!display.text.contains("words a second"))
    #expect(
      try await notebook.run("model.history.losses.map { $0.examplesSeen }").plain
        == "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]"
    )
  }
}
