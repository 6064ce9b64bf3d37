import RecurrentLM

extension LongCalls {
  /// The calls of models that count, and of mixtures with them.
  static let counting: [LongCall] = [
    LongCall("NGramModel.init", covers: ["NGramModel.init(of:vocabulary:order:smoothing:)"]) {
      let (examples, vocabulary) = (sentences(10_000), try LongCalls.vocabulary(4000))
      return { _ = try NGramModel(of: examples, vocabulary: vocabulary, order: 3) }
    },
    LongCall("NGramModel.next", covers: ["NGramModel.next(after:)"]) {
      let vocabulary = try LongCalls.vocabulary(100_000)
      let model = try NGramModel(of: sentences(10), vocabulary: vocabulary, order: 3)
      return { for _ in 0..<40 { _ = try model.next(after: [0, 7]) } }
    },
    LongCall("NGramModel.wordLosses", covers: ["NGramModel.wordLosses(_:_:)"]) {
      let model = try NGramModel(
        of: sentences(1000),
        vocabulary: LongCalls.vocabulary(4000),
        order: 3
      )
      let x = words(2_000_000, below: 4000)
      return { _ = try model.wordLosses(x, x) }
    },
    LongCall(
      "MixtureModel.init, fitted",
      covers: [
        "MixtureModel.init(of:_:fittedOn:)", "MixtureModel.wordLosses(_:_:)",
        "MixtureModel.next(after:)",
      ]
    ) {
      let vocabulary = try LongCalls.vocabulary(4000)
      let counts = try NGramModel(of: sentences(1000), vocabulary: vocabulary, order: 3)
      let single = try NGramModel(of: sentences(1000), vocabulary: vocabulary, order: 1)
      let examples = sentences(10_000)
      return {
        let mixture = try MixtureModel(of: counts, single, fittedOn: examples)
        _ = try mixture.loss(on: examples)
      }
    },
  ]

  private static func sentences(_ count: Int) -> [Example] {
    let words = words(20 * count + 1, below: 4000)
    return (0..<count).map { number in
      let start = 20 * number
      return Example(x: Array(words[start..<start + 20]), y: Array(words[start + 1...start + 20]))
    }
  }
}
