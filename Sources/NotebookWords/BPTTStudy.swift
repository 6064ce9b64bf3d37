package import RecurrentLM

/// What `bpttStepper` shows of a network and a sentence: every step of backpropagation through time.
package struct BPTTStudy {
  /// More units than these, and more words, do not fit on a page as numbers.
  private static let most = (units: 6, words: 12)

  /// The network.
  package let model: RNN

  /// The words read and those to be predicted, shape `[T]`.
  private let x: [Int]
  private let y: [Int]
  private let vocabulary: Vocabulary?

  /// The words read; their indices where there is no vocabulary.
  package let wordsRead: [String]

  /// Begins a study.
  ///
  /// - Parameters:
  ///   - model: The network.
  ///   - x: The words read, shape `[T]`.
  ///   - y: The words that follow, shape `[T]`.
  ///   - vocabulary: The vocabulary that the model was made with, to name the words.
  /// - Throws: `RecurrentLMError.invalidArgument` if there are more units or words than a page shows,
  ///   `.indexOutOfVocabulary` if the vocabulary lacks a word.
  package init(_ model: RNN, _ x: [Int], _ y: [Int], _ vocabulary: Vocabulary?) throws {
    guard model.hiddenSize <= Self.most.units else {
      throw RecurrentLMError.invalidArgument(
        name: "model",
        found: "one of \(counted(model.hiddenSize, "hidden unit"))",
        expected: "at most \(Self.most.units), to be shown as numbers: "
          + "'RNN(vocabularySize: …, hiddenSize: 3)' has three"
      )
    }
    guard x.count <= Self.most.words else {
      throw RecurrentLMError.invalidArgument(
        name: "x",
        found: counted(x.count, "word"),
        expected: "at most \(Self.most.words), to be shown as numbers"
      )
    }
    self.model = model
    self.x = x
    self.y = y
    self.vocabulary = vocabulary
    wordsRead = try vocabulary?.decodeWords(x) ?? x.map { "word \($0)" }
  }

  /// T, the number of words.
  package var count: Int { x.count }

  /// One step, with the weights that the model has now: the error of word t, so many steps back.
  ///
  /// - Parameters:
  ///   - t: The word, in `0..<T`.
  ///   - back: How many steps back, in `0...t`.
  /// - Returns: The numbers of the step.
  /// - Throws: What `LanguageModel.bpttTrace` throws.
  package func step(at t: Int, back: Int) throws -> BPTTStep {
    try BPTTNumbers(model, x, y, vocabulary).step(at: t, back: back)
  }

  /// All steps of the error of one word, from the word itself to the first one.
  ///
  /// - Parameter t: The word, in `0..<T`, or the last one.
  /// - Returns: The steps.
  /// - Throws: What `LanguageModel.bpttTrace` throws.
  package func strip(of t: Int? = nil) throws -> BPTTStrip {
    let numbers = try BPTTNumbers(model, x, y, vocabulary)
    let t = t ?? count - 1
    return BPTTStrip(words: wordsRead, steps: try (0...t).map { try numbers.step(at: t, back: $0) })
  }
}

/// The errors and states of a sentence.
private struct BPTTNumbers {
  let x: [Int]
  let y: [Int]
  let vocabulary: Vocabulary?
  let hiddenSize: Int

  /// The states, shape `[T + 1, H]`: row k is s_{k-1}.
  let s: Matrix

  /// The errors of each word on their way back, those of word t in row t.
  let traces: [BPTTTrace]

  init(_ model: RNN, _ x: [Int], _ y: [Int], _ vocabulary: Vocabulary?) throws {
    (self.x, self.y, self.vocabulary) = (x, y, vocabulary)
    hiddenSize = model.hiddenSize
    s = try model.forward(x).s
    traces = try x.indices.map { try model.bpttTrace(x, y, at: $0, vocabulary) }
  }

  func step(at t: Int, back: Int) throws -> BPTTStep {
    let (trace, k) = (traces[t], t - back)
    return BPTTStep(
      t: t,
      back: back,
      wordRead: vocabulary?[x[k]] ?? "word \(x[k])",
      column: x[k],
      wordExpected: vocabulary?[y[t]] ?? "word \(y[t])",
      delta: trace.deltas[back],
      state: s[k],
      outer: try trace.deltas[back].outer(s[k]),
      norms: trace.norms,
      isUsed: back < trace.stepsUsed,
      bpttTruncate: trace.bpttTruncate,
      sum: try sum(through: t, back)
    )
  }

  /// ∂L/∂W when the step has been added; `bptt` takes the words from the last one to the first.
  private func sum(through last: Int, _ lastBack: Int) throws -> Matrix {
    var sum = Matrix(rows: hiddenSize, columns: hiddenSize)
    for t in x.indices.reversed() where t >= last {
      let used = traces[t].stepsUsed
      for back in 0..<(t == last ? min(lastBack + 1, used) : used) {
        sum = sum + (try traces[t].deltas[back].outer(s[t - back]))
      }
    }
    return sum
  }
}

/// The steps of the error of one word.
package struct BPTTStrip: CustomStringConvertible {
  /// The words of the sentence.
  package let words: [String]

  /// The steps, that of the word itself first.
  package let steps: [BPTTStep]

  /// The steps one below the other.
  package var description: String {
    let title = steps.first.map { [$0.title] } ?? []
    return (title + steps.map(\.description)).joined(separator: "\n\n")
  }
}
