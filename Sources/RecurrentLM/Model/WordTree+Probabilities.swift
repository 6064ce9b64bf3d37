// Probabilities at the ends of a tree, from scores of its nodes.

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// `log(1 + exp(z))`, which no z makes infinite.
func softplus(_ z: Double) -> Double { max(z, 0) + log1p(exp(-abs(z))) }

extension WordTree {
  /// The log probabilities of all words, from the root down.
  ///
  ///     log p(second branch of n) = log p(n) + log σ(z_n),   log p(first) = log p(n) + log σ(-z_n)
  ///
  /// - Parameter score: The score z of a node.
  /// - Returns: Logarithms, shape `[C]`.
  func logProbabilities(_ score: (_ node: Int) -> Double) -> [Double] {
    let C = vocabularySize
    var logs = [Double](repeating: 0, count: 2 * C - 1)
    // A node's number is above those of its branches.
    for node in (0..<C - 1).reversed() {
      let z = score(node)
      logs[children[2 * node]] = logs[C + node] - softplus(z)
      logs[children[2 * node + 1]] = logs[C + node] - softplus(-z)
    }
    return Array(logs.prefix(C))
  }

  /// The probability of the second branch of a node on a word's path, from those of all words: what is
  /// below that branch, of all that is below the node.
  ///
  /// - Parameter o: Probabilities, shape `[C]`.
  /// - Returns: For each node its p, shape `[C - 1]`; 1/2 where nothing comes to it.
  func branchProbabilities(_ o: Vector) -> [Double] {
    let C = vocabularySize
    var sums = o.values + [Double](repeating: 0, count: C - 1)
    return (0..<C - 1).map { node in
      let (first, second) = (sums[children[2 * node]], sums[children[2 * node + 1]])
      sums[C + node] = first + second
      return first + second > 0 ? second / (first + second) : 0.5
    }
  }
}
