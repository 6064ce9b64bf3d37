/// Words as they lie in memory.
typealias Words = UnsafeBufferPointer<Int>

/// What computes the steps of a `FastRNN`, and where its weights are.
///
/// Whoever asks has checked that words are in the vocabulary and that sentences are as long as their
/// labels. What follows is whole steps: how a sentence is computed, and on what, is the engine's own.
protocol StepEngine: AnyObject {
  /// Which matrices there are.
  var network: Network { get }

  /// The weights.
  var weights: any WeightStore { get }

  /// The name of the device that it computes on, nil for the processor.
  var deviceName: String? { get }

  /// Checks that what it computes on has not failed.
  ///
  /// - Throws: `RecurrentLMError.deviceFailed` if it has: the weights are then those that came back last.
  func checkDevice() throws

  /// A second engine with weights of its own, the same numbers.
  ///
  /// - Throws: `RecurrentLMError.notEnoughMemory` if they do not fit.
  func twin() throws -> any StepEngine

  /// Replaces all weights, rounded.
  ///
  /// - Throws: `RecurrentLMError.notEnoughMemory` or `CancellationError`: then they stay as they are.
  func load(_ parameters: Parameters) throws

  /// Replaces a matrix, whole or, if the task is cancelled meanwhile, not at all.
  func load(_ matrix: Matrix, in index: Int)

  /// Replaces all weights by numbers that were kept.
  func load(_ store: any WeightStore)

  /// Replaces a row of a matrix, which is told by its place in the network's list.
  func load(_ values: [Double], row: Int, of matrix: Int)

  /// A copy of a matrix.
  func matrix(_ index: Int) -> Matrix

  /// The probabilities and the states of a sentence.
  ///
  /// - Throws: `RecurrentLMError.notFinite` if a score is no finite number.
  func forward(_ x: Words) throws -> (o: Matrix, s: Matrix)

  /// The loss of each word of a sentence; all NaN if a score is not a finite number.
  func wordLosses(_ x: Words, _ y: Words) throws -> [Double]

  /// The loss of a sentence; NaN if a score is not a finite number.
  func loss(_ x: Words, _ y: Words) throws -> Double

  /// The loss of a set of examples; NaN if a score is not a finite number.
  func loss(on examples: some Collection<Example>, check: (Example) throws -> Void) throws -> Double

  /// The gradients of some sentences' summed loss.
  ///
  /// - Throws: `RecurrentLMError.notFinite` if a score or an error is no finite number.
  func gradients(on batch: [Example]) throws -> Parameters

  /// Changes the weights by one step of gradient descent, and tells the loss before it.
  func step(_ x: Words, _ y: Words, learningRate: Double, clipNorm: Double?) throws -> Double

  /// Changes the weights by one step of an optimizer for several sentences, and tells their loss
  /// before it, with what the step drops.
  func step(
    on batch: [Example],
    learningRate: Double,
    clipNorm: Double?,
    optimizer: OptimizerState,
    dropout: Dropout?
  ) throws -> Double

  /// Reads one word and scores each word that may come next.
  func scores(after word: Int, state: inout Vector) throws -> Vector
}
