// Written by `make generate` from the public declarations of the library. Do not edit.
// swift-format-ignore-file

/// The public interfaces of the library's modules, as the notebook's type checker reads them.
enum LibraryInterfaces {
  static let recurrentLM = ###"""
// Analysis/BPTTTrace.swift
/// The error of one word on its way back in time.
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
  public var stepsUsed: Int { get }
}
extension BPTTTrace: CustomStringConvertible {
  /// A table with a row for each step back, and what share of the first error is left.
  public var description: String { get }
}
// Analysis/HiddenStates.swift
/// The hidden states of a model after each word of a sentence.
public struct HiddenStates: Hashable, Sendable {
  /// The words read, SENTENCE_START first, as the model knows them: shape `[T]`.
  public let words: [String]
  /// The states: row t is s_t, after the word t; each activation in -1...1, shape `[T, H]`.
  public let states: Matrix
}
extension HiddenStates: CustomStringConvertible {
  /// A table with a row for each word: the activations of the first three and the last three units.
  public var description: String { get }
}
// Analysis/LanguageModel+BPTTTrace.swift
extension LanguageModel {
  /// Follows the error of one word back through time, as far as the sentence goes.
  ///
  ///     δ_t = (Vᵀ (o_t - onehot(y_t))) ∘ (1 - s_t²)
  ///     δ_{k-1} = (Wᵀ δ_k) ∘ (1 - s_{k-1}²)              k = t, t-1, …, 1
  ///
  /// `bptt` uses the first `bpttTruncate + 1` of these errors and cuts off the rest. Each step back
  /// multiplies with W and with a derivative of at most 1, so that the error mostly shrinks: the
  /// vanishing gradient. Where W is large enough it grows instead.
  ///
  /// Of a network with gates the errors are those of what it remembers, `∂L_t/∂s_k` of a GRU and
  /// `∂L_t/∂c_k` of an LSTM, those of all layers beside one another.
  ///
  ///     print(try model.bpttTrace(example.x, example.y, at: 12, vocabulary))
  ///
  /// - Parameters:
  ///   - x: Word indices, shape `[T]`.
  ///   - y: The words that follow, shape `[T]`.
  ///   - t: The word whose error is followed, in `0..<T`.
  ///   - vocabulary: The vocabulary that the model was made with, to name the words; nil names none.
  /// - Returns: The errors and their sizes, with and beyond truncation.
  /// - Throws: `RecurrentLMError.emptySentence`, `.indexOutOfVocabulary`, or `.lengthsDiffer`;
  ///   `RecurrentLMError.indexOutOfRange` if `t` is not in `0..<T`, `RecurrentLMError.notFinite` if
  ///   an error is not a finite number, `RecurrentLMError.vocabularyMismatch` if model and
  ///   vocabulary differ in size, or `CancellationError`.
  /// - Complexity: O(t · H · (H + C)).
  public func bpttTrace(_ x: some Collection<Int>, _ y: some Collection<Int>, at t: Int, _ vocabulary: Vocabulary? = nil) throws -> BPTTTrace
}
// Analysis/LanguageModel+Lesions.swift
extension LanguageModel {
  /// Makes a copy that remembers nothing: its W is zero, and each state knows one word alone.
  ///
  ///     s_t = tanh(U x_t)
  ///
  /// What the perplexity loses is what the memory was worth; the weights that were learnt together
  /// with it are left as they are.
  ///
  ///     print(try model.perplexity(on: heldOut))
  ///     print(try model.withoutMemory().perplexity(on: heldOut))
  ///
  /// - Returns: A model of the same kind, with weights of its own.
  /// - Throws: `RecurrentLMError.invalidArgument` for a network with gates, which also remembers past
  ///   its W; `RecurrentLMError.notEnoughMemory` if a second model does not fit.
  /// - Complexity: O(C · H).
  public func withoutMemory() throws -> Self
  /// Makes a copy in which the next state no longer hears of one hidden unit: its column of W is zero.
  ///
  ///     s_t = tanh(U x_t + Σ_{j ≠ unit} W[:, j] s_{t-1}[j])
  ///
  /// The unit still has its part in the word that comes next; after that it is forgotten. Units
  /// without which the perplexity rises most carry most from word to word:
  ///
  ///     for unit in 0..<model.hiddenSize {
  ///       print(unit, try model.withoutMemory(ofUnit: unit).perplexity(on: heldOut.prefix(200)))
  ///     }
  ///
  /// - Parameter unit: The unit, in `0..<H`.
  /// - Returns: A model of the same kind, with weights of its own.
  /// - Throws: `RecurrentLMError.indexOutOfRange` if there is no such unit,
  ///   `RecurrentLMError.invalidArgument` for a network with gates, which also remembers past its W;
  ///   `RecurrentLMError.notEnoughMemory` if a second model does not fit.
  /// - Complexity: O(C · H).
  public func withoutMemory(ofUnit unit: Int) throws -> Self
}
// Analysis/LanguageModel+Neurons.swift
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
  public func states(over sentence: String, _ vocabulary: Vocabulary) throws -> HiddenStates
  /// Reads a training example and keeps the hidden state after each word.
  ///
  /// - Parameters:
  ///   - example: The example, whose `x` is read.
  ///   - vocabulary: The vocabulary that the model was made with.
  /// - Returns: The words read, SENTENCE_START first, and the states.
  /// - Throws: As with a sentence, or `RecurrentLMError.indexOutOfVocabulary`.
  /// - Complexity: O(T · H · (H + C)).
  public func states(over example: Example, _ vocabulary: Vocabulary) throws -> HiddenStates
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
  public func neuron(_ unit: Int, over sentence: String, _ vocabulary: Vocabulary) throws -> NeuronTrace
  /// Follows one hidden unit through a training example.
  ///
  /// - Parameters:
  ///   - unit: The unit, in `0..<H`.
  ///   - example: The example, whose `x` is read.
  ///   - vocabulary: The vocabulary that the model was made with.
  /// - Returns: The words read, SENTENCE_START first, and the activation after each.
  /// - Throws: As with a sentence, or `RecurrentLMError.indexOutOfVocabulary`.
  /// - Complexity: O(T · H · (H + C)).
  public func neuron(_ unit: Int, over example: Example, _ vocabulary: Vocabulary) throws -> NeuronTrace
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
  public func neurons(following signal: ([String]) throws -> [Double], over examples: some Collection<Example>, top: Int = 5, _ vocabulary: Vocabulary) throws -> [NeuronMatch]
}
// Analysis/LanguageModel+NextWords.swift
extension LanguageModel {
  /// Reads off the words that the model finds likeliest at each position of a sentence.
  ///
  ///     let (o, s) = try model.forward(example.x)
  ///     try model.nextWords(o, after: example.x, expected: example.y, top: 5, vocabulary)
  ///
  /// - Parameters:
  ///   - o: Probabilities as the forward pass returns them, shape `[T, C]`.
  ///   - x: The words that were read, shape `[T]`, to be shown beside their predictions; nil shows
  ///     the positions alone.
  ///   - y: The words that really came next, shape `[T]`, to be marked among the predictions; nil
  ///     marks none.
  ///   - top: How many words for each position, 1 or more; all if the vocabulary has fewer.
  ///   - vocabulary: The vocabulary that the model was made with.
  /// - Returns: For each position the words and their probabilities, the likeliest first; of equally
  ///   probable ones the first in the vocabulary.
  /// - Throws: `RecurrentLMError.vocabularyMismatch` if model and vocabulary differ in size,
  ///   `RecurrentLMError.shapeMismatch` if `o` is not `[T, C]`, `RecurrentLMError.emptySentence` if
  ///   it has no rows, `RecurrentLMError.notFinite` if it holds something else than numbers,
  ///   `RecurrentLMError.indexOutOfVocabulary` if `x` or `y` has an index that is not in `0..<C`,
  ///   `RecurrentLMError.invalidArgument` if `top` is below 1, or `CancellationError`.
  /// - Complexity: O(T · C · log top).
  public func nextWords(_ o: Matrix, after x: [Int]? = nil, expected y: [Int]? = nil, top: Int = 5, _ vocabulary: Vocabulary) throws -> NextWords
  /// Reads a sentence and tells the words that the model finds likeliest after each of its words.
  ///
  ///     print(try model.nextWords(after: "once upon a", vocabulary))
  ///
  /// - Parameters:
  ///   - sentence: One sentence or its beginning; it is taken apart as the vocabulary's text was,
  ///     words that the vocabulary lacks are read as UNKNOWN_TOKEN and listed below.
  ///   - top: How many words for each position, 1 or more; all if the vocabulary has fewer.
  ///   - vocabulary: The vocabulary that the model was made with.
  /// - Returns: For SENTENCE_START and each word the likeliest next words, the likeliest first.
  /// - Throws: `RecurrentLMError.emptySentence` for no words, or what
  ///   `nextWords(_:after:expected:top:_:)` throws for a vocabulary, numbers and `top`.
  /// - Complexity: O(T · H · (H + C)).
  public func nextWords(after sentence: String, top: Int = 5, _ vocabulary: Vocabulary) throws -> NextWords
}
// Analysis/LanguageModel+WordVectors.swift
/// A word, and how alike its vector is to that of another.
public struct NearWord: Hashable, Sendable, CustomStringConvertible {
  /// The word.
  public let word: String
  /// Its index in the vocabulary, in `0..<C`.
  public let index: Int
  /// The cosine of the angle between the two vectors, in -1...1.
  public let similarity: Double
  /// The word and its similarity.
  public var description: String { get }
}
extension LanguageModel {
  /// The vectors that the network has for words: the columns of U, or of E in a network with gates.
  ///
  ///     U x_t = U[:, w]   where x_t is 1 at the word w and 0 elsewhere
  ///
  /// All that the network knows of a word when it reads it are these H numbers.
  ///
  ///     try model.wordVectors(of: ["he", "she"], vocabulary)
  ///
  /// - Parameters:
  ///   - words: Words of the vocabulary, one or more; upper case is read as lower case.
  ///   - vocabulary: The vocabulary that the model was made with.
  /// - Returns: A row for each word, shape `[words, H]`.
  /// - Throws: `RecurrentLMError.unknownWords` if the vocabulary lacks some,
  ///   `RecurrentLMError.invalidArgument` if there are none or one of them is several,
  ///   `RecurrentLMError.vocabularyMismatch` if model and vocabulary differ in size,
  ///   `RecurrentLMError.notFinite` if a weight is not a number, or `CancellationError`.
  /// - Complexity: O(C · H), a copy of the weights.
  public func wordVectors(of words: [String], _ vocabulary: Vocabulary) throws -> Matrix
  /// Finds the words whose vectors point most nearly in the direction of one word's.
  ///
  ///     similarity(a, b) = Σ_i a_i b_i / √(Σ_i a_i² Σ_i b_i²)
  ///
  /// It is the cosine of the angle between two columns of U, or of E in a network with gates: 1 for
  /// the same direction, 0 for a right angle, whatever their lengths. Words that are used alike get
  /// vectors that are alike. The three tokens, such as SENTENCE_START, are left out.
  ///
  ///     try model.nearest(to: "could", vocabulary)
  ///
  /// - Parameters:
  ///   - word: A word of the vocabulary; upper case is read as lower case.
  ///   - top: How many words to return, 1 or more; all if the vocabulary has fewer.
  ///   - vocabulary: The vocabulary that the model was made with.
  /// - Returns: Other words, the most similar first; of equals the more frequent first.
  /// - Throws: `RecurrentLMError.unknownWords` if the vocabulary lacks the word,
  ///   `RecurrentLMError.invalidArgument` if it is several words or `top` is below 1,
  ///   `RecurrentLMError.vocabularyMismatch` if model and vocabulary differ in size,
  ///   `RecurrentLMError.notFinite` if a weight is not a number, or `CancellationError`.
  /// - Complexity: O(C · H).
  public func nearest(to word: String, top: Int = 5, _ vocabulary: Vocabulary) throws -> [NearWord]
}
// Analysis/NeuronTrace.swift
/// The activation of one hidden unit after each word of a sentence.
public struct NeuronTrace: Hashable, Sendable {
  /// The unit, in `0..<H`.
  public let unit: Int
  /// The words read, SENTENCE_START first, as the model knows them: shape `[T]`.
  public let words: [String]
  /// The unit's activation after each word, in -1...1: shape `[T]`.
  public let activations: [Double]
}
extension NeuronTrace: CustomStringConvertible {
  /// A table with a row for each word.
  public var description: String { get }
}
/// A hidden unit that follows a signal in the text.
public struct NeuronMatch: Hashable, Sendable, CustomStringConvertible {
  /// The unit, in `0..<H`.
  public let unit: Int
  /// How closely its activation follows, in -1...1: 1 if it rises and falls with the signal exactly,
  /// -1 if it falls when the signal rises, 0 if it has nothing to do with it.
  public let correlation: Double
  /// The unit and its correlation.
  public var description: String { get }
}
// Analysis/NextWords.swift
/// A word that may come next, and how probable a model finds it.
public struct WordPrediction: Hashable, Sendable, CustomStringConvertible {
  /// The word.
  public let word: String
  /// Its index in the vocabulary, in `0..<C`.
  public let index: Int
  /// The probability that the model gives it, from 0 to 1.
  public let probability: Double
  /// The word and its probability.
  public var description: String { get }
}
/// The words that a model finds likeliest next, at each position of a sentence.
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
}
extension NextWords: CustomStringConvertible {
  /// A table with a row for each position; a tick marks the word that really came.
  ///
  /// Below it stand the words that the vocabulary lacks.
  public var description: String { get }
}
// Analysis/WordModel+MemoryTask.swift
extension WordModel {
  /// How often the model gives the right late word in sentences of a made-up language.
  ///
  ///     accuracy(d) = share of sentences with p(right answer) > p(any other answer)
  ///
  /// The model reads each sentence up to the late word, and the answers of the task are compared by
  /// their probabilities. A model that has forgotten the early word guesses: it is right in about
  /// `task.chance` of the sentences.
  ///
  ///     let task = MemoryTask.repetition
  ///     try model.accuracy(of: task, at: 10, vocabulary)
  ///
  /// - Parameters:
  ///   - task: The language.
  ///   - distance: How many words stand between the early and the late word.
  ///   - vocabulary: The vocabulary that the model was made with; it has the words of the language.
  ///   - sentences: How many sentences are read, 1 or more. With n of them the share is uncertain by
  ///     about 1/√n.
  ///   - seed: What the sentences come from, in `0...4294967295`. Over a short distance there are few
  ///     sentences, and the model may have learnt from all of them.
  /// - Returns: The share of right answers, from 0 to 1.
  /// - Throws: `RecurrentLMError.invalidArgument` for a distance that the language does not have, or
  ///   no sentences; `.unknownWords` if the vocabulary lacks a word of the language,
  ///   `.vocabularyMismatch` or `.otherVocabulary` if the model was made with another,
  ///   `.notFinite` if a probability is no number, or `CancellationError`.
  /// - Complexity: O(sentences · distance · H · (H + C)) for a network.
  public func accuracy(of task: MemoryTask, at distance: Int, _ vocabulary: Vocabulary, sentences: Int = 200, seed: Int = 2) throws -> Double
}
// Analysis/WordModel+Next.swift
extension WordModel {
  /// Reads the beginning of a sentence and predicts the next word.
  ///
  ///     p(w | SENTENCE_START, w_1, …, w_T)
  ///
  /// The model itself knows indices alone, so the vocabulary comes with the text:
  ///
  ///     let p = try model.next(after: "he went to", vocabulary)
  ///     print(vocabulary[p.argmax()], p.max())
  ///
  /// `model.nextWords(after: "he went to", vocabulary)` shows the likeliest words of each position.
  ///
  /// - Parameters:
  ///   - text: The beginning of a sentence; it is taken apart as the vocabulary's text was,
  ///     words that the vocabulary lacks are read as UNKNOWN_TOKEN.
  ///   - vocabulary: The vocabulary that the model was made with.
  /// - Returns: The probabilities of the word after the text, shape `[C]`.
  /// - Throws: `RecurrentLMError.emptySentence` for no words: how a sentence begins is
  ///   `next(after: [vocabulary.sentenceStartIndex])`. `RecurrentLMError.vocabularyMismatch` or
  ///   `.otherVocabulary` if the model was made with another vocabulary, or `CancellationError`.
  /// - Complexity: That of `next(after:)` for the words.
  public func next(after text: String, _ vocabulary: Vocabulary) throws -> Vector
}
// Basics/JSONLineFault.swift
/// What is wrong with a line that should hold a JSON object.
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
// Basics/TextEncoding.swift
/// How the bytes of a text file stand for characters.
///
///     try Corpus(lines: "roman.txt", encoding: .windows1252)
///     try Corpus(lines: "dos.txt", encoding: TextEncoding("cp850"))
///
/// A file that begins with the mark of UTF-16 or UTF-32 needs no encoding: the mark tells it.
public struct TextEncoding: Hashable, Sendable, CustomStringConvertible {
  /// The name in capital letters, as the system's `iconv` knows it.
  public let name: String
  /// Makes an encoding of a name; `iconv -l` lists those that the system can read.
  ///
  /// - Parameter name: A name such as `windows-1252`, in letters of any case.
  public init(_ name: String)
  /// UTF-8, which every file should have.
  public static let utf8: TextEncoding
  /// UTF-16 without a mark, the low byte first, as Windows writes it.
  public static let utf16LittleEndian: TextEncoding
  /// UTF-16 without a mark, the high byte first.
  public static let utf16BigEndian: TextEncoding
  /// Western European, of Windows; Latin-1 with quotation marks and dashes.
  public static let windows1252: TextEncoding
  /// Central European, of Windows.
  public static let windows1250: TextEncoding
  /// Cyrillic, of Windows.
  public static let windows1251: TextEncoding
  /// Western European, ISO 8859-1.
  public static let latin1: TextEncoding
  /// Western European, of old Macs.
  public static let macRoman: TextEncoding
  /// Japanese, of Windows and old Macs.
  public static let shiftJIS: TextEncoding
  /// Chinese, GB 18030 with GBK and GB 2312 in it.
  public static let gb18030: TextEncoding
  /// Chinese with traditional characters.
  public static let big5: TextEncoding
  /// Korean.
  public static let eucKR: TextEncoding
  /// The name.
  public var description: String { get }
}
// Counting/MixtureModel.swift
/// Two models that predict together.
///
///     p(w | h) = λ p₁(w | h) + (1 - λ) p₂(w | h)
///
/// A network and counts are wrong about different words, and a mixture of them is better than both.
/// The weight λ is fitted on sentences that neither has learnt from, and the mixture measured on
/// others again.
///
///     let both = try MixtureModel(of: network, trigram, fittedOn: tuning)
///     try both.perplexity(on: heldOut)
///
/// Source: F. Jelinek and R. Mercer, "Interpolated estimation of Markov source parameters from sparse
/// data", 1980.
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
  public init(of first: any WordModel, _ second: any WordModel, weight: Double) throws
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
  public init(of first: any WordModel, _ second: any WordModel, fittedOn examples: some Collection<Example>) throws
}
extension MixtureModel: CustomStringConvertible {
  /// The weights and the two models.
  public var description: String { get }
}
extension MixtureModel: WordModel {
  /// The number of words C.
  public var vocabularySize: Int { get }
  /// The checksum of the vocabulary that the models learnt with, nil if it is not known.
  public var vocabularyChecksum: String? { get }
  /// Reads words and predicts the next.
  ///
  ///     p(w | h) = λ p₁(w | h) + (1 - λ) p₂(w | h)
  ///
  /// - Parameter words: The words read, SENTENCE_START first.
  /// - Returns: The probabilities of the word after them, shape `[C]`.
  /// - Throws: What either model throws.
  /// - Complexity: That of both models.
  public func next(after words: some Collection<Int>) throws -> Vector
  /// The loss of each word of a sentence, in nats.
  ///
  ///     L_t = -log(λ p₁(y_t | x_0, …, x_t) + (1 - λ) p₂(y_t | x_0, …, x_t))
  ///
  /// - Parameters:
  ///   - x: Word indices, shape `[T]`.
  ///   - y: The words that follow, shape `[T]`.
  /// - Returns: Numbers of nats, 0 or more each, shape `[T]`.
  /// - Throws: `RecurrentLMError.emptySentence`, `.indexOutOfVocabulary`, or `.lengthsDiffer`.
  /// - Complexity: That of both models.
  public func wordLosses(_ x: some Collection<Int>, _ y: some Collection<Int>) throws -> [Double]
}
// Counting/NGramModel+Reading.swift
extension NGramModel: WordModel {
  /// The checksum of the vocabulary whose words were counted, nil if it is not known.
  public var vocabularyChecksum: String? { get }
  /// The probability of a word after others.
  ///
  /// - Parameters:
  ///   - word: The word, in `0..<C`.
  ///   - words: The words before it, the oldest first, SENTENCE_START among them if the sentence
  ///     begins there; only the last `order - 1` count.
  /// - Returns: A number in `0...1`; over all words they add up to 1.
  /// - Throws: `RecurrentLMError.indexOutOfVocabulary` for a word that is not in `0..<C`.
  /// - Complexity: O(order²).
  public func probability(of word: Int, after words: some Collection<Int>) throws -> Double
  /// The probabilities of all words after others.
  ///
  /// - Parameter words: The words before, the oldest first; only the last `order - 1` count.
  /// - Returns: C probabilities that add up to 1, shape `[C]`.
  /// - Throws: `RecurrentLMError.indexOutOfVocabulary` for a word that is not in `0..<C`, or
  ///   `CancellationError`.
  /// - Complexity: O(C · order).
  public func next(after words: some Collection<Int>) throws -> Vector
  /// The loss of each word of a sentence, in nats.
  ///
  ///     L_t = -log p(y_t | x_0, …, x_t)
  ///
  /// - Parameters:
  ///   - x: The words read, shape `[T]`.
  ///   - y: The words that follow, shape `[T]`.
  /// - Returns: Numbers of nats, 0 or more each, shape `[T]`.
  /// - Throws: `RecurrentLMError.emptySentence`, `.indexOutOfVocabulary`, or `.lengthsDiffer`.
  /// - Complexity: O(T · order).
  public func wordLosses(_ x: some Collection<Int>, _ y: some Collection<Int>) throws -> [Double]
}
// Counting/NGramModel.swift
/// A language model that only counts: how often each word followed the one, two, … words before it.
///
/// What was never seen must not be impossible, so each count gives a little away, and what it gives
/// goes to the words that are likely after a shorter context, down to all words alike. Two ways of
/// giving are in `Smoothing`. With h the context, h' the same without its oldest word, and w the
/// next word,
///
///     p(w | h) = a(h w) + γ(h) p(w | h')        p(w | h') = 1/C where h has no word left
///
/// Such a model needs no training beyond one reading, and a network that does not beat it has not
/// learnt what counting knows already: it is the opponent to name beside a perplexity.
///
///     let trigram = try NGramModel(of: training, vocabulary: vocabulary, order: 3)
///     try trigram.perplexity(on: heldOut)
///
/// Source: Chen and Goodman, "An empirical study of smoothing techniques for language modeling",
/// Computer Speech & Language 13 (1999).
public struct NGramModel: Sendable {
  /// How many words count at once, the predicted one among them: 2 for pairs, 3 for triples.
  public let order: Int
  /// The number of words C.
  public let vocabularySize: Int
  /// How probability is given to what was not seen.
  public let smoothing: Smoothing
  /// How many words were counted.
  public let wordCount: Int
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
  public init(of examples: some Collection<Example>, vocabulary: Vocabulary, order: Int = 3, smoothing: Smoothing = .kneserNey()) throws
}
extension NGramModel: CustomStringConvertible {
  /// What it counts, and of how many words.
  public var description: String { get }
}
// Counting/Smoothing.swift
/// How a model that counts gives probability to what it has not seen.
///
///     try NGramModel(of: training, vocabulary: vocabulary, order: 2, smoothing: .wittenBell)
public struct Smoothing: Hashable, Sendable {
  /// Each context gives as much as it has different followers.
  ///
  ///     p(w | h) = (n(h w) + N(h) p(w | h')) / (n(h) + N(h))
  ///
  /// `n` counts, `N(h)` is the number of different words seen after the context h, and h' is h
  /// without its oldest word (Witten and Bell, 1991).
  public static let wittenBell: Smoothing
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
  public static func kneserNey(discount: Double? = nil) -> Smoothing
}
extension Smoothing: CustomStringConvertible {
  /// The name and what it was given, such as `kneserNey(discount: 0.75)`.
  public var description: String { get }
}
// Device/Ceilings.swift
/// The two limits of whatever computes: how many operations it does a second, and how many bytes it
/// reads from its memory.
///
///     let limits = try ceilings()
///     limits.leastStepTime(words: 45, vocabularySize: 8000, hiddenSize: 100)     // seconds
///
/// No program runs faster than the slower of the two lets it. A large product is held up by the first:
/// each number that is read is used many times. A step of one sentence is held up by the second, for it
/// reads all of V and changes all of it.
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
  public func leastStepTime(words T: Int, vocabularySize C: Int, hiddenSize H: Int) -> Double
}
extension Ceilings: CustomStringConvertible {
  /// Both limits, in one line.
  public var description: String { get }
}
/// Measures the two limits of the processor, or of a device beside it.
///
///     print(try ceilings())
///
/// The first is that of a product of matrices, the second that of reading far more numbers than a cache
/// holds. The processor is measured on the two cores that a training uses. Other programs that run
/// meanwhile make both lower.
///
/// - Parameter device: What is to be measured.
/// - Returns: The limits.
/// - Throws: `RecurrentLMError.noDevice` where there is none, `.deviceFailed`, or `CancellationError`.
/// - Complexity: Less than half a second, and of a device at the first use of its driver some more.
public func ceilings(of device: DeviceChoice = .processor) throws -> Ceilings
// Device/Device.swift
/// Something that computes a `FastRNN`: the processor, or a device beside it.
///
///     for device in devices() { print(device) }
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
}
extension Device: CustomStringConvertible {
  /// What it is, in one line.
  public var description: String { get }
}
/// What can compute a `FastRNN`: the processor first, and then all devices that OpenCL finds, with what
/// is wrong with each.
///
///     for device in devices() { print(device) }
///
/// A device needs its maker's driver with OpenCL 1.2 or later, and the loader, in Debian the package
/// `ocl-icd-libopencl1`. `swift-rnn doctor` says what is missing.
///
/// - Returns: The devices; the processor alone where there is no OpenCL.
public func devices() -> [Device]
/// Where a `FastRNN` is computed.
///
///     let model = try FastRNN(vocabularySize: 8000, device: .gpu)
public struct DeviceChoice: Hashable, Sendable {
  /// The processor, on which everything works.
  public static let processor: DeviceChoice
  /// A GPU; an error if there is none.
  ///
  /// Of several the first is taken, or the one whose name has the text in it that the environment's
  /// variable `SWIFT_RNN_DEVICE` holds. That may name any device of OpenCL, one that is no GPU too.
  public static let gpu: DeviceChoice
  /// A GPU where there is one that computes the network, otherwise the processor.
  public static let automatic: DeviceChoice
}
extension DeviceChoice: CustomStringConvertible {
  /// What it is, as a cell of a notebook writes it.
  public var description: String { get }
}
// Device/FastRNN+Device.swift
extension FastRNN {
  /// Makes an untrained model that a device computes.
  ///
  ///     let model = try FastRNN(vocabularySize: 8000, hiddenSize: 512, device: .gpu)
  ///
  /// The weights are those of the same model on the processor. They stay on the device, and come back
  /// when somebody looks at them, saves them or lets the model write. Losses agree with the processor's
  /// to four digits, and a device gives the same bits each time. A device is worth it for many hidden
  /// units, many words or many sentences a step: `ceilings(of:)` tells what it could do.
  ///
  /// Devices compute the network without gates and the GRU, one softmax and outputs by classes, with
  /// every optimizer, with `clipNorm` and with any number of sentences a step; no LSTM and no dropout.
  ///
  /// - Parameters:
  ///   - vocabularySize: The number of words C, 1 or more.
  ///   - hiddenSize: The number of hidden units H, 1 or more.
  ///   - cell: What makes a state of a word and the state before.
  ///   - layers: The number of layers, in 1...100; one for `.tanh`.
  ///   - bpttTruncate: How many steps before its own each error goes back in time, 0 or more; nil for 4,
  ///     and for the whole sentence with gates.
  ///   - output: How probabilities come of the hidden state.
  ///   - device: What computes it: `.gpu`, `.automatic` or `.processor`.
  ///   - seed: The seed of the weights, in `0...4294967295`.
  /// - Throws: `RecurrentLMError.noDevice` if `.gpu` is wanted and there is none, `.notOnDevice` if it
  ///   does not compute such a network, `.deviceTooSmall` or `.deviceFailed`; and what the model on the
  ///   processor throws.
  /// - Complexity: O(C · H), and at the first use of a driver some seconds to compile.
  public convenience init(vocabularySize: Int, hiddenSize: Int = 100, cell: RecurrentCell = .tanh, layers: Int = 1, bpttTruncate: Int? = nil, output: Output = .softmax, device: DeviceChoice, seed: Int = 10) throws
  /// What computes the model.
  public var device: Device { get }
  /// Makes the same model on another device: its weights, its history and its dropout.
  ///
  ///     let onProcessor = try model.moved(to: .processor)
  ///
  /// This model stays as it is. A training that was saved goes on on any device: files are the same.
  ///
  /// - Parameter device: What is to compute it.
  /// - Returns: The model there.
  /// - Throws: What the model made there anew throws.
  /// - Complexity: O(C · H).
  public func moved(to device: DeviceChoice) throws -> FastRNN
}
// FastModel/FastRNN+Cell.swift
extension FastRNN {
  /// Makes an untrained model of a given cell.
  ///
  ///     let gru = try FastRNN(vocabularySize: 8000, cell: .gru, output: .classes(of: classes))
  ///
  /// The weights are those of `GRU` and `LSTM` with the same seed, rounded to single precision, `bf` of
  /// an LSTM 1; `A` of an output by classes is drawn last, as `V` is. The errors of a network with gates
  /// go back to the sentence's start. Whatever works on other models works on these.
  ///
  /// - Parameters:
  ///   - vocabularySize: The number of words C, 1 or more.
  ///   - hiddenSize: The number of hidden units H of each layer, 1 or more.
  ///   - cell: What makes a state of a word and the state before: `.gru`, `.gru(reset: .after)`, which
  ///     makes all products of a step at once, `.lstm`, or `.tanh`, the network without gates.
  ///   - layers: The number of layers, in 1...100; one for `.tanh`.
  ///   - output: How probabilities come of the hidden state: `.softmax`, or `.classes(of:)` or
  ///     `.hierarchicalSoftmax(of:)`, which are many times as fast. With gates it has a bias for each
  ///     word, c, and one for each class, a, or one for each node of the tree, c.
  ///   - dropout: The probability of each number of a state not to be shown to the next layer and to
  ///     the output in a step of a training, in 0..<1; see `dropout`.
  ///   - seed: The seed of the weights, in `0...4294967295`.
  /// - Throws: `RecurrentLMError.invalidArgument` if a number is out of range,
  ///   `.vocabularyMismatch` if classes or tree are of more or fewer words,
  ///   `RecurrentLMError.notEnoughMemory` if the model does not fit.
  /// - Complexity: O(C · H + layers · H²).
  public convenience init(vocabularySize: Int, hiddenSize: Int = 100, cell: RecurrentCell, layers: Int = 1, output: Output = .softmax, dropout: Double = 0, seed: Int = 10) throws
  /// What makes a state of a word and the state before.
  public var cell: RecurrentCell { get }
  /// The number of layers.
  public var layers: Int { get }
}
// FastModel/FastRNN+Engine.swift
extension FastRNN: EngineModel {
}
// FastModel/FastRNN+Passes.swift
extension FastRNN {
  /// Runs the network forward over one sentence.
  ///
  ///     s_t = tanh(U x_t + W s_{t-1}),   o_t = softmax(V s_t),   s_{-1} = 0
  ///
  /// - Parameter x: Word indices, shape `[T]`, each in `0..<C`.
  /// - Returns: Probabilities `o`, shape `[T, C]`, and hidden states `s`, shape `[T + 1, H]`, whose
  ///   row 0 is s_{-1}, so that row `t + 1` is s_t.
  /// - Throws: `RecurrentLMError.emptySentence` for no words,
  ///   `RecurrentLMError.indexOutOfVocabulary` if an index is not in `0..<C`,
  ///   `RecurrentLMError.notFinite` if a score is NaN or too large for a number.
  /// - Complexity: O(T · H · (H + C)).
  public func forward(_ x: some Collection<Int>) throws -> (o: Matrix, s: Matrix)
  /// The loss of each word of a sentence, in nats.
  ///
  ///     L_t = -log o_t[y_t] = log Σ_w exp(z_t[w]) - z_t[y_t],   z_t = V s_t
  ///
  /// - Parameters:
  ///   - x: Word indices, shape `[T]`.
  ///   - y: The words that follow, shape `[T]`.
  /// - Returns: Numbers of nats, 0 or more each, shape `[T]`; all NaN if a score is NaN or too large
  ///   for a number.
  /// - Throws: `RecurrentLMError.emptySentence`, `.indexOutOfVocabulary`, or `.lengthsDiffer`.
  /// - Complexity: O(T · H · (H + C)).
  public func wordLosses(_ x: some Collection<Int>, _ y: some Collection<Int>) throws -> [Double]
  /// The loss of one sentence, summed over its words, in nats.
  ///
  ///     L = -Σ_t log o_t[y_t] = Σ_t (log Σ_w exp(z_t[w]) - z_t[y_t]),   z_t = V s_t
  ///
  /// - Parameters:
  ///   - x: Word indices, shape `[T]`.
  ///   - y: The words that follow, shape `[T]`.
  /// - Returns: A number of nats, 0 or more; NaN if a score is NaN or too large for a number.
  /// - Throws: `RecurrentLMError.emptySentence`, `.indexOutOfVocabulary`, or `.lengthsDiffer`.
  /// - Complexity: O(T · H · (H + C)).
  public func sentenceLoss(_ x: some Collection<Int>, _ y: some Collection<Int>) throws -> Double
  /// Computes the gradients of a sentence's loss by backpropagation through time.
  ///
  /// It is the computation of a training step, added to zeros instead of to the weights.
  ///
  /// - Parameters:
  ///   - x: Word indices, shape `[T]`.
  ///   - y: The words that follow, shape `[T]`.
  /// - Returns: The derivatives of the summed loss, in the shapes of `U`, `V` and `W`.
  /// - Throws: `RecurrentLMError.emptySentence`, `.indexOutOfVocabulary`, `.lengthsDiffer`, or
  ///   `.notFinite` if a score or an error is not a finite number.
  /// - Complexity: O(T · H · (H · bpttTruncate + C)).
  public func bptt(_ x: some Collection<Int>, _ y: some Collection<Int>) throws -> (dLdU: Matrix, dLdV: Matrix, dLdW: Matrix)
  /// Reads one word and scores each word that may come next.
  ///
  ///     s_t = tanh(U x_t + W s_{t-1}),   z_t = V s_t,   o_t = softmax(z_t)
  ///
  /// - Parameters:
  ///   - word: The index of the word read, in `0..<C`.
  ///   - state: The hidden state s_{t-1}, shape `[H]`, zeros before the first word; s_t afterwards.
  /// - Returns: The scores z_t of the next word, shape `[C]`.
  /// - Throws: `RecurrentLMError.indexOutOfVocabulary` if the index is not in `0..<C`,
  ///   `RecurrentLMError.shapeMismatch` if the state has another size.
  /// - Complexity: O(H · (H + C)).
  public func scores(after word: Int, state: inout Vector) throws -> Vector
}
// FastModel/FastRNN.swift
/// The recurrent network as an engine: the mathematics of `RNN` in single precision, many times as
/// fast.
///
///     s_t = tanh(U x_t + W s_{t-1})        s_{-1} = 0
///     o_t = softmax(V s_t)
///
/// Shapes: `U [H, C]`, `V [C, H]`, `W [H, H]`, `s_t [H]`, `o_t [C]`; `2HC + H²` weights, and `A [K, H]`
/// for an output by K classes, whose textbook is `ClassRNN`; that of a hierarchical softmax, with
/// `V [C-1, H]`, is `TreeRNN`. With `cell: .gru` or `.lstm` it has gates,
/// and the mathematics of `GRU` and `LSTM`. The weights of a seed are those of `RNN`,
/// rounded. Losses and gradients agree with `RNN`'s to four digits. A
/// training gives the same bits for any number of threads, and on all x86-64 processors with AVX2,
/// which are those since 2013 to 2015; on others the last digits differ.
public final class FastRNN: LanguageModel {
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
  public var dropout: Double { get }
  /// The losses of the training so far.
  public var history: TrainingHistory { get set }
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
  public convenience init(vocabularySize: Int, hiddenSize: Int = 100, bpttTruncate: Int = 4, output: Output = .softmax, seed: Int = 10) throws
  /// How probabilities come of the hidden state.
  public var output: Output { get }
  /// The weights from the words read to the hidden units, shape `[H, C]`: a column for each word.
  ///
  /// Reading it makes a copy in double precision.
  public var U: Matrix { get set }
  /// The weights from the hidden units to the words predicted, shape `[C, H]`: a row for each word.
  ///
  /// Reading it makes a copy in double precision.
  public var V: Matrix { get set }
  /// The weights from the last hidden state to the next, shape `[H, H]`.
  ///
  /// Reading it makes a copy in double precision.
  public var W: Matrix { get set }
  /// A copy of the weights in double precision.
  public var parameters: Parameters { get }
  /// Replaces all weights, rounded to single precision.
  ///
  /// - Parameter parameters: The new weights, of the same shapes.
  /// - Throws: `RecurrentLMError.parameterShape` if a shape is another, `.invalidArgument` if they are
  ///   for another output,
  ///   `RecurrentLMError.notEnoughMemory`, or `CancellationError`: then the weights stay as they are.
  public func setParameters(_ parameters: Parameters) throws
}
// FastModel/FastScalar+Functions.swift
extension Float: FastScalar {
}
extension Double: FastScalar {
}
// Gated/GRU+BPTT.swift
extension GRU {
  /// Computes the gradients of a sentence's loss by backpropagation through time.
  ///
  ///     e_t = Vᵀ δo_t + what comes from s_{t+1}          δo_t = o_t - onehot(y_t)
  ///     δz = e_t ∘ (s_{t-1} - h) ∘ z (1 - z),   δh = e_t ∘ (1 - z) ∘ (1 - h²)
  ///     m = Whᵀ δh,   δr = m ∘ s_{t-1} ∘ r (1 - r)
  ///     e_{t-1} = e_t ∘ z + m ∘ r + Wzᵀ δz + Wrᵀ δr
  ///     ∂L/∂U• = Σ_t δ• ⊗ x_e,   ∂L/∂W• = Σ_t δ• ⊗ s_{t-1},   ∂L/∂Wh = Σ_t δh ⊗ (s_{t-1} ∘ r)
  ///
  /// Those of `E`, the biases and `c` the training step and the gradient check have too.
  ///
  /// - Parameters:
  ///   - x: Word indices, shape `[T]`.
  ///   - y: The words that follow, shape `[T]`.
  /// - Returns: The derivatives of the summed loss: those of all `U` below one another, gate after gate
  ///   and layer after layer, shape `[3 · layers · H, H]`, those of `V`, and those of all `W` likewise.
  /// - Throws: `RecurrentLMError.emptySentence`, `.indexOutOfVocabulary`, or `.lengthsDiffer`.
  /// - Complexity: O(T · H · (layers · H + C)), and with truncation `bpttTruncate` times the first part.
  public func bptt(_ x: some Collection<Int>, _ y: some Collection<Int>) throws -> (dLdU: Matrix, dLdV: Matrix, dLdW: Matrix)
}
// Gated/GRU+Forward.swift
extension GRU: GatedModel {
  /// Runs the network forward over one sentence.
  ///
  ///     z, r, h as the type says,   s_t = (1 - z) ∘ h + z ∘ s_{t-1},   o_t = softmax(V s_t + c)
  ///
  /// - Parameter x: Word indices, shape `[T]`, each in `0..<C`.
  /// - Returns: Probabilities `o`, shape `[T, C]`, and the hidden states of the uppermost layer `s`, shape
  ///   `[T + 1, H]`, whose row 0 is s_{-1}, so that row `t + 1` is s_t.
  /// - Throws: `RecurrentLMError.emptySentence` for no words,
  ///   `RecurrentLMError.indexOutOfVocabulary` if an index is not in `0..<C`.
  /// - Complexity: O(T · H · (layers · H + C)).
  public func forward(_ x: some Collection<Int>) throws -> (o: Matrix, s: Matrix)
  /// Reads one word and scores each word that may come next.
  ///
  ///     z, r, h as the type says,   s_t = (1 - z) ∘ h + z ∘ s_{t-1},   o_t = softmax(V s_t + c)
  ///
  /// - Parameters:
  ///   - word: The index of the word read, in `0..<C`.
  ///   - state: s_{t-1} of each layer, one after another, shape `[layers · H]`: zeros before the first
  ///     word, as `Vector(count: model.stateSize)` makes them; afterwards those after this word.
  /// - Returns: The scores `z_t = V s_t + c` of the next word, shape `[C]`.
  /// - Throws: `RecurrentLMError.indexOutOfVocabulary` if the index is not in `0..<C`,
  ///   `RecurrentLMError.shapeMismatch` if the state has another size.
  /// - Complexity: O(H · (layers · H + C)).
  public func scores(after word: Int, state: inout Vector) throws -> Vector
  /// The loss of each word of a sentence, in nats.
  ///
  ///     L_t = -log o_t[y_t] = log Σ_w exp(z_t[w]) - z_t[y_t],   z_t = V s_t + c
  ///
  /// - Parameters:
  ///   - x: Word indices, shape `[T]`.
  ///   - y: The words that follow, shape `[T]`.
  /// - Returns: Numbers of nats, 0 or more each, shape `[T]`.
  /// - Throws: `RecurrentLMError.emptySentence`, `.indexOutOfVocabulary`, or `.lengthsDiffer`.
  /// - Complexity: O(T · H · (layers · H + C)).
  public func wordLosses(_ x: some Collection<Int>, _ y: some Collection<Int>) throws -> [Double]
  /// The loss of one sentence, summed over its words, in nats.
  ///
  ///     L = -Σ_t log o_t[y_t]
  ///
  /// - Parameters:
  ///   - x: Word indices, shape `[T]`.
  ///   - y: The words that follow, shape `[T]`.
  /// - Returns: A number of nats, 0 or more.
  /// - Throws: `RecurrentLMError.emptySentence`, `.indexOutOfVocabulary`, or `.lengthsDiffer`.
  /// - Complexity: O(T · H · (layers · H + C)).
  public func sentenceLoss(_ x: some Collection<Int>, _ y: some Collection<Int>) throws -> Double
}
// Gated/GRU.swift
/// A network with gated recurrent units, in double precision: a memory that lasts.
///
///     x_e = E x_t
///     z = σ(Uz x_e + Wz s_{t-1} + bz)                 how much of the state stays
///     r = σ(Ur x_e + Wr s_{t-1} + br)                 how much of it the new one is made from
///     h = tanh(Uh x_e + Wh (s_{t-1} ∘ r) + bh)        what is new
///     s_t = (1 - z) ∘ h + z ∘ s_{t-1}                 s_{-1} = 0
///     o_t = softmax(V s_t + c)
///
/// Where z is near 1 the state stays as it is for as long as it takes, and so does its error on the way
/// back: the gates learn what is worth keeping. `GRU(…, reset: .after)` has `r ∘ (Wh s_{t-1})` for
/// `Wh (s_{t-1} ∘ r)`; see `GateReset`.
///
/// Shapes: `E [H, C]`, `Uz, Ur, Uh, Wz, Wr, Wh [H, H]`, `bz, br, bh [H, 1]`, `V [C, H]`, `c [C, 1]`,
/// `z, r, h, s_t [H]`, `o_t [C]`; `2HC + 6H² + 3H + C` weights in one layer. With more layers the next
/// one reads the states of the one below in place of x_e, with matrices `Uz2, …` of its own, and V
/// reads those of the uppermost. The equations of a step are in `GRULayer`.
///
/// Source: K. Cho et al., "Learning Phrase Representations using RNN Encoder-Decoder", 2014; D. Britz,
/// "Recurrent Neural Network Tutorial, Part 4", 2015.
public final class GRU: LanguageModel {
  /// The number of words C.
  public let vocabularySize: Int
  /// The number of hidden units H of each layer.
  public let hiddenSize: Int
  /// How many steps before its own each error goes back in time: `Int.max` for back to the sentence's
  /// start.
  public let bpttTruncate: Int
  /// The losses of the training so far.
  public var history: TrainingHistory { get set }
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
  public convenience init(vocabularySize: Int, hiddenSize: Int = 100, layers: Int = 1, reset: GateReset = .before, bpttTruncate: Int? = nil, seed: Int = 10) throws
  /// The number of layers.
  public var layers: Int { get }
  /// Where the reset gate comes.
  public var reset: GateReset { get }
  /// A copy of the weights.
  ///
  ///     gru.parameters["Uz"].shape          // (100, 100)
  public var parameters: Parameters { get }
  /// Replaces all weights.
  ///
  /// - Parameter parameters: The new weights, of the same network and shapes.
  /// - Throws: `RecurrentLMError.parameterShape` if a shape is another, `.invalidArgument` if they are
  ///   those of another network.
  public func setParameters(_ parameters: Parameters) throws
}
// Gated/GatedLayer.swift
extension Parameters: GradientSums {
}
// Gated/LSTM+BPTT.swift
extension LSTM {
  /// Computes the gradients of a sentence's loss by backpropagation through time.
  ///
  ///     e_t = Vᵀ δo_t + what comes from s_{t+1}          δo_t = o_t - onehot(y_t)
  ///     d_t = e_t ∘ q ∘ (1 - tanh²(c_t)) + d_{t+1} ∘ f_{t+1}
  ///     δi = d_t ∘ g ∘ i (1 - i),   δf = d_t ∘ c_{t-1} ∘ f (1 - f),   δg = d_t ∘ i ∘ (1 - g²)
  ///     δq = e_t ∘ tanh(c_t) ∘ q (1 - q),   what goes to s_{t-1} is Σ W•ᵀ δ•
  ///     ∂L/∂U• = Σ_t δ• ⊗ x_e,   ∂L/∂W• = Σ_t δ• ⊗ s_{t-1},   ∂L/∂b• = Σ_t δ•
  ///
  /// Those of `E`, the biases and `c` the training step and the gradient check have too.
  ///
  /// - Parameters:
  ///   - x: Word indices, shape `[T]`.
  ///   - y: The words that follow, shape `[T]`.
  /// - Returns: The derivatives of the summed loss: those of all `U` below one another, gate after gate
  ///   and layer after layer, shape `[4 · layers · H, H]`, those of `V`, and those of all `W` likewise.
  /// - Throws: `RecurrentLMError.emptySentence`, `.indexOutOfVocabulary`, or `.lengthsDiffer`.
  /// - Complexity: O(T · H · (layers · H + C)), and with truncation `bpttTruncate` times the first part.
  public func bptt(_ x: some Collection<Int>, _ y: some Collection<Int>) throws -> (dLdU: Matrix, dLdV: Matrix, dLdW: Matrix)
}
// Gated/LSTM+Forward.swift
extension LSTM: GatedModel {
  /// Runs the network forward over one sentence.
  ///
  ///     i, f, q, g as the type says,   c_t = c_{t-1} ∘ f + g ∘ i,   s_t = tanh(c_t) ∘ q
  ///
  /// - Parameter x: Word indices, shape `[T]`, each in `0..<C`.
  /// - Returns: Probabilities `o`, shape `[T, C]`, and the hidden states of the uppermost layer `s`, shape
  ///   `[T + 1, H]`, whose row 0 is s_{-1}, so that row `t + 1` is s_t.
  /// - Throws: `RecurrentLMError.emptySentence` for no words,
  ///   `RecurrentLMError.indexOutOfVocabulary` if an index is not in `0..<C`.
  /// - Complexity: O(T · H · (layers · H + C)).
  public func forward(_ x: some Collection<Int>) throws -> (o: Matrix, s: Matrix)
  /// Reads one word and scores each word that may come next.
  ///
  ///     i, f, q, g as the type says,   c_t = c_{t-1} ∘ f + g ∘ i,   s_t = tanh(c_t) ∘ q
  ///
  /// - Parameters:
  ///   - word: The index of the word read, in `0..<C`.
  ///   - state: s_{t-1} and c_{t-1} of each layer, one after another, shape `[2 · layers · H]`: zeros before the first
  ///     word, as `Vector(count: model.stateSize)` makes them; afterwards those after this word.
  /// - Returns: The scores `z_t = V s_t + c` of the next word, shape `[C]`.
  /// - Throws: `RecurrentLMError.indexOutOfVocabulary` if the index is not in `0..<C`,
  ///   `RecurrentLMError.shapeMismatch` if the state has another size.
  /// - Complexity: O(H · (layers · H + C)).
  public func scores(after word: Int, state: inout Vector) throws -> Vector
  /// The loss of each word of a sentence, in nats.
  ///
  ///     L_t = -log o_t[y_t] = log Σ_w exp(z_t[w]) - z_t[y_t],   z_t = V s_t + c
  ///
  /// - Parameters:
  ///   - x: Word indices, shape `[T]`.
  ///   - y: The words that follow, shape `[T]`.
  /// - Returns: Numbers of nats, 0 or more each, shape `[T]`.
  /// - Throws: `RecurrentLMError.emptySentence`, `.indexOutOfVocabulary`, or `.lengthsDiffer`.
  /// - Complexity: O(T · H · (layers · H + C)).
  public func wordLosses(_ x: some Collection<Int>, _ y: some Collection<Int>) throws -> [Double]
  /// The loss of one sentence, summed over its words, in nats.
  ///
  ///     L = -Σ_t log o_t[y_t]
  ///
  /// - Parameters:
  ///   - x: Word indices, shape `[T]`.
  ///   - y: The words that follow, shape `[T]`.
  /// - Returns: A number of nats, 0 or more.
  /// - Throws: `RecurrentLMError.emptySentence`, `.indexOutOfVocabulary`, or `.lengthsDiffer`.
  /// - Complexity: O(T · H · (layers · H + C)).
  public func sentenceLoss(_ x: some Collection<Int>, _ y: some Collection<Int>) throws -> Double
}
// Gated/LSTM.swift
/// A network with long short-term memory, in double precision: a memory that lasts.
///
///     x_e = E x_t
///     i = σ(Ui x_e + Wi s_{t-1} + bi)         how much of what is new goes into the memory
///     f = σ(Uf x_e + Wf s_{t-1} + bf)         how much of the memory stays
///     q = σ(Uq x_e + Wq s_{t-1} + bq)         how much of the memory the state shows
///     g = tanh(Ug x_e + Wg s_{t-1} + bg)      what is new
///     c_t = c_{t-1} ∘ f + g ∘ i               s_{-1} = c_{-1} = 0
///     s_t = tanh(c_t) ∘ q
///     o_t = softmax(V s_t + c)
///
/// The memory c_t goes from word to word without a matrix in between: where f is near 1 it stays, and its
/// error on the way back does too. The literature calls the gate q "o", which here is the output.
///
/// Shapes: `E [H, C]`, `Ui, Uf, Uq, Ug, Wi, Wf, Wq, Wg [H, H]`, `bi, bf, bq, bg [H, 1]`, `V [C, H]`,
/// `c [C, 1]`, `i, f, q, g, c_t, s_t [H]`, `o_t [C]`; `2HC + 8H² + 4H + C` weights in one layer. With
/// more layers the next one reads the states of the one below in place of x_e, with matrices `Ui2, …`
/// of its own, and V reads those of the uppermost. The equations of a step are in `LSTMLayer`.
///
/// Source: S. Hochreiter, J. Schmidhuber, "Long Short-Term Memory", 1997; its gate f: F. Gers et al.,
/// "Learning to Forget", 2000.
public final class LSTM: LanguageModel {
  /// The number of words C.
  public let vocabularySize: Int
  /// The number of hidden units H of each layer.
  public let hiddenSize: Int
  /// How many steps before its own each error goes back in time: `Int.max` for back to the sentence's
  /// start.
  public let bpttTruncate: Int
  /// The losses of the training so far.
  public var history: TrainingHistory { get set }
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
  public convenience init(vocabularySize: Int, hiddenSize: Int = 100, layers: Int = 1, forgetBias: Double = 1, bpttTruncate: Int? = nil, seed: Int = 10) throws
  /// The number of layers.
  public var layers: Int { get }
  /// A copy of the weights.
  ///
  ///     lstm.parameters["Uf"].shape          // (100, 100)
  public var parameters: Parameters { get }
  /// Replaces all weights.
  ///
  /// - Parameter parameters: The new weights, of the same network and shapes.
  /// - Throws: `RecurrentLMError.parameterShape` if a shape is another, `.invalidArgument` if they are
  ///   those of another network.
  public func setParameters(_ parameters: Parameters) throws
}
// Generation/Generate.swift
/// Makes up sentences.
///
///     p(w) = o_t[w]^(1/temperature) / Σ_v o_t[v]^(1/temperature)
///
/// Each word is drawn from the model's probabilities for the next word, with UNKNOWN_TOKEN and
/// SENTENCE_START left out and the rest scaled up to 1. Sentences shorter than the minimum are
/// thrown away and drawn again, 1,000 times at most; longer ones are cut off at the maximum.
///
///     try generate(sentences: 3, with: model, vocabulary, prompt: "he went to", topK: 40)
///
/// A prompt is the beginning of every sentence: the model reads it and goes on. All of its words
/// must be in the vocabulary, for the model would read any other as UNKNOWN_TOKEN, and go on from
/// something else than what was asked.
///
/// - Parameters:
///   - sentences: How many sentences to make, 0 or more.
///   - model: The model: a network, counts or a mixture.
///   - vocabulary: The vocabulary that the model was made with.
///   - prompt: The beginning of each sentence; it is taken apart as the vocabulary's text
///     was: into words in lower case, or into characters.
///   - minimumLength: The least number of words in a sentence, those of the prompt among them.
///   - maximumLength: The largest number of words, not less than the minimum and larger than the
///     prompt's.
///   - temperature: 1 draws from the model's own probabilities; below 1 prefers probable words, above
///     1 evens them out; at 0 it is always the most probable word, so that all sentences are equal.
///   - topK: Draws from this many of the most probable words only, 1 or more; of equally probable
///     ones the first in the vocabulary. nil draws from all.
///   - seed: The seed of the random numbers: the same one gives the same sentences, with `RNN`
///     everywhere, with a `FastRNN` on all x86-64 processors with AVX2.
/// - Returns: The sentences, each word with the probability that the model gave it.
/// - Throws: `RecurrentLMError.vocabularyMismatch` if model and vocabulary differ in size,
///   `RecurrentLMError.unknownWords` if the vocabulary lacks a word of the prompt,
///   `RecurrentLMError.sentencesTooShort` if no sentence becomes long enough,
///   `RecurrentLMError.invalidArgument` for a bad number, `RecurrentLMError.notFinite` if the model
///   predicts no numbers, or `CancellationError`.
/// - Complexity: O(words · H · (H + C)) for a network.
public func generate(sentences: Int, with model: any WordModel, _ vocabulary: Vocabulary, prompt: String = "", minimumLength: Int = 7, maximumLength: Int = 100, temperature: Double = 1.0, topK: Int? = nil, seed: Int = 1) throws -> [GeneratedSentence]
/// Makes up sentences that begin with given words.
///
///     let words = text.sentences[10].prefix(3)
///     try generate(sentences: 3, with: model, vocabulary, prompt: Array(words))
///
/// - Parameters:
///   - sentences: How many sentences to make, 0 or more.
///   - model: The model: a network, counts or a mixture.
///   - vocabulary: The vocabulary that the model was made with.
///   - prompt: The first words of each sentence, as the vocabulary has them.
///   - minimumLength: The least number of words in a sentence, those of the prompt among them.
///   - maximumLength: The largest number of words, not less than the minimum and larger than the
///     prompt's.
///   - temperature: As for a prompt that is text.
///   - topK: As for a prompt that is text.
///   - seed: The seed of the random numbers.
/// - Returns: The sentences, each word with the probability that the model gave it.
/// - Throws: As with a prompt that is text.
/// - Complexity: O(words · H · (H + C)) for a network.
public func generate(sentences: Int, with model: any WordModel, _ vocabulary: Vocabulary, prompt: [String], minimumLength: Int = 7, maximumLength: Int = 100, temperature: Double = 1.0, topK: Int? = nil, seed: Int = 1) throws -> [GeneratedSentence]
// Generation/SentenceRanking.swift
/// Sentences in the order of their probability, as a model finds it.
public struct SentenceRanking: Hashable, Sendable {
  /// The scores, the most probable sentence's first.
  public let scores: [SentenceScore]
}
extension SentenceRanking: CustomStringConvertible {
  /// A table of the numbers and the sentences; words that the vocabulary lacks are in brackets.
  public var description: String { get }
}
// Generation/SentenceScore.swift
/// How probable a model finds a sentence.
public struct SentenceScore: Hashable, Sendable {
  /// The words that were predicted, as the model knows them, SENTENCE_END last.
  public let words: [String]
  /// The same words as they were written: where `words` has UNKNOWN_TOKEN, the word that the
  /// vocabulary lacks.
  public let writtenWords: [String]
  /// The logarithm of each word's probability given the words before it, in nats.
  ///
  /// Computed from the scores, so that a word with next to no probability has a number too;
  /// `-infinity` only for one whose score is that. A word that the vocabulary lacks has its share of
  /// what UNKNOWN_TOKEN has: see `score`.
  public let logProbabilities: [Double]
  /// The logarithm of the sentence's probability, in nats: the sum of the words'.
  ///
  ///     log p(w_1, …, w_m) = Σ_i log p(w_i | w_1, …, w_{i-1})
  public var logProbability: Double { get }
  /// The logarithm of the probability per word, in nats, by which sentences of different lengths can
  /// be compared.
  public var logProbabilityPerWord: Double { get }
  /// Among how many words the model hesitates on average, `exp(-logProbabilityPerWord)`.
  public var perplexity: Double { get }
  /// The words that the model read as UNKNOWN_TOKEN, in order.
  ///
  /// UNKNOWN_TOKEN stands for all rare words together and so is more probable than any of them; each
  /// unknown word is charged for how many there are.
  public var unknownWords: [String] { get }
  /// The sentence as it was written, its words with blanks between them, without SENTENCE_END;
  /// characters have nothing between them.
  public var text: String { get }
}
extension SentenceScore: CustomStringConvertible {
  /// The three numbers in one line.
  public var description: String { get }
}
// Generation/WordModel+Score.swift
extension WordModel {
  /// Scores a sentence: how probable the model finds it.
  ///
  ///     log p(w_1, …, w_m) = Σ_i log p(w_i | w_1, …, w_{i-1})
  ///
  /// The sentence is taken apart as the vocabulary's text was. A word that the
  /// vocabulary lacks is read as UNKNOWN_TOKEN, and it is one of the U different words of the text
  /// that the token stands for: `p(word) = p(UNKNOWN_TOKEN) / U`, with `vocabulary.unknownTypes` for
  /// U, or C where that is not known.
  ///
  /// - Parameters:
  ///   - sentence: One sentence; words that the vocabulary lacks are unknown.
  ///   - vocabulary: The vocabulary that the model was made with.
  /// - Returns: The log probability of each word and of SENTENCE_END.
  /// - Throws: `RecurrentLMError.emptySentence` for no words,
  ///   `RecurrentLMError.vocabularyMismatch` if model and vocabulary differ in size,
  ///   `RecurrentLMError.notFinite` if a probability is not a number, or `CancellationError`.
  /// - Complexity: That of `wordLosses` for the sentence.
  public func score(_ sentence: String, _ vocabulary: Vocabulary) throws -> SentenceScore
  /// Scores several sentences and ranks them, the most probable first.
  ///
  ///     print(try model.score(["i went home .", "home went i ."], vocabulary))
  ///
  /// The rank is by the probability of the whole sentence, which is what a translator or a speech
  /// recognizer picks the best of its candidates by. Each word can only lower it, so among sentences
  /// of different lengths it favours the short ones; the ranking shows the log probability per word
  /// too, by which such sentences can be compared.
  ///
  /// - Parameters:
  ///   - sentences: The candidates, at least one; of equally probable ones the first stays first.
  ///   - vocabulary: The vocabulary that the model was made with.
  /// - Returns: The scores in order. A sentence that the model finds impossible is last, with a log
  ///   probability of `-infinity`.
  /// - Throws: `RecurrentLMError.invalidArgument` for no sentences, or as the score of one sentence.
  /// - Complexity: That of `wordLosses` for the sentences.
  public func score(_ sentences: [String], _ vocabulary: Vocabulary) throws -> SentenceRanking
  /// Scores a sentence that is already split into words.
  ///
  /// - Parameters:
  ///   - words: The words without the tokens of start and end; those that the vocabulary lacks are
  ///     unknown.
  ///   - vocabulary: The vocabulary that the model was made with.
  /// - Returns: The log probability of each word and of SENTENCE_END.
  /// - Throws: `RecurrentLMError.emptySentence` for no words,
  ///   `RecurrentLMError.vocabularyMismatch` if model and vocabulary differ in size,
  ///   `RecurrentLMError.notFinite` if a probability is not a number, or `CancellationError`.
  /// - Complexity: That of `wordLosses` for the sentence.
  public func score(words: [String], _ vocabulary: Vocabulary) throws -> SentenceScore
}
// History/EvaluationInterval.swift
/// After how much training the loss is measured again.
///
///     try model.train(on: examples, evaluateEvery: 5)                  // epochs
///     try model.train(on: examples, evaluateEvery: .examples(3000))
public struct EvaluationInterval: Hashable, Sendable {
  /// Measures before the first step, and before each epoch that follows so many more.
  ///
  /// - Parameter count: A number of epochs, 1 or more.
  /// - Returns: The interval.
  public static func epochs(_ count: Int) -> EvaluationInterval
  /// Measures before the first step, and before the first step after each so many examples.
  ///
  /// - Parameter count: A number of examples, 1 or more, counted over all epochs.
  /// - Returns: The interval.
  public static func examples(_ count: Int) -> EvaluationInterval
}
extension EvaluationInterval: ExpressibleByIntegerLiteral {
  /// A number alone is one of epochs.
  ///
  /// - Parameter value: The number of epochs, 1 or more.
  public init(integerLiteral value: Int)
}
extension EvaluationInterval: CustomStringConvertible {
  /// The number and its unit, such as `5 epochs`.
  public var description: String { get }
}
// History/GeneratedSentence.swift
/// A sentence that a model made up.
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
  /// The words with blanks between them; characters with nothing between them.
  public var text: String { get }
  /// The text, each of its words as long as a word is.
  public var description: String { get }
}
// History/Optimizer.swift
/// How the gradients of a training step change the weights.
///
///     .sgd               θ -= η g
///     .adagrad()         G += g²,                 θ -= η g / √(G + ε)
///     .rmsProp()         G = ρ G + (1 - ρ) g²,    θ -= η g / √(G + ε)
///     .adam()            m = β₁ m + (1 - β₁) g,   v = β₂ v + (1 - β₂) g²,
///                        θ -= η m̂ / (√v̂ + ε),     m̂ = m / (1 - β₁ᵗ),  v̂ = v / (1 - β₂ᵗ)
///
/// The last three give every weight a rate of its own: large where its gradients were small, as those
/// of rare words are. `G`, `m` and `v` have a number for each weight, 0 before the first step. Adagrad's
/// rates only fall; RMSProp forgets old gradients and goes on at about the same rate; Adam does so too,
/// and follows a mean of the gradients in place of the last one.
///
///     try train(model, on: examples, learningRate: 0.05, optimizer: .adagrad())
///
/// A step changes `U` only in the columns of the words that it read. The `G`, `m` and `v` of the other
/// columns stay as they are, so that RMSProp's and Adam's are means over the steps in which the word was
/// read. Adam's `t` counts all steps of the training, whichever words they read.
///
/// Sources: J. Duchi, E. Hazan, Y. Singer, "Adaptive Subgradient Methods for Online Learning and
/// Stochastic Optimization", JMLR 2011; T. Tieleman, G. Hinton, "Neural Networks for Machine
/// Learning", lecture 6e, 2012; D. Kingma, J. Ba, "Adam: A Method for Stochastic Optimization", ICLR
/// 2015.
public struct Optimizer: Hashable, Sendable {
  /// Stochastic gradient descent: every weight has the same rate.
  ///
  ///     θ -= η g
  public static let sgd: Optimizer
  /// Adagrad: a weight's rate falls with the sum of the squares of all its gradients.
  ///
  ///     G += g²,   θ -= η g / √(G + ε)
  ///
  /// - Parameter epsilon: The ε of the equation, 1.2e-38 or more.
  /// - Returns: The optimizer; a good rate for it is about 0.05.
  public static func adagrad(epsilon: Double = 1e-6) -> Optimizer
  /// RMSProp: a weight's rate is divided by the root of the mean square of its late gradients.
  ///
  ///     G = ρ G + (1 - ρ) g²,   θ -= η g / √(G + ε)
  ///
  /// - Parameters:
  ///   - decay: The ρ of the equation, from 0 to below 1: 0.9 remembers about 10 steps.
  ///   - epsilon: The ε of the equation, 1.2e-38 or more.
  /// - Returns: The optimizer; a good rate for it is about 0.003.
  public static func rmsProp(decay: Double = 0.9, epsilon: Double = 1e-6) -> Optimizer
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
  public static func adam(meanDecay: Double = 0.9, squareDecay: Double = 0.999, epsilon: Double = 1e-8) -> Optimizer
}
extension Optimizer: CustomStringConvertible {
  /// The name and what it was given, such as `rmsProp(decay: 0.9, epsilon: 1e-06)`.
  public var description: String { get }
}
// History/RateSchedule.swift
/// How the learning rate η of a training goes on after its beginning.
///
///     .halving           η is halved whenever the loss of the training set rose
///     .linear(to: η₁)    η(n) = η₀ + (η₁ - η₀) n / N
///
/// Here η₀ is the rate that `train` is given, n the examples done before a step, and N all those of the
/// training, over all its epochs.
///
/// Plain gradient descent jumps about a minimum at a distance that grows with its rate: a rate that falls
/// brings it closer. With `.adagrad()` a line gains little, for its own rates fall already.
///
///     try train(model, on: examples, learningRate: 0.1, epochs: 2, schedule: .linear(to: 0.002))
public struct RateSchedule: Hashable, Sendable {
  /// The rate is halved whenever the loss of the training set is larger than at the measurement before.
  ///
  /// Source: D. Britz, "Recurrent Neural Networks Tutorial, Part 2", 2015.
  public static let halving: RateSchedule
  /// The rate falls on a straight line, whatever the loss does.
  ///
  ///     η(n) = η₀ + (η₁ - η₀) n / N
  ///
  /// - Parameter end: The rate η₁ that it would have after the last step, from 0 to the rate to begin with.
  /// - Returns: The schedule.
  public static func linear(to end: Double) -> RateSchedule
}
extension RateSchedule: CustomStringConvertible {
  /// As it is written, such as `linear(to: 0.002)`.
  public var description: String { get }
}
// History/TrainingHistory.swift
/// The record of a model's training: its losses, in the order in which they were measured.
///
/// Training a model again goes on where the record ends.
public struct TrainingHistory: Sendable {
  /// The losses on the training set, in nats per word, with the examples seen before each.
  public var losses: [(examplesSeen: Int, loss: Double)] { get }
  /// The losses on the validation set, where one was given, in nats per word: with each loss of the
  /// training set, ten times an epoch (of fewer than 1,000 examples, every hundred) and after the last
  /// step.
  public var validationLosses: [(examplesSeen: Int, loss: Double)] { get }
  /// What models that only count cost: the unigram, the bigram and the trigram (`NGramModel`), in nats
  /// per word of the validation set of the last training.
  ///
  /// They count its training set. Where there is no validation set they count nine sentences of ten
  /// and are measured on every tenth; of fewer than ten there are none.
  public var opponents: [(name: String, loss: Double)] { get }
  /// The standard errors of the losses that were measured on a sample of the training set, with the
  /// examples seen before each.
  ///
  /// The first loss of a training on more than 2,000 sentences is one, of 1,000 of them.
  public var samplingErrors: [(examplesSeen: Int, error: Double)] { get }
  /// The losses of the sentences that were learnt from, each before its own step: means over twenty
  /// sentences or more, in nats per word, with the examples seen by then.
  public var runningLosses: [(examplesSeen: Int, loss: Double)] { get }
  /// The perplexities on the training set, `exp(loss)`, with the examples seen before each.
  public var perplexities: [(examplesSeen: Int, perplexity: Double)] { get }
  /// The perplexities on the validation set, where one was given.
  public var validationPerplexities: [(examplesSeen: Int, perplexity: Double)] { get }
  /// The learning rates, each from the number of examples seen at which it began.
  public var learningRates: [(examplesSeen: Int, rate: Double)] { get }
  /// Sentences that the model made up during its training, with the examples seen before each.
  ///
  /// A notebook has one made at each measurement if `train` is given the vocabulary. A file keeps
  /// none.
  public var samples: [(examplesSeen: Int, sentence: GeneratedSentence)] { get }
  /// The checksum of the vocabulary that the model learnt with, nil if it is not known.
  ///
  /// It is that of the examples of a training, of the vocabulary that `train` was given, or of the
  /// file that the model was loaded from. The model refuses other vocabularies and their examples.
  public var vocabularyChecksum: String? { get }
  /// The passes over the training set that were finished.
  public var epochs: Int { get }
  /// The examples that training steps were done for.
  public var examplesSeen: Int { get }
  /// The words in the examples seen.
  public var wordsSeen: Int { get }
  /// The seed that the weights were drawn with, nil for weights that came from elsewhere.
  public var initialSeed: Int? { get }
  /// The seed of the order in which the last training took the examples, nil for their own order.
  public var shuffleSeed: Int? { get }
  /// How many examples a step of the last training took.
  public var batchSize: Int { get }
  /// How the steps of the last training changed the weights.
  public var optimizer: Optimizer { get }
  /// The norm that the gradients of the last training were shortened to, nil if they were taken as
  /// they are.
  public var clipNorm: Double? { get }
  /// How the learning rate of the last training went on.
  public var schedule: RateSchedule { get }
  /// The share of the mean of the weights that the last training kept from step to step, nil without a
  /// mean.
  public var averaging: Double? { get }
  /// Makes an empty record.
  public init()
  /// The speed of the training steps, in words a second; 0 before the first.
  public var wordsPerSecond: Double { get }
}
extension TrainingHistory: CustomStringConvertible {
  /// The losses as a table, one line for each; of very many evenly chosen ones, and it is said.
  public var description: String { get }
}
// Matrix/ElementaryFunctions.swift
/// The hyperbolic tangent of each element.
///
/// - Parameter v: The arguments.
/// - Returns: A vector of the same count, each element in -1...1.
public func tanh(_ v: Vector) -> Vector
/// The hyperbolic tangent of each element.
///
/// - Parameter m: The arguments.
/// - Returns: A matrix of the same shape, each element in -1...1.
public func tanh(_ m: Matrix) -> Matrix
/// The exponential of each element.
///
/// - Parameter v: The arguments.
/// - Returns: A vector of the same count.
public func exp(_ v: Vector) -> Vector
/// The exponential of each element.
///
/// - Parameter m: The arguments.
/// - Returns: A matrix of the same shape.
public func exp(_ m: Matrix) -> Matrix
/// The natural logarithm of each element.
///
/// - Parameter v: The arguments.
/// - Returns: A vector of the same count, -∞ for 0 and NaN below.
public func log(_ v: Vector) -> Vector
/// The natural logarithm of each element.
///
/// - Parameter m: The arguments.
/// - Returns: A matrix of the same shape, -∞ for 0 and NaN below.
public func log(_ m: Matrix) -> Matrix
/// The square root of each element.
///
/// - Parameter v: The arguments.
/// - Returns: A vector of the same count, NaN below 0.
public func sqrt(_ v: Vector) -> Vector
/// The square root of each element.
///
/// - Parameter m: The arguments.
/// - Returns: A matrix of the same shape, NaN below 0.
public func sqrt(_ m: Matrix) -> Matrix
/// The size of each element, without its sign.
///
/// - Parameter v: The arguments.
/// - Returns: A vector of the same count, each element 0 or more.
public func abs(_ v: Vector) -> Vector
/// The size of each element, without its sign.
///
/// - Parameter m: The arguments.
/// - Returns: A matrix of the same shape, each element 0 or more.
public func abs(_ m: Matrix) -> Matrix
/// Turns scores into probabilities.
///
///     softmax(z)_i = exp(z_i) / Σ_j exp(z_j)
///
/// - Parameter z: The scores, any finite numbers.
/// - Returns: A vector of the same count that sums to 1.
/// - Complexity: O(count).
public func softmax(_ z: Vector) -> Vector
/// Turns the scores in each row into probabilities.
///
///     softmax(z)_i = exp(z_i) / Σ_j exp(z_j)
///
/// - Parameter z: Scores, a row for each time step: shape `[T, C]`.
/// - Returns: Probabilities of the same shape; each row sums to 1.
/// - Complexity: O(rows · columns).
public func softmax(_ z: Matrix) -> Matrix
// Matrix/Elementwise+Arithmetic.swift
extension Matrix {
  /// The sum of two of the same shape: `a_i + b_i` for each element.
  ///
  /// - Parameters:
  ///   - left: The operand on the left.
  ///   - right: The operand on the right, of the same shape.
  /// - Returns: As many elements, in the same shape.
  /// - Complexity: O(count).
  public static func + (left: Matrix, right: Matrix) -> Matrix
  /// The sum of each element and a number.
  ///
  /// - Parameters:
  ///   - left: The elements.
  ///   - right: The number.
  /// - Returns: As many elements, in the same shape.
  /// - Complexity: O(count).
  public static func + (left: Matrix, right: Double) -> Matrix
  /// The sum of a number and each element.
  ///
  /// - Parameters:
  ///   - left: The number.
  ///   - right: The elements.
  /// - Returns: As many elements, in the same shape.
  /// - Complexity: O(count).
  public static func + (left: Double, right: Matrix) -> Matrix
  /// Replaces each element by its sum with the one in the same place, without a copy.
  ///
  /// - Parameters:
  ///   - left: What changes.
  ///   - right: As many elements, in the same shape.
  /// - Complexity: O(count).
  public static func += (left: inout Matrix, right: Matrix)
  /// Replaces each element by its sum with a number, without a copy.
  ///
  /// - Parameters:
  ///   - left: What changes.
  ///   - right: The number.
  /// - Complexity: O(count).
  public static func += (left: inout Matrix, right: Double)
  /// The difference of two of the same shape: `a_i - b_i` for each element.
  ///
  /// - Parameters:
  ///   - left: The operand on the left.
  ///   - right: The operand on the right, of the same shape.
  /// - Returns: As many elements, in the same shape.
  /// - Complexity: O(count).
  public static func - (left: Matrix, right: Matrix) -> Matrix
  /// The difference of each element and a number.
  ///
  /// - Parameters:
  ///   - left: The elements.
  ///   - right: The number.
  /// - Returns: As many elements, in the same shape.
  /// - Complexity: O(count).
  public static func - (left: Matrix, right: Double) -> Matrix
  /// The difference of a number and each element.
  ///
  /// - Parameters:
  ///   - left: The number.
  ///   - right: The elements.
  /// - Returns: As many elements, in the same shape.
  /// - Complexity: O(count).
  public static func - (left: Double, right: Matrix) -> Matrix
  /// Replaces each element by its difference with the one in the same place, without a copy.
  ///
  /// - Parameters:
  ///   - left: What changes.
  ///   - right: As many elements, in the same shape.
  /// - Complexity: O(count).
  public static func -= (left: inout Matrix, right: Matrix)
  /// Replaces each element by its difference with a number, without a copy.
  ///
  /// - Parameters:
  ///   - left: What changes.
  ///   - right: The number.
  /// - Complexity: O(count).
  public static func -= (left: inout Matrix, right: Double)
  /// The elementwise product of two of the same shape: `a_i b_i` for each element.
  ///
  /// - Parameters:
  ///   - left: The operand on the left.
  ///   - right: The operand on the right, of the same shape.
  /// - Returns: As many elements, in the same shape.
  /// - Complexity: O(count).
  public static func * (left: Matrix, right: Matrix) -> Matrix
  /// The elementwise product of each element and a number.
  ///
  /// - Parameters:
  ///   - left: The elements.
  ///   - right: The number.
  /// - Returns: As many elements, in the same shape.
  /// - Complexity: O(count).
  public static func * (left: Matrix, right: Double) -> Matrix
  /// The elementwise product of a number and each element.
  ///
  /// - Parameters:
  ///   - left: The number.
  ///   - right: The elements.
  /// - Returns: As many elements, in the same shape.
  /// - Complexity: O(count).
  public static func * (left: Double, right: Matrix) -> Matrix
  /// Replaces each element by its elementwise product with the one in the same place, without a copy.
  ///
  /// - Parameters:
  ///   - left: What changes.
  ///   - right: As many elements, in the same shape.
  /// - Complexity: O(count).
  public static func *= (left: inout Matrix, right: Matrix)
  /// Replaces each element by its elementwise product with a number, without a copy.
  ///
  /// - Parameters:
  ///   - left: What changes.
  ///   - right: The number.
  /// - Complexity: O(count).
  public static func *= (left: inout Matrix, right: Double)
  /// The elementwise quotient of two of the same shape: `a_i / b_i` for each element.
  ///
  /// - Parameters:
  ///   - left: The operand on the left.
  ///   - right: The operand on the right, of the same shape.
  /// - Returns: As many elements, in the same shape.
  /// - Complexity: O(count).
  public static func / (left: Matrix, right: Matrix) -> Matrix
  /// The elementwise quotient of each element and a number.
  ///
  /// - Parameters:
  ///   - left: The elements.
  ///   - right: The number.
  /// - Returns: As many elements, in the same shape.
  /// - Complexity: O(count).
  public static func / (left: Matrix, right: Double) -> Matrix
  /// The elementwise quotient of a number and each element.
  ///
  /// - Parameters:
  ///   - left: The number.
  ///   - right: The elements.
  /// - Returns: As many elements, in the same shape.
  /// - Complexity: O(count).
  public static func / (left: Double, right: Matrix) -> Matrix
  /// Replaces each element by its elementwise quotient with the one in the same place, without a copy.
  ///
  /// - Parameters:
  ///   - left: What changes.
  ///   - right: As many elements, in the same shape.
  /// - Complexity: O(count).
  public static func /= (left: inout Matrix, right: Matrix)
  /// Replaces each element by its elementwise quotient with a number, without a copy.
  ///
  /// - Parameters:
  ///   - left: What changes.
  ///   - right: The number.
  /// - Complexity: O(count).
  public static func /= (left: inout Matrix, right: Double)
  /// Each element with its sign changed.
  ///
  /// - Parameter operand: The elements.
  /// - Returns: As many elements, in the same shape.
  /// - Complexity: O(count).
  public static prefix func - (operand: Matrix) -> Matrix
}
extension Vector {
  /// The sum of two of the same shape: `a_i + b_i` for each element.
  ///
  /// - Parameters:
  ///   - left: The operand on the left.
  ///   - right: The operand on the right, of the same shape.
  /// - Returns: As many elements, in the same shape.
  /// - Complexity: O(count).
  public static func + (left: Vector, right: Vector) -> Vector
  /// The sum of each element and a number.
  ///
  /// - Parameters:
  ///   - left: The elements.
  ///   - right: The number.
  /// - Returns: As many elements, in the same shape.
  /// - Complexity: O(count).
  public static func + (left: Vector, right: Double) -> Vector
  /// The sum of a number and each element.
  ///
  /// - Parameters:
  ///   - left: The number.
  ///   - right: The elements.
  /// - Returns: As many elements, in the same shape.
  /// - Complexity: O(count).
  public static func + (left: Double, right: Vector) -> Vector
  /// Replaces each element by its sum with the one in the same place, without a copy.
  ///
  /// - Parameters:
  ///   - left: What changes.
  ///   - right: As many elements, in the same shape.
  /// - Complexity: O(count).
  public static func += (left: inout Vector, right: Vector)
  /// Replaces each element by its sum with a number, without a copy.
  ///
  /// - Parameters:
  ///   - left: What changes.
  ///   - right: The number.
  /// - Complexity: O(count).
  public static func += (left: inout Vector, right: Double)
  /// The difference of two of the same shape: `a_i - b_i` for each element.
  ///
  /// - Parameters:
  ///   - left: The operand on the left.
  ///   - right: The operand on the right, of the same shape.
  /// - Returns: As many elements, in the same shape.
  /// - Complexity: O(count).
  public static func - (left: Vector, right: Vector) -> Vector
  /// The difference of each element and a number.
  ///
  /// - Parameters:
  ///   - left: The elements.
  ///   - right: The number.
  /// - Returns: As many elements, in the same shape.
  /// - Complexity: O(count).
  public static func - (left: Vector, right: Double) -> Vector
  /// The difference of a number and each element.
  ///
  /// - Parameters:
  ///   - left: The number.
  ///   - right: The elements.
  /// - Returns: As many elements, in the same shape.
  /// - Complexity: O(count).
  public static func - (left: Double, right: Vector) -> Vector
  /// Replaces each element by its difference with the one in the same place, without a copy.
  ///
  /// - Parameters:
  ///   - left: What changes.
  ///   - right: As many elements, in the same shape.
  /// - Complexity: O(count).
  public static func -= (left: inout Vector, right: Vector)
  /// Replaces each element by its difference with a number, without a copy.
  ///
  /// - Parameters:
  ///   - left: What changes.
  ///   - right: The number.
  /// - Complexity: O(count).
  public static func -= (left: inout Vector, right: Double)
  /// The elementwise product of two of the same shape: `a_i b_i` for each element.
  ///
  /// - Parameters:
  ///   - left: The operand on the left.
  ///   - right: The operand on the right, of the same shape.
  /// - Returns: As many elements, in the same shape.
  /// - Complexity: O(count).
  public static func * (left: Vector, right: Vector) -> Vector
  /// The elementwise product of each element and a number.
  ///
  /// - Parameters:
  ///   - left: The elements.
  ///   - right: The number.
  /// - Returns: As many elements, in the same shape.
  /// - Complexity: O(count).
  public static func * (left: Vector, right: Double) -> Vector
  /// The elementwise product of a number and each element.
  ///
  /// - Parameters:
  ///   - left: The number.
  ///   - right: The elements.
  /// - Returns: As many elements, in the same shape.
  /// - Complexity: O(count).
  public static func * (left: Double, right: Vector) -> Vector
  /// Replaces each element by its elementwise product with the one in the same place, without a copy.
  ///
  /// - Parameters:
  ///   - left: What changes.
  ///   - right: As many elements, in the same shape.
  /// - Complexity: O(count).
  public static func *= (left: inout Vector, right: Vector)
  /// Replaces each element by its elementwise product with a number, without a copy.
  ///
  /// - Parameters:
  ///   - left: What changes.
  ///   - right: The number.
  /// - Complexity: O(count).
  public static func *= (left: inout Vector, right: Double)
  /// The elementwise quotient of two of the same shape: `a_i / b_i` for each element.
  ///
  /// - Parameters:
  ///   - left: The operand on the left.
  ///   - right: The operand on the right, of the same shape.
  /// - Returns: As many elements, in the same shape.
  /// - Complexity: O(count).
  public static func / (left: Vector, right: Vector) -> Vector
  /// The elementwise quotient of each element and a number.
  ///
  /// - Parameters:
  ///   - left: The elements.
  ///   - right: The number.
  /// - Returns: As many elements, in the same shape.
  /// - Complexity: O(count).
  public static func / (left: Vector, right: Double) -> Vector
  /// The elementwise quotient of a number and each element.
  ///
  /// - Parameters:
  ///   - left: The number.
  ///   - right: The elements.
  /// - Returns: As many elements, in the same shape.
  /// - Complexity: O(count).
  public static func / (left: Double, right: Vector) -> Vector
  /// Replaces each element by its elementwise quotient with the one in the same place, without a copy.
  ///
  /// - Parameters:
  ///   - left: What changes.
  ///   - right: As many elements, in the same shape.
  /// - Complexity: O(count).
  public static func /= (left: inout Vector, right: Vector)
  /// Replaces each element by its elementwise quotient with a number, without a copy.
  ///
  /// - Parameters:
  ///   - left: What changes.
  ///   - right: The number.
  /// - Complexity: O(count).
  public static func /= (left: inout Vector, right: Double)
  /// Each element with its sign changed.
  ///
  /// - Parameter operand: The elements.
  /// - Returns: As many elements, in the same shape.
  /// - Complexity: O(count).
  public static prefix func - (operand: Vector) -> Vector
}
// Matrix/Elementwise+Comparisons.swift
extension Matrix {
  /// Where an element is less than the one in the same place: `a < b` in NumPy; false for NaN.
  ///
  /// - Parameters:
  ///   - left: The elements on the left.
  ///   - right: As many elements, in the same shape.
  /// - Returns: A mask of that shape.
  /// - Complexity: O(count).
  public static func .< (left: Matrix, right: Matrix) -> Mask
  /// Where an element is less than a number: `a < b` in NumPy; false for NaN.
  ///
  /// - Parameters:
  ///   - left: The elements.
  ///   - right: The number.
  /// - Returns: A mask of the same shape.
  /// - Complexity: O(count).
  public static func .< (left: Matrix, right: Double) -> Mask
  /// Where an element is at most the one in the same place: `a <= b` in NumPy; false for NaN.
  ///
  /// - Parameters:
  ///   - left: The elements on the left.
  ///   - right: As many elements, in the same shape.
  /// - Returns: A mask of that shape.
  /// - Complexity: O(count).
  public static func .<= (left: Matrix, right: Matrix) -> Mask
  /// Where an element is at most a number: `a <= b` in NumPy; false for NaN.
  ///
  /// - Parameters:
  ///   - left: The elements.
  ///   - right: The number.
  /// - Returns: A mask of the same shape.
  /// - Complexity: O(count).
  public static func .<= (left: Matrix, right: Double) -> Mask
  /// Where an element is greater than the one in the same place: `a > b` in NumPy; false for NaN.
  ///
  /// - Parameters:
  ///   - left: The elements on the left.
  ///   - right: As many elements, in the same shape.
  /// - Returns: A mask of that shape.
  /// - Complexity: O(count).
  public static func .> (left: Matrix, right: Matrix) -> Mask
  /// Where an element is greater than a number: `a > b` in NumPy; false for NaN.
  ///
  /// - Parameters:
  ///   - left: The elements.
  ///   - right: The number.
  /// - Returns: A mask of the same shape.
  /// - Complexity: O(count).
  public static func .> (left: Matrix, right: Double) -> Mask
  /// Where an element is at least the one in the same place: `a >= b` in NumPy; false for NaN.
  ///
  /// - Parameters:
  ///   - left: The elements on the left.
  ///   - right: As many elements, in the same shape.
  /// - Returns: A mask of that shape.
  /// - Complexity: O(count).
  public static func .>= (left: Matrix, right: Matrix) -> Mask
  /// Where an element is at least a number: `a >= b` in NumPy; false for NaN.
  ///
  /// - Parameters:
  ///   - left: The elements.
  ///   - right: The number.
  /// - Returns: A mask of the same shape.
  /// - Complexity: O(count).
  public static func .>= (left: Matrix, right: Double) -> Mask
  /// Where an element is equal to the one in the same place: `a == b` in NumPy; false for NaN.
  ///
  /// - Parameters:
  ///   - left: The elements on the left.
  ///   - right: As many elements, in the same shape.
  /// - Returns: A mask of that shape.
  /// - Complexity: O(count).
  public static func .== (left: Matrix, right: Matrix) -> Mask
  /// Where an element is equal to a number: `a == b` in NumPy; false for NaN.
  ///
  /// - Parameters:
  ///   - left: The elements.
  ///   - right: The number.
  /// - Returns: A mask of the same shape.
  /// - Complexity: O(count).
  public static func .== (left: Matrix, right: Double) -> Mask
  /// Where an element is different from the one in the same place: `a != b` in NumPy; true for NaN.
  ///
  /// - Parameters:
  ///   - left: The elements on the left.
  ///   - right: As many elements, in the same shape.
  /// - Returns: A mask of that shape.
  /// - Complexity: O(count).
  public static func .!= (left: Matrix, right: Matrix) -> Mask
  /// Where an element is different from a number: `a != b` in NumPy; true for NaN.
  ///
  /// - Parameters:
  ///   - left: The elements.
  ///   - right: The number.
  /// - Returns: A mask of the same shape.
  /// - Complexity: O(count).
  public static func .!= (left: Matrix, right: Double) -> Mask
}
extension Vector {
  /// Where an element is less than the one in the same place: `a < b` in NumPy; false for NaN.
  ///
  /// - Parameters:
  ///   - left: The elements on the left.
  ///   - right: As many elements, in the same shape.
  /// - Returns: A mask of that shape.
  /// - Complexity: O(count).
  public static func .< (left: Vector, right: Vector) -> Mask
  /// Where an element is less than a number: `a < b` in NumPy; false for NaN.
  ///
  /// - Parameters:
  ///   - left: The elements.
  ///   - right: The number.
  /// - Returns: A mask of the same shape.
  /// - Complexity: O(count).
  public static func .< (left: Vector, right: Double) -> Mask
  /// Where an element is at most the one in the same place: `a <= b` in NumPy; false for NaN.
  ///
  /// - Parameters:
  ///   - left: The elements on the left.
  ///   - right: As many elements, in the same shape.
  /// - Returns: A mask of that shape.
  /// - Complexity: O(count).
  public static func .<= (left: Vector, right: Vector) -> Mask
  /// Where an element is at most a number: `a <= b` in NumPy; false for NaN.
  ///
  /// - Parameters:
  ///   - left: The elements.
  ///   - right: The number.
  /// - Returns: A mask of the same shape.
  /// - Complexity: O(count).
  public static func .<= (left: Vector, right: Double) -> Mask
  /// Where an element is greater than the one in the same place: `a > b` in NumPy; false for NaN.
  ///
  /// - Parameters:
  ///   - left: The elements on the left.
  ///   - right: As many elements, in the same shape.
  /// - Returns: A mask of that shape.
  /// - Complexity: O(count).
  public static func .> (left: Vector, right: Vector) -> Mask
  /// Where an element is greater than a number: `a > b` in NumPy; false for NaN.
  ///
  /// - Parameters:
  ///   - left: The elements.
  ///   - right: The number.
  /// - Returns: A mask of the same shape.
  /// - Complexity: O(count).
  public static func .> (left: Vector, right: Double) -> Mask
  /// Where an element is at least the one in the same place: `a >= b` in NumPy; false for NaN.
  ///
  /// - Parameters:
  ///   - left: The elements on the left.
  ///   - right: As many elements, in the same shape.
  /// - Returns: A mask of that shape.
  /// - Complexity: O(count).
  public static func .>= (left: Vector, right: Vector) -> Mask
  /// Where an element is at least a number: `a >= b` in NumPy; false for NaN.
  ///
  /// - Parameters:
  ///   - left: The elements.
  ///   - right: The number.
  /// - Returns: A mask of the same shape.
  /// - Complexity: O(count).
  public static func .>= (left: Vector, right: Double) -> Mask
  /// Where an element is equal to the one in the same place: `a == b` in NumPy; false for NaN.
  ///
  /// - Parameters:
  ///   - left: The elements on the left.
  ///   - right: As many elements, in the same shape.
  /// - Returns: A mask of that shape.
  /// - Complexity: O(count).
  public static func .== (left: Vector, right: Vector) -> Mask
  /// Where an element is equal to a number: `a == b` in NumPy; false for NaN.
  ///
  /// - Parameters:
  ///   - left: The elements.
  ///   - right: The number.
  /// - Returns: A mask of the same shape.
  /// - Complexity: O(count).
  public static func .== (left: Vector, right: Double) -> Mask
  /// Where an element is different from the one in the same place: `a != b` in NumPy; true for NaN.
  ///
  /// - Parameters:
  ///   - left: The elements on the left.
  ///   - right: As many elements, in the same shape.
  /// - Returns: A mask of that shape.
  /// - Complexity: O(count).
  public static func .!= (left: Vector, right: Vector) -> Mask
  /// Where an element is different from a number: `a != b` in NumPy; true for NaN.
  ///
  /// - Parameters:
  ///   - left: The elements.
  ///   - right: The number.
  /// - Returns: A mask of the same shape.
  /// - Complexity: O(count).
  public static func .!= (left: Vector, right: Double) -> Mask
}
// Matrix/Elementwise+Masks.swift
extension Matrix {
  /// The elements where a mask is true: `a[mask]` in NumPy.
  ///
  /// - Parameter mask: A mask of the same shape.
  /// - Complexity: O(count).
  public subscript(mask: Mask) -> Vector { get }
  /// Each element, or a number in its place where a mask is true: `np.where(mask, number, a)`.
  ///
  /// - Parameters:
  ///   - number: What stands where the mask is true.
  ///   - mask: A mask of the same shape.
  /// - Returns: As many elements, in the same shape.
  /// - Complexity: O(count).
  public func replacing(with number: Double, where mask: Mask) -> Matrix
  /// Each element, or another's in the same place where a mask is true: `np.where(mask, b, a)`.
  ///
  /// - Parameters:
  ///   - other: As many elements, in the same shape; they stand where the mask is true.
  ///   - mask: A mask of the same shape.
  /// - Returns: As many elements, in the same shape.
  /// - Complexity: O(count).
  public func replacing(with other: Matrix, where mask: Mask) -> Matrix
  /// Puts a number where a mask is true, without a copy: `a[mask] = number` in NumPy.
  ///
  /// - Parameters:
  ///   - number: What stands where the mask is true.
  ///   - mask: A mask of the same shape.
  /// - Complexity: O(count).
  public mutating func replace(with number: Double, where mask: Mask)
}
extension Vector {
  /// The elements where a mask is true: `a[mask]` in NumPy.
  ///
  /// - Parameter mask: A mask of the same shape.
  /// - Complexity: O(count).
  public subscript(mask: Mask) -> Vector { get }
  /// Each element, or a number in its place where a mask is true: `np.where(mask, number, a)`.
  ///
  /// - Parameters:
  ///   - number: What stands where the mask is true.
  ///   - mask: A mask of the same shape.
  /// - Returns: As many elements, in the same shape.
  /// - Complexity: O(count).
  public func replacing(with number: Double, where mask: Mask) -> Vector
  /// Each element, or another's in the same place where a mask is true: `np.where(mask, b, a)`.
  ///
  /// - Parameters:
  ///   - other: As many elements, in the same shape; they stand where the mask is true.
  ///   - mask: A mask of the same shape.
  /// - Returns: As many elements, in the same shape.
  /// - Complexity: O(count).
  public func replacing(with other: Vector, where mask: Mask) -> Vector
  /// Puts a number where a mask is true, without a copy: `a[mask] = number` in NumPy.
  ///
  /// - Parameters:
  ///   - number: What stands where the mask is true.
  ///   - mask: A mask of the same shape.
  /// - Complexity: O(count).
  public mutating func replace(with number: Double, where mask: Mask)
}
extension Matrix {
  /// Each element, or the nearest bound where it lies outside: `np.clip(a, lower, upper)`.
  ///
  /// - Parameter range: The bounds, such as `-5...5`.
  /// - Returns: As many elements, in the same shape; NaN stays NaN.
  /// - Complexity: O(count).
  public func clipped(to range: ClosedRange<Double>) -> Matrix
  /// Moves each element that lies outside of a range to the nearest bound, without a copy.
  ///
  /// - Parameter range: The bounds, such as `-5...5`.
  /// - Complexity: O(count).
  public mutating func clip(to range: ClosedRange<Double>)
  /// The length: `√(Σ a_i²)`, of a matrix over all its elements, as `np.linalg.norm(a)` has it.
  ///
  /// - Returns: A number, 0 or more; NaN if an element is NaN, ∞ where a square is too large.
  /// - Complexity: O(count).
  public func norm() -> Double
}
extension Vector {
  /// Each element, or the nearest bound where it lies outside: `np.clip(a, lower, upper)`.
  ///
  /// - Parameter range: The bounds, such as `-5...5`.
  /// - Returns: As many elements, in the same shape; NaN stays NaN.
  /// - Complexity: O(count).
  public func clipped(to range: ClosedRange<Double>) -> Vector
  /// Moves each element that lies outside of a range to the nearest bound, without a copy.
  ///
  /// - Parameter range: The bounds, such as `-5...5`.
  /// - Complexity: O(count).
  public mutating func clip(to range: ClosedRange<Double>)
  /// The length: `√(Σ a_i²)`, of a matrix over all its elements, as `np.linalg.norm(a)` has it.
  ///
  /// - Returns: A number, 0 or more; NaN if an element is NaN, ∞ where a square is too large.
  /// - Complexity: O(count).
  public func norm() -> Double
}
/// The larger of each two elements in the same place, NaN where one is NaN: `np.maximum(a, b)`.
///
/// - Parameters:
///   - a: The elements, in a vector or a matrix.
///   - b: As many elements, in the same shape.
/// - Returns: As many elements, in the same shape.
/// - Complexity: O(count).
public func maximum<Elements: Elementwise>(_ a: Elements, _ b: Elements) -> Elements
/// Each element, but no less than a number; NaN stays NaN: `np.maximum(a, 0)`.
///
/// - Parameters:
///   - a: The elements, in a vector or a matrix.
///   - b: The least that the result has.
/// - Returns: As many elements, in the same shape.
/// - Complexity: O(count).
public func maximum<Elements: Elementwise>(_ a: Elements, _ b: Double) -> Elements
/// The smaller of each two elements in the same place, NaN where one is NaN: `np.minimum(a, b)`.
///
/// - Parameters:
///   - a: The elements, in a vector or a matrix.
///   - b: As many elements, in the same shape.
/// - Returns: As many elements, in the same shape.
/// - Complexity: O(count).
public func minimum<Elements: Elementwise>(_ a: Elements, _ b: Elements) -> Elements
/// Each element, but no more than a number; NaN stays NaN: `np.minimum(a, 1)`.
///
/// - Parameters:
///   - a: The elements, in a vector or a matrix.
///   - b: The most that the result has.
/// - Returns: As many elements, in the same shape.
/// - Complexity: O(count).
public func minimum<Elements: Elementwise>(_ a: Elements, _ b: Double) -> Elements
// Matrix/Elementwise.swift
extension Vector: Elementwise {
  /// The count.
  public var dimensions: [Int] { get }
}
extension Matrix: Elementwise {
  /// The number of rows and the number of columns.
  public var dimensions: [Int] { get }
}
// Matrix/Mask.swift
/// What a comparison of each element is: true or false in each place of a vector or a matrix.
///
///     let small = abs(W) .< 0.01
///     small.count(where: { $0 })          // how many
///     W.replace(with: 0, where: small)    // set them to 0
///
/// It is a collection of `Bool`, those of a matrix row after row.
public struct Mask: Hashable, Sendable, RandomAccessCollection {
  /// Each element says whether the comparison holds there.
  public typealias Element = Bool
  /// A run of places, as `prefix` gives it.
  public typealias SubSequence = ArraySlice<Bool>
  /// The sizes of what was compared: one of a vector, two of a matrix.
  public let dimensions: [Int]
  /// Whether the comparison holds, place by place.
  public let values: [Bool]
  /// 0.
  public var startIndex: Int { get }
  /// The number of places.
  public var endIndex: Int { get }
  /// Whether the comparison holds in a place.
  ///
  /// - Parameter position: The place in `0..<count`, row after row.
  public subscript(position: Int) -> Bool { get }
  /// Whether it holds in some places.
  ///
  /// - Parameter bounds: The places, within `0..<count`.
  public subscript(bounds: Range<Int>) -> ArraySlice<Bool> { get }
}
extension Mask {
  /// How many places a condition holds in: `mask.count(where: { $0 })` is `np.count_nonzero(mask)`.
  ///
  /// There are two kinds of places, so the condition is asked once for each kind that there is.
  ///
  /// - Parameter predicate: Says whether places that are true, or false, count.
  /// - Returns: A number in `0...count`.
  /// - Throws: What the condition throws.
  /// - Complexity: O(count).
  public func count(where predicate: (Bool) throws -> Bool) rethrows -> Int
  /// Where both masks are true.
  ///
  /// - Parameters:
  ///   - left: A mask.
  ///   - right: A mask of the same shape.
  /// - Returns: A mask of that shape.
  public static func .& (left: Mask, right: Mask) -> Mask
  /// Where one of the masks is true, or both.
  ///
  /// - Parameters:
  ///   - left: A mask.
  ///   - right: A mask of the same shape.
  /// - Returns: A mask of that shape.
  public static func .| (left: Mask, right: Mask) -> Mask
  /// Where the mask is false.
  ///
  /// - Parameter operand: A mask.
  /// - Returns: A mask of the same shape.
  public static prefix func .! (operand: Mask) -> Mask
}
extension Mask: CustomStringConvertible {
  /// The places in brackets, a line for each row, the middle of a large mask as `...`.
  public var description: String { get }
}
// Matrix/Matrix+Broadcasting.swift
extension Matrix {
  /// The sum of each element and that of a vector in its column or row: `A[i, j] + b[j]` with
  /// `b.asRow`, `A[i, j] + b[i]` with `b.asColumn`.
  ///
  /// - Parameters:
  ///   - left: The matrix.
  ///   - right: A vector of `columns` elements as row, of `rows` elements as column.
  /// - Returns: A matrix of the same shape.
  /// - Complexity: O(rows · columns).
  public static func + (left: Matrix, right: SpreadVector) -> Matrix
  /// The sum of a vector's element and each of a matrix in its column or row.
  ///
  /// - Parameters:
  ///   - left: A vector of `columns` elements as row, of `rows` elements as column.
  ///   - right: The matrix.
  /// - Returns: A matrix of the same shape.
  /// - Complexity: O(rows · columns).
  public static func + (left: SpreadVector, right: Matrix) -> Matrix
  /// Replaces each element by its sum with that of a vector in its column or row, without a copy.
  ///
  /// - Parameters:
  ///   - left: The matrix to change.
  ///   - right: A vector of `columns` elements as row, of `rows` elements as column.
  /// - Complexity: O(rows · columns).
  public static func += (left: inout Matrix, right: SpreadVector)
  /// The difference of each element and that of a vector in its column or row: `A[i, j] - b[j]` with
  /// `b.asRow`, `A[i, j] - b[i]` with `b.asColumn`.
  ///
  /// - Parameters:
  ///   - left: The matrix.
  ///   - right: A vector of `columns` elements as row, of `rows` elements as column.
  /// - Returns: A matrix of the same shape.
  /// - Complexity: O(rows · columns).
  public static func - (left: Matrix, right: SpreadVector) -> Matrix
  /// The difference of a vector's element and each of a matrix in its column or row.
  ///
  /// - Parameters:
  ///   - left: A vector of `columns` elements as row, of `rows` elements as column.
  ///   - right: The matrix.
  /// - Returns: A matrix of the same shape.
  /// - Complexity: O(rows · columns).
  public static func - (left: SpreadVector, right: Matrix) -> Matrix
  /// Replaces each element by its difference with that of a vector in its column or row, without a copy.
  ///
  /// - Parameters:
  ///   - left: The matrix to change.
  ///   - right: A vector of `columns` elements as row, of `rows` elements as column.
  /// - Complexity: O(rows · columns).
  public static func -= (left: inout Matrix, right: SpreadVector)
  /// The elementwise product of each element and that of a vector in its column or row: `A[i, j] b[j]` with
  /// `b.asRow`, `A[i, j] b[i]` with `b.asColumn`.
  ///
  /// - Parameters:
  ///   - left: The matrix.
  ///   - right: A vector of `columns` elements as row, of `rows` elements as column.
  /// - Returns: A matrix of the same shape.
  /// - Complexity: O(rows · columns).
  public static func * (left: Matrix, right: SpreadVector) -> Matrix
  /// The elementwise product of a vector's element and each of a matrix in its column or row.
  ///
  /// - Parameters:
  ///   - left: A vector of `columns` elements as row, of `rows` elements as column.
  ///   - right: The matrix.
  /// - Returns: A matrix of the same shape.
  /// - Complexity: O(rows · columns).
  public static func * (left: SpreadVector, right: Matrix) -> Matrix
  /// Replaces each element by its elementwise product with that of a vector in its column or row, without a copy.
  ///
  /// - Parameters:
  ///   - left: The matrix to change.
  ///   - right: A vector of `columns` elements as row, of `rows` elements as column.
  /// - Complexity: O(rows · columns).
  public static func *= (left: inout Matrix, right: SpreadVector)
  /// The elementwise quotient of each element and that of a vector in its column or row: `A[i, j] / b[j]` with
  /// `b.asRow`, `A[i, j] / b[i]` with `b.asColumn`.
  ///
  /// - Parameters:
  ///   - left: The matrix.
  ///   - right: A vector of `columns` elements as row, of `rows` elements as column.
  /// - Returns: A matrix of the same shape.
  /// - Complexity: O(rows · columns).
  public static func / (left: Matrix, right: SpreadVector) -> Matrix
  /// The elementwise quotient of a vector's element and each of a matrix in its column or row.
  ///
  /// - Parameters:
  ///   - left: A vector of `columns` elements as row, of `rows` elements as column.
  ///   - right: The matrix.
  /// - Returns: A matrix of the same shape.
  /// - Complexity: O(rows · columns).
  public static func / (left: SpreadVector, right: Matrix) -> Matrix
  /// Replaces each element by its elementwise quotient with that of a vector in its column or row, without a copy.
  ///
  /// - Parameters:
  ///   - left: The matrix to change.
  ///   - right: A vector of `columns` elements as row, of `rows` elements as column.
  /// - Complexity: O(rows · columns).
  public static func /= (left: inout Matrix, right: SpreadVector)
}
// Matrix/Matrix+Description.swift
extension Matrix: CustomStringConvertible {
  /// The elements as NumPy prints them, the middle of a large matrix as `...`.
  public var description: String { get }
}
extension Vector: CustomStringConvertible {
  /// The elements as NumPy prints them, the middle of a long vector as `...`.
  public var description: String { get }
}
// Matrix/Matrix+Making.swift
extension Matrix {
  /// Makes a matrix of one number: `np.full((rows, columns), number)`.
  ///
  /// - Parameters:
  ///   - number: The number.
  ///   - rows: The number of rows, 0 or more.
  ///   - columns: The number of columns, 0 or more.
  public init(repeating number: Double, rows: Int, columns: Int)
  /// The identity matrix, 1 on the diagonal and 0 elsewhere: `np.eye(size)`.
  ///
  /// - Parameter size: The number of rows and of columns, 0 or more.
  /// - Returns: A matrix of shape `[size, size]`, with which each product is the other factor.
  public static func identity(_ size: Int) -> Matrix
  /// A matrix of random numbers, evenly spread:
  /// `np.random.RandomState(seed).uniform(lower, upper, (rows, columns))`, to the last bit.
  ///
  /// - Parameters:
  ///   - rows: The number of rows, 0 or more.
  ///   - columns: The number of columns, 0 or more.
  ///   - range: The numbers' bounds.
  ///   - seed: The same seed gives the same numbers; from 0 to 2³² - 1.
  /// - Returns: A matrix of shape `[rows, columns]`.
  /// - Throws: `RecurrentLMError.invalidArgument` for a size below 0, a range without end or another
  ///   seed; `RecurrentLMError.notEnoughMemory` if the matrix does not fit, or `CancellationError`.
  /// - Complexity: O(rows · columns).
  public static func random(rows: Int, columns: Int, in range: Range<Double> = 0..<1, seed: Int) throws -> Matrix
  /// The rows of this matrix above those of another, or the columns before them:
  /// `np.concatenate([A, B], axis)`.
  ///
  /// - Parameters:
  ///   - other: The matrix below, with as many columns, or to the right, with as many rows.
  ///   - axis: 0 to put it below, 1 to the right.
  /// - Returns: A matrix of shape `[rows + other.rows, columns]` for axis 0, of
  ///   `[rows, columns + other.columns]` for axis 1.
  /// - Throws: `RecurrentLMError.shapeMismatch` if the other size differs,
  ///   `RecurrentLMError.invalidArgument` if the axis is neither 0 nor 1,
  ///   `RecurrentLMError.notEnoughMemory` if the matrix does not fit, or `CancellationError`.
  /// - Complexity: O(elements of both).
  public func concatenated(with other: Matrix, axis: Int) throws -> Matrix
}
extension Vector {
  /// A vector of random numbers, evenly spread:
  /// `np.random.RandomState(seed).uniform(lower, upper, count)`, to the last bit.
  ///
  /// - Parameters:
  ///   - count: The number of elements, 0 or more.
  ///   - range: The numbers' bounds.
  ///   - seed: The same seed gives the same numbers; from 0 to 2³² - 1.
  /// - Returns: A vector of so many numbers.
  /// - Throws: `RecurrentLMError.invalidArgument` for a count below 0, a range without end or another
  ///   seed; `RecurrentLMError.notEnoughMemory` if the vector does not fit, or `CancellationError`.
  /// - Complexity: O(count).
  public static func random(count: Int, in range: Range<Double> = 0..<1, seed: Int) throws -> Vector
}
// Matrix/Matrix+PrincipalComponents.swift
/// The directions in which points lie farthest apart, and where each point lies along them.
public struct PrincipalComponents: Hashable, Sendable {
  /// The directions, a row each of length 1, that of the largest variance first, shape
  /// `[count, columns]`.
  public let directions: Matrix
  /// Where each row lies along them, measured from the mean of all, shape `[rows, count]`.
  public let coordinates: Matrix
  /// The share that each direction has of the variance, from 0 to 1; all possible ones sum to 1.
  public let shares: [Double]
}
extension PrincipalComponents: CustomStringConvertible {
  /// A line for each direction, with its share of the variance.
  public var description: String { get }
}
extension Matrix {
  /// Finds the directions in which the rows lie farthest apart, taken as points.
  ///
  ///     X = rows - mean row,   v ← Xᵀ X v / |Xᵀ X v|,   X ← X - (X v) vᵀ
  ///
  /// Each product with `Xᵀ X` stretches a vector most in the direction in which the points lie
  /// farthest apart, until it points nowhere else. What lies along that direction is then taken away,
  /// and the next one is found in what is left. Two of them make a map of points that have a hundred
  /// coordinates:
  ///
  ///     let vectors = try model.wordVectors(of: ["he", "she", "car", "house"], vocabulary)
  ///     let found = try vectors.principalComponents()
  ///     try scatter(found.coordinates.column(0), found.coordinates.column(1), labels: ["he", "she", "car", "house"])
  ///
  /// A direction and its opposite are equally good; of the two that one is taken whose number
  /// farthest from 0 is positive. A direction along which nothing is left is all zeros.
  ///
  /// - Parameter count: How many directions, in `1...columns`.
  /// - Returns: The directions, where each row lies along them, and their shares of the variance.
  /// - Throws: `RecurrentLMError.invalidArgument` if there are not so many directions or fewer than 2
  ///   rows, `RecurrentLMError.notFinite` if an element is NaN or infinite,
  ///   `RecurrentLMError.notEnoughMemory` if a copy does not fit, or `CancellationError`.
  /// - Complexity: O(count · rounds · rows · columns), a few dozen rounds where one direction has
  ///   clearly more of the variance than the next, at most 10,000.
  public func principalComponents(_ count: Int = 2) throws -> PrincipalComponents
}
// Matrix/Matrix+Products.swift
extension Matrix {
  /// The matrix product `A B`.
  ///
  /// - Parameter other: A matrix with as many rows as this one has columns.
  /// - Returns: A matrix of shape `[rows, other.columns]`.
  /// - Throws: `RecurrentLMError.shapeMismatch` if the inner sizes differ,
  ///   `RecurrentLMError.notEnoughMemory` if the product does not fit, or `CancellationError`.
  /// - Complexity: O(rows · columns · other.columns).
  public func dot(_ other: Matrix) throws -> Matrix
  /// The matrix product with a transposed operand, `A Bᵀ`, without making `Bᵀ`.
  ///
  /// - Parameter other: A matrix with as many columns as this one.
  /// - Returns: A matrix of shape `[rows, other.rows]`.
  /// - Throws: `RecurrentLMError.shapeMismatch` if the inner sizes differ,
  ///   `RecurrentLMError.notEnoughMemory` if the product does not fit, or `CancellationError`.
  /// - Complexity: O(rows · columns · other.rows).
  public func dot(transposed other: Matrix) throws -> Matrix
  /// The matrix product `Aᵀ B`, without making `Aᵀ`.
  ///
  /// - Parameter other: A matrix with as many rows as this one.
  /// - Returns: A matrix of shape `[columns, other.columns]`.
  /// - Throws: `RecurrentLMError.shapeMismatch` if the inner sizes differ,
  ///   `RecurrentLMError.notEnoughMemory` if the product does not fit, or `CancellationError`.
  /// - Complexity: O(rows · columns · other.columns).
  public func transposedDot(_ other: Matrix) throws -> Matrix
  /// The product of the matrix and a vector, `A x`.
  ///
  /// - Parameter vector: A vector of `columns` elements.
  /// - Returns: A vector of `rows` elements.
  /// - Throws: `RecurrentLMError.shapeMismatch` if the vector has another count.
  /// - Complexity: O(rows · columns).
  public func dot(_ vector: Vector) throws -> Vector
  /// The product of the transposed matrix and a vector, `Aᵀ x`.
  ///
  /// - Parameter vector: A vector of `rows` elements.
  /// - Returns: A vector of `columns` elements.
  /// - Throws: `RecurrentLMError.shapeMismatch` if the vector has another count.
  /// - Complexity: O(rows · columns).
  public func transposedDot(_ vector: Vector) throws -> Vector
  /// The matrix with its rows as columns.
  ///
  /// - Returns: A matrix of shape `[columns, rows]`.
  /// - Complexity: O(rows · columns).
  public func transposed() -> Matrix
}
extension Matrix: OperandShape {
}
extension Vector: OperandShape {
}
// Matrix/Matrix+Reductions.swift
extension Matrix {
  /// The sum of all elements, 0 for none; to the last bit the sum of NumPy.
  ///
  /// - Complexity: O(rows · columns).
  public func sum() -> Double
  /// The mean of all elements, NaN for none.
  ///
  /// - Complexity: O(rows · columns).
  public func mean() -> Double
  /// The largest element; NaN if one is NaN, -∞ for no elements.
  ///
  /// - Complexity: O(rows · columns).
  public func max() -> Double
  /// The smallest element; NaN if one is NaN, ∞ for no elements.
  ///
  /// - Complexity: O(rows · columns).
  public func min() -> Double
  /// For each row the column of its largest element, the first of equals.
  ///
  /// - Returns: `rows` indices in `0..<columns`; 0 in rows without elements.
  /// - Complexity: O(rows · columns).
  public func argmax() -> [Int]
}
extension Matrix {
  /// The sums along an axis.
  ///
  ///     Matrix([[1, 2], [3, 4]]).sum(axis: 0)    // [4, 6]
  ///
  /// - Parameter axis: 0 for the sum of each column, 1 for that of each row.
  /// - Returns: `columns` numbers for axis 0, `rows` for axis 1; 0 where there are no elements.
  /// - Complexity: O(rows · columns).
  public func sum(axis: Int) -> Vector
  /// The means along an axis.
  ///
  /// - Parameter axis: 0 for the mean of each column, 1 for that of each row.
  /// - Returns: `columns` numbers for axis 0, `rows` for axis 1; NaN where there are no elements.
  /// - Complexity: O(rows · columns).
  public func mean(axis: Int) -> Vector
  /// The largest elements along an axis.
  ///
  /// - Parameter axis: 0 for the largest of each column, 1 for that of each row.
  /// - Returns: `columns` numbers for axis 0, `rows` for axis 1; NaN where one is NaN, -∞ where there
  ///   are no elements.
  /// - Complexity: O(rows · columns).
  public func max(axis: Int) -> Vector
  /// The smallest elements along an axis.
  ///
  /// - Parameter axis: 0 for the smallest of each column, 1 for that of each row.
  /// - Returns: `columns` numbers for axis 0, `rows` for axis 1; NaN where one is NaN, ∞ where there
  ///   are no elements.
  /// - Complexity: O(rows · columns).
  public func min(axis: Int) -> Vector
  /// The places of the largest elements along an axis, the first of equals.
  ///
  /// - Parameter axis: 0 for the row of each column's largest element, 1 for the column of each row's.
  /// - Returns: `columns` indices in `0..<rows` for axis 0, `rows` indices in `0..<columns` for axis 1;
  ///   that of the first NaN, if there is one; 0 where there are no elements.
  /// - Complexity: O(rows · columns).
  public func argmax(axis: Int) -> [Int]
}
// Matrix/Matrix+Slices.swift
extension Matrix {
  /// Some rows as a matrix: `W[0..<3]`, `W[5...]`.
  ///
  /// - Parameter rows: Their indices, within `0..<rows`.
  /// - Complexity: O(elements cut out).
  public subscript(rows: some RangeExpression<Int>) -> Matrix { get set }
  /// A block of some rows and some columns: `W[0..<3, 2..<5]`, `W[0..., 1...2]`.
  ///
  /// - Parameters:
  ///   - rows: The rows, within `0..<rows`.
  ///   - columns: The columns, within `0..<columns`.
  /// - Complexity: O(elements cut out).
  public subscript(rows: some RangeExpression<Int>, columns: some RangeExpression<Int>) -> Matrix { get set }
  /// Some rows of one column as a vector: `W[0..., 4]` is the whole column, `W[:, 4]` in NumPy.
  ///
  /// - Parameters:
  ///   - rows: The rows, within `0..<rows`.
  ///   - column: The column in `0..<columns`.
  /// - Complexity: O(elements cut out).
  public subscript(rows: some RangeExpression<Int>, column: Int) -> Vector { get set }
  /// Some columns of one row as a vector: `W[4, 1...]`.
  ///
  /// - Parameters:
  ///   - row: The row in `0..<rows`.
  ///   - columns: The columns, within `0..<columns`.
  /// - Complexity: O(elements cut out).
  public subscript(row: Int, columns: some RangeExpression<Int>) -> Vector { get set }
}
// Matrix/Matrix.swift
/// A table of numbers, stored row after row in double precision.
///
/// The letters of the dimensions are the same everywhere: T time steps, C words of the vocabulary,
/// H hidden units.
public struct Matrix: Hashable, Sendable {
  /// The number of rows.
  public let rows: Int
  /// The number of columns.
  public let columns: Int
  /// The elements, row after row, `rows · columns` of them.
  public var values: [Double] { get }
  /// Makes a matrix of zeros.
  ///
  /// - Parameters:
  ///   - rows: The number of rows, 0 or more.
  ///   - columns: The number of columns, 0 or more.
  public init(rows: Int, columns: Int)
  /// Makes a matrix from its rows, which are all equally long.
  ///
  /// - Parameter rows: The rows, from the top.
  public init(_ rows: [[Double]])
  /// The number of rows and the number of columns.
  public var shape: (Int, Int) { get }
  /// The number of elements.
  public var count: Int { get }
  /// The element in a row and a column.
  ///
  /// - Parameters:
  ///   - row: A row in `0..<rows`.
  ///   - column: A column in `0..<columns`.
  public subscript(row: Int, column: Int) -> Double { get set }
  /// One row as a vector of `columns` elements.
  ///
  /// - Parameter row: A row in `0..<rows`.
  public subscript(row: Int) -> Vector { get set }
  /// One column as a vector of `rows` elements.
  ///
  /// - Parameter column: A column in `0..<columns`.
  /// - Returns: The elements from top to bottom.
  /// - Complexity: O(rows).
  public func column(_ column: Int) -> Vector
}
// Matrix/MatrixLines.swift
/// The rows or the columns of a matrix, one after the other, each as a vector.
///
///     for column in W.eachColumn { print(column.norm()) }
///
/// It is a view: nothing is copied until a line is asked for.
public struct MatrixLines: RandomAccessCollection, Sendable {
  /// Each element is a row or a column.
  public typealias Element = Vector
  /// A run of lines, as `prefix` gives it.
  public typealias SubSequence = ArraySlice<Vector>
  /// 0.
  public var startIndex: Int { get }
  /// The number of lines.
  public var endIndex: Int { get }
  /// One line.
  ///
  /// - Parameter position: Its place in `0..<count`, from the top or from the left.
  /// - Complexity: O(elements of the line).
  public subscript(position: Int) -> Vector { get }
  /// Some lines, which keep their indices.
  ///
  /// - Parameter bounds: Their places, within `0..<count`.
  /// - Complexity: O(elements of the lines).
  public subscript(bounds: Range<Int>) -> ArraySlice<Vector> { get }
}
extension MatrixLines: CustomStringConvertible {
  /// The lines below one another, as NumPy prints a matrix of them.
  public var description: String { get }
}
extension Matrix: Sequence {
  /// Each element is a row.
  public typealias Element = Vector
  /// The rows as a collection: `W.eachRow.last`, `W.eachRow.count`.
  public var eachRow: MatrixLines { get }
  /// The columns as a collection: `for column in W.T` in NumPy.
  public var eachColumn: MatrixLines { get }
}
// Matrix/SpreadVector.swift
/// A vector that stands for each row, or each column, of a matrix that it is computed with.
///
///     let centred = X - X.mean(axis: 0).asRow
///     let shares = X / X.sum(axis: 1).asColumn
public struct SpreadVector: Hashable, Sendable, CustomStringConvertible {
  /// The numbers.
  public let vector: Vector
  /// Whether it stands for each row, and otherwise for each column.
  public let isRow: Bool
  /// The vector and what it stands for.
  public var description: String { get }
}
extension Vector {
  /// The vector as each row of a matrix with as many columns: `v`, or `v[None, :]`, in NumPy.
  public var asRow: SpreadVector { get }
  /// The vector as each column of a matrix with as many rows: `v[:, None]` in NumPy.
  public var asColumn: SpreadVector { get }
}
// Matrix/Vector+Collection.swift
extension Vector: RandomAccessCollection {
  /// Each element is a number.
  public typealias Element = Double
  /// A run of elements, as `prefix` gives it.
  public typealias SubSequence = ArraySlice<Double>
  /// 0.
  public var startIndex: Int { get }
  /// The number of elements.
  public var endIndex: Int { get }
}
extension Vector {
  /// Makes a vector of the numbers of any sequence, such as a part of another.
  ///
  /// - Parameter elements: The numbers, in order.
  /// - Complexity: O(count).
  public init(_ elements: some Sequence<Double>)
  /// Makes a vector of one number, again and again: `np.full(count, number)`.
  ///
  /// - Parameters:
  ///   - number: The number.
  ///   - count: How often, 0 or more.
  public init(repeating number: Double, count: Int)
  /// Some elements as a vector, counted from 0 again: `v[0..<3]`, `v[2...]`, `v[..<5]`.
  ///
  /// What is assigned has as many elements as the range.
  ///
  /// - Parameter range: Their indices, within `0..<count`.
  /// - Complexity: O(elements of the range).
  public subscript(range: some RangeExpression<Int>) -> Vector { get set }
  /// The elements of this vector and then those of another: `np.concatenate([v, other])`.
  ///
  /// - Parameter other: The vector that follows.
  /// - Returns: A vector of `count + other.count` elements.
  /// - Complexity: O(count + other.count).
  public func concatenated(with other: Vector) -> Vector
}
extension Vector {
  /// The sum of a vector and a list of as many numbers: `a_i + b_i` for each element.
  ///
  /// - Parameters:
  ///   - left: The vector.
  ///   - right: The list, of the same count.
  /// - Returns: A vector of the same count.
  public static func + (left: Vector, right: [Double]) -> Vector
  /// The sum of a list and a vector of as many numbers: `a_i + b_i` for each element.
  ///
  /// - Parameters:
  ///   - left: The list.
  ///   - right: The vector, of the same count.
  /// - Returns: A vector of the same count.
  public static func + (left: [Double], right: Vector) -> Vector
  /// The sum of a vector and as many elements of another: `v + w.prefix(v.count)`.
  ///
  /// - Parameters:
  ///   - left: The vector.
  ///   - right: A run of elements, of the same count.
  /// - Returns: A vector of the same count.
  public static func + (left: Vector, right: ArraySlice<Double>) -> Vector
  /// The sum of some elements of a vector and a vector of as many.
  ///
  /// - Parameters:
  ///   - left: A run of elements, of the same count.
  ///   - right: The vector.
  /// - Returns: A vector of the same count.
  public static func + (left: ArraySlice<Double>, right: Vector) -> Vector
}
// Matrix/Vector+Reductions.swift
extension Vector {
  /// The sum of the elements, 0 for none; to the last bit the sum of NumPy.
  ///
  /// - Complexity: O(count).
  public func sum() -> Double
  /// The mean of the elements, NaN for none.
  ///
  /// - Complexity: O(count).
  public func mean() -> Double
  /// The largest element; NaN if one is NaN, -∞ for no elements.
  ///
  /// - Complexity: O(count).
  public func max() -> Double
  /// The smallest element; NaN if one is NaN, ∞ for no elements.
  ///
  /// - Complexity: O(count).
  public func min() -> Double
  /// The index of the largest element, the first of equals; that of the first NaN, if there is one.
  ///
  /// - Returns: An index in `0..<count`, or 0 for no elements.
  /// - Complexity: O(count).
  public func argmax() -> Int
  /// The index of the smallest element, the first of equals; that of the first NaN, if there is one.
  ///
  /// - Returns: An index in `0..<count`, or 0 for no elements.
  /// - Complexity: O(count).
  public func argmin() -> Int
  /// The indices that put the elements in order, the smallest first: `np.argsort(v, kind="stable")`.
  ///
  ///     let best = p.argsort().suffix(5)    // the five most probable words
  ///
  /// - Returns: Each index in `0..<count` once; of equal elements the lower index first, NaN last.
  /// - Throws: `RecurrentLMError.notEnoughMemory` if the indices do not fit, or `CancellationError`.
  /// - Complexity: O(count).
  public func argsort() throws -> [Int]
}
// Matrix/Vector.swift
/// A list of numbers that can be computed with, such as a hidden state or one row of a matrix.
///
///     let s = tanh(model.U.column(17) + (try model.W.dot(previous)))
public struct Vector: Hashable, Sendable {
  /// The elements, in order.
  public var values: [Double] { get }
  /// Makes a vector of the given elements.
  ///
  /// - Parameter values: The elements, in order.
  public init(_ values: [Double])
  /// Makes a vector of zeros.
  ///
  /// - Parameter count: The number of elements, 0 or more.
  public init(count: Int)
  /// The number of elements.
  public var count: Int { get }
  /// The element at an index in `0..<count`.
  ///
  /// - Parameter index: The place of the element, counted from 0.
  public subscript(index: Int) -> Double { get set }
}
extension Vector: ExpressibleByArrayLiteral {
  /// Makes a vector from a list in brackets.
  ///
  /// - Parameter elements: The elements, in order.
  public init(arrayLiteral elements: Double...)
}
extension Vector {
  /// The product with another vector: `Σ_i a_i b_i`.
  ///
  /// - Parameter other: A vector with as many elements.
  /// - Returns: One number.
  /// - Throws: `RecurrentLMError.shapeMismatch` if the counts differ.
  /// - Complexity: O(count).
  public func dot(_ other: Vector) throws -> Double
  /// The outer product: `(a ⊗ b)[i, j] = a_i b_j`.
  ///
  /// - Parameter other: The vector that runs along the columns.
  /// - Returns: A matrix of shape `[count, other.count]`.
  /// - Throws: `RecurrentLMError.shapeMismatch` if one of the two has no elements,
  ///   `RecurrentLMError.notEnoughMemory` if the product does not fit, or `CancellationError`.
  /// - Complexity: O(count · other.count).
  public func outer(_ other: Vector) throws -> Matrix
}
// Model/ClassRNN+BPTT.swift
extension ClassRNN {
  /// Computes the gradients of a sentence's loss by backpropagation through time.
  ///
  ///     δa_t = a_t - onehot(κ(y_t)),   δo_t[w] = p_t[w] - onehot(y_t)[w] for the words of κ(y_t)
  ///     ∂L/∂V = Σ_t δo_t ⊗ s_t,   δ_t = (Aᵀ δa_t + Vᵀ δo_t) ∘ (1 - s_t²)
  ///
  /// and those of U and W from δ_t as in `RNN`. That of A is `Σ_t δa_t ⊗ s_t`, which the training step
  /// and the gradient check have too.
  ///
  /// - Parameters:
  ///   - x: Word indices, shape `[T]`.
  ///   - y: The words that follow, shape `[T]`.
  /// - Returns: The derivatives of the summed loss, in the shapes of `U`, `V` and `W`.
  /// - Throws: `RecurrentLMError.emptySentence`, `.indexOutOfVocabulary`, or `.lengthsDiffer`.
  /// - Complexity: O(T · H · (H · bpttTruncate + C + K)).
  public func bptt(_ x: some Collection<Int>, _ y: some Collection<Int>) throws -> (dLdU: Matrix, dLdV: Matrix, dLdW: Matrix)
}
// Model/ClassRNN+Forward.swift
extension ClassRNN: TanhRecurrence {
  /// Runs the network forward over one sentence.
  ///
  ///     o_t[w] = a_t[κ(w)] · exp(V_w · s_t) / Σ_{v in κ(w)} exp(V_v · s_t),   a_t = softmax(A s_t)
  ///
  /// - Parameter x: Word indices, shape `[T]`, each in `0..<C`.
  /// - Returns: Probabilities `o`, shape `[T, C]`, and hidden states `s`, shape `[T + 1, H]`, whose
  ///   row 0 is s_{-1}, so that row `t + 1` is s_t.
  /// - Throws: `RecurrentLMError.emptySentence` for no words,
  ///   `RecurrentLMError.indexOutOfVocabulary` if an index is not in `0..<C`.
  /// - Complexity: O(T · H · (H + C + K)).
  public func forward(_ x: some Collection<Int>) throws -> (o: Matrix, s: Matrix)
  /// Reads one word and scores each word that may come next.
  ///
  ///     z_t[w] = log o_t[w]
  ///
  /// - Parameters:
  ///   - word: The index of the word read, in `0..<C`.
  ///   - state: The hidden state s_{t-1}, shape `[H]`, zeros before the first word; s_t afterwards.
  /// - Returns: The log probabilities of the next word, shape `[C]`; their softmax is o_t.
  /// - Throws: `RecurrentLMError.indexOutOfVocabulary` if the index is not in `0..<C`,
  ///   `RecurrentLMError.shapeMismatch` if the state has another size.
  /// - Complexity: O(H · (H + C + K)).
  public func scores(after word: Int, state: inout Vector) throws -> Vector
  /// The loss of each word of a sentence, in nats.
  ///
  ///     L_t = -log a_t[κ(y_t)] - log p_t[y_t]
  ///
  /// - Parameters:
  ///   - x: Word indices, shape `[T]`.
  ///   - y: The words that follow, shape `[T]`.
  /// - Returns: Numbers of nats, 0 or more each, shape `[T]`.
  /// - Throws: `RecurrentLMError.emptySentence`, `.indexOutOfVocabulary`, or `.lengthsDiffer`.
  /// - Complexity: O(T · H · (H + C + K)).
  public func wordLosses(_ x: some Collection<Int>, _ y: some Collection<Int>) throws -> [Double]
  /// The loss of one sentence, summed over its words, in nats.
  ///
  ///     L = -Σ_t (log a_t[κ(y_t)] + log p_t[y_t])
  ///
  /// - Parameters:
  ///   - x: Word indices, shape `[T]`.
  ///   - y: The words that follow, shape `[T]`.
  /// - Returns: A number of nats, 0 or more.
  /// - Throws: `RecurrentLMError.emptySentence`, `.indexOutOfVocabulary`, or `.lengthsDiffer`.
  /// - Complexity: O(T · H · (H + C + K)).
  public func sentenceLoss(_ x: some Collection<Int>, _ y: some Collection<Int>) throws -> Double
}
// Model/ClassRNN.swift
/// The recurrent network of the textbook that predicts the class of a word and then the word, in double
/// precision: one readable line for each equation.
///
///     s_t = tanh(U x_t + W s_{t-1})        s_{-1} = 0
///     a_t = softmax(A s_t)
///     o_t[w] = a_t[κ(w)] · exp(V_w · s_t) / Σ_{v in κ(w)} exp(V_v · s_t)
///
/// Shapes: `U [H, C]`, `V [C, H]`, `W [H, H]`, `A [K, H]`, `s_t [H]`, `a_t [K]`, `o_t [C]`; κ(w) is the
/// class of the word w. Here all of o_t is computed; `FastRNN(…, output: .classes(of:))` is the same
/// network, and computes the words of one class where no others are wanted.
///
/// Source: J. Goodman, "Classes for Fast Maximum Entropy Training", ICASSP 2001.
public final class ClassRNN: LanguageModel {
  /// The classes of the words.
  public let classes: WordClasses
  /// The number of hidden units H.
  public let hiddenSize: Int
  /// How many steps before its own each error goes back in time.
  public let bpttTruncate: Int
  /// The weights from the words read to the hidden units, shape `[H, C]`: a column for each word.
  public var U: Matrix { get set }
  /// The weights from the hidden units to the words of each class, shape `[C, H]`: a row for each word.
  public var V: Matrix { get set }
  /// The weights from the last hidden state to the next, shape `[H, H]`.
  public var W: Matrix { get set }
  /// The weights from the hidden units to the classes, shape `[K, H]`: a row for each class.
  public var A: Matrix { get set }
  /// The losses of the training so far.
  public var history: TrainingHistory { get set }
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
  public convenience init(classes: WordClasses, hiddenSize: Int = 100, bpttTruncate: Int = 4, seed: Int = 10) throws
  /// The number of words C.
  public var vocabularySize: Int { get }
  /// A copy of the weights.
  public var parameters: Parameters { get }
  /// Replaces all weights.
  ///
  /// - Parameter parameters: The new weights, of the same shapes and classes.
  /// - Throws: `RecurrentLMError.parameterShape` if a shape is another, `.invalidArgument` if they are
  ///   for another output.
  public func setParameters(_ parameters: Parameters) throws
}
// Model/GateReset.swift
/// Where the reset gate of a GRU comes: on the state before its product with Wh, or on the product.
///
///     .before    h = tanh(Uh x + Wh (s ∘ r) + bh)        the paper's, and that of most textbooks
///     .after     h = tanh(Uh x + r ∘ (Wh s) + bh)        that of cuDNN, of Keras and of PyTorch
///
/// They are two networks, not two ways to compute one: weights of the one mean nothing to the other.
/// What they learn is alike; the second form makes all products of a step at once, and so it is the
/// faster one on large machines.
///
/// Source: K. Cho et al., "Learning Phrase Representations using RNN Encoder-Decoder", 2014, whose
/// first version has the one form and whose last the other.
public struct GateReset: Hashable, Sendable {
  /// The reset gate is multiplied with the state: `Wh (s ∘ r)`.
  public static let before: GateReset
  /// The reset gate is multiplied with the product: `r ∘ (Wh s)`.
  public static let after: GateReset
}
extension GateReset: CustomStringConvertible {
  /// Where it comes, in a word.
  public var description: String { get }
}
// Model/LanguageModel+Copy.swift
extension LanguageModel {
  /// Makes a second model with the same weights and the same history.
  ///
  /// From then on the two know nothing of each other: training one leaves the other as it is.
  /// (`let other = model` would be a second name for the same model.)
  ///
  /// - Returns: A model of the same kind, with weights of its own.
  /// - Throws: `RecurrentLMError.notEnoughMemory` if a second model does not fit,
  ///   `RecurrentLMError.parameterShape` if a matrix was replaced by one of another shape.
  /// - Complexity: O(C · H).
  public func copy() throws -> Self
}
// Model/LanguageModel.swift
/// A recurrent network that predicts the next word of a sentence.
///
///     s_t = tanh(U x_t + W s_{t-1}),   o_t = softmax(V s_t),   s_{-1} = 0
///
/// `RNN` is the textbook in double precision, `FastRNN` the engine in single precision. Whatever
/// takes a `LanguageModel` works with both.
public protocol LanguageModel: AnyObject, WordModel {
  /// The number of hidden units H.
  var hiddenSize: Int { get }
  /// How many steps before its own each error goes back in time.
  var bpttTruncate: Int { get }
  /// A copy of the weights.
  var parameters: Parameters { get }
  /// The losses of the training so far.
  var history: TrainingHistory { get set }
  /// Replaces all weights.
  ///
  /// - Parameter parameters: The new weights, of the same shapes.
  /// - Throws: `RecurrentLMError.parameterShape` if a shape is another.
  func setParameters(_ parameters: Parameters) throws
  /// Runs the network forward over one sentence.
  ///
  ///     s_t = tanh(U x_t + W s_{t-1}),   o_t = softmax(V s_t),   s_{-1} = 0
  ///
  /// - Parameter x: Word indices, shape `[T]`, each in `0..<C`.
  /// - Returns: Probabilities `o`, shape `[T, C]`, and hidden states `s`, shape `[T + 1, H]`, whose
  ///   row 0 is s_{-1}, so that row `t + 1` is s_t.
  /// - Throws: `RecurrentLMError.emptySentence` for no words,
  ///   `RecurrentLMError.indexOutOfVocabulary` if an index is not in `0..<C`.
  /// - Complexity: O(T · H · (H + C)).
  func forward(_ x: some Collection<Int>) throws -> (o: Matrix, s: Matrix)
  /// Reads one word and scores each word that may come next.
  ///
  ///     s_t = tanh(U x_t + W s_{t-1}),   z_t = V s_t,   o_t = softmax(z_t)
  ///
  /// Where a probability is too small for a number, its score still tells how small.
  ///
  /// - Parameters:
  ///   - word: The index of the word read, in `0..<C`.
  ///   - state: The hidden state s_{t-1}, shape `[H]`, zeros before the first word; s_t afterwards.
  /// - Returns: The scores z_t of the next word, shape `[C]`.
  /// - Throws: `RecurrentLMError.indexOutOfVocabulary` if the index is not in `0..<C`,
  ///   `RecurrentLMError.shapeMismatch` if the state has another size.
  /// - Complexity: O(H · (H + C)).
  func scores(after word: Int, state: inout Vector) throws -> Vector
  /// The loss of one sentence, summed over its words, in nats.
  ///
  ///     L = -Σ_t log o_t[y_t] = Σ_t (log Σ_w exp(z_t[w]) - z_t[y_t]),   z_t = V s_t
  ///
  /// - Parameters:
  ///   - x: Word indices, shape `[T]`.
  ///   - y: The words that follow, shape `[T]`.
  /// - Returns: A number of nats, 0 or more.
  /// - Throws: `RecurrentLMError.emptySentence`, `.indexOutOfVocabulary`, or `.lengthsDiffer`.
  /// - Complexity: O(T · H · (H + C)).
  func sentenceLoss(_ x: some Collection<Int>, _ y: some Collection<Int>) throws -> Double
  /// Computes the gradients of a sentence's loss by backpropagation through time.
  ///
  /// - Parameters:
  ///   - x: Word indices, shape `[T]`.
  ///   - y: The words that follow, shape `[T]`.
  /// - Returns: The derivatives of the summed loss, in the shapes of `U`, `V` and `W`.
  /// - Throws: `RecurrentLMError.emptySentence`, `.indexOutOfVocabulary`, or `.lengthsDiffer`.
  /// - Complexity: O(T · H · (H · bpttTruncate + C)).
  func bptt(_ x: some Collection<Int>, _ y: some Collection<Int>) throws -> (dLdU: Matrix, dLdV: Matrix, dLdW: Matrix)
}
extension LanguageModel {
  /// The number of weights, `2HC + H²`, and `KH` more for an output by K classes.
  public var parameterCount: Int { get }
  /// How many numbers the network carries from word to word: H, of a gated network H for each layer,
  /// and of an LSTM twice as many, a layer's s and then its c.
  ///
  ///     var state = Vector(count: model.stateSize)
  public var stateSize: Int { get }
  /// The checksum of the vocabulary that the model learnt with, nil if it is not known.
  public var vocabularyChecksum: String? { get }
  /// The sizes in one line.
  public var description: String { get }
  /// Reads one word and predicts the next.
  ///
  ///     s_t = tanh(U x_t + W s_{t-1}),   o_t = softmax(V s_t)
  ///
  /// Carrying the state from word to word costs the same for each, where running the whole sentence
  /// again would cost more and more.
  ///
  /// - Parameters:
  ///   - word: The index of the word read, in `0..<C`.
  ///   - state: The hidden state s_{t-1}, shape `[H]`, zeros before the first word; s_t afterwards.
  /// - Returns: The probabilities o_t of the next word, shape `[C]`.
  /// - Throws: `RecurrentLMError.indexOutOfVocabulary` if the index is not in `0..<C`,
  ///   `RecurrentLMError.shapeMismatch` if the state has another size.
  /// - Complexity: O(H · (H + C)).
  public func next(after word: Int, state: inout Vector) throws -> Vector
  /// Reads words and predicts the next.
  ///
  ///     s_t = tanh(U x_t + W s_{t-1}),   o_t = softmax(V s_t),   s_{-1} = 0
  ///
  /// - Parameter words: The words read, SENTENCE_START first, at least one.
  /// - Returns: The probabilities of the word after them, shape `[C]`.
  /// - Throws: `RecurrentLMError.emptySentence` for no words, `.indexOutOfVocabulary` if one is not
  ///   in `0..<C`, or `CancellationError`.
  /// - Complexity: O(T · H · (H + C)).
  public func next(after words: some Collection<Int>) throws -> Vector
  /// Predicts, after each word of a sentence, the most probable next one.
  ///
  /// - Parameter x: Word indices, shape `[T]`, each in `0..<C`.
  /// - Returns: Word indices, shape `[T]`; of equally probable words the first.
  /// - Throws: `RecurrentLMError.emptySentence` or `.indexOutOfVocabulary`.
  /// - Complexity: O(T · H · (H + C)).
  public func predict(_ x: some Collection<Int>) throws -> [Int]
}
// Model/Network+Gates.swift
extension Parameters {
  /// The matrix of a name, such as `Uz`, or `Uz2` in the second layer.
  ///
  ///     gru.parameters["Uz"].shape          // (100, 100)
  ///
  /// A bias is a matrix of one column, `bz [H, 1]`, and so is `c [C, 1]`.
  ///
  /// - Parameter name: One of `names`.
  public subscript(name: String) -> Matrix { get set }
  /// The names of the matrices, in their order.
  public var names: [String] { get }
}
// Model/Output.swift
/// How a network makes probabilities of all words of its hidden state.
public struct Output: Hashable, Sendable {
  /// One softmax over all words.
  ///
  ///     o_t = softmax(V s_t)
  ///
  /// A training step costs `6HC` operations a word, 4.8 million for 8,000 words and 100 hidden units.
  public static let softmax: Output
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
  public static func classes(of classes: WordClasses) -> Output
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
  public static func hierarchicalSoftmax(of classes: WordClasses) throws -> Output
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
  public static func hierarchicalSoftmax(of vocabulary: Vocabulary) throws -> Output
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
  public static func sampledSoftmax(samples: Int, of vocabulary: Vocabulary) throws -> Output
}
extension Output: CustomStringConvertible {
  /// What it is, in a few words.
  public var description: String { get }
}
// Model/Parameters.swift
/// The weights of a model: what training changes and a file keeps.
///
/// They are an ordered list of matrices, each with a name; which ones there are, the network says.
public struct Parameters: Hashable, Sendable {
  /// The number of words C.
  public var vocabularySize: Int { get }
  /// The number of hidden units H.
  public var hiddenSize: Int { get }
  /// The number of weights.
  public var count: Int { get }
}
// Model/RNN+BPTT.swift
extension RNN {
  /// Computes the gradients of a sentence's loss by backpropagation through time.
  ///
  ///     ∂L/∂V = Σ_t δo_t ⊗ s_t                          δo_t = o_t - onehot(y_t)
  ///     ∂L/∂W = Σ_t Σ_k δ_k ⊗ s_{k-1}                   δ_t = (Vᵀ δo_t) ∘ (1 - s_t²)
  ///     ∂L/∂U[:, x_k] = Σ_t Σ_k δ_k                     δ_{k-1} = (Wᵀ δ_k) ∘ (1 - s_{k-1}²)
  ///
  /// with k from t down to `max(0, t - bpttTruncate)`.
  ///
  /// - Parameters:
  ///   - x: Word indices, shape `[T]`.
  ///   - y: The words that follow, shape `[T]`.
  /// - Returns: The derivatives of the summed loss, in the shapes of `U`, `V` and `W`.
  /// - Throws: `RecurrentLMError.emptySentence`, `.indexOutOfVocabulary`, or `.lengthsDiffer`.
  /// - Complexity: O(T · H · (H · bpttTruncate + C)).
  public func bptt(_ x: some Collection<Int>, _ y: some Collection<Int>) throws -> (dLdU: Matrix, dLdV: Matrix, dLdW: Matrix)
}
// Model/RNN+Forward.swift
extension RNN: TanhRecurrence {
  /// Runs the network forward over one sentence.
  ///
  ///     s_t = tanh(U x_t + W s_{t-1}),   o_t = softmax(V s_t),   s_{-1} = 0
  ///
  /// - Parameter x: Word indices, shape `[T]`, each in `0..<C`.
  /// - Returns: Probabilities `o`, shape `[T, C]`, and hidden states `s`, shape `[T + 1, H]`, whose
  ///   row 0 is s_{-1}, so that row `t + 1` is s_t.
  /// - Throws: `RecurrentLMError.emptySentence` for no words,
  ///   `RecurrentLMError.indexOutOfVocabulary` if an index is not in `0..<C`.
  /// - Complexity: O(T · H · (H + C)).
  public func forward(_ x: some Collection<Int>) throws -> (o: Matrix, s: Matrix)
  /// Reads one word and scores each word that may come next.
  ///
  ///     s_t = tanh(U x_t + W s_{t-1}),   z_t = V s_t,   o_t = softmax(z_t)
  ///
  /// Where a probability is too small for a number, its score still tells how small.
  ///
  /// - Parameters:
  ///   - word: The index of the word read, in `0..<C`.
  ///   - state: The hidden state s_{t-1}, shape `[H]`, zeros before the first word; s_t afterwards.
  /// - Returns: The scores z_t of the next word, shape `[C]`.
  /// - Throws: `RecurrentLMError.indexOutOfVocabulary` if the index is not in `0..<C`,
  ///   `RecurrentLMError.shapeMismatch` if the state has another size.
  /// - Complexity: O(H · (H + C)).
  public func scores(after word: Int, state: inout Vector) throws -> Vector
}
// Model/RNN+Loss.swift
extension RNN {
  /// The loss of each word of a sentence, in nats.
  ///
  ///     L_t = -log o_t[y_t] = log Σ_w exp(z_t[w]) - z_t[y_t],   z_t = V s_t
  ///
  /// - Parameters:
  ///   - x: Word indices, shape `[T]`.
  ///   - y: The words that follow, shape `[T]`.
  /// - Returns: Numbers of nats, 0 or more each, shape `[T]`.
  /// - Throws: `RecurrentLMError.emptySentence`, `.indexOutOfVocabulary`, or `.lengthsDiffer`.
  /// - Complexity: O(T · H · (H + C)).
  public func wordLosses(_ x: some Collection<Int>, _ y: some Collection<Int>) throws -> [Double]
  /// The loss of one sentence, summed over its words, in nats.
  ///
  ///     L = -Σ_t log o_t[y_t] = Σ_t (log Σ_w exp(z_t[w]) - z_t[y_t]),   z_t = V s_t
  ///
  /// - Parameters:
  ///   - x: Word indices, shape `[T]`.
  ///   - y: The words that follow, shape `[T]`.
  /// - Returns: A number of nats, 0 or more.
  /// - Throws: `RecurrentLMError.emptySentence`, `.indexOutOfVocabulary`, or `.lengthsDiffer`.
  /// - Complexity: O(T · H · (H + C)).
  public func sentenceLoss(_ x: some Collection<Int>, _ y: some Collection<Int>) throws -> Double
}
// Model/RNN+Parameters.swift
extension Parameters {
  /// The weights from the words read to the hidden units, shape `[H, C]`; with gates those of all gates
  /// from what a layer reads, below one another.
  public var U: Matrix { get set }
  /// The weights from the hidden units to the words predicted, shape `[C, H]`.
  public var V: Matrix { get set }
  /// The weights from the last hidden state to the next, shape `[H, H]`; with gates those of all gates,
  /// below one another.
  public var W: Matrix { get set }
}
extension RNN {
  /// A copy of the weights.
  public var parameters: Parameters { get }
  /// Replaces all weights.
  ///
  /// - Parameter parameters: The new weights, of the same shapes.
  /// - Throws: `RecurrentLMError.parameterShape` if a shape is another, `.invalidArgument` if they are
  ///   for an output by classes.
  public func setParameters(_ parameters: Parameters) throws
}
// Model/RNN.swift
/// The recurrent network of the textbook, in double precision: one readable line for each equation.
///
///     s_t = tanh(U x_t + W s_{t-1})        s_{-1} = 0
///     o_t = softmax(V s_t)
///
/// Shapes: `U [H, C]`, `V [C, H]`, `W [H, H]`, `s_t [H]`, `o_t [C]`; `2HC + H²` weights.
///
/// Source: D. Britz, "Recurrent Neural Networks Tutorial, Part 2", 2015.
public final class RNN: LanguageModel {
  /// The number of words C.
  public let vocabularySize: Int
  /// The number of hidden units H.
  public let hiddenSize: Int
  /// How many steps before its own each error goes back in time.
  public let bpttTruncate: Int
  /// The weights from the words read to the hidden units, shape `[H, C]`: a column for each word.
  public var U: Matrix { get set }
  /// The weights from the hidden units to the words predicted, shape `[C, H]`: a row for each word.
  public var V: Matrix { get set }
  /// The weights from the last hidden state to the next, shape `[H, H]`.
  public var W: Matrix { get set }
  /// The losses of the training so far.
  public var history: TrainingHistory { get set }
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
  public convenience init(vocabularySize: Int, hiddenSize: Int = 100, bpttTruncate: Int = 4, seed: Int = 10) throws
}
// Model/RecurrentCell.swift
/// What makes a state of a word and the state before.
///
///     let model = try FastRNN(vocabularySize: 8000, cell: .gru(reset: .after))
public struct RecurrentCell: Hashable, Sendable {
  /// `s_t = tanh(U x_t + W s_{t-1})`, the network without gates; its textbook is `RNN`.
  public static let tanh: RecurrentCell
  /// Gated recurrent units, whose reset gate comes before the product; the textbook is `GRU`.
  public static let gru: RecurrentCell
  /// Long short-term memory; the textbook is `LSTM`.
  public static let lstm: RecurrentCell
  /// Gated recurrent units; the textbook is `GRU`.
  ///
  /// - Parameter reset: Where the reset gate comes: `.after` the product is the faster form.
  /// - Returns: The cell.
  public static func gru(reset: GateReset) -> RecurrentCell
}
extension RecurrentCell: CustomStringConvertible {
  /// What it is, as a cell of a notebook writes it.
  public var description: String { get }
}
// Model/SGD.swift
extension LanguageModel {
  /// Changes the weights by one step of stochastic gradient descent on one sentence.
  ///
  ///     U -= η ∂L/∂U,   V -= η ∂L/∂V,   W -= η ∂L/∂W
  ///
  /// With `clipNorm` the gradients are first multiplied with `min(1, clipNorm / ‖g‖)`, where `‖g‖` is
  /// the root of the sum of all their squares: a step keeps its direction and is never longer than
  /// `η · clipNorm`.
  ///
  /// - Parameters:
  ///   - x: Word indices, shape `[T]`.
  ///   - y: The words that follow, shape `[T]`.
  ///   - learningRate: The η of the equations, such as 0.005.
  ///   - clipNorm: The largest norm of all gradients together, above 0, such as 5; nil takes the
  ///     gradients as they are.
  /// - Throws: `RecurrentLMError.emptySentence`, `.indexOutOfVocabulary`, `.lengthsDiffer`,
  ///   `.invalidArgument` for a rate that is not finite or a norm that is not above 0, or
  ///   `.notFinite` if the loss is not a finite number, or with `clipNorm` the norm: then the weights
  ///   stay as they are.
  /// - Complexity: O(T · H · (H · bpttTruncate + C)).
  public func sgdStep(_ x: some Collection<Int>, _ y: some Collection<Int>, learningRate: Double, clipNorm: Double? = nil) throws
}
// Model/TreeRNN+BPTT.swift
extension TreeRNN {
  /// Computes the gradients of a sentence's loss by backpropagation through time.
  ///
  ///     δo_t[n] = p_n - d_n for the nodes on the path of y_t,   p_n = σ(V_n · s_t)
  ///     ∂L/∂V = Σ_t δo_t ⊗ s_t,   δ_t = (Vᵀ δo_t) ∘ (1 - s_t²)
  ///
  /// and those of U and W from δ_t as in `RNN`. d_n is the branch taken, 0 or 1.
  ///
  /// - Parameters:
  ///   - x: Word indices, shape `[T]`.
  ///   - y: The words that follow, shape `[T]`.
  /// - Returns: The derivatives of the summed loss, in the shapes of `U`, `V` and `W`.
  /// - Throws: `RecurrentLMError.emptySentence`, `.indexOutOfVocabulary`, or `.lengthsDiffer`.
  /// - Complexity: O(T · H · (H · bpttTruncate + C)).
  public func bptt(_ x: some Collection<Int>, _ y: some Collection<Int>) throws -> (dLdU: Matrix, dLdV: Matrix, dLdW: Matrix)
}
// Model/TreeRNN+Forward.swift
extension TreeRNN: TanhRecurrence {
  /// Runs the network forward over one sentence.
  ///
  ///     o_t[w] = Π_n p_n or 1 - p_n on the path of w,   p_n = σ(V_n · s_t)
  ///
  /// - Parameter x: Word indices, shape `[T]`, each in `0..<C`.
  /// - Returns: Probabilities `o`, shape `[T, C]`, and hidden states `s`, shape `[T + 1, H]`, whose
  ///   row 0 is s_{-1}, so that row `t + 1` is s_t.
  /// - Throws: `RecurrentLMError.emptySentence` for no words,
  ///   `RecurrentLMError.indexOutOfVocabulary` if an index is not in `0..<C`.
  /// - Complexity: O(T · H · (H + C)).
  public func forward(_ x: some Collection<Int>) throws -> (o: Matrix, s: Matrix)
  /// Reads one word and scores each word that may come next.
  ///
  ///     z_t[w] = log o_t[w]
  ///
  /// - Parameters:
  ///   - word: The index of the word read, in `0..<C`.
  ///   - state: The hidden state s_{t-1}, shape `[H]`, zeros before the first word; s_t afterwards.
  /// - Returns: The log probabilities of the next word, shape `[C]`; their softmax is o_t.
  /// - Throws: `RecurrentLMError.indexOutOfVocabulary` if the index is not in `0..<C`,
  ///   `RecurrentLMError.shapeMismatch` if the state has another size.
  /// - Complexity: O(H · (H + C)).
  public func scores(after word: Int, state: inout Vector) throws -> Vector
  /// The loss of each word of a sentence, in nats.
  ///
  ///     L_t = Σ_n log(1 + exp(∓V_n · s_t)),   - where the path of y_t takes the second branch, + the first
  ///
  /// - Parameters:
  ///   - x: Word indices, shape `[T]`.
  ///   - y: The words that follow, shape `[T]`.
  /// - Returns: Numbers of nats, 0 or more each, shape `[T]`.
  /// - Throws: `RecurrentLMError.emptySentence`, `.indexOutOfVocabulary`, or `.lengthsDiffer`.
  /// - Complexity: O(T · H · (H + C)).
  public func wordLosses(_ x: some Collection<Int>, _ y: some Collection<Int>) throws -> [Double]
  /// The loss of one sentence, summed over its words, in nats.
  ///
  ///     L = Σ_t Σ_n log(1 + exp(∓V_n · s_t))
  ///
  /// - Parameters:
  ///   - x: Word indices, shape `[T]`.
  ///   - y: The words that follow, shape `[T]`.
  /// - Returns: A number of nats, 0 or more.
  /// - Throws: `RecurrentLMError.emptySentence`, `.indexOutOfVocabulary`, or `.lengthsDiffer`.
  /// - Complexity: O(T · H · (H + C)).
  public func sentenceLoss(_ x: some Collection<Int>, _ y: some Collection<Int>) throws -> Double
}
// Model/TreeRNN.swift
/// The recurrent network of the textbook that goes down a tree to the next word, in double precision: one
/// readable line for each equation.
///
///     s_t = tanh(U x_t + W s_{t-1})        s_{-1} = 0
///     p_n = σ(V_n · s_t)
///     o_t[w] = Π_n p_n where the path of w takes the second branch of n, 1 - p_n where it takes the first
///
/// Shapes: `U [H, C]`, `V [C-1, H]`, `W [H, H]`, `s_t [H]`, `p [C-1]`, `o_t [C]`; n goes through the
/// nodes from the root to w. Here all of o_t is computed; `FastRNN(…, output: .hierarchicalSoftmax(of:))`
/// is the same network, and computes the nodes of one path where no other word is wanted.
///
/// Source: F. Morin and Y. Bengio, "Hierarchical Probabilistic Neural Network Language Model", AISTATS
/// 2005.
public final class TreeRNN: LanguageModel {
  /// The tree with a word at the end of each path.
  public let tree: WordTree
  /// The number of hidden units H.
  public let hiddenSize: Int
  /// How many steps before its own each error goes back in time.
  public let bpttTruncate: Int
  /// The weights from the words read to the hidden units, shape `[H, C]`: a column for each word.
  public var U: Matrix { get set }
  /// The weights from the hidden units to the nodes of the tree, shape `[C-1, H]`: a row for each node.
  public var V: Matrix { get set }
  /// The weights from the last hidden state to the next, shape `[H, H]`.
  public var W: Matrix { get set }
  /// The losses of the training so far.
  public var history: TrainingHistory { get set }
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
  public convenience init(tree: WordTree, hiddenSize: Int = 100, bpttTruncate: Int = 4, seed: Int = 10) throws
  /// The number of words C.
  public var vocabularySize: Int { get }
  /// A copy of the weights.
  public var parameters: Parameters { get }
  /// Replaces all weights.
  ///
  /// - Parameter parameters: The new weights, of the same shapes and tree.
  /// - Throws: `RecurrentLMError.parameterShape` if a shape is another, `.invalidArgument` if they are
  ///   for another output.
  public func setParameters(_ parameters: Parameters) throws
}
// Model/WeightStore.swift
extension Parameters: WeightStore {
}
// Model/WordModel+Loss.swift
extension WordModel {
  /// The loss of a set of examples, summed over all their words, in nats: sentence by sentence.
  ///
  ///     L = -Σ log p(y_t | x_0, …, x_t)
  ///
  /// - Parameter examples: Sentences as pairs of words and labels.
  /// - Returns: A number of nats, 0 for no examples.
  /// - Throws: `RecurrentLMError.otherVocabulary` if the model learnt with another vocabulary than that
  ///   of the examples, `.indexOutOfVocabulary` or another fault of a sentence, or
  ///   `CancellationError`.
  /// - Complexity: That of `wordLosses` for all sentences.
  public func totalLoss(on examples: some Collection<Example>) throws -> Double
  /// The loss of a set of examples, in nats per word.
  ///
  ///     L = -(1/N) Σ log p(y_t | x_0, …, x_t)
  ///
  /// A model that predicts at random costs log C, 8.987197 for 8000 words.
  ///
  /// Every rare word is `UNKNOWN_TOKEN`, which makes it a frequent word and cheap to predict. With
  /// `without: vocabulary.unknownIndex` the model still reads it, but where it is the label nothing
  /// is counted: neither its loss nor the word in N.
  ///
  /// - Parameters:
  ///   - examples: Sentences as pairs of words and labels.
  ///   - word: The label that is left out of the mean, in `0..<C`, or nil for none.
  /// - Returns: A number of nats, 0 or more.
  /// - Throws: `RecurrentLMError.noExamples` if there are no words,
  ///   `RecurrentLMError.otherVocabulary` if the model learnt with another vocabulary than that of the
  ///   examples, `RecurrentLMError.indexOutOfVocabulary` or another fault of a sentence,
  ///   `RecurrentLMError.invalidArgument` if the word left out is not in `0..<C`, or
  ///   `CancellationError`.
  /// - Complexity: That of `wordLosses` for N words: O(N · H · (H + C)) for a network.
  public func loss(on examples: some Collection<Example>, without word: Int? = nil) throws -> Double
  /// The perplexity of a set of examples: among how many words the model hesitates, on average.
  ///
  ///     perplexity = exp(L)
  ///
  /// - Parameters:
  ///   - examples: Sentences as pairs of words and labels.
  ///   - word: The label that is left out of the mean, such as `vocabulary.unknownIndex`, or nil
  ///     for none; see `loss(on:without:)`.
  /// - Returns: A number of words, 1 or more; C for a model that predicts at random.
  /// - Throws: `RecurrentLMError.noExamples` if there are no words,
  ///   `RecurrentLMError.otherVocabulary` if the model learnt with another vocabulary than that of the
  ///   examples, `RecurrentLMError.indexOutOfVocabulary` or another fault of a sentence,
  ///   `RecurrentLMError.invalidArgument` if the word left out is not in `0..<C`, or
  ///   `CancellationError`.
  /// - Complexity: That of `wordLosses` for N words: O(N · H · (H + C)) for a network.
  public func perplexity(on examples: some Collection<Example>, without word: Int? = nil) throws -> Double
}
extension LanguageModel {
  /// The loss of a set of examples, summed over all their words, in nats.
  ///
  ///     L = -Σ log o_t[y_t]
  ///
  /// - Parameter examples: Sentences as pairs of words and labels.
  /// - Returns: A number of nats, 0 for no examples.
  /// - Throws: `RecurrentLMError.otherVocabulary` if the model learnt with another vocabulary than that
  ///   of the examples, `.indexOutOfVocabulary` or another fault of a sentence, or
  ///   `CancellationError`.
  /// - Complexity: O(N · H · (H + C)).
  public func totalLoss(on examples: some Collection<Example>) throws -> Double
}
// Model/WordModel.swift
/// A model that predicts the next word of a sentence.
///
///     p(w_1, …, w_m) = Π p(w_i | w_1, …, w_{i-1})
///
/// A network (`LanguageModel`) is one, so are counts of words that followed one another
/// (`NGramModel`) and a mixture of two models (`MixtureModel`). Whatever takes a `WordModel` works
/// with all of them: their losses and perplexities can be compared, they score and write sentences.
public protocol WordModel: CustomStringConvertible {
  /// The number of words C.
  var vocabularySize: Int { get }
  /// The checksum of the vocabulary that the model learnt with, nil if it is not known.
  var vocabularyChecksum: String? { get }
  /// Reads words and predicts the next.
  ///
  /// - Parameter words: The words read, SENTENCE_START first.
  /// - Returns: The probabilities of the word after them, shape `[C]`.
  /// - Throws: `RecurrentLMError.indexOutOfVocabulary` if a word is not in `0..<C`,
  ///   `.emptySentence` if there are none and the model has to read one, or `CancellationError`.
  func next(after words: some Collection<Int>) throws -> Vector
  /// The loss of each word of a sentence, in nats.
  ///
  ///     L_t = -log p(y_t | x_0, …, x_t)
  ///
  /// A network computes it from the scores `z`, log Σ_w exp(z_t[w]) - z_t[y_t]: where the
  /// probability is too small for a number, its logarithm is not.
  ///
  /// - Parameters:
  ///   - x: Word indices, shape `[T]`.
  ///   - y: The words that follow, shape `[T]`.
  /// - Returns: Numbers of nats, 0 or more each, shape `[T]`.
  /// - Throws: `RecurrentLMError.emptySentence`, `.indexOutOfVocabulary`, or `.lengthsDiffer`.
  /// - Complexity: That of the model: O(T · H · (H + C)) for a network, O(T · order) for counts.
  func wordLosses(_ x: some Collection<Int>, _ y: some Collection<Int>) throws -> [Double]
  /// The loss of a set of examples, summed over all their words, in nats.
  ///
  ///     L = -Σ log p(y_t | x_0, …, x_t)
  ///
  /// - Parameter examples: Sentences as pairs of words and labels.
  /// - Returns: A number of nats, 0 for no examples.
  /// - Throws: `RecurrentLMError.otherVocabulary` if the model learnt with another vocabulary than that
  ///   of the examples, `.indexOutOfVocabulary` or another fault of a sentence, or
  ///   `CancellationError`.
  /// - Complexity: That of `wordLosses` for all sentences.
  func totalLoss(on examples: some Collection<Example>) throws -> Double
}
// ModelFiles/LanguageModel+Files.swift
extension RNN {
  /// Loads a model and its vocabulary from a `.npz` file.
  ///
  /// The model has the history that was saved with it, and refuses other vocabularies than the file's
  /// and what they encoded. A checkpoint is loaded like any other file;
  /// `train(on:resumingFrom:)` goes on with its training.
  ///
  /// - Parameter path: A file that `save(to:vocabulary:)` wrote, of either model; a leading `~` is the
  ///   home directory.
  /// - Returns: A model with the file's weights and a `bpttTruncate` of 4 if the file has none, and
  ///   the vocabulary.
  /// - Throws: `RecurrentLMError.unreadableFile` if it is no zip archive,
  ///   `RecurrentLMError.missingArray` if it lacks an array or the words,
  ///   `RecurrentLMError.unusableArray` if one of them is broken or of another kind,
  ///   `RecurrentLMError.notEnoughMemory` if it does not fit.
  /// - Complexity: O(C · H).
  public static func load(from path: String) throws -> (model: RNN, vocabulary: Vocabulary)
  /// Loads a model from the arrays `U`, `V` and `W` of a `.npz` file.
  ///
  /// Other arrays of the file are passed over if they are not what a model's file has by their names.
  ///
  /// - Parameter path: A file with three arrays of floating-point numbers, as NumPy's
  ///   `savez(path, U=U, V=V, W=W)` writes it, in any precision and order of bytes; a leading `~` is
  ///   the home directory.
  /// - Returns: A model with the file's weights, the history if the file has one, and a
  ///   `bpttTruncate` of 4 if the file has none.
  /// - Throws: `RecurrentLMError.unreadableFile` if it is no zip archive,
  ///   `RecurrentLMError.missingArray` if it lacks an array, `RecurrentLMError.unusableArray` if one
  ///   is broken or of another kind, `RecurrentLMError.notEnoughMemory` if it does not fit.
  /// - Complexity: O(C · H).
  public static func loadParameters(from path: String) throws -> RNN
}
extension FastRNN {
  /// Loads a model and its vocabulary from a `.npz` file.
  ///
  /// The model has the history that was saved with it, and refuses other vocabularies than the file's
  /// and what they encoded. A checkpoint is loaded like any other file;
  /// `train(on:resumingFrom:)` goes on with its training.
  ///
  /// - Parameter path: A file that `save(to:vocabulary:)` wrote, of either model; a leading `~` is the
  ///   home directory.
  /// - Returns: A model with the file's weights and a `bpttTruncate` of 4 if the file has none, and
  ///   the vocabulary.
  /// - Throws: `RecurrentLMError.unreadableFile` if it is no zip archive,
  ///   `RecurrentLMError.missingArray` if it lacks an array or the words,
  ///   `RecurrentLMError.unusableArray` if one of them is broken or of another kind,
  ///   `RecurrentLMError.notEnoughMemory` if it does not fit.
  /// - Complexity: O(C · H).
  public static func load(from path: String) throws -> (model: FastRNN, vocabulary: Vocabulary)
  /// Loads a model from the arrays `U`, `V` and `W` of a `.npz` file.
  ///
  /// Other arrays of the file are passed over if they are not what a model's file has by their names.
  ///
  /// - Parameter path: A file with three arrays of floating-point numbers, as NumPy's
  ///   `savez(path, U=U, V=V, W=W)` writes it, in any precision and order of bytes; a leading `~` is
  ///   the home directory.
  /// - Returns: A model with the file's weights, the history if the file has one, and a
  ///   `bpttTruncate` of 4 if the file has none.
  /// - Throws: `RecurrentLMError.unreadableFile` if it is no zip archive,
  ///   `RecurrentLMError.missingArray` if it lacks an array, `RecurrentLMError.unusableArray` if one
  ///   is broken or of another kind, `RecurrentLMError.notEnoughMemory` if it does not fit.
  /// - Complexity: O(C · H).
  public static func loadParameters(from path: String) throws -> FastRNN
}
extension ClassRNN {
  /// Loads a model and its vocabulary from a `.npz` file.
  ///
  /// The model has the history that was saved with it, and refuses other vocabularies than the file's
  /// and what they encoded. A checkpoint is loaded like any other file;
  /// `train(on:resumingFrom:)` goes on with its training.
  ///
  /// - Parameter path: A file that `save(to:vocabulary:)` wrote, of either model; a leading `~` is the
  ///   home directory.
  /// - Returns: A model with the file's weights and a `bpttTruncate` of 4 if the file has none, and
  ///   the vocabulary.
  /// - Throws: `RecurrentLMError.unreadableFile` if it is no zip archive,
  ///   `RecurrentLMError.missingArray` if it lacks an array or the words,
  ///   `RecurrentLMError.unusableArray` if one of them is broken or of another kind,
  ///   `RecurrentLMError.notEnoughMemory` if it does not fit.
  /// - Complexity: O(C · H).
  public static func load(from path: String) throws -> (model: ClassRNN, vocabulary: Vocabulary)
  /// Loads a model from the arrays `U`, `V` and `W` of a `.npz` file.
  ///
  /// Other arrays of the file are passed over if they are not what a model's file has by their names.
  ///
  /// - Parameter path: A file with three arrays of floating-point numbers, as NumPy's
  ///   `savez(path, U=U, V=V, W=W)` writes it, in any precision and order of bytes; a leading `~` is
  ///   the home directory.
  /// - Returns: A model with the file's weights, the history if the file has one, and a
  ///   `bpttTruncate` of 4 if the file has none.
  /// - Throws: `RecurrentLMError.unreadableFile` if it is no zip archive,
  ///   `RecurrentLMError.missingArray` if it lacks an array, `RecurrentLMError.unusableArray` if one
  ///   is broken or of another kind, `RecurrentLMError.notEnoughMemory` if it does not fit.
  /// - Complexity: O(C · H).
  public static func loadParameters(from path: String) throws -> ClassRNN
}
extension TreeRNN {
  /// Loads a model and its vocabulary from a `.npz` file.
  ///
  /// The model has the history that was saved with it, and refuses other vocabularies than the file's
  /// and what they encoded. A checkpoint is loaded like any other file;
  /// `train(on:resumingFrom:)` goes on with its training.
  ///
  /// - Parameter path: A file that `save(to:vocabulary:)` wrote, of either model; a leading `~` is the
  ///   home directory.
  /// - Returns: A model with the file's weights and a `bpttTruncate` of 4 if the file has none, and
  ///   the vocabulary.
  /// - Throws: `RecurrentLMError.unreadableFile` if it is no zip archive,
  ///   `RecurrentLMError.missingArray` if it lacks an array or the words,
  ///   `RecurrentLMError.unusableArray` if one of them is broken or of another kind,
  ///   `RecurrentLMError.notEnoughMemory` if it does not fit.
  /// - Complexity: O(C · H).
  public static func load(from path: String) throws -> (model: TreeRNN, vocabulary: Vocabulary)
  /// Loads a model from the arrays `U`, `V` and `W` of a `.npz` file.
  ///
  /// Other arrays of the file are passed over if they are not what a model's file has by their names.
  ///
  /// - Parameter path: A file with three arrays of floating-point numbers, as NumPy's
  ///   `savez(path, U=U, V=V, W=W)` writes it, in any precision and order of bytes; a leading `~` is
  ///   the home directory.
  /// - Returns: A model with the file's weights, the history if the file has one, and a
  ///   `bpttTruncate` of 4 if the file has none.
  /// - Throws: `RecurrentLMError.unreadableFile` if it is no zip archive,
  ///   `RecurrentLMError.missingArray` if it lacks an array, `RecurrentLMError.unusableArray` if one
  ///   is broken or of another kind, `RecurrentLMError.notEnoughMemory` if it does not fit.
  /// - Complexity: O(C · H).
  public static func loadParameters(from path: String) throws -> TreeRNN
}
extension GRU {
  /// Loads a model and its vocabulary from a `.npz` file.
  ///
  /// The model has the history that was saved with it, and refuses other vocabularies than the file's
  /// and what they encoded. A checkpoint is loaded like any other file;
  /// `train(on:resumingFrom:)` goes on with its training.
  ///
  /// - Parameter path: A file that `save(to:vocabulary:)` wrote, of either model; a leading `~` is the
  ///   home directory.
  /// - Returns: A model with the file's weights and a `bpttTruncate` of 4 if the file has none, and
  ///   the vocabulary.
  /// - Throws: `RecurrentLMError.unreadableFile` if it is no zip archive,
  ///   `RecurrentLMError.missingArray` if it lacks an array or the words,
  ///   `RecurrentLMError.unusableArray` if one of them is broken or of another kind,
  ///   `RecurrentLMError.notEnoughMemory` if it does not fit.
  /// - Complexity: O(C · H).
  public static func load(from path: String) throws -> (model: GRU, vocabulary: Vocabulary)
  /// Loads a model from the arrays `U`, `V` and `W` of a `.npz` file.
  ///
  /// Other arrays of the file are passed over if they are not what a model's file has by their names.
  ///
  /// - Parameter path: A file with three arrays of floating-point numbers, as NumPy's
  ///   `savez(path, U=U, V=V, W=W)` writes it, in any precision and order of bytes; a leading `~` is
  ///   the home directory.
  /// - Returns: A model with the file's weights, the history if the file has one, and a
  ///   `bpttTruncate` of 4 if the file has none.
  /// - Throws: `RecurrentLMError.unreadableFile` if it is no zip archive,
  ///   `RecurrentLMError.missingArray` if it lacks an array, `RecurrentLMError.unusableArray` if one
  ///   is broken or of another kind, `RecurrentLMError.notEnoughMemory` if it does not fit.
  /// - Complexity: O(C · H).
  public static func loadParameters(from path: String) throws -> GRU
}
extension LSTM {
  /// Loads a model and its vocabulary from a `.npz` file.
  ///
  /// The model has the history that was saved with it, and refuses other vocabularies than the file's
  /// and what they encoded. A checkpoint is loaded like any other file;
  /// `train(on:resumingFrom:)` goes on with its training.
  ///
  /// - Parameter path: A file that `save(to:vocabulary:)` wrote, of either model; a leading `~` is the
  ///   home directory.
  /// - Returns: A model with the file's weights and a `bpttTruncate` of 4 if the file has none, and
  ///   the vocabulary.
  /// - Throws: `RecurrentLMError.unreadableFile` if it is no zip archive,
  ///   `RecurrentLMError.missingArray` if it lacks an array or the words,
  ///   `RecurrentLMError.unusableArray` if one of them is broken or of another kind,
  ///   `RecurrentLMError.notEnoughMemory` if it does not fit.
  /// - Complexity: O(C · H).
  public static func load(from path: String) throws -> (model: LSTM, vocabulary: Vocabulary)
  /// Loads a model from the arrays `U`, `V` and `W` of a `.npz` file.
  ///
  /// Other arrays of the file are passed over if they are not what a model's file has by their names.
  ///
  /// - Parameter path: A file with three arrays of floating-point numbers, as NumPy's
  ///   `savez(path, U=U, V=V, W=W)` writes it, in any precision and order of bytes; a leading `~` is
  ///   the home directory.
  /// - Returns: A model with the file's weights, the history if the file has one, and a
  ///   `bpttTruncate` of 4 if the file has none.
  /// - Throws: `RecurrentLMError.unreadableFile` if it is no zip archive,
  ///   `RecurrentLMError.missingArray` if it lacks an array, `RecurrentLMError.unusableArray` if one
  ///   is broken or of another kind, `RecurrentLMError.notEnoughMemory` if it does not fit.
  /// - Complexity: O(C · H).
  public static func loadParameters(from path: String) throws -> LSTM
}
extension LanguageModel {
  /// Saves the model, and the vocabulary if one is given, as a `.npz` file that NumPy can load.
  ///
  /// The file holds the arrays `U`, `V` and `W` in the model's own precision, `bpttTruncate`, the
  /// vocabulary's `words` and their `counts`, and the record of its training: `history_losses` and
  /// others. A file of that name is replaced at once when the new one is whole and on the disk.
  ///
  /// - Parameters:
  ///   - path: Where to save, such as `model.npz`; a leading `~` is the home directory.
  ///   - vocabulary: The vocabulary that the model was made with.
  /// - Throws: `RecurrentLMError.unwritableFile` if the file cannot be written or the path names
  ///   something else than a file, `RecurrentLMError.vocabularyMismatch` if model and vocabulary
  ///   differ in size, `.otherVocabulary` if the model learnt with other words, `.notFinite` if a
  ///   weight is no number,
  ///   `RecurrentLMError.parameterShape` if a matrix was replaced by one of another shape,
  ///   `RecurrentLMError.notEnoughMemory`, or `CancellationError`: then the older file stays.
  /// - Complexity: O(C · H).
  public func save(to path: String, vocabulary: Vocabulary? = nil) throws
}
// RunCard/RunCard+Description.swift
extension RunCard: CustomStringConvertible {
  /// The card, a line for each thing to compare.
  public var description: String { get }
}
// RunCard/RunCard.swift
/// What a class has to compare to know that two runs are the same.
///
///     runCard(model, vocabulary)
///
///     model       RNN, 8,000 words, 100 hidden units, bpttTruncate 4, seed 10
///     corpus      fortunes                            5f1c0d5c8a6f7b21
///     vocabulary  8,000 words                         bea0943f924ff89d
///     weights     1,610,000 in double precision       63b2f1a3c1d09e57
///     training    1,000 examples, 10 epochs, learning rate 0.005
///     losses      before training: 8.98742512, 100: 8.91273310, …
///     made with   swift-rnn 0.1.0, Swift 6.3, OpenBLAS 0.3.21 for SkylakeX
///
/// Corpus and vocabulary have the same checksums on every machine, and so have weights that were
/// only drawn. Weights that were trained have the same checksum on machines of one kind; on others
/// their last digits differ, and the losses agree as far as the card shows them.
public struct RunCard: Sendable {
  /// The kind of the model, `RNN` or `FastRNN`.
  public let model: String
  /// The number of words C.
  public let vocabularySize: Int
  /// The number of hidden units H.
  public let hiddenSize: Int
  /// How many steps before its own each error goes back in time.
  public let bpttTruncate: Int
  /// The seed that the weights were drawn with, nil for weights that came from elsewhere.
  public let seed: Int?
  /// The seed of the order of the examples in training, nil for their own order.
  public var shuffleSeed: Int? { get }
  /// How many examples a step of the last training took.
  public var batchSize: Int { get }
  /// How the steps of the last training changed the weights.
  public var optimizer: Optimizer { get }
  /// The norm that the gradients of the last training were shortened to, nil if they were taken as
  /// they are.
  public var clipNorm: Double? { get }
  /// How the learning rate of the last training went on.
  public var schedule: RateSchedule { get }
  /// The share of the mean of the weights that the last training kept from step to step, nil without a
  /// mean.
  public var averaging: Double? { get }
  /// The name of the corpus, nil if the vocabulary was made without one.
  public let corpus: String?
  /// The checksum of the corpus, nil if the vocabulary was made without one.
  public let corpusChecksum: String?
  /// The number of words in the vocabulary, which is C unless it is another model's.
  public let wordCount: Int
  /// The checksum of the vocabulary.
  public let vocabularyChecksum: String
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
/// Says what a model is made of and how it came to be, for comparing two runs.
///
/// The losses of a training were measured before its epochs, the last of them before the last steps.
/// Where no loss of the model as it is was measured, the card says what the last sentences cost while
/// they were learnt from.
///
/// - Parameters:
///   - model: The model, trained or not.
///   - vocabulary: The vocabulary that the model was made with.
/// - Returns: The card; printing it shows it.
/// - Complexity: O(C · H).
public func runCard(_ model: any LanguageModel, _ vocabulary: Vocabulary) -> RunCard
/// Says what a model is made of, how it came to be and how good it is, for comparing two runs.
///
/// The losses of a training were measured before its epochs, the last of them before the last steps.
/// This card has the loss of the model as it is.
///
///     print(try runCard(model, vocabulary, on: heldOut))
///
/// - Parameters:
///   - model: The model, trained or not.
///   - vocabulary: The vocabulary that the model was made with.
///   - examples: What the final loss is measured on, such as the held-out examples.
/// - Returns: The card; printing it shows it.
/// - Throws: What `loss(on:)` throws.
/// - Complexity: O(N · H · (H + C)).
public func runCard(_ model: any LanguageModel, _ vocabulary: Vocabulary, on examples: some Collection<Example>) throws -> RunCard
// Text/Corpus+CSV.swift
extension Corpus {
  /// Reads one column of a CSV file; each field of it is a document.
  ///
  /// The first row is a header, unless `hasHeader` is false. Rows are those that Python's `csv` reads with `skipinitialspace`: a
  /// quoted field may span lines, two quotes in it are one, blanks before a field are skipped, and a
  /// quoted field that is never closed goes on to the end of the file. Lines without any field are
  /// skipped; the fields are taken as they are.
  ///
  /// - Parameters:
  ///   - path: A file in UTF-8, with or without a byte order mark.
  ///   - column: The number of the column, counted from 0.
  ///   - delimiter: What parts the fields, one ASCII character: `,`, `;` or a tab.
  ///   - hasHeader: Whether the first row names the columns; otherwise it is a document like the others.
  ///   - skippingBadRows: Whether rows with too few fields, or with bytes that are not UTF-8, are passed
  ///     over and counted in `skippedRowCount`, rather than an error.
  ///   - encoding: The encoding of the file; a byte order mark counts more.
  ///   - onProgress: Told once a mebibyte how much is read; what it throws ends the reading.
  /// - Throws: `RecurrentLMError.missingText`, `.unreadableFile` or `.emptyText` for the file,
  ///   `.noSuchColumn` naming the columns there are, `.notUTF8` or `.shortRow` naming the line and
  ///   the byte, `.unclosedQuote` doing so if the field has more than the 131,072 characters that
  ///   Python allows, `.invalidDelimiter`, or `.noDocuments` if there is only a header;
  ///   `CancellationError` if the task is cancelled.
  /// - Complexity: O(size of the file).
  public init(csv path: String, column: Int = 0, delimiter: Character = ",", hasHeader: Bool = true, skippingBadRows: Bool = false, encoding: TextEncoding = .utf8, onProgress: (ReadingProgress) throws -> Void = { _ in }) throws
  /// Reads the column of a CSV file that has a name; each field of it is a document.
  ///
  /// - Parameters:
  ///   - path: A file in UTF-8, with or without a byte order mark.
  ///   - column: The name of the column, as the first row has it.
  ///   - delimiter: What parts the fields, one ASCII character: `,`, `;` or a tab.
  ///   - skippingBadRows: Whether rows with too few fields, or with bytes that are not UTF-8, are passed
  ///     over and counted in `skippedRowCount`, rather than an error.
  ///   - encoding: The encoding of the file; a byte order mark counts more.
  ///   - onProgress: Told once a mebibyte how much is read; what it throws ends the reading.
  /// - Throws: As the initializer that takes the column's number.
  /// - Complexity: O(size of the file).
  public init(csv path: String, column: String, delimiter: Character = ",", skippingBadRows: Bool = false, encoding: TextEncoding = .utf8, onProgress: (ReadingProgress) throws -> Void = { _ in }) throws
}
// Text/Corpus+Files.swift
extension Corpus {
  /// Reads a text file, or all text files of a folder; each line that isn't blank is a document.
  ///
  /// Lines end in a line feed, a carriage return, or both. Of a folder the files are read whose names
  /// end in `.txt` or `.txt.gz`, in the order of their names.
  ///
  /// - Parameters:
  ///   - path: A file, as it is or packed with gzip, or a folder.
  ///   - encoding: The encoding of the text; a byte order mark counts more.
  /// - Throws: `RecurrentLMError.missingText`, `.unreadableFile` or `.emptyText` for a file,
  ///   `.notUTF8` naming the line and the byte, `.notInEncoding` or `.unknownEncoding` for another
  ///   encoding, `.noDocuments` if every line is blank; `CancellationError` if the task is cancelled.
  /// - Complexity: O(size of the files).
  public init(lines path: String, encoding: TextEncoding = .utf8) throws
  /// Reads several text files or folders; each line that isn't blank is a document.
  ///
  /// - Parameters:
  ///   - paths: Files and folders, in order.
  ///   - encoding: The encoding of all of them.
  /// - Throws: As for one file.
  /// - Complexity: O(size of the files).
  public init(lines paths: [String], encoding: TextEncoding = .utf8) throws
  /// Reads a text file whose lines are wrapped, or all text files of a folder; each paragraph is a
  /// document.
  ///
  /// Paragraphs end at a blank line. The lines of a paragraph are joined by blanks, so that sentences
  /// go on from line to line, as in most books.
  ///
  ///     let novel = try Corpus(paragraphs: "moby-dick.txt")
  ///
  /// - Parameters:
  ///   - path: A file, as it is or packed with gzip, or a folder.
  ///   - encoding: The encoding of the text; a byte order mark counts more.
  /// - Throws: As for lines.
  /// - Complexity: O(size of the files).
  public init(paragraphs path: String, encoding: TextEncoding = .utf8) throws
  /// Reads several text files or folders; each paragraph is a document.
  ///
  /// - Parameters:
  ///   - paths: Files and folders, in order.
  ///   - encoding: The encoding of all of them.
  /// - Throws: As for lines.
  /// - Complexity: O(size of the files).
  public init(paragraphs paths: [String], encoding: TextEncoding = .utf8) throws
}
// Text/Corpus+Fortunes.swift
extension Corpus {
  /// Files of the collection that don't belong in a classroom.
  public static let unsuitableFortunes: [String]
  /// Reads the sayings of the `fortune` program, about as much text as the tutorial's comments.
  ///
  /// Each saying is a document. The files are read in name order; underlining (`_` and a
  /// backspace) and control characters are taken out, and white space is folded to single blanks.
  ///
  /// - Parameter includingUnsuitable: Whether to read also the files that don't belong in a
  ///   classroom (`unsuitableFortunes`). All figures in this project are without them.
  /// - Returns: A corpus named `fortunes`, or `fortunes (all)`.
  /// - Throws: `RecurrentLMError.missingFortunes` if the collection isn't installed,
  ///   `.unreadableFile` or `.notUTF8` for a file of it.
  public static func fortunes(includingUnsuitable: Bool = false) throws -> Corpus
}
// Text/Corpus+JSONLines.swift
extension Corpus {
  /// Reads a file of JSON objects, one a line; one field of each is a document.
  ///
  ///     try Corpus(jsonLines: "comments.jsonl", field: "body")
  ///
  /// - Parameters:
  ///   - path: A file, as it is or packed with gzip.
  ///   - field: The name of the field that holds the text.
  ///   - skippingBadRows: Whether lines that are no objects, or whose field is missing or no text, are
  ///     passed over and counted in `skippedRowCount`, rather than an error.
  ///   - encoding: The encoding of the file; a byte order mark counts more.
  /// - Throws: `RecurrentLMError.badLine` naming the line, what is wrong with it and the fields that it
  ///   has; `.noDocuments` if no line is left; and as for lines.
  /// - Complexity: O(size of the file).
  public init(jsonLines path: String, field: String, skippingBadRows: Bool = false, encoding: TextEncoding = .utf8) throws
}
// Text/Corpus+Tokenized.swift
extension Corpus {
  /// Divides the documents into sentences, and the sentences into words, or into characters.
  ///
  ///     let text = try corpus.tokenized()                    // "He's here." → he 's here .
  ///     let letters = try corpus.tokenized(by: .characters)  // "He's here." → H e ' s   h e r e .
  ///
  /// Punkt is trained on the documents in their own case and order, as on one text in which blank
  /// lines part them; each document is split into sentences with what it learnt; each sentence is
  /// put in lower case and split into words. Sentences without a word are left out. All of it gives
  /// what NLTK 3.10.4 gives. Characters keep their case, and white space is one blank.
  ///
  /// A text of fewer than 100,000 characters (code points, with two line feeds between each two
  /// documents) is too short to learn abbreviations from: it is split with what Punkt learnt from
  /// the fortunes.
  ///
  /// - Parameter unit: `.words`, or `.characters` for a model that writes letter by letter. Of a text
  ///   a model of characters reads some five times as many, but it has a vocabulary of a hundred in
  ///   place of thousands, and no unknown words.
  /// - Returns: The sentences and their words or characters.
  /// - Throws: `RecurrentLMError.noSentences` if the documents hold no word; `CancellationError` if
  ///   the task is cancelled.
  /// - Complexity: O(length of the documents).
  public func tokenized(by unit: TokenUnit = .words) throws -> TokenizedText
}
// Text/Corpus.swift
/// Documents to learn a language from, in order.
///
///     let corpus = try Corpus.fortunes()
///     let text = try corpus.tokenized()
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
  public var count: Int { get }
  /// Makes a corpus of texts that are at hand.
  ///
  /// - Parameter documents: The texts; they are taken as they are.
  public init(documents: [String])
  /// Puts several corpora together.
  ///
  ///     let corpus = Corpus(joining: [try Corpus(csv: "2014.csv"), try Corpus(csv: "2015.csv")])
  ///
  /// - Parameter corpora: The corpora, in order.
  /// - Complexity: O(number of documents).
  public init(joining corpora: [Corpus])
  /// The documents that a test holds for, such as those that are long enough.
  ///
  ///     let comments = try corpus.filtered { !$0.contains("[deleted]") }
  ///
  /// - Parameter isKept: Takes a document and tells whether to keep it.
  /// - Returns: A corpus of the documents kept, in order.
  /// - Throws: What the test throws; `CancellationError` if the task is cancelled.
  /// - Complexity: O(number of documents).
  public func filtered(_ isKept: (String) throws -> Bool) throws -> Corpus
  /// Sixteen hexadecimal digits that differ if any document or the order of the documents differs.
  ///
  /// The 64-bit FNV-1a hash of the documents in UTF-8, a byte of 255 after each of them.
  ///
  /// - Complexity: O(length of the documents).
  public var checksum: String { get }
  /// The name and the number of documents.
  public var description: String { get }
}
// Text/DecodedExample.swift
/// A training pair with the words that its indices stand for.
public struct DecodedExample: Hashable, Sendable {
  /// The pair.
  public let example: Example
  /// The words read, shape `[T]`.
  public let x: [String]
  /// The words to predict, shape `[T]`.
  public let y: [String]
}
extension DecodedExample: CustomStringConvertible {
  /// A table with a row for each step: the word read, and the word to predict.
  public var description: String { get }
}
extension Example {
  /// The pair with the words that its indices stand for.
  ///
  ///     try examples[142].decoded(by: vocabulary)
  ///
  /// - Parameter vocabulary: The vocabulary that the pair was encoded with.
  /// - Returns: The words read and the words to predict.
  /// - Throws: `RecurrentLMError.lengthsDiffer` if `x` and `y` are not of one length,
  ///   `RecurrentLMError.indexOutOfVocabulary` if an index isn't in `0..<C`,
  ///   `RecurrentLMError.otherVocabulary` if another vocabulary encoded the pair.
  public func decoded(by vocabulary: Vocabulary) throws -> DecodedExample
}
// Text/Example.swift
/// One training pair: the words of a sentence, and for each of them the word that follows it.
///
///     x = w_0, w_1, …, w_{T-1}        y = w_1, w_2, …, w_T
///
/// `x` is the encoded sentence without its last token, `y` the same sentence without its first, so
/// `y[t]` is the word that the model should predict after it has read `x[0...t]`.
public struct Example: Hashable, Sendable {
  /// The words read, as indices into the vocabulary.
  ///
  /// Shape `[T]`, each in `0..<C`.
  public let x: [Int]
  /// The words to predict, as indices into the vocabulary.
  ///
  /// Shape `[T]`, each in `0..<C`.
  public let y: [Int]
  /// The number of the document that the sentence stands in, counted from 0, as `encode` of a
  /// corpus's text gives it; nil for a pair made by hand.
  ///
  /// It says where the pair comes from, not what it is: two pairs are equal if `x` and `y` are.
  public var document: Int? { get }
  /// Makes a pair of inputs and labels.
  ///
  /// - Parameters:
  ///   - x: The words read, shape `[T]`.
  ///   - y: The words that follow them, shape `[T]`.
  public init(x: [Int], y: [Int])
}
extension Example: CustomStringConvertible {
  /// The indices, as the pair could be made of them.
  public var description: String { get }
}
// Text/Examples+Split.swift
extension Examples {
  /// Parts the examples by chance into a set to train on and a set to validate with.
  ///
  ///     let (training, heldOut, seen) = try examples.split(validation: 0.05, seed: 1)
  ///
  /// Whole documents are held out: the sentences of one tell of each other. Texts also repeat
  /// themselves, so a sentence of theirs that stands in the training set too, the same words in the
  /// same order as the vocabulary knows them, is no test of what was learnt. Such sentences are left
  /// out of the set to validate with and returned on their own.
  ///
  /// The documents held out are the first of `numpy.random.RandomState(seed).permutation(D)`, D
  /// the number of documents that the examples are of, as scikit-learn's `GroupShuffleSplit` takes
  /// them. All sets keep the order of the examples. The same seed parts the same examples in the
  /// same way on every machine. Examples of one document alone, and examples made by hand, are
  /// parted as though each were a document.
  ///
  /// - Parameters:
  ///   - validation: The share of documents to hold out, above 0 and below 1, rounded to whole
  ///     documents and at least one.
  ///   - unit: What is kept together: `.document`, or `.sentence` to measure again what was
  ///     measured before this split knew documents.
  ///   - seed: What chance starts from, in 0...4294967295.
  /// - Returns: The set to train on; the set to validate with; and the sentences of the documents
  ///   held out that were left out of it because they stand in training, none by `.sentence`.
  ///   Neither of the first two is empty.
  /// - Throws: `RecurrentLMError.invalidSplit` if the share lies outside, or so that a set would be
  ///   empty; `.invalidArgument` if the seed lies outside; `CancellationError` if the task is
  ///   cancelled.
  /// - Complexity: O(words in the examples).
  public func split(validation: Double, by unit: SplitUnit = .document, seed: Int) throws -> (training: Examples, validation: Examples, seen: Examples)
}
// Text/Examples.swift
/// Training pairs, one a sentence.
///
/// A collection: `examples[10].x`, `examples.prefix(100)`, `examples.first { $0.x.count == 45 }`.
public struct Examples: RandomAccessCollection, Sendable, CustomStringConvertible {
  /// Each element is a training pair.
  public typealias Element = Example
  /// A run of examples, as `prefix` and `examples[0..<100]` give it.
  public typealias SubSequence = ArraySlice<Example>
  /// N, the number of words to predict in all examples.
  public let wordCount: Int
  /// Makes a set of examples.
  ///
  /// - Parameter examples: The examples in order.
  /// - Complexity: O(number of examples).
  public init(_ examples: some Collection<Example>)
  /// N sentences: how many examples there are.
  public var count: Int { get }
  /// The position of the first example, 0.
  public var startIndex: Int { get }
  /// The position behind the last example.
  public var endIndex: Int { get }
  /// The example at a position.
  ///
  /// - Parameter position: A position in `0..<count`.
  public subscript(position: Int) -> Example { get }
  /// The examples in a range of positions.
  ///
  /// - Parameter bounds: Positions in `0...count`.
  public subscript(bounds: Range<Int>) -> ArraySlice<Example> { get }
  /// The number of examples and of words to predict.
  public var description: String { get }
}
// Text/MemoryTask.swift
/// A made-up language in which an early word decides about a late one, so many others after it.
///
///     let task = MemoryTask.repetition
///     let text = try task.text(sentences: 1000, distances: [5], seed: 1)
///     print(text.original(0))                          // gus di ba ba di who gus
///
/// A model that forgets the early word can only guess the late one: how often it is right, by the
/// number of words in between, is how far its memory reaches, see `WordModel.accuracy(of:at:_:)`. In
/// real text a word far back matters little beside the last few, and a loss hides what is forgotten.
///
/// Source: the tasks are made after S. Hochreiter and J. Schmidhuber, "Long Short-Term Memory", 1997,
/// section 5; T. Linzen, E. Dupoux and Y. Goldberg, "Assessing the Ability of LSTMs to Learn
/// Syntax-Sensitive Dependencies", 2016; and M. Suzgun and others, "LSTM Networks Can Perform Dynamic
/// Counting", 2019.
public struct MemoryTask: Hashable, Sendable, CustomStringConvertible {
  /// A name is to be repeated after words that mean nothing, of which the last asks for it.
  ///
  ///     gus di ba ba di who gus
  ///
  /// There are eight names: guessing is right once in eight times. The distance is at least 1, for
  /// the word that asks.
  public static let repetition: MemoryTask
  /// The verb agrees with the noun at the beginning, whatever the nouns in between are.
  ///
  ///     the dog near the cats truly is here
  ///
  /// The verb is one of two: guessing is right every other time.
  public static let agreement: MemoryTask
  /// The last bracket closes the first one, and is of its kind.
  ///
  ///     ( [ ] { < > } )
  ///
  /// There are four kinds: guessing is right once in four times. The brackets in between come in pairs,
  /// so that the distance is an even number.
  public static let brackets: MemoryTask
  /// The words among which the late one is.
  public var answers: [String] { get }
  /// How often somebody is right who only guesses: 1 / number of answers.
  public var chance: Double { get }
  /// `repetition`, `agreement` or `brackets`.
  public var description: String { get }
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
  public func text(sentences: Int, distances: [Int], seed: Int = 1) throws -> TokenizedText
}
// Text/ReadingProgress.swift
/// How far the reading of a file has come.
public struct ReadingProgress: Hashable, Sendable {
  /// The bytes read so far.
  public let bytesRead: Int
  /// The bytes of the whole file.
  public let bytesInAll: Int
  /// The documents found so far.
  public let documentCount: Int
  /// The part that is read, from 0 to 1.
  public var fraction: Double { get }
}
// Text/SplitUnit.swift
/// What a split of examples keeps together.
///
///     try examples.split(validation: 0.05, by: .document, seed: 1)
public struct SplitUnit: Hashable, Sendable {
  /// All sentences of a document go to one side, and what is held out holds no sentence that
  /// stands in training as well.
  public static let document: SplitUnit
  /// Each sentence on its own, and nothing is left out: the sentences before and after one that is
  /// held out, and copies of it, may be learnt from.
  ///
  /// Its losses are too low. It is here to measure again what was measured so, such as the figures
  /// of models that were trained before there was `document`.
  public static let sentence: SplitUnit
}
// Text/TokenUnit.swift
/// What the sentences of a text are taken apart into: what a model reads and predicts one at a time.
///
///     let words = try corpus.tokenized()
///     let letters = try corpus.tokenized(by: .characters)
///
/// A vocabulary remembers the unit of its text, and a model's file that of its vocabulary: whatever
/// reads a sentence with them takes it apart as the text was, and what a model writes is put together
/// again in the same way.
public struct TokenUnit: Hashable, Sendable, CustomStringConvertible {
  /// Words and punctuation, in lower case.
  public static let words: TokenUnit
  /// Characters as they are written, capitals, blanks and punctuation among them.
  ///
  /// A character is a Unicode code point, as in Python's `list(text)`. White space of any kind and
  /// length is one blank.
  public static let characters: TokenUnit
  /// `words` or `characters`.
  public var description: String { get }
}
// Text/TokenizedSentence.swift
/// A sentence before and after it was taken apart.
public struct TokenizedSentence: Hashable, Sendable {
  /// The sentence as it was written.
  public let original: String
  /// Its words, in lower case and in order; or its characters.
  public let words: [String]
}
extension TokenizedSentence: CustomStringConvertible {
  /// Two lines: the sentence as it was written, and its words with bars between them.
  public var description: String { get }
}
extension TokenizedText {
  /// A sentence as it was written, beside the words that became of it.
  ///
  ///     text.sentence(142)
  ///
  /// - Parameter index: The number of the sentence, in `0..<sentenceCount`.
  /// - Returns: The sentence before and after.
  public func sentence(_ index: Int) -> TokenizedSentence
}
// Text/TokenizedText+Filter.swift
extension TokenizedText {
  /// The sentences that a test holds for.
  ///
  ///     let short = try text.filtered { $0.words.count <= 30 && !$0.original.contains("http") }
  ///
  /// - Parameter isKept: Takes a sentence as it was written and its words, and tells whether to keep it.
  /// - Returns: A text of the sentences kept, in order.
  /// - Throws: What the test throws; `CancellationError` if the task is cancelled.
  /// - Complexity: O(number of words).
  public func filtered(_ isKept: (TokenizedSentence) throws -> Bool) throws -> TokenizedText
  /// The sentences without what a model cannot learn from: addresses, pictures in base64, tables.
  ///
  ///     let clean = try text.filtered(without: ["http", "[deleted]"], longestWord: 30)
  ///
  /// - Parameters:
  ///   - texts: Sentences that contain one of these, as they were written, are left out.
  ///   - longestWord: Sentences with a word of more letters are left out.
  ///   - longestSentence: Sentences of more words are left out.
  /// - Returns: A text of the other sentences, in order.
  /// - Throws: `CancellationError` if the task is cancelled.
  /// - Complexity: O(length of the text · number of texts).
  public func filtered(without texts: [String] = [], longestWord: Int = Int.max, longestSentence: Int = Int.max) throws -> TokenizedText
}
// Text/TokenizedText.swift
/// A corpus taken apart into sentences and words.
///
///     text.sentences[17]    // ["what", "are", "n't", "you", "understanding", "about", "this", "?"]
///     text.original(17)     // "What aren't you understanding about this?"
///
/// The sentences hold the words alone. The tokens that mark where a sentence starts and ends come in
/// where a `Vocabulary` counts and encodes.
public struct TokenizedText: Sendable, CustomStringConvertible {
  /// The words of each sentence, in lower case and in order; or its characters, see `unit`.
  public let sentences: [[String]]
  /// The number of words in all sentences.
  public let wordCount: Int
  /// The number of different words.
  public let uniqueWordCount: Int
  /// What the sentences are taken apart into: `wordCount` counts characters if these are it.
  public let unit: TokenUnit
  /// The number of sentences.
  public var sentenceCount: Int { get }
  /// Makes a text of sentences that are already divided into words.
  ///
  /// - Parameter sentences: The words of each sentence. They are taken as they are.
  /// - Complexity: O(number of words).
  public init(sentences: [[String]])
  /// A sentence as it was written, before it was taken apart.
  ///
  /// - Parameter index: The number of the sentence, in `0..<sentenceCount`.
  /// - Returns: The sentence in its own case, or its words with blanks between them if the text
  ///   was made from words.
  public func original(_ index: Int) -> String
  /// The counts, in words.
  public var description: String { get }
}
// Text/Vocabulary+Counting.swift
extension Vocabulary {
  /// Makes the vocabulary of a text: its `size - 1` most frequent words, then `UNKNOWN_TOKEN`.
  ///
  /// Words that are as frequent as each other keep the order in which the text has them, the token
  /// of a sentence's start before its words and that of its end after them, as in Python's
  /// `Counter.most_common`. The two sentence tokens are kept even where rarer than the other words.
  ///
  /// - Parameters:
  ///   - text: The sentences to count.
  ///   - size: C, the number of words, at least 4. If the text has fewer, all are taken.
  /// - Throws: `RecurrentLMError.vocabularyTooSmall` if `size` is below 4, `.noSentences` if the
  ///   text is empty; `CancellationError` if the task is cancelled.
  /// - Complexity: O(words in the text + U log U) for U different words.
  public init(of text: TokenizedText, size: Int = 8000) throws
}
// Text/Vocabulary+Encoding.swift
extension Vocabulary {
  /// Turns every sentence of a text into a training pair.
  ///
  ///     SENTENCE_START w_1 … w_n SENTENCE_END  →  x = all but the last, y = all but the first
  ///
  /// - Parameter text: The sentences.
  /// - Returns: One example a sentence, in order; words outside the vocabulary are
  ///   `UNKNOWN_TOKEN`. They remember the vocabulary: a model that learnt with another refuses them;
  ///   and the document that each stands in, if the text is a corpus's.
  /// - Throws: `RecurrentLMError.noSentences` if the text is empty; `CancellationError` if the task
  ///   is cancelled.
  /// - Complexity: O(words in the text).
  public func encode(_ text: TokenizedText) throws -> Examples
  /// The indices of a sentence's words, without the sentence tokens.
  ///
  /// - Parameter sentence: The words, as a `WordTokenizer` gives them for a sentence in lower case.
  /// - Returns: One index a word, in `0..<C`; `unknownIndex` for a word outside the vocabulary.
  public func encode(sentence: [String]) -> [Int]
  /// The indices of a text's words, without the sentence tokens.
  ///
  ///     try vocabulary.decode(vocabulary.encode("The cat sat."))    // the cat sat .
  ///
  /// - Parameter text: One sentence; it is taken apart as the vocabulary's text was.
  /// - Returns: One index a word, in `0..<C`; `unknownIndex` for a word outside the vocabulary.
  /// - Complexity: O(length of the text).
  public func encode(_ text: String) -> [Int]
  /// The text of some indices.
  ///
  /// - Parameter x: Indices in `0..<C`.
  /// - Returns: The words, with a blank between each two; characters with nothing between them.
  /// - Throws: `RecurrentLMError.indexOutOfVocabulary` if an index isn't in `0..<C`.
  public func decode(_ x: some Collection<Int>) throws -> String
  /// The words of some indices.
  ///
  /// - Parameter x: Indices in `0..<C`.
  /// - Returns: One word an index.
  /// - Throws: `RecurrentLMError.indexOutOfVocabulary` if an index isn't in `0..<C`.
  public func decodeWords(_ x: some Collection<Int>) throws -> [String]
}
// Text/Vocabulary.swift
/// The words that a model knows, each with its index.
///
/// The most frequent words come first, and where two are as frequent the one seen first in the text.
/// The tokens that mark where a sentence starts and ends are counted like words, one of each a
/// sentence. The last word, `UNKNOWN_TOKEN`, stands for all words that aren't in the vocabulary.
public struct Vocabulary: Sendable, CustomStringConvertible {
  /// The token before the first word of every sentence.
  public static let sentenceStart: String
  /// The token after the last word of every sentence.
  public static let sentenceEnd: String
  /// The token that stands for every word outside the vocabulary.
  public static let unknown: String
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
  /// The number of words, C.
  public var count: Int { get }
  /// Makes a vocabulary of words that are in order already, such as a model file's.
  ///
  /// - Parameter words: Different words, among them `SENTENCE_START`, `SENTENCE_END` and
  ///   `UNKNOWN_TOKEN`.
  /// - Throws: `RecurrentLMError.missingToken` if one of the three is missing, `.duplicateWord` if
  ///   a word occurs twice.
  /// - Complexity: O(C).
  public init(words: [String]) throws
  /// The index of a word, nil if it isn't in the vocabulary.
  ///
  /// - Parameter word: The word as it was counted, in lower case, or the character. Two words are
  ///   equal if their code points are.
  public subscript(word: String) -> Int? { get }
  /// The word with an index.
  ///
  /// - Parameter index: An index in `0..<C`. Use `word(at:)` where it may lie outside.
  public subscript(index: Int) -> String { get }
  /// The word with an index that may lie outside the vocabulary.
  ///
  /// - Parameter index: The index.
  /// - Returns: The word.
  /// - Throws: `RecurrentLMError.indexOutOfVocabulary` if the index isn't in `0..<C`.
  public func word(at index: Int) throws -> String
  /// The least frequent of the words kept, and how often it occurs.
  public var leastFrequent: (word: String, count: Int) { get }
  /// The share of the text's words that the vocabulary keeps, from 0 to 1.
  ///
  /// The sentence tokens aren't counted. It is 0 if the vocabulary wasn't made from a text.
  public var coverage: Double { get }
  /// How often the words occur, from the most frequent to the rarest: what a Zipf plot shows.
  ///
  ///     frequency ≈ constant / rank        (Zipf's law)
  ///
  /// The ranks count from 1. The sentence tokens and `UNKNOWN_TOKEN` are no words and aren't among
  /// them; of equally frequent words each has a rank of its own. Empty if the vocabulary wasn't made
  /// from a text.
  ///
  /// - Complexity: O(C log C).
  public var rankFrequencies: [(rank: Int, frequency: Int)] { get }
  /// Sixteen hexadecimal digits that differ if any word or the order of the words differs.
  ///
  /// The 64-bit FNV-1a hash of the words in UTF-8, joined by line feeds.
  public var checksum: String { get }
  /// The size, the rarest word and the checksum; and the size asked for if it is another one.
  public var description: String { get }
}
// Text/WordClasses.swift
/// Words that occur after the same words, in classes: what an output by classes first predicts.
///
///     let classes = try WordClasses(of: training, count: 200, vocabulary: vocabulary)
///     try classes.words(of: classes[vocabulary["better"]!], vocabulary)
///     // more, better, less, worse, faster, …
///
/// Each word is in one class. Two partitions are equal if they put the same words together under the
/// same numbers.
public struct WordClasses: Hashable, Sendable {
  /// The number of classes K.
  public let count: Int
  /// The class of each word, shape `[C]`, each in `0..<K`.
  public let classOfWord: [Int]
  /// The number of words C.
  public var vocabularySize: Int { get }
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
  public init(of examples: some Collection<Example>, count: Int = 200, vocabulary: Vocabulary) throws
  /// The class of a word.
  ///
  /// - Parameter word: The index of a word, in `0..<C`.
  public subscript(word: Int) -> Int { get }
  /// The words of a class, the most frequent first.
  ///
  /// - Parameters:
  ///   - number: The number of the class, in `0..<K`.
  ///   - vocabulary: The vocabulary that the classes were made with.
  /// - Returns: The words, one or more.
  /// - Throws: `RecurrentLMError.invalidArgument` if there is no such class, `.vocabularyMismatch` or
  ///   `.otherVocabulary` for another vocabulary.
  /// - Complexity: O(C).
  public func words(of number: Int, _ vocabulary: Vocabulary) throws -> [String]
}
extension WordClasses: CustomStringConvertible {
  /// The number of classes and of words, and how many words the largest class has.
  public var description: String { get }
}
// Text/WordTokenizer.swift
/// Splits a sentence into words, as NLTK's `NLTKWordTokenizer` does.
///
///     "what aren't you understanding about this?!"
///     → what are n't you understanding about this ? !
///
/// Punctuation becomes words of its own, contractions are taken apart (`are n't`, `can not`), double
/// quotes become two backticks where they open and two apostrophes where they close. A full stop is
/// a word of its own only at the end of the text, so the text should be one sentence.
///
/// Source: NLTK 3.10.4, `nltk/tokenize/destructive.py`, whose tokens it gives on any text.
public struct WordTokenizer: Sendable {
  /// Makes a tokenizer; it has no settings and no state.
  public init()
  /// Splits a sentence into its words.
  ///
  /// - Parameter sentence: One sentence in any case; the tokenizer changes none.
  /// - Returns: The words in order; none for a sentence of white space.
  /// - Complexity: O(length of the sentence).
  public func tokenize(_ sentence: String) -> [String]
}
// Text/WordTree.swift
/// A binary tree with a word at the end of each path: what a hierarchical softmax goes down.
///
///     let tree = try WordTree(of: classes)
///     tree.nodes(to: vocabulary["the"]!).count      // a short way, for it is a frequent word
///
/// A tree of C words has C - 1 nodes. They are numbered so that a node comes before its parent: the
/// root is node C - 2. Two trees are equal if they have the same words at the same ends.
///
/// Source: D. Huffman, "A Method for the Construction of Minimum-Redundancy Codes", 1952.
public struct WordTree: Hashable, Sendable {
  /// The number of words C.
  public let vocabularySize: Int
  /// Makes the tree whose paths are shortest on average: Huffman's, over the counts of a vocabulary.
  ///
  /// The two rarest become the branches of a node, which is as frequent as both together, until one
  /// is left. Of equally frequent ones words come first, in their order, and then nodes, the older
  /// first. `SENTENCE_START`, which is never predicted, counts as not occurring.
  ///
  /// - Parameter vocabulary: A vocabulary of 2 words or more that was made from a text.
  /// - Throws: `RecurrentLMError.invalidArgument` if all counts are 0.
  /// - Complexity: O(C log C).
  public init(of vocabulary: Vocabulary) throws
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
  public init(of classes: WordClasses) throws
  /// The nodes on the way from the root to a word.
  ///
  /// - Parameter word: The index of a word, in `0..<C`.
  /// - Returns: The numbers of the nodes, the root first, each in `0..<C - 1`.
  public func nodes(to word: Int) -> [Int]
  /// The branches on the way from the root to a word.
  ///
  /// - Parameter word: The index of a word, in `0..<C`.
  /// - Returns: At each node of `nodes(to: word)` the branch taken, 0 the first or 1 the second.
  public func branches(to word: Int) -> [Int]
}
extension WordTree: CustomStringConvertible {
  /// The number of words, and the longest path.
  public var description: String { get }
}
// Training/GradientCheck.swift
/// Compares the gradients of backpropagation with slopes of the loss, for every weight.
///
///     ∂L/∂θ ≈ (L(θ + h) - L(θ - h)) / 2h        relative error = |a - b| / (|a| + |b|)
///
/// The losses are computed twice for each weight: choose a small model, such as 100 words and 10
/// hidden units. Losses in single precision are too coarse to be subtracted: the arithmetic of a
/// `FastRNN` is checked as it is, but in double precision. A truncated gradient is no slope: give the
/// model a `bpttTruncate` as long as the sentence.
///
/// Of a model with many weights a sample tells nearly as much: with `sampling: 1000` so many weights
/// are compared, whichever chance picks among all, and the report says what all of them would take.
///
///     try gradientCheck(model, x: examples[10].x, y: examples[10].y, sampling: 1000)
///
/// - Parameters:
///   - model: The model to check; it is left as it is.
///   - x: Word indices, shape `[T]`.
///   - y: The words that follow, shape `[T]`.
///   - h: How far each weight is moved either way.
///   - threshold: The largest relative error that passes.
///   - sampling: How many weights to compare, 1 or more; nil compares all.
///   - seed: What the sample comes from: it is NumPy's `RandomState(seed).choice(n, sampling,
///     replace=False)` of all n weights, matrix by matrix and row by row.
/// - Returns: For each matrix, how many gradients passed, failed, or were zero on both sides.
/// - Throws: `RecurrentLMError.emptySentence`, `.indexOutOfVocabulary` or `.lengthsDiffer` for a bad
///   sentence, `RecurrentLMError.invalidArgument` for an `h` or a threshold that is not above 0, a
///   sample of less than 1 or a seed that is none, `RecurrentLMError.notEnoughMemory`, or
///   `CancellationError`.
/// - Complexity: O((2HC + H²) · T · H · (H + C)), of a sample O(sampling · T · H · (H + C)).
public func gradientCheck(_ model: any LanguageModel, x: some Collection<Int>, y: some Collection<Int>, h: Double = 0.001, threshold: Double = 0.01, sampling: Int? = nil, seed: Int = 1) throws -> GradientCheckReport
// Training/GradientCheckReport.swift
/// One weight's gradient, computed in two ways.
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
  public var relativeError: Double { get }
  /// Whether both gradients are exactly zero, which tells nothing.
  public var isZero: Bool { get }
}
/// The outcome of a gradient check for one matrix.
public struct ParameterCheck: Hashable, Sendable {
  /// The matrix: `U`, `V` or `W`.
  public let name: String
  /// How many gradients agree within the threshold and are not both zero.
  public var passed: Int { get }
  /// How many gradients differ by more than the threshold, or are not numbers.
  public var failed: Int { get }
  /// How many gradients are exactly zero both ways: nothing was learned from them.
  public var bothZero: Int { get }
  /// The weight with the largest relative error, or nil if all are zero.
  public var worst: GradientComparison? { get }
  /// The first weight that failed, row by row.
  public var firstFailure: GradientComparison? { get }
  /// The relative error of each weight, in the shape of the matrix; 0 where both gradients are zero,
  /// and where a sample has left the weight out.
  public var relativeErrors: Matrix { get }
  /// The number of weights.
  public var size: Int { get }
  /// The number of weights that were compared, both zero or not.
  public var checked: Int { get }
  /// The largest relative error; NaN if one is not a number, 0 if all gradients are zero.
  public var largestRelativeError: Double { get }
}
/// The outcome of a gradient check.
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
  public var checked: Int { get }
  /// Whether no gradient failed.
  public var passed: Bool { get }
}
extension GradientCheckReport: CustomStringConvertible {
  /// The outcome as text: a line for each matrix, and the numbers of each one's first failure.
  ///
  /// A sample says what all weights would take.
  public var description: String { get }
}
// Training/LanguageModel+Record.swift
extension LanguageModel {
  /// Records a loss of a training loop of one's own, as `train` records those of its own loop.
  ///
  ///     for example in examples {
  ///       try model.sgdStep(example.x, example.y, learningRate: 0.005)
  ///       try model.record(loss: model.loss(on: validation))
  ///     }
  ///     plot(model.history)
  ///
  /// Steps alone leave no trace in `history`: only the loop knows which of them are to count.
  ///
  /// - Parameters:
  ///   - loss: A loss in nats per word, 0 or more.
  ///   - examples: How many examples were learnt from since the loss before, 0 or more: 0 for a loss
  ///     before the first step, 100 where every hundredth is recorded.
  /// - Throws: `RecurrentLMError.invalidArgument` for a loss that is not a finite number of 0 or more,
  ///   or for a number of examples below 0: then the history stays as it is.
  public func record(loss: Double, examples: Int = 1) throws
}
"""###

  static let notebookWords = ###"""
// Charts/Bars.swift
/// Draws a bar for each name, one below another.
///
///     try bars(["SGD", "Adagrad"], [5.71, 5.02], axis: "loss (nats per word)")
///
/// Up to 40 bars are drawn, and the others counted; NaN and infinities are written and not drawn.
///
/// - Parameters:
///   - labels: The names, from the top.
///   - values: How long the bars are, one for each name.
///   - title: What is shown.
///   - axis: What the lengths measure.
/// - Throws: `RecurrentLMError.invalidArgument` if there are not as many numbers as names.
public func bars(_ labels: some Collection<String>, _ values: some Collection<Double>, title: String = "", axis: String = "") throws
/// Draws a bar for each name, as long as a whole number says.
///
/// - Parameters:
///   - labels: The names, from the top.
///   - values: How long the bars are, one for each name.
///   - title: What is shown.
///   - axis: What the lengths measure.
/// - Throws: `RecurrentLMError.invalidArgument` if there are not as many numbers as names.
public func bars(_ labels: some Collection<String>, _ values: some Collection<Int>, title: String = "", axis: String = "") throws
/// Draws a bar for each name, as long as an element of a vector says.
///
/// - Parameters:
///   - labels: The names, from the top.
///   - values: How long the bars are, one for each name.
///   - title: What is shown.
///   - axis: What the lengths measure.
/// - Throws: `RecurrentLMError.invalidArgument` if there are not as many elements as names.
public func bars(_ labels: some Collection<String>, _ values: Vector, title: String = "", axis: String = "") throws
// Charts/HeatMapWord.swift
/// Draws a matrix as a field of shades, one for each number.
///
///     try heatMap(model.W)
///     try heatMap(attention, rows: words, columns: words, title: "Who looks at whom")
///
/// With numbers below 0 the shades run from minus to plus the greatest magnitude, otherwise from the
/// least to the greatest number. A large matrix is drawn in blocks, each as its number of greatest
/// magnitude; NaN and infinities are crossed out and counted.
///
/// - Parameters:
///   - matrix: The numbers.
///   - rows: The names of the rows, or none.
///   - columns: The names of the columns, or none.
///   - title: What is shown.
///   - x: What the columns are.
///   - y: What the rows are.
/// - Throws: `RecurrentLMError.invalidArgument` if there are names, and not one for each row or column.
public func heatMap(_ matrix: Matrix, rows: [String] = [], columns: [String] = [], title: String = "", x: String = "column", y: String = "row") throws
// Charts/Histogram.swift
/// Draws how often numbers of each size occur, with a line at their mean.
///
///     histogram(model.W.values)
///     histogram(examples.map { $0.x.count }, bins: 40, x: "words in the sentence")
///
/// Whole numbers that are close together have a column each, if there are enough. NaN and infinities
/// are left out and counted.
///
/// - Parameters:
///   - values: The numbers, whole or not.
///   - bins: Into how many equal stretches they are put, in 1...200.
///   - title: What is shown.
///   - x: What the numbers are.
/// - Throws: `RecurrentLMError.invalidArgument` for another number of bins.
/// - Complexity: O(number of values).
public func histogram(_ values: some Collection<Double>, bins: Int = 20, title: String = "", x: String = "value") throws
/// Draws how often whole numbers of each size occur.
///
/// - Parameters:
///   - values: The numbers.
///   - bins: Into how many equal stretches they are put, in 1...200.
///   - title: What is shown.
///   - x: What the numbers are.
/// - Throws: `RecurrentLMError.invalidArgument` for another number of bins.
public func histogram(_ values: some Collection<Int>, bins: Int = 20, title: String = "", x: String = "value") throws
/// Draws how often elements of each size occur in a vector.
///
/// - Parameters:
///   - values: The vector.
///   - bins: Into how many equal stretches its elements are put, in 1...200.
///   - title: What is shown.
///   - x: What the numbers are.
/// - Throws: `RecurrentLMError.invalidArgument` for another number of bins.
public func histogram(_ values: Vector, bins: Int = 20, title: String = "", x: String = "value") throws
/// Draws how often elements of each size occur in a matrix.
///
/// - Parameters:
///   - values: The matrix.
///   - bins: Into how many equal stretches its elements are put, in 1...200.
///   - title: What is shown.
///   - x: What the numbers are.
/// - Throws: `RecurrentLMError.invalidArgument` for another number of bins.
public func histogram(_ values: Matrix, bins: Int = 20, title: String = "", x: String = "value") throws
// Charts/LiveChart.swift
/// Begins a chart that grows while a loop of one's own runs.
///
///     let chart = liveChart("loss")
///     for step in 1...1000 {
///       try model.sgdStep(x, y, learningRate: 0.005)
///       try chart.add(step, model.sentenceLoss(x, y))
///     }
///
/// A notebook shows it below the cell that adds to it, at most five times a second anew, and keeps the
/// last state. A terminal shows it when the cell ends, a program when it ends.
///
/// - Parameters:
///   - y: What the y axis measures.
///   - x: What the x axis measures.
///   - title: What is shown.
///   - axes: `.linear`, or one of `.logX`, `.logY` and `.logLog`.
/// - Returns: The chart, without a point.
public func liveChart(_ y: String, x: String = "step", title: String = "", axes: PlotAxes = .linear) -> LiveChart
/// A chart that grows while a loop runs: `liveChart` makes one.
///
/// However many points it takes, it keeps some thousands: the lowest and the highest of each stretch.
public final class LiveChart: Sendable {
  /// Adds a point, and shows it soon.
  ///
  /// - Parameters:
  ///   - x: Where it lies on the x axis, such as the number of the step.
  ///   - y: How high it lies, such as a loss; NaN and infinities leave a gap and are counted.
  ///   - curve: The name of its curve, where there are several.
  /// - Complexity: O(1), on average.
  public func add(_ x: Int, _ y: Double, to curve: String = "")
  /// Adds a point between whole numbers, and shows it soon.
  ///
  /// - Parameters:
  ///   - x: Where it lies on the x axis.
  ///   - y: How high it lies; NaN and infinities leave a gap and are counted.
  ///   - curve: The name of its curve, where there are several.
  /// - Complexity: O(1), on average.
  public func add(_ x: Double, _ y: Double, to curve: String = "")
}
extension LiveChart: CustomStringConvertible {
  /// The chart as text.
  public var description: String { get }
}
// Charts/Plot.swift
/// Draws numbers as a curve over their indices, which begin with 0.
///
///     plot([8.99, 6.12, 5.71])
///     plot(losses, title: "My loop", x: "step", y: "loss", axes: .logX)
///     plot(x, y)
///     plot([(1, 8.99), (2, 6.12)], style: .points)
///     plot(["training": losses, "held out": others])
///     plot(["sgd": first.history, "adagrad": second.history])
///     try plot(over: -4...4) { tanh($0) }
///
/// A notebook shows a chart with the numbers below it, a program prints them. NaN, infinities and what
/// has no place on a logarithmic axis leave a gap, and are counted. Of more than some thousand points
/// only those that can be seen are kept, and it is said.
///
/// - Parameters:
///   - values: The numbers, whole or not.
///   - title: What is shown.
///   - x: What the x axis measures.
///   - y: What the y axis measures.
///   - axes: `.linear`, or one of `.logX`, `.logY` and `.logLog`.
///   - style: `.lines` joins the points, `.points` leaves them alone.
public func plot(_ values: some Collection<Double>, title: String = "", x: String = "index", y: String = "", axes: PlotAxes = .linear, style: PlotStyle = .lines)
/// Draws whole numbers as a curve over their indices.
public func plot(_ values: some Collection<Int>, title: String = "", x: String = "index", y: String = "", axes: PlotAxes = .linear, style: PlotStyle = .lines)
/// Draws the elements of a vector as a curve over their indices.
public func plot(_ values: Vector, title: String = "", x: String = "index", y: String = "", axes: PlotAxes = .linear, style: PlotStyle = .lines)
/// Draws pairs of numbers, x first, as a curve.
public func plot(_ points: [(Double, Double)], title: String = "", x: String = "x", y: String = "", axes: PlotAxes = .linear, style: PlotStyle = .lines)
/// Draws numbers as a curve over others.
///
/// - Parameters:
///   - xs: Where the points lie on the x axis.
///   - ys: How high they lie, as many.
///   - title: What is shown.
///   - x: What the x axis measures.
///   - y: What the y axis measures.
///   - axes: `.linear`, or one of `.logX`, `.logY` and `.logLog`.
///   - style: `.lines` joins the points in their order, `.points` leaves them alone.
/// - Throws: `RecurrentLMError.invalidArgument` if there are not as many x as y.
public func plot(_ xs: some Collection<Double>, _ ys: some Collection<Double>, title: String = "", x: String = "x", y: String = "", axes: PlotAxes = .linear, style: PlotStyle = .lines) throws
/// Draws lists of numbers as curves over their indices, each under its name, in the order of the names.
public func plot(_ curves: [String: [Double]], title: String = "", x: String = "index", y: String = "", axes: PlotAxes = .linear, style: PlotStyle = .lines)
/// Draws lists of pairs as curves, each under its name, in the order of the names.
public func plot(_ curves: [String: [(Double, Double)]], title: String = "", x: String = "x", y: String = "", axes: PlotAxes = .linear, style: PlotStyle = .lines)
/// Draws a function.
///
///     try plot(over: -4...4, title: "tanh") { tanh($0) }
///
/// - Parameters:
///   - range: Where x begins and ends.
///   - title: What is shown.
///   - x: What the x axis measures.
///   - y: What the y axis measures.
///   - axes: `.linear`, or one of `.logX`, `.logY` and `.logLog`.
///   - function: The function, which is called at 401 places.
/// - Throws: `RecurrentLMError.invalidArgument` for an endless range, or what the function throws.
public func plot(over range: ClosedRange<Double>, title: String = "", x: String = "x", y: String = "", axes: PlotAxes = .linear, _ function: (Double) throws -> Double) throws
// Charts/PlotAxes.swift
/// How the axes of a chart turn numbers into lengths.
///
///     plot(counts, axes: .logLog)
///
/// On a logarithmic axis equal lengths are equal factors; what is not above 0 has no place on it, and
/// is left out and counted.
public struct PlotAxes: Hashable, Sendable {
  /// Both axes have equal steps.
  public static let linear: PlotAxes
  /// The x axis is logarithmic, as Matplotlib's `semilogx` has it.
  public static let logX: PlotAxes
  /// The y axis is logarithmic, as Matplotlib's `semilogy` has it.
  public static let logY: PlotAxes
  /// Both axes are logarithmic, as Matplotlib's `loglog` has it.
  public static let logLog: PlotAxes
}
/// How a chart draws points.
public struct PlotStyle: Hashable, Sendable {
  /// Joined by lines, in their order.
  public static let lines: PlotStyle
  /// As dots, each alone.
  public static let points: PlotStyle
}
// Charts/PlotHistories.swift
/// Draws the losses of a training over the examples seen: a program prints them as a table.
///
/// - Parameter history: What `train` returned, or a model's `history`.
public func plot(_ history: TrainingHistory)
/// Draws the losses of several trainings over the examples seen, each under its name.
///
///     plot(["sgd": first.history, "adagrad": second.history])
///
/// Of each training stand there the losses that were measured, or, where these are fewer than three,
/// those while it learnt; and those held out, if there are any.
///
/// - Parameters:
///   - histories: The trainings by their names; the curves are in the order of these.
///   - title: What is shown.
///   - axes: `.linear`, or one of `.logX`, `.logY` and `.logLog`.
public func plot(_ histories: [String: TrainingHistory], title: String = "Loss during training", axes: PlotAxes = .linear)
// Charts/Scatter.swift
/// Draws pairs of numbers, x first, as dots, with names beside them.
///
///     try scatter([(1, 2), (2, 4.5)], labels: ["he", "she"])
///
/// A name that would run into another is left out of the picture; the table below has all.
///
/// - Parameters:
///   - points: The pairs.
///   - labels: Their names, one each, or none.
///   - title: What is shown.
///   - x: What the x axis measures.
///   - y: What the y axis measures.
///   - axes: `.linear`, or one of `.logX`, `.logY` and `.logLog`.
/// - Throws: `RecurrentLMError.invalidArgument` if there are names, and not one for each point.
public func scatter(_ points: [(Double, Double)], labels: [String] = [], title: String = "", x: String = "x", y: String = "y", axes: PlotAxes = .linear) throws
/// Draws points as dots, from two lists.
///
/// - Parameters:
///   - xs: Where the points lie on the x axis.
///   - ys: How high they lie, as many.
///   - labels: Their names, one each, or none.
///   - title: What is shown.
///   - x: What the x axis measures.
///   - y: What the y axis measures.
///   - axes: `.linear`, or one of `.logX`, `.logY` and `.logLog`.
/// - Throws: `RecurrentLMError.invalidArgument` if there are not as many x as y, or names, and not one
///   for each point.
public func scatter(_ xs: some Collection<Double>, _ ys: some Collection<Double>, labels: [String] = [], title: String = "", x: String = "x", y: String = "y", axes: PlotAxes = .linear) throws
// Charts/WordMap.swift
/// Draws a map of words: those whose vectors in a model are alike lie near one another.
///
///     try wordMap(of: model, ["he", "she", "they", "two", "three"], vocabulary)
///
/// The vectors have H numbers; the map shows the two directions in which those of the chosen words lie
/// farthest apart (`Matrix.principalComponents`), and the axes say how much of the variance each
/// has. What the map leaves out can make words neighbours that are none: `model.nearest(to:)` looks at
/// all H numbers.
///
/// - Parameters:
///   - model: The model.
///   - words: Words of the vocabulary, three or more.
///   - vocabulary: The vocabulary that the model was made with.
///   - title: What is shown.
/// - Throws: `RecurrentLMError.unknownWords` if the vocabulary lacks some,
///   `RecurrentLMError.invalidArgument` if there are fewer than three or the model has fewer than two
///   hidden units, and what `LanguageModel.wordVectors` throws.
public func wordMap(of model: any LanguageModel, _ words: [String], _ vocabulary: Vocabulary, title: String = "Words by their vectors") throws
// Check+Arrays.swift
/// Checks a list of numbers of an exercise, each to a tolerance.
///
/// - Parameters:
///   - name: What is checked, as the message is to call it.
///   - found: The student's list.
///   - expected: What it should be.
///   - tolerance: How far off an element may be, 0 or more, as in the check of one number.
///   - hint: A mistake that is often made here.
///   - mistakes: Mistakes that are made here, each with the value that it leads to: its hint is shown to
///     those whose value it is, in place of `hint`.
/// - Throws: `CheckFailure` if the counts differ or an element is not right.
public func check(_ name: String, _ found: [Double], equals expected: [Double], tolerance: Double = 1e-6, hint: String = "", mistakes: [(String, [Double])] = []) throws
/// Checks a vector of an exercise: its count, then every element to a tolerance.
///
/// - Parameters:
///   - name: What is checked, as the message is to call it.
///   - found: The student's vector.
///   - expected: What it should be.
///   - letters: The letter of its count, such as `"H"`, for the message.
///   - tolerance: How far off an element may be, 0 or more, as in the check of one number.
///   - hint: A mistake that is often made here.
///   - mistakes: Mistakes that are made here, each with the value that it leads to: its hint is shown to
///     those whose value it is, in place of `hint`.
/// - Throws: `CheckFailure` if the counts differ or an element is not right.
public func check(_ name: String, _ found: Vector, equals expected: Vector, letters: String = "", tolerance: Double = 1e-6, hint: String = "", mistakes: [(String, Vector)] = []) throws
/// Checks a matrix of an exercise: its shape, then every element to a tolerance.
///
///     try check("dLdW", dLdW, equals: expected, letters: "H × H", hint: "δ is tied to s[k]")
///
/// - Parameters:
///   - name: What is checked, as the message is to call it.
///   - found: The student's matrix.
///   - expected: What it should be.
///   - letters: The letters of its shape, such as `"H × C"`, for the message.
///   - tolerance: How far off an element may be, 0 or more, as in the check of one number.
///   - hint: A mistake that is often made here.
///   - mistakes: Mistakes that are made here, each with the value that it leads to: its hint is shown to
///     those whose value it is, in place of `hint`.
/// - Throws: `CheckFailure` if the shapes differ or an element is not right.
/// - Complexity: O(rows · columns).
public func check(_ name: String, _ found: Matrix, equals expected: Matrix, letters: String = "", tolerance: Double = 1e-6, hint: String = "", mistakes: [(String, Matrix)] = []) throws
/// Checks the shape of an exercise's matrix, before its numbers: `check("U", U.shape, equals: (4, 9))`.
///
/// - Parameters:
///   - name: What is checked, as the message is to call it.
///   - found: The numbers of rows and columns of the student's matrix.
///   - expected: What they should be.
///   - letters: The letters of the shape, such as `"H × C"`, for the message.
///   - hint: A mistake that is often made here.
/// - Throws: `CheckFailure` if they are others.
public func check(_ name: String, _ found: (Int, Int), equals expected: (Int, Int), letters: String = "", hint: String = "") throws
// Check.swift
/// Checks a number of an exercise against the one that is expected.
///
///     |found − expected| ≤ tolerance · max(1, |expected|)
///
/// If it is right, a line such as `✓ loss` is printed. If not, the error says what is wrong, what was
/// expected, and what the mistake may be. NaN is never right.
///
///     try check("loss", loss, equals: 2.302585, hint: "add up the losses of all words")
///
/// Where the value that a mistake leads to is known, its hint can be kept for those who made it:
///
///     try check("loss", loss, equals: 2.302585, mistakes: [("log is the natural logarithm", 3.321928)])
///
/// - Parameters:
///   - name: What is checked, as the message is to call it.
///   - found: The student's number.
///   - expected: What it should be.
///   - tolerance: How far off it may be, 0 or more.
///   - hint: A mistake that is often made here.
///   - mistakes: Mistakes that are made here, each with the value that it leads to: its hint is shown to
///     those whose value it is, in place of `hint`.
/// - Throws: `CheckFailure` if it is not right.
public func check(_ name: String, _ found: Double, equals expected: Double, tolerance: Double = 1e-6, hint: String = "", mistakes: [(String, Double)] = []) throws
/// Checks a whole number of an exercise.
///
/// - Parameters:
///   - name: What is checked, as the message is to call it.
///   - found: The student's number.
///   - expected: What it should be.
///   - hint: A mistake that is often made here.
///   - mistakes: Mistakes that are made here, each with the value that it leads to: its hint is shown to
///     those whose value it is, in place of `hint`.
/// - Throws: `CheckFailure` if it is another one.
public func check(_ name: String, _ found: Int, equals expected: Int, hint: String = "", mistakes: [(String, Int)] = []) throws
/// Checks a claim of an exercise, such as `check("the loss falls", after < before, equals: true)`.
///
/// - Parameters:
///   - name: What is checked, as the message is to call it.
///   - found: Whether the claim holds.
///   - expected: Whether it should.
///   - hint: A mistake that is often made here.
/// - Throws: `CheckFailure` if it is otherwise.
public func check(_ name: String, _ found: Bool, equals expected: Bool, hint: String = "") throws
/// Checks a text of an exercise, letter by letter.
///
/// - Parameters:
///   - name: What is checked, as the message is to call it.
///   - found: The student's text.
///   - expected: What it should be.
///   - hint: A mistake that is often made here.
///   - mistakes: Mistakes that are made here, each with the value that it leads to: its hint is shown to
///     those whose value it is, in place of `hint`.
/// - Throws: `CheckFailure` if it is another one.
public func check(_ name: String, _ found: String, equals expected: String, hint: String = "", mistakes: [(String, String)] = []) throws
/// Checks a list of whole numbers of an exercise, such as word indices: all of them, in order.
///
/// - Parameters:
///   - name: What is checked, as the message is to call it.
///   - found: The student's list.
///   - expected: What it should be.
///   - hint: A mistake that is often made here.
///   - mistakes: Mistakes that are made here, each with the value that it leads to: its hint is shown to
///     those whose value it is, in place of `hint`.
/// - Throws: `CheckFailure` if the lists differ.
public func check(_ name: String, _ found: [Int], equals expected: [Int], hint: String = "", mistakes: [(String, [Int])] = []) throws
/// Checks a list of texts of an exercise, such as the words of a sentence: all of them, in order.
///
/// - Parameters:
///   - name: What is checked, as the message is to call it.
///   - found: The student's list.
///   - expected: What it should be.
///   - hint: A mistake that is often made here.
///   - mistakes: Mistakes that are made here, each with the value that it leads to: its hint is shown to
///     those whose value it is, in place of `hint`.
/// - Throws: `CheckFailure` if the lists differ.
public func check(_ name: String, _ found: [String], equals expected: [String], hint: String = "", mistakes: [(String, [String])] = []) throws
// Exploring.swift
/// Shows what a model writes at different temperatures.
///
///     p(w) = o_t[w]^(1/temperature) / Σ_v o_t[v]^(1/temperature)
///
/// In JupyterLab a slider sets the temperature, a button asks for other sentences, and the sentences
/// are made anew at each move, with the weights that the model has at that moment. Bars show what the
/// temperature makes of the probabilities of the word that comes first, for the eight likeliest words and
/// all others. Below them, in saved notebooks and in programs stand tables of both at the temperatures
/// 0.5, 0.8, 1.0 and 1.3. All sentences are made from the same random numbers, so that they differ by the
/// temperature alone. They are cut after 30 words, which three dots mark.
///
///     try exploreTemperatures(with: model, vocabulary)
///
/// - Parameters:
///   - model: The model.
///   - vocabulary: The vocabulary that the model was made with.
///   - sentences: How many sentences to make at each temperature, in 1...10.
///   - prompt: The beginning of each sentence, at most 29 words; all must be in the vocabulary.
///   - seed: What the random numbers come from; each click on the button adds 1.
/// - Throws: `RecurrentLMError.invalidArgument` for a bad number, and what `generate` throws.
public func exploreTemperatures(with model: any LanguageModel, _ vocabulary: Vocabulary, sentences: Int = 3, prompt: String = "", seed: Int = 1) throws
/// Shows what the hidden units of a model do while it reads a sentence.
///
///     s_t[unit]   for t = 0, …, T-1
///
/// In JupyterLab a slider goes through the units, a list leads to those that change most, and the
/// words of the sentence are shaded by the activation of the unit, with the weights that the model
/// has at that moment. Below them, in saved notebooks and in programs stands a table of the
/// activations of the four units that change most.
///
///     try exploreNeurons(of: model, over: "he went to buy some chocolate", vocabulary)
///
/// - Parameters:
///   - model: The model.
///   - sentence: One sentence; it is lower-cased and split into words as training texts are, words
///     that the vocabulary lacks are read as UNKNOWN_TOKEN.
///   - vocabulary: The vocabulary that the model was made with.
/// - Throws: `RecurrentLMError.emptySentence` for no words, `RecurrentLMError.vocabularyMismatch` if
///   model and vocabulary differ in size, `RecurrentLMError.notFinite` if a state is not a number.
public func exploreNeurons(of model: any LanguageModel, over sentence: String, _ vocabulary: Vocabulary) throws
/// Shows backpropagation through time step by step, with its numbers.
///
///     δ_t = (Vᵀ (o_t - onehot(y_t))) ∘ (1 - s_t²)
///     δ_{k-1} = (Wᵀ δ_k) ∘ (1 - s_{k-1}²)
///     ∂L/∂W += δ_k ⊗ s_{k-1},   ∂L/∂U[:, x_k] += δ_k
///
/// In JupyterLab one slider chooses the word t whose error it is, and one how many steps back the error
/// has come; below them stand δ, the outer product that is added to ∂L/∂W, the column of U, what the sum
/// is by then, and the lines of the library that do it. Below, in saved notebooks and in programs stand
/// all steps of the last word. The sum of all that is shown is the gradient of `bptt`.
///
///     let tiny = try RNN(vocabularySize: vocabulary.count, hiddenSize: 3, seed: 10)
///     try bpttStepper(tiny, example.x, example.y, vocabulary)
///
/// - Parameters:
///   - model: A network of at most 6 units.
///   - x: Word indices, shape `[T]`, at most 12.
///   - y: The words that follow, shape `[T]`.
///   - vocabulary: The vocabulary that the model was made with, to name the words; nil shows indices.
/// - Throws: `RecurrentLMError.invalidArgument` if there are more units or words, and what
///   `bpttTrace` throws.
/// - Complexity: O(T² · H · (H + C)).
public func bpttStepper(_ model: RNN, _ x: [Int], _ y: [Int], _ vocabulary: Vocabulary? = nil) throws
// HTML.swift
/// A piece of a web page, which a notebook shows as a browser does: a program prints its source.
///
///     show(HTML("<b style='color: teal'>trained</b>"))
///
/// Notebooks that come from somebody else are shown without scripts and style sheets, until their
/// cells are run.
public struct HTML: CustomStringConvertible, Sendable {
  /// The source.
  public let source: String
  /// Makes a piece of a web page.
  ///
  /// - Parameter source: Elements such as `<p>…</p>`. It is shown as it stands: a text that comes
  ///   from elsewhere has `&lt;` in the place of `<`, and `&amp;` in that of `&`.
  public init(_ source: String)
  /// The source.
  public var description: String { get }
}
// Help.swift
/// Shows a page to start from, or all that the library says of a word.
///
///     help()
///     help("training")
///
/// `name?` shows the whole documentation of one name, `name??` its source too. A program has no
/// page to show and says where the documentation is.
///
/// - Parameter word: What to look for in names and documentation; without it the first page comes.
public func help(_ word: String = "")
/// Shows what a value is and what can be done with it: the members of its type, a line each.
///
///     help(model)
///
/// A program shows the value alone.
///
/// - Parameter value: Anything; a text is looked up instead.
public func help(_ value: Any)
// Image.swift
/// A picture, which a notebook shows: a program prints what kind it is and what it shows.
///
///     show(try Image(file: "loss.png", alt: "The loss falls for 900 examples"))
///
/// It may be a PNG, JPEG, GIF or SVG of at most 1,000,000 bytes: a notebook keeps it as text, and
/// Jupyter's server lets no more than three times as much through at once.
public struct Image: CustomStringConvertible, Sendable {
  /// What it shows, in words, for those who do not see it.
  public let alt: String
  /// How many bytes it has.
  public var byteCount: Int { get }
  /// Reads a picture from a file.
  ///
  /// - Parameters:
  ///   - file: The path of the file; a leading `~` is the home directory.
  ///   - alt: What it shows, in words; without them the name of the file.
  /// - Throws: `RecurrentLMError.unreadableFile` if the file can not be read or is no picture.
  public init(file: String, alt: String = "") throws
  /// Makes a picture from its bytes in base 64, as notebooks and web pages hold them.
  ///
  /// - Parameters:
  ///   - base64: The bytes in letters; line ends count for nothing.
  ///   - alt: What it shows, in words.
  /// - Throws: `RecurrentLMError.invalidArgument` if they are no picture, or too many.
  public init(base64: String, alt: String) throws
  /// Makes a picture from a drawing in SVG, which a cell can write.
  ///
  ///     show(try Image(svg: "<svg xmlns='http://www.w3.org/2000/svg' …>…</svg>", alt: "A circle"))
  ///
  /// - Parameters:
  ///   - svg: The whole document, `<svg xmlns='http://www.w3.org/2000/svg'>` first.
  ///   - alt: What it shows, in words.
  /// - Throws: `RecurrentLMError.invalidArgument` if it is no such document, or too long.
  public init(svg: String, alt: String) throws
  /// Its kind and size, and what it shows.
  public var description: String { get }
}
// Markdown.swift
/// Text with marks, which a notebook sets as the text between its cells: a program prints it as it
/// is written, for Markdown is made to be read.
///
///     show(Markdown("The loss fell from **8.99** to **5.71**."))
public struct Markdown: CustomStringConvertible, Sendable {
  /// The text with its marks.
  public let source: String
  /// Makes a text of marks such as `# Title`, `*emphasis*`, `- item`, `` `code` `` and `$x_t$`.
  ///
  /// - Parameter source: The text.
  public init(_ source: String)
  /// The text with its marks.
  public var description: String { get }
}
// Showing.swift
/// Shows a value as a notebook shows the value of a cell's last line: a program prints it.
///
///     show(model.U)
///     show(Markdown("**Done**"))
///
/// - Parameter value: Anything; `Markdown`, `HTML` and `Image` show as what they are.
public func show<Value>(_ value: Value)
/// Shows a value under a name, so that later something else can take its place: a program prints it.
///
///     show("0 of 10", as: "progress")
///     for i in 1...10 { try show("\(i) of 10", replacing: "progress") }
///
/// - Parameters:
///   - value: Anything.
///   - name: The name. What is shown under it once more is shown twice, and replaced twice.
public func show<Value>(_ value: Value, as name: String)
/// Shows a value in the place of what was shown under a name, in this cell or an earlier one: a
/// program, whose output is on paper already, prints it below.
///
/// - Parameters:
///   - value: Anything.
///   - name: The name; it stays that of what is shown now.
/// - Throws: `RecurrentLMError.invalidArgument` if nothing was shown under the name.
public func show<Value>(_ value: Value, replacing name: String) throws
/// Takes away what the cell has shown so far; a program, whose output is on paper already, does
/// nothing.
///
/// - Parameter wait: Whether to wait for the next output, which then takes the old one's place
///   without a flicker.
public func clearOutput(wait: Bool = false)
// Timing.swift
/// Runs the body again and again and prints how long one run takes.
///
///     38.4 ms ± 0.3 ms a run (7 rounds of 10, fastest 38.0 ms)
///
/// The number of runs a round is chosen so that a round takes a fifth of a second or more, because
/// a single quick run tells more about the clock than about the body. What the body changes, it
/// changes each time: a timed training step trains.
///
/// The result need not be kept; where it is, two of them can be compared:
///
///     let slow = try timeit { try model.predict(x) }
///     let quick = try timeit { try fast.predict(x) }
///     print(slow.mean / quick.mean)
///
/// - Parameter body: What to time, in braces: `timeit { try model.predict(x) }`.
/// - Returns: The time of each round.
/// - Throws: What the body throws, and `CancellationError` if the cell is interrupted.
@discardableResult public func timeit<Result>(_ body: () throws -> Result) throws -> Timing
/// How long one run of something takes.
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
  public init<Result>(of body: () throws -> Result) throws
  /// The mean of the rounds, in seconds a run.
  public var mean: Double { get }
  /// The fastest round, in seconds a run: the one that other programs disturbed least.
  public var fastest: Double { get }
  /// The standard deviation of the rounds, in seconds a run.
  public var deviation: Double { get }
  /// The mean, its spread and the fastest round, in a unit that suits them.
  public var description: String { get }
}
// Training.swift
/// Trains a model and reports how its loss falls.
///
///     U -= η ∂L/∂U,   V -= η ∂L/∂V,   W -= η ∂L/∂W
///
/// One step for each sentence, in their order, over and over; with a `batchSize` of 16 one step for
/// 16 sentences of like length, with the sum of their gradients. Every `evaluateEvery` epochs the loss
/// over the whole set is measured before that epoch's steps; if it rose, the learning rate is
/// halved. In a notebook one display shows the curve as it grows; a program prints one line for each
/// measurement:
///
///     2015-09-30 10:08:19: Loss after num_examples_seen=0 epoch=0: 8.987425
///
/// Training a model again goes on from where it stopped, and says so, at the learning rate that it
/// is given; making the model again starts anew. An interrupt keeps the model as it is after its
/// last whole step.
///
/// With a `checkpoint` the model and its training are written to a file while it goes on, at last
/// when it ends or is interrupted. After an interrupt, or in a kernel that was started again,
/// `train(model, on: examples, resumingFrom: "run.npz")` goes on as if nothing had happened.
///
/// - Parameters:
///   - model: The model to train: an `RNN` or a `FastRNN`.
///   - examples: The training set.
///   - learningRate: The rate η to begin with, such as 0.005.
///   - epochs: How many times to go through the set.
///   - evaluateEvery: After how many epochs to measure the loss, or `.examples(3000)`.
///   - validation: Examples which the model never learns from. Their loss is measured too, ten times
///     an epoch and after the last step, and beside it that of models that only count.
///   - shuffle: Whether each epoch takes the examples in a new order of chance.
///   - seed: What the orders come from: they are those of `numpy.random.RandomState(seed)`.
///   - batchSize: How many sentences a step takes, 1 or more.
///   - optimizer: How a step changes the weights: `.sgd` as in the equations, `.adagrad()`,
///     `.rmsProp()` or `.adam()`, which give every weight a rate of its own.
///   - clipNorm: The largest norm of all gradients of a step together, above 0, such as 5: longer
///     ones are shortened to it; nil takes the gradients as they are.
///   - schedule: How the rate goes on: `.halving`, which halves it whenever the loss of the training set
///     rose, or `.linear(to: 0.002)`, which lets it fall on a straight line.
///   - averaging: With 0.998 the model gets the mean of its weights over about 500 steps, which jumps less
///     than they do: it is measured and saved, and the model's at the end. In `0..<1`; nil for no mean.
///   - checkpoint: A file to save the training to while it goes on, such as `run.npz`, or nil.
///   - every: After how many examples the checkpoint is written.
///   - vocabulary: The vocabulary that the model was made with, to be kept in the checkpoint. With it
///     a notebook shows a sentence that the model makes up at each measurement: `history.samples`.
/// - Returns: The losses, in the order in which they were measured; `plot` draws them.
/// - Throws: `RecurrentLMError.diverged` if the loss became NaN or too large for single precision: the
///   model then has the weights of the last measurement back. `RecurrentLMError.unwritableFile` if
///   the checkpoint cannot be written. `CancellationError` if interrupted.
@discardableResult public func train<Validation: Collection<Example>>(_ model: any LanguageModel, on examples: some Collection<Example>, learningRate: Double = 0.005, epochs: Int = 100, evaluateEvery: EvaluationInterval = 5, validation: Validation = [], shuffle: Bool = false, seed: Int = 1, batchSize: Int = 1, optimizer: Optimizer = .sgd, clipNorm: Double? = nil, schedule: RateSchedule = .halving, averaging: Double? = nil, checkpoint: String? = nil, every: Int = 10_000, vocabulary: Vocabulary? = nil) throws -> TrainingHistory
/// Goes on with a training from the checkpoint that it left, and reports how the loss falls.
///
/// The model takes the file's weights and history, and the training goes on with the very next
/// example: the weights and losses become the same bits as if it had never stopped. The file knows
/// the learning rate, the epochs and all else that `train` was told.
///
///     try train(model, on: examples, resumingFrom: "run.npz")
///
/// A training that is finished does nothing more.
///
/// - Parameters:
///   - model: A model of the same kind and sizes as the one in the file; its weights are replaced.
///   - examples: The training set, the same as before.
///   - checkpoint: The file that `train(…, checkpoint:)` wrote; it is written on.
///   - validation: The validation set, the same as before.
/// - Returns: The losses from the first beginning of the training.
/// - Throws: `RecurrentLMError.noTraining` if the file is that of a model alone,
///   `RecurrentLMError.otherExamples` if the training began with others,
///   `RecurrentLMError.unusableArray` or another fault of a file if it does not fit the model: then
///   the model stays as it is. And what `train` throws.
@discardableResult public func train<Validation: Collection<Example>>(_ model: any LanguageModel, on examples: some Collection<Example>, resumingFrom checkpoint: String, validation: Validation = []) throws -> TrainingHistory
// Variables.swift
/// Shows the notebook's variables: their types, shapes and sizes in memory, and the cell that made
/// each.
///
///     variables()
///
/// A variable that was made with something that a later cell has declared again is marked: it is
/// still made with the old one. A program has its variables before its eyes and says so.
public func variables()
"""###

}
