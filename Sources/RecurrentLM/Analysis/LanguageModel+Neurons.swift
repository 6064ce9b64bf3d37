// What the hidden units do: their activations over a sentence, and the search for units that follow
// something in the text.
//
// Source: A. Karpathy, J. Johnson, L. Fei-Fei, "Visualizing and Understanding Recurrent Networks",
// 2015, which finds units that follow quotation marks and the length of lines.

extension LanguageModel {
  /// Reads a sentence and keeps the hidden state after each word.
  ///
  ///     s_t = tanh(U x_t + W s_{t-1})   for t = 0, …, T-1
  ///
  /// - Parameters:
  ///   - sentence: One sentence; it is taken apart as the vocabulary's text was, words
  ///     that the vocabulary lacks are read as UNKNOWN_TOKEN.
  ///   - vocabulary: The vocabulary that the model was made with.
  /// - Returns: The words read, SENTENCE_START first, and the states.
  /// - Throws: `RecurrentLMError.emptySentence` for no words,
  ///   `RecurrentLMError.vocabularyMismatch` if model and vocabulary differ in size,
  ///   `RecurrentLMError.notFinite` if a state is not a number.
  /// - Complexity: O(T · H · (H + C)).
  public func states(over sentence: String, _ vocabulary: Vocabulary) throws -> HiddenStates {
    try states(over: try vocabulary.reading(sentence), vocabulary)
  }

  /// Reads a training example and keeps the hidden state after each word.
  ///
  /// - Parameters:
  ///   - example: The example, whose `x` is read.
  ///   - vocabulary: The vocabulary that the model was made with.
  /// - Returns: The words read, SENTENCE_START first, and the states.
  /// - Throws: As with a sentence, or `RecurrentLMError.indexOutOfVocabulary`.
  /// - Complexity: O(T · H · (H + C)).
  public func states(over example: Example, _ vocabulary: Vocabulary) throws -> HiddenStates {
    try checkVocabulary(vocabulary)
    try checkVocabulary(of: CollectionOfOne(example))
    // Row 0 of the forward pass is s_{-1}, before any word.
    let states = try forward(example.x).s.dropFirstRows(1)
    guard states.values.allSatisfy(\.isFinite) else {
      throw RecurrentLMError.notFinite(what: "a hidden state")
    }
    return HiddenStates(words: try vocabulary.decodeWords(example.x), states: states)
  }

  /// Follows one hidden unit through a sentence.
  ///
  ///     s_t[unit]   for t = 0, …, T-1
  ///
  /// - Parameters:
  ///   - unit: The unit, in `0..<H`.
  ///   - sentence: One sentence, read as by `states(over:_:)`.
  ///   - vocabulary: The vocabulary that the model was made with.
  /// - Returns: The words read, SENTENCE_START first, and the activation after each.
  /// - Throws: `RecurrentLMError.indexOutOfRange` if there is no such unit, and what
  ///   `states(over:_:)` throws.
  /// - Complexity: O(T · H · (H + C)).
  public func neuron(
    _ unit: Int,
    over sentence: String,
    _ vocabulary: Vocabulary
  ) throws -> NeuronTrace {
    try neuron(unit, over: try vocabulary.reading(sentence), vocabulary)
  }

  /// Follows one hidden unit through a training example.
  ///
  /// - Parameters:
  ///   - unit: The unit, in `0..<H`.
  ///   - example: The example, whose `x` is read.
  ///   - vocabulary: The vocabulary that the model was made with.
  /// - Returns: The words read, SENTENCE_START first, and the activation after each.
  /// - Throws: As with a sentence, or `RecurrentLMError.indexOutOfVocabulary`.
  /// - Complexity: O(T · H · (H + C)).
  public func neuron(
    _ unit: Int,
    over example: Example,
    _ vocabulary: Vocabulary
  ) throws -> NeuronTrace {
    guard unit >= 0, unit < hiddenSize else {
      throw RecurrentLMError.indexOutOfRange(
        index: "neuron \(unit)",
        valid: "0..<\(hiddenSize)",
        of: "a model of \(hiddenSize) hidden units"
      )
    }
    let read = try states(over: example, vocabulary)
    return NeuronTrace(
      unit: unit,
      words: read.words,
      activations: read.states.column(unit).values
    )
  }

  /// Finds the hidden units that follow a signal, such as being inside quotation marks.
  ///
  ///     r = Σ (s - s̄)(f - f̄) / √(Σ (s - s̄)² Σ (f - f̄)²)
  ///
  /// `r` is the correlation of a unit's activations `s` with the signal `f` over all words of all
  /// examples: 1 or -1 for a unit that rises and falls with it exactly, 0 for one that knows nothing
  /// of it. The signal has a number for each word read, here 1 inside quotation marks and 0 outside:
  ///
  ///     let quotes = { (words: [String]) -> [Double] in
  ///       var inside = 0.0
  ///       return words.map { word in
  ///         if word == "``" { inside = 1 }
  ///         if word == "''" { inside = 0 }
  ///         return inside
  ///       }
  ///     }
  ///     let found = try model.neurons(following: quotes, over: examples.prefix(1000), vocabulary)
  ///     print(try model.neuron(found[0].unit, over: "\"come in ,\" he said .", vocabulary))
  ///
  /// - Parameters:
  ///   - signal: Takes the words read of an example, SENTENCE_START first, and returns a number for
  ///     each.
  ///   - examples: Sentences that the signal occurs in; their `x` is read.
  ///   - top: How many units to return, 1 or more; all if the model has fewer.
  ///   - vocabulary: The vocabulary that the model was made with.
  /// - Returns: The units with the strongest correlation, rising or falling, the strongest first.
  ///   A unit that never changes has a correlation of 0.
  /// - Throws: `RecurrentLMError.invalidArgument` if the signal has not a finite number for each word
  ///   or is the same for all of them, or if `top` is below 1; `RecurrentLMError.noExamples` for no
  ///   examples; what `signal` throws; otherwise as for one unit, or `CancellationError`.
  /// - Complexity: O(N · H · (H + C)).
  public func neurons(
    following signal: ([String]) throws -> [Double],
    over examples: some Collection<Example>,
    top: Int = 5,
    _ vocabulary: Vocabulary
  ) throws -> [NeuronMatch] {
    try checkVocabulary(vocabulary)
    try checkTop(top)
    guard !examples.isEmpty else { throw RecurrentLMError.noExamples }
    var correlations = SignalCorrelations(hiddenSize: hiddenSize)
    let count = examples.count
    try Meter.measure("the states of \(counted(count, "example"))", of: count) { meter in
      for example in examples {
        try Safepoint.pass()
        let read = try states(over: example, vocabulary)
        let signal = try signal(read.words)
        try checkSignal(signal, words: read.words.count)
        for (t, value) in signal.enumerated() { correlations.add(read.states[t], value) }
        meter.advance()
      }
    }
    let found = try correlations.values()
    return indicesOfLargest(top, of: found.map(abs)[...]).map {
      NeuronMatch(unit: $0, correlation: found[$0])
    }
  }

  private func checkSignal(_ signal: [Double], words: Int) throws {
    guard signal.count == words, signal.allSatisfy(\.isFinite) else {
      let found = signal.count == words ? "one that is not finite" : "\(signal.count)"
      throw RecurrentLMError.invalidArgument(
        name: "following",
        found: found,
        expected: "a finite number for each of the \(counted(words, "word"))"
      )
    }
  }
}

extension Vocabulary {
  /// The words of a sentence that somebody wrote, to be read from SENTENCE_START on.
  fileprivate func reading(_ sentence: String) throws -> Example {
    let words = unit.tokens(of: sentence)
    guard !words.isEmpty else { throw RecurrentLMError.emptySentence }
    return Example(x: [sentenceStartIndex] + encode(sentence: words), y: [])
  }
}
