#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The loss of a model that knows how frequent each word is and nothing else, in nats per word.
///
///     p(w) = (n_w + 1) / (N + C)        L = -(1/N') Σ log p(y_t)
///
/// `n_w` counts the labels `y` of the training examples; the one that is added (Laplace's rule)
/// leaves words that were never seen a small probability. A recurrent model that costs more than
/// this on the same sentences has not learnt to use the words before.
///
/// - Parameters:
///   - training: The examples that are counted.
///   - heldOut: The examples whose loss is measured.
///   - vocabularySize: The number of words C.
/// - Returns: A number of nats, 0 or more.
/// - Throws: `RecurrentLMError.noExamples` if nothing is held out,
///   `RecurrentLMError.indexOutOfVocabulary` if a label is not in `0..<C`,
///   `RecurrentLMError.invalidArgument` if C is below 1.
/// - Complexity: O(N + C).
public func unigramLoss(
  of training: some Collection<Example>,
  on heldOut: some Collection<Example>,
  vocabularySize: Int
) throws -> Double {
  try Network.tanh.check(ModelSizes(vocabularySize: vocabularySize, hiddenSize: 1))
  var counts = [Double](repeating: 1, count: vocabularySize)
  func check(_ example: Example) throws {
    for (position, word) in example.y.enumerated() where !counts.indices.contains(word) {
      throw RecurrentLMError.indexOutOfVocabulary(
        index: word,
        position: position,
        vocabularySize: vocabularySize
      )
    }
  }
  for example in training {
    try Safepoint.pass()
    try check(example)
    for word in example.y { counts[word] += 1 }
  }
  let logTotal = log(counts.reduce(0, +))
  var loss = 0.0
  var words = 0
  for example in heldOut {
    try Safepoint.pass()
    try check(example)
    for word in example.y { loss += logTotal - log(counts[word]) }
    words += example.y.count
  }
  guard words > 0 else { throw RecurrentLMError.noExamples }
  return loss / Double(words)
}
