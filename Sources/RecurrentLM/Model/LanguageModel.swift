/// A recurrent network that predicts the next word of a sentence.
///
///     s_t = tanh(U x_t + W s_{t-1}),   o_t = softmax(V s_t),   s_{-1} = 0
///
/// `RNN` is the textbook in double precision, `FastRNN` the engine in single precision. Whatever
/// takes a `LanguageModel` works with both.
public protocol LanguageModel: AnyObject, WordModel {
  /// The bytes that one weight takes: 8 in double precision, 4 in single precision.
  static var bytesPerWeight: Int { get }

  /// Makes a model of given weights.
  ///
  /// - Parameters:
  ///   - parameters: The weights, whose shapes give C and H.
  ///   - bpttTruncate: How many steps before its own each error goes back in time, 0 or more.
  /// - Throws: `RecurrentLMError.invalidArgument` if `bpttTruncate` is below 0,
  ///   `RecurrentLMError.notEnoughMemory` if the model does not fit.
  init(parameters: Parameters, bpttTruncate: Int) throws

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
  func bptt(
    _ x: some Collection<Int>,
    _ y: some Collection<Int>
  ) throws -> (dLdU: Matrix, dLdV: Matrix, dLdW: Matrix)

  /// Changes the weights by one step of gradient descent and tells the loss before it.
  ///
  ///     θ -= η g min(1, clipNorm / ‖g‖),   ‖g‖² = ‖∂L/∂U‖² + ‖∂L/∂V‖² + ‖∂L/∂W‖²
  ///
  /// If the loss or the norm is not a finite number, the weights stay as they are.
  ///
  /// - Parameters:
  ///   - x: Word indices, shape `[T]`.
  ///   - y: The words that follow, shape `[T]`.
  ///   - learningRate: The η of the equation.
  ///   - clipNorm: The largest norm of all gradients together, above 0: longer ones are shortened to
  ///     it. Without it they are taken as they are.
  /// - Returns: The sentence's summed loss before the step, in nats; NaN if the norm is not finite.
  /// - Throws: `RecurrentLMError.emptySentence`, `.indexOutOfVocabulary`, or `.lengthsDiffer`.
  /// - Complexity: O(T · H · (H · bpttTruncate + C)).
  func trainingStep(
    _ x: some Collection<Int>,
    _ y: some Collection<Int>,
    learningRate: Double,
    clipNorm: Double?
  ) throws -> Double

  /// Changes the weights by one step for several sentences and tells their loss before it.
  ///
  ///     g = Σ_sentences ∂L/∂θ,   g *= min(1, clipNorm / ‖g‖)
  ///
  /// All sentences are computed with the same weights, and then the optimizer takes one step with
  /// the sum of their gradients. If the loss or the norm is not a finite number, the weights stay as
  /// they are.
  ///
  /// - Parameters:
  ///   - batch: One sentence or more.
  ///   - learningRate: The η of the optimizer.
  ///   - clipNorm: The largest norm of all gradients together, above 0, or nil for no clipping.
  ///   - optimizer: The rule of the step, and what it remembers.
  /// - Returns: The sentences' summed loss before the step, in nats; NaN if the norm is not finite.
  /// - Throws: `RecurrentLMError.noExamples` for no sentences, `.emptySentence`,
  ///   `.indexOutOfVocabulary`, `.lengthsDiffer`, or `.parameterShape` if the optimizer belongs to a
  ///   model of other sizes.
  /// - Complexity: O(T · H · (H · bpttTruncate + C)), T the words of all sentences.
  func trainingStep(
    on batch: some Collection<Example>,
    learningRate: Double,
    clipNorm: Double?,
    optimizer: OptimizerState
  ) throws -> Double
}

extension LanguageModel {
  /// The number of weights, `2HC + H²`, and `KH` more for an output by K classes.
  public var parameterCount: Int { network.count(sizes) }

  /// How many numbers the network carries from word to word: H, of a gated network H for each layer,
  /// and of an LSTM twice as many, a layer's s and then its c.
  ///
  ///     var state = Vector(count: model.stateSize)
  public var stateSize: Int { network.stateSize(hiddenSize) }

  /// What its description and its card say besides its sizes.
  var detailText: String {
    let cell =
      engineModel == nil ? nil : network.gates.map { ", cell: \(RecurrentCell(kind: $0.kind))" }
    return (cell ?? "") + (cell == nil ? network.resetText : "") + network.detailText
      + (dropoutRate > 0 ? ", dropout: \(general(dropoutRate))" : "")
      + (engineModel?.deviceName.map { ", device: \(shortened($0))" } ?? "")
  }

  /// The probability of each number of a state to be dropped in a step of a training; textbooks drop
  /// nothing.
  var dropoutRate: Double { engineModel?.dropout ?? 0 }

  /// The number of words and of hidden units.
  package var sizes: ModelSizes {
    ModelSizes(
      vocabularySize: vocabularySize,
      hiddenSize: hiddenSize,
      classCount: network.classes?.count ?? 0
    )
  }

  /// Which matrices the model has.
  package var network: Network { engineModel?.network ?? parameters.network }

  /// The checksum of the vocabulary that the model learnt with, nil if it is not known.
  public var vocabularyChecksum: String? { history.vocabularyChecksum }

  /// The sizes in one line.
  public var description: String {
    """
    \(Self.self)(vocabularySize: \(vocabularySize), hiddenSize: \(hiddenSize), \
    bpttTruncate: \(truncationText(bpttTruncate))\(detailText)): \(grouped(parameterCount)) parameters
    """ + (noteOnWeights.map { "; " + $0 } ?? "")
  }

  /// What has to be known of weights that another program has trained.
  package var noteOnWeights: String? {
    history.isOfSeries
      ? "the file names no network, as those of the series' own program: that has hard sigmoids for "
        + "gates, so its losses are others than here" : nil
  }

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
  public func next(after word: Int, state: inout Vector) throws -> Vector {
    softmax(try scores(after: word, state: &state))
  }

  /// Reads words and predicts the next.
  ///
  ///     s_t = tanh(U x_t + W s_{t-1}),   o_t = softmax(V s_t),   s_{-1} = 0
  ///
  /// - Parameter words: The words read, SENTENCE_START first, at least one.
  /// - Returns: The probabilities of the word after them, shape `[C]`.
  /// - Throws: `RecurrentLMError.emptySentence` for no words, `.indexOutOfVocabulary` if one is not
  ///   in `0..<C`, or `CancellationError`.
  /// - Complexity: O(T · H · (H + C)).
  public func next(after words: some Collection<Int>) throws -> Vector {
    var reader = NetworkReader(self)
    for word in try checkedWords(words) { try reader.read(word) }
    return try reader.next()
  }

  /// Predicts, after each word of a sentence, the most probable next one.
  ///
  /// - Parameter x: Word indices, shape `[T]`, each in `0..<C`.
  /// - Returns: Word indices, shape `[T]`; of equally probable words the first.
  /// - Throws: `RecurrentLMError.emptySentence` or `.indexOutOfVocabulary`.
  /// - Complexity: O(T · H · (H + C)).
  public func predict(_ x: some Collection<Int>) throws -> [Int] {
    try forward(x).o.argmax()
  }

  /// Checks the words of a sentence.
  ///
  /// - Parameter x: Word indices.
  /// - Returns: The same indices as an array.
  /// - Throws: `RecurrentLMError.emptySentence` or `.indexOutOfVocabulary`.
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

  /// Checks the inputs and the labels of one example.
  ///
  /// - Parameters:
  ///   - x: Word indices.
  ///   - y: The words that follow.
  /// - Returns: The same indices as arrays.
  /// - Throws: `RecurrentLMError.emptySentence`, `.indexOutOfVocabulary`, or `.lengthsDiffer`.
  package func checkedPair(
    _ x: some Collection<Int>,
    _ y: some Collection<Int>
  ) throws -> (x: [Int], y: [Int]) {
    guard x.count == y.count else {
      throw RecurrentLMError.lengthsDiffer(x: x.count, y: y.count)
    }
    return (try checkedWords(x), try checkedWords(y))
  }
}
