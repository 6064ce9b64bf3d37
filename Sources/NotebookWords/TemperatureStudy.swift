package import RecurrentLM

/// What `exploreTemperatures` shows of a model.
package struct TemperatureStudy {
  /// The temperatures of the table.
  package static let temperatures = [0.5, 0.8, 1.0, 1.3]

  /// More words than the lines of a screen show at a glance.
  private static let longestSentence = 30

  private let model: any LanguageModel
  private let vocabulary: Vocabulary
  private let count: Int
  private let prompt: String

  /// The seed to begin with.
  package let seed: Int

  /// Begins a study.
  ///
  /// - Parameters:
  ///   - model: The model.
  ///   - vocabulary: The vocabulary that it was made with.
  ///   - sentences: How many sentences there are at each temperature, in 1...10.
  ///   - prompt: The beginning of each.
  ///   - seed: The seed to begin with.
  /// - Throws: `RecurrentLMError.invalidArgument` for another number of sentences.
  package init(
    _ model: any LanguageModel,
    _ vocabulary: Vocabulary,
    sentences: Int,
    prompt: String,
    seed: Int
  ) throws {
    guard 1...10 ~= sentences else {
      throw RecurrentLMError.invalidArgument(
        name: "sentences",
        found: "\(sentences)",
        expected: "1 to 10 sentences"
      )
    }
    self.model = model
    self.vocabulary = vocabulary
    count = sentences
    self.prompt = prompt
    self.seed = seed
  }

  /// The sentences at one temperature.
  ///
  /// - Parameters:
  ///   - temperature: As in `generate`.
  ///   - seed: The seed of the random numbers.
  /// - Returns: As many sentences as the study has.
  /// - Throws: What `generate` throws.
  package func sentences(at temperature: Double, seed: Int) throws -> [GeneratedSentence] {
    try generate(
      sentences: count,
      with: model,
      vocabulary,
      prompt: prompt,
      // A cold model may know short sentences only, and would never be done with longer ones.
      minimumLength: 1,
      maximumLength: Self.longestSentence,
      temperature: temperature,
      seed: seed
    )
  }

  /// How probable the next words after the prompt are.
  ///
  /// - Returns: The words that the model finds likeliest, with what else may come.
  /// - Throws: What `generate` throws for a prompt, or `RecurrentLMError.notFinite`.
  package func nextWords() throws -> TemperedWords {
    let words = vocabulary.unit.tokens(of: prompt)
    let x = [vocabulary.sentenceStartIndex] + (try vocabulary.knownIndices(of: words))
    let o = try model.forward(x).o
    let probabilities = Array(o.values[(o.rows - 1) * o.columns..<o.rows * o.columns])
    return TemperedWords(
      probabilities,
      leavingOut: [vocabulary.unknownIndex, vocabulary.sentenceStartIndex],
      vocabulary
    )
  }

  /// The sentences at the temperatures of the table, all from the seed to begin with.
  ///
  /// - Returns: The temperatures with their sentences, and the next words after the prompt.
  /// - Throws: What `generate` throws.
  package func table() throws -> TemperatureTable {
    TemperatureTable(
      rows: try Self.temperatures.map { ($0, try sentences(at: $0, seed: seed)) },
      nextWords: try nextWords(),
      prompt: prompt
    )
  }
}

/// Sentences at several temperatures.
package struct TemperatureTable: CustomStringConvertible {
  /// Each temperature with its sentences.
  package let rows: [(temperature: Double, sentences: [GeneratedSentence])]

  /// How probable each word is that may come after the prompt.
  package let nextWords: TemperedWords

  /// The beginning of each sentence.
  package let prompt: String

  /// What the table of the next words is called.
  package var nextWordsTitle: String {
    "The next word after \(prompt.isEmpty ? "SENTENCE_START" : "'\(prompt)'"), in percent"
  }

  /// The shares of each of the likeliest words at the temperatures, and of all others together.
  package var shares: [(word: String, percent: [String])] {
    let columns = rows.map { nextWords.probabilities(at: $0.temperature) }
    let names = nextWords.words + ["all others"]
    return names.indices.map { index in
      (names[index], columns.map { decimal(100 * $0[index], 1) })
    }
  }

  /// A heading for each temperature, and its sentences below; then the next words' shares.
  package var description: String {
    let sentences = rows.map { temperature, sentences in
      (["temperature \(temperature):"] + sentences.map { "  \($0.shortened)" })
        .joined(separator: "\n")
    }
    var table = TextTable(["temperature"] + rows.map { "\($0.temperature)" }, leftAligned: [0])
    for (word, percent) in shares { table.add([word] + percent) }
    return (sentences + [nextWordsTitle + ":", table.description]).joined(separator: "\n")
  }
}

extension GeneratedSentence {
  /// The text, with three dots where it was cut.
  package var shortened: String { isComplete ? text : text + " …" }
}
