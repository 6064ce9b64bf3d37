// Written by `make generate` from the public declarations of the library. Do not edit.
// swift-format-ignore-file

/// The source of the library's public declarations.
enum LibrarySources {
  static let all: [(name: String, file: String, line: Int, text: String)] = [
    (name: "BPTTTrace", file: "Sources/RecurrentLM/Analysis/BPTTTrace.swift", line: 2, text: ###"""
public struct BPTTTrace: Hashable, Sendable {
  /// The word whose error it is, counted from 0.
  public let t: Int

  /// How many steps before its own the model's errors go back.
  public let bpttTruncate: Int

  /// The errors: row i is δ_{t-i}, i steps back; shape `[t + 1, H]`, back to the first word.
  public let deltas: Matrix

  /// The size of the error i steps back, `|δ_{t-i}| = √(Σ_j δ_{t-i}[j]²)`, shape `[t + 1]`.
  public let norms: [Double]

  /// The words read, from the first up to the word t, shape `[t + 1]`; nil without a vocabulary.
  public let words: [String]?

  /// The word y_t that should have been predicted; nil without a vocabulary.
  public let expectedWord: String?

  /// How many of the errors `bptt` uses, `min(t, bpttTruncate) + 1`; it cuts off those after them.
  public var stepsUsed: Int { min(t, bpttTruncate) + 1 }

  /// Measures errors.
  init(
    t: Int,
    bpttTruncate: Int,
    deltas: Matrix,
    words: [String]? = nil,
    expectedWord: String? = nil
  ) {
    self.t = t
    self.bpttTruncate = bpttTruncate
    self.deltas = deltas
    self.words = words
    self.expectedWord = expectedWord
    norms = (0..<deltas.rows).map { row in
      (deltas[row] * deltas[row]).sum().squareRoot()
    }
  }
}
"""###),
    (name: "BPTTTrace.stepsUsed", file: "Sources/RecurrentLM/Analysis/BPTTTrace.swift", line: 22, text: ###"""
public var stepsUsed: Int { min(t, bpttTruncate) + 1 }
"""###),
    (name: "BPTTTrace.description", file: "Sources/RecurrentLM/Analysis/BPTTTrace.swift", line: 45, text: ###"""
public var description: String {
  let word = words == nil ? [] : ["word"]
  var table = TextTable(
    ["steps back", "k"] + word + ["|delta|", "left", ""],
    leftAligned: words == nil ? [4] : [2, 5]
  )
  for (steps, norm) in norms.enumerated() {
    let share = norms[0] > 0 ? "\(decimal(100 * norm / norms[0], 2)) %" : "0 %"
    let note = steps < stepsUsed ? "" : "cut off by bpttTruncate = \(bpttTruncate)"
    let word = words.map { [$0[t - steps]] } ?? []
    table.add(["\(steps)", "\(t - steps)"] + word + [general(norm, 4), share, note])
  }
  return table.description
}
"""###),
    (name: "HiddenStates", file: "Sources/RecurrentLM/Analysis/HiddenStates.swift", line: 2, text: ###"""
public struct HiddenStates: Hashable, Sendable {
  /// The words read, SENTENCE_START first, as the model knows them: shape `[T]`.
  public let words: [String]

  /// The states: row t is s_t, after the word t; each activation in -1...1, shape `[T, H]`.
  public let states: Matrix
}
"""###),
    (name: "HiddenStates.description", file: "Sources/RecurrentLM/Analysis/HiddenStates.swift", line: 12, text: ###"""
public var description: String {
  let isAbbreviated = states.columns > 7
  let shown = isAbbreviated ? Array(0..<3) : Array(0..<states.columns)
  let last = isAbbreviated ? Array(states.columns - 3..<states.columns) : []
  let gap = isAbbreviated ? ["..."] : []
  var table = TextTable(
    ["t", "word"] + shown.map { "unit \($0)" } + gap + last.map { "unit \($0)" },
    leftAligned: [1]
  )
  for (t, word) in words.enumerated() {
    let row = { (units: [Int]) in units.map { decimal(states[t, $0], 4) } }
    table.add(["\(t)", word] + row(shown) + gap + row(last))
  }
  return table.description
}
"""###),
    (name: "LanguageModel.bpttTrace(_:_:at:_:)", file: "Sources/RecurrentLM/Analysis/LanguageModel+BPTTTrace.swift", line: 34, text: ###"""
public func bpttTrace(
  _ x: some Collection<Int>,
  _ y: some Collection<Int>,
  at t: Int,
  _ vocabulary: Vocabulary? = nil
) throws -> BPTTTrace {
  let (x, y) = try checkedPair(x, y)
  if let vocabulary { try checkVocabulary(vocabulary) }
  guard x.indices.contains(t) else {
    throw RecurrentLMError.indexOutOfRange(
      index: "t = \(t)",
      valid: "0..<\(x.count)",
      of: "a sentence of \(counted(x.count, "word"))"
    )
  }
  let read = Array(x.prefix(t + 1))
  let deltas =
    network.gates == nil
    ? try errorsThroughTanh(read, expecting: y[t])
    : try errorsThroughGates(read, expecting: y[t])
  let trace = BPTTTrace(
    t: t,
    bpttTruncate: bpttTruncate,
    deltas: deltas,
    words: try vocabulary?.decodeWords(x.prefix(t + 1)),
    expectedWord: vocabulary?[y[t]]
  )
  guard trace.norms.allSatisfy(\.isFinite) else {
    throw RecurrentLMError.notFinite(what: "the error of word \(t)")
  }
  return trace
}
"""###),
    (name: "LanguageModel.bpttTrace(_:_:at:_:)", file: "Sources/RecurrentLM/Analysis/LanguageModel+BPTTTrace.swift", line: 79, text: ###"""
private func errorsThroughTanh(_ x: [Int], expecting y: Int) throws -> Matrix {
  let t = x.count - 1
  let (o, s) = try forward(x)
  let weights = parameters
  var deltas = Matrix(rows: t + 1, columns: hiddenSize)
  var delta = try weights.error(of: o[t], expecting: y) * (1 - s[t + 1] * s[t + 1])
  // Row k of `s` is s_{k-1}, for row 0 is s_{-1}.
  for k in stride(from: t, through: 0, by: -1) {
    try Safepoint.pass()
    deltas[t - k] = delta
    delta = try weights.W.transposedDot(delta) * (1 - s[k] * s[k])
  }
  return deltas
}
"""###),
    (name: "LanguageModel.bpttTrace(_:_:at:_:)", file: "Sources/RecurrentLM/Analysis/LanguageModel+BPTTTrace.swift", line: 68, text: ###"""
private func errorsThroughGates(_ x: [Int], expecting y: Int) throws -> Matrix {
  let weights = parameters
  let error = try weights.error(of: try forward(x).o[x.count - 1], expecting: y)
  let recurrent = try weights.withSoftmax()
  let textbook: any ErrorTracer =
    weights.network.gates?.kind == .lstm
    ? try LSTM(parameters: recurrent) : try GRU(parameters: recurrent)
  return try textbook.errors(x, endingWith: error)
}
"""###),
    (name: "LanguageModel.withoutMemory()", file: "Sources/RecurrentLM/Analysis/LanguageModel+Lesions.swift", line: 18, text: ###"""
public func withoutMemory() throws -> Self {
  try lesioned { $0 = Matrix(rows: $0.rows, columns: $0.columns) }
}
"""###),
    (name: "LanguageModel.withoutMemory()", file: "Sources/RecurrentLM/Analysis/LanguageModel+Lesions.swift", line: 50, text: ###"""
private func lesioned(_ change: (inout Matrix) -> Void) throws -> Self {
  guard network.gates == nil else {
    throw RecurrentLMError.invalidArgument(
      name: "model",
      found: network.kindText,
      expected: "a tanh network, whose memory is W alone"
    )
  }
  let copy = try copy()
  var weights = copy.parameters
  change(&weights.W)
  try copy.setParameters(weights)
  return copy
}
"""###),
    (name: "LanguageModel.withoutMemory(ofUnit:)", file: "Sources/RecurrentLM/Analysis/LanguageModel+Lesions.swift", line: 39, text: ###"""
public func withoutMemory(ofUnit unit: Int) throws -> Self {
  guard unit >= 0, unit < hiddenSize else {
    throw RecurrentLMError.indexOutOfRange(
      index: "unit \(unit)",
      valid: "0..<\(hiddenSize)",
      of: "a model of \(hiddenSize) hidden units"
    )
  }
  return try lesioned { $0[0..., unit] = Vector(count: $0.rows) }
}
"""###),
    (name: "LanguageModel.withoutMemory(ofUnit:)", file: "Sources/RecurrentLM/Analysis/LanguageModel+Lesions.swift", line: 50, text: ###"""
private func lesioned(_ change: (inout Matrix) -> Void) throws -> Self {
  guard network.gates == nil else {
    throw RecurrentLMError.invalidArgument(
      name: "model",
      found: network.kindText,
      expected: "a tanh network, whose memory is W alone"
    )
  }
  let copy = try copy()
  var weights = copy.parameters
  change(&weights.W)
  try copy.setParameters(weights)
  return copy
}
"""###),
    (name: "LanguageModel.states(over:_:)", file: "Sources/RecurrentLM/Analysis/LanguageModel+Neurons.swift", line: 21, text: ###"""
public func states(over sentence: String, _ vocabulary: Vocabulary) throws -> HiddenStates {
  try states(over: try vocabulary.reading(sentence), vocabulary)
}
"""###),
    (name: "LanguageModel.states(over:_:)", file: "Sources/RecurrentLM/Analysis/LanguageModel+Neurons.swift", line: 165, text: ###"""
fileprivate func reading(_ sentence: String) throws -> Example {
  let words = unit.tokens(of: sentence)
  guard !words.isEmpty else { throw RecurrentLMError.emptySentence }
  return Example(x: [sentenceStartIndex] + encode(sentence: words), y: [])
}
"""###),
    (name: "LanguageModel.states(over:_:)", file: "Sources/RecurrentLM/Analysis/LanguageModel+Neurons.swift", line: 33, text: ###"""
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
"""###),
    (name: "LanguageModel.neuron(_:over:_:)", file: "Sources/RecurrentLM/Analysis/LanguageModel+Neurons.swift", line: 56, text: ###"""
public func neuron(
  _ unit: Int,
  over sentence: String,
  _ vocabulary: Vocabulary
) throws -> NeuronTrace {
  try neuron(unit, over: try vocabulary.reading(sentence), vocabulary)
}
"""###),
    (name: "LanguageModel.neuron(_:over:_:)", file: "Sources/RecurrentLM/Analysis/LanguageModel+Neurons.swift", line: 165, text: ###"""
fileprivate func reading(_ sentence: String) throws -> Example {
  let words = unit.tokens(of: sentence)
  guard !words.isEmpty else { throw RecurrentLMError.emptySentence }
  return Example(x: [sentenceStartIndex] + encode(sentence: words), y: [])
}
"""###),
    (name: "LanguageModel.neuron(_:over:_:)", file: "Sources/RecurrentLM/Analysis/LanguageModel+Neurons.swift", line: 73, text: ###"""
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
"""###),
    (name: "LanguageModel.neurons(following:over:top:_:)", file: "Sources/RecurrentLM/Analysis/LanguageModel+Neurons.swift", line: 124, text: ###"""
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
"""###),
    (name: "LanguageModel.neurons(following:over:top:_:)", file: "Sources/RecurrentLM/Analysis/LanguageModel+Neurons.swift", line: 151, text: ###"""
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
"""###),
    (name: "LanguageModel.nextWords(_:after:expected:top:_:)", file: "Sources/RecurrentLM/Analysis/LanguageModel+NextWords.swift", line: 25, text: ###"""
public func nextWords(
  _ o: Matrix,
  after x: [Int]? = nil,
  expected y: [Int]? = nil,
  top: Int = 5,
  _ vocabulary: Vocabulary
) throws -> NextWords {
  try checkVocabulary(vocabulary)
  for words in [x, y] { try checkProbabilities(o, with: words) }
  try checkTop(top)
  let predictions = try (0..<o.rows).map { t in
    try Safepoint.pass()
    let row = o.values[t * o.columns..<(t + 1) * o.columns]
    guard row.allSatisfy(\.isFinite) else {
      throw RecurrentLMError.notFinite(what: "a probability in row \(t) of 'o'")
    }
    return indicesOfLargest(top, of: row).map {
      WordPrediction(word: vocabulary[$0], index: $0, probability: o[t, $0])
    }
  }
  let came = try y.map { y in
    zip(y, try vocabulary.decodeWords(y)).enumerated().map { t, pair in
      WordPrediction(word: pair.1, index: pair.0, probability: o[t, pair.0])
    }
  }
  return NextWords(
    wordsRead: try x.map(vocabulary.decodeWords),
    predictions: predictions,
    expectedWords: came,
    unknownWords: []
  )
}
"""###),
    (name: "LanguageModel.nextWords(_:after:expected:top:_:)", file: "Sources/RecurrentLM/Analysis/LanguageModel+NextWords.swift", line: 92, text: ###"""
private func checkProbabilities(_ o: Matrix, with words: [Int]?) throws {
  guard o.rows > 0 else { throw RecurrentLMError.emptySentence }
  guard o.columns == vocabularySize, words == nil || words?.count == o.rows else {
    throw RecurrentLMError.shapeMismatch(
      operation: "nextWords",
      left: "\(o.shape)",
      right: "(\(words?.count ?? o.rows))",
      expected: "a row for each word read, of \(vocabularySize) probabilities"
    )
  }
}
"""###),
    (name: "LanguageModel.nextWords(_:after:expected:top:_:)", file: "Sources/RecurrentLM/Analysis/LanguageModel+NextWords.swift", line: 105, text: ###"""
func checkTop(_ top: Int) throws {
  guard top >= 1 else {
    throw RecurrentLMError.invalidArgument(
      name: "top",
      found: "\(top)",
      expected: "1 or more"
    )
  }
}
"""###),
    (name: "LanguageModel.nextWords(after:top:_:)", file: "Sources/RecurrentLM/Analysis/LanguageModel+NextWords.swift", line: 71, text: ###"""
public func nextWords(
  after sentence: String,
  top: Int = 5,
  _ vocabulary: Vocabulary
) throws -> NextWords {
  try checkVocabulary(vocabulary)
  let words = vocabulary.unit.tokens(of: sentence)
  guard !words.isEmpty else { throw RecurrentLMError.emptySentence }
  let indices = vocabulary.encode(sentence: words)
  let x = [vocabulary.sentenceStartIndex] + indices
  let read = try nextWords(forward(x).o, after: x, top: top, vocabulary)
  return NextWords(
    wordsRead: read.wordsRead,
    predictions: read.predictions,
    expectedWords: nil,
    unknownWords: zip(words, indices).compactMap { word, index in
      index == vocabulary.unknownIndex ? word : nil
    }
  )
}
"""###),
    (name: "NearWord", file: "Sources/RecurrentLM/Analysis/LanguageModel+WordVectors.swift", line: 8, text: ###"""
public struct NearWord: Hashable, Sendable, CustomStringConvertible {
  /// The word.
  public let word: String

  /// Its index in the vocabulary, in `0..<C`.
  public let index: Int

  /// The cosine of the angle between the two vectors, in -1...1.
  public let similarity: Double

  /// The word and its similarity.
  public var description: String { "\(shortened(word)) \(decimal(similarity, 4))" }
}
"""###),
    (name: "NearWord.description", file: "Sources/RecurrentLM/Analysis/LanguageModel+WordVectors.swift", line: 19, text: ###"""
public var description: String { "\(shortened(word)) \(decimal(similarity, 4))" }
"""###),
    (name: "LanguageModel.wordVectors(of:_:)", file: "Sources/RecurrentLM/Analysis/LanguageModel+WordVectors.swift", line: 40, text: ###"""
public func wordVectors(of words: [String], _ vocabulary: Vocabulary) throws -> Matrix {
  try checkVocabulary(vocabulary)
  guard !words.isEmpty else {
    throw RecurrentLMError.invalidArgument(
      name: "words",
      found: "none",
      expected: "one word or more"
    )
  }
  let indices = try vocabulary.knownIndices(of: words.map { try vocabulary.single($0) })
  let columns = try finiteWordColumns()
  try Matrix.checkSize(rows: indices.count, columns: columns.rows)
  var vectors = Matrix(rows: indices.count, columns: columns.rows)
  for (row, index) in indices.enumerated() {
    try Safepoint.pass()
    vectors[row] = columns.column(index)
  }
  return vectors
}
"""###),
    (name: "LanguageModel.wordVectors(of:_:)", file: "Sources/RecurrentLM/Analysis/LanguageModel+WordVectors.swift", line: 125, text: ###"""
fileprivate func single(_ word: String) throws -> String {
  // A token such as SENTENCE_START is a word of the vocabulary as it stands.
  if self[word] != nil { return word }
  let parts = unit.tokens(of: word)
  guard parts.count == 1 else {
    throw RecurrentLMError.invalidArgument(
      name: "word",
      found: parts.isEmpty ? "none" : listed(parts) { quoted($0) },
      expected: "one word"
    )
  }
  return parts[0]
}
"""###),
    (name: "LanguageModel.wordVectors(of:_:)", file: "Sources/RecurrentLM/Analysis/LanguageModel+WordVectors.swift", line: 112, text: ###"""
private func finiteWordColumns() throws -> Matrix {
  let weights = parameters
  let place = weights.network.shapes.firstIndex { $0.columns == .words } ?? 0
  let columns = weights.matrices[place]
  guard try columns.firstNotFinite() == nil else {
    throw RecurrentLMError.notFinite(what: "a weight of '\(weights.network.shapes[place].name)'")
  }
  return columns
}
"""###),
    (name: "LanguageModel.nearest(to:top:_:)", file: "Sources/RecurrentLM/Analysis/LanguageModel+WordVectors.swift", line: 80, text: ###"""
public func nearest(
  to word: String,
  top: Int = 5,
  _ vocabulary: Vocabulary
) throws -> [NearWord] {
  try checkVocabulary(vocabulary)
  try checkTop(top)
  let indices = try vocabulary.knownIndices(of: [vocabulary.single(word)])
  let columns = try finiteWordColumns()
  try columns.checkRoom()
  let lengths = sqrt((columns * columns).sum(axis: 0))
  var similarities: [Double] = Array(repeating: 0, count: columns.columns)
  for index in indices {
    let products = try columns.transposedDot(columns.column(index))
    try Safepoint.forEachPiece(of: products.count) { piece in
      for other in piece {
        let scale = lengths[index] * lengths[other]
        // A vector of zeros has no direction.
        similarities[other] = scale > 0 ? products[other] / scale : 0
      }
    }
  }
  let tokens = [
    vocabulary.sentenceStartIndex, vocabulary.sentenceEndIndex, vocabulary.unknownIndex,
  ]
  let hidden = Set(indices + tokens)
  return indicesOfLargest(min(top, vocabulary.count) + hidden.count, of: similarities[...])
    .filter { !hidden.contains($0) }.prefix(top)
    .map { NearWord(word: vocabulary[$0], index: $0, similarity: similarities[$0]) }
}
"""###),
    (name: "LanguageModel.nearest(to:top:_:)", file: "Sources/RecurrentLM/Analysis/LanguageModel+WordVectors.swift", line: 125, text: ###"""
fileprivate func single(_ word: String) throws -> String {
  // A token such as SENTENCE_START is a word of the vocabulary as it stands.
  if self[word] != nil { return word }
  let parts = unit.tokens(of: word)
  guard parts.count == 1 else {
    throw RecurrentLMError.invalidArgument(
      name: "word",
      found: parts.isEmpty ? "none" : listed(parts) { quoted($0) },
      expected: "one word"
    )
  }
  return parts[0]
}
"""###),
    (name: "LanguageModel.nearest(to:top:_:)", file: "Sources/RecurrentLM/Analysis/LanguageModel+WordVectors.swift", line: 112, text: ###"""
private func finiteWordColumns() throws -> Matrix {
  let weights = parameters
  let place = weights.network.shapes.firstIndex { $0.columns == .words } ?? 0
  let columns = weights.matrices[place]
  guard try columns.firstNotFinite() == nil else {
    throw RecurrentLMError.notFinite(what: "a weight of '\(weights.network.shapes[place].name)'")
  }
  return columns
}
"""###),
    (name: "NeuronTrace", file: "Sources/RecurrentLM/Analysis/NeuronTrace.swift", line: 2, text: ###"""
public struct NeuronTrace: Hashable, Sendable {
  /// The unit, in `0..<H`.
  public let unit: Int

  /// The words read, SENTENCE_START first, as the model knows them: shape `[T]`.
  public let words: [String]

  /// The unit's activation after each word, in -1...1: shape `[T]`.
  public let activations: [Double]
}
"""###),
    (name: "NeuronTrace.description", file: "Sources/RecurrentLM/Analysis/NeuronTrace.swift", line: 15, text: ###"""
public var description: String {
  var table = TextTable(["word", "neuron \(unit)"], leftAligned: [0])
  for (word, activation) in zip(words, activations) { table.add([word, decimal(activation, 4)]) }
  return table.description
}
"""###),
    (name: "NeuronMatch", file: "Sources/RecurrentLM/Analysis/NeuronTrace.swift", line: 23, text: ###"""
public struct NeuronMatch: Hashable, Sendable, CustomStringConvertible {
  /// The unit, in `0..<H`.
  public let unit: Int

  /// How closely its activation follows, in -1...1: 1 if it rises and falls with the signal exactly,
  /// -1 if it falls when the signal rises, 0 if it has nothing to do with it.
  public let correlation: Double

  /// The unit and its correlation.
  public var description: String { "neuron \(unit): correlation \(decimal(correlation, 4))" }
}
"""###),
    (name: "NeuronMatch.description", file: "Sources/RecurrentLM/Analysis/NeuronTrace.swift", line: 32, text: ###"""
public var description: String { "neuron \(unit): correlation \(decimal(correlation, 4))" }
"""###),
    (name: "WordPrediction", file: "Sources/RecurrentLM/Analysis/NextWords.swift", line: 2, text: ###"""
public struct WordPrediction: Hashable, Sendable, CustomStringConvertible {
  /// The word.
  public let word: String

  /// Its index in the vocabulary, in `0..<C`.
  public let index: Int

  /// The probability that the model gives it, from 0 to 1.
  public let probability: Double

  /// The word and its probability.
  public var description: String { "\(shortened(word)) \(decimal(probability, 4))" }
}
"""###),
    (name: "WordPrediction.description", file: "Sources/RecurrentLM/Analysis/NextWords.swift", line: 13, text: ###"""
public var description: String { "\(shortened(word)) \(decimal(probability, 4))" }
"""###),
    (name: "NextWords", file: "Sources/RecurrentLM/Analysis/NextWords.swift", line: 17, text: ###"""
public struct NextWords: Hashable, Sendable {
  /// The words that were read, shape `[T]`; nil if only their predictions were given.
  public let wordsRead: [String]?

  /// For each position t the likeliest words after the words 0 to t, the likeliest first.
  public let predictions: [[WordPrediction]]

  /// The words that really came next, each with the probability that the model gave it, shape `[T]`;
  /// nil if they were not given.
  public let expectedWords: [WordPrediction]?

  /// The words of the sentence that the vocabulary lacks, in their order: they were read as
  /// UNKNOWN_TOKEN.
  public let unknownWords: [String]

  /// What is to be said of words that were not read as they stand; nil if there are none.
  package var unknownNote: String? {
    unknownWords.isEmpty
      ? nil
      : "Not in the vocabulary, read as UNKNOWN_TOKEN: \(listed(unknownWords) { quoted($0) })."
  }
}
"""###),
    (name: "NextWords.description", file: "Sources/RecurrentLM/Analysis/NextWords.swift", line: 44, text: ###"""
public var description: String {
  let ranks = (1...max(1, predictions.first?.count ?? 0)).map(String.init)
  let titles =
    ["t"] + (wordsRead == nil ? [] : ["after"]) + (expectedWords == nil ? [] : ["came"])
  var table = TextTable(
    titles + ranks,
    leftAligned: Set(1..<titles.count + ranks.count)
  )
  for (t, words) in predictions.enumerated() {
    let read = wordsRead.map { [$0[t]] } ?? []
    let came = expectedWords.map { [$0[t].description] } ?? []
    let cells = words.map { word in
      word.description + (word.index == expectedWords?[t].index ? " ✓" : "")
    }
    table.add(["\(t)"] + read + came + cells)
  }
  return table.description + (unknownNote.map { "\n\($0)" } ?? "")
}
"""###),
    (name: "WordModel.accuracy(of:at:_:sentences:seed:)", file: "Sources/RecurrentLM/Analysis/WordModel+MemoryTask.swift", line: 27, text: ###"""
public func accuracy(
  of task: MemoryTask,
  at distance: Int,
  _ vocabulary: Vocabulary,
  sentences: Int = 200,
  seed: Int = 2
) throws -> Double {
  try checkVocabulary(vocabulary)
  try task.check(distance, name: "at")
  guard sentences >= 1 else {
    throw RecurrentLMError.invalidArgument(
      name: "sentences",
      found: "\(sentences)",
      expected: "1 sentence or more"
    )
  }
  let answers = try vocabulary.knownIndices(of: task.answers)
  var random = MersenneTwister(seed: try checkedSeed(seed))
  var right = 0
  for _ in 0..<sentences {
    try Safepoint.pass()
    let sentence = try task.sentence(over: distance, using: &random)
    let words = try vocabulary.knownIndices(of: sentence.words)
    let o = try next(after: [vocabulary.sentenceStartIndex] + Array(words[..<sentence.answer]))
    guard answers.allSatisfy({ o[$0].isFinite }) else {
      throw RecurrentLMError.notFinite(what: "a probability after word \(sentence.answer)")
    }
    let best = answers.map { o[$0] }.max() ?? 0
    let likeliest = answers.filter { o[$0] == best }
    // Of equally probable answers none is the model's.
    if likeliest == [words[sentence.answer]] { right += 1 }
  }
  return Double(right) / Double(sentences)
}
"""###),
    (name: "WordModel.next(after:_:)", file: "Sources/RecurrentLM/Analysis/WordModel+Next.swift", line: 22, text: ###"""
public func next(after text: String, _ vocabulary: Vocabulary) throws -> Vector {
  try checkVocabulary(vocabulary)
  let words = vocabulary.encode(text)
  guard !words.isEmpty else { throw RecurrentLMError.emptySentence }
  return try next(after: [vocabulary.sentenceStartIndex] + words)
}
"""###),
    (name: "JSONLineFault", file: "Sources/RecurrentLM/Basics/JSONLineFault.swift", line: 2, text: ###"""
public enum JSONLineFault: Error, Hashable, Sendable {
  /// It is no JSON object.
  case notAnObject

  /// It begins a list, as a file of one large list does.
  case aList

  /// It has no field of the name.
  case noField(String, fields: [String])

  /// The field holds something else than text.
  case notText(String)
}
"""###),
    (name: "TextEncoding", file: "Sources/RecurrentLM/Basics/TextEncoding.swift", line: 7, text: ###"""
public struct TextEncoding: Hashable, Sendable, CustomStringConvertible {
  /// The name in capital letters, as the system's `iconv` knows it.
  public let name: String

  /// Makes an encoding of a name; `iconv -l` lists those that the system can read.
  ///
  /// - Parameter name: A name such as `windows-1252`, in letters of any case.
  public init(_ name: String) {
    self.name = name.uppercased()
  }

  /// UTF-8, which every file should have.
  public static let utf8: TextEncoding = TextEncoding("UTF-8")

  /// UTF-16 without a mark, the low byte first, as Windows writes it.
  public static let utf16LittleEndian: TextEncoding = TextEncoding("UTF-16LE")

  /// UTF-16 without a mark, the high byte first.
  public static let utf16BigEndian: TextEncoding = TextEncoding("UTF-16BE")

  /// Western European, of Windows; Latin-1 with quotation marks and dashes.
  public static let windows1252: TextEncoding = TextEncoding("WINDOWS-1252")

  /// Central European, of Windows.
  public static let windows1250: TextEncoding = TextEncoding("WINDOWS-1250")

  /// Cyrillic, of Windows.
  public static let windows1251: TextEncoding = TextEncoding("WINDOWS-1251")

  /// Western European, ISO 8859-1.
  public static let latin1: TextEncoding = TextEncoding("ISO-8859-1")

  /// Western European, of old Macs.
  public static let macRoman: TextEncoding = TextEncoding("MACINTOSH")

  /// Japanese, of Windows and old Macs.
  public static let shiftJIS: TextEncoding = TextEncoding("SHIFT_JIS")

  /// Chinese, GB 18030 with GBK and GB 2312 in it.
  public static let gb18030: TextEncoding = TextEncoding("GB18030")

  /// Chinese with traditional characters.
  public static let big5: TextEncoding = TextEncoding("BIG5")

  /// Korean.
  public static let eucKR: TextEncoding = TextEncoding("EUC-KR")

  /// The name.
  public var description: String { name }
}
"""###),
    (name: "TextEncoding.init(_:)", file: "Sources/RecurrentLM/Basics/TextEncoding.swift", line: 14, text: ###"""
public init(_ name: String) {
  self.name = name.uppercased()
}
"""###),
    (name: "TextEncoding.description", file: "Sources/RecurrentLM/Basics/TextEncoding.swift", line: 55, text: ###"""
public var description: String { name }
"""###),
    (name: "MixtureModel", file: "Sources/RecurrentLM/Counting/MixtureModel.swift", line: 20, text: ###"""
public struct MixtureModel {
  /// The model with the weight λ.
  public let first: any WordModel

  /// The model with the weight 1 - λ.
  public let second: any WordModel

  /// The weight λ of the first model, in `0...1`.
  public let weight: Double

  /// Mixes two models with a weight that is given.
  ///
  /// - Parameters:
  ///   - first: The model with the weight λ.
  ///   - second: The model with the weight 1 - λ, of the same vocabulary.
  ///   - weight: λ, in `0...1`.
  /// - Throws: `RecurrentLMError.invalidArgument` if λ is not in `0...1`,
  ///   `.otherVocabulary` if the models learnt with two vocabularies, or if these have two sizes,
  ///   `.vocabulariesDiffer`.
  public init(of first: any WordModel, _ second: any WordModel, weight: Double) throws {
    guard weight >= 0, weight <= 1 else {
      throw RecurrentLMError.invalidArgument(
        name: "weight",
        found: shortest(weight),
        expected: "a number from 0 to 1"
      )
    }
    try Self.check(first, second)
    (self.first, self.second, self.weight) = (first, second, weight)
  }

  /// Mixes two models with the weight that costs least on some sentences.
  ///
  ///     λ = argmin -Σ_t log(λ p₁(y_t) + (1 - λ) p₂(y_t))
  ///
  /// The loss has one minimum between 0 and 1, where its slope is 0; halving the interval finds it.
  ///
  /// - Parameters:
  ///   - first: The model with the weight λ.
  ///   - second: The model with the weight 1 - λ, of the same vocabulary.
  ///   - examples: Sentences that neither model has learnt from, and that the mixture is not going to
  ///     be judged by.
  /// - Throws: `RecurrentLMError.noExamples` if there are no words, what `init(of:_:weight:)` throws
  ///   for two vocabularies and `wordLosses` for sentences, `.notFinite` if both models find a word
  ///   impossible, or `CancellationError`.
  /// - Complexity: That of both models' `wordLosses`.
  public init(
    of first: any WordModel,
    _ second: any WordModel,
    fittedOn examples: some Collection<Example>
  ) throws {
    try Self.check(first, second)
    try first.checkVocabulary(of: examples)
    try second.checkVocabulary(of: examples)
    var ratios: [Double] = []
    try Meter.measureLoss(of: examples) { meter in
      for example in examples {
        try Safepoint.pass()
        let (one, other) = (
          try first.wordLosses(example.x, example.y), try second.wordLosses(example.x, example.y)
        )
        for (one, other) in zip(one, other) {
          guard !one.isNaN, !other.isNaN, one < .infinity || other < .infinity else {
            throw RecurrentLMError.notFinite(what: "the loss of a word to fit the weight on")
          }
          ratios.append(other - one)
        }
        meter.advance()
      }
    }
    guard !ratios.isEmpty else { throw RecurrentLMError.noExamples }
    (self.first, self.second) = (first, second)
    weight = try Self.fitted(ratios)
  }

  /// The weight at which the loss has no slope, from the logarithms of p₁ / p₂ of all words.
  private static func fitted(_ ratios: [Double]) throws -> Double {
    // -dL/dλ = Σ (p₁ - p₂) / (λ p₁ + (1 - λ) p₂), with numerator and denominator over the larger p.
    func slope(_ weight: Double) throws -> Double {
      try Safepoint.pass()
      return ratios.reduce(0) { sum, ratio in
        let (one, other) = (exp(min(ratio, 0)), exp(min(-ratio, 0)))
        return sum + (one - other) / (weight * one + (1 - weight) * other)
      }
    }
    var (low, high) = (0.0, 1.0)
    // A part in 2³⁰ of a weight is less than anybody reads.
    for _ in 0..<30 {
      let middle = (low + high) / 2
      if try slope(middle) > 0 { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  /// Checks that the words of both models are the same.
  private static func check(_ first: any WordModel, _ second: any WordModel) throws {
    guard first.vocabularySize == second.vocabularySize else {
      throw RecurrentLMError.vocabulariesDiffer(first.vocabularySize, second.vocabularySize)
    }
    guard let one = first.vocabularyIdentity, let other = second.vocabularyIdentity else { return }
    try one.check(other, of: "the vocabulary of the second model")
  }
}
"""###),
    (name: "MixtureModel.init(of:_:weight:)", file: "Sources/RecurrentLM/Counting/MixtureModel.swift", line: 39, text: ###"""
public init(of first: any WordModel, _ second: any WordModel, weight: Double) throws {
  guard weight >= 0, weight <= 1 else {
    throw RecurrentLMError.invalidArgument(
      name: "weight",
      found: shortest(weight),
      expected: "a number from 0 to 1"
    )
  }
  try Self.check(first, second)
  (self.first, self.second, self.weight) = (first, second, weight)
}
"""###),
    (name: "MixtureModel.init(of:_:weight:)", file: "Sources/RecurrentLM/Counting/MixtureModel.swift", line: 115, text: ###"""
private static func check(_ first: any WordModel, _ second: any WordModel) throws {
  guard first.vocabularySize == second.vocabularySize else {
    throw RecurrentLMError.vocabulariesDiffer(first.vocabularySize, second.vocabularySize)
  }
  guard let one = first.vocabularyIdentity, let other = second.vocabularyIdentity else { return }
  try one.check(other, of: "the vocabulary of the second model")
}
"""###),
    (name: "MixtureModel.init(of:_:fittedOn:)", file: "Sources/RecurrentLM/Counting/MixtureModel.swift", line: 66, text: ###"""
public init(
  of first: any WordModel,
  _ second: any WordModel,
  fittedOn examples: some Collection<Example>
) throws {
  try Self.check(first, second)
  try first.checkVocabulary(of: examples)
  try second.checkVocabulary(of: examples)
  var ratios: [Double] = []
  try Meter.measureLoss(of: examples) { meter in
    for example in examples {
      try Safepoint.pass()
      let (one, other) = (
        try first.wordLosses(example.x, example.y), try second.wordLosses(example.x, example.y)
      )
      for (one, other) in zip(one, other) {
        guard !one.isNaN, !other.isNaN, one < .infinity || other < .infinity else {
          throw RecurrentLMError.notFinite(what: "the loss of a word to fit the weight on")
        }
        ratios.append(other - one)
      }
      meter.advance()
    }
  }
  guard !ratios.isEmpty else { throw RecurrentLMError.noExamples }
  (self.first, self.second) = (first, second)
  weight = try Self.fitted(ratios)
}
"""###),
    (name: "MixtureModel.init(of:_:fittedOn:)", file: "Sources/RecurrentLM/Counting/MixtureModel.swift", line: 115, text: ###"""
private static func check(_ first: any WordModel, _ second: any WordModel) throws {
  guard first.vocabularySize == second.vocabularySize else {
    throw RecurrentLMError.vocabulariesDiffer(first.vocabularySize, second.vocabularySize)
  }
  guard let one = first.vocabularyIdentity, let other = second.vocabularyIdentity else { return }
  try one.check(other, of: "the vocabulary of the second model")
}
"""###),
    (name: "MixtureModel.init(of:_:fittedOn:)", file: "Sources/RecurrentLM/Counting/MixtureModel.swift", line: 96, text: ###"""
private static func fitted(_ ratios: [Double]) throws -> Double {
  // -dL/dλ = Σ (p₁ - p₂) / (λ p₁ + (1 - λ) p₂), with numerator and denominator over the larger p.
  func slope(_ weight: Double) throws -> Double {
    try Safepoint.pass()
    return ratios.reduce(0) { sum, ratio in
      let (one, other) = (exp(min(ratio, 0)), exp(min(-ratio, 0)))
      return sum + (one - other) / (weight * one + (1 - weight) * other)
    }
  }
  var (low, high) = (0.0, 1.0)
  // A part in 2³⁰ of a weight is less than anybody reads.
  for _ in 0..<30 {
    let middle = (low + high) / 2
    if try slope(middle) > 0 { low = middle } else { high = middle }
  }
  return (low + high) / 2
}
"""###),
    (name: "MixtureModel.description", file: "Sources/RecurrentLM/Counting/MixtureModel.swift", line: 126, text: ###"""
public var description: String {
  "MixtureModel: \(decimal(weight, 3)) × \(first) + \(decimal(1 - weight, 3)) × \(second)"
}
"""###),
    (name: "MixtureModel.vocabularySize", file: "Sources/RecurrentLM/Counting/MixtureModel.swift", line: 133, text: ###"""
public var vocabularySize: Int { first.vocabularySize }
"""###),
    (name: "MixtureModel.vocabularyChecksum", file: "Sources/RecurrentLM/Counting/MixtureModel.swift", line: 136, text: ###"""
public var vocabularyChecksum: String? { first.vocabularyChecksum ?? second.vocabularyChecksum }
"""###),
    (name: "MixtureModel.next(after:)", file: "Sources/RecurrentLM/Counting/MixtureModel.swift", line: 146, text: ###"""
public func next(after words: some Collection<Int>) throws -> Vector {
  mixed(try first.next(after: words), try second.next(after: words))
}
"""###),
    (name: "MixtureModel.next(after:)", file: "Sources/RecurrentLM/Counting/MixtureModel.swift", line: 165, text: ###"""
func mixed(_ one: Double, _ other: Double) -> Double {
  // Of probabilities that are too small for a number, the logarithms are not.
  let (a, b) = (log(weight) - one, log(1 - weight) - other)
  let larger = max(a, b)
  guard larger != -.infinity else { return .infinity }
  return atLeastZero(-larger - log(exp(a - larger) + exp(b - larger)))
}
"""###),
    (name: "MixtureModel.next(after:)", file: "Sources/RecurrentLM/Counting/MixtureModel.swift", line: 174, text: ###"""
func mixed(_ one: Vector, _ other: Vector) -> Vector { weight * one + (1 - weight) * other }
"""###),
    (name: "MixtureModel.wordLosses(_:_:)", file: "Sources/RecurrentLM/Counting/MixtureModel.swift", line: 160, text: ###"""
public func wordLosses(_ x: some Collection<Int>, _ y: some Collection<Int>) throws -> [Double] {
  zip(try first.wordLosses(x, y), try second.wordLosses(x, y)).map { mixed($0, $1) }
}
"""###),
    (name: "MixtureModel.wordLosses(_:_:)", file: "Sources/RecurrentLM/Counting/MixtureModel.swift", line: 165, text: ###"""
func mixed(_ one: Double, _ other: Double) -> Double {
  // Of probabilities that are too small for a number, the logarithms are not.
  let (a, b) = (log(weight) - one, log(1 - weight) - other)
  let larger = max(a, b)
  guard larger != -.infinity else { return .infinity }
  return atLeastZero(-larger - log(exp(a - larger) + exp(b - larger)))
}
"""###),
    (name: "MixtureModel.wordLosses(_:_:)", file: "Sources/RecurrentLM/Counting/MixtureModel.swift", line: 174, text: ###"""
func mixed(_ one: Vector, _ other: Vector) -> Vector { weight * one + (1 - weight) * other }
"""###),
    (name: "NGramModel.vocabularyChecksum", file: "Sources/RecurrentLM/Counting/NGramModel+Reading.swift", line: 9, text: ###"""
public var vocabularyChecksum: String? { vocabulary?.checksum }
"""###),
    (name: "NGramModel.probability(of:after:)", file: "Sources/RecurrentLM/Counting/NGramModel+Reading.swift", line: 20, text: ###"""
public func probability(of word: Int, after words: some Collection<Int>) throws -> Double {
  try check(word)
  return weights.probability(of: word, after: try node(of: words), counts, C: vocabularySize)
}
"""###),
    (name: "NGramModel.probability(of:after:)", file: "Sources/RecurrentLM/Counting/NGramModel+Reading.swift", line: 61, text: ###"""
func check(_ word: Int) throws { try checkWords([word], vocabularySize: vocabularySize) }
"""###),
    (name: "NGramModel.probability(of:after:)", file: "Sources/RecurrentLM/Counting/NGramModel+Reading.swift", line: 87, text: ###"""
func check(vocabularySize: Int) throws {
  guard x.count == y.count else {
    throw RecurrentLMError.lengthsDiffer(x: x.count, y: y.count)
  }
  try checkWords(x, vocabularySize: vocabularySize)
  try checkWords(y, vocabularySize: vocabularySize)
}
"""###),
    (name: "NGramModel.probability(of:after:)", file: "Sources/RecurrentLM/Counting/NGramModel+Reading.swift", line: 97, text: ###"""
private func checkWords(_ words: [Int], vocabularySize: Int) throws {
  for (position, word) in words.enumerated() where word < 0 || word >= vocabularySize {
    throw RecurrentLMError.indexOutOfVocabulary(
      index: word,
      position: position,
      vocabularySize: vocabularySize
    )
  }
}
"""###),
    (name: "NGramModel.probability(of:after:)", file: "Sources/RecurrentLM/Counting/NGramModel+Reading.swift", line: 78, text: ###"""
private func node(of words: some Collection<Int>) throws -> Int32 {
  let recent = Array(words.suffix(order - 1))
  try checkWords(recent, vocabularySize: vocabularySize)
  return recent.reduce(0) { counts.context(after: $0, $1) }
}
"""###),
    (name: "NGramModel.next(after:)", file: "Sources/RecurrentLM/Counting/NGramModel+Reading.swift", line: 32, text: ###"""
public func next(after words: some Collection<Int>) throws -> Vector {
  try probabilities(after: try node(of: words))
}
"""###),
    (name: "NGramModel.next(after:)", file: "Sources/RecurrentLM/Counting/NGramModel+Reading.swift", line: 69, text: ###"""
func probabilities(after node: Int32) throws -> Vector {
  var p = Vector(count: vocabularySize)
  for word in 0..<vocabularySize {
    if word.isMultiple(of: 4096) { try Safepoint.pass() }
    p[word] = weights.probability(of: word, after: node, counts, C: vocabularySize)
  }
  return p
}
"""###),
    (name: "NGramModel.next(after:)", file: "Sources/RecurrentLM/Counting/NGramModel+Reading.swift", line: 78, text: ###"""
private func node(of words: some Collection<Int>) throws -> Int32 {
  let recent = Array(words.suffix(order - 1))
  try checkWords(recent, vocabularySize: vocabularySize)
  return recent.reduce(0) { counts.context(after: $0, $1) }
}
"""###),
    (name: "NGramModel.next(after:)", file: "Sources/RecurrentLM/Counting/NGramModel+Reading.swift", line: 97, text: ###"""
private func checkWords(_ words: [Int], vocabularySize: Int) throws {
  for (position, word) in words.enumerated() where word < 0 || word >= vocabularySize {
    throw RecurrentLMError.indexOutOfVocabulary(
      index: word,
      position: position,
      vocabularySize: vocabularySize
    )
  }
}
"""###),
    (name: "NGramModel.wordLosses(_:_:)", file: "Sources/RecurrentLM/Counting/NGramModel+Reading.swift", line: 46, text: ###"""
public func wordLosses(_ x: some Collection<Int>, _ y: some Collection<Int>) throws -> [Double] {
  guard !x.isEmpty else { throw RecurrentLMError.emptySentence }
  try Example(x: Array(x), y: Array(y)).check(vocabularySize: vocabularySize)
  var losses: [Double] = []
  losses.reserveCapacity(x.count)
  var node: Int32 = 0
  for (t, (word, label)) in zip(x, y).enumerated() {
    if t.isMultiple(of: 4096) { try Safepoint.pass() }
    node = counts.context(after: node, word)
    losses.append(loss(of: label, after: node))
  }
  return losses
}
"""###),
    (name: "NGramModel.wordLosses(_:_:)", file: "Sources/RecurrentLM/Counting/NGramModel+Reading.swift", line: 61, text: ###"""
func check(_ word: Int) throws { try checkWords([word], vocabularySize: vocabularySize) }
"""###),
    (name: "NGramModel.wordLosses(_:_:)", file: "Sources/RecurrentLM/Counting/NGramModel+Reading.swift", line: 87, text: ###"""
func check(vocabularySize: Int) throws {
  guard x.count == y.count else {
    throw RecurrentLMError.lengthsDiffer(x: x.count, y: y.count)
  }
  try checkWords(x, vocabularySize: vocabularySize)
  try checkWords(y, vocabularySize: vocabularySize)
}
"""###),
    (name: "NGramModel.wordLosses(_:_:)", file: "Sources/RecurrentLM/Counting/NGramModel+Reading.swift", line: 97, text: ###"""
private func checkWords(_ words: [Int], vocabularySize: Int) throws {
  for (position, word) in words.enumerated() where word < 0 || word >= vocabularySize {
    throw RecurrentLMError.indexOutOfVocabulary(
      index: word,
      position: position,
      vocabularySize: vocabularySize
    )
  }
}
"""###),
    (name: "NGramModel.wordLosses(_:_:)", file: "Sources/RecurrentLM/Counting/NGramModel+Reading.swift", line: 78, text: ###"""
private func node(of words: some Collection<Int>) throws -> Int32 {
  let recent = Array(words.suffix(order - 1))
  try checkWords(recent, vocabularySize: vocabularySize)
  return recent.reduce(0) { counts.context(after: $0, $1) }
}
"""###),
    (name: "NGramModel.wordLosses(_:_:)", file: "Sources/RecurrentLM/Counting/NGramModel+Reading.swift", line: 64, text: ###"""
func loss(of word: Int, after node: Int32) -> Double {
  atLeastZero(-log(weights.probability(of: word, after: node, counts, C: vocabularySize)))
}
"""###),
    (name: "NGramModel", file: "Sources/RecurrentLM/Counting/NGramModel.swift", line: 18, text: ###"""
public struct NGramModel: Sendable {
  /// The longest runs of words that a model counts.
  static let possibleOrders = 1...8

  /// How many words count at once, the predicted one among them: 2 for pairs, 3 for triples.
  public let order: Int

  /// The number of words C.
  public let vocabularySize: Int

  /// How probability is given to what was not seen.
  public let smoothing: Smoothing

  /// How many words were counted.
  public let wordCount: Int

  let counts: NGramCounts
  let weights: NGramWeights
  let vocabulary: VocabularyIdentity?

  /// Counts the words of sentences.
  ///
  /// - Parameters:
  ///   - examples: The sentences to count, such as a training set.
  ///   - vocabulary: The vocabulary that encoded them.
  ///   - order: How many words count at once, in `1...8`.
  ///   - smoothing: How probability is given to what was not seen.
  /// - Throws: `RecurrentLMError.invalidArgument` for an order or a discount out of range,
  ///   `.noExamples` if there are no words, `.otherVocabulary` or `.indexOutOfVocabulary` if the
  ///   sentences are of another vocabulary, `.lengthsDiffer` if the words and labels of one are not
  ///   equally many, `.notEnoughMemory`, or `CancellationError`.
  /// - Complexity: O(N · order) for N words: half a million triples take less than a second.
  public init(
    of examples: some Collection<Example>,
    vocabulary: Vocabulary,
    order: Int = 3,
    smoothing: Smoothing = .kneserNey()
  ) throws {
    try vocabulary.identity.check(examples)
    try self.init(
      of: examples,
      C: vocabulary.count,
      vocabulary: vocabulary.identity,
      sentenceStart: vocabulary.sentenceStartIndex,
      order: order,
      smoothing: smoothing
    )
  }

  /// Counts the words of sentences, which need not have been encoded by a vocabulary.
  init(
    of examples: some Collection<Example>,
    C: Int,
    vocabulary: VocabularyIdentity?,
    sentenceStart: Int,
    order: Int,
    smoothing: Smoothing
  ) throws {
    try Self.check(order: order, smoothing)
    var words = 0
    for example in examples {
      try Safepoint.pass()
      try example.check(vocabularySize: C)
      words += example.y.count
    }
    guard words > 0 else { throw RecurrentLMError.noExamples }
    self.order = order
    vocabularySize = C
    self.smoothing = smoothing
    wordCount = words
    self.vocabulary = vocabulary
    counts = try NGramCounts(of: examples, order: order, sentenceStart: sentenceStart)
    weights = try NGramWeights(counts, smoothing)
  }

  private static func check(order: Int, _ smoothing: Smoothing) throws {
    guard possibleOrders.contains(order) else {
      throw RecurrentLMError.invalidArgument(
        name: "order",
        found: "\(order)",
        expected: "a number of words in \(possibleOrders): 1 for single words, 2 for pairs"
      )
    }
    try smoothing.check()
  }
}
"""###),
    (name: "NGramModel.init(of:vocabulary:order:smoothing:)", file: "Sources/RecurrentLM/Counting/NGramModel.swift", line: 50, text: ###"""
public init(
  of examples: some Collection<Example>,
  vocabulary: Vocabulary,
  order: Int = 3,
  smoothing: Smoothing = .kneserNey()
) throws {
  try vocabulary.identity.check(examples)
  try self.init(
    of: examples,
    C: vocabulary.count,
    vocabulary: vocabulary.identity,
    sentenceStart: vocabulary.sentenceStartIndex,
    order: order,
    smoothing: smoothing
  )
}
"""###),
    (name: "NGramModel.init(of:vocabulary:order:smoothing:)", file: "Sources/RecurrentLM/Counting/NGramModel.swift", line: 93, text: ###"""
private static func check(order: Int, _ smoothing: Smoothing) throws {
  guard possibleOrders.contains(order) else {
    throw RecurrentLMError.invalidArgument(
      name: "order",
      found: "\(order)",
      expected: "a number of words in \(possibleOrders): 1 for single words, 2 for pairs"
    )
  }
  try smoothing.check()
}
"""###),
    (name: "NGramModel.description", file: "Sources/RecurrentLM/Counting/NGramModel.swift", line: 107, text: ###"""
public var description: String {
  let runs = order == 1 ? "single words" : "runs of up to \(order) words"
  return "NGramModel of \(runs), \(smoothing), counted in \(grouped(wordCount)) words, "
    + "C = \(grouped(vocabularySize))"
}
"""###),
    (name: "Smoothing", file: "Sources/RecurrentLM/Counting/Smoothing.swift", line: 4, text: ###"""
public struct Smoothing: Hashable, Sendable {
  /// The two rules.
  enum Rule: Hashable {
    case wittenBell
    /// A discount for all lengths of run, or one for each length.
    case kneserNey(Double?)
  }

  let rule: Rule

  /// Each context gives as much as it has different followers.
  ///
  ///     p(w | h) = (n(h w) + N(h) p(w | h')) / (n(h) + N(h))
  ///
  /// `n` counts, `N(h)` is the number of different words seen after the context h, and h' is h
  /// without its oldest word (Witten and Bell, 1991).
  public static let wittenBell: Smoothing = Smoothing(rule: .wittenBell)

  /// Each follower gives the same part D of a count, and shorter contexts count not how often but
  /// after how many different words something came.
  ///
  ///     p(w | h) = (max(n(h w) - D, 0) + D N(h) p(w | h')) / n(h)
  ///
  /// `San Francisco` is frequent, but `Francisco` comes after one word only: after any other it is
  /// improbable (interpolated Kneser–Ney; Kneser and Ney, 1995). Contexts that begin with
  /// SENTENCE_START, before which no word can stand, count how often.
  ///
  /// - Parameter discount: D, above 0 and at most 1; with nil each length of run has its own,
  ///   D = n₁ / (n₁ + 2 n₂), from how many runs count once and twice.
  /// - Returns: The rule.
  public static func kneserNey(discount: Double? = nil) -> Smoothing {
    Smoothing(rule: .kneserNey(discount))
  }

  /// Checks the number of the rule.
  ///
  /// - Throws: `RecurrentLMError.invalidArgument` if the discount is out of range.
  func check() throws {
    guard case .kneserNey(let discount?) = rule, !(discount > 0 && discount <= 1) else { return }
    throw RecurrentLMError.invalidArgument(
      name: "discount",
      found: shortest(discount),
      expected: "a number above 0 and at most 1, or nil"
    )
  }
}
"""###),
    (name: "Smoothing.kneserNey(discount:)", file: "Sources/RecurrentLM/Counting/Smoothing.swift", line: 34, text: ###"""
public static func kneserNey(discount: Double? = nil) -> Smoothing {
  Smoothing(rule: .kneserNey(discount))
}
"""###),
    (name: "Smoothing.description", file: "Sources/RecurrentLM/Counting/Smoothing.swift", line: 53, text: ###"""
public var description: String {
  switch rule {
  case .wittenBell: "wittenBell"
  case .kneserNey(nil): "kneserNey()"
  case .kneserNey(let discount?): "kneserNey(discount: \(shortest(discount)))"
  }
}
"""###),
    (name: "Ceilings", file: "Sources/RecurrentLM/Device/Ceilings.swift", line: 12, text: ###"""
public struct Ceilings: Sendable {
  /// What was measured.
  public let device: Device

  /// Floating-point operations a second in single precision, sums and products counted each.
  public let operationsPerSecond: Double

  /// Bytes a second, read one after another.
  public let bytesPerSecond: Double

  /// The least time that a training step can take with such limits.
  ///
  ///     max(6 T C H / operations a second, 4 (3 C H + 6 T C) / bytes a second)
  ///
  /// Three products of `2TCH` operations: the scores, their errors on the way back, the gradient of V.
  /// V is read twice and written once; the scores and their errors are passed six times where they do
  /// not stay in a cache. What the recurrence takes is left out: it is small where C is large.
  ///
  /// - Parameters:
  ///   - T: The words of all sentences of the step.
  ///   - C: The words of the vocabulary.
  ///   - H: The hidden units.
  /// - Returns: Seconds.
  public func leastStepTime(words T: Int, vocabularySize C: Int, hiddenSize H: Int) -> Double {
    let (T, C, H) = (Double(T), Double(C), Double(H))
    return max(6 * T * C * H / operationsPerSecond, 4 * (3 * C * H + 6 * T * C) / bytesPerSecond)
  }
}
"""###),
    (name: "Ceilings.leastStepTime(words:vocabularySize:hiddenSize:)", file: "Sources/RecurrentLM/Device/Ceilings.swift", line: 35, text: ###"""
public func leastStepTime(words T: Int, vocabularySize C: Int, hiddenSize H: Int) -> Double {
  let (T, C, H) = (Double(T), Double(C), Double(H))
  return max(6 * T * C * H / operationsPerSecond, 4 * (3 * C * H + 6 * T * C) / bytesPerSecond)
}
"""###),
    (name: "Ceilings.description", file: "Sources/RecurrentLM/Device/Ceilings.swift", line: 43, text: ###"""
public var description: String {
  let (operations, bytes) = (operationsPerSecond / 1e9, bytesPerSecond / 1e9)
  return "\(device.name): \(decimal(operations, 0)) GFLOP/s, \(decimal(bytes, 1)) GB/s"
}
"""###),
    (name: "ceilings(of:)", file: "Sources/RecurrentLM/Device/Ceilings.swift", line: 61, text: ###"""
public func ceilings(of device: DeviceChoice = .processor) throws -> Ceilings {
  guard let context = try device.context({ _ in }) else {
    return Ceilings(
      device: .processor,
      operationsPerSecond: try ProcessorTrial.operationsPerSecond(),
      bytesPerSecond: try ProcessorTrial.bytesPerSecond()
    )
  }
  return Ceilings(
    device: Device(context.device),
    operationsPerSecond: try DeviceTrial.operationsPerSecond(context),
    bytesPerSecond: try DeviceTrial.bytesPerSecond(context)
  )
}
"""###),
    (name: "Device", file: "Sources/RecurrentLM/Device/Device.swift", line: 12, text: ###"""
public struct Device: Sendable {
  /// The name that its driver gives it, or `processor`.
  public let name: String

  /// What it is, such as `GPU`.
  public let kind: String

  /// The version of its driver, and that of OpenCL; nothing for the processor.
  public let driver: String

  /// Its memory in bytes; nil for the processor, whose memory others use too.
  public let memory: Int?

  /// Why it cannot be used, nil if it can.
  public let problem: String?

  /// The device as OpenCL knows it, nil for the processor.
  package let opencl: OpenCLDevice?

  /// The processor, which every model can be computed on.
  static let processor: Device = Device(
    name: "processor",
    kind: "processor",
    driver: "",
    memory: nil,
    problem: nil,
    opencl: nil
  )
}
"""###),
    (name: "Device.description", file: "Sources/RecurrentLM/Device/Device.swift", line: 66, text: ###"""
public var description: String {
  guard opencl != nil else { return name }
  let room = memory.map { ", \(Memory.text(bytes: $0))" } ?? ""
  return "\(name) (\(kind)\(room), driver \(driver))" + (problem.map { ": \($0)" } ?? "")
}
"""###),
    (name: "devices()", file: "Sources/RecurrentLM/Device/Device.swift", line: 82, text: ###"""
public func devices() -> [Device] { [.processor] + ((try? Device.found()) ?? []) }
"""###),
    (name: "devices()", file: "Sources/RecurrentLM/Device/Device.swift", line: 55, text: ###"""
package static func found() throws -> [Device] {
  do {
    return try OpenCLDevice.all().map { Device($0) }
  } catch {
    throw RecurrentLMError.noDevice("\(error)")
  }
}
"""###),
    (name: "DeviceChoice", file: "Sources/RecurrentLM/Device/Device.swift", line: 87, text: ###"""
public struct DeviceChoice: Hashable, Sendable {
  enum Kind: Hashable {
    case processor
    case gpu
    case automatic
    case named(String)
  }

  let kind: Kind

  /// The processor, on which everything works.
  public static let processor: DeviceChoice = DeviceChoice(kind: .processor)

  /// A GPU; an error if there is none.
  ///
  /// Of several the first is taken, or the one whose name has the text in it that the environment's
  /// variable `SWIFT_RNN_DEVICE` holds. That may name any device of OpenCL, one that is no GPU too.
  public static let gpu: DeviceChoice = DeviceChoice(kind: .gpu)

  /// A GPU where there is one that computes the network, otherwise the processor.
  public static let automatic: DeviceChoice = DeviceChoice(kind: .automatic)

  /// The device of OpenCL that has a text in its name.
  ///
  /// - Parameter name: A part of the name, in upper or lower case.
  /// - Returns: The choice.
  package static func named(_ name: String) -> DeviceChoice { DeviceChoice(kind: .named(name)) }
}
"""###),
    (name: "DeviceChoice.description", file: "Sources/RecurrentLM/Device/Device.swift", line: 118, text: ###"""
public var description: String {
  switch kind {
  case .processor: ".processor"
  case .gpu: ".gpu"
  case .automatic: ".automatic"
  case .named(let name): name
  }
}
"""###),
    (name: "DeviceChoice.description", file: "Sources/RecurrentLM/Device/Device.swift", line: 161, text: ###"""
private static func gpu(named name: String?) throws -> OpenCLDevice {
  let all = try Device.found()
  let fitting = all.compactMap(\.opencl).filter { device in
    name.map { device.name.lowercased().contains($0.lowercased()) } ?? device.isGPU
  }
  if let usable = fitting.first(where: { $0.problem == nil }) { return usable }
  let wanted = name.map { "device with '\(shortened($0))' in its name" } ?? "GPU"
  let found = all.isEmpty ? "no device" : listed(all) { "\($0)" }
  throw RecurrentLMError.noDevice(
    "OpenCL finds no \(wanted) that can be used, but \(found): install the GPU's driver with OpenCL"
  )
}
"""###),
    (name: "DeviceChoice.description", file: "Sources/RecurrentLM/Device/Device.swift", line: 113, text: ###"""
package static func named(_ name: String) -> DeviceChoice { DeviceChoice(kind: .named(name)) }
"""###),
    (name: "DeviceChoice.description", file: "Sources/RecurrentLM/Device/Device.swift", line: 55, text: ###"""
package static func found() throws -> [Device] {
  do {
    return try OpenCLDevice.all().map { Device($0) }
  } catch {
    throw RecurrentLMError.noDevice("\(error)")
  }
}
"""###),
    (name: "FastRNN.init(vocabularySize:hiddenSize:cell:layers:bpttTruncate:output:device:seed:)", file: "Sources/RecurrentLM/Device/FastRNN+Device.swift", line: 30, text: ###"""
public convenience init(
  vocabularySize: Int,
  hiddenSize: Int = 100,
  cell: RecurrentCell = .tanh,
  layers: Int = 1,
  bpttTruncate: Int? = nil,
  output: Output = .softmax,
  device: DeviceChoice,
  seed: Int = 10
) throws {
  let network = try Network(cell, layers: layers, output)
  try self.init(
    network,
    vocabularySize: vocabularySize,
    hiddenSize: hiddenSize,
    bpttTruncate: bpttTruncate ?? network.usualTruncation,
    device: device
  )
  try draw(seed: seed)
}
"""###),
    (name: "FastRNN.device", file: "Sources/RecurrentLM/Device/FastRNN+Device.swift", line: 106, text: ###"""
public var device: Device {
  (engine as? DeviceEngine).map { Device($0.context.device) } ?? .processor
}
"""###),
    (name: "FastRNN.moved(to:)", file: "Sources/RecurrentLM/Device/FastRNN+Device.swift", line: 120, text: ###"""
public func moved(to device: DeviceChoice) throws -> FastRNN {
  try checkParameters()
  guard dropout == 0 || device == .processor || device == .automatic else {
    throw RecurrentLMError.notOnDevice("dropout")
  }
  let moved = try FastRNN(
    parameters: parameters,
    bpttTruncate: bpttTruncate,
    device: dropout > 0 ? .processor : device
  )
  try Safepoint.pass()
  moved.history = history
  moved.dropout = dropout
  return moved
}
"""###),
    (name: "FastRNN.init(vocabularySize:hiddenSize:cell:layers:output:dropout:seed:)", file: "Sources/RecurrentLM/FastModel/FastRNN+Cell.swift", line: 59, text: ###"""
public convenience init(
  vocabularySize: Int,
  hiddenSize: Int = 100,
  cell: RecurrentCell,
  layers: Int = 1,
  output: Output = .softmax,
  dropout: Double = 0,
  seed: Int = 10
) throws {
  try checkDropout(dropout)
  let network = try Network(cell, layers: layers, output)
  try self.init(
    network,
    vocabularySize: vocabularySize,
    hiddenSize: hiddenSize,
    bpttTruncate: network.usualTruncation,
    threads: 2,
    routines: .fastest
  )
  try draw(seed: seed)
  self.dropout = dropout
}
"""###),
    (name: "FastRNN.init(vocabularySize:hiddenSize:cell:layers:output:dropout:seed:)", file: "Sources/RecurrentLM/FastModel/FastRNN+Cell.swift", line: 4, text: ###"""
private func checkDropout(_ dropout: Double) throws {
  guard dropout >= 0, dropout < 1 else {
    throw RecurrentLMError.invalidArgument(
      name: "dropout",
      found: shortest(dropout),
      expected: "a probability in 0..<1"
    )
  }
}
"""###),
    (name: "FastRNN.init(vocabularySize:hiddenSize:cell:layers:output:dropout:seed:)", file: "Sources/RecurrentLM/FastModel/FastRNN+Cell.swift", line: 83, text: ###"""
func draw(seed: Int) throws {
  try network.draw(sizes, seed: seed) { engine.load($2, row: $1, of: $0) }
  if let gates = network.gates, gates.kind == .lstm {
    for layer in 0..<gates.layers {
      for unit in 0..<hiddenSize { engine.load([1], row: unit, of: gates.b(1, layer)) }
    }
  }
  history.initialSeed = seed
}
"""###),
    (name: "FastRNN.init(parameters:)", file: "Sources/RecurrentLM/FastModel/FastRNN+Cell.swift", line: 98, text: ###"""
public convenience init(parameters: Parameters) throws {
  try self.init(
    parameters: parameters,
    bpttTruncate: parameters.network.usualTruncation,
    threads: 2
  )
}
"""###),
    (name: "FastRNN.cell", file: "Sources/RecurrentLM/FastModel/FastRNN+Cell.swift", line: 107, text: ###"""
public var cell: RecurrentCell { RecurrentCell(kind: network.gates?.kind) }
"""###),
    (name: "FastRNN.layers", file: "Sources/RecurrentLM/FastModel/FastRNN+Cell.swift", line: 110, text: ###"""
public var layers: Int { network.gates?.layers ?? 1 }
"""###),
    (name: "FastRNN.forward(_:)", file: "Sources/RecurrentLM/FastModel/FastRNN+Passes.swift", line: 13, text: ###"""
public func forward(_ x: some Collection<Int>) throws -> (o: Matrix, s: Matrix) {
  // The probabilities in double precision, and the engine's in single.
  try Memory.check(
    needed: Memory.sum(
      Memory.bytes(ofShape: x.count, vocabularySize, bytesPerElement: 12),
      Memory.bytes(ofShape: x.count + 1, hiddenSize)
    ),
    for: "a sentence of \(x.count) words"
  )
  return try withSentence(x, x) { x, _ in try engine.forward(x) }
}
"""###),
    (name: "FastRNN.wordLosses(_:_:)", file: "Sources/RecurrentLM/FastModel/FastRNN+Passes.swift", line: 36, text: ###"""
public func wordLosses(
  _ x: some Collection<Int>,
  _ y: some Collection<Int>
) throws -> [Double] {
  try withSentence(x, y, engine.wordLosses)
}
"""###),
    (name: "FastRNN.sentenceLoss(_:_:)", file: "Sources/RecurrentLM/FastModel/FastRNN+Passes.swift", line: 53, text: ###"""
public func sentenceLoss(
  _ x: some Collection<Int>,
  _ y: some Collection<Int>
) throws -> Double {
  try withSentence(x, y, engine.loss)
}
"""###),
    (name: "FastRNN.bptt(_:_:)", file: "Sources/RecurrentLM/FastModel/FastRNN+Passes.swift", line: 71, text: ###"""
public func bptt(
  _ x: some Collection<Int>,
  _ y: some Collection<Int>
) throws -> (dLdU: Matrix, dLdV: Matrix, dLdW: Matrix) {
  try checkMemoryForGradients()
  let gradients = try withSentence(x, y) { x, y in
    try engine.gradients(on: [Example(x: Array(x), y: Array(y))])
  }
  return (gradients.U, gradients.V, gradients.W)
}
"""###),
    (name: "FastRNN.bptt(_:_:)", file: "Sources/RecurrentLM/FastModel/FastRNN+Passes.swift", line: 94, text: ###"""
private func checkMemoryForGradients() throws {
  try Memory.check(
    needed: Memory.bytes(ofShape: parameterCount, bytesPerElement: 12),
    for: "the gradients of a model of \(vocabularySize) words and \(hiddenSize) hidden units"
  )
}
"""###),
    (name: "FastRNN.bptt(_:_:)", file: "Sources/RecurrentLM/FastModel/FastRNN+Passes.swift", line: 87, text: ###"""
package func gradients(on batch: [Example]) throws -> Parameters {
  try checkMemoryForGradients()
  try check(batch)
  return try engine.gradients(on: batch)
}
"""###),
    (name: "FastRNN.scores(after:state:)", file: "Sources/RecurrentLM/FastModel/FastRNN+Passes.swift", line: 173, text: ###"""
public func scores(after word: Int, state: inout Vector) throws -> Vector {
  try checkParameters()
  _ = try checkedWords(CollectionOfOne(word))
  guard state.count == stateSize else {
    throw RecurrentLMError.shapeMismatch(
      operation: "scores",
      left: network.gates == nil ? "\(W.shape)" : "(\(stateSize))",
      right: "(\(state.count))",
      expected: network.gates == nil
        ? "a state of \(hiddenSize) hidden units"
        : "a state of \(stateSize) numbers, as 'Vector(count: model.stateSize)' makes"
    )
  }
  return try engine.scores(after: word, state: &state)
}
"""###),
    (name: "FastRNN", file: "Sources/RecurrentLM/FastModel/FastRNN.swift", line: 14, text: ###"""
public final class FastRNN: LanguageModel {
  /// The bytes that one weight takes.
  public static let bytesPerWeight: Int = 4

  /// The number of words C.
  public let vocabularySize: Int

  /// The number of hidden units H.
  public let hiddenSize: Int

  /// How many steps before its own each error goes back in time.
  public let bpttTruncate: Int

  /// The probability of each number of a state not to be shown to the next layer and to the output in
  /// a step of a training, 0 for none.
  ///
  ///     d_t = m_t ∘ s_t,   m_t[i] = 0 with probability p, otherwise 1 / (1 - p)
  ///
  /// What is dropped the network cannot rely on, so it learns less by heart: it needs more epochs, and
  /// is better in the end on sentences that it has not seen. The state that goes on to the next word is
  /// whole, and nothing is dropped where a loss is measured, a sentence scored or written. The
  /// masks `m_t` follow from the seed of the training and the examples before the step, so that one
  /// that is resumed has the same.
  ///
  /// Source: W. Zaremba, I. Sutskever and O. Vinyals, "Recurrent neural network regularization", 2014.
  public internal(set) var dropout: Double = 0

  /// The losses of the training so far.
  public var history: TrainingHistory = TrainingHistory()

  let engine: any StepEngine
  private var fault: RecurrentLMError?

  /// Makes an untrained model.
  ///
  /// `U` is uniform in ±√(1/C), `V` and `W` are uniform in ±√(1/H), drawn in this order by the
  /// generator that NumPy's `RandomState(seed)` has, and rounded to single precision; `A` of an output
  /// by classes is drawn last, as `V` is.
  ///
  /// - Parameters:
  ///   - vocabularySize: The number of words C, 1 or more.
  ///   - hiddenSize: The number of hidden units H, 1 or more.
  ///   - bpttTruncate: How many steps before its own each error goes back in time, 0 or more.
  ///   - output: How probabilities come of the hidden state: `.softmax`, or `.classes(of:)` or
  ///     `.hierarchicalSoftmax(of:)`, which are many times as fast.
  ///   - seed: The seed of the weights, in `0...4294967295`.
  /// - Throws: `RecurrentLMError.invalidArgument` if a size or the seed is out of range,
  ///   `.vocabularyMismatch` if classes or tree are of more or fewer words,
  ///   `RecurrentLMError.notEnoughMemory` if the model does not fit.
  /// - Complexity: O(C · H).
  public convenience init(
    vocabularySize: Int,
    hiddenSize: Int = 100,
    bpttTruncate: Int = 4,
    output: Output = .softmax,
    seed: Int = 10
  ) throws {
    try self.init(
      Network(output),
      vocabularySize: vocabularySize,
      hiddenSize: hiddenSize,
      bpttTruncate: bpttTruncate,
      threads: 2,
      routines: .fastest
    )
    try network.draw(sizes, seed: seed) { engine.load($2, row: $1, of: $0) }
    history.initialSeed = seed
  }

  /// Makes a model of given weights, rounded to single precision.
  ///
  /// - Parameters:
  ///   - parameters: The weights, whose shapes give C and H.
  ///   - bpttTruncate: How many steps before its own each error goes back in time, 0 or more.
  /// - Throws: `RecurrentLMError.invalidArgument` if `bpttTruncate` is below 0,
  ///   `RecurrentLMError.notEnoughMemory` if the model does not fit.
  public convenience init(parameters: Parameters, bpttTruncate: Int) throws {
    try self.init(parameters: parameters, bpttTruncate: bpttTruncate, threads: 2)
  }

  /// Makes a model that computes in a given way.
  ///
  /// - Parameters:
  ///   - parameters: The weights, whose shapes give C and H.
  ///   - bpttTruncate: How many steps before its own each error goes back in time, 0 or more.
  ///   - threads: At most so many, 1 or 2; it changes the speed and no number.
  ///   - routines: Who computes the products; nil for the fastest that the processor can run.
  /// - Throws: `RecurrentLMError.invalidArgument` if `bpttTruncate` is below 0,
  ///   `RecurrentLMError.notEnoughMemory` if the model does not fit.
  package convenience init(
    parameters: Parameters,
    bpttTruncate: Int,
    threads: Int,
    routines: PanelRoutines<Float>? = nil
  ) throws {
    let (C, H) = (parameters.vocabularySize, parameters.hiddenSize)
    try self.init(
      parameters.network,
      vocabularySize: C,
      hiddenSize: H,
      bpttTruncate: bpttTruncate,
      threads: threads,
      routines: routines ?? .fastest
    )
    try setParameters(parameters)
  }

  /// Makes a model of an engine, whose weights are zero.
  init(
    _ network: Network,
    vocabularySize: Int,
    hiddenSize: Int,
    bpttTruncate: Int,
    makeEngine: (ModelSizes) throws -> any StepEngine
  ) throws {
    let sizes = ModelSizes(
      vocabularySize: vocabularySize,
      hiddenSize: hiddenSize,
      classCount: network.classes?.count ?? 0
    )
    guard network.gates == nil || bpttTruncate == wholeSentence else {
      throw RecurrentLMError.invalidArgument(
        name: "bpttTruncate",
        found: "\(bpttTruncate)",
        expected: "nil, back to the sentence's start, which a network with gates goes at once,"
      )
    }
    try network.check(sizes, bpttTruncate: bpttTruncate)
    self.vocabularySize = vocabularySize
    self.hiddenSize = hiddenSize
    self.bpttTruncate = bpttTruncate
    engine = try makeEngine(sizes)
    // The model may meet no other words than its output was made for.
    history.vocabulary = network.output.vocabulary
  }

  /// How probabilities come of the hidden state.
  public var output: Output { network.output }

  /// The weights from the words read to the hidden units, shape `[H, C]`: a column for each word.
  ///
  /// Reading it makes a copy in double precision.
  public var U: Matrix {
    get { network.gates == nil ? engine.matrix(0) : parameters.U }
    set { replace(0, by: newValue) { $0.U = newValue } }
  }

  /// The weights from the hidden units to the words predicted, shape `[C, H]`: a row for each word.
  ///
  /// Reading it makes a copy in double precision.
  public var V: Matrix {
    get { engine.matrix(network.places.V) }
    set { replace(1, by: newValue) { $0.V = newValue } }
  }

  /// The weights from the last hidden state to the next, shape `[H, H]`.
  ///
  /// Reading it makes a copy in double precision.
  public var W: Matrix {
    get { network.gates == nil ? engine.matrix(2) : parameters.W }
    set { replace(2, by: newValue) { $0.W = newValue } }
  }

  /// A copy of the weights in double precision.
  public var parameters: Parameters { engine.weights.parameters }

  /// Replaces all weights, rounded to single precision.
  ///
  /// - Parameter parameters: The new weights, of the same shapes.
  /// - Throws: `RecurrentLMError.parameterShape` if a shape is another, `.invalidArgument` if they are
  ///   for another output,
  ///   `RecurrentLMError.notEnoughMemory`, or `CancellationError`: then the weights stay as they are.
  public func setParameters(_ parameters: Parameters) throws {
    try network.check(parameters.network, as: "parameters")
    try parameters.check(sizes)
    try engine.load(parameters)
    fault = nil
  }

  /// Replaces all weights by others of the same shapes.
  func replaceWeights(_ weights: any WeightStore) {
    engine.load(weights)
    fault = nil
  }

  /// Checks that no matrix was replaced by one of another shape.
  ///
  /// - Throws: `RecurrentLMError.parameterShape` if one was.
  func checkParameters() throws {
    if let fault { throw fault }
  }

  /// A setter cannot throw: a matrix of another shape is remembered and reported at the next use.
  private func replace(
    _ index: Int,
    by matrix: Matrix,
    _ change: (inout Parameters) -> Void
  ) {
    guard network.gates == nil else {
      var parameters = parameters
      change(&parameters)
      do {
        try setParameters(parameters)
      } catch {
        fault = error as? RecurrentLMError
      }
      return
    }
    var shapes = network.shapes.map { sizes.shape(of: $0) }
    shapes[index] = (matrix.rows, matrix.columns)
    do {
      try network.check(shapes, sizes)
      engine.load(matrix, in: index)
      fault = nil
    } catch {
      fault = error as? RecurrentLMError
    }
  }
}
"""###),
    (name: "FastRNN.init(vocabularySize:hiddenSize:bpttTruncate:output:seed:)", file: "Sources/RecurrentLM/FastModel/FastRNN.swift", line: 64, text: ###"""
public convenience init(
  vocabularySize: Int,
  hiddenSize: Int = 100,
  bpttTruncate: Int = 4,
  output: Output = .softmax,
  seed: Int = 10
) throws {
  try self.init(
    Network(output),
    vocabularySize: vocabularySize,
    hiddenSize: hiddenSize,
    bpttTruncate: bpttTruncate,
    threads: 2,
    routines: .fastest
  )
  try network.draw(sizes, seed: seed) { engine.load($2, row: $1, of: $0) }
  history.initialSeed = seed
}
"""###),
    (name: "FastRNN.init(parameters:bpttTruncate:)", file: "Sources/RecurrentLM/FastModel/FastRNN.swift", line: 90, text: ###"""
public convenience init(parameters: Parameters, bpttTruncate: Int) throws {
  try self.init(parameters: parameters, bpttTruncate: bpttTruncate, threads: 2)
}
"""###),
    (name: "FastRNN.output", file: "Sources/RecurrentLM/FastModel/FastRNN.swift", line: 151, text: ###"""
public var output: Output { network.output }
"""###),
    (name: "FastRNN.U", file: "Sources/RecurrentLM/FastModel/FastRNN.swift", line: 156, text: ###"""
public var U: Matrix {
  get { network.gates == nil ? engine.matrix(0) : parameters.U }
  set { replace(0, by: newValue) { $0.U = newValue } }
}
"""###),
    (name: "FastRNN.U", file: "Sources/RecurrentLM/FastModel/FastRNN.swift", line: 207, text: ###"""
private func replace(
  _ index: Int,
  by matrix: Matrix,
  _ change: (inout Parameters) -> Void
) {
  guard network.gates == nil else {
    var parameters = parameters
    change(&parameters)
    do {
      try setParameters(parameters)
    } catch {
      fault = error as? RecurrentLMError
    }
    return
  }
  var shapes = network.shapes.map { sizes.shape(of: $0) }
  shapes[index] = (matrix.rows, matrix.columns)
  do {
    try network.check(shapes, sizes)
    engine.load(matrix, in: index)
    fault = nil
  } catch {
    fault = error as? RecurrentLMError
  }
}
"""###),
    (name: "FastRNN.V", file: "Sources/RecurrentLM/FastModel/FastRNN.swift", line: 164, text: ###"""
public var V: Matrix {
  get { engine.matrix(network.places.V) }
  set { replace(1, by: newValue) { $0.V = newValue } }
}
"""###),
    (name: "FastRNN.V", file: "Sources/RecurrentLM/FastModel/FastRNN.swift", line: 207, text: ###"""
private func replace(
  _ index: Int,
  by matrix: Matrix,
  _ change: (inout Parameters) -> Void
) {
  guard network.gates == nil else {
    var parameters = parameters
    change(&parameters)
    do {
      try setParameters(parameters)
    } catch {
      fault = error as? RecurrentLMError
    }
    return
  }
  var shapes = network.shapes.map { sizes.shape(of: $0) }
  shapes[index] = (matrix.rows, matrix.columns)
  do {
    try network.check(shapes, sizes)
    engine.load(matrix, in: index)
    fault = nil
  } catch {
    fault = error as? RecurrentLMError
  }
}
"""###),
    (name: "FastRNN.W", file: "Sources/RecurrentLM/FastModel/FastRNN.swift", line: 172, text: ###"""
public var W: Matrix {
  get { network.gates == nil ? engine.matrix(2) : parameters.W }
  set { replace(2, by: newValue) { $0.W = newValue } }
}
"""###),
    (name: "FastRNN.W", file: "Sources/RecurrentLM/FastModel/FastRNN.swift", line: 207, text: ###"""
private func replace(
  _ index: Int,
  by matrix: Matrix,
  _ change: (inout Parameters) -> Void
) {
  guard network.gates == nil else {
    var parameters = parameters
    change(&parameters)
    do {
      try setParameters(parameters)
    } catch {
      fault = error as? RecurrentLMError
    }
    return
  }
  var shapes = network.shapes.map { sizes.shape(of: $0) }
  shapes[index] = (matrix.rows, matrix.columns)
  do {
    try network.check(shapes, sizes)
    engine.load(matrix, in: index)
    fault = nil
  } catch {
    fault = error as? RecurrentLMError
  }
}
"""###),
    (name: "FastRNN.parameters", file: "Sources/RecurrentLM/FastModel/FastRNN.swift", line: 178, text: ###"""
public var parameters: Parameters { engine.weights.parameters }
"""###),
    (name: "FastRNN.setParameters(_:)", file: "Sources/RecurrentLM/FastModel/FastRNN.swift", line: 186, text: ###"""
public func setParameters(_ parameters: Parameters) throws {
  try network.check(parameters.network, as: "parameters")
  try parameters.check(sizes)
  try engine.load(parameters)
  fault = nil
}
"""###),
    (name: "GRU.bptt(_:_:)", file: "Sources/RecurrentLM/Gated/GRU+BPTT.swift", line: 22, text: ###"""
public func bptt(
  _ x: some Collection<Int>,
  _ y: some Collection<Int>
) throws -> (dLdU: Matrix, dLdV: Matrix, dLdW: Matrix) {
  let gradients = try gradients(of: x, y)
  return (gradients.U, gradients.V, gradients.W)
}
"""###),
    (name: "GRU.bptt(_:_:)", file: "Sources/RecurrentLM/Gated/GRU+BPTT.swift", line: 31, text: ###"""
package func gradients(
  of x: some Collection<Int>,
  _ y: some Collection<Int>
) throws -> Parameters {
  try sentenceGradients(x, y)
}
"""###),
    (name: "GRU.forward(_:)", file: "Sources/RecurrentLM/Gated/GRU+Forward.swift", line: 16, text: ###"""
public func forward(_ x: some Collection<Int>) throws -> (o: Matrix, s: Matrix) {
  try probabilities(of: x)
}
"""###),
    (name: "GRU.scores(after:state:)", file: "Sources/RecurrentLM/Gated/GRU+Forward.swift", line: 32, text: ###"""
public func scores(after word: Int, state: inout Vector) throws -> Vector {
  try scored(after: word, state: &state)
}
"""###),
    (name: "GRU.wordLosses(_:_:)", file: "Sources/RecurrentLM/Gated/GRU+Forward.swift", line: 46, text: ###"""
public func wordLosses(
  _ x: some Collection<Int>,
  _ y: some Collection<Int>
) throws -> [Double] {
  try losses(of: x, y)
}
"""###),
    (name: "GRU.sentenceLoss(_:_:)", file: "Sources/RecurrentLM/Gated/GRU+Forward.swift", line: 63, text: ###"""
public func sentenceLoss(
  _ x: some Collection<Int>,
  _ y: some Collection<Int>
) throws -> Double {
  try wordLosses(x, y).reduce(0, +)
}
"""###),
    (name: "GRU", file: "Sources/RecurrentLM/Gated/GRU.swift", line: 21, text: ###"""
public final class GRU: LanguageModel {
  /// The bytes that one weight takes.
  public static let bytesPerWeight: Int = 8

  /// The number of words C.
  public let vocabularySize: Int

  /// The number of hidden units H of each layer.
  public let hiddenSize: Int

  /// How many steps before its own each error goes back in time: `Int.max` for back to the sentence's
  /// start.
  public let bpttTruncate: Int

  /// The losses of the training so far.
  public var history: TrainingHistory = TrainingHistory()

  let gates: Gates
  var weights: Parameters

  /// Makes an untrained model.
  ///
  /// The weights are NumPy's `RandomState(seed)`'s, in the order of the program of the series: `E` uniform
  /// in ±√(1/C); then all `U`, and all `W`, in ±√(1/H), for the gates z, r and h, layer after layer;
  /// then `V` in ±√(1/H). The biases are 0.
  ///
  /// - Parameters:
  ///   - vocabularySize: The number of words C, 1 or more.
  ///   - hiddenSize: The number of hidden units H of each layer, 1 or more.
  ///   - layers: The number of layers, in 1...100; the next reads the states of the one below.
  ///   - reset: Where the reset gate comes, `.before` the product with Wh or `.after` it.
  ///   - bpttTruncate: How many steps before its own each error goes back in time, 0 or more; nil for
  ///     back to the sentence's start, which costs less than any truncation: then all errors go together.
  ///   - seed: The seed of the weights, in `0...4294967295`.
  /// - Throws: `RecurrentLMError.invalidArgument` if a number is out of range,
  ///   `RecurrentLMError.notEnoughMemory` if the model does not fit.
  /// - Complexity: O(C · H + layers · H²).
  public convenience init(
    vocabularySize: Int,
    hiddenSize: Int = 100,
    layers: Int = 1,
    reset: GateReset = .before,
    bpttTruncate: Int? = nil,
    seed: Int = 10
  ) throws {
    let parameters = try Parameters(
      .gated(.gru(reset), layers: layers),
      vocabularySize: vocabularySize,
      hiddenSize: hiddenSize,
      seed: seed
    )
    try self.init(parameters: parameters, bpttTruncate: bpttTruncate ?? wholeSentence)
    history.initialSeed = seed
  }

  /// Makes a model of given weights.
  ///
  /// - Parameters:
  ///   - parameters: The weights of a GRU, which give C, H and the layers.
  ///   - bpttTruncate: How many steps before its own each error goes back in time, 0 or more.
  /// - Throws: `RecurrentLMError.invalidArgument` if `bpttTruncate` is below 0 or the weights are those
  ///   of another network, `RecurrentLMError.notEnoughMemory` if the model does not fit.
  public init(parameters: Parameters, bpttTruncate: Int = .max) throws {
    guard case .gru = parameters.network.gates?.kind, let gates = parameters.network.gates else {
      throw RecurrentLMError.invalidArgument(
        name: "parameters",
        found: "those of \(parameters.network.kindText)",
        expected: "weights of a GRU"
      )
    }
    try parameters.network.checkHasSoftmax()
    self.gates = gates
    vocabularySize = parameters.vocabularySize
    hiddenSize = parameters.hiddenSize
    self.bpttTruncate = bpttTruncate
    weights = parameters
    try parameters.network.check(sizes, bpttTruncate: bpttTruncate)
    try parameters.check(sizes)
  }

  /// The number of layers.
  public var layers: Int { gates.layers }

  /// Where the reset gate comes.
  public var reset: GateReset {
    gates.kind == .gru(.after) ? .after : .before
  }

  /// A copy of the weights.
  ///
  ///     gru.parameters["Uz"].shape          // (100, 100)
  public var parameters: Parameters { weights }

  /// Replaces all weights.
  ///
  /// - Parameter parameters: The new weights, of the same network and shapes.
  /// - Throws: `RecurrentLMError.parameterShape` if a shape is another, `.invalidArgument` if they are
  ///   those of another network.
  public func setParameters(_ parameters: Parameters) throws {
    try network.check(parameters.network, as: "parameters")
    try parameters.check(sizes)
    weights = parameters
  }
}
"""###),
    (name: "GRU.init(vocabularySize:hiddenSize:layers:reset:bpttTruncate:seed:)", file: "Sources/RecurrentLM/Gated/GRU.swift", line: 58, text: ###"""
public convenience init(
  vocabularySize: Int,
  hiddenSize: Int = 100,
  layers: Int = 1,
  reset: GateReset = .before,
  bpttTruncate: Int? = nil,
  seed: Int = 10
) throws {
  let parameters = try Parameters(
    .gated(.gru(reset), layers: layers),
    vocabularySize: vocabularySize,
    hiddenSize: hiddenSize,
    seed: seed
  )
  try self.init(parameters: parameters, bpttTruncate: bpttTruncate ?? wholeSentence)
  history.initialSeed = seed
}
"""###),
    (name: "GRU.init(parameters:bpttTruncate:)", file: "Sources/RecurrentLM/Gated/GRU.swift", line: 83, text: ###"""
public init(parameters: Parameters, bpttTruncate: Int = .max) throws {
  guard case .gru = parameters.network.gates?.kind, let gates = parameters.network.gates else {
    throw RecurrentLMError.invalidArgument(
      name: "parameters",
      found: "those of \(parameters.network.kindText)",
      expected: "weights of a GRU"
    )
  }
  try parameters.network.checkHasSoftmax()
  self.gates = gates
  vocabularySize = parameters.vocabularySize
  hiddenSize = parameters.hiddenSize
  self.bpttTruncate = bpttTruncate
  weights = parameters
  try parameters.network.check(sizes, bpttTruncate: bpttTruncate)
  try parameters.check(sizes)
}
"""###),
    (name: "GRU.layers", file: "Sources/RecurrentLM/Gated/GRU.swift", line: 102, text: ###"""
public var layers: Int { gates.layers }
"""###),
    (name: "GRU.reset", file: "Sources/RecurrentLM/Gated/GRU.swift", line: 105, text: ###"""
public var reset: GateReset {
  gates.kind == .gru(.after) ? .after : .before
}
"""###),
    (name: "GRU.parameters", file: "Sources/RecurrentLM/Gated/GRU.swift", line: 112, text: ###"""
public var parameters: Parameters { weights }
"""###),
    (name: "GRU.setParameters(_:)", file: "Sources/RecurrentLM/Gated/GRU.swift", line: 119, text: ###"""
public func setParameters(_ parameters: Parameters) throws {
  try network.check(parameters.network, as: "parameters")
  try parameters.check(sizes)
  weights = parameters
}
"""###),
    (name: "LSTM.bptt(_:_:)", file: "Sources/RecurrentLM/Gated/LSTM+BPTT.swift", line: 22, text: ###"""
public func bptt(
  _ x: some Collection<Int>,
  _ y: some Collection<Int>
) throws -> (dLdU: Matrix, dLdV: Matrix, dLdW: Matrix) {
  let gradients = try gradients(of: x, y)
  return (gradients.U, gradients.V, gradients.W)
}
"""###),
    (name: "LSTM.bptt(_:_:)", file: "Sources/RecurrentLM/Gated/LSTM+BPTT.swift", line: 31, text: ###"""
package func gradients(
  of x: some Collection<Int>,
  _ y: some Collection<Int>
) throws -> Parameters {
  try sentenceGradients(x, y)
}
"""###),
    (name: "LSTM.forward(_:)", file: "Sources/RecurrentLM/Gated/LSTM+Forward.swift", line: 16, text: ###"""
public func forward(_ x: some Collection<Int>) throws -> (o: Matrix, s: Matrix) {
  try probabilities(of: x)
}
"""###),
    (name: "LSTM.scores(after:state:)", file: "Sources/RecurrentLM/Gated/LSTM+Forward.swift", line: 32, text: ###"""
public func scores(after word: Int, state: inout Vector) throws -> Vector {
  try scored(after: word, state: &state)
}
"""###),
    (name: "LSTM.wordLosses(_:_:)", file: "Sources/RecurrentLM/Gated/LSTM+Forward.swift", line: 46, text: ###"""
public func wordLosses(
  _ x: some Collection<Int>,
  _ y: some Collection<Int>
) throws -> [Double] {
  try losses(of: x, y)
}
"""###),
    (name: "LSTM.sentenceLoss(_:_:)", file: "Sources/RecurrentLM/Gated/LSTM+Forward.swift", line: 63, text: ###"""
public func sentenceLoss(
  _ x: some Collection<Int>,
  _ y: some Collection<Int>
) throws -> Double {
  try wordLosses(x, y).reduce(0, +)
}
"""###),
    (name: "LSTM", file: "Sources/RecurrentLM/Gated/LSTM.swift", line: 22, text: ###"""
public final class LSTM: LanguageModel {
  /// The bytes that one weight takes.
  public static let bytesPerWeight: Int = 8

  /// The number of words C.
  public let vocabularySize: Int

  /// The number of hidden units H of each layer.
  public let hiddenSize: Int

  /// How many steps before its own each error goes back in time: `Int.max` for back to the sentence's
  /// start.
  public let bpttTruncate: Int

  /// The losses of the training so far.
  public var history: TrainingHistory = TrainingHistory()

  let gates: Gates
  var weights: Parameters

  /// Makes an untrained model.
  ///
  /// The weights are NumPy's `RandomState(seed)`'s, in the order of the program of the series: `E` uniform
  /// in ±√(1/C); then all `U`, and all `W`, in ±√(1/H), for the gates i, f, q and g, layer after layer;
  /// then `V` in ±√(1/H). The biases are 0, but `bf`, which is `forgetBias`: a network that forgets at
  /// once learns late what is worth keeping.
  ///
  /// - Parameters:
  ///   - vocabularySize: The number of words C, 1 or more.
  ///   - hiddenSize: The number of hidden units H of each layer, 1 or more.
  ///   - layers: The number of layers, in 1...100; the next reads the states of the one below.
  ///   - forgetBias: What `bf` begins with in each layer, a finite number.
  ///   - bpttTruncate: How many steps before its own each error goes back in time, 0 or more; nil for
  ///     back to the sentence's start, which costs less than any truncation: then all errors go together.
  ///   - seed: The seed of the weights, in `0...4294967295`.
  /// - Throws: `RecurrentLMError.invalidArgument` if a number is out of range,
  ///   `RecurrentLMError.notEnoughMemory` if the model does not fit.
  /// - Complexity: O(C · H + layers · H²).
  public convenience init(
    vocabularySize: Int,
    hiddenSize: Int = 100,
    layers: Int = 1,
    forgetBias: Double = 1,
    bpttTruncate: Int? = nil,
    seed: Int = 10
  ) throws {
    guard forgetBias.isFinite else {
      throw RecurrentLMError.invalidArgument(
        name: "forgetBias",
        found: shortest(forgetBias),
        expected: "a finite number"
      )
    }
    var parameters = try Parameters(
      .gated(.lstm, layers: layers),
      vocabularySize: vocabularySize,
      hiddenSize: hiddenSize,
      seed: seed
    )
    for layer in 0..<layers {
      let place = Gates(kind: .lstm, layers: layers).b(1, layer)
      parameters.matrices[place] = Matrix(repeating: forgetBias, rows: hiddenSize, columns: 1)
    }
    try self.init(parameters: parameters, bpttTruncate: bpttTruncate ?? wholeSentence)
    history.initialSeed = seed
  }

  /// Makes a model of given weights.
  ///
  /// - Parameters:
  ///   - parameters: The weights of an LSTM, which give C, H and the layers.
  ///   - bpttTruncate: How many steps before its own each error goes back in time, 0 or more.
  /// - Throws: `RecurrentLMError.invalidArgument` if `bpttTruncate` is below 0 or the weights are those
  ///   of another network, `RecurrentLMError.notEnoughMemory` if the model does not fit.
  public init(parameters: Parameters, bpttTruncate: Int = .max) throws {
    guard let gates = parameters.network.gates, gates.kind == .lstm else {
      throw RecurrentLMError.invalidArgument(
        name: "parameters",
        found: "those of \(parameters.network.kindText)",
        expected: "weights of an LSTM"
      )
    }
    try parameters.network.checkHasSoftmax()
    self.gates = gates
    vocabularySize = parameters.vocabularySize
    hiddenSize = parameters.hiddenSize
    self.bpttTruncate = bpttTruncate
    weights = parameters
    try parameters.network.check(sizes, bpttTruncate: bpttTruncate)
    try parameters.check(sizes)
  }

  /// The number of layers.
  public var layers: Int { gates.layers }

  /// A copy of the weights.
  ///
  ///     lstm.parameters["Uf"].shape          // (100, 100)
  public var parameters: Parameters { weights }

  /// Replaces all weights.
  ///
  /// - Parameter parameters: The new weights, of the same network and shapes.
  /// - Throws: `RecurrentLMError.parameterShape` if a shape is another, `.invalidArgument` if they are
  ///   those of another network.
  public func setParameters(_ parameters: Parameters) throws {
    try network.check(parameters.network, as: "parameters")
    try parameters.check(sizes)
    weights = parameters
  }
}
"""###),
    (name: "LSTM.init(vocabularySize:hiddenSize:layers:forgetBias:bpttTruncate:seed:)", file: "Sources/RecurrentLM/Gated/LSTM.swift", line: 60, text: ###"""
public convenience init(
  vocabularySize: Int,
  hiddenSize: Int = 100,
  layers: Int = 1,
  forgetBias: Double = 1,
  bpttTruncate: Int? = nil,
  seed: Int = 10
) throws {
  guard forgetBias.isFinite else {
    throw RecurrentLMError.invalidArgument(
      name: "forgetBias",
      found: shortest(forgetBias),
      expected: "a finite number"
    )
  }
  var parameters = try Parameters(
    .gated(.lstm, layers: layers),
    vocabularySize: vocabularySize,
    hiddenSize: hiddenSize,
    seed: seed
  )
  for layer in 0..<layers {
    let place = Gates(kind: .lstm, layers: layers).b(1, layer)
    parameters.matrices[place] = Matrix(repeating: forgetBias, rows: hiddenSize, columns: 1)
  }
  try self.init(parameters: parameters, bpttTruncate: bpttTruncate ?? wholeSentence)
  history.initialSeed = seed
}
"""###),
    (name: "LSTM.init(parameters:bpttTruncate:)", file: "Sources/RecurrentLM/Gated/LSTM.swift", line: 96, text: ###"""
public init(parameters: Parameters, bpttTruncate: Int = .max) throws {
  guard let gates = parameters.network.gates, gates.kind == .lstm else {
    throw RecurrentLMError.invalidArgument(
      name: "parameters",
      found: "those of \(parameters.network.kindText)",
      expected: "weights of an LSTM"
    )
  }
  try parameters.network.checkHasSoftmax()
  self.gates = gates
  vocabularySize = parameters.vocabularySize
  hiddenSize = parameters.hiddenSize
  self.bpttTruncate = bpttTruncate
  weights = parameters
  try parameters.network.check(sizes, bpttTruncate: bpttTruncate)
  try parameters.check(sizes)
}
"""###),
    (name: "LSTM.layers", file: "Sources/RecurrentLM/Gated/LSTM.swift", line: 115, text: ###"""
public var layers: Int { gates.layers }
"""###),
    (name: "LSTM.parameters", file: "Sources/RecurrentLM/Gated/LSTM.swift", line: 120, text: ###"""
public var parameters: Parameters { weights }
"""###),
    (name: "LSTM.setParameters(_:)", file: "Sources/RecurrentLM/Gated/LSTM.swift", line: 127, text: ###"""
public func setParameters(_ parameters: Parameters) throws {
  try network.check(parameters.network, as: "parameters")
  try parameters.check(sizes)
  weights = parameters
}
"""###),
    (name: "generate(sentences:with:_:prompt:minimumLength:maximumLength:temperature:topK:seed:)", file: "Sources/RecurrentLM/Generation/Generate.swift", line: 42, text: ###"""
public func generate(
  sentences: Int,
  with model: any WordModel,
  _ vocabulary: Vocabulary,
  prompt: String = "",
  minimumLength: Int = 7,
  maximumLength: Int = 100,
  temperature: Double = 1.0,
  topK: Int? = nil,
  seed: Int = 1
) throws -> [GeneratedSentence] {
  try generate(
    sentences: sentences,
    with: model,
    vocabulary,
    prompt: vocabulary.unit.tokens(of: prompt),
    minimumLength: minimumLength,
    maximumLength: maximumLength,
    temperature: temperature,
    topK: topK,
    seed: seed
  )
}
"""###),
    (name: "generate(sentences:with:_:prompt:minimumLength:maximumLength:temperature:topK:seed:)", file: "Sources/RecurrentLM/Generation/Generate.swift", line: 85, text: ###"""
public func generate(
  sentences: Int,
  with model: any WordModel,
  _ vocabulary: Vocabulary,
  prompt: [String],
  minimumLength: Int = 7,
  maximumLength: Int = 100,
  temperature: Double = 1.0,
  topK: Int? = nil,
  seed: Int = 1
) throws -> [GeneratedSentence] {
  guard sentences >= 0 else {
    throw RecurrentLMError.invalidArgument(
      name: "sentences",
      found: "\(sentences)",
      expected: "0 or more sentences"
    )
  }
  // A sentence without words, and its word and probability for each.
  let least = Memory.sum(64, Memory.bytes(ofShape: max(0, minimumLength), bytesPerElement: 24))
  try Memory.check(
    needed: Memory.bytes(ofShape: sentences, bytesPerElement: least),
    for: "a list of \(sentences) sentences"
  )
  let lengths = try checkedLengths(minimumLength, maximumLength, prompt: prompt.count)
  var random = MersenneTwister(seed: try checkedSeed(seed))
  var writer = try SentenceWriter(
    model: model,
    vocabulary: vocabulary,
    prompt: prompt,
    lengths: lengths,
    temperature: temperature,
    topK: topK
  )
  var written: [GeneratedSentence] = []
  try Meter.measure("writing \(counted(sentences, "sentence"))", of: sentences) { meter in
    for _ in 0..<sentences {
      written.append(try writer.sentence(using: &random))
      meter.advance()
    }
  }
  return written
}
"""###),
    (name: "generate(sentences:with:_:prompt:minimumLength:maximumLength:temperature:topK:seed:)", file: "Sources/RecurrentLM/Generation/Generate.swift", line: 129, text: ###"""
private func checkedLengths(
  _ minimum: Int,
  _ maximum: Int,
  prompt: Int
) throws -> ClosedRange<Int> {
  guard minimum >= 0 else {
    throw RecurrentLMError.invalidArgument(
      name: "minimumLength",
      found: "\(minimum)",
      expected: "0 or more words"
    )
  }
  let least = max(1, minimum, prompt + 1)
  guard maximum >= least else {
    throw RecurrentLMError.invalidArgument(
      name: "maximumLength",
      found: "\(maximum)",
      expected: "\(counted(least, "word")) or more"
        + (least == prompt + 1 ? ", one more than the prompt" : "")
    )
  }
  return minimum...maximum
}
"""###),
    (name: "SentenceRanking", file: "Sources/RecurrentLM/Generation/SentenceRanking.swift", line: 2, text: ###"""
public struct SentenceRanking: Hashable, Sendable {
  /// The scores, the most probable sentence's first.
  public let scores: [SentenceScore]

  /// Sorts scores; of equally probable sentences the first stays first.
  init(of scores: [SentenceScore]) {
    self.scores = scores.sorted { $0.logProbability > $1.logProbability }
  }
}
"""###),
    (name: "SentenceRanking.description", file: "Sources/RecurrentLM/Generation/SentenceRanking.swift", line: 14, text: ###"""
public var description: String {
  var table = TextTable(["", "log p", "per word", "perplexity", "sentence"], leftAligned: [4])
  for (index, score) in scores.enumerated() {
    let words = zip(score.words, score.writtenWords).dropLast().map { known, written in
      known == written ? known : "[\(written)]"
    }
    table.add([
      "\(index + 1)", decimal(score.logProbability, 4), decimal(score.logProbabilityPerWord, 4),
      decimal(score.perplexity, 2), score.unit.text(of: words),
    ])
  }
  return table.description
}
"""###),
    (name: "SentenceScore", file: "Sources/RecurrentLM/Generation/SentenceScore.swift", line: 8, text: ###"""
public struct SentenceScore: Hashable, Sendable {
  /// The words that were predicted, as the model knows them, SENTENCE_END last.
  public let words: [String]

  /// The same words as they were written: where `words` has UNKNOWN_TOKEN, the word that the
  /// vocabulary lacks.
  public let writtenWords: [String]

  /// What the words are: words or characters.
  package let unit: TokenUnit

  /// The logarithm of each word's probability given the words before it, in nats.
  ///
  /// Computed from the scores, so that a word with next to no probability has a number too;
  /// `-infinity` only for one whose score is that. A word that the vocabulary lacks has its share of
  /// what UNKNOWN_TOKEN has: see `score`.
  public let logProbabilities: [Double]

  /// The logarithm of the sentence's probability, in nats: the sum of the words'.
  ///
  ///     log p(w_1, …, w_m) = Σ_i log p(w_i | w_1, …, w_{i-1})
  public var logProbability: Double { logProbabilities.reduce(0, +) }

  /// The logarithm of the probability per word, in nats, by which sentences of different lengths can
  /// be compared.
  public var logProbabilityPerWord: Double { logProbability / Double(words.count) }

  /// Among how many words the model hesitates on average, `exp(-logProbabilityPerWord)`.
  public var perplexity: Double { exp(-logProbabilityPerWord) }

  /// The words that the model read as UNKNOWN_TOKEN, in order.
  ///
  /// UNKNOWN_TOKEN stands for all rare words together and so is more probable than any of them; each
  /// unknown word is charged for how many there are.
  public var unknownWords: [String] {
    zip(words, writtenWords).filter { $0 == Vocabulary.unknown && $1 != $0 }.map(\.1)
  }

  /// The sentence as it was written, its words with blanks between them, without SENTENCE_END;
  /// characters have nothing between them.
  public var text: String { unit.text(of: writtenWords.dropLast()) }
}
"""###),
    (name: "SentenceScore.logProbability", file: "Sources/RecurrentLM/Generation/SentenceScore.swift", line: 29, text: ###"""
public var logProbability: Double { logProbabilities.reduce(0, +) }
"""###),
    (name: "SentenceScore.logProbabilityPerWord", file: "Sources/RecurrentLM/Generation/SentenceScore.swift", line: 33, text: ###"""
public var logProbabilityPerWord: Double { logProbability / Double(words.count) }
"""###),
    (name: "SentenceScore.perplexity", file: "Sources/RecurrentLM/Generation/SentenceScore.swift", line: 36, text: ###"""
public var perplexity: Double { exp(-logProbabilityPerWord) }
"""###),
    (name: "SentenceScore.unknownWords", file: "Sources/RecurrentLM/Generation/SentenceScore.swift", line: 42, text: ###"""
public var unknownWords: [String] {
  zip(words, writtenWords).filter { $0 == Vocabulary.unknown && $1 != $0 }.map(\.1)
}
"""###),
    (name: "SentenceScore.text", file: "Sources/RecurrentLM/Generation/SentenceScore.swift", line: 48, text: ###"""
public var text: String { unit.text(of: writtenWords.dropLast()) }
"""###),
    (name: "SentenceScore.description", file: "Sources/RecurrentLM/Generation/SentenceScore.swift", line: 53, text: ###"""
public var description: String {
  """
  log probability \(decimal(logProbability, 4)), per word \
  \(decimal(logProbabilityPerWord, 4)), perplexity \(decimal(perplexity, 2))
  """
}
"""###),
    (name: "WordModel.score(_:_:)", file: "Sources/RecurrentLM/Generation/WordModel+Score.swift", line: 29, text: ###"""
public func score(_ sentence: String, _ vocabulary: Vocabulary) throws -> SentenceScore {
  try score(words: vocabulary.unit.tokens(of: sentence), vocabulary)
}
"""###),
    (name: "WordModel.score(_:_:)", file: "Sources/RecurrentLM/Generation/WordModel+Score.swift", line: 49, text: ###"""
public func score(
  _ sentences: [String],
  _ vocabulary: Vocabulary
) throws -> SentenceRanking {
  guard !sentences.isEmpty else {
    throw RecurrentLMError.invalidArgument(
      name: "sentences",
      found: "none",
      expected: "at least one sentence"
    )
  }
  return SentenceRanking(of: try sentences.map { try score($0, vocabulary) })
}
"""###),
    (name: "WordModel.score(words:_:)", file: "Sources/RecurrentLM/Generation/WordModel+Score.swift", line: 74, text: ###"""
public func score(words: [String], _ vocabulary: Vocabulary) throws -> SentenceScore {
  guard !words.isEmpty else { throw RecurrentLMError.emptySentence }
  try checkVocabulary(vocabulary)
  let y = vocabulary.encode(sentence: words) + [vocabulary.sentenceEndIndex]
  let shared = log(Double(max(1, vocabulary.unknownTypes ?? vocabulary.count)))
  var reader = reader()
  var read = vocabulary.sentenceStartIndex
  var logProbabilities: [Double] = []
  for (written, word) in zip(words + [Vocabulary.sentenceEnd], y) {
    try Safepoint.pass()
    try reader.read(read)
    let loss = try reader.loss(of: word)
    guard !loss.isNaN else {
      throw RecurrentLMError.notFinite(what: "the probability of \(quoted(vocabulary[word]))")
    }
    // Whoever writes UNKNOWN_TOKEN means the token itself.
    let isOneOfMany = word == vocabulary.unknownIndex && written != Vocabulary.unknown
    logProbabilities.append(-loss - (isOneOfMany ? shared : 0))
    read = word
  }
  return SentenceScore(
    words: y.map { vocabulary[$0] },
    writtenWords: words + [Vocabulary.sentenceEnd],
    unit: vocabulary.unit,
    logProbabilities: logProbabilities
  )
}
"""###),
    (name: "EvaluationInterval", file: "Sources/RecurrentLM/History/EvaluationInterval.swift", line: 5, text: ###"""
public struct EvaluationInterval: Hashable, Sendable {
  /// What is counted.
  enum Unit: Hashable {
    case epochs
    case examples
  }

  let unit: Unit

  /// How many of them, 1 or more.
  let count: Int

  /// Measures before the first step, and before each epoch that follows so many more.
  ///
  /// - Parameter count: A number of epochs, 1 or more.
  /// - Returns: The interval.
  public static func epochs(_ count: Int) -> EvaluationInterval {
    EvaluationInterval(unit: .epochs, count: count)
  }

  /// Measures before the first step, and before the first step after each so many examples.
  ///
  /// - Parameter count: A number of examples, 1 or more, counted over all epochs.
  /// - Returns: The interval.
  public static func examples(_ count: Int) -> EvaluationInterval {
    EvaluationInterval(unit: .examples, count: count)
  }

  /// Checks the number.
  ///
  /// - Throws: `RecurrentLMError.invalidArgument` if it is below 1.
  func check() throws {
    guard count >= 1 else {
      throw RecurrentLMError.invalidArgument(
        name: "evaluateEvery",
        found: "\(count)",
        expected: unit == .epochs ? "1 or more epochs" : "1 or more examples"
      )
    }
  }
}
"""###),
    (name: "EvaluationInterval.epochs(_:)", file: "Sources/RecurrentLM/History/EvaluationInterval.swift", line: 21, text: ###"""
public static func epochs(_ count: Int) -> EvaluationInterval {
  EvaluationInterval(unit: .epochs, count: count)
}
"""###),
    (name: "EvaluationInterval.examples(_:)", file: "Sources/RecurrentLM/History/EvaluationInterval.swift", line: 29, text: ###"""
public static func examples(_ count: Int) -> EvaluationInterval {
  EvaluationInterval(unit: .examples, count: count)
}
"""###),
    (name: "EvaluationInterval.init(integerLiteral:)", file: "Sources/RecurrentLM/History/EvaluationInterval.swift", line: 51, text: ###"""
public init(integerLiteral value: Int) { self = .epochs(value) }
"""###),
    (name: "EvaluationInterval.description", file: "Sources/RecurrentLM/History/EvaluationInterval.swift", line: 56, text: ###"""
public var description: String { counted(count, unit == .epochs ? "epoch" : "example") }
"""###),
    (name: "GeneratedSentence", file: "Sources/RecurrentLM/History/GeneratedSentence.swift", line: 2, text: ###"""
public struct GeneratedSentence: Hashable, Sendable, CustomStringConvertible {
  /// The words, the prompt's first, without the tokens of start and end.
  public let words: [String]

  /// The probability that the model gave to each word when it was its turn, `o_t[w]`.
  ///
  /// It is the model's own, before temperature and `topK`, and a prompt's words have one as well.
  public let probabilities: [Double]

  /// How many of the first words are the prompt's; the model drew those after them.
  public let promptLength: Int

  /// Whether the model ended the sentence itself, before the maximum length did.
  public let isComplete: Bool

  /// What the words are: words or characters.
  package let unit: TokenUnit

  /// The words with blanks between them; characters with nothing between them.
  public var text: String { unit.text(of: words) }

  /// The text, each of its words as long as a word is.
  public var description: String { unit.text(of: words.map { shortened($0) }) }
}
"""###),
    (name: "GeneratedSentence.text", file: "Sources/RecurrentLM/History/GeneratedSentence.swift", line: 21, text: ###"""
public var text: String { unit.text(of: words) }
"""###),
    (name: "GeneratedSentence.description", file: "Sources/RecurrentLM/History/GeneratedSentence.swift", line: 24, text: ###"""
public var description: String { unit.text(of: words.map { shortened($0) }) }
"""###),
    (name: "Optimizer", file: "Sources/RecurrentLM/History/Optimizer.swift", line: 24, text: ###"""
public struct Optimizer: Hashable, Sendable {
  /// The rules by the names that files keep.
  enum Rule: String, CaseIterable {
    case sgd
    case adagrad
    case rmsProp
    case adam

    /// What is remembered of each weight.
    var memories: [Memory] {
      switch self {
      case .sgd: []
      case .adagrad, .rmsProp: [.squares]
      case .adam: [.means, .squares]
      }
    }

    /// Whether a step depends on how many came before it.
    var countsSteps: Bool {
      switch self {
      case .sgd, .adagrad, .rmsProp: false
      case .adam: true
      }
    }
  }

  /// What a rule may remember of a weight, by the names that files keep.
  enum Memory: String {
    /// A mean of its gradients.
    case means
    /// A sum or a mean of the squares of its gradients.
    case squares
  }

  let rule: Rule

  /// The share of the old squares that is kept: RMSProp's ρ, Adam's β₂.
  let decay: Double

  /// The share β₁ of the old means that Adam keeps.
  var meanDecay = 0.0

  /// The ε that keeps the quotient finite.
  let epsilon: Double

  /// Stochastic gradient descent: every weight has the same rate.
  ///
  ///     θ -= η g
  public static let sgd: Optimizer = Optimizer(rule: .sgd, decay: 0, epsilon: 0)

  /// Adagrad: a weight's rate falls with the sum of the squares of all its gradients.
  ///
  ///     G += g²,   θ -= η g / √(G + ε)
  ///
  /// - Parameter epsilon: The ε of the equation, 1.2e-38 or more.
  /// - Returns: The optimizer; a good rate for it is about 0.05.
  public static func adagrad(epsilon: Double = 1e-6) -> Optimizer {
    Optimizer(rule: .adagrad, decay: 0, epsilon: epsilon)
  }

  /// RMSProp: a weight's rate is divided by the root of the mean square of its late gradients.
  ///
  ///     G = ρ G + (1 - ρ) g²,   θ -= η g / √(G + ε)
  ///
  /// - Parameters:
  ///   - decay: The ρ of the equation, from 0 to below 1: 0.9 remembers about 10 steps.
  ///   - epsilon: The ε of the equation, 1.2e-38 or more.
  /// - Returns: The optimizer; a good rate for it is about 0.003.
  public static func rmsProp(decay: Double = 0.9, epsilon: Double = 1e-6) -> Optimizer {
    Optimizer(rule: .rmsProp, decay: decay, epsilon: epsilon)
  }

  /// Adam: a step follows the mean of the late gradients, divided by the root of their mean square.
  ///
  ///     m = β₁ m + (1 - β₁) g,   v = β₂ v + (1 - β₂) g²
  ///     θ -= η m̂ / (√v̂ + ε),     m̂ = m / (1 - β₁ᵗ),   v̂ = v / (1 - β₂ᵗ)
  ///
  /// `m` and `v` begin at 0 and are too small at first; the quotients correct that. `t` is the number of
  /// the step, 1 for the first, counted over the whole training. It is the same for all weights: also
  /// for the column of a word in `U`, which stays as it is, with its `m` and `v`, while others are read.
  ///
  /// - Parameters:
  ///   - meanDecay: The β₁ of the equation, from 0 to below 1: 0.9 remembers about 10 steps.
  ///   - squareDecay: The β₂ of the equation, from 0 to below 1: 0.999 remembers about 1,000 steps.
  ///   - epsilon: The ε of the equation, 1.2e-38 or more.
  /// - Returns: The optimizer; a good rate for it is about 0.001.
  public static func adam(
    meanDecay: Double = 0.9,
    squareDecay: Double = 0.999,
    epsilon: Double = 1e-8
  ) -> Optimizer {
    Optimizer(rule: .adam, decay: squareDecay, meanDecay: meanDecay, epsilon: epsilon)
  }

  /// Checks the numbers of the equation.
  ///
  /// - Throws: `RecurrentLMError.invalidArgument` if one is out of range.
  func check() throws {
    guard rule != .sgd else { return }
    // `FastRNN` computes with it in single precision.
    guard epsilon >= Double(Float.leastNormalMagnitude), epsilon.isFinite else {
      throw RecurrentLMError.invalidArgument(
        name: "epsilon",
        found: shortest(epsilon),
        expected: "a number of 1.2e-38 or more"
      )
    }
    let name = rule == .adam ? "squareDecay" : "decay"
    for (name, share) in [("meanDecay", meanDecay), (name, decay)]
    where !(0..<1).contains(share) {
      throw RecurrentLMError.invalidArgument(
        name: name,
        found: shortest(share),
        expected: "a number from 0 to below 1"
      )
    }
  }
}
"""###),
    (name: "Optimizer.adagrad(epsilon:)", file: "Sources/RecurrentLM/History/Optimizer.swift", line: 80, text: ###"""
public static func adagrad(epsilon: Double = 1e-6) -> Optimizer {
  Optimizer(rule: .adagrad, decay: 0, epsilon: epsilon)
}
"""###),
    (name: "Optimizer.rmsProp(decay:epsilon:)", file: "Sources/RecurrentLM/History/Optimizer.swift", line: 92, text: ###"""
public static func rmsProp(decay: Double = 0.9, epsilon: Double = 1e-6) -> Optimizer {
  Optimizer(rule: .rmsProp, decay: decay, epsilon: epsilon)
}
"""###),
    (name: "Optimizer.adam(meanDecay:squareDecay:epsilon:)", file: "Sources/RecurrentLM/History/Optimizer.swift", line: 110, text: ###"""
public static func adam(
  meanDecay: Double = 0.9,
  squareDecay: Double = 0.999,
  epsilon: Double = 1e-8
) -> Optimizer {
  Optimizer(rule: .adam, decay: squareDecay, meanDecay: meanDecay, epsilon: epsilon)
}
"""###),
    (name: "Optimizer.description", file: "Sources/RecurrentLM/History/Optimizer.swift", line: 145, text: ###"""
public var description: String {
  switch rule {
  case .sgd: "sgd"
  case .adagrad: "adagrad(epsilon: \(epsilon))"
  case .rmsProp: "rmsProp(decay: \(decay), epsilon: \(epsilon))"
  case .adam: "adam(meanDecay: \(meanDecay), squareDecay: \(decay), epsilon: \(epsilon))"
  }
}
"""###),
    (name: "RateSchedule", file: "Sources/RecurrentLM/History/RateSchedule.swift", line: 13, text: ###"""
public struct RateSchedule: Hashable, Sendable {
  /// The rate at the end of the line, nil for the rate that is halved.
  let end: Double?

  /// The rate is halved whenever the loss of the training set is larger than at the measurement before.
  ///
  /// Source: D. Britz, "Recurrent Neural Networks Tutorial, Part 2", 2015.
  public static let halving: RateSchedule = RateSchedule(end: nil)

  /// The rate falls on a straight line, whatever the loss does.
  ///
  ///     η(n) = η₀ + (η₁ - η₀) n / N
  ///
  /// - Parameter end: The rate η₁ that it would have after the last step, from 0 to the rate to begin with.
  /// - Returns: The schedule.
  public static func linear(to end: Double) -> RateSchedule { RateSchedule(end: end) }

  /// The rate of the next step.
  ///
  /// - Parameters:
  ///   - rate: The rate to begin with, or what halving made of it.
  ///   - done: The examples that were done before.
  ///   - inAll: The examples of the training in all.
  /// - Returns: A number above 0: a step of rate 0 would be none, and a file that tells one is refused.
  func rate(_ rate: Double, done: Int, of inAll: Int) -> Double {
    guard let end, inAll > 0 else { return rate }
    let share = Double(done) / Double(inAll)
    // So that both ends are exact.
    return max((1 - share) * rate + share * end, .leastNonzeroMagnitude)
  }

  /// Checks that the rate does not grow.
  ///
  /// - Throws: `RecurrentLMError.invalidArgument` if it does, or if its end is no number.
  func check(learningRate: Double) throws {
    guard let end, !(0...learningRate).contains(end) else { return }
    throw RecurrentLMError.invalidArgument(
      name: "schedule",
      found: ".linear(to: \(shortest(end)))",
      expected: "a rate from 0 to the learning rate to begin with, \(shortest(learningRate))"
    )
  }
}
"""###),
    (name: "RateSchedule.linear(to:)", file: "Sources/RecurrentLM/History/RateSchedule.swift", line: 28, text: ###"""
public static func linear(to end: Double) -> RateSchedule { RateSchedule(end: end) }
"""###),
    (name: "RateSchedule.description", file: "Sources/RecurrentLM/History/RateSchedule.swift", line: 59, text: ###"""
public var description: String { end.map { "linear(to: \($0))" } ?? "halving" }
"""###),
    (name: "TrainingHistory", file: "Sources/RecurrentLM/History/TrainingHistory.swift", line: 10, text: ###"""
public struct TrainingHistory: Sendable {
  /// The losses on the training set, in nats per word, with the examples seen before each.
  public internal(set) var losses: [(examplesSeen: Int, loss: Double)] = []

  /// The losses on the validation set, where one was given, in nats per word: with each loss of the
  /// training set, ten times an epoch (of fewer than 1,000 examples, every hundred) and after the last
  /// step.
  public internal(set) var validationLosses: [(examplesSeen: Int, loss: Double)] = []

  /// What models that only count cost: the unigram, the bigram and the trigram (`NGramModel`), in nats
  /// per word of the validation set of the last training.
  ///
  /// They count its training set. Where there is no validation set they count nine sentences of ten
  /// and are measured on every tenth; of fewer than ten there are none.
  public internal(set) var opponents: [(name: String, loss: Double)] = []

  /// The standard errors of the losses that were measured on a sample of the training set, with the
  /// examples seen before each.
  ///
  /// The first loss of a training on more than 2,000 sentences is one, of 1,000 of them.
  public internal(set) var samplingErrors: [(examplesSeen: Int, error: Double)] = []

  /// The losses of the sentences that were learnt from, each before its own step: means over twenty
  /// sentences or more, in nats per word, with the examples seen by then.
  public internal(set) var runningLosses: [(examplesSeen: Int, loss: Double)] = []

  /// The perplexities on the training set, `exp(loss)`, with the examples seen before each.
  public var perplexities: [(examplesSeen: Int, perplexity: Double)] {
    losses.map { ($0.examplesSeen, exp($0.loss)) }
  }

  /// The perplexities on the validation set, where one was given.
  public var validationPerplexities: [(examplesSeen: Int, perplexity: Double)] {
    validationLosses.map { ($0.examplesSeen, exp($0.loss)) }
  }

  /// The learning rates, each from the number of examples seen at which it began.
  public internal(set) var learningRates: [(examplesSeen: Int, rate: Double)] = []

  /// Sentences that the model made up during its training, with the examples seen before each.
  ///
  /// A notebook has one made at each measurement if `train` is given the vocabulary. A file keeps
  /// none.
  public package(set) var samples: [(examplesSeen: Int, sentence: GeneratedSentence)] = []

  /// The checksum of the vocabulary that the model learnt with, nil if it is not known.
  ///
  /// It is that of the examples of a training, of the vocabulary that `train` was given, or of the
  /// file that the model was loaded from. The model refuses other vocabularies and their examples.
  public var vocabularyChecksum: String? { vocabulary?.checksum }

  /// The vocabulary that the model learnt with.
  var vocabulary: VocabularyIdentity?

  /// The number of words C that the model guesses among, nil before its first training.
  package internal(set) var vocabularySize: Int?

  /// The passes over the training set that were finished.
  public internal(set) var epochs: Int = 0

  /// The examples that training steps were done for.
  public internal(set) var examplesSeen: Int = 0

  /// The words in the examples seen.
  public internal(set) var wordsSeen: Int = 0

  /// The time spent in training steps, without measuring losses.
  public internal(set) var stepTime: Duration = .zero

  /// The seed that the weights were drawn with, nil for weights that came from elsewhere.
  public internal(set) var initialSeed: Int?

  /// The seed of the order in which the last training took the examples, nil for their own order.
  public var shuffleSeed: Int? { plan.shuffleSeed }

  /// How many examples a step of the last training took.
  public var batchSize: Int { plan.batchSize }

  /// How the steps of the last training changed the weights.
  public var optimizer: Optimizer { plan.optimizer }

  /// The norm that the gradients of the last training were shortened to, nil if they were taken as
  /// they are.
  public var clipNorm: Double? { plan.clipNorm }

  /// How the learning rate of the last training went on.
  public var schedule: RateSchedule { plan.schedule }

  /// The share of the mean of the weights that the last training kept from step to step, nil without a
  /// mean.
  public var averaging: Double? { plan.averaging }

  /// The models that only count, by how many words they count at once, one word first.
  static let opponentNames = ["unigram", "bigram", "trigram"]

  /// How the last training was to go.
  var plan = TrainingPlan()

  /// Whether the weights came from a file that names no network, as the series' own program writes it
  /// for a network with gates.
  var isOfSeries = false

  /// Makes an empty record.
  public init() {}

  /// The speed of the training steps, in words a second; 0 before the first.
  public var wordsPerSecond: Double {
    stepTime > .zero ? Double(wordsSeen) / stepTime.inSeconds : 0
  }
}
"""###),
    (name: "TrainingHistory.perplexities", file: "Sources/RecurrentLM/History/TrainingHistory.swift", line: 37, text: ###"""
public var perplexities: [(examplesSeen: Int, perplexity: Double)] {
  losses.map { ($0.examplesSeen, exp($0.loss)) }
}
"""###),
    (name: "TrainingHistory.validationPerplexities", file: "Sources/RecurrentLM/History/TrainingHistory.swift", line: 42, text: ###"""
public var validationPerplexities: [(examplesSeen: Int, perplexity: Double)] {
  validationLosses.map { ($0.examplesSeen, exp($0.loss)) }
}
"""###),
    (name: "TrainingHistory.vocabularyChecksum", file: "Sources/RecurrentLM/History/TrainingHistory.swift", line: 59, text: ###"""
public var vocabularyChecksum: String? { vocabulary?.checksum }
"""###),
    (name: "TrainingHistory.shuffleSeed", file: "Sources/RecurrentLM/History/TrainingHistory.swift", line: 83, text: ###"""
public var shuffleSeed: Int? { plan.shuffleSeed }
"""###),
    (name: "TrainingHistory.batchSize", file: "Sources/RecurrentLM/History/TrainingHistory.swift", line: 86, text: ###"""
public var batchSize: Int { plan.batchSize }
"""###),
    (name: "TrainingHistory.optimizer", file: "Sources/RecurrentLM/History/TrainingHistory.swift", line: 89, text: ###"""
public var optimizer: Optimizer { plan.optimizer }
"""###),
    (name: "TrainingHistory.clipNorm", file: "Sources/RecurrentLM/History/TrainingHistory.swift", line: 93, text: ###"""
public var clipNorm: Double? { plan.clipNorm }
"""###),
    (name: "TrainingHistory.schedule", file: "Sources/RecurrentLM/History/TrainingHistory.swift", line: 96, text: ###"""
public var schedule: RateSchedule { plan.schedule }
"""###),
    (name: "TrainingHistory.averaging", file: "Sources/RecurrentLM/History/TrainingHistory.swift", line: 100, text: ###"""
public var averaging: Double? { plan.averaging }
"""###),
    (name: "TrainingHistory.init()", file: "Sources/RecurrentLM/History/TrainingHistory.swift", line: 113, text: ###"""
public init() {}
"""###),
    (name: "TrainingHistory.wordsPerSecond", file: "Sources/RecurrentLM/History/TrainingHistory.swift", line: 116, text: ###"""
public var wordsPerSecond: Double {
  stepTime > .zero ? Double(wordsSeen) / stepTime.inSeconds : 0
}
"""###),
    (name: "TrainingHistory.description", file: "Sources/RecurrentLM/History/TrainingHistory.swift", line: 126, text: ###"""
public var description: String {
  guard !losses.isEmpty else { return "TrainingHistory: no losses yet" }
  let hasValidation = !validationLosses.isEmpty
  var lines = ["examples seen      loss" + (hasValidation ? "    held out" : "")]
  let all = measurements
  let shown = Swift.min(all.count, Self.mostLines)
  for line in 0..<shown {
    let (examplesSeen, loss, heldOut) = all[line * (all.count - 1) / Swift.max(1, shown - 1)]
    let seen = grouped(examplesSeen)
    lines.append(
      String(repeating: " ", count: Swift.max(0, 13 - seen.count)) + seen
        + (loss.map { decimal($0, 6, width: 10) } ?? String(repeating: " ", count: 10))
        + (heldOut.map { decimal($0, 6, width: 12) } ?? "")
    )
  }
  if shown < all.count { lines.append("\(shown) of \(grouped(all.count)) measurements") }
  for (seen, error) in samplingErrors {
    lines.append(
      "the loss after \(counted(seen, "example")) is of a sample, ± \(decimal(error, 6))"
    )
  }
  if !opponents.isEmpty {
    let all = opponents.map { "\($0.name) \(decimal($0.loss, 6))" }
    lines.append("counting alone costs: " + all.joined(separator: ", "))
  }
  if wordsPerSecond > 0 {
    lines.append(
      "\(counted(epochs, "epoch")), \(counted(examplesSeen, "example")), \(guessing)"
        + "\(groupedWhole(wordsPerSecond)) words/s"
    )
  }
  lines += samples.map { "sample after \(counted($0.examplesSeen, "example")): \($0.sentence)" }
  return lines.joined(separator: "\n")
}
"""###),
    (name: "tanh(_:)", file: "Sources/RecurrentLM/Matrix/ElementaryFunctions.swift", line: 13, text: ###"""
public func tanh(_ v: Vector) -> Vector { v.mapped { tanh($0) } }
"""###),
    (name: "tanh(_:)", file: "Sources/RecurrentLM/Matrix/ElementaryFunctions.swift", line: 19, text: ###"""
public func tanh(_ m: Matrix) -> Matrix { m.mapped { tanh($0) } }
"""###),
    (name: "exp(_:)", file: "Sources/RecurrentLM/Matrix/ElementaryFunctions.swift", line: 25, text: ###"""
public func exp(_ v: Vector) -> Vector { v.mapped { exp($0) } }
"""###),
    (name: "exp(_:)", file: "Sources/RecurrentLM/Matrix/ElementaryFunctions.swift", line: 31, text: ###"""
public func exp(_ m: Matrix) -> Matrix { m.mapped { exp($0) } }
"""###),
    (name: "log(_:)", file: "Sources/RecurrentLM/Matrix/ElementaryFunctions.swift", line: 37, text: ###"""
public func log(_ v: Vector) -> Vector { v.mapped { log($0) } }
"""###),
    (name: "log(_:)", file: "Sources/RecurrentLM/Matrix/ElementaryFunctions.swift", line: 43, text: ###"""
public func log(_ m: Matrix) -> Matrix { m.mapped { log($0) } }
"""###),
    (name: "sqrt(_:)", file: "Sources/RecurrentLM/Matrix/ElementaryFunctions.swift", line: 49, text: ###"""
public func sqrt(_ v: Vector) -> Vector { Vector(NumberLoops.roots(of: v.values)) }
"""###),
    (name: "sqrt(_:)", file: "Sources/RecurrentLM/Matrix/ElementaryFunctions.swift", line: 55, text: ###"""
public func sqrt(_ m: Matrix) -> Matrix { m.withValues(NumberLoops.roots(of: m.values)) }
"""###),
    (name: "abs(_:)", file: "Sources/RecurrentLM/Matrix/ElementaryFunctions.swift", line: 61, text: ###"""
public func abs(_ v: Vector) -> Vector { v.mapped { $0.magnitude } }
"""###),
    (name: "abs(_:)", file: "Sources/RecurrentLM/Matrix/ElementaryFunctions.swift", line: 67, text: ###"""
public func abs(_ m: Matrix) -> Matrix { m.mapped { $0.magnitude } }
"""###),
    (name: "softmax(_:)", file: "Sources/RecurrentLM/Matrix/ElementaryFunctions.swift", line: 76, text: ###"""
public func softmax(_ z: Vector) -> Vector {
  var result = Vector(z.values.copy(of: 0..<z.count))
  result.values.withUnsafeMutableBufferPointer { softmax(inPlace: $0) }
  return result
}
"""###),
    (name: "softmax(_:)", file: "Sources/RecurrentLM/Matrix/ElementaryFunctions.swift", line: 130, text: ###"""
private func softmax(inPlace z: UnsafeMutableBufferPointer<Double>) {
  var largest = -Double.infinity
  Safepoint.inPieces(of: z.count) { piece in
    for index in piece { largest = z[index] > largest ? z[index] : largest }
  }
  var sum = 0.0
  Safepoint.inPieces(of: z.count) { piece in
    for index in piece {
      z[index] = exp(z[index] - largest)
      sum += z[index]
    }
  }
  Safepoint.inPieces(of: z.count) { piece in
    for index in piece { z[index] /= sum }
  }
}
"""###),
    (name: "softmax(_:)", file: "Sources/RecurrentLM/Matrix/ElementaryFunctions.swift", line: 89, text: ###"""
public func softmax(_ z: Matrix) -> Matrix {
  var result = z.dropFirstRows(0)
  let columns = z.columns
  guard z.count > 0 else { return result }
  result.values.withUnsafeMutableBufferPointer { values in
    Safepoint.inPieces(of: z.rows, size: Swift.max(1, (1 << 18) / columns)) { rows in
      for row in rows {
        let part = values[row * columns..<(row + 1) * columns]
        softmax(inPlace: UnsafeMutableBufferPointer(rebasing: part))
      }
    }
  }
  return result
}
"""###),
    (name: "Elementwise.+(_:_:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Arithmetic.swift", line: 12, text: ###"""
public static func + (left: Self, right: Self) -> Self {
  left.combined(with: right, +)
}
"""###),
    (name: "Elementwise.+(_:_:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Arithmetic.swift", line: 23, text: ###"""
public static func + (left: Self, right: Double) -> Self {
  left.mapped { $0 + right }
}
"""###),
    (name: "Elementwise.+(_:_:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Arithmetic.swift", line: 34, text: ###"""
public static func + (left: Double, right: Self) -> Self {
  right.mapped { left + $0 }
}
"""###),
    (name: "Elementwise.+=(_:_:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Arithmetic.swift", line: 44, text: ###"""
public static func += (left: inout Self, right: Self) {
  left.combine(with: right) { everyPair($0, $1, +) }
}
"""###),
    (name: "Elementwise.+=(_:_:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Arithmetic.swift", line: 54, text: ###"""
public static func += (left: inout Self, right: Double) {
  left.withMutableElements { every($0) { $0 + right } }
}
"""###),
    (name: "Elementwise.-(_:_:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Arithmetic.swift", line: 65, text: ###"""
public static func - (left: Self, right: Self) -> Self {
  left.combined(with: right, -)
}
"""###),
    (name: "Elementwise.-(_:_:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Arithmetic.swift", line: 76, text: ###"""
public static func - (left: Self, right: Double) -> Self {
  left.mapped { $0 - right }
}
"""###),
    (name: "Elementwise.-(_:_:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Arithmetic.swift", line: 87, text: ###"""
public static func - (left: Double, right: Self) -> Self {
  right.mapped { left - $0 }
}
"""###),
    (name: "Elementwise.-=(_:_:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Arithmetic.swift", line: 97, text: ###"""
public static func -= (left: inout Self, right: Self) {
  left.combine(with: right) { everyPair($0, $1, -) }
}
"""###),
    (name: "Elementwise.-=(_:_:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Arithmetic.swift", line: 107, text: ###"""
public static func -= (left: inout Self, right: Double) {
  left.withMutableElements { every($0) { $0 - right } }
}
"""###),
    (name: "Elementwise.*(_:_:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Arithmetic.swift", line: 118, text: ###"""
public static func * (left: Self, right: Self) -> Self {
  left.combined(with: right, *)
}
"""###),
    (name: "Elementwise.*(_:_:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Arithmetic.swift", line: 129, text: ###"""
public static func * (left: Self, right: Double) -> Self {
  left.mapped { $0 * right }
}
"""###),
    (name: "Elementwise.*(_:_:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Arithmetic.swift", line: 140, text: ###"""
public static func * (left: Double, right: Self) -> Self {
  right.mapped { left * $0 }
}
"""###),
    (name: "Elementwise.*=(_:_:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Arithmetic.swift", line: 150, text: ###"""
public static func *= (left: inout Self, right: Self) {
  left.combine(with: right) { everyPair($0, $1, *) }
}
"""###),
    (name: "Elementwise.*=(_:_:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Arithmetic.swift", line: 160, text: ###"""
public static func *= (left: inout Self, right: Double) {
  left.withMutableElements { every($0) { $0 * right } }
}
"""###),
    (name: "Elementwise./(_:_:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Arithmetic.swift", line: 171, text: ###"""
public static func / (left: Self, right: Self) -> Self {
  left.combined(with: right, /)
}
"""###),
    (name: "Elementwise./(_:_:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Arithmetic.swift", line: 182, text: ###"""
public static func / (left: Self, right: Double) -> Self {
  left.mapped { $0 / right }
}
"""###),
    (name: "Elementwise./(_:_:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Arithmetic.swift", line: 193, text: ###"""
public static func / (left: Double, right: Self) -> Self {
  right.mapped { left / $0 }
}
"""###),
    (name: "Elementwise./=(_:_:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Arithmetic.swift", line: 203, text: ###"""
public static func /= (left: inout Self, right: Self) {
  left.combine(with: right) { everyPair($0, $1, /) }
}
"""###),
    (name: "Elementwise./=(_:_:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Arithmetic.swift", line: 213, text: ###"""
public static func /= (left: inout Self, right: Double) {
  left.withMutableElements { every($0) { $0 / right } }
}
"""###),
    (name: "Elementwise.-(_:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Arithmetic.swift", line: 222, text: ###"""
public static prefix func - (operand: Self) -> Self {
  operand.mapped { -$0 }
}
"""###),
    (name: "Elementwise..<(_:_:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Comparisons.swift", line: 12, text: ###"""
public static func .< (left: Self, right: Self) -> Mask {
  left.compared(.less, right)
}
"""###),
    (name: "Elementwise..<(_:_:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Comparisons.swift", line: 137, text: ###"""
private func compared(_ comparison: Comparison, _ number: Double) -> Mask {
  Mask(dimensions, NumberLoops.compare(values, comparison, number))
}
"""###),
    (name: "Elementwise..<(_:_:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Comparisons.swift", line: 141, text: ###"""
private func compared(_ comparison: Comparison, _ other: Self) -> Mask {
  requireSameShape(other)
  return Mask(dimensions, NumberLoops.compare(values, comparison, other.values))
}
"""###),
    (name: "Elementwise..<(_:_:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Comparisons.swift", line: 23, text: ###"""
public static func .< (left: Self, right: Double) -> Mask {
  left.compared(.less, right)
}
"""###),
    (name: "Elementwise..<=(_:_:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Comparisons.swift", line: 34, text: ###"""
public static func .<= (left: Self, right: Self) -> Mask {
  left.compared(.atMost, right)
}
"""###),
    (name: "Elementwise..<=(_:_:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Comparisons.swift", line: 137, text: ###"""
private func compared(_ comparison: Comparison, _ number: Double) -> Mask {
  Mask(dimensions, NumberLoops.compare(values, comparison, number))
}
"""###),
    (name: "Elementwise..<=(_:_:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Comparisons.swift", line: 141, text: ###"""
private func compared(_ comparison: Comparison, _ other: Self) -> Mask {
  requireSameShape(other)
  return Mask(dimensions, NumberLoops.compare(values, comparison, other.values))
}
"""###),
    (name: "Elementwise..<=(_:_:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Comparisons.swift", line: 45, text: ###"""
public static func .<= (left: Self, right: Double) -> Mask {
  left.compared(.atMost, right)
}
"""###),
    (name: "Elementwise..>(_:_:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Comparisons.swift", line: 56, text: ###"""
public static func .> (left: Self, right: Self) -> Mask {
  left.compared(.greater, right)
}
"""###),
    (name: "Elementwise..>(_:_:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Comparisons.swift", line: 137, text: ###"""
private func compared(_ comparison: Comparison, _ number: Double) -> Mask {
  Mask(dimensions, NumberLoops.compare(values, comparison, number))
}
"""###),
    (name: "Elementwise..>(_:_:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Comparisons.swift", line: 141, text: ###"""
private func compared(_ comparison: Comparison, _ other: Self) -> Mask {
  requireSameShape(other)
  return Mask(dimensions, NumberLoops.compare(values, comparison, other.values))
}
"""###),
    (name: "Elementwise..>(_:_:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Comparisons.swift", line: 67, text: ###"""
public static func .> (left: Self, right: Double) -> Mask {
  left.compared(.greater, right)
}
"""###),
    (name: "Elementwise..>=(_:_:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Comparisons.swift", line: 78, text: ###"""
public static func .>= (left: Self, right: Self) -> Mask {
  left.compared(.atLeast, right)
}
"""###),
    (name: "Elementwise..>=(_:_:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Comparisons.swift", line: 137, text: ###"""
private func compared(_ comparison: Comparison, _ number: Double) -> Mask {
  Mask(dimensions, NumberLoops.compare(values, comparison, number))
}
"""###),
    (name: "Elementwise..>=(_:_:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Comparisons.swift", line: 141, text: ###"""
private func compared(_ comparison: Comparison, _ other: Self) -> Mask {
  requireSameShape(other)
  return Mask(dimensions, NumberLoops.compare(values, comparison, other.values))
}
"""###),
    (name: "Elementwise..>=(_:_:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Comparisons.swift", line: 89, text: ###"""
public static func .>= (left: Self, right: Double) -> Mask {
  left.compared(.atLeast, right)
}
"""###),
    (name: "Elementwise..==(_:_:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Comparisons.swift", line: 100, text: ###"""
public static func .== (left: Self, right: Self) -> Mask {
  left.compared(.equal, right)
}
"""###),
    (name: "Elementwise..==(_:_:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Comparisons.swift", line: 137, text: ###"""
private func compared(_ comparison: Comparison, _ number: Double) -> Mask {
  Mask(dimensions, NumberLoops.compare(values, comparison, number))
}
"""###),
    (name: "Elementwise..==(_:_:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Comparisons.swift", line: 141, text: ###"""
private func compared(_ comparison: Comparison, _ other: Self) -> Mask {
  requireSameShape(other)
  return Mask(dimensions, NumberLoops.compare(values, comparison, other.values))
}
"""###),
    (name: "Elementwise..==(_:_:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Comparisons.swift", line: 111, text: ###"""
public static func .== (left: Self, right: Double) -> Mask {
  left.compared(.equal, right)
}
"""###),
    (name: "Elementwise..!=(_:_:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Comparisons.swift", line: 122, text: ###"""
public static func .!= (left: Self, right: Self) -> Mask {
  left.compared(.unequal, right)
}
"""###),
    (name: "Elementwise..!=(_:_:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Comparisons.swift", line: 137, text: ###"""
private func compared(_ comparison: Comparison, _ number: Double) -> Mask {
  Mask(dimensions, NumberLoops.compare(values, comparison, number))
}
"""###),
    (name: "Elementwise..!=(_:_:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Comparisons.swift", line: 141, text: ###"""
private func compared(_ comparison: Comparison, _ other: Self) -> Mask {
  requireSameShape(other)
  return Mask(dimensions, NumberLoops.compare(values, comparison, other.values))
}
"""###),
    (name: "Elementwise..!=(_:_:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Comparisons.swift", line: 133, text: ###"""
public static func .!= (left: Self, right: Double) -> Mask {
  left.compared(.unequal, right)
}
"""###),
    (name: "Elementwise.subscript(_:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Masks.swift", line: 9, text: ###"""
public subscript(mask: Mask) -> Vector {
  requireShape(of: mask)
  var chosen: [Double] = []
  let values = values
  Safepoint.inPieces(of: values.count) { piece in
    for index in piece where mask.values[index] { chosen.append(values[index]) }
  }
  return Vector(chosen)
}
"""###),
    (name: "Elementwise.subscript(_:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Masks.swift", line: 63, text: ###"""
private func requireShape(of mask: Mask) {
  precondition(
    dimensions == mask.dimensions,
    "the mask has shape \(mask.shapeText), the elements \(shapeText)"
  )
}
"""###),
    (name: "Elementwise.replacing(with:where:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Masks.swift", line: 26, text: ###"""
public func replacing(with number: Double, where mask: Mask) -> Self {
  requireShape(of: mask)
  return withValues(values.chosen(mask.values) { _ in number })
}
"""###),
    (name: "Elementwise.replacing(with:where:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Masks.swift", line: 63, text: ###"""
private func requireShape(of mask: Mask) {
  precondition(
    dimensions == mask.dimensions,
    "the mask has shape \(mask.shapeText), the elements \(shapeText)"
  )
}
"""###),
    (name: "Elementwise.replacing(with:where:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Masks.swift", line: 38, text: ###"""
public func replacing(with other: Self, where mask: Mask) -> Self {
  requireSameShape(other)
  requireShape(of: mask)
  return other.values.withUnsafeBufferPointer { others in
    withValues(values.chosen(mask.values) { others[$0] })
  }
}
"""###),
    (name: "Elementwise.replace(with:where:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Masks.swift", line: 52, text: ###"""
public mutating func replace(with number: Double, where mask: Mask) {
  requireShape(of: mask)
  withMutableElements { elements in
    mask.values.withUnsafeBufferPointer { isReplaced in
      Safepoint.inPieces(of: elements.count) { piece in
        for index in piece { elements[index] = isReplaced[index] ? number : elements[index] }
      }
    }
  }
}
"""###),
    (name: "Elementwise.replace(with:where:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Masks.swift", line: 63, text: ###"""
private func requireShape(of mask: Mask) {
  precondition(
    dimensions == mask.dimensions,
    "the mask has shape \(mask.shapeText), the elements \(shapeText)"
  )
}
"""###),
    (name: "Elementwise.clipped(to:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Masks.swift", line: 94, text: ###"""
public func clipped(to range: ClosedRange<Double>) -> Self {
  mapped { limited($0, range.lowerBound, range.upperBound) }
}
"""###),
    (name: "Elementwise.clipped(to:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Masks.swift", line: 116, text: ###"""
@inline(__always)
private func limited(_ value: Double, _ lower: Double, _ upper: Double) -> Double {
  // In this order NaN fails both tests and stays.
  value < lower ? lower : value > upper ? upper : value
}
"""###),
    (name: "Elementwise.clip(to:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Masks.swift", line: 102, text: ###"""
public mutating func clip(to range: ClosedRange<Double>) {
  let (lower, upper) = (range.lowerBound, range.upperBound)
  withMutableElements { every($0) { limited($0, lower, upper) } }
}
"""###),
    (name: "Elementwise.clip(to:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Masks.swift", line: 116, text: ###"""
@inline(__always)
private func limited(_ value: Double, _ lower: Double, _ upper: Double) -> Double {
  // In this order NaN fails both tests and stays.
  value < lower ? lower : value > upper ? upper : value
}
"""###),
    (name: "Elementwise.norm()", file: "Sources/RecurrentLM/Matrix/Elementwise+Masks.swift", line: 111, text: ###"""
public func norm() -> Double {
  values.withUnsafeBufferPointer { pairwiseSquareSum($0, 0..<$0.count) }.squareRoot()
}
"""###),
    (name: "maximum(_:_:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Masks.swift", line: 144, text: ###"""
public func maximum<Elements: Elementwise>(_ a: Elements, _ b: Elements) -> Elements {
  a.combined(with: b) { larger($0, $1) }
}
"""###),
    (name: "maximum(_:_:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Masks.swift", line: 123, text: ###"""
@inline(__always)
func larger(_ a: Double, _ b: Double) -> Double {
  // Two choices without a branch: so the loops around it take several numbers at once.
  let number = b > a ? b : a
  return b == b ? number : b
}
"""###),
    (name: "maximum(_:_:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Masks.swift", line: 155, text: ###"""
public func maximum<Elements: Elementwise>(_ a: Elements, _ b: Double) -> Elements {
  a.mapped { larger($0, b) }
}
"""###),
    (name: "minimum(_:_:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Masks.swift", line: 166, text: ###"""
public func minimum<Elements: Elementwise>(_ a: Elements, _ b: Elements) -> Elements {
  a.combined(with: b) { smaller($0, $1) }
}
"""###),
    (name: "minimum(_:_:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Masks.swift", line: 131, text: ###"""
@inline(__always)
func smaller(_ a: Double, _ b: Double) -> Double {
  let number = b < a ? b : a
  return b == b ? number : b
}
"""###),
    (name: "minimum(_:_:)", file: "Sources/RecurrentLM/Matrix/Elementwise+Masks.swift", line: 177, text: ###"""
public func minimum<Elements: Elementwise>(_ a: Elements, _ b: Double) -> Elements {
  a.mapped { smaller($0, b) }
}
"""###),
    (name: "Vector.dimensions", file: "Sources/RecurrentLM/Matrix/Elementwise.swift", line: 31, text: ###"""
public var dimensions: [Int] { [count] }
"""###),
    (name: "Matrix.dimensions", file: "Sources/RecurrentLM/Matrix/Elementwise.swift", line: 60, text: ###"""
public var dimensions: [Int] { [rows, columns] }
"""###),
    (name: "Mask", file: "Sources/RecurrentLM/Matrix/Mask.swift", line: 8, text: ###"""
public struct Mask: Hashable, Sendable, RandomAccessCollection {
  /// Each element says whether the comparison holds there.
  public typealias Element = Bool

  /// A run of places, as `prefix` gives it.
  public typealias SubSequence = ArraySlice<Bool>

  /// The sizes of what was compared: one of a vector, two of a matrix.
  public let dimensions: [Int]

  /// Whether the comparison holds, place by place.
  public let values: [Bool]

  init(_ dimensions: [Int], _ values: [Bool]) {
    self.dimensions = dimensions
    self.values = values
  }

  /// 0.
  public var startIndex: Int { 0 }

  /// The number of places.
  public var endIndex: Int { values.count }

  /// Whether the comparison holds in a place.
  ///
  /// - Parameter position: The place in `0..<count`, row after row.
  public subscript(position: Int) -> Bool {
    precondition(values.indices.contains(position), "index \(position) is not in 0..<\(count)")
    return values[position]
  }

  /// Whether it holds in some places.
  ///
  /// - Parameter bounds: The places, within `0..<count`.
  public subscript(bounds: Range<Int>) -> ArraySlice<Bool> { values[bounds] }
}
"""###),
    (name: "Mask.startIndex", file: "Sources/RecurrentLM/Matrix/Mask.swift", line: 27, text: ###"""
public var startIndex: Int { 0 }
"""###),
    (name: "Mask.endIndex", file: "Sources/RecurrentLM/Matrix/Mask.swift", line: 30, text: ###"""
public var endIndex: Int { values.count }
"""###),
    (name: "Mask.subscript(_:)", file: "Sources/RecurrentLM/Matrix/Mask.swift", line: 35, text: ###"""
public subscript(position: Int) -> Bool {
  precondition(values.indices.contains(position), "index \(position) is not in 0..<\(count)")
  return values[position]
}
"""###),
    (name: "Mask.subscript(_:)", file: "Sources/RecurrentLM/Matrix/Mask.swift", line: 43, text: ###"""
public subscript(bounds: Range<Int>) -> ArraySlice<Bool> { values[bounds] }
"""###),
    (name: "Mask.count(where:)", file: "Sources/RecurrentLM/Matrix/Mask.swift", line: 55, text: ###"""
public func count(where predicate: (Bool) throws -> Bool) rethrows -> Int {
  let trues = NumberLoops.countTrue(values)
  let falses = count - trues
  let countedTrues = try trues > 0 && predicate(true) ? trues : 0
  return try countedTrues + (falses > 0 && predicate(false) ? falses : 0)
}
"""###),
    (name: "Mask..&(_:_:)", file: "Sources/RecurrentLM/Matrix/Mask.swift", line: 68, text: ###"""
public static func .& (left: Mask, right: Mask) -> Mask { left.combined(right) { $0 && $1 } }
"""###),
    (name: "Mask..&(_:_:)", file: "Sources/RecurrentLM/Matrix/Mask.swift", line: 86, text: ###"""
private func combined(_ other: Mask, _ function: (Bool, Bool) -> Bool) -> Mask {
  precondition(
    dimensions == other.dimensions,
    "the shapes differ: \(shapeText) and \(other.shapeText)"
  )
  let made = values.withUnsafeBufferPointer { left in
    other.values.withUnsafeBufferPointer { right in
      [Bool](count: count) { function(left[$0], right[$0]) }
    }
  }
  return Mask(dimensions, made)
}
"""###),
    (name: "Mask..|(_:_:)", file: "Sources/RecurrentLM/Matrix/Mask.swift", line: 76, text: ###"""
public static func .| (left: Mask, right: Mask) -> Mask { left.combined(right) { $0 || $1 } }
"""###),
    (name: "Mask..|(_:_:)", file: "Sources/RecurrentLM/Matrix/Mask.swift", line: 86, text: ###"""
private func combined(_ other: Mask, _ function: (Bool, Bool) -> Bool) -> Mask {
  precondition(
    dimensions == other.dimensions,
    "the shapes differ: \(shapeText) and \(other.shapeText)"
  )
  let made = values.withUnsafeBufferPointer { left in
    other.values.withUnsafeBufferPointer { right in
      [Bool](count: count) { function(left[$0], right[$0]) }
    }
  }
  return Mask(dimensions, made)
}
"""###),
    (name: "Mask..!(_:)", file: "Sources/RecurrentLM/Matrix/Mask.swift", line: 82, text: ###"""
public static prefix func .! (operand: Mask) -> Mask {
  operand.combined(operand) { one, _ in !one }
}
"""###),
    (name: "Mask..!(_:)", file: "Sources/RecurrentLM/Matrix/Mask.swift", line: 86, text: ###"""
private func combined(_ other: Mask, _ function: (Bool, Bool) -> Bool) -> Mask {
  precondition(
    dimensions == other.dimensions,
    "the shapes differ: \(shapeText) and \(other.shapeText)"
  )
  let made = values.withUnsafeBufferPointer { left in
    other.values.withUnsafeBufferPointer { right in
      [Bool](count: count) { function(left[$0], right[$0]) }
    }
  }
  return Mask(dimensions, made)
}
"""###),
    (name: "Mask.description", file: "Sources/RecurrentLM/Matrix/Mask.swift", line: 137, text: ###"""
public var description: String {
  let isLong = count > 1000
  guard dimensions.count == 2 else { return Self.line(values[...], isAbbreviated: isLong) }
  let (rows, columns) = (dimensions[0], dimensions[1])
  guard count > 0 else { return "[]" }
  let lines = NumberLayout.inSight(rows, isLong).map { row in
    guard let row else { return "..." }
    return Self.line(values[row * columns..<(row + 1) * columns], isAbbreviated: isLong)
  }
  return "[" + lines.joined(separator: "\n ") + "]"
}
"""###),
    (name: "Mask.description", file: "Sources/RecurrentLM/Matrix/Mask.swift", line: 149, text: ###"""
private static func line(_ values: ArraySlice<Bool>, isAbbreviated: Bool) -> String {
  let words = NumberLayout.inSight(values.count, isAbbreviated).map { place in
    guard let place else { return "..." }
    return values[values.startIndex + place] ? " true" : "false"
  }
  return "[" + words.joined(separator: " ") + "]"
}
"""###),
    (name: "Matrix.+(_:_:)", file: "Sources/RecurrentLM/Matrix/Matrix+Broadcasting.swift", line: 13, text: ###"""
public static func + (left: Matrix, right: SpreadVector) -> Matrix {
  left.spread(right) { $0 + $1 }
}
"""###),
    (name: "Matrix.+(_:_:)", file: "Sources/RecurrentLM/Matrix/Matrix+Broadcasting.swift", line: 24, text: ###"""
public static func + (left: SpreadVector, right: Matrix) -> Matrix {
  right.spread(left) { $1 + $0 }
}
"""###),
    (name: "Matrix.+=(_:_:)", file: "Sources/RecurrentLM/Matrix/Matrix+Broadcasting.swift", line: 34, text: ###"""
public static func += (left: inout Matrix, right: SpreadVector) {
  left.combine(right) { $0 + $1 }
}
"""###),
    (name: "Matrix.-(_:_:)", file: "Sources/RecurrentLM/Matrix/Matrix+Broadcasting.swift", line: 46, text: ###"""
public static func - (left: Matrix, right: SpreadVector) -> Matrix {
  left.spread(right) { $0 - $1 }
}
"""###),
    (name: "Matrix.-(_:_:)", file: "Sources/RecurrentLM/Matrix/Matrix+Broadcasting.swift", line: 57, text: ###"""
public static func - (left: SpreadVector, right: Matrix) -> Matrix {
  right.spread(left) { $1 - $0 }
}
"""###),
    (name: "Matrix.-=(_:_:)", file: "Sources/RecurrentLM/Matrix/Matrix+Broadcasting.swift", line: 67, text: ###"""
public static func -= (left: inout Matrix, right: SpreadVector) {
  left.combine(right) { $0 - $1 }
}
"""###),
    (name: "Matrix.*(_:_:)", file: "Sources/RecurrentLM/Matrix/Matrix+Broadcasting.swift", line: 79, text: ###"""
public static func * (left: Matrix, right: SpreadVector) -> Matrix {
  left.spread(right) { $0 * $1 }
}
"""###),
    (name: "Matrix.*(_:_:)", file: "Sources/RecurrentLM/Matrix/Matrix+Broadcasting.swift", line: 90, text: ###"""
public static func * (left: SpreadVector, right: Matrix) -> Matrix {
  right.spread(left) { $1 * $0 }
}
"""###),
    (name: "Matrix.*=(_:_:)", file: "Sources/RecurrentLM/Matrix/Matrix+Broadcasting.swift", line: 100, text: ###"""
public static func *= (left: inout Matrix, right: SpreadVector) {
  left.combine(right) { $0 * $1 }
}
"""###),
    (name: "Matrix./(_:_:)", file: "Sources/RecurrentLM/Matrix/Matrix+Broadcasting.swift", line: 112, text: ###"""
public static func / (left: Matrix, right: SpreadVector) -> Matrix {
  left.spread(right) { $0 / $1 }
}
"""###),
    (name: "Matrix./(_:_:)", file: "Sources/RecurrentLM/Matrix/Matrix+Broadcasting.swift", line: 123, text: ###"""
public static func / (left: SpreadVector, right: Matrix) -> Matrix {
  right.spread(left) { $1 / $0 }
}
"""###),
    (name: "Matrix./=(_:_:)", file: "Sources/RecurrentLM/Matrix/Matrix+Broadcasting.swift", line: 133, text: ###"""
public static func /= (left: inout Matrix, right: SpreadVector) {
  left.combine(right) { $0 / $1 }
}
"""###),
    (name: "Matrix.description", file: "Sources/RecurrentLM/Matrix/Matrix+Description.swift", line: 11, text: ###"""
public var description: String {
  guard count > 0 else { return "[]" }
  let isAbbreviated = count > NumberLayout.threshold
  let rowsInSight = NumberLayout.inSight(rows, isAbbreviated)
  let columnsInSight = NumberLayout.inSight(columns, isAbbreviated)
  let shown = rowsInSight.flatMap { row in
    columnsInSight.compactMap { column in
      row.flatMap { row in column.map { self[row, $0] } }
    }
  }
  let layout = NumberLayout(shown)
  let lines = rowsInSight.map { row in
    guard let row else { return "..." }
    return layout.line(columnsInSight.map { $0.map { self[row, $0] } }, indent: 2, width: 73)
  }
  return "[" + lines.joined(separator: "\n ") + "]"
}
"""###),
    (name: "Matrix.description", file: "Sources/RecurrentLM/Matrix/Matrix+Description.swift", line: 52, text: ###"""
static func inSight(_ count: Int, _ isAbbreviated: Bool) -> [Int?] {
  guard isAbbreviated, count > 2 * edge else { return Array(0..<count) }
  return Array(0..<edge) + [nil] + Array(count - edge..<count)
}
"""###),
    (name: "Matrix.description", file: "Sources/RecurrentLM/Matrix/Matrix+Description.swift", line: 74, text: ###"""
func line(_ numbers: [Double?], indent: Int, width limit: Int) -> String {
  var lines = [""]
  for number in numbers {
    let word = number.map(text) ?? "..."
    let length = lines[lines.count - 1].count
    if length > 0, indent + length + 1 + word.count > limit {
      while lines[lines.count - 1].last == " " { lines[lines.count - 1].removeLast() }
      lines.append(word)
    } else {
      lines[lines.count - 1] += (length > 0 ? " " : "") + word
    }
  }
  return "[" + lines.joined(separator: "\n" + String(repeating: " ", count: indent)) + "]"
}
"""###),
    (name: "Matrix.description", file: "Sources/RecurrentLM/Matrix/Matrix+Description.swift", line: 89, text: ###"""
private func text(_ number: Double) -> String {
  guard number.isFinite else { return padded("\(number)") }
  let (whole, fraction, exponent) = Self.parts(number, hasExponents)
  let fill = String(repeating: hasExponents ? "0" : " ", count: fractionDigits - fraction.count)
  return padded("\(whole).\(fraction)\(fill)\(exponent)")
}
"""###),
    (name: "Matrix.description", file: "Sources/RecurrentLM/Matrix/Matrix+Description.swift", line: 96, text: ###"""
private func padded(_ text: String) -> String {
  String(repeating: " ", count: max(0, width - text.count)) + text
}
"""###),
    (name: "Matrix.description", file: "Sources/RecurrentLM/Matrix/Matrix+Description.swift", line: 100, text: ###"""
private static func parts(
  _ number: Double,
  _ hasExponent: Bool
) -> (whole: String, fraction: String, exponent: String) {
  let text = hasExponent ? scientific(number, precision) : decimal(number, precision)
  let halves = text.split(separator: "e")
  let digits = halves[0].split(separator: ".")
  let fraction = digits.count > 1 ? digits[1] : ""
  let kept = fraction.lastIndex { $0 != "0" }.map { fraction[...$0] } ?? ""
  return (String(digits[0]), String(kept), halves.count > 1 ? "e" + halves[1] : "")
}
"""###),
    (name: "Vector.description", file: "Sources/RecurrentLM/Matrix/Matrix+Description.swift", line: 32, text: ###"""
public var description: String {
  let shown = NumberLayout.inSight(count, count > NumberLayout.threshold)
  let layout = NumberLayout(shown.compactMap { $0.map { self[$0] } })
  return layout.line(shown.map { $0.map { self[$0] } }, indent: 1, width: 74)
}
"""###),
    (name: "Vector.description", file: "Sources/RecurrentLM/Matrix/Matrix+Description.swift", line: 52, text: ###"""
static func inSight(_ count: Int, _ isAbbreviated: Bool) -> [Int?] {
  guard isAbbreviated, count > 2 * edge else { return Array(0..<count) }
  return Array(0..<edge) + [nil] + Array(count - edge..<count)
}
"""###),
    (name: "Vector.description", file: "Sources/RecurrentLM/Matrix/Matrix+Description.swift", line: 74, text: ###"""
func line(_ numbers: [Double?], indent: Int, width limit: Int) -> String {
  var lines = [""]
  for number in numbers {
    let word = number.map(text) ?? "..."
    let length = lines[lines.count - 1].count
    if length > 0, indent + length + 1 + word.count > limit {
      while lines[lines.count - 1].last == " " { lines[lines.count - 1].removeLast() }
      lines.append(word)
    } else {
      lines[lines.count - 1] += (length > 0 ? " " : "") + word
    }
  }
  return "[" + lines.joined(separator: "\n" + String(repeating: " ", count: indent)) + "]"
}
"""###),
    (name: "Vector.description", file: "Sources/RecurrentLM/Matrix/Matrix+Description.swift", line: 89, text: ###"""
private func text(_ number: Double) -> String {
  guard number.isFinite else { return padded("\(number)") }
  let (whole, fraction, exponent) = Self.parts(number, hasExponents)
  let fill = String(repeating: hasExponents ? "0" : " ", count: fractionDigits - fraction.count)
  return padded("\(whole).\(fraction)\(fill)\(exponent)")
}
"""###),
    (name: "Vector.description", file: "Sources/RecurrentLM/Matrix/Matrix+Description.swift", line: 96, text: ###"""
private func padded(_ text: String) -> String {
  String(repeating: " ", count: max(0, width - text.count)) + text
}
"""###),
    (name: "Vector.description", file: "Sources/RecurrentLM/Matrix/Matrix+Description.swift", line: 100, text: ###"""
private static func parts(
  _ number: Double,
  _ hasExponent: Bool
) -> (whole: String, fraction: String, exponent: String) {
  let text = hasExponent ? scientific(number, precision) : decimal(number, precision)
  let halves = text.split(separator: "e")
  let digits = halves[0].split(separator: ".")
  let fraction = digits.count > 1 ? digits[1] : ""
  let kept = fraction.lastIndex { $0 != "0" }.map { fraction[...$0] } ?? ""
  return (String(digits[0]), String(kept), halves.count > 1 ? "e" + halves[1] : "")
}
"""###),
    (name: "Matrix.init(repeating:rows:columns:)", file: "Sources/RecurrentLM/Matrix/Matrix+Making.swift", line: 8, text: ###"""
public init(repeating number: Double, rows: Int, columns: Int) {
  precondition(rows >= 0 && columns >= 0, "a matrix cannot be \(rows) by \(columns)")
  self.init(
    rows: rows,
    columns: columns,
    values: [Double](count: rows * columns) { _ in number }
  )
}
"""###),
    (name: "Matrix.identity(_:)", file: "Sources/RecurrentLM/Matrix/Matrix+Making.swift", line: 21, text: ###"""
public static func identity(_ size: Int) -> Matrix {
  var matrix = Matrix(rows: size, columns: size)
  Safepoint.inPieces(of: size) { piece in
    for index in piece { matrix.values[index * size + index] = 1 }
  }
  return matrix
}
"""###),
    (name: "Matrix.random(rows:columns:in:seed:)", file: "Sources/RecurrentLM/Matrix/Matrix+Making.swift", line: 41, text: ###"""
public static func random(
  rows: Int,
  columns: Int,
  in range: Range<Double> = 0..<1,
  seed: Int
) throws -> Matrix {
  try checkSize(rows: rows, columns: columns)
  return Matrix(
    rows: rows,
    columns: columns,
    values: try randomNumbers(rows * columns, in: range, seed: seed)
  )
}
"""###),
    (name: "Matrix.random(rows:columns:in:seed:)", file: "Sources/RecurrentLM/Matrix/Matrix+Making.swift", line: 136, text: ###"""
private func randomNumbers(_ count: Int, in range: Range<Double>, seed: Int) throws -> [Double] {
  var generator = MersenneTwister(seed: try checkedSeed(seed))
  guard (range.upperBound - range.lowerBound).isFinite else {
    throw RecurrentLMError.invalidArgument(
      name: "range",
      found: "\(range)",
      expected: "two finite bounds"
    )
  }
  let numbers = generator.uniform(in: range, count: count)
  try Safepoint.pass()
  return numbers
}
"""###),
    (name: "Matrix.concatenated(with:axis:)", file: "Sources/RecurrentLM/Matrix/Matrix+Making.swift", line: 67, text: ###"""
public func concatenated(with other: Matrix, axis: Int) throws -> Matrix {
  try Self.checkAxis(axis)
  guard axis == 0 ? columns == other.columns : rows == other.rows else {
    throw RecurrentLMError.shapeMismatch(
      operation: "concatenated",
      left: shapeText,
      right: other.shapeText,
      expected: axis == 0 ? "as many columns for axis 0" : "as many rows for axis 1"
    )
  }
  let shape =
    axis == 0
    ? (rows: rows + other.rows, columns: columns) : (rows: rows, columns: columns + other.columns)
  try Self.checkSize(rows: shape.rows, columns: shape.columns)
  // No zeros first: what has no elements yet is as large in memory, and all of them are written.
  var joined = Matrix(
    rows: shape.rows,
    columns: shape.columns,
    values: .unwritten(shape.rows * shape.columns)
  )
  joined.replace(0..<rows, 0..<columns, with: self)
  if axis == 0 {
    joined.replace(rows..<shape.rows, 0..<columns, with: other)
  } else {
    joined.replace(0..<rows, columns..<shape.columns, with: other)
  }
  try Safepoint.pass()
  return joined
}
"""###),
    (name: "Vector.random(count:in:seed:)", file: "Sources/RecurrentLM/Matrix/Matrix+Making.swift", line: 110, text: ###"""
public static func random(
  count: Int,
  in range: Range<Double> = 0..<1,
  seed: Int
) throws -> Vector {
  try checkCount(count)
  return Vector(try randomNumbers(count, in: range, seed: seed))
}
"""###),
    (name: "Vector.random(count:in:seed:)", file: "Sources/RecurrentLM/Matrix/Matrix+Making.swift", line: 124, text: ###"""
package static func checkCount(_ count: Int) throws {
  guard count >= 0 else {
    throw RecurrentLMError.invalidArgument(
      name: "count",
      found: "\(count)",
      expected: "a number of elements, 0 or more"
    )
  }
  try Matrix.checkSize(rows: 1, columns: count)
}
"""###),
    (name: "Vector.random(count:in:seed:)", file: "Sources/RecurrentLM/Matrix/Matrix+Making.swift", line: 136, text: ###"""
private func randomNumbers(_ count: Int, in range: Range<Double>, seed: Int) throws -> [Double] {
  var generator = MersenneTwister(seed: try checkedSeed(seed))
  guard (range.upperBound - range.lowerBound).isFinite else {
    throw RecurrentLMError.invalidArgument(
      name: "range",
      found: "\(range)",
      expected: "two finite bounds"
    )
  }
  let numbers = generator.uniform(in: range, count: count)
  try Safepoint.pass()
  return numbers
}
"""###),
    (name: "PrincipalComponents", file: "Sources/RecurrentLM/Matrix/Matrix+PrincipalComponents.swift", line: 5, text: ###"""
public struct PrincipalComponents: Hashable, Sendable {
  /// The directions, a row each of length 1, that of the largest variance first, shape
  /// `[count, columns]`.
  public let directions: Matrix

  /// Where each row lies along them, measured from the mean of all, shape `[rows, count]`.
  public let coordinates: Matrix

  /// The share that each direction has of the variance, from 0 to 1; all possible ones sum to 1.
  public let shares: [Double]
}
"""###),
    (name: "PrincipalComponents.description", file: "Sources/RecurrentLM/Matrix/Matrix+PrincipalComponents.swift", line: 19, text: ###"""
public var description: String {
  shares.enumerated().map { "component \($0 + 1): \(decimal(100 * $1, 1)) % of the variance" }
    .joined(separator: "\n")
}
"""###),
    (name: "Matrix.principalComponents(_:)", file: "Sources/RecurrentLM/Matrix/Matrix+PrincipalComponents.swift", line: 49, text: ###"""
public func principalComponents(_ count: Int = 2) throws -> PrincipalComponents {
  try checkPoints(count)
  var X = self - mean(axis: 0).asRow
  let variance = (X * X).sum()
  var directions = Matrix(rows: count, columns: columns)
  var coordinates = Matrix(rows: rows, columns: count)
  var shares = [Double](repeating: 0, count: count)
  for component in 0..<count {
    guard let direction = try X.widestDirection(least: 1e-24 * variance) else { break }
    let along = try X.dot(direction)
    directions[component] = direction
    coordinates[0..., component] = along
    shares[component] = (along * along).sum() / variance
    X -= try along.outer(direction)
  }
  return PrincipalComponents(directions: directions, coordinates: coordinates, shares: shares)
}
"""###),
    (name: "Matrix.principalComponents(_:)", file: "Sources/RecurrentLM/Matrix/Matrix+PrincipalComponents.swift", line: 87, text: ###"""
private func checkPoints(_ count: Int) throws {
  guard (1...Swift.max(1, columns)).contains(count), columns > 0 else {
    throw RecurrentLMError.invalidArgument(
      name: "count",
      found: "\(count)",
      expected: "a number of directions in 1...\(Swift.max(1, columns)), for points of "
        + counted(columns, "coordinate")
    )
  }
  guard rows > 1 else {
    throw RecurrentLMError.invalidArgument(
      name: "rows",
      found: "\(rows)",
      expected: "2 points or more, a row each"
    )
  }
  try checkRoom()
  guard try firstNotFinite() == nil else {
    throw RecurrentLMError.notFinite(what: "a coordinate of a point")
  }
}
"""###),
    (name: "Matrix.principalComponents(_:)", file: "Sources/RecurrentLM/Matrix/Matrix+PrincipalComponents.swift", line: 68, text: ###"""
private func widestDirection(least: Double) throws -> Vector? {
  guard (self * self).sum() > least else { return nil }
  // Random numbers, the same each time: a start that follows from the points could have nothing of
  // the direction looked for.
  var direction = try transposedDot(try Vector.random(count: rows, in: -1..<1, seed: 1))
  for _ in 0..<10_000 {
    try Safepoint.pass()
    let stretched = try transposedDot(try dot(direction))
    let length = stretched.norm()
    guard length > 0 else { return nil }
    let next = stretched / length
    let change = abs(next - direction).max()
    direction = next
    if change < 1e-13 { break }
  }
  let farthest = abs(direction).argmax()
  return direction[farthest] < 0 ? -direction : direction
}
"""###),
    (name: "Matrix.dot(_:)", file: "Sources/RecurrentLM/Matrix/Matrix+Products.swift", line: 9, text: ###"""
public func dot(_ other: Matrix) throws -> Matrix {
  try Self.checkInner(columns, other.rows, self, other, "dot")
  return try product(.asStored, other, .asStored, rows, other.columns, columns)
}
"""###),
    (name: "Matrix.dot(_:)", file: "Sources/RecurrentLM/Matrix/Matrix+Products.swift", line: 157, text: ###"""
private static func checkInner(
  _ left: Int,
  _ right: Int,
  _ a: Matrix,
  _ b: some OperandShape,
  _ operation: String
) throws {
  guard left == right, left > 0 else {
    throw RecurrentLMError.shapeMismatch(
      operation: operation,
      left: a.operandShape,
      right: b.operandShape,
      expected: "equal inner sizes, found \(left) and \(right)"
    )
  }
  guard Swift.max(a.largestSize, b.largestSize) <= BLAS.largestDimension else {
    throw RecurrentLMError.shapeMismatch(
      operation: operation,
      left: a.operandShape,
      right: b.operandShape,
      expected: "at most \(BLAS.largestDimension) rows and columns"
    )
  }
}
"""###),
    (name: "Matrix.dot(_:)", file: "Sources/RecurrentLM/Matrix/Matrix+Products.swift", line: 182, text: ###"""
private func product(
  _ transposeA: Transposition,
  _ other: Matrix,
  _ transposeB: Transposition,
  _ m: Int,
  _ n: Int,
  _ k: Int
) throws -> Matrix {
  try Self.checkSize(rows: m, columns: n)
  // Every element is written by its tile.
  var result = Matrix(rows: m, columns: n, values: .unwritten(m * n))
  guard result.count > 0 else { return result }
  let product = TiledProduct(
    (transposeA, columns),
    (transposeB, other.columns),
    m: m,
    n: n,
    k: k
  )
  withPointers(values, other.values, &result.values, product.compute)
  if product.isLong { try Safepoint.pass() }
  return result
}
"""###),
    (name: "Matrix.dot(_:)", file: "Sources/RecurrentLM/Matrix/Matrix+Products.swift", line: 206, text: ###"""
private func product(_ transpose: Transposition, _ vector: Vector, count: Int) throws -> Vector {
  try Self.checkSize(rows: 1, columns: count)
  var result = Vector(count: count)
  guard count > 0 else { return result }
  let product = TiledProduct(
    (transpose, columns),
    (.asStored, 1),
    m: count,
    n: 1,
    k: vector.count
  )
  guard product.isLong else {
    let (rows, columns) = shape
    withPointers(values, vector.values, &result.values) { a, x, y in
      SharedRows.compute(count, products: rows * columns) { part in
        let (first, isStored) = (part.lowerBound, transpose == .asStored)
        BLAS.multiply(
          a + (isStored ? first * columns : first),
          transpose,
          rows: isStored ? part.count : rows,
          columns: isStored ? columns : part.count,
          stride: columns,
          by: x,
          into: y + first
        )
      }
    }
    return result
  }
  withPointers(values, vector.values, &result.values, product.compute)
  try Safepoint.pass()
  return result
}
"""###),
    (name: "Matrix.dot(_:)", file: "Sources/RecurrentLM/Matrix/Matrix+Products.swift", line: 258, text: ###"""
func withPointers(
  _ a: [Double],
  _ b: [Double],
  _ result: inout [Double],
  _ body: (UnsafePointer<Double>, UnsafePointer<Double>, UnsafeMutablePointer<Double>) -> Void
) {
  a.withUnsafeBufferPointer { a in
    b.withUnsafeBufferPointer { b in
      result.withUnsafeMutableBufferPointer { result in
        guard let a = a.baseAddress, let b = b.baseAddress, let result = result.baseAddress else {
          return
        }
        body(a, b, result)
      }
    }
  }
}
"""###),
    (name: "Matrix.dot(transposed:)", file: "Sources/RecurrentLM/Matrix/Matrix+Products.swift", line: 21, text: ###"""
public func dot(transposed other: Matrix) throws -> Matrix {
  try Self.checkInner(columns, other.columns, self, other, "dot(transposed:)")
  return try product(.asStored, other, .transposed, rows, other.rows, columns)
}
"""###),
    (name: "Matrix.dot(transposed:)", file: "Sources/RecurrentLM/Matrix/Matrix+Products.swift", line: 157, text: ###"""
private static func checkInner(
  _ left: Int,
  _ right: Int,
  _ a: Matrix,
  _ b: some OperandShape,
  _ operation: String
) throws {
  guard left == right, left > 0 else {
    throw RecurrentLMError.shapeMismatch(
      operation: operation,
      left: a.operandShape,
      right: b.operandShape,
      expected: "equal inner sizes, found \(left) and \(right)"
    )
  }
  guard Swift.max(a.largestSize, b.largestSize) <= BLAS.largestDimension else {
    throw RecurrentLMError.shapeMismatch(
      operation: operation,
      left: a.operandShape,
      right: b.operandShape,
      expected: "at most \(BLAS.largestDimension) rows and columns"
    )
  }
}
"""###),
    (name: "Matrix.dot(transposed:)", file: "Sources/RecurrentLM/Matrix/Matrix+Products.swift", line: 182, text: ###"""
private func product(
  _ transposeA: Transposition,
  _ other: Matrix,
  _ transposeB: Transposition,
  _ m: Int,
  _ n: Int,
  _ k: Int
) throws -> Matrix {
  try Self.checkSize(rows: m, columns: n)
  // Every element is written by its tile.
  var result = Matrix(rows: m, columns: n, values: .unwritten(m * n))
  guard result.count > 0 else { return result }
  let product = TiledProduct(
    (transposeA, columns),
    (transposeB, other.columns),
    m: m,
    n: n,
    k: k
  )
  withPointers(values, other.values, &result.values, product.compute)
  if product.isLong { try Safepoint.pass() }
  return result
}
"""###),
    (name: "Matrix.dot(transposed:)", file: "Sources/RecurrentLM/Matrix/Matrix+Products.swift", line: 206, text: ###"""
private func product(_ transpose: Transposition, _ vector: Vector, count: Int) throws -> Vector {
  try Self.checkSize(rows: 1, columns: count)
  var result = Vector(count: count)
  guard count > 0 else { return result }
  let product = TiledProduct(
    (transpose, columns),
    (.asStored, 1),
    m: count,
    n: 1,
    k: vector.count
  )
  guard product.isLong else {
    let (rows, columns) = shape
    withPointers(values, vector.values, &result.values) { a, x, y in
      SharedRows.compute(count, products: rows * columns) { part in
        let (first, isStored) = (part.lowerBound, transpose == .asStored)
        BLAS.multiply(
          a + (isStored ? first * columns : first),
          transpose,
          rows: isStored ? part.count : rows,
          columns: isStored ? columns : part.count,
          stride: columns,
          by: x,
          into: y + first
        )
      }
    }
    return result
  }
  withPointers(values, vector.values, &result.values, product.compute)
  try Safepoint.pass()
  return result
}
"""###),
    (name: "Matrix.dot(transposed:)", file: "Sources/RecurrentLM/Matrix/Matrix+Products.swift", line: 258, text: ###"""
func withPointers(
  _ a: [Double],
  _ b: [Double],
  _ result: inout [Double],
  _ body: (UnsafePointer<Double>, UnsafePointer<Double>, UnsafeMutablePointer<Double>) -> Void
) {
  a.withUnsafeBufferPointer { a in
    b.withUnsafeBufferPointer { b in
      result.withUnsafeMutableBufferPointer { result in
        guard let a = a.baseAddress, let b = b.baseAddress, let result = result.baseAddress else {
          return
        }
        body(a, b, result)
      }
    }
  }
}
"""###),
    (name: "Matrix.transposedDot(_:)", file: "Sources/RecurrentLM/Matrix/Matrix+Products.swift", line: 33, text: ###"""
public func transposedDot(_ other: Matrix) throws -> Matrix {
  try Self.checkInner(rows, other.rows, self, other, "transposedDot")
  return try product(.transposed, other, .asStored, columns, other.columns, rows)
}
"""###),
    (name: "Matrix.transposedDot(_:)", file: "Sources/RecurrentLM/Matrix/Matrix+Products.swift", line: 157, text: ###"""
private static func checkInner(
  _ left: Int,
  _ right: Int,
  _ a: Matrix,
  _ b: some OperandShape,
  _ operation: String
) throws {
  guard left == right, left > 0 else {
    throw RecurrentLMError.shapeMismatch(
      operation: operation,
      left: a.operandShape,
      right: b.operandShape,
      expected: "equal inner sizes, found \(left) and \(right)"
    )
  }
  guard Swift.max(a.largestSize, b.largestSize) <= BLAS.largestDimension else {
    throw RecurrentLMError.shapeMismatch(
      operation: operation,
      left: a.operandShape,
      right: b.operandShape,
      expected: "at most \(BLAS.largestDimension) rows and columns"
    )
  }
}
"""###),
    (name: "Matrix.transposedDot(_:)", file: "Sources/RecurrentLM/Matrix/Matrix+Products.swift", line: 182, text: ###"""
private func product(
  _ transposeA: Transposition,
  _ other: Matrix,
  _ transposeB: Transposition,
  _ m: Int,
  _ n: Int,
  _ k: Int
) throws -> Matrix {
  try Self.checkSize(rows: m, columns: n)
  // Every element is written by its tile.
  var result = Matrix(rows: m, columns: n, values: .unwritten(m * n))
  guard result.count > 0 else { return result }
  let product = TiledProduct(
    (transposeA, columns),
    (transposeB, other.columns),
    m: m,
    n: n,
    k: k
  )
  withPointers(values, other.values, &result.values, product.compute)
  if product.isLong { try Safepoint.pass() }
  return result
}
"""###),
    (name: "Matrix.transposedDot(_:)", file: "Sources/RecurrentLM/Matrix/Matrix+Products.swift", line: 206, text: ###"""
private func product(_ transpose: Transposition, _ vector: Vector, count: Int) throws -> Vector {
  try Self.checkSize(rows: 1, columns: count)
  var result = Vector(count: count)
  guard count > 0 else { return result }
  let product = TiledProduct(
    (transpose, columns),
    (.asStored, 1),
    m: count,
    n: 1,
    k: vector.count
  )
  guard product.isLong else {
    let (rows, columns) = shape
    withPointers(values, vector.values, &result.values) { a, x, y in
      SharedRows.compute(count, products: rows * columns) { part in
        let (first, isStored) = (part.lowerBound, transpose == .asStored)
        BLAS.multiply(
          a + (isStored ? first * columns : first),
          transpose,
          rows: isStored ? part.count : rows,
          columns: isStored ? columns : part.count,
          stride: columns,
          by: x,
          into: y + first
        )
      }
    }
    return result
  }
  withPointers(values, vector.values, &result.values, product.compute)
  try Safepoint.pass()
  return result
}
"""###),
    (name: "Matrix.transposedDot(_:)", file: "Sources/RecurrentLM/Matrix/Matrix+Products.swift", line: 258, text: ###"""
func withPointers(
  _ a: [Double],
  _ b: [Double],
  _ result: inout [Double],
  _ body: (UnsafePointer<Double>, UnsafePointer<Double>, UnsafeMutablePointer<Double>) -> Void
) {
  a.withUnsafeBufferPointer { a in
    b.withUnsafeBufferPointer { b in
      result.withUnsafeMutableBufferPointer { result in
        guard let a = a.baseAddress, let b = b.baseAddress, let result = result.baseAddress else {
          return
        }
        body(a, b, result)
      }
    }
  }
}
"""###),
    (name: "Matrix.dot(_:)", file: "Sources/RecurrentLM/Matrix/Matrix+Products.swift", line: 44, text: ###"""
public func dot(_ vector: Vector) throws -> Vector {
  try Self.checkInner(columns, vector.count, self, vector, "dot")
  return try product(.asStored, vector, count: rows)
}
"""###),
    (name: "Matrix.transposedDot(_:)", file: "Sources/RecurrentLM/Matrix/Matrix+Products.swift", line: 55, text: ###"""
public func transposedDot(_ vector: Vector) throws -> Vector {
  try Self.checkInner(rows, vector.count, self, vector, "transposedDot")
  return try product(.transposed, vector, count: columns)
}
"""###),
    (name: "Matrix.transposed()", file: "Sources/RecurrentLM/Matrix/Matrix+Products.swift", line: 64, text: ###"""
public func transposed() -> Matrix {
  var result = Matrix(rows: columns, columns: rows)
  guard count > 0 else { return result }
  let (rows, columns) = shape
  result.values.withUnsafeMutableBufferPointer { result in
    values.withUnsafeBufferPointer { values in
      guard let target = result.baseAddress, let source = values.baseAddress else { return }
      Safepoint.inPieces(of: rows, size: Swift.max(1, (1 << 18) / columns)) { piece in
        for row in piece {
          let (elements, made) = (source + row * columns, target + row)
          for column in 0..<columns { made[column &* rows] = elements[column] }
        }
      }
    }
  }
  return result
}
"""###),
    (name: "Matrix.sum()", file: "Sources/RecurrentLM/Matrix/Matrix+Reductions.swift", line: 5, text: ###"""
public func sum() -> Double { total(of: values) }
"""###),
    (name: "Matrix.mean()", file: "Sources/RecurrentLM/Matrix/Matrix+Reductions.swift", line: 10, text: ###"""
public func mean() -> Double { sum() / Double(count) }
"""###),
    (name: "Matrix.max()", file: "Sources/RecurrentLM/Matrix/Matrix+Reductions.swift", line: 15, text: ###"""
public func max() -> Double {
  values.withUnsafeBufferPointer { NumberLoops.largest(of: $0, 0..<$0.count) }
}
"""###),
    (name: "Matrix.min()", file: "Sources/RecurrentLM/Matrix/Matrix+Reductions.swift", line: 22, text: ###"""
public func min() -> Double {
  values.withUnsafeBufferPointer { NumberLoops.smallest(of: $0, 0..<$0.count) }
}
"""###),
    (name: "Matrix.argmax()", file: "Sources/RecurrentLM/Matrix/Matrix+Reductions.swift", line: 30, text: ###"""
public func argmax() -> [Int] { argmax(axis: 1) }
"""###),
    (name: "Matrix.sum(axis:)", file: "Sources/RecurrentLM/Matrix/Matrix+Reductions.swift", line: 44, text: ###"""
public func sum(axis: Int) -> Vector {
  reduced(
    axis,
    startingWith: 0,
    alongRow: { pairwiseSum($0, $1) },
    { sums, elements, count in
      for column in 0..<count { sums[column] += elements[column] }
    }
  )
}
"""###),
    (name: "Matrix.sum(axis:)", file: "Sources/RecurrentLM/Matrix/Matrix+Reductions.swift", line: 114, text: ###"""
@inline(__always)
private func reduced(
  _ axis: Int,
  startingWith start: Double,
  alongRow: (Numbers, Range<Int>) -> Double,
  _ addRow: (UnsafeMutablePointer<Double>, UnsafePointer<Double>, Int) -> Void
) -> Vector {
  Self.requireAxis(axis)
  var result = [Double](repeating: start, count: axis == 0 ? columns : rows)
  result.withUnsafeMutableBufferPointer { result in
    values.withUnsafeBufferPointer { values in
      guard let base = values.baseAddress, let result = result.baseAddress else { return }
      Safepoint.inPieces(of: rows, size: rowsInPiece) { piece in
        for row in piece {
          if axis == 1 {
            result[row] = alongRow(values, row * columns..<(row + 1) * columns)
          } else {
            // A sum of two indices could overflow, and is checked each time: a pointer's is not.
            addRow(result, base + row * columns, columns)
          }
        }
      }
    }
  }
  return Vector(result)
}
"""###),
    (name: "Matrix.sum(axis:)", file: "Sources/RecurrentLM/Matrix/Matrix+Reductions.swift", line: 144, text: ###"""
private static func requireAxis(_ axis: Int) {
  precondition(axis == 0 || axis == 1, "axis \(axis) is neither 0 nor 1")
}
"""###),
    (name: "Matrix.mean(axis:)", file: "Sources/RecurrentLM/Matrix/Matrix+Reductions.swift", line: 60, text: ###"""
public func mean(axis: Int) -> Vector {
  sum(axis: axis) / Double(axis == 0 ? rows : columns)
}
"""###),
    (name: "Matrix.max(axis:)", file: "Sources/RecurrentLM/Matrix/Matrix+Reductions.swift", line: 70, text: ###"""
public func max(axis: Int) -> Vector {
  reduced(
    axis,
    startingWith: -.infinity,
    alongRow: { NumberLoops.largest(of: $0, $1) },
    NumberLoops.keepLarger
  )
}
"""###),
    (name: "Matrix.max(axis:)", file: "Sources/RecurrentLM/Matrix/Matrix+Reductions.swift", line: 114, text: ###"""
@inline(__always)
private func reduced(
  _ axis: Int,
  startingWith start: Double,
  alongRow: (Numbers, Range<Int>) -> Double,
  _ addRow: (UnsafeMutablePointer<Double>, UnsafePointer<Double>, Int) -> Void
) -> Vector {
  Self.requireAxis(axis)
  var result = [Double](repeating: start, count: axis == 0 ? columns : rows)
  result.withUnsafeMutableBufferPointer { result in
    values.withUnsafeBufferPointer { values in
      guard let base = values.baseAddress, let result = result.baseAddress else { return }
      Safepoint.inPieces(of: rows, size: rowsInPiece) { piece in
        for row in piece {
          if axis == 1 {
            result[row] = alongRow(values, row * columns..<(row + 1) * columns)
          } else {
            // A sum of two indices could overflow, and is checked each time: a pointer's is not.
            addRow(result, base + row * columns, columns)
          }
        }
      }
    }
  }
  return Vector(result)
}
"""###),
    (name: "Matrix.max(axis:)", file: "Sources/RecurrentLM/Matrix/Matrix+Reductions.swift", line: 144, text: ###"""
private static func requireAxis(_ axis: Int) {
  precondition(axis == 0 || axis == 1, "axis \(axis) is neither 0 nor 1")
}
"""###),
    (name: "Matrix.min(axis:)", file: "Sources/RecurrentLM/Matrix/Matrix+Reductions.swift", line: 85, text: ###"""
public func min(axis: Int) -> Vector {
  reduced(
    axis,
    startingWith: .infinity,
    alongRow: { NumberLoops.smallest(of: $0, $1) },
    NumberLoops.keepSmaller
  )
}
"""###),
    (name: "Matrix.min(axis:)", file: "Sources/RecurrentLM/Matrix/Matrix+Reductions.swift", line: 114, text: ###"""
@inline(__always)
private func reduced(
  _ axis: Int,
  startingWith start: Double,
  alongRow: (Numbers, Range<Int>) -> Double,
  _ addRow: (UnsafeMutablePointer<Double>, UnsafePointer<Double>, Int) -> Void
) -> Vector {
  Self.requireAxis(axis)
  var result = [Double](repeating: start, count: axis == 0 ? columns : rows)
  result.withUnsafeMutableBufferPointer { result in
    values.withUnsafeBufferPointer { values in
      guard let base = values.baseAddress, let result = result.baseAddress else { return }
      Safepoint.inPieces(of: rows, size: rowsInPiece) { piece in
        for row in piece {
          if axis == 1 {
            result[row] = alongRow(values, row * columns..<(row + 1) * columns)
          } else {
            // A sum of two indices could overflow, and is checked each time: a pointer's is not.
            addRow(result, base + row * columns, columns)
          }
        }
      }
    }
  }
  return Vector(result)
}
"""###),
    (name: "Matrix.min(axis:)", file: "Sources/RecurrentLM/Matrix/Matrix+Reductions.swift", line: 144, text: ###"""
private static func requireAxis(_ axis: Int) {
  precondition(axis == 0 || axis == 1, "axis \(axis) is neither 0 nor 1")
}
"""###),
    (name: "Matrix.argmax(axis:)", file: "Sources/RecurrentLM/Matrix/Matrix+Reductions.swift", line: 100, text: ###"""
public func argmax(axis: Int) -> [Int] {
  Self.requireAxis(axis)
  guard axis == 1 else { return transposed().argmax(axis: 1) }
  var places = [Int](repeating: 0, count: rows)
  values.withUnsafeBufferPointer { values in
    Safepoint.inPieces(of: rows, size: rowsInPiece) { piece in
      for row in piece {
        places[row] = indexOfLargest(of: values, row * columns..<(row + 1) * columns)
      }
    }
  }
  return places
}
"""###),
    (name: "Matrix.argmax(axis:)", file: "Sources/RecurrentLM/Matrix/Matrix+Reductions.swift", line: 144, text: ###"""
private static func requireAxis(_ axis: Int) {
  precondition(axis == 0 || axis == 1, "axis \(axis) is neither 0 nor 1")
}
"""###),
    (name: "Matrix.subscript(_:)", file: "Sources/RecurrentLM/Matrix/Matrix+Slices.swift", line: 9, text: ###"""
public subscript(rows: some RangeExpression<Int>) -> Matrix {
  get { self[rows, 0...] }
  set { self[rows, 0...] = newValue }
}
"""###),
    (name: "Matrix.subscript(_:_:)", file: "Sources/RecurrentLM/Matrix/Matrix+Slices.swift", line: 20, text: ###"""
public subscript(
  rows: some RangeExpression<Int>,
  columns: some RangeExpression<Int>
) -> Matrix {
  get { cut(places(rows), columnPlaces(columns)) }
  set { replace(places(rows), columnPlaces(columns), with: newValue) }
}
"""###),
    (name: "Matrix.subscript(_:_:)", file: "Sources/RecurrentLM/Matrix/Matrix+Slices.swift", line: 61, text: ###"""
package func cut(_ rows: Range<Int>, _ columns: Range<Int>) -> Matrix {
  requireWithin(rows, columns)
  return Matrix(rows: rows.count, columns: columns.count, values: copy(rows, columns))
}
"""###),
    (name: "Matrix.subscript(_:_:)", file: "Sources/RecurrentLM/Matrix/Matrix+Slices.swift", line: 72, text: ###"""
package func cut(_ rows: Range<Int>, column: Int) -> Vector {
  precondition(column >= 0 && column < columns, "column \(column) is not in 0..<\(columns)")
  requireWithin(rows, column..<column + 1)
  let columns = columns
  return values.withUnsafeBufferPointer { values in
    Vector([Double](count: rows.count) { values[(rows.lowerBound &+ $0) &* columns &+ column] })
  }
}
"""###),
    (name: "Matrix.subscript(_:_:)", file: "Sources/RecurrentLM/Matrix/Matrix+Slices.swift", line: 87, text: ###"""
package func cut(row: Int, _ columns: Range<Int>) -> Vector {
  precondition(row >= 0 && row < rows, "row \(row) is not in 0..<\(rows)")
  requireWithin(row..<row + 1, columns)
  let first = row * self.columns
  return Vector(values.copy(of: first + columns.lowerBound..<first + columns.upperBound))
}
"""###),
    (name: "Matrix.subscript(_:_:)", file: "Sources/RecurrentLM/Matrix/Matrix+Slices.swift", line: 138, text: ###"""
private func requireWithin(_ rows: Range<Int>, _ columns: Range<Int>) {
  precondition(
    rows.lowerBound >= 0 && rows.upperBound <= self.rows,
    "rows \(rows) are not within 0..<\(self.rows) of a matrix of \(shape)"
  )
  precondition(
    columns.lowerBound >= 0 && columns.upperBound <= self.columns,
    "columns \(columns) are not within 0..<\(self.columns) of a matrix of \(shape)"
  )
}
"""###),
    (name: "Matrix.subscript(_:_:)", file: "Sources/RecurrentLM/Matrix/Matrix+Slices.swift", line: 149, text: ###"""
private func copy(_ rows: Range<Int>, _ columns: Range<Int>) -> [Double] {
  // Rows next to one another lie next to one another.
  if columns.count == self.columns {
    return values.copy(of: rows.lowerBound * columns.count..<rows.upperBound * columns.count)
  }
  let count = rows.count * columns.count
  return [Double](unsafeUninitializedCapacity: count) { elements, initialized in
    initialized = count
    values.withUnsafeBufferPointer { values in
      guard let source = values.baseAddress, let target = elements.baseAddress, count > 0 else {
        return
      }
      Safepoint.inPieces(of: rows.count, size: Self.piece(columns.count)) { piece in
        for row in piece {
          let first = (rows.lowerBound + row) * self.columns + columns.lowerBound
          (target + row * columns.count).initialize(from: source + first, count: columns.count)
        }
      }
    }
  }
}
"""###),
    (name: "Matrix.subscript(_:_:)", file: "Sources/RecurrentLM/Matrix/Matrix+Slices.swift", line: 188, text: ###"""
private static func piece(_ columns: Int) -> Int {
  Swift.max(1, (1 << 18) / Swift.max(1, columns))
}
"""###),
    (name: "Matrix.subscript(_:_:)", file: "Sources/RecurrentLM/Matrix/Matrix+Slices.swift", line: 130, text: ###"""
private func places(_ rows: some RangeExpression<Int>) -> Range<Int> {
  rows.relative(to: 0..<self.rows)
}
"""###),
    (name: "Matrix.subscript(_:_:)", file: "Sources/RecurrentLM/Matrix/Matrix+Slices.swift", line: 134, text: ###"""
private func columnPlaces(_ columns: some RangeExpression<Int>) -> Range<Int> {
  columns.relative(to: 0..<self.columns)
}
"""###),
    (name: "Matrix.subscript(_:_:)", file: "Sources/RecurrentLM/Matrix/Matrix+Slices.swift", line: 100, text: ###"""
package mutating func replace(
  _ rows: Range<Int>,
  _ columns: Range<Int>,
  with block: Matrix
) {
  requireWithin(rows, columns)
  precondition(
    block.shape == (rows.count, columns.count),
    "a block of (\(rows.count), \(columns.count)) cannot become \(block.shape)"
  )
  overwrite(rows, columns, with: block.values)
}
"""###),
    (name: "Matrix.subscript(_:_:)", file: "Sources/RecurrentLM/Matrix/Matrix+Slices.swift", line: 119, text: ###"""
package mutating func replace(
  _ rows: Range<Int>,
  _ columns: Range<Int>,
  withLine line: Vector
) {
  requireWithin(rows, columns)
  let count = rows.count * columns.count
  precondition(line.count == count, "\(count) elements cannot become \(line.count)")
  overwrite(rows, columns, with: line.values)
}
"""###),
    (name: "Matrix.subscript(_:_:)", file: "Sources/RecurrentLM/Matrix/Matrix+Slices.swift", line: 171, text: ###"""
private mutating func overwrite(
  _ rows: Range<Int>,
  _ columns: Range<Int>,
  with elements: [Double]
) {
  let (width, stride) = (columns.count, self.columns)
  withPointers(elements, elements, &values) { elements, _, target in
    Safepoint.inPieces(of: rows.count, size: Self.piece(width)) { piece in
      for row in piece {
        let first = (rows.lowerBound + row) * stride + columns.lowerBound
        (target + first).update(from: elements + row * width, count: width)
      }
    }
  }
}
"""###),
    (name: "Matrix.subscript(_:_:)", file: "Sources/RecurrentLM/Matrix/Matrix+Slices.swift", line: 34, text: ###"""
public subscript(rows: some RangeExpression<Int>, column: Int) -> Vector {
  get { cut(places(rows), column: column) }
  set { replace(places(rows), columnPlaces(column...column), withLine: newValue) }
}
"""###),
    (name: "Matrix.subscript(_:_:)", file: "Sources/RecurrentLM/Matrix/Matrix+Slices.swift", line: 45, text: ###"""
public subscript(row: Int, columns: some RangeExpression<Int>) -> Vector {
  get { cut(row: row, columnPlaces(columns)) }
  set { replace(places(row...row), columnPlaces(columns), withLine: newValue) }
}
"""###),
    (name: "Matrix", file: "Sources/RecurrentLM/Matrix/Matrix.swift", line: 5, text: ###"""
public struct Matrix: Hashable, Sendable {
  /// The number of rows.
  public let rows: Int

  /// The number of columns.
  public let columns: Int

  /// The elements, row after row, `rows · columns` of them.
  public internal(set) var values: [Double]

  /// Makes a matrix of zeros.
  ///
  /// - Parameters:
  ///   - rows: The number of rows, 0 or more.
  ///   - columns: The number of columns, 0 or more.
  public init(rows: Int, columns: Int) {
    precondition(rows >= 0 && columns >= 0, "a matrix cannot be \(rows) by \(columns)")
    self.init(rows: rows, columns: columns, values: .zeros(rows * columns))
  }

  /// Makes a matrix from its rows, which are all equally long.
  ///
  /// - Parameter rows: The rows, from the top.
  public init(_ rows: [[Double]]) {
    let columns = rows.first?.count ?? 0
    precondition(rows.allSatisfy { $0.count == columns }, "the rows are not equally long")
    let values = [Double](count: rows.count * columns) { rows[$0 / columns][$0 % columns] }
    self.init(rows: rows.count, columns: columns, values: values)
  }

  /// Makes a matrix of elements that are already in order.
  ///
  /// - Parameters:
  ///   - rows: The number of rows.
  ///   - columns: The number of columns.
  ///   - values: `rows · columns` elements, row after row.
  package init(rows: Int, columns: Int, values: [Double]) {
    precondition(values.count == rows * columns, "\(values.count) is not \(rows) times \(columns)")
    self.rows = rows
    self.columns = columns
    self.values = values
  }

  /// The number of rows and the number of columns.
  public var shape: (Int, Int) { (rows, columns) }

  /// The number of elements.
  public var count: Int { values.count }

  /// The element in a row and a column.
  ///
  /// - Parameters:
  ///   - row: A row in `0..<rows`.
  ///   - column: A column in `0..<columns`.
  public subscript(row: Int, column: Int) -> Double {
    get {
      precondition(contains(row, column), "[\(row), \(column)] is not in a matrix of \(shape)")
      return values[row * columns + column]
    }
    set {
      precondition(contains(row, column), "[\(row), \(column)] is not in a matrix of \(shape)")
      values[row * columns + column] = newValue
    }
  }

  /// One row as a vector of `columns` elements.
  ///
  /// - Parameter row: A row in `0..<rows`.
  public subscript(row: Int) -> Vector {
    get {
      precondition(row >= 0 && row < rows, "row \(row) is not in 0..<\(rows)")
      return Vector(values.copy(of: row * columns..<(row + 1) * columns))
    }
    set {
      precondition(row >= 0 && row < rows, "row \(row) is not in 0..<\(rows)")
      precondition(newValue.count == columns, "a row has \(columns) elements")
      values.replaceSubrange(row * columns..<(row + 1) * columns, with: newValue.values)
    }
  }

  /// One column as a vector of `rows` elements.
  ///
  /// - Parameter column: A column in `0..<columns`.
  /// - Returns: The elements from top to bottom.
  /// - Complexity: O(rows).
  public func column(_ column: Int) -> Vector {
    precondition(column >= 0 && column < columns, "column \(column) is not in 0..<\(columns)")
    let columns = columns
    return values.withUnsafeBufferPointer { values in
      Vector([Double](count: rows) { values[$0 * columns + column] })
    }
  }

  /// The rows from a given one to the last.
  ///
  /// - Parameter first: The first row to take, in `0...rows`.
  /// - Returns: A matrix of shape `[rows - first, columns]`.
  package func dropFirstRows(_ first: Int) -> Matrix {
    Matrix(rows: rows - first, columns: columns, values: values.copy(of: first * columns..<count))
  }

  private func contains(_ row: Int, _ column: Int) -> Bool {
    row >= 0 && row < rows && column >= 0 && column < columns
  }
}
"""###),
    (name: "Matrix.init(rows:columns:)", file: "Sources/RecurrentLM/Matrix/Matrix.swift", line: 20, text: ###"""
public init(rows: Int, columns: Int) {
  precondition(rows >= 0 && columns >= 0, "a matrix cannot be \(rows) by \(columns)")
  self.init(rows: rows, columns: columns, values: .zeros(rows * columns))
}
"""###),
    (name: "Matrix.init(_:)", file: "Sources/RecurrentLM/Matrix/Matrix.swift", line: 28, text: ###"""
public init(_ rows: [[Double]]) {
  let columns = rows.first?.count ?? 0
  precondition(rows.allSatisfy { $0.count == columns }, "the rows are not equally long")
  let values = [Double](count: rows.count * columns) { rows[$0 / columns][$0 % columns] }
  self.init(rows: rows.count, columns: columns, values: values)
}
"""###),
    (name: "Matrix.shape", file: "Sources/RecurrentLM/Matrix/Matrix.swift", line: 49, text: ###"""
public var shape: (Int, Int) { (rows, columns) }
"""###),
    (name: "Matrix.count", file: "Sources/RecurrentLM/Matrix/Matrix.swift", line: 52, text: ###"""
public var count: Int { values.count }
"""###),
    (name: "Matrix.subscript(_:_:)", file: "Sources/RecurrentLM/Matrix/Matrix.swift", line: 59, text: ###"""
public subscript(row: Int, column: Int) -> Double {
  get {
    precondition(contains(row, column), "[\(row), \(column)] is not in a matrix of \(shape)")
    return values[row * columns + column]
  }
  set {
    precondition(contains(row, column), "[\(row), \(column)] is not in a matrix of \(shape)")
    values[row * columns + column] = newValue
  }
}
"""###),
    (name: "Matrix.subscript(_:_:)", file: "Sources/RecurrentLM/Matrix/Matrix.swift", line: 106, text: ###"""
private func contains(_ row: Int, _ column: Int) -> Bool {
  row >= 0 && row < rows && column >= 0 && column < columns
}
"""###),
    (name: "Matrix.subscript(_:)", file: "Sources/RecurrentLM/Matrix/Matrix.swift", line: 73, text: ###"""
public subscript(row: Int) -> Vector {
  get {
    precondition(row >= 0 && row < rows, "row \(row) is not in 0..<\(rows)")
    return Vector(values.copy(of: row * columns..<(row + 1) * columns))
  }
  set {
    precondition(row >= 0 && row < rows, "row \(row) is not in 0..<\(rows)")
    precondition(newValue.count == columns, "a row has \(columns) elements")
    values.replaceSubrange(row * columns..<(row + 1) * columns, with: newValue.values)
  }
}
"""###),
    (name: "Matrix.column(_:)", file: "Sources/RecurrentLM/Matrix/Matrix.swift", line: 90, text: ###"""
public func column(_ column: Int) -> Vector {
  precondition(column >= 0 && column < columns, "column \(column) is not in 0..<\(columns)")
  let columns = columns
  return values.withUnsafeBufferPointer { values in
    Vector([Double](count: rows) { values[$0 * columns + column] })
  }
}
"""###),
    (name: "MatrixLines", file: "Sources/RecurrentLM/Matrix/MatrixLines.swift", line: 6, text: ###"""
public struct MatrixLines: RandomAccessCollection, Sendable {
  /// Each element is a row or a column.
  public typealias Element = Vector

  /// A run of lines, as `prefix` gives it.
  public typealias SubSequence = ArraySlice<Vector>

  private let matrix: Matrix
  private let areRows: Bool

  init(of matrix: Matrix, areRows: Bool) {
    self.matrix = matrix
    self.areRows = areRows
  }

  /// 0.
  public var startIndex: Int { 0 }

  /// The number of lines.
  public var endIndex: Int { areRows ? matrix.rows : matrix.columns }

  /// One line.
  ///
  /// - Parameter position: Its place in `0..<count`, from the top or from the left.
  /// - Complexity: O(elements of the line).
  public subscript(position: Int) -> Vector {
    areRows ? matrix[position] : matrix.column(position)
  }

  /// Some lines, which keep their indices.
  ///
  /// - Parameter bounds: Their places, within `0..<count`.
  /// - Complexity: O(elements of the lines).
  public subscript(bounds: Range<Int>) -> ArraySlice<Vector> {
    precondition(bounds.upperBound <= count, "\(bounds) is not within 0..<\(count)")
    var lines = [Vector](repeating: [], count: bounds.upperBound)
    Safepoint.inPieces(of: bounds.count, size: 1 << 8) { piece in
      for place in piece { lines[bounds.lowerBound + place] = self[bounds.lowerBound + place] }
    }
    return lines[bounds]
  }

  /// Checks an index before it is used.
  ///
  /// - Parameter index: The line asked for.
  /// - Throws: `RecurrentLMError.indexOutOfRange` if it is not in `0..<count`.
  package func checkedIndex(_ index: Int) throws {
    if areRows { try matrix.checkedRow(index) } else { try matrix.checkedColumn(index) }
  }
}
"""###),
    (name: "MatrixLines.startIndex", file: "Sources/RecurrentLM/Matrix/MatrixLines.swift", line: 22, text: ###"""
public var startIndex: Int { 0 }
"""###),
    (name: "MatrixLines.endIndex", file: "Sources/RecurrentLM/Matrix/MatrixLines.swift", line: 25, text: ###"""
public var endIndex: Int { areRows ? matrix.rows : matrix.columns }
"""###),
    (name: "MatrixLines.subscript(_:)", file: "Sources/RecurrentLM/Matrix/MatrixLines.swift", line: 31, text: ###"""
public subscript(position: Int) -> Vector {
  areRows ? matrix[position] : matrix.column(position)
}
"""###),
    (name: "MatrixLines.subscript(_:)", file: "Sources/RecurrentLM/Matrix/MatrixLines.swift", line: 39, text: ###"""
public subscript(bounds: Range<Int>) -> ArraySlice<Vector> {
  precondition(bounds.upperBound <= count, "\(bounds) is not within 0..<\(count)")
  var lines = [Vector](repeating: [], count: bounds.upperBound)
  Safepoint.inPieces(of: bounds.count, size: 1 << 8) { piece in
    for place in piece { lines[bounds.lowerBound + place] = self[bounds.lowerBound + place] }
  }
  return lines[bounds]
}
"""###),
    (name: "MatrixLines.description", file: "Sources/RecurrentLM/Matrix/MatrixLines.swift", line: 59, text: ###"""
public var description: String {
  areRows ? matrix.description : matrix.transposed().description
}
"""###),
    (name: "Matrix.eachRow", file: "Sources/RecurrentLM/Matrix/MatrixLines.swift", line: 77, text: ###"""
public var eachRow: MatrixLines { MatrixLines(of: self, areRows: true) }
"""###),
    (name: "Matrix.eachColumn", file: "Sources/RecurrentLM/Matrix/MatrixLines.swift", line: 80, text: ###"""
public var eachColumn: MatrixLines { MatrixLines(of: self, areRows: false) }
"""###),
    (name: "SpreadVector", file: "Sources/RecurrentLM/Matrix/SpreadVector.swift", line: 5, text: ###"""
public struct SpreadVector: Hashable, Sendable, CustomStringConvertible {
  /// The numbers.
  public let vector: Vector

  /// Whether it stands for each row, and otherwise for each column.
  public let isRow: Bool

  /// The vector and what it stands for.
  public var description: String { "\(vector) as each \(isRow ? "row" : "column")" }
}
"""###),
    (name: "SpreadVector.description", file: "Sources/RecurrentLM/Matrix/SpreadVector.swift", line: 13, text: ###"""
public var description: String { "\(vector) as each \(isRow ? "row" : "column")" }
"""###),
    (name: "Vector.asRow", file: "Sources/RecurrentLM/Matrix/SpreadVector.swift", line: 18, text: ###"""
public var asRow: SpreadVector { SpreadVector(vector: self, isRow: true) }
"""###),
    (name: "Vector.asColumn", file: "Sources/RecurrentLM/Matrix/SpreadVector.swift", line: 21, text: ###"""
public var asColumn: SpreadVector { SpreadVector(vector: self, isRow: false) }
"""###),
    (name: "Vector.startIndex", file: "Sources/RecurrentLM/Matrix/Vector+Collection.swift", line: 11, text: ###"""
public var startIndex: Int { 0 }
"""###),
    (name: "Vector.endIndex", file: "Sources/RecurrentLM/Matrix/Vector+Collection.swift", line: 14, text: ###"""
public var endIndex: Int { values.count }
"""###),
    (name: "Vector.subscript(_:)", file: "Sources/RecurrentLM/Matrix/Vector+Collection.swift", line: 19, text: ###"""
@_disfavoredOverload
public subscript(bounds: Range<Int>) -> ArraySlice<Double> { values[bounds] }
"""###),
    (name: "Vector.init(_:)", file: "Sources/RecurrentLM/Matrix/Vector+Collection.swift", line: 39, text: ###"""
public init(_ elements: some Sequence<Double>) { values = Array(elements) }
"""###),
    (name: "Vector.init(repeating:count:)", file: "Sources/RecurrentLM/Matrix/Vector+Collection.swift", line: 46, text: ###"""
public init(repeating number: Double, count: Int) {
  precondition(count >= 0, "a vector cannot have \(count) elements")
  values = [Double](count: count) { _ in number }
}
"""###),
    (name: "Vector.subscript(_:)", file: "Sources/RecurrentLM/Matrix/Vector+Collection.swift", line: 57, text: ###"""
public subscript(range: some RangeExpression<Int>) -> Vector {
  get { Vector(values.copy(of: Self.places(range, count))) }
  set {
    let places = Self.places(range, count)
    precondition(
      newValue.count == places.count,
      "\(places.count) elements cannot become \(newValue.count)"
    )
    values.overwrite(from: places.lowerBound, with: newValue.values[...])
  }
}
"""###),
    (name: "Vector.subscript(_:)", file: "Sources/RecurrentLM/Matrix/Vector+Collection.swift", line: 69, text: ###"""
private static func places(_ range: some RangeExpression<Int>, _ count: Int) -> Range<Int> {
  let places = range.relative(to: 0..<count)
  precondition(
    places.lowerBound >= 0 && places.upperBound <= count,
    "\(places) is not within 0..<\(count)"
  )
  return places
}
"""###),
    (name: "Vector.concatenated(with:)", file: "Sources/RecurrentLM/Matrix/Vector+Collection.swift", line: 83, text: ###"""
public func concatenated(with other: Vector) -> Vector {
  var joined = [Double].zeros(count + other.count)
  joined.overwrite(from: 0, with: values[...])
  joined.overwrite(from: count, with: other.values[...])
  return Vector(joined)
}
"""###),
    (name: "Vector.+(_:_:)", file: "Sources/RecurrentLM/Matrix/Vector+Collection.swift", line: 101, text: ###"""
public static func + (left: Vector, right: [Double]) -> Vector { left + Vector(right) }
"""###),
    (name: "Vector.+(_:_:)", file: "Sources/RecurrentLM/Matrix/Vector+Collection.swift", line: 109, text: ###"""
public static func + (left: [Double], right: Vector) -> Vector { Vector(left) + right }
"""###),
    (name: "Vector.+(_:_:)", file: "Sources/RecurrentLM/Matrix/Vector+Collection.swift", line: 117, text: ###"""
public static func + (left: Vector, right: ArraySlice<Double>) -> Vector { left + Vector(right) }
"""###),
    (name: "Vector.+(_:_:)", file: "Sources/RecurrentLM/Matrix/Vector+Collection.swift", line: 125, text: ###"""
public static func + (left: ArraySlice<Double>, right: Vector) -> Vector { Vector(left) + right }
"""###),
    (name: "Vector.sum()", file: "Sources/RecurrentLM/Matrix/Vector+Reductions.swift", line: 5, text: ###"""
public func sum() -> Double { total(of: values) }
"""###),
    (name: "Vector.mean()", file: "Sources/RecurrentLM/Matrix/Vector+Reductions.swift", line: 10, text: ###"""
public func mean() -> Double { sum() / Double(count) }
"""###),
    (name: "Vector.max()", file: "Sources/RecurrentLM/Matrix/Vector+Reductions.swift", line: 15, text: ###"""
public func max() -> Double {
  values.withUnsafeBufferPointer { NumberLoops.largest(of: $0, 0..<$0.count) }
}
"""###),
    (name: "Vector.min()", file: "Sources/RecurrentLM/Matrix/Vector+Reductions.swift", line: 22, text: ###"""
public func min() -> Double {
  values.withUnsafeBufferPointer { NumberLoops.smallest(of: $0, 0..<$0.count) }
}
"""###),
    (name: "Vector.argmax()", file: "Sources/RecurrentLM/Matrix/Vector+Reductions.swift", line: 30, text: ###"""
public func argmax() -> Int {
  values.withUnsafeBufferPointer { indexOfLargest(of: $0, 0..<$0.count) }
}
"""###),
    (name: "Vector.argmin()", file: "Sources/RecurrentLM/Matrix/Vector+Reductions.swift", line: 38, text: ###"""
public func argmin() -> Int {
  values.withUnsafeBufferPointer { indexOfSmallest(of: $0, 0..<$0.count) }
}
"""###),
    (name: "Vector.argsort()", file: "Sources/RecurrentLM/Matrix/Vector+Reductions.swift", line: 49, text: ###"""
public func argsort() throws -> [Int] {
  // Two lists of pairs, and the indices.
  try Matrix.checkSize(rows: 5, columns: count)
  return try values.withUnsafeBufferPointer(sortedIndices)
}
"""###),
    (name: "Vector", file: "Sources/RecurrentLM/Matrix/Vector.swift", line: 4, text: ###"""
public struct Vector: Hashable, Sendable {
  /// The elements, in order.
  public internal(set) var values: [Double]

  /// Makes a vector of the given elements.
  ///
  /// - Parameter values: The elements, in order.
  public init(_ values: [Double]) {
    self.values = values
  }

  /// Makes a vector of zeros.
  ///
  /// - Parameter count: The number of elements, 0 or more.
  public init(count: Int) {
    precondition(count >= 0, "a vector cannot have \(count) elements")
    values = .zeros(count)
  }

  /// The number of elements.
  public var count: Int { values.count }

  /// The element at an index in `0..<count`.
  ///
  /// - Parameter index: The place of the element, counted from 0.
  public subscript(index: Int) -> Double {
    get {
      precondition(index >= 0 && index < count, "index \(index) is not in 0..<\(count)")
      return values[index]
    }
    set {
      precondition(index >= 0 && index < count, "index \(index) is not in 0..<\(count)")
      values[index] = newValue
    }
  }
}
"""###),
    (name: "Vector.init(_:)", file: "Sources/RecurrentLM/Matrix/Vector.swift", line: 11, text: ###"""
public init(_ values: [Double]) {
  self.values = values
}
"""###),
    (name: "Vector.init(count:)", file: "Sources/RecurrentLM/Matrix/Vector.swift", line: 18, text: ###"""
public init(count: Int) {
  precondition(count >= 0, "a vector cannot have \(count) elements")
  values = .zeros(count)
}
"""###),
    (name: "Vector.count", file: "Sources/RecurrentLM/Matrix/Vector.swift", line: 24, text: ###"""
public var count: Int { values.count }
"""###),
    (name: "Vector.subscript(_:)", file: "Sources/RecurrentLM/Matrix/Vector.swift", line: 29, text: ###"""
public subscript(index: Int) -> Double {
  get {
    precondition(index >= 0 && index < count, "index \(index) is not in 0..<\(count)")
    return values[index]
  }
  set {
    precondition(index >= 0 && index < count, "index \(index) is not in 0..<\(count)")
    values[index] = newValue
  }
}
"""###),
    (name: "Vector.init(arrayLiteral:)", file: "Sources/RecurrentLM/Matrix/Vector.swift", line: 45, text: ###"""
public init(arrayLiteral elements: Double...) {
  values = elements
}
"""###),
    (name: "Vector.dot(_:)", file: "Sources/RecurrentLM/Matrix/Vector.swift", line: 57, text: ###"""
public func dot(_ other: Vector) throws -> Double {
  try Vector.checkSameShape(self, other, operation: "dot")
  var sum = 0.0
  try Safepoint.forEachPiece(of: count, size: 1 << 22) { piece in
    for index in piece { sum += values[index] * other.values[index] }
  }
  return sum
}
"""###),
    (name: "Vector.outer(_:)", file: "Sources/RecurrentLM/Matrix/Vector.swift", line: 73, text: ###"""
public func outer(_ other: Vector) throws -> Matrix {
  guard count > 0, other.count > 0 else {
    throw RecurrentLMError.shapeMismatch(
      operation: "outer",
      left: "(\(count))",
      right: "(\(other.count))",
      expected: "two vectors with at least one element"
    )
  }
  try Matrix.checkSize(rows: count, columns: other.count)
  var product = Matrix(rows: count, columns: other.count)
  product.addOuter(self, other)
  try Safepoint.pass()
  return product
}
"""###),
    (name: "ClassRNN.bptt(_:_:)", file: "Sources/RecurrentLM/Model/ClassRNN+BPTT.swift", line: 24, text: ###"""
public func bptt(
  _ x: some Collection<Int>,
  _ y: some Collection<Int>
) throws -> (dLdU: Matrix, dLdV: Matrix, dLdW: Matrix) {
  let gradients = try gradients(of: x, y)
  return (gradients.U, gradients.V, gradients.W)
}
"""###),
    (name: "ClassRNN.bptt(_:_:)", file: "Sources/RecurrentLM/Model/ClassRNN+BPTT.swift", line: 33, text: ###"""
package func gradients(
  of x: some Collection<Int>,
  _ y: some Collection<Int>
) throws -> Parameters {
  let (x, y) = try checkedPair(x, y)
  let (o, s) = try forward(x)
  return try gradients(x, y, o, s)
}
"""###),
    (name: "ClassRNN.bptt(_:_:)", file: "Sources/RecurrentLM/Model/ClassRNN+BPTT.swift", line: 43, text: ###"""
func gradients(
  _ x: [Int],
  _ y: [Int],
  _ o: consuming Matrix,
  _ s: Matrix
) throws -> Parameters {
  try checkMemory(forGradientsOf: x.count)
  let states = s.dropFirstRows(1)
  var (deltaA, deltaO) = try logProbabilities(after: states)
  (deltaA, deltaO) = (exp(deltaA), exp(deltaO))
  for (t, label) in y.enumerated() {
    if t & 0xF == 0xF { try Safepoint.pass() }
    let number = classes.classOfWord[label]
    for word in 0..<vocabularySize where classes.classOfWord[word] != number {
      deltaO[t, word] = 0
    }
    deltaA[t, number] -= 1
    deltaO[t, label] -= 1
  }
  let (dLdA, dLdV) = (try deltaA.transposedDot(states), try deltaO.transposedDot(states))
  let errors = try deltaA.dot(A) + deltaO.dot(V)
  let (dLdU, dLdW) = try backThroughTime(errors, x, s)
  return Parameters(unchecked: [dLdU, dLdV, dLdW, dLdA], of: network)
}
"""###),
    (name: "ClassRNN.forward(_:)", file: "Sources/RecurrentLM/Model/ClassRNN+Forward.swift", line: 19, text: ###"""
public func forward(_ x: some Collection<Int>) throws -> (o: Matrix, s: Matrix) {
  try checkParameters()
  let x = try checkedWords(x)
  try checkMemory(forScoresOf: x.count)
  let (z, s, _) = try read(x[...], after: nil)
  let o = softmax(z)
  try Safepoint.pass()
  return (o, s)
}
"""###),
    (name: "ClassRNN.forward(_:)", file: "Sources/RecurrentLM/Model/ClassRNN+Forward.swift", line: 30, text: ###"""
func read(
  _ x: ArraySlice<Int>,
  after state: Vector?
) throws -> (z: Matrix, trace: Matrix, state: Vector) {
  let s = try states(of: x, after: state)
  var (logA, z) = try logProbabilities(after: s.dropFirstRows(1))
  try Safepoint.forEachPiece(of: x.count, size: max(1, (1 << 20) / vocabularySize)) { piece in
    for t in piece {
      for (word, number) in classes.classOfWord.enumerated() { z[t, word] += logA[t, number] }
    }
  }
  logA = Matrix(rows: 0, columns: 0)
  return (z, s, s[x.count])
}
"""###),
    (name: "ClassRNN.forward(_:)", file: "Sources/RecurrentLM/Model/ClassRNN+Forward.swift", line: 52, text: ###"""
func logProbabilities(after s: Matrix) throws -> (classes: Matrix, words: Matrix) {
  var (logA, logP) = (try s.dot(transposed: A), try s.dot(transposed: V))
  let classOfWord = classes.classOfWord
  try Safepoint.forEachPiece(of: s.rows, size: max(1, (1 << 18) / vocabularySize)) { piece in
    for t in piece {
      let row = logA.values[t * classes.count..<(t + 1) * classes.count]
      let ofAll = logSum(row)
      var ofClass = [[Double]](repeating: [], count: classes.count)
      for (word, number) in classOfWord.enumerated() { ofClass[number].append(logP[t, word]) }
      let sums = ofClass.map { logSum($0[...]) }
      for number in 0..<classes.count { logA[t, number] -= ofAll }
      for (word, number) in classOfWord.enumerated() { logP[t, word] -= sums[number] }
    }
  }
  return (logA, logP)
}
"""###),
    (name: "ClassRNN.scores(after:state:)", file: "Sources/RecurrentLM/Model/ClassRNN+Forward.swift", line: 80, text: ###"""
public func scores(after word: Int, state: inout Vector) throws -> Vector {
  try checkParameters()
  _ = try checkedWords(CollectionOfOne(word))
  let next = tanh(U.column(word) + (try W.dot(state)))
  let (logA, logP) = try logProbabilities(
    after: Matrix(rows: 1, columns: hiddenSize, values: next.values)
  )
  state = next
  return Vector(classes.classOfWord.enumerated().map { logA[0, $1] + logP[0, $0] })
}
"""###),
    (name: "ClassRNN.scores(after:state:)", file: "Sources/RecurrentLM/Model/ClassRNN+Forward.swift", line: 52, text: ###"""
func logProbabilities(after s: Matrix) throws -> (classes: Matrix, words: Matrix) {
  var (logA, logP) = (try s.dot(transposed: A), try s.dot(transposed: V))
  let classOfWord = classes.classOfWord
  try Safepoint.forEachPiece(of: s.rows, size: max(1, (1 << 18) / vocabularySize)) { piece in
    for t in piece {
      let row = logA.values[t * classes.count..<(t + 1) * classes.count]
      let ofAll = logSum(row)
      var ofClass = [[Double]](repeating: [], count: classes.count)
      for (word, number) in classOfWord.enumerated() { ofClass[number].append(logP[t, word]) }
      let sums = ofClass.map { logSum($0[...]) }
      for number in 0..<classes.count { logA[t, number] -= ofAll }
      for (word, number) in classOfWord.enumerated() { logP[t, word] -= sums[number] }
    }
  }
  return (logA, logP)
}
"""###),
    (name: "ClassRNN.wordLosses(_:_:)", file: "Sources/RecurrentLM/Model/ClassRNN+Forward.swift", line: 101, text: ###"""
public func wordLosses(
  _ x: some Collection<Int>,
  _ y: some Collection<Int>
) throws -> [Double] {
  try losses(of: x, y)
}
"""###),
    (name: "ClassRNN.wordLosses(_:_:)", file: "Sources/RecurrentLM/Model/ClassRNN+Forward.swift", line: 46, text: ###"""
func losses(ofScores z: Matrix, _ y: [Int]) throws -> [Double] {
  y.enumerated().map { -z[$0, $1] }
}
"""###),
    (name: "ClassRNN.sentenceLoss(_:_:)", file: "Sources/RecurrentLM/Model/ClassRNN+Forward.swift", line: 118, text: ###"""
public func sentenceLoss(
  _ x: some Collection<Int>,
  _ y: some Collection<Int>
) throws -> Double {
  try wordLosses(x, y).reduce(0, +)
}
"""###),
    (name: "ClassRNN", file: "Sources/RecurrentLM/Model/ClassRNN.swift", line: 13, text: ###"""
public final class ClassRNN: LanguageModel {
  /// The bytes that one weight takes.
  public static let bytesPerWeight: Int = 8

  /// The classes of the words.
  public let classes: WordClasses

  /// The number of hidden units H.
  public let hiddenSize: Int

  /// How many steps before its own each error goes back in time.
  public let bpttTruncate: Int

  /// The weights from the words read to the hidden units, shape `[H, C]`: a column for each word.
  public var U: Matrix

  /// The weights from the hidden units to the words of each class, shape `[C, H]`: a row for each word.
  public var V: Matrix

  /// The weights from the last hidden state to the next, shape `[H, H]`.
  public var W: Matrix

  /// The weights from the hidden units to the classes, shape `[K, H]`: a row for each class.
  public var A: Matrix

  /// The losses of the training so far.
  public var history: TrainingHistory = TrainingHistory()

  /// Makes an untrained model.
  ///
  /// `U`, `V` and `W` are drawn as those of `RNN` with the same seed, and then `A` as `V` is.
  ///
  /// - Parameters:
  ///   - classes: The classes of the words of the vocabulary.
  ///   - hiddenSize: The number of hidden units H, 1 or more.
  ///   - bpttTruncate: How many steps before its own each error goes back in time, 0 or more.
  ///   - seed: The seed of the weights, in `0...4294967295`.
  /// - Throws: `RecurrentLMError.invalidArgument` if a size or the seed is out of range,
  ///   `RecurrentLMError.notEnoughMemory` if the model does not fit.
  /// - Complexity: O(C · H).
  public convenience init(
    classes: WordClasses,
    hiddenSize: Int = 100,
    bpttTruncate: Int = 4,
    seed: Int = 10
  ) throws {
    let parameters = try Parameters(
      .tanh(by: classes),
      vocabularySize: classes.vocabularySize,
      hiddenSize: hiddenSize,
      seed: seed
    )
    try self.init(parameters: parameters, bpttTruncate: bpttTruncate)
    history.initialSeed = seed
  }

  /// Makes a model of given weights.
  ///
  /// - Parameters:
  ///   - parameters: The weights of a model with classes, which give C, H and the classes.
  ///   - bpttTruncate: How many steps before its own each error goes back in time, 0 or more.
  /// - Throws: `RecurrentLMError.invalidArgument` if `bpttTruncate` is below 0 or the weights are those
  ///   of a model without classes, `RecurrentLMError.notEnoughMemory` if the model does not fit.
  public init(parameters: Parameters, bpttTruncate: Int = 4) throws {
    guard let classes = parameters.network.classes else {
      throw RecurrentLMError.invalidArgument(
        name: "parameters",
        found: "\(Output.softmax)",
        expected: "weights for an output by classes"
      )
    }
    self.classes = classes
    hiddenSize = parameters.hiddenSize
    self.bpttTruncate = bpttTruncate
    (U, V, W, A) = (parameters.U, parameters.V, parameters.W, parameters.matrices[3])
    try parameters.network.check(sizes, bpttTruncate: bpttTruncate)
    try parameters.check(sizes)
    history.vocabulary = classes.vocabulary
  }

  /// The number of words C.
  public var vocabularySize: Int { classes.vocabularySize }

  /// A copy of the weights.
  public var parameters: Parameters {
    Parameters(unchecked: [U, V, W, A], of: .tanh(by: classes))
  }

  /// Replaces all weights.
  ///
  /// - Parameter parameters: The new weights, of the same shapes and classes.
  /// - Throws: `RecurrentLMError.parameterShape` if a shape is another, `.invalidArgument` if they are
  ///   for another output.
  public func setParameters(_ parameters: Parameters) throws {
    try network.check(parameters.network, as: "parameters")
    try parameters.check(sizes)
    (U, V, W, A) = (parameters.U, parameters.V, parameters.W, parameters.matrices[3])
  }

  func changeMatrices(_ change: (_ index: Int, inout Matrix) -> Void) {
    change(0, &U)
    change(1, &V)
    change(2, &W)
    change(3, &A)
  }
}
"""###),
    (name: "ClassRNN.init(classes:hiddenSize:bpttTruncate:seed:)", file: "Sources/RecurrentLM/Model/ClassRNN.swift", line: 53, text: ###"""
public convenience init(
  classes: WordClasses,
  hiddenSize: Int = 100,
  bpttTruncate: Int = 4,
  seed: Int = 10
) throws {
  let parameters = try Parameters(
    .tanh(by: classes),
    vocabularySize: classes.vocabularySize,
    hiddenSize: hiddenSize,
    seed: seed
  )
  try self.init(parameters: parameters, bpttTruncate: bpttTruncate)
  history.initialSeed = seed
}
"""###),
    (name: "ClassRNN.init(parameters:bpttTruncate:)", file: "Sources/RecurrentLM/Model/ClassRNN.swift", line: 76, text: ###"""
public init(parameters: Parameters, bpttTruncate: Int = 4) throws {
  guard let classes = parameters.network.classes else {
    throw RecurrentLMError.invalidArgument(
      name: "parameters",
      found: "\(Output.softmax)",
      expected: "weights for an output by classes"
    )
  }
  self.classes = classes
  hiddenSize = parameters.hiddenSize
  self.bpttTruncate = bpttTruncate
  (U, V, W, A) = (parameters.U, parameters.V, parameters.W, parameters.matrices[3])
  try parameters.network.check(sizes, bpttTruncate: bpttTruncate)
  try parameters.check(sizes)
  history.vocabulary = classes.vocabulary
}
"""###),
    (name: "ClassRNN.vocabularySize", file: "Sources/RecurrentLM/Model/ClassRNN.swift", line: 94, text: ###"""
public var vocabularySize: Int { classes.vocabularySize }
"""###),
    (name: "ClassRNN.parameters", file: "Sources/RecurrentLM/Model/ClassRNN.swift", line: 97, text: ###"""
public var parameters: Parameters {
  Parameters(unchecked: [U, V, W, A], of: .tanh(by: classes))
}
"""###),
    (name: "ClassRNN.setParameters(_:)", file: "Sources/RecurrentLM/Model/ClassRNN.swift", line: 106, text: ###"""
public func setParameters(_ parameters: Parameters) throws {
  try network.check(parameters.network, as: "parameters")
  try parameters.check(sizes)
  (U, V, W, A) = (parameters.U, parameters.V, parameters.W, parameters.matrices[3])
}
"""###),
    (name: "GateReset", file: "Sources/RecurrentLM/Model/GateReset.swift", line: 12, text: ###"""
public struct GateReset: Hashable, Sendable {
  let isAfter: Bool

  /// The reset gate is multiplied with the state: `Wh (s ∘ r)`.
  public static let before: GateReset = GateReset(isAfter: false)

  /// The reset gate is multiplied with the product: `r ∘ (Wh s)`.
  public static let after: GateReset = GateReset(isAfter: true)
}
"""###),
    (name: "GateReset.description", file: "Sources/RecurrentLM/Model/GateReset.swift", line: 24, text: ###"""
public var description: String { isAfter ? "after" : "before" }
"""###),
    (name: "LanguageModel.copy()", file: "Sources/RecurrentLM/Model/LanguageModel+Copy.swift", line: 11, text: ###"""
public func copy() throws -> Self {
  // A model on a device is copied there.
  let twin = try engineModel.flatMap { $0.deviceName == nil ? nil : try $0.twin() as? Self }
  let copy = try twin ?? Self(parameters: parameters, bpttTruncate: bpttTruncate)
  try Safepoint.pass()
  copy.history = history
  copy.engineModel?.dropout = dropoutRate
  return copy
}
"""###),
    (name: "LanguageModel.parameterCount", file: "Sources/RecurrentLM/Model/LanguageModel.swift", line: 140, text: ###"""
public var parameterCount: Int { network.count(sizes) }
"""###),
    (name: "LanguageModel.stateSize", file: "Sources/RecurrentLM/Model/LanguageModel.swift", line: 146, text: ###"""
public var stateSize: Int { network.stateSize(hiddenSize) }
"""###),
    (name: "LanguageModel.vocabularyChecksum", file: "Sources/RecurrentLM/Model/LanguageModel.swift", line: 174, text: ###"""
public var vocabularyChecksum: String? { history.vocabularyChecksum }
"""###),
    (name: "LanguageModel.description", file: "Sources/RecurrentLM/Model/LanguageModel.swift", line: 177, text: ###"""
public var description: String {
  """
  \(Self.self)(vocabularySize: \(vocabularySize), hiddenSize: \(hiddenSize), \
  bpttTruncate: \(truncationText(bpttTruncate))\(detailText)): \(grouped(parameterCount)) parameters
  """ + (noteOnWeights.map { "; " + $0 } ?? "")
}
"""###),
    (name: "LanguageModel.next(after:state:)", file: "Sources/RecurrentLM/Model/LanguageModel.swift", line: 205, text: ###"""
public func next(after word: Int, state: inout Vector) throws -> Vector {
  softmax(try scores(after: word, state: &state))
}
"""###),
    (name: "LanguageModel.next(after:)", file: "Sources/RecurrentLM/Model/LanguageModel.swift", line: 218, text: ###"""
public func next(after words: some Collection<Int>) throws -> Vector {
  var reader = NetworkReader(self)
  for word in try checkedWords(words) { try reader.read(word) }
  return try reader.next()
}
"""###),
    (name: "LanguageModel.next(after:)", file: "Sources/RecurrentLM/Model/LanguageModel.swift", line: 239, text: ###"""
package func checkedWords(_ x: some Collection<Int>) throws -> [Int] {
  guard !x.isEmpty else { throw RecurrentLMError.emptySentence }
  for (position, word) in x.enumerated() where word < 0 || word >= vocabularySize {
    throw RecurrentLMError.indexOutOfVocabulary(
      index: word,
      position: position,
      vocabularySize: vocabularySize
    )
  }
  return Array(x)
}
"""###),
    (name: "LanguageModel.predict(_:)", file: "Sources/RecurrentLM/Model/LanguageModel.swift", line: 230, text: ###"""
public func predict(_ x: some Collection<Int>) throws -> [Int] {
  try forward(x).o.argmax()
}
"""###),
    (name: "Parameters.subscript(_:)", file: "Sources/RecurrentLM/Model/Network+Gates.swift", line: 113, text: ###"""
public subscript(name: String) -> Matrix {
  get { matrices[place(of: name)] }
  set { matrices[place(of: name)] = newValue }
}
"""###),
    (name: "Parameters.subscript(_:)", file: "Sources/RecurrentLM/Model/Network+Gates.swift", line: 118, text: ###"""
private func place(of name: String) -> Int {
  let place = names.firstIndex(of: name)
  precondition(place != nil, "no matrix '\(name)': there are \(names.joined(separator: ", "))")
  return place ?? 0
}
"""###),
    (name: "Parameters.names", file: "Sources/RecurrentLM/Model/Network+Gates.swift", line: 146, text: ###"""
public var names: [String] { network.shapes.map(\.name) }
"""###),
    (name: "Output", file: "Sources/RecurrentLM/Model/Output.swift", line: 2, text: ###"""
public struct Output: Hashable, Sendable {
  /// What there is to choose from.
  enum Kind: Hashable, Sendable {
    case softmax
    case classes(WordClasses)
    case tree(WordTree)
    case sampled(WordSamples)
  }

  let kind: Kind

  init(_ kind: Kind) { self.kind = kind }

  /// One softmax over all words.
  ///
  ///     o_t = softmax(V s_t)
  ///
  /// A training step costs `6HC` operations a word, 4.8 million for 8,000 words and 100 hidden units.
  public static let softmax: Output = Output(.softmax)

  /// First the class of the word, then the word among those of its class.
  ///
  ///     a_t = softmax(A s_t)
  ///     o_t[w] = a_t[κ(w)] · exp(V_w · s_t) / Σ_{v in κ(w)} exp(V_v · s_t)
  ///
  /// `A [K, H]` has a row for each class, and κ(w) is the class of the word w. The probabilities are as
  /// exact as those of one softmax, and sum to 1. But for a word whose class is known only the rows of
  /// its class are wanted: a training step costs `6H(K + |κ|)` operations a word, 137 thousand with 200
  /// classes of 8,000 words. The whole o_t costs C + K rows.
  ///
  /// With an optimizer that remembers something of each weight, rows of V change in the classes that a
  /// step has to predict, as columns of U do in the words that it reads.
  ///
  /// Source: J. Goodman, "Classes for Fast Maximum Entropy Training", ICASSP 2001.
  ///
  /// - Parameter classes: The classes of the words of the model's vocabulary.
  /// - Returns: The output.
  public static func classes(of classes: WordClasses) -> Output { Output(.classes(classes)) }

  /// A way down a binary tree, a yes or no at each node, first to the class of the word and then to
  /// the word.
  ///
  ///     p_n = σ(V_n · s_t)
  ///     o_t[w] = Π_n p_n where the path of w takes the second branch of n, 1 - p_n where it takes the first
  ///
  /// `V [C-1, H]` has a row for each node, and n goes through the nodes from the root to w. Both branches
  /// of a node have together what came to it, and so the probabilities are exact and sum to 1. A word
  /// wants the rows on its path alone, about 9 of 8,000: a training step costs `6H` operations for each
  /// of them, 5 thousand a word. The whole o_t costs C - 1 rows.
  ///
  /// Frequent words have short paths, see `WordTree`. With an optimizer that remembers something of
  /// each weight, rows of V change at the nodes that a step meets.
  ///
  /// Source: F. Morin and Y. Bengio, "Hierarchical Probabilistic Neural Network Language Model",
  /// AISTATS 2005; Huffman's tree: T. Mikolov and others, "Distributed Representations of Words and
  /// Phrases and their Compositionality", NIPS 2013.
  ///
  /// - Parameter classes: Classes of the words of the model's vocabulary, which
  ///   `WordClasses(of:count:vocabulary:)` has made.
  /// - Returns: The output.
  /// - Throws: `RecurrentLMError.invalidArgument` if the classes don't know how often their words occur,
  ///   or none does.
  /// - Complexity: O(C log C).
  public static func hierarchicalSoftmax(of classes: WordClasses) throws -> Output {
    Output(.tree(try WordTree(of: classes)))
  }

  /// A way down Huffman's tree over the counts of a vocabulary, a yes or no at each node.
  ///
  ///     p_n = σ(V_n · s_t)
  ///
  /// Nothing is known here of words that are alike: such a tree is made at once, and the network learns
  /// more slowly with it than with one over classes.
  ///
  /// - Parameter vocabulary: The model's vocabulary, made from a text.
  /// - Returns: The output.
  /// - Throws: `RecurrentLMError.invalidArgument` if the vocabulary knows no counts.
  /// - Complexity: O(C log C).
  public static func hierarchicalSoftmax(of vocabulary: Vocabulary) throws -> Output {
    Output(.tree(try WordTree(of: vocabulary)))
  }

  /// A way down a given tree.
  package static func hierarchicalSoftmax(of tree: WordTree) -> Output { Output(.tree(tree)) }

  /// One softmax over all words, of which the steps of a training see some alone: the words to predict, and
  /// K others, drawn anew for each step.
  ///
  ///     q(w) = n_w^(3/4) / Σ_v n_v^(3/4),   z_w = V_w · s_t - ln(K q(w))
  ///     in a training: δo_t = softmax of z over the samples and y_t, minus onehot(y_t)
  ///     anywhere else: o_t = softmax(V s_t)
  ///
  /// A word that is drawn often would be pushed down often: subtracting the logarithm of how often it is
  /// drawn on average makes up for that, and the rows of V become those of one softmax. All words of a
  /// step share its samples; where one of them is the word to predict it is left out, for it is there
  /// already. A training step costs `6H` operations a word for each sample and each word that the step
  /// predicts, 400 thousand with 500 samples; whatever is measured, scored or written costs as much as
  /// with `.softmax`. The loss while it learns is that among the samples, lower than the model's.
  ///
  /// The samples follow from the training's seed and the examples before the step, so that a training
  /// that is resumed has the same. A step by itself, without a training, takes the whole softmax.
  ///
  /// Source: Y. Bengio and J.-S. Senécal, "Adaptive Importance Sampling to Accelerate Training of a
  /// Neural Probabilistic Language Model", 2008; S. Jean and others, "On Using Very Large Target
  /// Vocabulary for Neural Machine Translation", ACL 2015.
  ///
  /// - Parameters:
  ///   - samples: How many words are drawn for a step, K, in `1...C`.
  ///   - vocabulary: The model's vocabulary, made from a text.
  /// - Returns: The output.
  /// - Throws: `RecurrentLMError.invalidArgument` if there are less than one or more samples than words,
  ///   or the vocabulary knows no counts.
  /// - Complexity: O(C).
  public static func sampledSoftmax(samples: Int, of vocabulary: Vocabulary) throws -> Output {
    Output(.sampled(try WordSamples(count: samples, of: vocabulary)))
  }

  /// A softmax over given samples.
  package static func sampledSoftmax(of samples: WordSamples) -> Output {
    Output(.sampled(samples))
  }

  /// What is drawn, nil where nothing is.
  var samples: WordSamples? {
    guard case .sampled(let samples) = kind else { return nil }
    return samples
  }

  /// The classes of the words, nil where there are none.
  var wordClasses: WordClasses? {
    guard case .classes(let classes) = kind else { return nil }
    return classes
  }

  /// The tree over the words, nil where there is none.
  var tree: WordTree? {
    guard case .tree(let tree) = kind else { return nil }
    return tree
  }

  /// The vocabulary that it is for, nil if it is not known or any of its size will do.
  var vocabulary: VocabularyIdentity? {
    wordClasses?.vocabulary ?? tree?.vocabulary ?? samples?.vocabulary
  }

  /// The number of words that it is for, nil if any will do.
  var vocabularySize: Int? {
    wordClasses?.vocabularySize ?? tree?.vocabularySize ?? samples?.counts.count
  }
}
"""###),
    (name: "Output.classes(of:)", file: "Sources/RecurrentLM/Model/Output.swift", line: 39, text: ###"""
public static func classes(of classes: WordClasses) -> Output { Output(.classes(classes)) }
"""###),
    (name: "Output.hierarchicalSoftmax(of:)", file: "Sources/RecurrentLM/Model/Output.swift", line: 65, text: ###"""
public static func hierarchicalSoftmax(of classes: WordClasses) throws -> Output {
  Output(.tree(try WordTree(of: classes)))
}
"""###),
    (name: "Output.hierarchicalSoftmax(of:)", file: "Sources/RecurrentLM/Model/Output.swift", line: 85, text: ###"""
package static func hierarchicalSoftmax(of tree: WordTree) -> Output { Output(.tree(tree)) }
"""###),
    (name: "Output.hierarchicalSoftmax(of:)", file: "Sources/RecurrentLM/Model/Output.swift", line: 80, text: ###"""
public static func hierarchicalSoftmax(of vocabulary: Vocabulary) throws -> Output {
  Output(.tree(try WordTree(of: vocabulary)))
}
"""###),
    (name: "Output.sampledSoftmax(samples:of:)", file: "Sources/RecurrentLM/Model/Output.swift", line: 115, text: ###"""
public static func sampledSoftmax(samples: Int, of vocabulary: Vocabulary) throws -> Output {
  Output(.sampled(try WordSamples(count: samples, of: vocabulary)))
}
"""###),
    (name: "Output.sampledSoftmax(samples:of:)", file: "Sources/RecurrentLM/Model/Output.swift", line: 120, text: ###"""
package static func sampledSoftmax(of samples: WordSamples) -> Output {
  Output(.sampled(samples))
}
"""###),
    (name: "Output.description", file: "Sources/RecurrentLM/Model/Output.swift", line: 155, text: ###"""
public var description: String {
  switch kind {
  case .softmax: "softmax"
  case .classes(let classes): "classes (\(classes))"
  case .tree(let tree): "hierarchical softmax (\(tree))"
  case .sampled: "sampled softmax (\(samplesText))"
  }
}
"""###),
    (name: "Parameters", file: "Sources/RecurrentLM/Model/Parameters.swift", line: 4, text: ###"""
public struct Parameters: Hashable, Sendable {
  /// What the matrices are.
  let network: Network

  /// The matrices, in the network's order.
  var matrices: [Matrix]

  /// Puts matrices together as they are.
  init(unchecked matrices: [Matrix], of network: Network) {
    self.network = network
    self.matrices = matrices
  }

  /// Makes matrices that are zero.
  init(zerosOf network: Network, _ sizes: ModelSizes) {
    self.init(repeating: 0, network, sizes)
  }

  /// Makes matrices of one number, of sizes that are known to fit.
  init(repeating value: Double, _ network: Network, _ sizes: ModelSizes) {
    self.network = network
    matrices = network.shapes.map { matrix in
      let (rows, columns) = sizes.shape(of: matrix)
      let values = [Double](count: rows * columns) { _ in value }
      return Matrix(rows: rows, columns: columns, values: values)
    }
  }

  /// Draws the weights that a model begins with, each matrix from ±√(1/inputs), in the list's order.
  ///
  /// - Parameters:
  ///   - network: What matrices there are.
  ///   - vocabularySize: The number of words C, 1 or more.
  ///   - hiddenSize: The number of hidden units H, 1 or more.
  ///   - seed: The seed of the random numbers, in `0...4294967295`.
  /// - Throws: `RecurrentLMError.invalidArgument` if a size or the seed is out of range,
  ///   `RecurrentLMError.notEnoughMemory` if the model does not fit.
  /// - Complexity: O(C · H).
  package init(
    _ network: Network = .tanh,
    vocabularySize: Int,
    hiddenSize: Int,
    seed: Int
  ) throws {
    let sizes = ModelSizes(
      vocabularySize: vocabularySize,
      hiddenSize: hiddenSize,
      classCount: network.classes?.count ?? 0
    )
    try network.check(sizes)
    var drawn = Parameters(zerosOf: network, sizes)
    try network.draw(sizes, seed: seed) { index, row, values in
      let place = row * values.count..<(row + 1) * values.count
      drawn.matrices[index].values.replaceSubrange(place, with: values)
    }
    self = drawn
  }

  /// Each matrix with what it is.
  var all: [(shape: ParameterShape, matrix: Matrix)] {
    zip(network.shapes, matrices).map { ($0, $1) }
  }

  /// The sizes, as the first matrices have them.
  var sizes: ModelSizes { network.sizes(of: matrices.map { ($0.rows, $0.columns) }) }

  /// The number of words C.
  public var vocabularySize: Int { sizes.vocabularySize }

  /// The number of hidden units H.
  public var hiddenSize: Int { sizes.hiddenSize }

  /// The number of weights.
  public var count: Int { matrices.reduce(0) { $0 + $1.count } }

  /// Whether no weight is NaN or infinite.
  ///
  /// - Throws: `CancellationError`.
  func areFinite() throws -> Bool {
    try matrices.allSatisfy { try $0.firstNotFinite() == nil }
  }

  /// Checks that the matrices have the shapes of a model.
  ///
  /// - Parameter sizes: The sizes of the model.
  /// - Throws: `RecurrentLMError.parameterShape` if one has another shape.
  func check(_ sizes: ModelSizes) throws {
    try network.check(matrices.map { ($0.rows, $0.columns) }, sizes)
  }

  /// Adds numbers of the same shapes.
  mutating func add(_ other: Parameters) {
    for index in matrices.indices { matrices[index].subtract(-1, times: other.matrices[index]) }
  }
}
"""###),
    (name: "Parameters.vocabularySize", file: "Sources/RecurrentLM/Model/Parameters.swift", line: 71, text: ###"""
public var vocabularySize: Int { sizes.vocabularySize }
"""###),
    (name: "Parameters.hiddenSize", file: "Sources/RecurrentLM/Model/Parameters.swift", line: 74, text: ###"""
public var hiddenSize: Int { sizes.hiddenSize }
"""###),
    (name: "Parameters.count", file: "Sources/RecurrentLM/Model/Parameters.swift", line: 77, text: ###"""
public var count: Int { matrices.reduce(0) { $0 + $1.count } }
"""###),
    (name: "RNN.bptt(_:_:)", file: "Sources/RecurrentLM/Model/RNN+BPTT.swift", line: 25, text: ###"""
public func bptt(
  _ x: some Collection<Int>,
  _ y: some Collection<Int>
) throws -> (dLdU: Matrix, dLdV: Matrix, dLdW: Matrix) {
  let (x, y) = try checkedPair(x, y)
  let (o, s) = try forward(x)
  let gradients = try gradients(x, y, o, s)
  return (gradients.U, gradients.V, gradients.W)
}
"""###),
    (name: "RNN.bptt(_:_:)", file: "Sources/RecurrentLM/Model/RNN+BPTT.swift", line: 36, text: ###"""
func gradients(
  _ x: [Int],
  _ y: [Int],
  _ o: consuming Matrix,
  _ s: Matrix
) throws -> Parameters {
  try checkMemory(forGradientsOf: x.count)
  var deltaO = o
  for (t, label) in y.enumerated() { deltaO[t, label] -= 1 }
  let dLdV = try deltaO.transposedDot(s.dropFirstRows(1))
  let errors = try deltaO.dot(V)
  let (dLdU, dLdW) = try backThroughTime(errors, x, s)
  return Parameters(unchecked: dLdU, dLdV, dLdW)
}
"""###),
    (name: "RNN.forward(_:)", file: "Sources/RecurrentLM/Model/RNN+Forward.swift", line: 19, text: ###"""
public func forward(_ x: some Collection<Int>) throws -> (o: Matrix, s: Matrix) {
  try checkParameters()
  let x = try checkedWords(x)
  try checkMemory(forScoresOf: x.count)
  let (z, s, _) = try read(x[...], after: nil)
  let o = softmax(z)
  try Safepoint.pass()
  return (o, s)
}
"""###),
    (name: "RNN.forward(_:)", file: "Sources/RecurrentLM/Model/RNN+Forward.swift", line: 29, text: ###"""
func read(
  _ x: ArraySlice<Int>,
  after state: Vector?
) throws -> (z: Matrix, trace: Matrix, state: Vector) {
  let s = try states(of: x, after: state)
  return (try s.dropFirstRows(1).dot(transposed: V), s, s[x.count])
}
"""###),
    (name: "RNN.scores(after:state:)", file: "Sources/RecurrentLM/Model/RNN+Forward.swift", line: 50, text: ###"""
public func scores(after word: Int, state: inout Vector) throws -> Vector {
  try checkParameters()
  _ = try checkedWords(CollectionOfOne(word))
  state = tanh(U.column(word) + (try W.dot(state)))
  return try V.dot(state)
}
"""###),
    (name: "RNN.wordLosses(_:_:)", file: "Sources/RecurrentLM/Model/RNN+Loss.swift", line: 14, text: ###"""
public func wordLosses(
  _ x: some Collection<Int>,
  _ y: some Collection<Int>
) throws -> [Double] {
  try losses(of: x, y)
}
"""###),
    (name: "RNN.sentenceLoss(_:_:)", file: "Sources/RecurrentLM/Model/RNN+Loss.swift", line: 31, text: ###"""
public func sentenceLoss(
  _ x: some Collection<Int>,
  _ y: some Collection<Int>
) throws -> Double {
  try wordLosses(x, y).reduce(0, +)
}
"""###),
    (name: "Parameters.U", file: "Sources/RecurrentLM/Model/RNN+Parameters.swift", line: 18, text: ###"""
public var U: Matrix {
  get { network.gates == nil ? matrices[0] : stacked("U") }
  set { setStacked("U", newValue) }
}
"""###),
    (name: "Parameters.V", file: "Sources/RecurrentLM/Model/RNN+Parameters.swift", line: 24, text: ###"""
public var V: Matrix {
  get { matrices[network.gates?.V ?? 1] }
  set { matrices[network.gates?.V ?? 1] = newValue }
}
"""###),
    (name: "Parameters.W", file: "Sources/RecurrentLM/Model/RNN+Parameters.swift", line: 31, text: ###"""
public var W: Matrix {
  get { network.gates == nil ? matrices[2] : stacked("W") }
  set { setStacked("W", newValue) }
}
"""###),
    (name: "Parameters.init(U:V:W:)", file: "Sources/RecurrentLM/Model/RNN+Parameters.swift", line: 44, text: ###"""
public init(U: Matrix, V: Matrix, W: Matrix) throws {
  self.init(unchecked: U, V, W)
  try network.check(sizes)
  try check(sizes)
}
"""###),
    (name: "RNN.parameters", file: "Sources/RecurrentLM/Model/RNN+Parameters.swift", line: 58, text: ###"""
public var parameters: Parameters { Parameters(unchecked: U, V, W) }
"""###),
    (name: "RNN.setParameters(_:)", file: "Sources/RecurrentLM/Model/RNN+Parameters.swift", line: 65, text: ###"""
public func setParameters(_ parameters: Parameters) throws {
  try Network.tanh.check(parameters.network, as: "parameters")
  try parameters.check(sizes)
  (U, V, W) = (parameters.U, parameters.V, parameters.W)
}
"""###),
    (name: "RNN", file: "Sources/RecurrentLM/Model/RNN.swift", line: 9, text: ###"""
public final class RNN: LanguageModel {
  /// The bytes that one weight takes.
  public static let bytesPerWeight: Int = 8

  /// The number of words C.
  public let vocabularySize: Int

  /// The number of hidden units H.
  public let hiddenSize: Int

  /// How many steps before its own each error goes back in time.
  public let bpttTruncate: Int

  /// The weights from the words read to the hidden units, shape `[H, C]`: a column for each word.
  public var U: Matrix

  /// The weights from the hidden units to the words predicted, shape `[C, H]`: a row for each word.
  public var V: Matrix

  /// The weights from the last hidden state to the next, shape `[H, H]`.
  public var W: Matrix

  /// The losses of the training so far.
  public var history: TrainingHistory = TrainingHistory()

  /// Makes an untrained model.
  ///
  /// `U` is uniform in ±√(1/C), `V` and `W` are uniform in ±√(1/H), drawn in this order by the
  /// generator that NumPy's `RandomState(seed)` has.
  ///
  /// - Parameters:
  ///   - vocabularySize: The number of words C, 1 or more.
  ///   - hiddenSize: The number of hidden units H, 1 or more.
  ///   - bpttTruncate: How many steps before its own each error goes back in time, 0 or more.
  ///   - seed: The seed of the weights, in `0...4294967295`.
  /// - Throws: `RecurrentLMError.invalidArgument` if a size or the seed is out of range,
  ///   `RecurrentLMError.notEnoughMemory` if the model does not fit.
  /// - Complexity: O(C · H).
  public convenience init(
    vocabularySize: Int,
    hiddenSize: Int = 100,
    bpttTruncate: Int = 4,
    seed: Int = 10
  ) throws {
    let parameters = try Parameters(
      vocabularySize: vocabularySize,
      hiddenSize: hiddenSize,
      seed: seed
    )
    try self.init(parameters: parameters, bpttTruncate: bpttTruncate)
    history.initialSeed = seed
  }

  /// Makes a model of given weights.
  ///
  /// - Parameters:
  ///   - parameters: The weights, whose shapes give C and H.
  ///   - bpttTruncate: How many steps before its own each error goes back in time, 0 or more.
  /// - Throws: `RecurrentLMError.invalidArgument` if `bpttTruncate` is below 0 or the weights are for
  ///   an output by classes, `RecurrentLMError.notEnoughMemory` if the model does not fit.
  public init(parameters: Parameters, bpttTruncate: Int = 4) throws {
    // Samples are of the training: what it has learnt are the rows of one softmax.
    let parameters =
      parameters.network.output.samples == nil ? parameters : try parameters.withSoftmax()
    try Network.tanh.check(parameters.network, as: "parameters")
    vocabularySize = parameters.vocabularySize
    hiddenSize = parameters.hiddenSize
    self.bpttTruncate = bpttTruncate
    (U, V, W) = (parameters.U, parameters.V, parameters.W)
    try parameters.network.check(sizes, bpttTruncate: bpttTruncate)
    try parameters.check(sizes)
  }
}
"""###),
    (name: "RNN.init(vocabularySize:hiddenSize:bpttTruncate:seed:)", file: "Sources/RecurrentLM/Model/RNN.swift", line: 47, text: ###"""
public convenience init(
  vocabularySize: Int,
  hiddenSize: Int = 100,
  bpttTruncate: Int = 4,
  seed: Int = 10
) throws {
  let parameters = try Parameters(
    vocabularySize: vocabularySize,
    hiddenSize: hiddenSize,
    seed: seed
  )
  try self.init(parameters: parameters, bpttTruncate: bpttTruncate)
  history.initialSeed = seed
}
"""###),
    (name: "RNN.init(parameters:bpttTruncate:)", file: "Sources/RecurrentLM/Model/RNN.swift", line: 69, text: ###"""
public init(parameters: Parameters, bpttTruncate: Int = 4) throws {
  // Samples are of the training: what it has learnt are the rows of one softmax.
  let parameters =
    parameters.network.output.samples == nil ? parameters : try parameters.withSoftmax()
  try Network.tanh.check(parameters.network, as: "parameters")
  vocabularySize = parameters.vocabularySize
  hiddenSize = parameters.hiddenSize
  self.bpttTruncate = bpttTruncate
  (U, V, W) = (parameters.U, parameters.V, parameters.W)
  try parameters.network.check(sizes, bpttTruncate: bpttTruncate)
  try parameters.check(sizes)
}
"""###),
    (name: "RecurrentCell", file: "Sources/RecurrentLM/Model/RecurrentCell.swift", line: 4, text: ###"""
public struct RecurrentCell: Hashable, Sendable {
  /// The gates, nil for none.
  let kind: Gates.Kind?

  /// `s_t = tanh(U x_t + W s_{t-1})`, the network without gates; its textbook is `RNN`.
  public static let tanh: RecurrentCell = RecurrentCell(kind: nil)

  /// Gated recurrent units, whose reset gate comes before the product; the textbook is `GRU`.
  public static let gru: RecurrentCell = RecurrentCell(kind: .gru(.before))

  /// Long short-term memory; the textbook is `LSTM`.
  public static let lstm: RecurrentCell = RecurrentCell(kind: .lstm)

  /// Gated recurrent units; the textbook is `GRU`.
  ///
  /// - Parameter reset: Where the reset gate comes: `.after` the product is the faster form.
  /// - Returns: The cell.
  public static func gru(reset: GateReset) -> RecurrentCell { RecurrentCell(kind: .gru(reset)) }
}
"""###),
    (name: "RecurrentCell.gru(reset:)", file: "Sources/RecurrentLM/Model/RecurrentCell.swift", line: 21, text: ###"""
public static func gru(reset: GateReset) -> RecurrentCell { RecurrentCell(kind: .gru(reset)) }
"""###),
    (name: "RecurrentCell.description", file: "Sources/RecurrentLM/Model/RecurrentCell.swift", line: 26, text: ###"""
public var description: String {
  switch kind {
  case nil: "tanh"
  case .gru(let reset): reset.isAfter ? "gru(reset: .after)" : "gru"
  case .lstm: "lstm"
  }
}
"""###),
    (name: "LanguageModel.sgdStep(_:_:learningRate:clipNorm:)", file: "Sources/RecurrentLM/Model/SGD.swift", line: 32, text: ###"""
public func sgdStep(
  _ x: some Collection<Int>,
  _ y: some Collection<Int>,
  learningRate: Double,
  clipNorm: Double? = nil
) throws {
  guard learningRate.isFinite else {
    throw RecurrentLMError.invalidArgument(
      name: "learningRate",
      found: shortest(learningRate),
      expected: "a finite number"
    )
  }
  try checkClipNorm(clipNorm)
  let loss = try trainingStep(x, y, learningRate: learningRate, clipNorm: clipNorm)
  guard loss.isFinite else {
    throw RecurrentLMError.notFinite(what: "the loss of the sentence")
  }
}
"""###),
    (name: "TreeRNN.bptt(_:_:)", file: "Sources/RecurrentLM/Model/TreeRNN+BPTT.swift", line: 29, text: ###"""
public func bptt(
  _ x: some Collection<Int>,
  _ y: some Collection<Int>
) throws -> (dLdU: Matrix, dLdV: Matrix, dLdW: Matrix) {
  let gradients = try gradients(of: x, y)
  return (gradients.U, gradients.V, gradients.W)
}
"""###),
    (name: "TreeRNN.bptt(_:_:)", file: "Sources/RecurrentLM/Model/TreeRNN+BPTT.swift", line: 38, text: ###"""
package func gradients(
  of x: some Collection<Int>,
  _ y: some Collection<Int>
) throws -> Parameters {
  let (x, y) = try checkedPair(x, y)
  let (o, s) = try forward(x)
  return try gradients(x, y, o, s)
}
"""###),
    (name: "TreeRNN.bptt(_:_:)", file: "Sources/RecurrentLM/Model/TreeRNN+BPTT.swift", line: 48, text: ###"""
func gradients(
  _ x: [Int],
  _ y: [Int],
  _ o: consuming Matrix,
  _ s: Matrix
) throws -> Parameters {
  try checkMemory(forGradientsOf: x.count)
  let states = s.dropFirstRows(1)
  let z = try states.dot(transposed: V)
  var deltaO = Matrix(rows: y.count, columns: vocabularySize - 1)
  for (t, label) in y.enumerated() {
    if t & 0xF == 0xF { try Safepoint.pass() }
    for (node, branch) in tree.path(of: label) {
      let p: Double = 1 / (1 + exp(-z[t, node]))
      deltaO[t, node] = p - Double(branch)
    }
  }
  let dLdV = try deltaO.transposedDot(states)
  let (dLdU, dLdW) = try backThroughTime(deltaO.dot(V), x, s)
  return Parameters(unchecked: [dLdU, dLdV, dLdW], of: network)
}
"""###),
    (name: "TreeRNN.forward(_:)", file: "Sources/RecurrentLM/Model/TreeRNN+Forward.swift", line: 18, text: ###"""
public func forward(_ x: some Collection<Int>) throws -> (o: Matrix, s: Matrix) {
  try checkParameters()
  let x = try checkedWords(x)
  try checkMemory(forScoresOf: x.count)
  let (z, s, _) = try read(x[...], after: nil)
  let o = softmax(z)
  try Safepoint.pass()
  return (o, s)
}
"""###),
    (name: "TreeRNN.forward(_:)", file: "Sources/RecurrentLM/Model/TreeRNN+Forward.swift", line: 29, text: ###"""
func read(
  _ x: ArraySlice<Int>,
  after state: Vector?
) throws -> (z: Matrix, trace: Matrix, state: Vector) {
  let s = try states(of: x, after: state)
  let ofNodes = try s.dropFirstRows(1).dot(transposed: V)
  var z = Matrix(rows: x.count, columns: vocabularySize)
  for t in 0..<x.count {
    try Safepoint.pass()
    z[t] = Vector(tree.logProbabilities { ofNodes[t, $0] })
  }
  return (z, s, s[x.count])
}
"""###),
    (name: "TreeRNN.scores(after:state:)", file: "Sources/RecurrentLM/Model/TreeRNN+Forward.swift", line: 59, text: ###"""
public func scores(after word: Int, state: inout Vector) throws -> Vector {
  try checkParameters()
  _ = try checkedWords(CollectionOfOne(word))
  let next = tanh(U.column(word) + (try W.dot(state)))
  let ofNodes = try V.dot(next)
  state = next
  return Vector(tree.logProbabilities { ofNodes[$0] })
}
"""###),
    (name: "TreeRNN.wordLosses(_:_:)", file: "Sources/RecurrentLM/Model/TreeRNN+Forward.swift", line: 78, text: ###"""
public func wordLosses(
  _ x: some Collection<Int>,
  _ y: some Collection<Int>
) throws -> [Double] {
  try losses(of: x, y)
}
"""###),
    (name: "TreeRNN.wordLosses(_:_:)", file: "Sources/RecurrentLM/Model/TreeRNN+Forward.swift", line: 44, text: ###"""
func losses(ofScores z: Matrix, _ y: [Int]) throws -> [Double] {
  y.enumerated().map { -z[$0, $1] }
}
"""###),
    (name: "TreeRNN.sentenceLoss(_:_:)", file: "Sources/RecurrentLM/Model/TreeRNN+Forward.swift", line: 95, text: ###"""
public func sentenceLoss(
  _ x: some Collection<Int>,
  _ y: some Collection<Int>
) throws -> Double {
  try wordLosses(x, y).reduce(0, +)
}
"""###),
    (name: "TreeRNN", file: "Sources/RecurrentLM/Model/TreeRNN.swift", line: 14, text: ###"""
public final class TreeRNN: LanguageModel {
  /// The bytes that one weight takes.
  public static let bytesPerWeight: Int = 8

  /// The tree with a word at the end of each path.
  public let tree: WordTree

  /// The number of hidden units H.
  public let hiddenSize: Int

  /// How many steps before its own each error goes back in time.
  public let bpttTruncate: Int

  /// The weights from the words read to the hidden units, shape `[H, C]`: a column for each word.
  public var U: Matrix

  /// The weights from the hidden units to the nodes of the tree, shape `[C-1, H]`: a row for each node.
  public var V: Matrix

  /// The weights from the last hidden state to the next, shape `[H, H]`.
  public var W: Matrix

  /// The losses of the training so far.
  public var history: TrainingHistory = TrainingHistory()

  /// Makes an untrained model.
  ///
  /// `U` is uniform in ±√(1/C), `V` and `W` are uniform in ±√(1/H), drawn in this order by the
  /// generator that NumPy's `RandomState(seed)` has.
  ///
  /// - Parameters:
  ///   - tree: A tree over the words of the vocabulary.
  ///   - hiddenSize: The number of hidden units H, 1 or more.
  ///   - bpttTruncate: How many steps before its own each error goes back in time, 0 or more.
  ///   - seed: The seed of the weights, in `0...4294967295`.
  /// - Throws: `RecurrentLMError.invalidArgument` if a size or the seed is out of range,
  ///   `RecurrentLMError.notEnoughMemory` if the model does not fit.
  /// - Complexity: O(C · H).
  public convenience init(
    tree: WordTree,
    hiddenSize: Int = 100,
    bpttTruncate: Int = 4,
    seed: Int = 10
  ) throws {
    let parameters = try Parameters(
      .tanh(over: tree),
      vocabularySize: tree.vocabularySize,
      hiddenSize: hiddenSize,
      seed: seed
    )
    try self.init(parameters: parameters, bpttTruncate: bpttTruncate)
    history.initialSeed = seed
  }

  /// Makes a model of given weights.
  ///
  /// - Parameters:
  ///   - parameters: The weights of a model with a tree, which give C, H and the tree.
  ///   - bpttTruncate: How many steps before its own each error goes back in time, 0 or more.
  /// - Throws: `RecurrentLMError.invalidArgument` if `bpttTruncate` is below 0 or the weights are those
  ///   of a model without a tree or with gates, `RecurrentLMError.notEnoughMemory` if the model does not
  ///   fit.
  public init(parameters: Parameters, bpttTruncate: Int = 4) throws {
    guard let tree = parameters.network.output.tree else {
      throw RecurrentLMError.invalidArgument(
        name: "parameters",
        found: "\(parameters.network.output)",
        expected: "weights for a hierarchical softmax"
      )
    }
    try Network.tanh(over: tree).check(parameters.network, as: "parameters")
    self.tree = tree
    hiddenSize = parameters.hiddenSize
    self.bpttTruncate = bpttTruncate
    (U, V, W) = (parameters.U, parameters.V, parameters.W)
    try parameters.network.check(sizes, bpttTruncate: bpttTruncate)
    try parameters.check(sizes)
    history.vocabulary = tree.vocabulary
  }

  /// The number of words C.
  public var vocabularySize: Int { tree.vocabularySize }

  /// A copy of the weights.
  public var parameters: Parameters { Parameters(unchecked: [U, V, W], of: .tanh(over: tree)) }

  /// Replaces all weights.
  ///
  /// - Parameter parameters: The new weights, of the same shapes and tree.
  /// - Throws: `RecurrentLMError.parameterShape` if a shape is another, `.invalidArgument` if they are
  ///   for another output.
  public func setParameters(_ parameters: Parameters) throws {
    try network.check(parameters.network, as: "parameters")
    try parameters.check(sizes)
    (U, V, W) = (parameters.U, parameters.V, parameters.W)
  }

  func changeMatrices(_ change: (_ index: Int, inout Matrix) -> Void) {
    change(0, &U)
    change(1, &V)
    change(2, &W)
  }
}
"""###),
    (name: "TreeRNN.init(tree:hiddenSize:bpttTruncate:seed:)", file: "Sources/RecurrentLM/Model/TreeRNN.swift", line: 52, text: ###"""
public convenience init(
  tree: WordTree,
  hiddenSize: Int = 100,
  bpttTruncate: Int = 4,
  seed: Int = 10
) throws {
  let parameters = try Parameters(
    .tanh(over: tree),
    vocabularySize: tree.vocabularySize,
    hiddenSize: hiddenSize,
    seed: seed
  )
  try self.init(parameters: parameters, bpttTruncate: bpttTruncate)
  history.initialSeed = seed
}
"""###),
    (name: "TreeRNN.init(parameters:bpttTruncate:)", file: "Sources/RecurrentLM/Model/TreeRNN.swift", line: 76, text: ###"""
public init(parameters: Parameters, bpttTruncate: Int = 4) throws {
  guard let tree = parameters.network.output.tree else {
    throw RecurrentLMError.invalidArgument(
      name: "parameters",
      found: "\(parameters.network.output)",
      expected: "weights for a hierarchical softmax"
    )
  }
  try Network.tanh(over: tree).check(parameters.network, as: "parameters")
  self.tree = tree
  hiddenSize = parameters.hiddenSize
  self.bpttTruncate = bpttTruncate
  (U, V, W) = (parameters.U, parameters.V, parameters.W)
  try parameters.network.check(sizes, bpttTruncate: bpttTruncate)
  try parameters.check(sizes)
  history.vocabulary = tree.vocabulary
}
"""###),
    (name: "TreeRNN.vocabularySize", file: "Sources/RecurrentLM/Model/TreeRNN.swift", line: 95, text: ###"""
public var vocabularySize: Int { tree.vocabularySize }
"""###),
    (name: "TreeRNN.parameters", file: "Sources/RecurrentLM/Model/TreeRNN.swift", line: 98, text: ###"""
public var parameters: Parameters { Parameters(unchecked: [U, V, W], of: .tanh(over: tree)) }
"""###),
    (name: "TreeRNN.setParameters(_:)", file: "Sources/RecurrentLM/Model/TreeRNN.swift", line: 105, text: ###"""
public func setParameters(_ parameters: Parameters) throws {
  try network.check(parameters.network, as: "parameters")
  try parameters.check(sizes)
  (U, V, W) = (parameters.U, parameters.V, parameters.W)
}
"""###),
    (name: "WordModel.totalLoss(on:)", file: "Sources/RecurrentLM/Model/WordModel+Loss.swift", line: 22, text: ###"""
public func totalLoss(on examples: some Collection<Example>) throws -> Double {
  try checkVocabulary(of: examples)
  return try Meter.measureLoss(of: examples) { meter in
    var total = 0.0
    for example in examples {
      try Safepoint.pass()
      total += try wordLosses(example.x, example.y).reduce(0, +)
      meter.advance()
    }
    return total
  }
}
"""###),
    (name: "WordModel.totalLoss(on:)", file: "Sources/RecurrentLM/Model/WordModel+Loss.swift", line: 142, text: ###"""
static func measureLoss<Result>(
  of examples: some Collection<Example>,
  _ body: (Meter) throws -> Result
) rethrows -> Result {
  let count = watcher == nil ? 0 : examples.count
  return try measure("the loss of \(counted(count, "example"))", of: count, body)
}
"""###),
    (name: "WordModel.loss(on:without:)", file: "Sources/RecurrentLM/Model/WordModel+Loss.swift", line: 55, text: ###"""
public func loss(on examples: some Collection<Example>, without word: Int? = nil) throws -> Double
{
  if let word { return try loss(on: examples, withoutLabel: word) }
  let words = examples.reduce(0) { $0 + $1.y.count }
  guard words > 0 else { throw RecurrentLMError.noExamples }
  return try totalLoss(on: examples) / Double(words)
}
"""###),
    (name: "WordModel.loss(on:without:)", file: "Sources/RecurrentLM/Model/WordModel+Loss.swift", line: 85, text: ###"""
private func loss(
  on examples: some Collection<Example>,
  withoutLabel word: Int
) throws -> Double {
  guard (0..<vocabularySize).contains(word) else {
    throw RecurrentLMError.invalidArgument(
      name: "without",
      found: "\(word)",
      expected: "the index of a word in 0..<\(vocabularySize)"
    )
  }
  try checkVocabulary(of: examples)
  var (total, words) = (0.0, 0)
  try Meter.measureLoss(of: examples) { meter in
    for example in examples {
      try Safepoint.pass()
      let losses = try wordLosses(example.x, example.y)
      for (loss, label) in zip(losses, example.y) where label != word {
        total += loss
        words += 1
      }
      meter.advance()
    }
  }
  guard words > 0 else { throw RecurrentLMError.noExamples }
  return total / Double(words)
}
"""###),
    (name: "WordModel.loss(on:without:)", file: "Sources/RecurrentLM/Model/WordModel+Loss.swift", line: 142, text: ###"""
static func measureLoss<Result>(
  of examples: some Collection<Example>,
  _ body: (Meter) throws -> Result
) rethrows -> Result {
  let count = watcher == nil ? 0 : examples.count
  return try measure("the loss of \(counted(count, "example"))", of: count, body)
}
"""###),
    (name: "WordModel.perplexity(on:without:)", file: "Sources/RecurrentLM/Model/WordModel+Loss.swift", line: 78, text: ###"""
public func perplexity(
  on examples: some Collection<Example>,
  without word: Int? = nil
) throws -> Double {
  exp(try loss(on: examples, without: word))
}
"""###),
    (name: "WordModel.perplexity(on:without:)", file: "Sources/RecurrentLM/Model/WordModel+Loss.swift", line: 85, text: ###"""
private func loss(
  on examples: some Collection<Example>,
  withoutLabel word: Int
) throws -> Double {
  guard (0..<vocabularySize).contains(word) else {
    throw RecurrentLMError.invalidArgument(
      name: "without",
      found: "\(word)",
      expected: "the index of a word in 0..<\(vocabularySize)"
    )
  }
  try checkVocabulary(of: examples)
  var (total, words) = (0.0, 0)
  try Meter.measureLoss(of: examples) { meter in
    for example in examples {
      try Safepoint.pass()
      let losses = try wordLosses(example.x, example.y)
      for (loss, label) in zip(losses, example.y) where label != word {
        total += loss
        words += 1
      }
      meter.advance()
    }
  }
  guard words > 0 else { throw RecurrentLMError.noExamples }
  return total / Double(words)
}
"""###),
    (name: "WordModel.perplexity(on:without:)", file: "Sources/RecurrentLM/Model/WordModel+Loss.swift", line: 142, text: ###"""
static func measureLoss<Result>(
  of examples: some Collection<Example>,
  _ body: (Meter) throws -> Result
) rethrows -> Result {
  let count = watcher == nil ? 0 : examples.count
  return try measure("the loss of \(counted(count, "example"))", of: count, body)
}
"""###),
    (name: "LanguageModel.totalLoss(on:)", file: "Sources/RecurrentLM/Model/WordModel+Loss.swift", line: 125, text: ###"""
public func totalLoss(on examples: some Collection<Example>) throws -> Double {
  try checkVocabulary(of: examples)
  if let engineModel { return try engineModel.totalLossInBatches(on: examples) }
  return try Meter.measureLoss(of: examples) { meter in
    var total = 0.0
    for example in examples {
      try Safepoint.pass()
      total += try sentenceLoss(example.x, example.y)
      meter.advance()
    }
    return total
  }
}
"""###),
    (name: "LanguageModel.totalLoss(on:)", file: "Sources/RecurrentLM/Model/WordModel+Loss.swift", line: 142, text: ###"""
static func measureLoss<Result>(
  of examples: some Collection<Example>,
  _ body: (Meter) throws -> Result
) rethrows -> Result {
  let count = watcher == nil ? 0 : examples.count
  return try measure("the loss of \(counted(count, "example"))", of: count, body)
}
"""###),
    (name: "LanguageModel.save(to:vocabulary:)", file: "Sources/RecurrentLM/ModelFiles/LanguageModel+Files.swift", line: 18, text: ###"""
public func save(to path: String, vocabulary: Vocabulary? = nil) throws {
  if let vocabulary { try checkVocabulary(vocabulary) }
  let parameters = parameters
  try parameters.check(sizes)
  let file = ModelFile(
    parameters: parameters,
    bpttTruncate: bpttTruncate,
    dropout: dropoutRate,
    vocabulary: vocabulary,
    history: history
  )
  try file.write(to: path, bytesPerWeight: Self.bytesPerWeight)
}
"""###),
    (name: "LanguageModel.load(from:)", file: "Sources/RecurrentLM/ModelFiles/LanguageModel+Files.swift", line: 47, text: ###"""
public static func load(from path: String) throws -> (model: Self, vocabulary: Vocabulary) {
  let file = try ModelFile(path: path)
  guard let vocabulary = try file.vocabulary() else {
    throw RecurrentLMError.missingArray(path: path, name: "words", found: file.arrays)
  }
  return (try Self(file), vocabulary)
}
"""###),
    (name: "LanguageModel.loadParameters(from:)", file: "Sources/RecurrentLM/ModelFiles/LanguageModel+Files.swift", line: 68, text: ###"""
public static func loadParameters(from path: String) throws -> Self {
  try Self(ModelFile(parametersOf: path))
}
"""###),
    (name: "RunCard.description", file: "Sources/RecurrentLM/RunCard/RunCard+Description.swift", line: 36, text: ###"""
public var description: String {
  let lines = lines
  let width = lines.filter { !$0.checksum.isEmpty }.map(\.text.count).max() ?? 0
  return lines.map { name, text, checksum in
    let padding = String(repeating: " ", count: max(0, Self.nameWidth - name.count))
    let gap = String(repeating: " ", count: checksum.isEmpty ? 0 : width - text.count + 2)
    return name + padding + text + gap + checksum
  }.joined(separator: "\n")
}
"""###),
    (name: "RunCard", file: "Sources/RecurrentLM/RunCard/RunCard.swift", line: 16, text: ###"""
public struct RunCard: Sendable {
  /// The kind of the model, `RNN` or `FastRNN`.
  public let model: String

  /// The number of words C.
  public let vocabularySize: Int

  /// The number of hidden units H.
  public let hiddenSize: Int

  /// How many steps before its own each error goes back in time.
  public let bpttTruncate: Int

  /// The number of weights.
  let parameterCount: Int

  /// Layers and an output by classes, nothing for one layer and one softmax.
  let detailText: String

  /// What has to be known of weights that another program has trained.
  let noteOnWeights: String?

  /// The seed that the weights were drawn with, nil for weights that came from elsewhere.
  public let seed: Int?

  /// The seed of the order of the examples in training, nil for their own order.
  public var shuffleSeed: Int? { plan.shuffleSeed }

  /// How many examples a step of the last training took.
  public var batchSize: Int { plan.batchSize }

  /// How the steps of the last training changed the weights.
  public var optimizer: Optimizer { plan.optimizer }

  /// The norm that the gradients of the last training were shortened to, nil if they were taken as
  /// they are.
  public var clipNorm: Double? { plan.clipNorm }

  /// How the learning rate of the last training went on.
  public var schedule: RateSchedule { plan.schedule }

  /// The share of the mean of the weights that the last training kept from step to step, nil without a
  /// mean.
  public var averaging: Double? { plan.averaging }

  /// How the last training was to go.
  let plan: TrainingPlan

  /// The name of the corpus, nil if the vocabulary was made without one.
  public let corpus: String?

  /// The checksum of the corpus, nil if the vocabulary was made without one.
  public let corpusChecksum: String?

  /// The number of words in the vocabulary, which is C unless it is another model's.
  public let wordCount: Int

  /// What the words are: words or characters.
  let unit: TokenUnit

  /// The checksum of the vocabulary.
  public let vocabularyChecksum: String

  /// The checksum of the vocabulary that the model learnt with, nil if it is not known.
  let learntVocabularyChecksum: String?

  /// The checksum of the weights, in the model's own precision.
  public let weightsChecksum: String

  /// The passes over the training set that were finished.
  public let epochs: Int

  /// The training steps done, one for each example.
  public let examplesSeen: Int

  /// The learning rates, each from the number of examples seen at which it began.
  public let learningRates: [(examplesSeen: Int, rate: Double)]

  /// The losses on the training set, in nats per word, with the examples seen before each, rounded
  /// to `lossDecimals`.
  ///
  /// The first is that of the model before its training.
  public let losses: [(examplesSeen: Int, loss: Double)]

  /// The loss of the model as it is, in nats per word: of the examples that the card was asked for, of
  /// the validation set of its training, or of the training set, if that was measured after the last
  /// step; nil otherwise.
  public let finalLoss: Double?

  /// Whether the final loss is that of the validation set.
  let isHeldOut: Bool

  /// The mean loss of the sentences that were learnt from last, each before its own step.
  let lastRunningLoss: (examplesSeen: Int, loss: Double)?

  /// How many decimals of a loss agree between machines: 8 in double, 4 in single precision.
  ///
  /// Two losses that straddle the border between two roundings may differ by one in the last.
  public let lossDecimals: Int

  /// The version of the library.
  public let libraryVersion: String

  /// The version of the Swift compiler that built it.
  public let swiftVersion: String

  /// The version of OpenBLAS.
  public let openBLASVersion: String

  /// The kind of processor that OpenBLAS computes for.
  public let openBLASCore: String
}
"""###),
    (name: "RunCard.shuffleSeed", file: "Sources/RecurrentLM/RunCard/RunCard.swift", line: 42, text: ###"""
public var shuffleSeed: Int? { plan.shuffleSeed }
"""###),
    (name: "RunCard.batchSize", file: "Sources/RecurrentLM/RunCard/RunCard.swift", line: 45, text: ###"""
public var batchSize: Int { plan.batchSize }
"""###),
    (name: "RunCard.optimizer", file: "Sources/RecurrentLM/RunCard/RunCard.swift", line: 48, text: ###"""
public var optimizer: Optimizer { plan.optimizer }
"""###),
    (name: "RunCard.clipNorm", file: "Sources/RecurrentLM/RunCard/RunCard.swift", line: 52, text: ###"""
public var clipNorm: Double? { plan.clipNorm }
"""###),
    (name: "RunCard.schedule", file: "Sources/RecurrentLM/RunCard/RunCard.swift", line: 55, text: ###"""
public var schedule: RateSchedule { plan.schedule }
"""###),
    (name: "RunCard.averaging", file: "Sources/RecurrentLM/RunCard/RunCard.swift", line: 59, text: ###"""
public var averaging: Double? { plan.averaging }
"""###),
    (name: "runCard(_:_:)", file: "Sources/RecurrentLM/RunCard/RunCard.swift", line: 140, text: ###"""
public func runCard(_ model: any LanguageModel, _ vocabulary: Vocabulary) -> RunCard {
  RunCard(of: model, vocabulary, finalLoss: nil)
}
"""###),
    (name: "runCard(_:_:on:)", file: "Sources/RecurrentLM/RunCard/RunCard.swift", line: 158, text: ###"""
public func runCard(
  _ model: any LanguageModel,
  _ vocabulary: Vocabulary,
  on examples: some Collection<Example>
) throws -> RunCard {
  RunCard(of: model, vocabulary, finalLoss: try model.loss(on: examples))
}
"""###),
    (name: "Corpus.init(csv:column:delimiter:hasHeader:skippingBadRows:encoding:onProgress:)", file: "Sources/RecurrentLM/Text/Corpus+CSV.swift", line: 24, text: ###"""
public init(
  csv path: String,
  column: Int = 0,
  delimiter: Character = ",",
  hasHeader: Bool = true,
  skippingBadRows: Bool = false,
  encoding: TextEncoding = .utf8,
  onProgress: (ReadingProgress) throws -> Void = { _ in }
) throws {
  let form = CSVForm(delimiter: delimiter, hasHeader: hasHeader, skipsBadRows: skippingBadRows)
  try self.init(csv: path, form, encoding, onProgress: onProgress) { header in
    guard header.indices.contains(column) else {
      throw RecurrentLMError.noSuchColumn("\(column)", columns: header, path: path)
    }
    return column
  }
}
"""###),
    (name: "Corpus.init(csv:column:delimiter:skippingBadRows:encoding:onProgress:)", file: "Sources/RecurrentLM/Text/Corpus+CSV.swift", line: 54, text: ###"""
public init(
  csv path: String,
  column: String,
  delimiter: Character = ",",
  skippingBadRows: Bool = false,
  encoding: TextEncoding = .utf8,
  onProgress: (ReadingProgress) throws -> Void = { _ in }
) throws {
  let form = CSVForm(delimiter: delimiter, hasHeader: true, skipsBadRows: skippingBadRows)
  try self.init(csv: path, form, encoding, onProgress: onProgress) { header in
    guard let index = header.firstIndex(of: column) else {
      throw RecurrentLMError.noSuchColumn("'\(column)'", columns: header, path: path)
    }
    return index
  }
}
"""###),
    (name: "Corpus.init(lines:encoding:)", file: "Sources/RecurrentLM/Text/Corpus+Files.swift", line: 20, text: ###"""
public init(lines path: String, encoding: TextEncoding = .utf8) throws {
  try self.init(lines: [path], encoding: encoding)
}
"""###),
    (name: "Corpus.init(lines:encoding:)", file: "Sources/RecurrentLM/Text/Corpus+Files.swift", line: 31, text: ###"""
public init(lines paths: [String], encoding: TextEncoding = .utf8) throws {
  try self.init(paths: paths, encoding: encoding) { bytes in
    try TextLines.documents(in: bytes)
  }
}
"""###),
    (name: "Corpus.init(lines:encoding:)", file: "Sources/RecurrentLM/Text/Corpus+Files.swift", line: 122, text: ###"""
static func documents(in bytes: UnsafeBufferPointer<UInt8>) throws -> [String] {
  var documents: [String] = []
  try forEach(in: bytes) { line, isBlank in
    if !isBlank { documents.append(String(decoding: line, as: UTF8.self)) }
  }
  return documents
}
"""###),
    (name: "Corpus.init(lines:encoding:)", file: "Sources/RecurrentLM/Text/Corpus+Files.swift", line: 147, text: ###"""
static func forEach(
  in bytes: UnsafeBufferPointer<UInt8>,
  _ body: (_ line: UnsafeBufferPointer<UInt8>, _ isBlank: Bool) throws -> Void
) throws {
  try Meter.measure("reading the text", of: bytes.count) { try forEach(in: bytes, $0, body) }
}
"""###),
    (name: "Corpus.init(lines:encoding:)", file: "Sources/RecurrentLM/Text/Corpus+Files.swift", line: 154, text: ###"""
private static func forEach(
  in bytes: UnsafeBufferPointer<UInt8>,
  _ meter: Meter,
  _ body: (_ line: UnsafeBufferPointer<UInt8>, _ isBlank: Bool) throws -> Void
) throws {
  let ends = ByteSearch(0x0A, 0x0D, 0x0D)
  var (start, number, measured) = (0, 0, 0)
  while start < bytes.count {
    if number & 0xFF == 0 {
      try Safepoint.pass()
      meter.advance(by: start - measured)
      measured = start
    }
    number += 1
    let end = ends.firstIndex(in: bytes, from: start)
    let line = UnsafeBufferPointer(rebasing: bytes[start..<end])
    try body(line, isBlank(line))
    start = end + 1
    if end < bytes.count, bytes[end] == 0x0D, start < bytes.count, bytes[start] == 0x0A {
      start += 1
    }
  }
}
"""###),
    (name: "Corpus.init(lines:encoding:)", file: "Sources/RecurrentLM/Text/Corpus+Files.swift", line: 187, text: ###"""
private static func isBlank(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
  var index = 0
  while index < line.count {
    let (scalar, width) = UTF8Text.scalar(line, at: index)
    guard CharacterClasses.isPythonSpace(scalar) else { return false }
    index += width
  }
  return true
}
"""###),
    (name: "Corpus.init(paragraphs:encoding:)", file: "Sources/RecurrentLM/Text/Corpus+Files.swift", line: 50, text: ###"""
public init(paragraphs path: String, encoding: TextEncoding = .utf8) throws {
  try self.init(paragraphs: [path], encoding: encoding)
}
"""###),
    (name: "Corpus.init(paragraphs:encoding:)", file: "Sources/RecurrentLM/Text/Corpus+Files.swift", line: 131, text: ###"""
static func paragraphs(in bytes: UnsafeBufferPointer<UInt8>) throws -> [String] {
  var (documents, paragraph) = ([String](), [UInt8]())
  func end() {
    if !paragraph.isEmpty { documents.append(String(decoding: paragraph, as: UTF8.self)) }
    paragraph.removeAll(keepingCapacity: true)
  }
  try forEach(in: bytes) { line, isBlank in
    guard !isBlank else { return end() }
    if !paragraph.isEmpty { paragraph.append(0x20) }
    paragraph.append(contentsOf: trimmed(line))
  }
  end()
  return documents
}
"""###),
    (name: "Corpus.init(paragraphs:encoding:)", file: "Sources/RecurrentLM/Text/Corpus+Files.swift", line: 122, text: ###"""
static func documents(in bytes: UnsafeBufferPointer<UInt8>) throws -> [String] {
  var documents: [String] = []
  try forEach(in: bytes) { line, isBlank in
    if !isBlank { documents.append(String(decoding: line, as: UTF8.self)) }
  }
  return documents
}
"""###),
    (name: "Corpus.init(paragraphs:encoding:)", file: "Sources/RecurrentLM/Text/Corpus+Files.swift", line: 147, text: ###"""
static func forEach(
  in bytes: UnsafeBufferPointer<UInt8>,
  _ body: (_ line: UnsafeBufferPointer<UInt8>, _ isBlank: Bool) throws -> Void
) throws {
  try Meter.measure("reading the text", of: bytes.count) { try forEach(in: bytes, $0, body) }
}
"""###),
    (name: "Corpus.init(paragraphs:encoding:)", file: "Sources/RecurrentLM/Text/Corpus+Files.swift", line: 154, text: ###"""
private static func forEach(
  in bytes: UnsafeBufferPointer<UInt8>,
  _ meter: Meter,
  _ body: (_ line: UnsafeBufferPointer<UInt8>, _ isBlank: Bool) throws -> Void
) throws {
  let ends = ByteSearch(0x0A, 0x0D, 0x0D)
  var (start, number, measured) = (0, 0, 0)
  while start < bytes.count {
    if number & 0xFF == 0 {
      try Safepoint.pass()
      meter.advance(by: start - measured)
      measured = start
    }
    number += 1
    let end = ends.firstIndex(in: bytes, from: start)
    let line = UnsafeBufferPointer(rebasing: bytes[start..<end])
    try body(line, isBlank(line))
    start = end + 1
    if end < bytes.count, bytes[end] == 0x0D, start < bytes.count, bytes[start] == 0x0A {
      start += 1
    }
  }
}
"""###),
    (name: "Corpus.init(paragraphs:encoding:)", file: "Sources/RecurrentLM/Text/Corpus+Files.swift", line: 187, text: ###"""
private static func isBlank(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
  var index = 0
  while index < line.count {
    let (scalar, width) = UTF8Text.scalar(line, at: index)
    guard CharacterClasses.isPythonSpace(scalar) else { return false }
    index += width
  }
  return true
}
"""###),
    (name: "Corpus.init(paragraphs:encoding:)", file: "Sources/RecurrentLM/Text/Corpus+Files.swift", line: 178, text: ###"""
private static func trimmed(_ line: UnsafeBufferPointer<UInt8>) -> Slice<
  UnsafeBufferPointer<UInt8>
> {
  var rest = line[...]
  while let first = rest.first, first == 0x20 || first == 0x09 { rest.removeFirst() }
  while let last = rest.last, last == 0x20 || last == 0x09 { rest.removeLast() }
  return rest
}
"""###),
    (name: "Corpus.init(paragraphs:encoding:)", file: "Sources/RecurrentLM/Text/Corpus+Files.swift", line: 61, text: ###"""
public init(paragraphs paths: [String], encoding: TextEncoding = .utf8) throws {
  try self.init(paths: paths, encoding: encoding) { bytes in
    try TextLines.paragraphs(in: bytes)
  }
}
"""###),
    (name: "Corpus.fortunes(includingUnsuitable:)", file: "Sources/RecurrentLM/Text/Corpus+Fortunes.swift", line: 34, text: ###"""
public static func fortunes(includingUnsuitable: Bool = false) throws -> Corpus {
  try fortunes(in: fortuneFolders, includingUnsuitable: includingUnsuitable)
}
"""###),
    (name: "Corpus.fortunes(includingUnsuitable:)", file: "Sources/RecurrentLM/Text/Corpus+Fortunes.swift", line: 45, text: ###"""
package static func fortunes(
  in folders: [String],
  includingUnsuitable: Bool = false
) throws -> Corpus {
  for folder in folders {
    let files = fortuneFiles(in: folder)
      .filter { includingUnsuitable || !unsuitableFortunes.contains($0) }
    if files.isEmpty { continue }
    let documents = try FileAccess.unlimited {
      try files.flatMap { try sayings(inFileAt: "\(folder)/\($0)") }
    }
    return Corpus(
      documents: documents,
      name: includingUnsuitable ? "fortunes (all)" : "fortunes"
    )
  }
  throw RecurrentLMError.missingFortunes(searched: folders)
}
"""###),
    (name: "Corpus.fortunes(includingUnsuitable:)", file: "Sources/RecurrentLM/Text/Corpus+Fortunes.swift", line: 65, text: ###"""
private static func fortuneFiles(in folder: String) -> [String] {
  let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  return names.filter { name in
    var isDirectory = false
    return !name.hasPrefix(".") && !name.hasSuffix(".dat") && !name.hasSuffix(".u8")
      && FileManager.default.fileExists(atPath: "\(folder)/\(name)", isDirectory: &isDirectory)
      && !isDirectory
  }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}
"""###),
    (name: "Corpus.fortunes(includingUnsuitable:)", file: "Sources/RecurrentLM/Text/Corpus+Fortunes.swift", line: 76, text: ###"""
private static func sayings(inFileAt path: String) throws -> [String] {
  let file = try TextFile(path: path)
  return try file.withText { bytes in
    try file.validate(bytes)
    return bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      .split(omittingEmptySubsequences: true) { $0.elementsEqual([0x25]) }
      .map { cleaned($0.joined(separator: [0x0A])) }
      .filter { !$0.isEmpty }
  }
}
"""###),
    (name: "Corpus.fortunes(includingUnsuitable:)", file: "Sources/RecurrentLM/Text/Corpus+Fortunes.swift", line: 88, text: ###"""
private static func cleaned(_ saying: some Sequence<UInt8>) -> String {
  var kept: [UInt32] = []
  for scalar in String(decoding: Array(saying), as: UTF8.self).unicodeScalars.map(\.value) {
    if scalar == 0x08, kept.last == 0x5F {
      kept.removeLast()
    } else if CharacterClasses.isPythonSpace(scalar) {
      if let last = kept.last, last != 0x20 { kept.append(0x20) }
    } else if scalar >= 0x20, !(0x7F...0x9F).contains(scalar) {
      kept.append(scalar)
    }
  }
  if kept.last == 0x20 { kept.removeLast() }
  var bytes: [UInt8] = []
  for scalar in kept { UTF8Text.append(scalar, to: &bytes) }
  return String(decoding: bytes, as: UTF8.self)
}
"""###),
    (name: "Corpus.init(jsonLines:field:skippingBadRows:encoding:)", file: "Sources/RecurrentLM/Text/Corpus+JSONLines.swift", line: 21, text: ###"""
public init(
  jsonLines path: String,
  field: String,
  skippingBadRows: Bool = false,
  encoding: TextEncoding = .utf8
) throws {
  let file = try TextFile(path: path, encoding: encoding)
  var (documents, number, skipped) = ([String](), 0, 0)
  try file.withText { bytes in
    if !skippingBadRows { try file.validate(bytes) }
    try TextLines.forEach(in: bytes) { line, isBlank in
      number += 1
      guard !isBlank else { return }
      do throws(JSONLineFault) {
        documents.append(try JSONLine.text(of: field, in: line))
      } catch {
        guard skippingBadRows else {
          throw RecurrentLMError.badLine(path: path, line: number, cause: error)
        }
        skipped += 1
      }
    }
  }
  guard !documents.isEmpty else { throw RecurrentLMError.noDocuments(path: path) }
  self.init(documents: documents, name: file.name, skippedRowCount: skipped)
}
"""###),
    (name: "Corpus.init(jsonLines:field:skippingBadRows:encoding:)", file: "Sources/RecurrentLM/Text/Corpus+JSONLines.swift", line: 75, text: ###"""
static func text(
  of field: String,
  in line: UnsafeBufferPointer<UInt8>
) throws(JSONLineFault) -> String {
  let decoder = JSONDecoder()
  if let name = Field.name { decoder.userInfo[name] = field }
  let found: Field
  do {
    found = try decoder.decode(Field.self, from: Data(line))
  } catch {
    throw line.first { $0 > 0x20 } == UInt8(ascii: "[") ? .aList : .notAnObject
  }
  return try found.text.get()
}
"""###),
    (name: "Corpus.tokenized(by:)", file: "Sources/RecurrentLM/Text/Corpus+Tokenized.swift", line: 23, text: ###"""
public func tokenized(by unit: TokenUnit = .words) throws -> TokenizedText {
  guard hasCharacters(Self.enoughToLearn) else { return try tokenized(with: .fortunes, by: unit) }
  return try tokenized(with: SentenceSplitter(PunktTrainer().train(on: documents)), by: unit)
}
"""###),
    (name: "Corpus.tokenized(by:)", file: "Sources/RecurrentLM/Text/Corpus+Tokenized.swift", line: 48, text: ###"""
package func tokenized(
  with splitter: SentenceSplitter,
  by unit: TokenUnit = .words
) throws -> TokenizedText {
  var builder = TextBuilder(splitter: splitter, unit: unit)
  try Meter.measure("the \(unit) of \(counted(count, "document"))", of: count) { meter in
    for (number, document) in documents.enumerated() {
      try Safepoint.pass()
      try builder.add(document, number)
      meter.advance()
    }
  }
  guard !builder.sentences.isEmpty else { throw RecurrentLMError.noSentences(corpus: name) }
  let identity = CorpusIdentity(name: name, checksum: checksum)
  try Safepoint.pass()
  return TokenizedText(
    sentences: builder.sentences,
    originals: builder.originals,
    documents: builder.documents,
    uniqueWordCount: builder.words.count,
    corpus: identity,
    unit: unit
  )
}
"""###),
    (name: "Corpus.tokenized(by:)", file: "Sources/RecurrentLM/Text/Corpus+Tokenized.swift", line: 94, text: ###"""
mutating func add(_ document: String, _ number: Int) throws {
  var copy = document
  try copy.withUTF8 { bytes in
    let ranges = splitter.ranges(in: bytes)
    for range in ranges {
      try Safepoint.pass()
      try add(UnsafeBufferPointer(rebasing: bytes[range]), number)
    }
  }
}
"""###),
    (name: "Corpus.tokenized(by:)", file: "Sources/RecurrentLM/Text/Corpus+Tokenized.swift", line: 116, text: ###"""
private mutating func add(_ sentence: UnsafeBufferPointer<UInt8>, _ document: Int) throws {
  // Its code points, as they are read and as they are written, up to three for one, in arrays that
  // double; and then its words.
  try Memory.check(
    needed: Memory.bytes(ofShape: 48, sentence.count, bytesPerElement: 1),
    for: "a sentence of \(sentence.count) bytes"
  )
  try checkRoom(for: sentence.count)
  var found: [String] = []
  if unit == .characters {
    found = Characters.trimmed(Characters.tokens(of: sentence))
    for character in found { _ = words.insert(character) }
  } else {
    UTF8Text.lowercased(sentence).withUnsafeBufferPointer { lower in
      rewriter.split(lower) { word in
        _ = words.insert(word)
        found.append(String(decoding: word, as: UTF8.self))
      }
    }
  }
  try Safepoint.pass()
  guard !found.isEmpty else { return }
  sentences.append(found)
  originals.append(String(decoding: sentence, as: UTF8.self))
  documents.append(document)
}
"""###),
    (name: "Corpus.tokenized(by:)", file: "Sources/RecurrentLM/Text/Corpus+Tokenized.swift", line: 106, text: ###"""
private mutating func checkRoom(for count: Int) throws {
  unchecked += count
  guard unchecked >= Self.bytesBetweenChecks else { return }
  unchecked = 0
  try Memory.check(
    needed: Memory.sum(1 << 26, Memory.bytes(ofShape: 3, sentences.count, bytesPerElement: 32)),
    for: "the words of the text behind \(counted(sentences.count, "sentence"))"
  )
}
"""###),
    (name: "Corpus.tokenized(by:)", file: "Sources/RecurrentLM/Text/Corpus+Tokenized.swift", line: 32, text: ###"""
private func hasCharacters(_ limit: Int) -> Bool {
  var characters = -2
  for document in documents {
    characters += 2 + document.utf8.count { $0 & 0xC0 != 0x80 }
    if characters >= limit { return true }
  }
  return false
}
"""###),
    (name: "Corpus", file: "Sources/RecurrentLM/Text/Corpus.swift", line: 5, text: ###"""
public struct Corpus: Sendable, CustomStringConvertible {
  /// The texts, in their own case; each may hold several sentences and lines.
  public let documents: [String]

  /// What the corpus is: `fortunes`, or the file that it was read from.
  public let name: String

  /// The rows of a table, or the lines of a file, that could not be used and were passed over.
  ///
  /// Always 0 unless `skippingBadRows` was asked for.
  public let skippedRowCount: Int

  /// The number of documents.
  public var count: Int { documents.count }

  /// Makes a corpus of texts that are at hand.
  ///
  /// - Parameter documents: The texts; they are taken as they are.
  public init(documents: [String]) {
    self.init(documents: documents, name: "documents")
  }

  init(documents: [String], name: String, skippedRowCount: Int = 0) {
    self.documents = documents
    self.name = name
    self.skippedRowCount = skippedRowCount
  }

  /// Puts several corpora together.
  ///
  ///     let corpus = Corpus(joining: [try Corpus(csv: "2014.csv"), try Corpus(csv: "2015.csv")])
  ///
  /// - Parameter corpora: The corpora, in order.
  /// - Complexity: O(number of documents).
  public init(joining corpora: [Corpus]) {
    self.init(
      documents: corpora.flatMap(\.documents),
      name: Self.name(of: corpora.map(\.name)),
      skippedRowCount: corpora.reduce(0) { $0 + $1.skippedRowCount }
    )
  }

  /// The documents that a test holds for, such as those that are long enough.
  ///
  ///     let comments = try corpus.filtered { !$0.contains("[deleted]") }
  ///
  /// - Parameter isKept: Takes a document and tells whether to keep it.
  /// - Returns: A corpus of the documents kept, in order.
  /// - Throws: What the test throws; `CancellationError` if the task is cancelled.
  /// - Complexity: O(number of documents).
  public func filtered(_ isKept: (String) throws -> Bool) throws -> Corpus {
    let kept = try documents.filter { document in
      try Safepoint.pass()
      return try isKept(document)
    }
    return Corpus(documents: kept, name: name, skippedRowCount: skippedRowCount)
  }

  /// One name for several.
  static func name(of names: [String]) -> String {
    guard let first = names.first else { return "documents" }
    return names.count == 1 ? first : "\(first) and \(names.count - 1) more"
  }

  /// Sixteen hexadecimal digits that differ if any document or the order of the documents differs.
  ///
  /// The 64-bit FNV-1a hash of the documents in UTF-8, a byte of 255 after each of them.
  ///
  /// - Complexity: O(length of the documents).
  public var checksum: String {
    var hash = FNV1a.start
    for (number, document) in documents.enumerated() {
      if number & 0xFF == 0xFF, !Safepoint.passes() { break }
      hash = FNV1a.hash(text: document, from: hash)
      // No text in UTF-8 has such a byte, so no two lists of documents are the same bytes.
      hash = FNV1a.hash([0xFF], from: hash)
    }
    return FNV1a.text(hash)
  }

  /// The name and the number of documents.
  public var description: String {
    let skipped = skippedRowCount == 0 ? "" : ", \(counted(skippedRowCount, "bad row")) skipped"
    return "corpus \(quoted(path: name)), "
      + counted(count, "document") + skipped
  }
}
"""###),
    (name: "Corpus.count", file: "Sources/RecurrentLM/Text/Corpus.swift", line: 18, text: ###"""
public var count: Int { documents.count }
"""###),
    (name: "Corpus.init(documents:)", file: "Sources/RecurrentLM/Text/Corpus.swift", line: 23, text: ###"""
public init(documents: [String]) {
  self.init(documents: documents, name: "documents")
}
"""###),
    (name: "Corpus.init(documents:)", file: "Sources/RecurrentLM/Text/Corpus.swift", line: 64, text: ###"""
static func name(of names: [String]) -> String {
  guard let first = names.first else { return "documents" }
  return names.count == 1 ? first : "\(first) and \(names.count - 1) more"
}
"""###),
    (name: "Corpus.init(joining:)", file: "Sources/RecurrentLM/Text/Corpus.swift", line: 39, text: ###"""
public init(joining corpora: [Corpus]) {
  self.init(
    documents: corpora.flatMap(\.documents),
    name: Self.name(of: corpora.map(\.name)),
    skippedRowCount: corpora.reduce(0) { $0 + $1.skippedRowCount }
  )
}
"""###),
    (name: "Corpus.init(joining:)", file: "Sources/RecurrentLM/Text/Corpus.swift", line: 64, text: ###"""
static func name(of names: [String]) -> String {
  guard let first = names.first else { return "documents" }
  return names.count == 1 ? first : "\(first) and \(names.count - 1) more"
}
"""###),
    (name: "Corpus.filtered(_:)", file: "Sources/RecurrentLM/Text/Corpus.swift", line: 55, text: ###"""
public func filtered(_ isKept: (String) throws -> Bool) throws -> Corpus {
  let kept = try documents.filter { document in
    try Safepoint.pass()
    return try isKept(document)
  }
  return Corpus(documents: kept, name: name, skippedRowCount: skippedRowCount)
}
"""###),
    (name: "Corpus.filtered(_:)", file: "Sources/RecurrentLM/Text/Corpus.swift", line: 64, text: ###"""
static func name(of names: [String]) -> String {
  guard let first = names.first else { return "documents" }
  return names.count == 1 ? first : "\(first) and \(names.count - 1) more"
}
"""###),
    (name: "Corpus.checksum", file: "Sources/RecurrentLM/Text/Corpus.swift", line: 74, text: ###"""
public var checksum: String {
  var hash = FNV1a.start
  for (number, document) in documents.enumerated() {
    if number & 0xFF == 0xFF, !Safepoint.passes() { break }
    hash = FNV1a.hash(text: document, from: hash)
    // No text in UTF-8 has such a byte, so no two lists of documents are the same bytes.
    hash = FNV1a.hash([0xFF], from: hash)
  }
  return FNV1a.text(hash)
}
"""###),
    (name: "Corpus.description", file: "Sources/RecurrentLM/Text/Corpus.swift", line: 86, text: ###"""
public var description: String {
  let skipped = skippedRowCount == 0 ? "" : ", \(counted(skippedRowCount, "bad row")) skipped"
  return "corpus \(quoted(path: name)), "
    + counted(count, "document") + skipped
}
"""###),
    (name: "Corpus.description", file: "Sources/RecurrentLM/Text/Corpus.swift", line: 64, text: ###"""
static func name(of names: [String]) -> String {
  guard let first = names.first else { return "documents" }
  return names.count == 1 ? first : "\(first) and \(names.count - 1) more"
}
"""###),
    (name: "DecodedExample", file: "Sources/RecurrentLM/Text/DecodedExample.swift", line: 2, text: ###"""
public struct DecodedExample: Hashable, Sendable {
  /// The pair.
  public let example: Example

  /// The words read, shape `[T]`.
  public let x: [String]

  /// The words to predict, shape `[T]`.
  public let y: [String]
}
"""###),
    (name: "DecodedExample.description", file: "Sources/RecurrentLM/Text/DecodedExample.swift", line: 15, text: ###"""
public var description: String {
  var table = TextTable(["t", "x", "word read", "y", "word to predict"], leftAligned: [2, 4])
  for t in x.indices {
    table.add(["\(t)", "\(example.x[t])", x[t], "\(example.y[t])", y[t]])
  }
  return table.description
}
"""###),
    (name: "Example.decoded(by:)", file: "Sources/RecurrentLM/Text/DecodedExample.swift", line: 34, text: ###"""
public func decoded(by vocabulary: Vocabulary) throws -> DecodedExample {
  try self.vocabulary?.check(vocabulary.identity, of: "the vocabulary given")
  guard x.count == y.count else {
    throw RecurrentLMError.lengthsDiffer(x: x.count, y: y.count)
  }
  return DecodedExample(
    example: self,
    x: try vocabulary.decodeWords(x),
    y: try vocabulary.decodeWords(y)
  )
}
"""###),
    (name: "Example", file: "Sources/RecurrentLM/Text/Example.swift", line: 7, text: ###"""
public struct Example: Hashable, Sendable {
  /// The words read, as indices into the vocabulary.
  ///
  /// Shape `[T]`, each in `0..<C`.
  public let x: [Int]

  /// The words to predict, as indices into the vocabulary.
  ///
  /// Shape `[T]`, each in `0..<C`.
  public let y: [Int]

  /// The vocabulary that encoded the pair, nil if none did.
  var vocabulary: VocabularyIdentity? { origin.vocabulary }

  /// The number of the document that the sentence stands in, counted from 0, as `encode` of a
  /// corpus's text gives it; nil for a pair made by hand.
  ///
  /// It says where the pair comes from, not what it is: two pairs are equal if `x` and `y` are.
  public var document: Int? { origin.document }

  private let origin: Origin

  /// Makes a pair of inputs and labels.
  ///
  /// - Parameters:
  ///   - x: The words read, shape `[T]`.
  ///   - y: The words that follow them, shape `[T]`.
  public init(x: [Int], y: [Int]) {
    self.init(x: x, y: y, vocabulary: nil)
  }

  init(x: [Int], y: [Int], vocabulary: VocabularyIdentity?, document: Int? = nil) {
    self.x = x
    self.y = y
    origin = Origin(vocabulary: vocabulary, document: document)
  }
}
"""###),
    (name: "Example.document", file: "Sources/RecurrentLM/Text/Example.swift", line: 25, text: ###"""
public var document: Int? { origin.document }
"""###),
    (name: "Example.init(x:y:)", file: "Sources/RecurrentLM/Text/Example.swift", line: 34, text: ###"""
public init(x: [Int], y: [Int]) {
  self.init(x: x, y: y, vocabulary: nil)
}
"""###),
    (name: "Example.description", file: "Sources/RecurrentLM/Text/Example.swift", line: 47, text: ###"""
public var description: String { "Example(x: \(x), y: \(y))" }
"""###),
    (name: "Examples.split(validation:by:seed:)", file: "Sources/RecurrentLM/Text/Examples+Split.swift", line: 30, text: ###"""
public func split(
  validation: Double,
  by unit: SplitUnit = .document,
  seed: Int
) throws -> (training: Examples, validation: Examples, seen: Examples) {
  let (groups, groupCount) = unit == .document ? try parts() : (Array(indices), count)
  let isGroupChosen = try chosen(validation, of: groupCount, seed: seed)
  try Safepoint.pass()
  let training = Examples(indices.filter { !isGroupChosen[groups[$0]] }.map { self[$0] })
  try Safepoint.pass()
  let heldOut = indices.filter { isGroupChosen[groups[$0]] }.map { self[$0] }
  try Safepoint.pass()
  guard unit == .document else { return (training, Examples(heldOut), Examples([])) }
  let isSeen = try training.hold(heldOut)
  let unseen = Examples(zip(heldOut, isSeen).filter { !$1 }.map(\.0))
  guard unseen.count > 0 else {
    throw RecurrentLMError.invalidSplit(validation: validation, count: count)
  }
  return (training, unseen, Examples(zip(heldOut, isSeen).filter { $1 }.map(\.0)))
}
"""###),
    (name: "Examples.split(validation:by:seed:)", file: "Sources/RecurrentLM/Text/Examples+Split.swift", line: 52, text: ###"""
private func parts() throws -> (groups: [Int], count: Int) {
  var numbers: [Int: Int] = [:]
  var groups: [Int] = []
  var count = 0
  for (number, example) in enumerated() {
    if number & 0xFFFF == 0xFFFF { try Safepoint.pass() }
    let known = example.document.flatMap { numbers[$0] }
    if let document = example.document, known == nil { numbers[document] = count }
    groups.append(known ?? count)
    if known == nil { count += 1 }
  }
  return count > 1 ? (groups, count) : (Array(indices), self.count)
}
"""###),
    (name: "Examples.split(validation:by:seed:)", file: "Sources/RecurrentLM/Text/Examples+Split.swift", line: 67, text: ###"""
private func chosen(_ validation: Double, of groupCount: Int, seed: Int) throws -> [Bool] {
  guard validation > 0, validation < 1 else {
    throw RecurrentLMError.invalidSplit(validation: validation, count: count)
  }
  // Few documents may hold many sentences; a few sentences alone are no set.
  let least = groupCount < count ? 1 : 0
  let size = Swift.max(least, Int((validation * Double(groupCount)).rounded()))
  guard size > 0, size < groupCount else {
    throw RecurrentLMError.invalidSplit(validation: validation, count: count)
  }
  var random = MersenneTwister(seed: try checkedSeed(seed))
  var isChosen = [Bool](repeating: false, count: groupCount)
  for group in random.permutation(groupCount).prefix(size) { isChosen[group] = true }
  return isChosen
}
"""###),
    (name: "Examples.split(validation:by:seed:)", file: "Sources/RecurrentLM/Text/Examples+Split.swift", line: 84, text: ###"""
private func hold(_ others: [Example]) throws -> [Bool] {
  var known = Set<Example>(minimumCapacity: others.count)
  var asked = Set<Example>(minimumCapacity: others.count)
  for (number, example) in others.enumerated() {
    if number & 0xFF == 0 { try Safepoint.pass() }
    asked.insert(example)
  }
  for (number, example) in enumerated() {
    if number & 0xFF == 0 { try Safepoint.pass() }
    if asked.contains(example) { known.insert(example) }
  }
  return try others.enumerated().map { number, example in
    if number & 0xFF == 0 { try Safepoint.pass() }
    return known.contains(example)
  }
}
"""###),
    (name: "Examples", file: "Sources/RecurrentLM/Text/Examples.swift", line: 4, text: ###"""
public struct Examples: RandomAccessCollection, Sendable, CustomStringConvertible {
  /// Each element is a training pair.
  public typealias Element = Example

  /// A run of examples, as `prefix` and `examples[0..<100]` give it.
  public typealias SubSequence = ArraySlice<Example>

  private let elements: [Example]

  /// N, the number of words to predict in all examples.
  public let wordCount: Int

  /// Makes a set of examples.
  ///
  /// - Parameter examples: The examples in order.
  /// - Complexity: O(number of examples).
  public init(_ examples: some Collection<Example>) {
    elements = Array(examples)
    wordCount = elements.reduce(0) { $0 + $1.y.count }
  }

  /// N sentences: how many examples there are.
  public var count: Int { elements.count }

  /// The position of the first example, 0.
  public var startIndex: Int { elements.startIndex }

  /// The position behind the last example.
  public var endIndex: Int { elements.endIndex }

  /// The example at a position.
  ///
  /// - Parameter position: A position in `0..<count`.
  public subscript(position: Int) -> Example { elements[position] }

  /// The examples in a range of positions.
  ///
  /// - Parameter bounds: Positions in `0...count`.
  public subscript(bounds: Range<Int>) -> ArraySlice<Example> { elements[bounds] }

  /// The number of examples and of words to predict.
  public var description: String {
    "\(counted(count, "example")), \(counted(wordCount, "word")) to predict"
  }
}
"""###),
    (name: "Examples.init(_:)", file: "Sources/RecurrentLM/Text/Examples.swift", line: 20, text: ###"""
public init(_ examples: some Collection<Example>) {
  elements = Array(examples)
  wordCount = elements.reduce(0) { $0 + $1.y.count }
}
"""###),
    (name: "Examples.count", file: "Sources/RecurrentLM/Text/Examples.swift", line: 26, text: ###"""
public var count: Int { elements.count }
"""###),
    (name: "Examples.startIndex", file: "Sources/RecurrentLM/Text/Examples.swift", line: 29, text: ###"""
public var startIndex: Int { elements.startIndex }
"""###),
    (name: "Examples.endIndex", file: "Sources/RecurrentLM/Text/Examples.swift", line: 32, text: ###"""
public var endIndex: Int { elements.endIndex }
"""###),
    (name: "Examples.subscript(_:)", file: "Sources/RecurrentLM/Text/Examples.swift", line: 37, text: ###"""
public subscript(position: Int) -> Example { elements[position] }
"""###),
    (name: "Examples.subscript(_:)", file: "Sources/RecurrentLM/Text/Examples.swift", line: 42, text: ###"""
public subscript(bounds: Range<Int>) -> ArraySlice<Example> { elements[bounds] }
"""###),
    (name: "Examples.description", file: "Sources/RecurrentLM/Text/Examples.swift", line: 45, text: ###"""
public var description: String {
  "\(counted(count, "example")), \(counted(wordCount, "word")) to predict"
}
"""###),
    (name: "MemoryTask", file: "Sources/RecurrentLM/Text/MemoryTask.swift", line: 15, text: ###"""
public struct MemoryTask: Hashable, Sendable, CustomStringConvertible {
  enum Grammar {
    case repetition
    case agreement
    case brackets
  }

  let grammar: Grammar

  /// A name is to be repeated after words that mean nothing, of which the last asks for it.
  ///
  ///     gus di ba ba di who gus
  ///
  /// There are eight names: guessing is right once in eight times. The distance is at least 1, for
  /// the word that asks.
  public static let repetition: MemoryTask = MemoryTask(grammar: .repetition)

  /// The verb agrees with the noun at the beginning, whatever the nouns in between are.
  ///
  ///     the dog near the cats truly is here
  ///
  /// The verb is one of two: guessing is right every other time.
  public static let agreement: MemoryTask = MemoryTask(grammar: .agreement)

  /// The last bracket closes the first one, and is of its kind.
  ///
  ///     ( [ ] { < > } )
  ///
  /// There are four kinds: guessing is right once in four times. The brackets in between come in pairs,
  /// so that the distance is an even number.
  public static let brackets: MemoryTask = MemoryTask(grammar: .brackets)

  /// The words among which the late one is.
  public var answers: [String] {
    switch grammar {
    case .repetition: Self.names
    case .agreement: Self.verbs
    case .brackets: Self.pairs.map(\.close)
    }
  }

  /// How often somebody is right who only guesses: 1 / number of answers.
  public var chance: Double { 1 / Double(answers.count) }

  /// `repetition`, `agreement` or `brackets`.
  public var description: String { "\(grammar)" }

  static let names = ["ada", "ben", "cleo", "dan", "eva", "finn", "gus", "hana"]
  static let noises = ["ba", "di"]
  static let question = "who"
  static let nouns = [("dog", "dogs"), ("cat", "cats"), ("bird", "birds"), ("king", "kings")]
  static let verbs = ["is", "are"]
  static let prepositions = ["near", "behind"]
  static let adverbs = ["truly", "still"]
  static let pairs: [(open: String, close: String)] = [
    ("(", ")"), ("[", "]"), ("{", "}"), ("<", ">"),
  ]

  /// Makes sentences.
  ///
  ///     let text = try MemoryTask.agreement.text(sentences: 1000, distances: [0, 3, 6, 9], seed: 1)
  ///     let vocabulary = try Vocabulary(of: text)
  ///
  /// - Parameters:
  ///   - sentences: How many, 1 or more.
  ///   - distances: The numbers of words between the early and the late word; each sentence has one of
  ///     them, drawn by chance.
  ///   - seed: What the random numbers come from, in `0...4294967295`.
  /// - Returns: A text of the sentences.
  /// - Throws: `RecurrentLMError.invalidArgument` for no sentences, no distances, or a distance that
  ///   the language does not have; `.notEnoughMemory`, or `CancellationError`.
  /// - Complexity: O(words in the text).
  public func text(sentences: Int, distances: [Int], seed: Int = 1) throws -> TokenizedText {
    var random = MersenneTwister(seed: try checkedSeed(seed))
    guard sentences >= 1 else {
      throw RecurrentLMError.invalidArgument(
        name: "sentences",
        found: "\(sentences)",
        expected: "1 sentence or more"
      )
    }
    guard !distances.isEmpty else {
      throw RecurrentLMError.invalidArgument(
        name: "distances",
        found: "none",
        expected: "one distance or more, such as [5]"
      )
    }
    for distance in distances { try check(distance, name: "distances") }
    // The words of a sentence lie in a list of 16 bytes each, which doubles as it grows.
    let longest = Memory.sum(16, distances.reduce(0, max))
    try Memory.check(
      needed: Memory.bytes(ofShape: sentences, longest, bytesPerElement: 32),
      for: "\(counted(sentences, "sentence")) of up to \(counted(longest, "word"))"
    )
    var made: [[String]] = []
    for _ in 0..<sentences {
      try Safepoint.pass()
      let distance = distances[random.below(distances.count)]
      made.append(try sentence(over: distance, using: &random).words)
    }
    return TokenizedText(sentences: made)
  }

  /// Checks that the language has sentences of a distance.
  func check(_ distance: Int, name: String) throws {
    let expected: String? =
      switch grammar {
      case .repetition where distance < 1: "1 or more: the last word between asks for the name"
      case .agreement where distance < 0: "0 or more"
      case .brackets where distance < 0 || !distance.isMultiple(of: 2):
        "an even number, 0 or more: the brackets between come in pairs"
      default: nil
      }
    guard let expected else { return }
    throw RecurrentLMError.invalidArgument(name: name, found: "\(distance)", expected: expected)
  }
}
"""###),
    (name: "MemoryTask.answers", file: "Sources/RecurrentLM/Text/MemoryTask.swift", line: 48, text: ###"""
public var answers: [String] {
  switch grammar {
  case .repetition: Self.names
  case .agreement: Self.verbs
  case .brackets: Self.pairs.map(\.close)
  }
}
"""###),
    (name: "MemoryTask.chance", file: "Sources/RecurrentLM/Text/MemoryTask.swift", line: 57, text: ###"""
public var chance: Double { 1 / Double(answers.count) }
"""###),
    (name: "MemoryTask.description", file: "Sources/RecurrentLM/Text/MemoryTask.swift", line: 60, text: ###"""
public var description: String { "\(grammar)" }
"""###),
    (name: "MemoryTask.text(sentences:distances:seed:)", file: "Sources/RecurrentLM/Text/MemoryTask.swift", line: 87, text: ###"""
public func text(sentences: Int, distances: [Int], seed: Int = 1) throws -> TokenizedText {
  var random = MersenneTwister(seed: try checkedSeed(seed))
  guard sentences >= 1 else {
    throw RecurrentLMError.invalidArgument(
      name: "sentences",
      found: "\(sentences)",
      expected: "1 sentence or more"
    )
  }
  guard !distances.isEmpty else {
    throw RecurrentLMError.invalidArgument(
      name: "distances",
      found: "none",
      expected: "one distance or more, such as [5]"
    )
  }
  for distance in distances { try check(distance, name: "distances") }
  // The words of a sentence lie in a list of 16 bytes each, which doubles as it grows.
  let longest = Memory.sum(16, distances.reduce(0, max))
  try Memory.check(
    needed: Memory.bytes(ofShape: sentences, longest, bytesPerElement: 32),
    for: "\(counted(sentences, "sentence")) of up to \(counted(longest, "word"))"
  )
  var made: [[String]] = []
  for _ in 0..<sentences {
    try Safepoint.pass()
    let distance = distances[random.below(distances.count)]
    made.append(try sentence(over: distance, using: &random).words)
  }
  return TokenizedText(sentences: made)
}
"""###),
    (name: "MemoryTask.text(sentences:distances:seed:)", file: "Sources/RecurrentLM/Text/MemoryTask.swift", line: 120, text: ###"""
func check(_ distance: Int, name: String) throws {
  let expected: String? =
    switch grammar {
    case .repetition where distance < 1: "1 or more: the last word between asks for the name"
    case .agreement where distance < 0: "0 or more"
    case .brackets where distance < 0 || !distance.isMultiple(of: 2):
      "an even number, 0 or more: the brackets between come in pairs"
    default: nil
    }
  guard let expected else { return }
  throw RecurrentLMError.invalidArgument(name: name, found: "\(distance)", expected: expected)
}
"""###),
    (name: "MemoryTask.text(sentences:distances:seed:)", file: "Sources/RecurrentLM/Text/MemoryTask.swift", line: 136, text: ###"""
mutating func below(_ bound: Int) -> Int { Int(nextUnit() * Double(bound)) }
"""###),
    (name: "ReadingProgress", file: "Sources/RecurrentLM/Text/ReadingProgress.swift", line: 2, text: ###"""
public struct ReadingProgress: Hashable, Sendable {
  /// The bytes read so far.
  public let bytesRead: Int

  /// The bytes of the whole file.
  public let bytesInAll: Int

  /// The documents found so far.
  public let documentCount: Int

  /// The part that is read, from 0 to 1.
  public var fraction: Double { Double(bytesRead) / Double(bytesInAll) }
}
"""###),
    (name: "ReadingProgress.fraction", file: "Sources/RecurrentLM/Text/ReadingProgress.swift", line: 13, text: ###"""
public var fraction: Double { Double(bytesRead) / Double(bytesInAll) }
"""###),
    (name: "SplitUnit", file: "Sources/RecurrentLM/Text/SplitUnit.swift", line: 4, text: ###"""
public struct SplitUnit: Hashable, Sendable {
  /// The two units.
  enum Unit {
    case document
    case sentence
  }

  let unit: Unit

  /// All sentences of a document go to one side, and what is held out holds no sentence that
  /// stands in training as well.
  public static let document: SplitUnit = SplitUnit(unit: .document)

  /// Each sentence on its own, and nothing is left out: the sentences before and after one that is
  /// held out, and copies of it, may be learnt from.
  ///
  /// Its losses are too low. It is here to measure again what was measured so, such as the figures
  /// of models that were trained before there was `document`.
  public static let sentence: SplitUnit = SplitUnit(unit: .sentence)
}
"""###),
    (name: "TokenUnit", file: "Sources/RecurrentLM/Text/TokenUnit.swift", line: 9, text: ###"""
public struct TokenUnit: Hashable, Sendable, CustomStringConvertible {
  /// The two units.
  private enum Unit {
    case word
    case character
  }

  private let unit: Unit

  /// Words and punctuation, in lower case.
  public static let words: TokenUnit = TokenUnit(unit: .word)

  /// Characters as they are written, capitals, blanks and punctuation among them.
  ///
  /// A character is a Unicode code point, as in Python's `list(text)`. White space of any kind and
  /// length is one blank.
  public static let characters: TokenUnit = TokenUnit(unit: .character)

  /// `words` or `characters`.
  public var description: String { noun + "s" }

  /// What one of them is called.
  package var noun: String { unit == .word ? "word" : "character" }

  /// What stands between two of them in a text.
  package var separator: String { unit == .word ? " " : "" }

  /// Takes apart a sentence that somebody wrote.
  ///
  /// - Parameter sentence: One sentence.
  /// - Returns: Its words or characters.
  /// - Complexity: O(length of the sentence).
  package func tokens(of sentence: String) -> [String] {
    switch unit {
    case .word: WordTokenizer().trainingWords(of: sentence)
    case .character: Characters.tokens(of: sentence)
    }
  }

  /// Puts words or characters together.
  package func text(of tokens: some Collection<String>) -> String {
    tokens.joined(separator: separator)
  }
}
"""###),
    (name: "TokenUnit.description", file: "Sources/RecurrentLM/Text/TokenUnit.swift", line: 28, text: ###"""
public var description: String { noun + "s" }
"""###),
    (name: "TokenizedSentence", file: "Sources/RecurrentLM/Text/TokenizedSentence.swift", line: 2, text: ###"""
public struct TokenizedSentence: Hashable, Sendable {
  /// The sentence as it was written.
  public let original: String

  /// Its words, in lower case and in order; or its characters.
  public let words: [String]

  /// What `words` holds.
  package let unit: TokenUnit
}
"""###),
    (name: "TokenizedSentence.description", file: "Sources/RecurrentLM/Text/TokenizedSentence.swift", line: 15, text: ###"""
public var description: String {
  "written:  \(shortened(original, to: 20_000))\n\(counted(words.count, unit.noun)):  "
    + shortened(words.map { shortened($0) }.joined(separator: " | "), to: 40_000)
}
"""###),
    (name: "TokenizedText.sentence(_:)", file: "Sources/RecurrentLM/Text/TokenizedSentence.swift", line: 28, text: ###"""
public func sentence(_ index: Int) -> TokenizedSentence {
  TokenizedSentence(original: original(index), words: sentences[index], unit: unit)
}
"""###),
    (name: "TokenizedText.filtered(_:)", file: "Sources/RecurrentLM/Text/TokenizedText+Filter.swift", line: 10, text: ###"""
public func filtered(_ isKept: (TokenizedSentence) throws -> Bool) throws -> TokenizedText {
  var words = WordIndex()
  var (kept, originals) = ([[String]](), [String]())
  for index in sentences.indices {
    try Safepoint.pass()
    guard try isKept(sentence(index)) else { continue }
    kept.append(sentences[index])
    originals.append(original(index))
    for word in sentences[index] { _ = words.insert(word) }
  }
  return TokenizedText(
    sentences: kept,
    originals: originals,
    uniqueWordCount: words.count,
    corpus: corpus,
    unit: unit
  )
}
"""###),
    (name: "TokenizedText.filtered(without:longestWord:longestSentence:)", file: "Sources/RecurrentLM/Text/TokenizedText+Filter.swift", line: 40, text: ###"""
public func filtered(
  without texts: [String] = [],
  longestWord: Int = Int.max,
  longestSentence: Int = Int.max
) throws -> TokenizedText {
  try filtered { sentence in
    sentence.words.count <= longestSentence
      && !sentence.words.contains { $0.unicodeScalars.count > longestWord }
      && !texts.contains { sentence.original.contains($0) }
  }
}
"""###),
    (name: "TokenizedText", file: "Sources/RecurrentLM/Text/TokenizedText.swift", line: 8, text: ###"""
public struct TokenizedText: Sendable, CustomStringConvertible {
  /// The words of each sentence, in lower case and in order; or its characters, see `unit`.
  public let sentences: [[String]]

  /// The number of words in all sentences.
  public let wordCount: Int

  /// The number of different words.
  public let uniqueWordCount: Int

  /// What the sentences are taken apart into: `wordCount` counts characters if these are it.
  public let unit: TokenUnit

  /// What the text was made from.
  var name: String { corpus?.name ?? "sentences" }

  /// The corpus, nil if the text was made from words.
  let corpus: CorpusIdentity?

  /// The sentences as they were written, nil if the text was made from words.
  private let originals: [String]?

  /// The number of the document of each sentence, nil if the text was made from words.
  let documents: [Int]?

  /// The number of sentences.
  public var sentenceCount: Int { sentences.count }

  /// Makes a text of sentences that are already divided into words.
  ///
  /// - Parameter sentences: The words of each sentence. They are taken as they are.
  /// - Complexity: O(number of words).
  public init(sentences: [[String]]) {
    var words = WordIndex()
    for (number, sentence) in sentences.enumerated() {
      if number & 0xFF == 0xFF, !Safepoint.passes() { break }
      for word in sentence { _ = words.insert(word) }
    }
    self.init(sentences: sentences, originals: nil, uniqueWordCount: words.count)
  }

  init(
    sentences: [[String]],
    originals: [String]?,
    documents: [Int]? = nil,
    uniqueWordCount: Int,
    corpus: CorpusIdentity? = nil,
    unit: TokenUnit = .words
  ) {
    self.sentences = sentences
    self.originals = originals
    self.documents = documents
    self.uniqueWordCount = uniqueWordCount
    self.corpus = corpus
    self.unit = unit
    wordCount = sentences.reduce(0) { $0 + $1.count }
  }

  /// A sentence as it was written, before it was taken apart.
  ///
  /// - Parameter index: The number of the sentence, in `0..<sentenceCount`.
  /// - Returns: The sentence in its own case, or its words with blanks between them if the text
  ///   was made from words.
  public func original(_ index: Int) -> String {
    precondition(
      sentences.indices.contains(index),
      "sentence \(index) is not in the text: it has \(sentences.count)"
    )
    return originals?[index] ?? unit.text(of: sentences[index])
  }

  /// The counts, in words.
  public var description: String {
    "\(counted(sentenceCount, "sentence")), \(counted(wordCount, unit.noun)), "
      + "\(grouped(uniqueWordCount)) of them different"
  }
}
"""###),
    (name: "TokenizedText.sentenceCount", file: "Sources/RecurrentLM/Text/TokenizedText.swift", line: 34, text: ###"""
public var sentenceCount: Int { sentences.count }
"""###),
    (name: "TokenizedText.init(sentences:)", file: "Sources/RecurrentLM/Text/TokenizedText.swift", line: 40, text: ###"""
public init(sentences: [[String]]) {
  var words = WordIndex()
  for (number, sentence) in sentences.enumerated() {
    if number & 0xFF == 0xFF, !Safepoint.passes() { break }
    for word in sentence { _ = words.insert(word) }
  }
  self.init(sentences: sentences, originals: nil, uniqueWordCount: words.count)
}
"""###),
    (name: "TokenizedText.original(_:)", file: "Sources/RecurrentLM/Text/TokenizedText.swift", line: 71, text: ###"""
public func original(_ index: Int) -> String {
  precondition(
    sentences.indices.contains(index),
    "sentence \(index) is not in the text: it has \(sentences.count)"
  )
  return originals?[index] ?? unit.text(of: sentences[index])
}
"""###),
    (name: "TokenizedText.description", file: "Sources/RecurrentLM/Text/TokenizedText.swift", line: 80, text: ###"""
public var description: String {
  "\(counted(sentenceCount, "sentence")), \(counted(wordCount, unit.noun)), "
    + "\(grouped(uniqueWordCount)) of them different"
}
"""###),
    (name: "Vocabulary.init(of:size:)", file: "Sources/RecurrentLM/Text/Vocabulary+Counting.swift", line: 14, text: ###"""
public init(of text: TokenizedText, size: Int = 8000) throws {
  guard size >= Self.minimumSize else {
    throw RecurrentLMError.vocabularyTooSmall(size: size, minimum: Self.minimumSize)
  }
  guard text.wordCount > 0 else { throw RecurrentLMError.noSentences(corpus: text.name) }
  var index = WordIndex(capacity: text.uniqueWordCount)
  let frequency = try Self.count(text, in: &index)
  let kept = try Self.mostFrequent(size - 1, by: frequency, index)
  let keptCount = kept.reduce(0) { $0 + frequency[$1] }
  try self.init(
    words: kept.map(index.word) + [Self.unknown],
    counts: kept.map { frequency[$0] } + [frequency.reduce(0, +) - keptCount],
    requestedSize: size,
    unknownTypes: index.count - kept.count - (index.find(Self.unknown) == nil ? 0 : 1),
    corpus: text.corpus,
    unit: text.unit
  )
}
"""###),
    (name: "Vocabulary.init(of:size:)", file: "Sources/RecurrentLM/Text/Vocabulary+Counting.swift", line: 34, text: ###"""
private static func count(_ text: TokenizedText, in index: inout WordIndex) throws -> [Int] {
  var frequency: [Int] = []
  var words = 0
  func add(_ word: String, _ index: inout WordIndex) throws {
    words += 1
    if words & 0xFFF == 0 { try Safepoint.pass() }
    let number = index.insert(word)
    if number == frequency.count { frequency.append(0) }
    frequency[number] += 1
  }
  let count = text.sentenceCount
  try Meter.measure("the words of \(counted(count, "sentence"))", of: count) { meter in
    for sentence in text.sentences {
      try add(sentenceStart, &index)
      for word in sentence { try add(word, &index) }
      try add(sentenceEnd, &index)
      meter.advance()
    }
  }
  return frequency
}
"""###),
    (name: "Vocabulary.init(of:size:)", file: "Sources/RecurrentLM/Text/Vocabulary+Counting.swift", line: 57, text: ###"""
private static func mostFrequent(
  _ limit: Int,
  by frequency: [Int],
  _ index: WordIndex
) throws -> [Int] {
  let tokens = [sentenceStart, sentenceEnd].compactMap(index.find)
  let unknown = index.find(Self.unknown)
  var comparisons = 0
  let order = try frequency.indices.filter { $0 != unknown }.sorted { first, second in
    comparisons += 1
    if comparisons & 0xFFFF == 0 { try Safepoint.pass() }
    return (frequency[second], first) < (frequency[first], second)
  }
  // The tokens have their places, wherever they stand in the order.
  var left = limit - tokens.count
  return order.filter { number in
    if tokens.contains(number) { return true }
    left -= 1
    return left >= 0
  }
}
"""###),
    (name: "Vocabulary.encode(_:)", file: "Sources/RecurrentLM/Text/Vocabulary+Encoding.swift", line: 13, text: ###"""
public func encode(_ text: TokenizedText) throws -> Examples {
  guard text.sentenceCount > 0 else { throw RecurrentLMError.noSentences(corpus: text.name) }
  var examples: [Example] = []
  examples.reserveCapacity(text.sentenceCount)
  let count = text.sentenceCount
  try Meter.measure("the indices of \(counted(count, "sentence"))", of: count) { meter in
    for (number, sentence) in text.sentences.enumerated() {
      if number & 0xFF == 0 { try Safepoint.pass() }
      // A sentence of some twenty words takes half a kilobyte.
      if number & 0xFFFF == 0xFFFF { try Memory.check(needed: 1 << 26, for: "the examples") }
      let words = encode(sentence: sentence)
      examples.append(
        Example(
          x: [sentenceStartIndex] + words,
          y: words + [sentenceEndIndex],
          vocabulary: identity,
          document: text.documents?[number]
        )
      )
      meter.advance()
    }
  }
  return Examples(examples)
}
"""###),
    (name: "Vocabulary.encode(sentence:)", file: "Sources/RecurrentLM/Text/Vocabulary+Encoding.swift", line: 42, text: ###"""
public func encode(sentence: [String]) -> [Int] {
  var indices = [Int](repeating: unknownIndex, count: sentence.count)
  Safepoint.inPieces(of: sentence.count, size: 1 << 14) { piece in
    for place in piece { indices[place] = index.find(sentence[place]) ?? unknownIndex }
  }
  return indices
}
"""###),
    (name: "Vocabulary.encode(_:)", file: "Sources/RecurrentLM/Text/Vocabulary+Encoding.swift", line: 57, text: ###"""
public func encode(_ text: String) -> [Int] {
  encode(sentence: unit.tokens(of: text))
}
"""###),
    (name: "Vocabulary.decode(_:)", file: "Sources/RecurrentLM/Text/Vocabulary+Encoding.swift", line: 66, text: ###"""
public func decode(_ x: some Collection<Int>) throws -> String {
  unit.text(of: try decodeWords(x))
}
"""###),
    (name: "Vocabulary.decodeWords(_:)", file: "Sources/RecurrentLM/Text/Vocabulary+Encoding.swift", line: 75, text: ###"""
public func decodeWords(_ x: some Collection<Int>) throws -> [String] {
  try x.enumerated().map { position, index in
    if position & 0xFFFF == 0xFFFF { try Safepoint.pass() }
    guard words.indices.contains(index) else {
      throw RecurrentLMError.indexOutOfVocabulary(
        index: index,
        position: position,
        vocabularySize: count
      )
    }
    return words[index]
  }
}
"""###),
    (name: "Vocabulary", file: "Sources/RecurrentLM/Text/Vocabulary.swift", line: 6, text: ###"""
public struct Vocabulary: Sendable, CustomStringConvertible {
  /// The token before the first word of every sentence.
  public static let sentenceStart: String = "SENTENCE_START"

  /// The token after the last word of every sentence.
  public static let sentenceEnd: String = "SENTENCE_END"

  /// The token that stands for every word outside the vocabulary.
  public static let unknown: String = "UNKNOWN_TOKEN"

  /// The smallest size: the three tokens and one word.
  static let minimumSize = 4

  /// The words by index, of shape `[C]`.
  public let words: [String]

  /// How often each word occurs in the text, by index; for `UNKNOWN_TOKEN`, the words it stands for.
  ///
  /// Shape `[C]`; all zero if the vocabulary wasn't made from a text.
  public let counts: [Int]

  /// The size that was asked for; `count` is smaller if the text has fewer words.
  public let requestedSize: Int

  /// How many different words of the text `UNKNOWN_TOKEN` stands for, nil if that is not known: the
  /// vocabulary wasn't made from a text.
  public let unknownTypes: Int?

  /// The index of the token before the first word of a sentence, in `0..<C`.
  public let sentenceStartIndex: Int

  /// The index of the token after the last word of a sentence, in `0..<C`.
  public let sentenceEndIndex: Int

  /// The index of the token for words outside the vocabulary, in `0..<C`.
  public let unknownIndex: Int

  /// What the words are: words, or the characters of a text that was taken apart into them.
  public let unit: TokenUnit

  let index: WordIndex

  /// What tells the words from those of another vocabulary.
  let identity: VocabularyIdentity

  /// The corpus that the words were counted in, nil if the vocabulary wasn't made from one.
  let corpus: CorpusIdentity?

  /// The number of words, C.
  public var count: Int { words.count }

  /// Makes a vocabulary of words that are in order already, such as a model file's.
  ///
  /// - Parameter words: Different words, among them `SENTENCE_START`, `SENTENCE_END` and
  ///   `UNKNOWN_TOKEN`.
  /// - Throws: `RecurrentLMError.missingToken` if one of the three is missing, `.duplicateWord` if
  ///   a word occurs twice.
  /// - Complexity: O(C).
  public init(words: [String]) throws {
    try self.init(
      words: words,
      counts: [Int](repeating: 0, count: words.count),
      requestedSize: words.count
    )
  }

  init(
    words: [String],
    counts: [Int],
    requestedSize: Int,
    unknownTypes: Int? = nil,
    corpus: CorpusIdentity? = nil,
    unit: TokenUnit = .words
  ) throws {
    var index = WordIndex(capacity: words.count)
    for (position, word) in words.enumerated() {
      if position & 0xFFF == 0xFFF { try Safepoint.pass() }
      let first = index.insert(word)
      guard first == position else {
        throw RecurrentLMError.duplicateWord(word, first: first, second: position)
      }
    }
    func find(_ token: String) throws -> Int {
      guard let position = index.find(token) else { throw RecurrentLMError.missingToken(token) }
      return position
    }
    sentenceStartIndex = try find(Self.sentenceStart)
    sentenceEndIndex = try find(Self.sentenceEnd)
    unknownIndex = try find(Self.unknown)
    self.words = words
    self.counts = counts
    self.requestedSize = requestedSize
    self.unknownTypes = unknownTypes
    self.index = index
    identity = try VocabularyIdentity(words)
    self.corpus = corpus
    self.unit = unit
  }

  /// The index of a word, nil if it isn't in the vocabulary.
  ///
  /// - Parameter word: The word as it was counted, in lower case, or the character. Two words are
  ///   equal if their code points are.
  public subscript(word: String) -> Int? { index.find(word) }

  /// The word with an index.
  ///
  /// - Parameter index: An index in `0..<C`. Use `word(at:)` where it may lie outside.
  public subscript(index: Int) -> String {
    precondition(
      words.indices.contains(index),
      "index \(index) is outside the vocabulary of \(count) words"
    )
    return words[index]
  }

  /// The word with an index that may lie outside the vocabulary.
  ///
  /// - Parameter index: The index.
  /// - Returns: The word.
  /// - Throws: `RecurrentLMError.indexOutOfVocabulary` if the index isn't in `0..<C`.
  public func word(at index: Int) throws -> String { try decodeWords([index])[0] }

  /// The least frequent of the words kept, and how often it occurs.
  public var leastFrequent: (word: String, count: Int) {
    let tokens = [sentenceStartIndex, sentenceEndIndex, unknownIndex]
    let position = words.indices.last { !tokens.contains($0) } ?? unknownIndex
    return (words[position], counts[position])
  }

  /// The share of the text's words that the vocabulary keeps, from 0 to 1.
  ///
  /// The sentence tokens aren't counted. It is 0 if the vocabulary wasn't made from a text.
  public var coverage: Double {
    let all = counts.reduce(0, +) - counts[sentenceStartIndex] - counts[sentenceEndIndex]
    return all > 0 ? Double(all - counts[unknownIndex]) / Double(all) : 0
  }

  /// How often the words occur, from the most frequent to the rarest: what a Zipf plot shows.
  ///
  ///     frequency ≈ constant / rank        (Zipf's law)
  ///
  /// The ranks count from 1. The sentence tokens and `UNKNOWN_TOKEN` are no words and aren't among
  /// them; of equally frequent words each has a rank of its own. Empty if the vocabulary wasn't made
  /// from a text.
  ///
  /// - Complexity: O(C log C).
  public var rankFrequencies: [(rank: Int, frequency: Int)] {
    let tokens = [sentenceStartIndex, sentenceEndIndex, unknownIndex]
    return counts.indices.filter { counts[$0] > 0 && !tokens.contains($0) }
      .map { counts[$0] }
      .sorted(by: >)
      .enumerated()
      .map { ($0.offset + 1, $0.element) }
  }

  /// Sixteen hexadecimal digits that differ if any word or the order of the words differs.
  ///
  /// The 64-bit FNV-1a hash of the words in UTF-8, joined by line feeds.
  public var checksum: String { identity.checksum }

  /// The size, the rarest word and the checksum; and the size asked for if it is another one.
  public var description: String {
    let asked = requestedSize == count ? "" : " (\(requestedSize) asked for: the text has no more)"
    let (word, times) = leastFrequent
    let rarest = times > 0 ? ", least frequent \(quoted(word)) × \(times)" : ""
    return "vocabulary of \(count) \(unit)\(asked)\(rarest), checksum \(checksum)"
  }
}
"""###),
    (name: "Vocabulary.count", file: "Sources/RecurrentLM/Text/Vocabulary.swift", line: 55, text: ###"""
public var count: Int { words.count }
"""###),
    (name: "Vocabulary.init(words:)", file: "Sources/RecurrentLM/Text/Vocabulary.swift", line: 64, text: ###"""
public init(words: [String]) throws {
  try self.init(
    words: words,
    counts: [Int](repeating: 0, count: words.count),
    requestedSize: words.count
  )
}
"""###),
    (name: "Vocabulary.subscript(_:)", file: "Sources/RecurrentLM/Text/Vocabulary.swift", line: 109, text: ###"""
public subscript(word: String) -> Int? { index.find(word) }
"""###),
    (name: "Vocabulary.subscript(_:)", file: "Sources/RecurrentLM/Text/Vocabulary.swift", line: 88, text: ###"""
func find(_ token: String) throws -> Int {
  guard let position = index.find(token) else { throw RecurrentLMError.missingToken(token) }
  return position
}
"""###),
    (name: "Vocabulary.subscript(_:)", file: "Sources/RecurrentLM/Text/Vocabulary.swift", line: 114, text: ###"""
public subscript(index: Int) -> String {
  precondition(
    words.indices.contains(index),
    "index \(index) is outside the vocabulary of \(count) words"
  )
  return words[index]
}
"""###),
    (name: "Vocabulary.word(at:)", file: "Sources/RecurrentLM/Text/Vocabulary.swift", line: 127, text: ###"""
public func word(at index: Int) throws -> String { try decodeWords([index])[0] }
"""###),
    (name: "Vocabulary.leastFrequent", file: "Sources/RecurrentLM/Text/Vocabulary.swift", line: 130, text: ###"""
public var leastFrequent: (word: String, count: Int) {
  let tokens = [sentenceStartIndex, sentenceEndIndex, unknownIndex]
  let position = words.indices.last { !tokens.contains($0) } ?? unknownIndex
  return (words[position], counts[position])
}
"""###),
    (name: "Vocabulary.coverage", file: "Sources/RecurrentLM/Text/Vocabulary.swift", line: 139, text: ###"""
public var coverage: Double {
  let all = counts.reduce(0, +) - counts[sentenceStartIndex] - counts[sentenceEndIndex]
  return all > 0 ? Double(all - counts[unknownIndex]) / Double(all) : 0
}
"""###),
    (name: "Vocabulary.rankFrequencies", file: "Sources/RecurrentLM/Text/Vocabulary.swift", line: 153, text: ###"""
public var rankFrequencies: [(rank: Int, frequency: Int)] {
  let tokens = [sentenceStartIndex, sentenceEndIndex, unknownIndex]
  return counts.indices.filter { counts[$0] > 0 && !tokens.contains($0) }
    .map { counts[$0] }
    .sorted(by: >)
    .enumerated()
    .map { ($0.offset + 1, $0.element) }
}
"""###),
    (name: "Vocabulary.checksum", file: "Sources/RecurrentLM/Text/Vocabulary.swift", line: 165, text: ###"""
public var checksum: String { identity.checksum }
"""###),
    (name: "Vocabulary.description", file: "Sources/RecurrentLM/Text/Vocabulary.swift", line: 168, text: ###"""
public var description: String {
  let asked = requestedSize == count ? "" : " (\(requestedSize) asked for: the text has no more)"
  let (word, times) = leastFrequent
  let rarest = times > 0 ? ", least frequent \(quoted(word)) × \(times)" : ""
  return "vocabulary of \(count) \(unit)\(asked)\(rarest), checksum \(checksum)"
}
"""###),
    (name: "WordClasses", file: "Sources/RecurrentLM/Text/WordClasses.swift", line: 9, text: ###"""
public struct WordClasses: Hashable, Sendable {
  /// The number of classes K.
  public let count: Int

  /// The class of each word, shape `[C]`, each in `0..<K`.
  public let classOfWord: [Int]

  /// The vocabulary whose words these are, nil if it is not known.
  var vocabulary: VocabularyIdentity? { origin.vocabulary }

  /// How often each word was to be predicted in the examples that the classes were made of, shape `[C]`;
  /// nil if it is not known.
  var counts: [Int]? { origin.counts }

  private let origin: WordOrigin

  /// The number of words C.
  public var vocabularySize: Int { classOfWord.count }

  /// Takes classes that are known to be in `0..<count`, none of them empty.
  init(count: Int, classOfWord: [Int], vocabulary: VocabularyIdentity?, counts: [Int]? = nil) {
    self.count = count
    self.classOfWord = classOfWord
    origin = WordOrigin(vocabulary: vocabulary, counts: counts)
  }

  /// Takes classes of words that no vocabulary is known of.
  package init(count: Int, classOfWord: [Int], counts: [Int]? = nil) {
    self.init(count: count, classOfWord: classOfWord, vocabulary: nil, counts: counts)
  }

  /// Puts the words of a vocabulary into classes by the words that they follow.
  ///
  ///     maximise Σ_{v,k} N(v, k) ln N(v, k) - Σ_k N(k) ln N(k)
  ///
  /// N(v, k) counts how often a word of class k follows the word v, and N(k) how often one occurs: the
  /// sum is the log probability of the text if a word depends on the one before it through its class,
  /// but for what no partition changes. Words are dealt out to the classes by their rank; then each, the
  /// most frequent first, goes to the class that gains most by it, six times over. A class
  /// has at most 400 words, or four times the mean if that is more, and it keeps its last. Gains are
  /// whole numbers, ties stay or go to the first class: the classes are the same on every machine.
  ///
  /// Source: J. Uszkoreit, T. Brants, "Distributed Word Clustering for Large Scale Class-Based Language
  /// Modeling in Machine Translation", ACL 2008; the algorithm is S. Martin's and others' of 1998.
  ///
  /// - Parameters:
  ///   - examples: The examples to be trained on: what is held out must not be counted.
  ///   - count: The number of classes K, in `1...C`. Near √C an output costs least.
  ///   - vocabulary: The vocabulary that encoded the examples.
  /// - Throws: `RecurrentLMError.invalidArgument` if there are less than one or more than C classes,
  ///   `.noExamples` if there is nothing to count, `.otherVocabulary`, `.indexOutOfVocabulary` or
  ///   `.lengthsDiffer` for examples that are not of the vocabulary, `.notEnoughMemory`, or
  ///   `CancellationError`.
  /// - Complexity: O(N + P · K), P the number of different pairs of words; a second for 200 classes of
  ///   8,000 words in half a million.
  public init(
    of examples: some Collection<Example>,
    count: Int = 200,
    vocabulary: Vocabulary
  ) throws {
    guard (1...vocabulary.count).contains(count) else {
      throw RecurrentLMError.invalidArgument(
        name: "count",
        found: "\(count)",
        expected: "a number of classes in 1...\(vocabulary.count), the words of the vocabulary,"
      )
    }
    try vocabulary.identity.check(examples)
    let pairs = try WordPairs(of: examples, vocabularySize: vocabulary.count)
    var exchange = try ClassExchange(of: pairs, classes: count)
    try exchange.run()
    self.init(
      count: count,
      classOfWord: exchange.numberedByFirstWord(),
      vocabulary: vocabulary.identity,
      counts: pairs.counts
    )
  }

  /// The class of a word.
  ///
  /// - Parameter word: The index of a word, in `0..<C`.
  public subscript(word: Int) -> Int {
    precondition(
      classOfWord.indices.contains(word),
      "index \(word) is outside the classes of \(vocabularySize) words"
    )
    return classOfWord[word]
  }

  /// The words of a class, the most frequent first.
  ///
  /// - Parameters:
  ///   - number: The number of the class, in `0..<K`.
  ///   - vocabulary: The vocabulary that the classes were made with.
  /// - Returns: The words, one or more.
  /// - Throws: `RecurrentLMError.invalidArgument` if there is no such class, `.vocabularyMismatch` or
  ///   `.otherVocabulary` for another vocabulary.
  /// - Complexity: O(C).
  public func words(of number: Int, _ vocabulary: Vocabulary) throws -> [String] {
    guard (0..<count).contains(number) else {
      throw RecurrentLMError.invalidArgument(
        name: "number",
        found: "\(number)",
        expected: "the number of a class in 0..<\(count)"
      )
    }
    try check(vocabulary)
    return classOfWord.indices.filter { classOfWord[$0] == number }.map { vocabulary.words[$0] }
  }

  /// Checks that a vocabulary can be the one that the classes were made with.
  func check(_ vocabulary: Vocabulary) throws {
    guard vocabulary.count == vocabularySize else {
      throw RecurrentLMError.vocabularyMismatch(model: vocabularySize, vocabulary: vocabulary.count)
    }
    try self.vocabulary?.check(vocabulary.identity, of: "the vocabulary given")
  }
}
"""###),
    (name: "WordClasses.vocabularySize", file: "Sources/RecurrentLM/Text/WordClasses.swift", line: 26, text: ###"""
public var vocabularySize: Int { classOfWord.count }
"""###),
    (name: "WordClasses.init(of:count:vocabulary:)", file: "Sources/RecurrentLM/Text/WordClasses.swift", line: 64, text: ###"""
public init(
  of examples: some Collection<Example>,
  count: Int = 200,
  vocabulary: Vocabulary
) throws {
  guard (1...vocabulary.count).contains(count) else {
    throw RecurrentLMError.invalidArgument(
      name: "count",
      found: "\(count)",
      expected: "a number of classes in 1...\(vocabulary.count), the words of the vocabulary,"
    )
  }
  try vocabulary.identity.check(examples)
  let pairs = try WordPairs(of: examples, vocabularySize: vocabulary.count)
  var exchange = try ClassExchange(of: pairs, classes: count)
  try exchange.run()
  self.init(
    count: count,
    classOfWord: exchange.numberedByFirstWord(),
    vocabulary: vocabulary.identity,
    counts: pairs.counts
  )
}
"""###),
    (name: "WordClasses.init(of:count:vocabulary:)", file: "Sources/RecurrentLM/Text/WordClasses.swift", line: 121, text: ###"""
func check(_ vocabulary: Vocabulary) throws {
  guard vocabulary.count == vocabularySize else {
    throw RecurrentLMError.vocabularyMismatch(model: vocabularySize, vocabulary: vocabulary.count)
  }
  try self.vocabulary?.check(vocabulary.identity, of: "the vocabulary given")
}
"""###),
    (name: "WordClasses.init(of:count:vocabulary:)", file: "Sources/RecurrentLM/Text/WordClasses.swift", line: 136, text: ###"""
static func == (one: WordOrigin, other: WordOrigin) -> Bool { true }
"""###),
    (name: "WordClasses.subscript(_:)", file: "Sources/RecurrentLM/Text/WordClasses.swift", line: 91, text: ###"""
public subscript(word: Int) -> Int {
  precondition(
    classOfWord.indices.contains(word),
    "index \(word) is outside the classes of \(vocabularySize) words"
  )
  return classOfWord[word]
}
"""###),
    (name: "WordClasses.words(of:_:)", file: "Sources/RecurrentLM/Text/WordClasses.swift", line: 108, text: ###"""
public func words(of number: Int, _ vocabulary: Vocabulary) throws -> [String] {
  guard (0..<count).contains(number) else {
    throw RecurrentLMError.invalidArgument(
      name: "number",
      found: "\(number)",
      expected: "the number of a class in 0..<\(count)"
    )
  }
  try check(vocabulary)
  return classOfWord.indices.filter { classOfWord[$0] == number }.map { vocabulary.words[$0] }
}
"""###),
    (name: "WordClasses.words(of:_:)", file: "Sources/RecurrentLM/Text/WordClasses.swift", line: 121, text: ###"""
func check(_ vocabulary: Vocabulary) throws {
  guard vocabulary.count == vocabularySize else {
    throw RecurrentLMError.vocabularyMismatch(model: vocabularySize, vocabulary: vocabulary.count)
  }
  try self.vocabulary?.check(vocabulary.identity, of: "the vocabulary given")
}
"""###),
    (name: "WordClasses.words(of:_:)", file: "Sources/RecurrentLM/Text/WordClasses.swift", line: 136, text: ###"""
static func == (one: WordOrigin, other: WordOrigin) -> Bool { true }
"""###),
    (name: "WordClasses.description", file: "Sources/RecurrentLM/Text/WordClasses.swift", line: 143, text: ###"""
public var description: String {
  var sizes = [Int](repeating: 0, count: count)
  for number in classOfWord { sizes[number] += 1 }
  return "\(countText) of \(counted(vocabularySize, "word")), "
    + "the largest of \(grouped(sizes.max() ?? 0))"
}
"""###),
    (name: "WordTokenizer", file: "Sources/RecurrentLM/Text/WordTokenizer.swift", line: 11, text: ###"""
public struct WordTokenizer: Sendable {
  /// Makes a tokenizer; it has no settings and no state.
  public init() {}

  /// Splits a sentence into its words.
  ///
  /// - Parameter sentence: One sentence in any case; the tokenizer changes none.
  /// - Returns: The words in order; none for a sentence of white space.
  /// - Complexity: O(length of the sentence).
  public func tokenize(_ sentence: String) -> [String] {
    var rewriter = WordRewriter()
    var words: [String] = []
    var copy = sentence
    copy.withUTF8 { bytes in
      rewriter.split(bytes) { words.append(String(decoding: $0, as: UTF8.self)) }
    }
    return words
  }
}
"""###),
    (name: "WordTokenizer.init()", file: "Sources/RecurrentLM/Text/WordTokenizer.swift", line: 13, text: ###"""
public init() {}
"""###),
    (name: "WordTokenizer.tokenize(_:)", file: "Sources/RecurrentLM/Text/WordTokenizer.swift", line: 20, text: ###"""
public func tokenize(_ sentence: String) -> [String] {
  var rewriter = WordRewriter()
  var words: [String] = []
  var copy = sentence
  copy.withUTF8 { bytes in
    rewriter.split(bytes) { words.append(String(decoding: $0, as: UTF8.self)) }
  }
  return words
}
"""###),
    (name: "WordTree", file: "Sources/RecurrentLM/Text/WordTree.swift", line: 10, text: ###"""
public struct WordTree: Hashable, Sendable {
  /// The number of words C.
  public let vocabularySize: Int

  /// The first and the second branch of each node, shape `[C - 1, 2]`, row after row: a number below C
  /// is a word, and `C + n` is node n.
  package let children: [Int]

  /// The nodes from the root to each word, one word after another: those of word w are
  /// `path[starts[w]..<starts[w + 1]]`.
  let path: [Int32]
  let starts: [Int]

  /// Which branch is taken at each of these nodes, 0 the first or 1 the second.
  let taken: [UInt8]

  /// The most nodes that a path has.
  let depth: Int

  /// The vocabulary whose words these are, nil if it is not known.
  var vocabulary: VocabularyIdentity? { origin.vocabulary }

  private let origin: WordOrigin

  /// Takes branches that are known to make a tree.
  init(children: [Int], vocabulary: VocabularyIdentity?) {
    let C = children.count / 2 + 1
    vocabularySize = C
    self.children = children
    origin = WordOrigin(vocabulary: vocabulary, counts: nil)
    // Each child's parent and branch: from a word up to the root, and then turned around.
    var parents = [Int32](repeating: -1, count: 2 * C - 1)
    for (place, child) in children.enumerated() { parents[child] = Int32(place) }
    var (nodes, starts, branches) = ([Int32](), [0], [UInt8]())
    for word in 0..<C {
      var place = parents[word]
      let first = nodes.count
      while place >= 0 {
        nodes.append(place / 2)
        branches.append(UInt8(place % 2))
        place = parents[C + Int(place / 2)]
      }
      nodes[first...].reverse()
      branches[first...].reverse()
      starts.append(nodes.count)
    }
    (path, self.starts, taken) = (nodes, starts, branches)
    depth = zip(starts.dropFirst(), starts).reduce(0) { max($0, $1.0 - $1.1) }
  }

  /// Makes the tree whose paths are shortest on average: Huffman's, over the counts of a vocabulary.
  ///
  /// The two rarest become the branches of a node, which is as frequent as both together, until one
  /// is left. Of equally frequent ones words come first, in their order, and then nodes, the older
  /// first. `SENTENCE_START`, which is never predicted, counts as not occurring.
  ///
  /// - Parameter vocabulary: A vocabulary of 2 words or more that was made from a text.
  /// - Throws: `RecurrentLMError.invalidArgument` if all counts are 0.
  /// - Complexity: O(C log C).
  public init(of vocabulary: Vocabulary) throws {
    var counts = vocabulary.counts
    counts[vocabulary.sentenceStartIndex] = 0
    try self.init(counts: counts, name: "vocabulary", vocabulary: vocabulary.identity)
  }

  /// Makes a tree over classes, and below each class one over its words, both Huffman's.
  ///
  /// A path first goes down to the class of its word, and so words of one class share the nodes above
  /// it: what the network learns of one of them, it learns of all. The paths are a little longer than
  /// those over counts alone.
  ///
  /// - Parameter classes: Classes that `WordClasses(of:count:vocabulary:)` has made, and so knows how
  ///   often each word was to be predicted.
  /// - Throws: `RecurrentLMError.invalidArgument` if the classes know no counts, as those of a model's
  ///   file, or all of them are 0.
  /// - Complexity: O(C log C).
  public init(of classes: WordClasses) throws {
    guard let counts = classes.counts else {
      throw RecurrentLMError.invalidArgument(
        name: "classes",
        found: "\(classes), which don't know how often their words occur",
        expected: "classes that 'WordClasses(of: examples, count:, vocabulary:)' has made,"
      )
    }
    try Self.check(counts, name: "classes")
    var tree = HuffmanTree(words: counts.count)
    var words = [[Int]](repeating: [], count: classes.count)
    for (word, number) in classes.classOfWord.enumerated() { words[number].append(word) }
    let tops = words.map { words in tree.join(words.map { (counts[$0], $0) }) }
    _ = tree.join(tops)
    self.init(children: tree.children, vocabulary: classes.vocabulary)
  }

  /// Makes Huffman's tree over counts, one for each word.
  package init(counts: [Int]) throws { try self.init(counts: counts, name: "counts") }

  private init(counts: [Int], name: String, vocabulary: VocabularyIdentity? = nil) throws {
    try Self.check(counts, name: name)
    var tree = HuffmanTree(words: counts.count)
    _ = tree.join(counts.enumerated().map { ($1, $0) })
    self.init(children: tree.children, vocabulary: vocabulary)
  }

  private static func check(_ counts: [Int], name: String) throws {
    guard counts.count > 1 else {
      throw RecurrentLMError.invalidArgument(
        name: name,
        found: counted(counts.count, "word"),
        expected: "2 words or more, for a tree has a branch to each"
      )
    }
    guard counts.contains(where: { $0 > 0 }) else {
      throw RecurrentLMError.invalidArgument(
        name: name,
        found: "counts that are all 0",
        expected: "words that were counted in a text, as 'Vocabulary(of: text, size:)' counts them,"
      )
    }
  }

  /// The nodes on the way from the root to a word.
  ///
  /// - Parameter word: The index of a word, in `0..<C`.
  /// - Returns: The numbers of the nodes, the root first, each in `0..<C - 1`.
  public func nodes(to word: Int) -> [Int] {
    checkWord(word)
    return path[places(of: word)].map { Int($0) }
  }

  /// The branches on the way from the root to a word.
  ///
  /// - Parameter word: The index of a word, in `0..<C`.
  /// - Returns: At each node of `nodes(to: word)` the branch taken, 0 the first or 1 the second.
  public func branches(to word: Int) -> [Int] {
    checkWord(word)
    return taken[places(of: word)].map { Int($0) }
  }

  /// The nodes on the way to a word, each with the branch taken.
  func path(of word: Int) -> [(node: Int, branch: Int)] {
    places(of: word).map { (Int(path[$0]), Int(taken[$0])) }
  }

  private func checkWord(_ word: Int) {
    precondition(
      (0..<vocabularySize).contains(word),
      "index \(word) is outside the tree of \(vocabularySize) words"
    )
  }

  /// The places of a word's path in the lists of all paths.
  func places(of word: Int) -> Range<Int> { starts[word]..<starts[word + 1] }
}
"""###),
    (name: "WordTree.init(of:)", file: "Sources/RecurrentLM/Text/WordTree.swift", line: 69, text: ###"""
public init(of vocabulary: Vocabulary) throws {
  var counts = vocabulary.counts
  counts[vocabulary.sentenceStartIndex] = 0
  try self.init(counts: counts, name: "vocabulary", vocabulary: vocabulary.identity)
}
"""###),
    (name: "WordTree.init(of:)", file: "Sources/RecurrentLM/Text/WordTree.swift", line: 86, text: ###"""
public init(of classes: WordClasses) throws {
  guard let counts = classes.counts else {
    throw RecurrentLMError.invalidArgument(
      name: "classes",
      found: "\(classes), which don't know how often their words occur",
      expected: "classes that 'WordClasses(of: examples, count:, vocabulary:)' has made,"
    )
  }
  try Self.check(counts, name: "classes")
  var tree = HuffmanTree(words: counts.count)
  var words = [[Int]](repeating: [], count: classes.count)
  for (word, number) in classes.classOfWord.enumerated() { words[number].append(word) }
  let tops = words.map { words in tree.join(words.map { (counts[$0], $0) }) }
  _ = tree.join(tops)
  self.init(children: tree.children, vocabulary: classes.vocabulary)
}
"""###),
    (name: "WordTree.init(of:)", file: "Sources/RecurrentLM/Text/WordTree.swift", line: 113, text: ###"""
private static func check(_ counts: [Int], name: String) throws {
  guard counts.count > 1 else {
    throw RecurrentLMError.invalidArgument(
      name: name,
      found: counted(counts.count, "word"),
      expected: "2 words or more, for a tree has a branch to each"
    )
  }
  guard counts.contains(where: { $0 > 0 }) else {
    throw RecurrentLMError.invalidArgument(
      name: name,
      found: "counts that are all 0",
      expected: "words that were counted in a text, as 'Vocabulary(of: text, size:)' counts them,"
    )
  }
}
"""###),
    (name: "WordTree.nodes(to:)", file: "Sources/RecurrentLM/Text/WordTree.swift", line: 134, text: ###"""
public func nodes(to word: Int) -> [Int] {
  checkWord(word)
  return path[places(of: word)].map { Int($0) }
}
"""###),
    (name: "WordTree.nodes(to:)", file: "Sources/RecurrentLM/Text/WordTree.swift", line: 153, text: ###"""
private func checkWord(_ word: Int) {
  precondition(
    (0..<vocabularySize).contains(word),
    "index \(word) is outside the tree of \(vocabularySize) words"
  )
}
"""###),
    (name: "WordTree.nodes(to:)", file: "Sources/RecurrentLM/Text/WordTree.swift", line: 149, text: ###"""
func path(of word: Int) -> [(node: Int, branch: Int)] {
  places(of: word).map { (Int(path[$0]), Int(taken[$0])) }
}
"""###),
    (name: "WordTree.nodes(to:)", file: "Sources/RecurrentLM/Text/WordTree.swift", line: 161, text: ###"""
func places(of word: Int) -> Range<Int> { starts[word]..<starts[word + 1] }
"""###),
    (name: "WordTree.branches(to:)", file: "Sources/RecurrentLM/Text/WordTree.swift", line: 143, text: ###"""
public func branches(to word: Int) -> [Int] {
  checkWord(word)
  return taken[places(of: word)].map { Int($0) }
}
"""###),
    (name: "WordTree.branches(to:)", file: "Sources/RecurrentLM/Text/WordTree.swift", line: 153, text: ###"""
private func checkWord(_ word: Int) {
  precondition(
    (0..<vocabularySize).contains(word),
    "index \(word) is outside the tree of \(vocabularySize) words"
  )
}
"""###),
    (name: "WordTree.branches(to:)", file: "Sources/RecurrentLM/Text/WordTree.swift", line: 161, text: ###"""
func places(of word: Int) -> Range<Int> { starts[word]..<starts[word + 1] }
"""###),
    (name: "WordTree.description", file: "Sources/RecurrentLM/Text/WordTree.swift", line: 166, text: ###"""
public var description: String {
  "\(counted(vocabularySize, "word")), paths of up to \(counted(depth, "node"))"
}
"""###),
    (name: "gradientCheck(_:x:y:h:threshold:sampling:seed:)", file: "Sources/RecurrentLM/Training/GradientCheck.swift", line: 35, text: ###"""
public func gradientCheck(
  _ model: any LanguageModel,
  x: some Collection<Int>,
  y: some Collection<Int>,
  h: Double = 0.001,
  threshold: Double = 0.01,
  sampling: Int? = nil,
  seed: Int = 1
) throws -> GradientCheckReport {
  for (name, value) in [("h", h), ("threshold", threshold)] where !(value > 0 && value.isFinite) {
    throw RecurrentLMError.invalidArgument(
      name: name,
      found: shortest(value),
      expected: "a number above 0"
    )
  }
  guard sampling ?? 1 >= 1 else {
    throw RecurrentLMError.invalidArgument(
      name: "sampling",
      found: "\(sampling ?? 0)",
      expected: "a number of weights, 1 or more, or nil for all of them"
    )
  }
  let (x, y) = try model.checkedPair(x, y)
  let (gradients, probe) = try model.gradientsAndSlopes(x, y)
  let all = gradients.all.reduce(0) { $0 + $1.matrix.count }
  let count = min(sampling ?? all, all)
  let sample = count < all ? try weights(count, of: all, seed: seed) : nil
  let slopes = Slopes(probe: probe, x: x, y: y, h: h, threshold: threshold)
  let start = ContinuousClock.now
  let parameters = try Meter.measure(
    "the slopes of \(counted(count, "weight"))",
    of: count,
    advice: sample == nil ? "'sampling: 1000' takes so many" : nil
  ) { meter in
    var first = 0
    return try gradients.all.enumerated().map { index, gradient in
      defer { first += gradient.matrix.count }
      let range = first..<first + gradient.matrix.count
      let places = sample.map { $0.filter(range.contains).map { $0 - first } }
      return try slopes.check(
        index,
        named: gradient.shape.name,
        at: places ?? Array(0..<range.count),
        against: gradient.matrix,
        meter
      )
    }
  }
  let seconds = (ContinuousClock.now - start) / .seconds(1)
  return GradientCheckReport(
    h: h,
    threshold: threshold,
    parameters: parameters,
    secondsForAll: sample == nil ? nil : seconds / Double(count) * Double(all)
  )
}
"""###),
    (name: "gradientCheck(_:x:y:h:threshold:sampling:seed:)", file: "Sources/RecurrentLM/Training/GradientCheck.swift", line: 94, text: ###"""
private func weights(_ count: Int, of all: Int, seed: Int) throws -> [Int] {
  var random = MersenneTwister(seed: try checkedSeed(seed))
  try Memory.check(
    needed: Memory.bytes(ofShape: 2, all),
    for: "a sample of \(counted(all, "weight"))"
  )
  return random.permutation(all).prefix(count).sorted()
}
"""###),
    (name: "gradientCheck(_:x:y:h:threshold:sampling:seed:)", file: "Sources/RecurrentLM/Training/GradientCheck.swift", line: 111, text: ###"""
func check(
  _ matrix: Int,
  named name: String,
  at places: [Int],
  against gradient: Matrix,
  _ meter: Meter
) throws -> ParameterCheck {
  var report = ParameterCheck(name: name, rows: gradient.rows, columns: gradient.columns)
  for place in places {
    try Safepoint.pass()
    let (row, column) = place.quotientAndRemainder(dividingBy: gradient.columns)
    let original = probe[matrix, row, column]
    probe[matrix, row, column] = original + h
    let lossAbove = try probe.loss(x, y)
    probe[matrix, row, column] = original - h
    let lossBelow = try probe.loss(x, y)
    probe[matrix, row, column] = original
    report.record(
      GradientComparison(
        row: row,
        column: column,
        lossAbove: lossAbove,
        lossBelow: lossBelow,
        estimated: (lossAbove - lossBelow) / (2 * h),
        backpropagated: gradient[row, column]
      ),
      threshold: threshold
    )
    meter.advance()
  }
  return report
}
"""###),
    (name: "GradientComparison", file: "Sources/RecurrentLM/Training/GradientCheckReport.swift", line: 2, text: ###"""
public struct GradientComparison: Hashable, Sendable {
  /// The row of the weight in its matrix.
  public let row: Int

  /// The column of the weight in its matrix.
  public let column: Int

  /// The sentence's loss with the weight raised by h, in nats.
  public let lossAbove: Double

  /// The sentence's loss with the weight lowered by h, in nats.
  public let lossBelow: Double

  /// The gradient as a slope, `(L(θ + h) - L(θ - h)) / 2h`.
  public let estimated: Double

  /// The gradient as backpropagation computed it.
  public let backpropagated: Double

  /// The distance between the two, `|a - b| / (|a| + |b|)`; NaN if both are zero.
  public var relativeError: Double {
    abs(backpropagated - estimated) / (abs(backpropagated) + abs(estimated))
  }

  /// Whether both gradients are exactly zero, which tells nothing.
  public var isZero: Bool { backpropagated == 0 && estimated == 0 }
}
"""###),
    (name: "GradientComparison.relativeError", file: "Sources/RecurrentLM/Training/GradientCheckReport.swift", line: 22, text: ###"""
public var relativeError: Double {
  abs(backpropagated - estimated) / (abs(backpropagated) + abs(estimated))
}
"""###),
    (name: "GradientComparison.isZero", file: "Sources/RecurrentLM/Training/GradientCheckReport.swift", line: 27, text: ###"""
public var isZero: Bool { backpropagated == 0 && estimated == 0 }
"""###),
    (name: "ParameterCheck", file: "Sources/RecurrentLM/Training/GradientCheckReport.swift", line: 31, text: ###"""
public struct ParameterCheck: Hashable, Sendable {
  /// The matrix: `U`, `V` or `W`.
  public let name: String

  /// How many gradients agree within the threshold and are not both zero.
  public private(set) var passed: Int = 0

  /// How many gradients differ by more than the threshold, or are not numbers.
  public private(set) var failed: Int = 0

  /// How many gradients are exactly zero both ways: nothing was learned from them.
  public private(set) var bothZero: Int = 0

  /// The weight with the largest relative error, or nil if all are zero.
  public private(set) var worst: GradientComparison?

  /// The first weight that failed, row by row.
  public private(set) var firstFailure: GradientComparison?

  /// The relative error of each weight, in the shape of the matrix; 0 where both gradients are zero,
  /// and where a sample has left the weight out.
  public private(set) var relativeErrors: Matrix

  /// Whether both gradients of a weight are zero, in the shape of the matrix.
  package private(set) var areBothZero: [[Bool]]

  /// Begins a check of a matrix.
  init(name: String, rows: Int, columns: Int) {
    self.name = name
    relativeErrors = Matrix(rows: rows, columns: columns)
    areBothZero = Array(repeating: Array(repeating: false, count: columns), count: rows)
  }

  /// The number of weights.
  public var size: Int { relativeErrors.count }

  /// The number of weights that were compared, both zero or not.
  public var checked: Int { passed + failed + bothZero }

  /// The largest relative error; NaN if one is not a number, 0 if all gradients are zero.
  public var largestRelativeError: Double { worst?.relativeError ?? 0 }

  /// Counts one weight.
  mutating func record(_ comparison: GradientComparison, threshold: Double) {
    guard !comparison.isZero else {
      bothZero += 1
      areBothZero[comparison.row][comparison.column] = true
      return
    }
    let error = comparison.relativeError
    relativeErrors[comparison.row, comparison.column] = error
    // Written so that NaN fails and is the worst of all.
    if !(error <= largestRelativeError) || worst == nil, !largestRelativeError.isNaN {
      worst = comparison
    }
    if error <= threshold {
      passed += 1
    } else {
      failed += 1
      firstFailure = firstFailure ?? comparison
    }
  }
}
"""###),
    (name: "ParameterCheck.size", file: "Sources/RecurrentLM/Training/GradientCheckReport.swift", line: 65, text: ###"""
public var size: Int { relativeErrors.count }
"""###),
    (name: "ParameterCheck.checked", file: "Sources/RecurrentLM/Training/GradientCheckReport.swift", line: 68, text: ###"""
public var checked: Int { passed + failed + bothZero }
"""###),
    (name: "ParameterCheck.largestRelativeError", file: "Sources/RecurrentLM/Training/GradientCheckReport.swift", line: 71, text: ###"""
public var largestRelativeError: Double { worst?.relativeError ?? 0 }
"""###),
    (name: "GradientCheckReport", file: "Sources/RecurrentLM/Training/GradientCheckReport.swift", line: 96, text: ###"""
public struct GradientCheckReport: Hashable, Sendable {
  /// How far each weight was moved either way.
  public let h: Double

  /// The largest relative error that passes.
  public let threshold: Double

  /// The outcome for each matrix, in the order U, V, W.
  public let parameters: [ParameterCheck]

  /// About how many seconds the check of all weights would take here; nil if all were checked.
  public let secondsForAll: Double?

  /// The number of weights that were compared.
  public var checked: Int { parameters.reduce(0) { $0 + $1.checked } }

  /// What is to be said of a sample; nil if all weights were checked.
  package var sampleNote: String? {
    guard let secondsForAll else { return nil }
    let size = parameters.reduce(0) { $0 + $1.size }
    return "A sample of \(grouped(checked)) of \(counted(size, "weight")): "
      + "all of them would take about \(durationText(seconds: secondsForAll))."
  }

  /// Whether no gradient failed.
  public var passed: Bool { parameters.allSatisfy { $0.failed == 0 } }
}
"""###),
    (name: "GradientCheckReport.checked", file: "Sources/RecurrentLM/Training/GradientCheckReport.swift", line: 110, text: ###"""
public var checked: Int { parameters.reduce(0) { $0 + $1.checked } }
"""###),
    (name: "GradientCheckReport.passed", file: "Sources/RecurrentLM/Training/GradientCheckReport.swift", line: 121, text: ###"""
public var passed: Bool { parameters.allSatisfy { $0.failed == 0 } }
"""###),
    (name: "GradientCheckReport.description", file: "Sources/RecurrentLM/Training/GradientCheckReport.swift", line: 128, text: ###"""
public var description: String {
  (parameters.map(text) + [sampleNote].compactMap(\.self)).joined(separator: "\n")
}
"""###),
    (name: "GradientCheckReport.description", file: "Sources/RecurrentLM/Training/GradientCheckReport.swift", line: 132, text: ###"""
private func text(_ check: ParameterCheck) -> String {
  var lines = [
    "gradient check for parameter \(check.name) with size \(check.size): "
      + (check.failed == 0 ? "passed" : "failed"),
    "  \(check.passed) passed, \(check.failed) failed, "
      + "\(check.bothZero) both zero (nothing learned from them)",
  ]
  if let worst = check.worst {
    lines.append(
      "  largest relative error \(general(worst.relativeError, 3)) "
        + "at \(check.name)[\(worst.row), \(worst.column)]"
    )
  }
  if let failure = check.firstFailure {
    lines += [
      "  first failure: \(check.name)[\(failure.row), \(failure.column)]",
      "    +h loss: \(decimal(failure.lossAbove, 6))",
      "    -h loss: \(decimal(failure.lossBelow, 6))",
      "    estimated gradient: \(decimal(failure.estimated, 6))",
      "    backpropagation gradient: \(decimal(failure.backpropagated, 6))",
      "    relative error: \(decimal(failure.relativeError, 6))",
    ]
  }
  return lines.joined(separator: "\n")
}
"""###),
    (name: "LanguageModel.record(loss:examples:)", file: "Sources/RecurrentLM/Training/LanguageModel+Record.swift", line: 18, text: ###"""
public func record(loss: Double, examples: Int = 1) throws {
  guard loss.isFinite, loss >= 0 else {
    throw RecurrentLMError.invalidArgument(
      name: "loss",
      found: shortest(loss),
      expected: "a finite number of nats per word, 0 or more"
    )
  }
  let (seen, isTooMany) = history.examplesSeen.addingReportingOverflow(examples)
  guard examples >= 0, !isTooMany else {
    throw RecurrentLMError.invalidArgument(
      name: "examples",
      found: "\(examples)",
      expected: "how many examples were learnt from since the loss before, 0 or more"
    )
  }
  history.examplesSeen = seen
  history.vocabularySize = vocabularySize
  history.losses.append((seen, loss))
}
"""###),
    (name: "bars(_:_:title:axis:)", file: "Sources/NotebookWords/Charts/Bars.swift", line: 16, text: ###"""
public func bars(
  _ labels: some Collection<String>,
  _ values: some Collection<Double>,
  title: String = "",
  axis: String = ""
) throws {
  print(try barChart(Array(labels), Array(values), title: title, axis: axis).plain)
}
"""###),
    (name: "bars(_:_:title:axis:)", file: "Sources/NotebookWords/Charts/Bars.swift", line: 68, text: ###"""
package func barChart(
  _ labels: [String],
  _ values: [Double],
  title: String,
  axis: String
) throws -> BarChart {
  guard labels.count == values.count else {
    throw RecurrentLMError.invalidArgument(
      name: "values",
      found: counted(values.count, "number"),
      expected: "one for each of the \(counted(labels.count, "label"))"
    )
  }
  let pairs = zip(labels, values).filter { $1.isFinite }
  let number = { NumberText.significant($0) }
  let ends = [pairs.max { $0.1 < $1.1 }, pairs.min { $0.1 < $1.1 }].compactMap(\.self)
    .map { "\(shortened($0.0, to: 80)) with \(number($0.1))" }
  let left = values.count - pairs.count
  return BarChart(
    title: title,
    alt: (ends.isEmpty
      ? "No bar of a finite length"
      : "\(counted(pairs.count, "bar")), the longest way up \(ends[0])")
      + (ends.count > 1 && pairs.count > 1 ? ", down \(ends[1])" : "")
      + (left > 0 ? "; \(counted(left, "number")) not finite." : "."),
    axis: Axis(axis),
    bars: zip(labels, values).map { BarChart.Bar($0, $1) },
    digits: 4
  )
}
"""###),
    (name: "bars(_:_:title:axis:)", file: "Sources/NotebookWords/Charts/Bars.swift", line: 33, text: ###"""
public func bars(
  _ labels: some Collection<String>,
  _ values: some Collection<Int>,
  title: String = "",
  axis: String = ""
) throws {
  try bars(labels, values.map(Double.init), title: title, axis: axis)
}
"""###),
    (name: "bars(_:_:title:axis:)", file: "Sources/NotebookWords/Charts/Bars.swift", line: 50, text: ###"""
public func bars(
  _ labels: some Collection<String>,
  _ values: Vector,
  title: String = "",
  axis: String = ""
) throws {
  try bars(labels, values.values, title: title, axis: axis)
}
"""###),
    (name: "heatMap(_:rows:columns:title:x:y:)", file: "Sources/NotebookWords/Charts/HeatMapWord.swift", line: 21, text: ###"""
public func heatMap(
  _ matrix: Matrix,
  rows: [String] = [],
  columns: [String] = [],
  title: String = "",
  x: String = "column",
  y: String = "row"
) throws {
  print(try matrixMap(matrix, rows: rows, columns: columns, title: title, x: x, y: y).plain)
}
"""###),
    (name: "heatMap(_:rows:columns:title:x:y:)", file: "Sources/NotebookWords/Charts/HeatMapWord.swift", line: 44, text: ###"""
package func matrixMap(
  _ matrix: Matrix,
  rows: [String] = [],
  columns: [String] = [],
  title: String,
  x: String,
  y: String
) throws -> HeatMap {
  for (name, labels, count) in [
    ("rows", rows, matrix.rows), ("columns", columns, matrix.columns),
  ] where !labels.isEmpty && labels.count != count {
    throw RecurrentLMError.invalidArgument(
      name: name,
      found: counted(labels.count, "name"),
      expected: "none, or one for each of the matrix's \(count) \(name)"
    )
  }
  let summary = try ValueSummary(matrix.values)
  let others = matrix.count - summary.count
  let number = { NumberText.significant($0) }
  return HeatMap(
    title: title,
    alt: "Elements from \(number(summary.low)) to \(number(summary.high)), mean "
      + number(summary.mean)
      + (others > 0 ? "; \(NumberText.grouped(others)) not finite." : "."),
    values: try (0..<matrix.rows).map { row in
      try Safepoint.pass()
      return matrix[row].values
    },
    rowLabels: rows,
    columnLabels: columns,
    rowTitle: y,
    columnTitle: x,
    scale: summary.low < 0 ? .diverging : .sequential
  )
}
"""###),
    (name: "histogram(_:bins:title:x:)", file: "Sources/NotebookWords/Charts/Histogram.swift", line: 19, text: ###"""
public func histogram(
  _ values: some Collection<Double>,
  bins: Int = 20,
  title: String = "",
  x: String = "value"
) throws {
  print(try ValueHistogram(Array(values), bins: bins, title: title, x: x).plain)
}
"""###),
    (name: "histogram(_:bins:title:x:)", file: "Sources/NotebookWords/Charts/Histogram.swift", line: 36, text: ###"""
public func histogram(
  _ values: some Collection<Int>,
  bins: Int = 20,
  title: String = "",
  x: String = "value"
) throws {
  print(
    try ValueHistogram(values.map(Double.init), bins: bins, title: title, x: x).plain
  )
}
"""###),
    (name: "histogram(_:bins:title:x:)", file: "Sources/NotebookWords/Charts/Histogram.swift", line: 55, text: ###"""
public func histogram(
  _ values: Vector,
  bins: Int = 20,
  title: String = "",
  x: String = "value"
) throws {
  print(try ValueHistogram(values.values, bins: bins, title: title, x: x).plain)
}
"""###),
    (name: "histogram(_:bins:title:x:)", file: "Sources/NotebookWords/Charts/Histogram.swift", line: 72, text: ###"""
public func histogram(
  _ values: Matrix,
  bins: Int = 20,
  title: String = "",
  x: String = "value"
) throws {
  print(try ValueHistogram(values.values, bins: bins, title: title, x: x).plain)
}
"""###),
    (name: "liveChart(_:x:title:axes:)", file: "Sources/NotebookWords/Charts/LiveChart.swift", line: 22, text: ###"""
public func liveChart(
  _ y: String,
  x: String = "step",
  title: String = "",
  axes: PlotAxes = .linear
) -> LiveChart {
  LiveChart(y: y, x: x, title: title, axes: axes)
}
"""###),
    (name: "LiveChart", file: "Sources/NotebookWords/Charts/LiveChart.swift", line: 34, text: ###"""
public final class LiveChart: Sendable {
  /// A curve, with what is kept of its points.
  private struct Curve {
    let name: String
    var points: [Point] = []
    var summary = CurveSummary()
    var total = 0
    var omitted = 0
  }

  /// A curve of twice as many points is thinned to so many.
  private static let kept = 2000

  private let curves = Mutex<[Curve]>([])
  private let frame: CurveChart
  private let x: Axis
  private let y: Axis

  /// Tells the chart from others, in this notebook and in earlier ones.
  package let id = UInt64.random(in: 0...UInt64.max)

  init(y: String, x: String, title: String, axes: PlotAxes) {
    frame = CurveChart(title: title, x: x, y: y, axes: axes)
    (self.x, self.y) = (Axis(x, scale: axes.x), Axis(y, scale: axes.y))
  }

  /// Adds a point, and shows it soon.
  ///
  /// - Parameters:
  ///   - x: Where it lies on the x axis, such as the number of the step.
  ///   - y: How high it lies, such as a loss; NaN and infinities leave a gap and are counted.
  ///   - curve: The name of its curve, where there are several.
  /// - Complexity: O(1), on average.
  public func add(_ x: Int, _ y: Double, to curve: String = "") {
    add(Double(x), y, to: curve)
  }

  /// Adds a point between whole numbers, and shows it soon.
  ///
  /// - Parameters:
  ///   - x: Where it lies on the x axis.
  ///   - y: How high it lies; NaN and infinities leave a gap and are counted.
  ///   - curve: The name of its curve, where there are several.
  /// - Complexity: O(1), on average.
  public func add(_ x: Double, _ y: Double, to curve: String = "") {
    record(x, y, to: curve)
    ProgramCharts.show(self)
  }

  /// Takes a point, and shows nothing.
  ///
  /// - Parameters:
  ///   - x: Where it lies on the x axis.
  ///   - y: How high it lies.
  ///   - curve: The name of its curve.
  package func record(_ x: Double, _ y: Double, to curve: String) {
    curves.withLock { curves in
      let index = curves.firstIndex { $0.name == curve } ?? curves.count
      if index == curves.count { curves.append(Curve(name: curve)) }
      let point = Point(x, y)
      curves[index].points.append(point)
      curves[index].total += 1
      if frame.holds(point) {
        curves[index].summary.add(point)
      } else {
        curves[index].omitted += 1
      }
      if curves[index].points.count >= 2 * Self.kept {
        curves[index].points = LineChart.thinned(
          curves[index].points,
          to: Self.kept,
          x: self.x,
          y: self.y
        )
      }
    }
  }

  /// The chart as it is now.
  package var chart: LineChart {
    let curves = curves.withLock { $0 }
    return frame.chart(
      of: curves.map {
        LineChart.Series($0.name, $0.points, total: $0.total, omitted: $0.omitted)
      },
      findings: curves.map { $0.summary.text(name: $0.name, x: x.title) }
    )
  }

  /// The newest point in a line, for a terminal: `loss 5.31 at step 120`.
  package var newest: String {
    let last = curves.withLock {
      $0.compactMap { curve in curve.points.last.map { (curve.name, $0) } }
    }
    return last.map { name, point in
      "\(name.isEmpty ? y.title : name) \(NumberText.significant(point.y)) at "
        + "\(x.title) \(NumberText.significant(point.x, digits: 7))"
    }.joined(separator: ", ")
  }
}
"""###),
    (name: "LiveChart.add(_:_:to:)", file: "Sources/NotebookWords/Charts/LiveChart.swift", line: 67, text: ###"""
public func add(_ x: Int, _ y: Double, to curve: String = "") {
  add(Double(x), y, to: curve)
}
"""###),
    (name: "LiveChart.add(_:_:to:)", file: "Sources/NotebookWords/Charts/LiveChart.swift", line: 78, text: ###"""
public func add(_ x: Double, _ y: Double, to curve: String = "") {
  record(x, y, to: curve)
  ProgramCharts.show(self)
}
"""###),
    (name: "LiveChart.add(_:_:to:)", file: "Sources/NotebookWords/Charts/LiveChart.swift", line: 89, text: ###"""
package func record(_ x: Double, _ y: Double, to curve: String) {
  curves.withLock { curves in
    let index = curves.firstIndex { $0.name == curve } ?? curves.count
    if index == curves.count { curves.append(Curve(name: curve)) }
    let point = Point(x, y)
    curves[index].points.append(point)
    curves[index].total += 1
    if frame.holds(point) {
      curves[index].summary.add(point)
    } else {
      curves[index].omitted += 1
    }
    if curves[index].points.count >= 2 * Self.kept {
      curves[index].points = LineChart.thinned(
        curves[index].points,
        to: Self.kept,
        x: self.x,
        y: self.y
      )
    }
  }
}
"""###),
    (name: "LiveChart.description", file: "Sources/NotebookWords/Charts/LiveChart.swift", line: 137, text: ###"""
public var description: String { chart.plain }
"""###),
    (name: "plot(_:title:x:y:axes:style:)", file: "Sources/NotebookWords/Charts/Plot.swift", line: 25, text: ###"""
public func plot(
  _ values: some Collection<Double>,
  title: String = "",
  x: String = "index",
  y: String = "",
  axes: PlotAxes = .linear,
  style: PlotStyle = .lines
) {
  say { try CurveChart(title: title, x: x, y: y, axes: axes, style: style).draw(Array(values)) }
}
"""###),
    (name: "plot(_:title:x:y:axes:style:)", file: "Sources/NotebookWords/Charts/Plot.swift", line: 148, text: ###"""
func say(_ chart: () throws -> some DisplayBlock) {
  do {
    print(try chart().plain)
  } catch {
    print("no chart: \(error)")
  }
}
"""###),
    (name: "plot(_:title:x:y:axes:style:)", file: "Sources/NotebookWords/Charts/Plot.swift", line: 37, text: ###"""
public func plot(
  _ values: some Collection<Int>,
  title: String = "",
  x: String = "index",
  y: String = "",
  axes: PlotAxes = .linear,
  style: PlotStyle = .lines
) {
  say {
    try CurveChart(title: title, x: x, y: y, axes: axes, style: style).draw(values.map(Double.init))
  }
}
"""###),
    (name: "plot(_:title:x:y:axes:style:)", file: "Sources/NotebookWords/Charts/Plot.swift", line: 51, text: ###"""
public func plot(
  _ values: Vector,
  title: String = "",
  x: String = "index",
  y: String = "",
  axes: PlotAxes = .linear,
  style: PlotStyle = .lines
) {
  say { try CurveChart(title: title, x: x, y: y, axes: axes, style: style).draw(values.values) }
}
"""###),
    (name: "plot(_:title:x:y:axes:style:)", file: "Sources/NotebookWords/Charts/Plot.swift", line: 63, text: ###"""
public func plot(
  _ points: [(Double, Double)],
  title: String = "",
  x: String = "x",
  y: String = "",
  axes: PlotAxes = .linear,
  style: PlotStyle = .lines
) {
  say { try CurveChart(title: title, x: x, y: y, axes: axes, style: style).draw(points) }
}
"""###),
    (name: "plot(_:_:title:x:y:axes:style:)", file: "Sources/NotebookWords/Charts/Plot.swift", line: 85, text: ###"""
public func plot(
  _ xs: some Collection<Double>,
  _ ys: some Collection<Double>,
  title: String = "",
  x: String = "x",
  y: String = "",
  axes: PlotAxes = .linear,
  style: PlotStyle = .lines
) throws {
  print(
    try CurveChart(title: title, x: x, y: y, axes: axes, style: style).draw(Array(xs), Array(ys))
      .plain
  )
}
"""###),
    (name: "plot(_:title:x:y:axes:style:)", file: "Sources/NotebookWords/Charts/Plot.swift", line: 101, text: ###"""
public func plot(
  _ curves: [String: [Double]],
  title: String = "",
  x: String = "index",
  y: String = "",
  axes: PlotAxes = .linear,
  style: PlotStyle = .lines
) {
  say { try CurveChart(title: title, x: x, y: y, axes: axes, style: style).draw(curves) }
}
"""###),
    (name: "plot(_:title:x:y:axes:style:)", file: "Sources/NotebookWords/Charts/Plot.swift", line: 113, text: ###"""
public func plot(
  _ curves: [String: [(Double, Double)]],
  title: String = "",
  x: String = "x",
  y: String = "",
  axes: PlotAxes = .linear,
  style: PlotStyle = .lines
) {
  say { try CurveChart(title: title, x: x, y: y, axes: axes, style: style).draw(curves) }
}
"""###),
    (name: "plot(over:title:x:y:axes:_:)", file: "Sources/NotebookWords/Charts/Plot.swift", line: 136, text: ###"""
public func plot(
  over range: ClosedRange<Double>,
  title: String = "",
  x: String = "x",
  y: String = "",
  axes: PlotAxes = .linear,
  _ function: (Double) throws -> Double
) throws {
  print(try CurveChart(title: title, x: x, y: y, axes: axes).draw(over: range, function).plain)
}
"""###),
    (name: "PlotAxes", file: "Sources/NotebookWords/Charts/PlotAxes.swift", line: 9, text: ###"""
public struct PlotAxes: Hashable, Sendable {
  private let isXLogarithmic: Bool
  private let isYLogarithmic: Bool

  /// Both axes have equal steps.
  public static let linear: PlotAxes = PlotAxes(isXLogarithmic: false, isYLogarithmic: false)

  /// The x axis is logarithmic, as Matplotlib's `semilogx` has it.
  public static let logX: PlotAxes = PlotAxes(isXLogarithmic: true, isYLogarithmic: false)

  /// The y axis is logarithmic, as Matplotlib's `semilogy` has it.
  public static let logY: PlotAxes = PlotAxes(isXLogarithmic: false, isYLogarithmic: true)

  /// Both axes are logarithmic, as Matplotlib's `loglog` has it.
  public static let logLog: PlotAxes = PlotAxes(isXLogarithmic: true, isYLogarithmic: true)

  /// The scale of the x axis.
  var x: Axis.Scale { isXLogarithmic ? .logarithmic : .linear }

  /// The scale of the y axis.
  var y: Axis.Scale { isYLogarithmic ? .logarithmic : .linear }
}
"""###),
    (name: "PlotStyle", file: "Sources/NotebookWords/Charts/PlotAxes.swift", line: 33, text: ###"""
public struct PlotStyle: Hashable, Sendable {
  let isJoined: Bool

  /// Joined by lines, in their order.
  public static let lines: PlotStyle = PlotStyle(isJoined: true)

  /// As dots, each alone.
  public static let points: PlotStyle = PlotStyle(isJoined: false)
}
"""###),
    (name: "plot(_:)", file: "Sources/NotebookWords/Charts/PlotHistories.swift", line: 7, text: ###"""
public func plot(_ history: TrainingHistory) {
  print(history)
}
"""###),
    (name: "plot(_:title:axes:)", file: "Sources/NotebookWords/Charts/PlotHistories.swift", line: 22, text: ###"""
public func plot(
  _ histories: [String: TrainingHistory],
  title: String = "Loss during training",
  axes: PlotAxes = .linear
) {
  say { try CurveChart(histories: title, axes: axes).draw(histories) }
}
"""###),
    (name: "plot(_:title:axes:)", file: "Sources/NotebookWords/Charts/PlotHistories.swift", line: 42, text: ###"""
package func draw(_ histories: [String: TrainingHistory]) throws -> LineChart {
  try draw(
    histories.sorted { $0.key < $1.key }.flatMap { name, history -> [Curve] in
      let measured = history.losses.map(Self.point)
      let learnt = history.runningLosses.map(Self.point)
      let isCurve = measured.count < Self.fewMeasurements && learnt.count > measured.count
      let heldOut = history.validationLosses.map(Self.point)
      return [(name, isCurve ? learnt : measured)]
        + (heldOut.isEmpty ? [] : [("\(name), held out", heldOut)])
    }
  )
}
"""###),
    (name: "plot(_:title:axes:)", file: "Sources/NotebookWords/Charts/PlotHistories.swift", line: 55, text: ###"""
private static func point(_ entry: (examplesSeen: Int, loss: Double)) -> Point {
  Point(Double(entry.examplesSeen), entry.loss)
}
"""###),
    (name: "scatter(_:labels:title:x:y:axes:)", file: "Sources/NotebookWords/Charts/Scatter.swift", line: 18, text: ###"""
public func scatter(
  _ points: [(Double, Double)],
  labels: [String] = [],
  title: String = "",
  x: String = "x",
  y: String = "y",
  axes: PlotAxes = .linear
) throws {
  print(
    try CurveChart(title: title, x: x, y: y, axes: axes, style: .points)
      .draw(points.map { Point($0.0, $0.1) }, labels: labels).plain
  )
}
"""###),
    (name: "scatter(_:labels:title:x:y:axes:)", file: "Sources/NotebookWords/Charts/Scatter.swift", line: 63, text: ###"""
package func draw(_ points: [Point], labels: [String]) throws -> LineChart {
  guard labels.isEmpty || labels.count == points.count else {
    throw RecurrentLMError.invalidArgument(
      name: "labels",
      found: counted(labels.count, "label"),
      expected: "none, or one for each of the \(counted(points.count, "point"))"
    )
  }
  // Of thousands of dots no name can be read.
  let mostNamed = 2000
  return try draw([("", points)], labels: labels.count > mostNamed ? [] : labels)
}
"""###),
    (name: "scatter(_:_:labels:title:x:y:axes:)", file: "Sources/NotebookWords/Charts/Scatter.swift", line: 44, text: ###"""
public func scatter(
  _ xs: some Collection<Double>,
  _ ys: some Collection<Double>,
  labels: [String] = [],
  title: String = "",
  x: String = "x",
  y: String = "y",
  axes: PlotAxes = .linear
) throws {
  print(
    try CurveChart(title: title, x: x, y: y, axes: axes, style: .points)
      .draw(CurveChart.points(Array(xs), Array(ys)), labels: labels).plain
  )
}
"""###),
    (name: "scatter(_:_:labels:title:x:y:axes:)", file: "Sources/NotebookWords/Charts/Scatter.swift", line: 63, text: ###"""
package func draw(_ points: [Point], labels: [String]) throws -> LineChart {
  guard labels.isEmpty || labels.count == points.count else {
    throw RecurrentLMError.invalidArgument(
      name: "labels",
      found: counted(labels.count, "label"),
      expected: "none, or one for each of the \(counted(points.count, "point"))"
    )
  }
  // Of thousands of dots no name can be read.
  let mostNamed = 2000
  return try draw([("", points)], labels: labels.count > mostNamed ? [] : labels)
}
"""###),
    (name: "wordMap(of:_:_:title:)", file: "Sources/NotebookWords/Charts/WordMap.swift", line: 21, text: ###"""
public func wordMap(
  of model: any LanguageModel,
  _ words: [String],
  _ vocabulary: Vocabulary,
  title: String = "Words by their vectors"
) throws {
  print(try wordMapChart(of: model, words, vocabulary, title: title).plain)
}
"""###),
    (name: "wordMap(of:_:_:title:)", file: "Sources/NotebookWords/Charts/WordMap.swift", line: 31, text: ###"""
package func wordMapChart(
  of model: any LanguageModel,
  _ words: [String],
  _ vocabulary: Vocabulary,
  title: String
) throws -> LineChart {
  guard words.count > 2 else {
    throw RecurrentLMError.invalidArgument(
      name: "words",
      found: counted(words.count, "word"),
      expected: "three words or more"
    )
  }
  let found = try model.wordVectors(of: words, vocabulary).principalComponents(2)
  let axes = found.shares.enumerated().map { place, share in
    "component \(place + 1) (\(decimal(100 * share, 1)) % of the variance)"
  }
  let points = (0..<words.count).map { Point(found.coordinates[$0, 0], found.coordinates[$0, 1]) }
  let chart = CurveChart(title: title, x: axes[0], y: axes[1], style: .points)
  // Of thousands of words neither a name can be read nor a pair be found by looking.
  guard words.count <= 1000 else { return try chart.draw(points, labels: words) }
  return chart.chart(
    of: [LineChart.Series("", points, style: .dots, labels: words)],
    findings: [try extremes(of: points, words)]
  )
}
"""###),
    (name: "wordMap(of:_:_:title:)", file: "Sources/NotebookWords/Charts/WordMap.swift", line: 59, text: ###"""
private func extremes(of points: [Point], _ words: [String]) throws -> String {
  var nearest = (distance: Double.infinity, words: "")
  var farthest = (distance: -Double.infinity, words: "")
  for (index, point) in points.enumerated() {
    try Safepoint.pass()
    for other in points.indices[(index + 1)...] {
      let (x, y) = (point.x - points[other].x, point.y - points[other].y)
      let distance = x * x + y * y
      let pair = "\(words[index]) and \(words[other])"
      if distance < nearest.distance { nearest = (distance, pair) }
      if distance > farthest.distance { farthest = (distance, pair) }
    }
  }
  return "\(words.count) words, the nearest to one another \(nearest.words), "
    + "the farthest apart \(farthest.words)"
}
"""###),
    (name: "check(_:_:equals:tolerance:hint:mistakes:)", file: "Sources/NotebookWords/Check+Arrays.swift", line: 14, text: ###"""
public func check(
  _ name: String,
  _ found: [Double],
  equals expected: [Double],
  tolerance: Double = 1e-6,
  hint: String = "",
  mistakes: [(String, [Double])] = []
) throws {
  let comparison = CheckComparison(name, tolerance: tolerance, hint: hint)
  print(
    try comparison.passes(found, expected, mistakes: mistakes) {
      try $0.passes(Vector($1), Vector($2))
    }
  )
}
"""###),
    (name: "check(_:_:equals:letters:tolerance:hint:mistakes:)", file: "Sources/NotebookWords/Check+Arrays.swift", line: 42, text: ###"""
public func check(
  _ name: String,
  _ found: Vector,
  equals expected: Vector,
  letters: String = "",
  tolerance: Double = 1e-6,
  hint: String = "",
  mistakes: [(String, Vector)] = []
) throws {
  let comparison = CheckComparison(name, letters: letters, tolerance: tolerance, hint: hint)
  print(
    try comparison.passes(found, expected, mistakes: mistakes) {
      try $0.passes($1, $2)
    }
  )
}
"""###),
    (name: "check(_:_:equals:letters:tolerance:hint:mistakes:)", file: "Sources/NotebookWords/Check+Arrays.swift", line: 74, text: ###"""
public func check(
  _ name: String,
  _ found: Matrix,
  equals expected: Matrix,
  letters: String = "",
  tolerance: Double = 1e-6,
  hint: String = "",
  mistakes: [(String, Matrix)] = []
) throws {
  let comparison = CheckComparison(name, letters: letters, tolerance: tolerance, hint: hint)
  print(
    try comparison.passes(found, expected, mistakes: mistakes) {
      try $0.passes($1, $2)
    }
  )
}
"""###),
    (name: "check(_:_:equals:letters:hint:)", file: "Sources/NotebookWords/Check+Arrays.swift", line: 100, text: ###"""
public func check(
  _ name: String,
  _ found: (Int, Int),
  equals expected: (Int, Int),
  letters: String = "",
  hint: String = ""
) throws {
  print(
    try CheckComparison(name, letters: letters, hint: hint).passes(found, expected) {
      try $0.passes($1, $2)
    }
  )
}
"""###),
    (name: "check(_:_:equals:tolerance:hint:mistakes:)", file: "Sources/NotebookWords/Check.swift", line: 23, text: ###"""
public func check(
  _ name: String,
  _ found: Double,
  equals expected: Double,
  tolerance: Double = 1e-6,
  hint: String = "",
  mistakes: [(String, Double)] = []
) throws {
  let comparison = CheckComparison(name, tolerance: tolerance, hint: hint)
  print(
    try comparison.passes(found, expected, mistakes: mistakes) {
      try $0.passes($1, $2)
    }
  )
}
"""###),
    (name: "check(_:_:equals:hint:mistakes:)", file: "Sources/NotebookWords/Check.swift", line: 49, text: ###"""
public func check(
  _ name: String,
  _ found: Int,
  equals expected: Int,
  hint: String = "",
  mistakes: [(String, Int)] = []
) throws {
  print(
    try CheckComparison(name, hint: hint).passes(found, expected, mistakes: mistakes) {
      try $0.passes($1, $2)
    }
  )
}
"""###),
    (name: "check(_:_:equals:hint:)", file: "Sources/NotebookWords/Check.swift", line: 71, text: ###"""
public func check(_ name: String, _ found: Bool, equals expected: Bool, hint: String = "") throws {
  print(
    try CheckComparison(name, hint: hint).passes(found, expected) {
      try $0.passes($1, $2)
    }
  )
}
"""###),
    (name: "check(_:_:equals:hint:mistakes:)", file: "Sources/NotebookWords/Check.swift", line: 89, text: ###"""
public func check(
  _ name: String,
  _ found: String,
  equals expected: String,
  hint: String = "",
  mistakes: [(String, String)] = []
) throws {
  print(
    try CheckComparison(name, hint: hint).passes(found, expected, mistakes: mistakes) {
      try $0.passes($1, $2)
    }
  )
}
"""###),
    (name: "check(_:_:equals:hint:mistakes:)", file: "Sources/NotebookWords/Check.swift", line: 113, text: ###"""
public func check(
  _ name: String,
  _ found: [Int],
  equals expected: [Int],
  hint: String = "",
  mistakes: [(String, [Int])] = []
) throws {
  print(
    try CheckComparison(name, hint: hint).passes(found, expected, mistakes: mistakes) {
      try $0.passes($1, $2)
    }
  )
}
"""###),
    (name: "check(_:_:equals:hint:mistakes:)", file: "Sources/NotebookWords/Check.swift", line: 137, text: ###"""
public func check(
  _ name: String,
  _ found: [String],
  equals expected: [String],
  hint: String = "",
  mistakes: [(String, [String])] = []
) throws {
  print(
    try CheckComparison(name, hint: hint).passes(found, expected, mistakes: mistakes) {
      try $0.passes($1, $2)
    }
  )
}
"""###),
    (name: "exploreTemperatures(with:_:sentences:prompt:seed:)", file: "Sources/NotebookWords/Exploring.swift", line: 23, text: ###"""
public func exploreTemperatures(
  with model: any LanguageModel,
  _ vocabulary: Vocabulary,
  sentences: Int = 3,
  prompt: String = "",
  seed: Int = 1
) throws {
  let study = try TemperatureStudy(
    model,
    vocabulary,
    sentences: sentences,
    prompt: prompt,
    seed: seed
  )
  print(try study.table())
}
"""###),
    (name: "exploreNeurons(of:over:_:)", file: "Sources/NotebookWords/Exploring.swift", line: 58, text: ###"""
public func exploreNeurons(
  of model: any LanguageModel,
  over sentence: String,
  _ vocabulary: Vocabulary
) throws {
  let study = NeuronStudy(model, over: sentence, vocabulary)
  print(try study.table(of: study.ranges()))
}
"""###),
    (name: "bpttStepper(_:_:_:_:)", file: "Sources/NotebookWords/Exploring.swift", line: 89, text: ###"""
public func bpttStepper(
  _ model: RNN,
  _ x: [Int],
  _ y: [Int],
  _ vocabulary: Vocabulary? = nil
) throws {
  let study = try BPTTStudy(model, x, y, vocabulary)
  print(try study.strip())
}
"""###),
    (name: "HTML", file: "Sources/NotebookWords/HTML.swift", line: 7, text: ###"""
public struct HTML: CustomStringConvertible, Sendable {
  /// The source.
  public let source: String

  /// Makes a piece of a web page.
  ///
  /// - Parameter source: Elements such as `<p>…</p>`. It is shown as it stands: a text that comes
  ///   from elsewhere has `&lt;` in the place of `<`, and `&amp;` in that of `&`.
  public init(_ source: String) {
    self.source = source
  }

  /// The source.
  public var description: String { source }
}
"""###),
    (name: "HTML.init(_:)", file: "Sources/NotebookWords/HTML.swift", line: 15, text: ###"""
public init(_ source: String) {
  self.source = source
}
"""###),
    (name: "HTML.description", file: "Sources/NotebookWords/HTML.swift", line: 20, text: ###"""
public var description: String { source }
"""###),
    (name: "help(_:)", file: "Sources/NotebookWords/Help.swift", line: 10, text: ###"""
public func help(_ word: String = "") {
  print(
    "The documentation stands in the notebook, as name? and name??, and above each declaration."
  )
}
"""###),
    (name: "help(_:)", file: "Sources/NotebookWords/Help.swift", line: 23, text: ###"""
public func help(_ value: Any) {
  print(value)
}
"""###),
    (name: "Image", file: "Sources/NotebookWords/Image.swift", line: 10, text: ###"""
public struct Image: CustomStringConvertible, Sendable {
  /// How many bytes a picture may have.
  private static let limit = 1_000_000

  /// What it shows, in words, for those who do not see it.
  public let alt: String

  /// How many bytes it has.
  public var byteCount: Int { bytes.count }

  /// What its bytes say that it is.
  package let format: ImageFormat

  /// The bytes.
  package let bytes: [UInt8]

  /// Reads a picture from a file.
  ///
  /// - Parameters:
  ///   - file: The path of the file; a leading `~` is the home directory.
  ///   - alt: What it shows, in words; without them the name of the file.
  /// - Throws: `RecurrentLMError.unreadableFile` if the file can not be read or is no picture.
  public init(file: String, alt: String = "") throws {
    let bytes = try SmallFile.bytes(of: file, atMost: Self.limit)
    guard let format = ImageFormat(bytes) else {
      throw RecurrentLMError.unreadableFile(
        path: file,
        cause: "it is no picture: expected \(ImageFormat.expected)"
      )
    }
    let name = file.split(separator: "/").last.map(String.init) ?? file
    self.init(bytes, format, alt: alt.isEmpty ? name : alt)
  }

  /// Makes a picture from its bytes in base 64, as notebooks and web pages hold them.
  ///
  /// - Parameters:
  ///   - base64: The bytes in letters; line ends count for nothing.
  ///   - alt: What it shows, in words.
  /// - Throws: `RecurrentLMError.invalidArgument` if they are no picture, or too many.
  public init(base64: String, alt: String) throws {
    guard let data = Data(base64Encoded: base64, options: .ignoreUnknownCharacters) else {
      throw Self.refused("base64", "bytes in base 64", "'\(base64.prefix(20))…'")
    }
    try self.init(checking: Array(data), "base64", alt: alt)
  }

  /// Makes a picture from a drawing in SVG, which a cell can write.
  ///
  ///     show(try Image(svg: "<svg xmlns='http://www.w3.org/2000/svg' …>…</svg>", alt: "A circle"))
  ///
  /// - Parameters:
  ///   - svg: The whole document, `<svg xmlns='http://www.w3.org/2000/svg'>` first.
  ///   - alt: What it shows, in words.
  /// - Throws: `RecurrentLMError.invalidArgument` if it is no such document, or too long.
  public init(svg: String, alt: String) throws {
    try self.init(checking: Array(svg.utf8), "svg", alt: alt)
    guard format == .svg else { throw Self.refused("svg", "a document '<svg …>'", format.name) }
  }

  /// Its kind and size, and what it shows.
  public var description: String { "\(format.name) image, \(byteCount) bytes: \(alt)" }

  private init(checking bytes: [UInt8], _ name: String, alt: String) throws {
    guard bytes.count <= Self.limit else {
      throw Self.refused(name, "at most \(Self.limit) bytes", "\(bytes.count)")
    }
    guard let format = ImageFormat(bytes) else {
      throw Self.refused(name, ImageFormat.expected, "something else")
    }
    self.init(bytes, format, alt: alt)
  }

  private init(_ bytes: [UInt8], _ format: ImageFormat, alt: String) {
    self.bytes = bytes
    self.format = format
    self.alt = alt
  }

  private static func refused(_ name: String, _ expected: String, _ found: String) -> any Error {
    RecurrentLMError.invalidArgument(name: name, found: found, expected: expected)
  }
}
"""###),
    (name: "Image.byteCount", file: "Sources/NotebookWords/Image.swift", line: 18, text: ###"""
public var byteCount: Int { bytes.count }
"""###),
    (name: "Image.init(file:alt:)", file: "Sources/NotebookWords/Image.swift", line: 32, text: ###"""
public init(file: String, alt: String = "") throws {
  let bytes = try SmallFile.bytes(of: file, atMost: Self.limit)
  guard let format = ImageFormat(bytes) else {
    throw RecurrentLMError.unreadableFile(
      path: file,
      cause: "it is no picture: expected \(ImageFormat.expected)"
    )
  }
  let name = file.split(separator: "/").last.map(String.init) ?? file
  self.init(bytes, format, alt: alt.isEmpty ? name : alt)
}
"""###),
    (name: "Image.init(base64:alt:)", file: "Sources/NotebookWords/Image.swift", line: 50, text: ###"""
public init(base64: String, alt: String) throws {
  guard let data = Data(base64Encoded: base64, options: .ignoreUnknownCharacters) else {
    throw Self.refused("base64", "bytes in base 64", "'\(base64.prefix(20))…'")
  }
  try self.init(checking: Array(data), "base64", alt: alt)
}
"""###),
    (name: "Image.init(base64:alt:)", file: "Sources/NotebookWords/Image.swift", line: 89, text: ###"""
private static func refused(_ name: String, _ expected: String, _ found: String) -> any Error {
  RecurrentLMError.invalidArgument(name: name, found: found, expected: expected)
}
"""###),
    (name: "Image.init(svg:alt:)", file: "Sources/NotebookWords/Image.swift", line: 65, text: ###"""
public init(svg: String, alt: String) throws {
  try self.init(checking: Array(svg.utf8), "svg", alt: alt)
  guard format == .svg else { throw Self.refused("svg", "a document '<svg …>'", format.name) }
}
"""###),
    (name: "Image.init(svg:alt:)", file: "Sources/NotebookWords/Image.swift", line: 89, text: ###"""
private static func refused(_ name: String, _ expected: String, _ found: String) -> any Error {
  RecurrentLMError.invalidArgument(name: name, found: found, expected: expected)
}
"""###),
    (name: "Image.description", file: "Sources/NotebookWords/Image.swift", line: 71, text: ###"""
public var description: String { "\(format.name) image, \(byteCount) bytes: \(alt)" }
"""###),
    (name: "Markdown", file: "Sources/NotebookWords/Markdown.swift", line: 5, text: ###"""
public struct Markdown: CustomStringConvertible, Sendable {
  /// The text with its marks.
  public let source: String

  /// Makes a text of marks such as `# Title`, `*emphasis*`, `- item`, `` `code` `` and `$x_t$`.
  ///
  /// - Parameter source: The text.
  public init(_ source: String) {
    self.source = source
  }

  /// The text with its marks.
  public var description: String { source }
}
"""###),
    (name: "Markdown.init(_:)", file: "Sources/NotebookWords/Markdown.swift", line: 12, text: ###"""
public init(_ source: String) {
  self.source = source
}
"""###),
    (name: "Markdown.description", file: "Sources/NotebookWords/Markdown.swift", line: 17, text: ###"""
public var description: String { source }
"""###),
    (name: "show(_:)", file: "Sources/NotebookWords/Showing.swift", line: 10, text: ###"""
public func show<Value>(_ value: Value) {
  print(value)
}
"""###),
    (name: "show(_:as:)", file: "Sources/NotebookWords/Showing.swift", line: 22, text: ###"""
public func show<Value>(_ value: Value, as name: String) {
  ShownNames.program.withLock { $0.insert(name) }
  print(value)
}
"""###),
    (name: "show(_:as:)", file: "Sources/NotebookWords/Showing.swift", line: 57, text: ###"""
package mutating func insert(_ name: String) { names.insert(name) }
"""###),
    (name: "show(_:replacing:)", file: "Sources/NotebookWords/Showing.swift", line: 34, text: ###"""
public func show<Value>(_ value: Value, replacing name: String) throws {
  try ShownNames.program.withLock { try $0.check(name) }
  print(value)
}
"""###),
    (name: "show(_:replacing:)", file: "Sources/NotebookWords/Showing.swift", line: 62, text: ###"""
package func check(_ name: String) throws {
  guard !names.contains(name) else { return }
  let known = names.sorted().prefix(5).map { "'\($0)'" }.joined(separator: ", ")
  throw RecurrentLMError.invalidArgument(
    name: "replacing",
    found: "'\(name)'",
    expected: known.isEmpty
      ? "a name that 'show(…, as:)' gave: it gave none yet"
      : "a name that 'show(…, as:)' gave: \(known)"
  )
}
"""###),
    (name: "clearOutput(wait:)", file: "Sources/NotebookWords/Showing.swift", line: 44, text: ###"""
public func clearOutput(wait: Bool = false) {}
"""###),
    (name: "timeit(_:)", file: "Sources/NotebookWords/Timing.swift", line: 20, text: ###"""
@discardableResult
public func timeit<Result>(_ body: () throws -> Result) throws -> Timing {
  let timing = try Timing(of: body)
  print(timing)
  return timing
}
"""###),
    (name: "Timing", file: "Sources/NotebookWords/Timing.swift", line: 28, text: ###"""
public struct Timing: CustomStringConvertible, Sendable {
  /// Seconds a run, one number for each round.
  public let seconds: [Double]

  /// How often the body ran in each round.
  public let runsPerRound: Int

  /// Times a body: it is run until a round is long enough, then in six more rounds, or in one more
  /// if a round takes seconds.
  ///
  /// - Parameter body: What to time.
  /// - Throws: What the body throws, and `CancellationError` if the task is cancelled.
  public init<Result>(of body: () throws -> Result) throws {
    var runs = 1
    var first = try Self.time(body, runs: 1)
    while first * Double(runs) < 0.2, runs < 10_000_000 {
      runs = max(runs * 2, min(Int(0.25 / max(first, 1e-9)), runs * 10))
      first = try Self.time(body, runs: runs)
    }
    // A body of seconds is not run seven times more: a class waits for it.
    let rounds = first * Double(runs) > 2 ? 1 : 6
    runsPerRound = runs
    seconds = try [first] + (0..<rounds).map { _ in try Self.time(body, runs: runs) }
  }

  private static func time<Result>(_ body: () throws -> Result, runs: Int) throws -> Double {
    let clock = ContinuousClock()
    let start = clock.now
    for _ in 0..<runs {
      try Safepoint.pass()
      _ = try body()
    }
    return (clock.now - start) / .seconds(1) / Double(runs)
  }

  /// The mean of the rounds, in seconds a run.
  public var mean: Double { seconds.reduce(0, +) / Double(seconds.count) }

  /// The fastest round, in seconds a run: the one that other programs disturbed least.
  public var fastest: Double { seconds.min() ?? 0 }

  /// The standard deviation of the rounds, in seconds a run.
  public var deviation: Double {
    let squares = seconds.map { ($0 - mean) * ($0 - mean) }
    return (squares.reduce(0, +) / Double(seconds.count)).squareRoot()
  }

  /// The mean, its spread and the fastest round, in a unit that suits them.
  public var description: String {
    "\(Self.text(mean)) ± \(Self.text(deviation)) a run "
      + "(\(seconds.count) rounds of \(runsPerRound), fastest \(Self.text(fastest)))"
  }

  /// Seconds with three digits, in s, ms, µs or ns.
  package static func text(_ seconds: Double) -> String {
    let units: [(name: String, size: Double)] = [("s", 1), ("ms", 1e-3), ("µs", 1e-6)]
    let unit = units.first { seconds >= $0.size } ?? ("ns", 1e-9)
    let value = seconds / unit.size
    let digits = value < 10 ? 2 : value < 100 ? 1 : 0
    return "\(decimal(value, digits)) \(unit.name)"
  }
}
"""###),
    (name: "Timing.init(of:)", file: "Sources/NotebookWords/Timing.swift", line: 40, text: ###"""
public init<Result>(of body: () throws -> Result) throws {
  var runs = 1
  var first = try Self.time(body, runs: 1)
  while first * Double(runs) < 0.2, runs < 10_000_000 {
    runs = max(runs * 2, min(Int(0.25 / max(first, 1e-9)), runs * 10))
    first = try Self.time(body, runs: runs)
  }
  // A body of seconds is not run seven times more: a class waits for it.
  let rounds = first * Double(runs) > 2 ? 1 : 6
  runsPerRound = runs
  seconds = try [first] + (0..<rounds).map { _ in try Self.time(body, runs: runs) }
}
"""###),
    (name: "Timing.init(of:)", file: "Sources/NotebookWords/Timing.swift", line: 53, text: ###"""
private static func time<Result>(_ body: () throws -> Result, runs: Int) throws -> Double {
  let clock = ContinuousClock()
  let start = clock.now
  for _ in 0..<runs {
    try Safepoint.pass()
    _ = try body()
  }
  return (clock.now - start) / .seconds(1) / Double(runs)
}
"""###),
    (name: "Timing.mean", file: "Sources/NotebookWords/Timing.swift", line: 64, text: ###"""
public var mean: Double { seconds.reduce(0, +) / Double(seconds.count) }
"""###),
    (name: "Timing.fastest", file: "Sources/NotebookWords/Timing.swift", line: 67, text: ###"""
public var fastest: Double { seconds.min() ?? 0 }
"""###),
    (name: "Timing.deviation", file: "Sources/NotebookWords/Timing.swift", line: 70, text: ###"""
public var deviation: Double {
  let squares = seconds.map { ($0 - mean) * ($0 - mean) }
  return (squares.reduce(0, +) / Double(seconds.count)).squareRoot()
}
"""###),
    (name: "Timing.description", file: "Sources/NotebookWords/Timing.swift", line: 76, text: ###"""
public var description: String {
  "\(Self.text(mean)) ± \(Self.text(deviation)) a run "
    + "(\(seconds.count) rounds of \(runsPerRound), fastest \(Self.text(fastest)))"
}
"""###),
    (name: "Timing.description", file: "Sources/NotebookWords/Timing.swift", line: 82, text: ###"""
package static func text(_ seconds: Double) -> String {
  let units: [(name: String, size: Double)] = [("s", 1), ("ms", 1e-3), ("µs", 1e-6)]
  let unit = units.first { seconds >= $0.size } ?? ("ns", 1e-9)
  let value = seconds / unit.size
  let digits = value < 10 ? 2 : value < 100 ? 1 : 0
  return "\(decimal(value, digits)) \(unit.name)"
}
"""###),
    (name: "train(_:on:learningRate:epochs:evaluateEvery:validation:shuffle:seed:batchSize:optimizer:clipNorm:schedule:averaging:checkpoint:every:vocabulary:)", file: "Sources/NotebookWords/Training.swift", line: 51, text: ###"""
@discardableResult
public func train<Validation: Collection<Example>>(
  _ model: any LanguageModel,
  on examples: some Collection<Example>,
  learningRate: Double = 0.005,
  epochs: Int = 100,
  evaluateEvery: EvaluationInterval = 5,
  validation: Validation = [],
  shuffle: Bool = false,
  seed: Int = 1,
  batchSize: Int = 1,
  optimizer: Optimizer = .sgd,
  clipNorm: Double? = nil,
  schedule: RateSchedule = .halving,
  averaging: Double? = nil,
  checkpoint: String? = nil,
  every: Int = 10_000,
  vocabulary: Vocabulary? = nil
) throws -> TrainingHistory {
  let history = try model.train(
    on: examples,
    learningRate: learningRate,
    epochs: epochs,
    evaluateEvery: evaluateEvery,
    validation: validation,
    shuffle: shuffle,
    seed: seed,
    batchSize: batchSize,
    optimizer: optimizer,
    clipNorm: clipNorm,
    schedule: schedule,
    averaging: averaging,
    checkpoint: checkpoint,
    every: every,
    vocabulary: vocabulary,
    onEvaluation: report,
    onBegin: {
      if let line = model.history.continuationLine(learningRate: learningRate) { print(line) }
    }
  )
  if let line = history.heldOutLine { print(line) }
  return history
}
"""###),
    (name: "train(_:on:learningRate:epochs:evaluateEvery:validation:shuffle:seed:batchSize:optimizer:clipNorm:schedule:averaging:checkpoint:every:vocabulary:)", file: "Sources/NotebookWords/Training.swift", line: 132, text: ###"""
private func report(_ evaluation: TrainingEvaluation) {
  let held = evaluation.validationLoss.map { ", held-out loss \(decimal($0, 6))" } ?? ""
  print(evaluation.logLine(at: Date()) + held)
}
"""###),
    (name: "train(_:on:resumingFrom:validation:)", file: "Sources/NotebookWords/Training.swift", line: 115, text: ###"""
@discardableResult
public func train<Validation: Collection<Example>>(
  _ model: any LanguageModel,
  on examples: some Collection<Example>,
  resumingFrom checkpoint: String,
  validation: Validation = []
) throws -> TrainingHistory {
  let history = try model.train(
    on: examples,
    resumingFrom: checkpoint,
    validation: validation,
    onEvaluation: report
  )
  if let line = history.heldOutLine { print(line) }
  return history
}
"""###),
    (name: "train(_:on:resumingFrom:validation:)", file: "Sources/NotebookWords/Training.swift", line: 132, text: ###"""
private func report(_ evaluation: TrainingEvaluation) {
  let held = evaluation.validationLoss.map { ", held-out loss \(decimal($0, 6))" } ?? ""
  print(evaluation.logLine(at: Date()) + held)
}
"""###),
    (name: "variables()", file: "Sources/NotebookWords/Variables.swift", line: 8, text: ###"""
public func variables() {
  print("The notebook lists its variables; a program's stand where it declares them.")
}
"""###),
  ]
}
