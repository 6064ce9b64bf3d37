// Dropout: in a training step some of the states are not shown, others in each.
//
//     d_t = m_t ∘ s_t,   m_t[i] = 0 with probability p, otherwise 1 / (1 - p)
//
// d_t is what the output and the next layer read in the place of s_t; the state that goes on to the next
// word is s_t, whole. The error of d_t, times m_t, is that of s_t. Because the masks average to 1, nothing
// has to be done where nothing is dropped.
//
// W. Zaremba, I. Sutskever and O. Vinyals, "Recurrent neural network regularization", 2014, drop only
// what goes from layer to layer; dividing by 1 - p is "inverted" dropout.

/// The masks of a step's states in all layers, and the states as they are shown.
final class DropoutPass<Scalar: FastScalar> {
  private let hiddenSize: Int
  private let Hp: Int
  private let layers: Int

  /// How many numbers of a state are there: H, and behind them the 1 of a network with gates.
  private let width: Int

  private var masks = AlignedStorage<Scalar>(count: 0)
  private var shown = AlignedStorage<Scalar>(count: 0)
  private var T = 0

  init(_ network: Network, hiddenSize: Int) {
    self.hiddenSize = hiddenSize
    Hp = network.paddedUnits(hiddenSize)
    layers = network.gates?.layers ?? 1
    width = network.gates == nil ? hiddenSize : hiddenSize + 1
  }

  /// Draws the masks for so many words.
  ///
  /// The draws go to the lowest layer first, there to word after word, and of each to its H numbers.
  ///
  /// - Throws: `RecurrentLMError.notEnoughMemory`, `CancellationError`.
  func draw(_ dropout: Dropout, words T: Int) throws {
    let count = layers * T * Hp
    if count > masks.count {
      (masks, shown) = (AlignedStorage(count: 0), AlignedStorage(count: 0))
      try Memory.check(
        needed: Memory.bytes(ofShape: 2, count, bytesPerElement: MemoryLayout<Scalar>.stride),
        for: "the dropout of \(T) words"
      )
      (masks, shown) = (AlignedStorage(count: count), AlignedStorage(count: count))
    }
    self.T = T
    var draws = dropout.draws
    let kept = Scalar(1 / (1 - dropout.rate))
    for row in 0..<layers * T {
      if row & 0xFFF == 0xFFF { try Safepoint.pass() }
      let mask = masks.start + row * Hp
      for unit in 0..<hiddenSize { mask[unit] = draws.next() ? 0 : kept }
      // The 1 of the biases is never dropped; what fills a row up is nothing.
      for place in hiddenSize..<Hp { mask[place] = place < width ? 1 : 0 }
    }
  }

  /// A layer's states as they are shown, shape `[T, Hp]`.
  func states(_ layer: Int) -> UnsafeMutablePointer<Scalar> { shown.start + layer * T * Hp }

  /// Shows some of a layer's states, which lie in rows of Hp.
  func show(_ states: UnsafeMutablePointer<Scalar>, _ layer: Int, _ words: Range<Int>) {
    let place = words.lowerBound * Hp
    multiply((states + place), layer, words, into: self.states(layer) + place)
  }

  /// Makes errors of what was shown those of the states, where they lie in rows of Hp.
  func take(back errors: UnsafeMutablePointer<Scalar>, _ layer: Int, _ words: Range<Int>) {
    let place = words.lowerBound * Hp
    multiply(errors + place, layer, words, into: errors + place)
  }

  private func multiply(
    _ rows: UnsafeMutablePointer<Scalar>,
    _ layer: Int,
    _ words: Range<Int>,
    into target: UnsafeMutablePointer<Scalar>
  ) {
    let mask = masks.start + (layer * T + words.lowerBound) * Hp
    for k in 0..<words.count {
      for place in k * Hp..<k * Hp + width { target[place] = rows[place] * mask[place] }
    }
  }
}
