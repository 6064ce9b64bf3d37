#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Dunning's log likelihood ratios, as Punkt uses them.
///
/// The terms are added in NLTK's order, so that the sums are NLTK's to the last bit. The letters
/// are the paper's: `a` and `b` occur so often, `ab` times together, among `n` tokens.
enum LogLikelihood {
  /// How much likelier it is that a candidate always has its full stop (with probability 0.99) than
  /// that the stop follows it by chance.
  static func abbreviation(_ a: Int, _ b: Int, _ ab: Int, of n: Int) -> Double {
    let p1 = Double(b) / Double(n)
    let p2 = 0.99
    let together = Double(ab)
    let apart = Double(a - ab)
    let null = together * log(p1 + 1e-8) + apart * log(1.0 - p1 + 1e-8)
    let alternative = together * log(p2) + apart * log(1.0 - p2)
    return -2.0 * (null - alternative)
  }

  /// How much likelier it is that `b` depends on `a` than that they meet by chance.
  static func pair(_ a: Int, _ b: Int, _ ab: Int, of n: Int) -> Double {
    let p = Double(b) / Double(n)
    let p1 = Double(ab) / Double(a)
    let p2 = n == a ? 1 : Double(b - ab) / Double(n - a)
    // Where NLTK meets the logarithm of zero it takes the whole term for zero.
    func term(_ yes: Int, _ no: Int, _ p: Double) -> Double {
      guard p > 0, 1.0 - p > 0 else { return 0 }
      return Double(yes) * log(p) + Double(no) * log(1.0 - p)
    }
    let summand1 = term(ab, a - ab, p)
    let summand2 = term(b - ab, n - a - b + ab, p)
    let summand3 = a == ab ? 0 : term(ab, a - ab, p1)
    let summand4 = b == ab ? 0 : term(b - ab, n - a - b + ab, p2)
    return -2.0 * (summand1 + summand2 - summand3 - summand4)
  }
}
