// What comes out of a softmax.

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension SoftmaxPass {
  /// The loss of the word to predict at a time, `log Σ_w exp(z_w) - z_{y_t}`, in nats.
  func wordLoss(_ t: Int) -> Double {
    log(sums[t]) + storage.shifts[t].doubled - labelScore(t)
  }

  /// The score of the word to predict at a time, `V[y_t] · s_t`.
  func labelScore(_ t: Int) -> Double {
    let row = (storage.labels + t * Hp).eights
    let state = (frame.states + t * Hp).eights
    var sum = SIMD8<Scalar>(repeating: 0)
    for group in 0..<Hp / 8 { sum += row[group] * state[group] }
    return (0..<8).reduce(0) { $0 + sum[$1].doubled }
  }

  /// Puts the probabilities after a state into a row of a matrix, once all exponentials are known.
  func takeProbabilities(_ t: Int, in o: inout Matrix) {
    for word in 0..<vocabularySize {
      o.values[t * vocabularySize + word] = exponential(of: word, at: t).doubled / sums[t]
    }
  }
}
