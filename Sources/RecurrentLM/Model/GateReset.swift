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
  let isAfter: Bool

  /// The reset gate is multiplied with the state: `Wh (s ∘ r)`.
  public static let before: GateReset = GateReset(isAfter: false)

  /// The reset gate is multiplied with the product: `r ∘ (Wh s)`.
  public static let after: GateReset = GateReset(isAfter: true)
}

extension GateReset: CustomStringConvertible {
  /// Where it comes, in a word.
  public var description: String { isAfter ? "after" : "before" }
}
