// The norm of all gradients together, without a dense gradient of U or V.
//
//     ‖g‖² = ‖∂L/∂U‖² + ‖∂L/∂V‖² + ‖∂L/∂W‖²
//
// ∂L/∂V is made piece by piece, each of the size that the update has, and forgotten when its squares
// are added up. Every block has its own sum, and the sums are added in the order of the blocks.

/// The storage of gradients that are looked at before they change a weight, taken when they are
/// clipped or adapted for the first time.
final class GradientStorage<Scalar: FastScalar> {
  /// For each block one piece of ∂L/∂V, shape `[blocks, words in a piece, Hp]`.
  let pieces: AlignedStorage<Scalar>

  /// The numbers of one piece, `words in a piece · Hp`.
  let pieceSize: Int

  /// For each block its sum of squares, shape `[blocks]`.
  let squares: UnsafeMutablePointer<Double>

  /// (∂L/∂W)ᵀ, shape `[H, Hp]`.
  let recurrent: AlignedStorage<Scalar>

  /// For each word its first place among the words read, or -1; shape `[C]`.
  let firstPlaces: UnsafeMutablePointer<Int>

  /// Takes storage.
  init(vocabularySize: Int, hiddenSize: Int, blocks: Int, wordsInPiece: Int) {
    let Hp = roundedUpToEight(hiddenSize)
    pieceSize = wordsInPiece * Hp
    pieces = AlignedStorage(count: blocks * pieceSize)
    squares = .allocate(capacity: blocks)
    squares.initialize(repeating: 0, count: blocks)
    recurrent = AlignedStorage(count: hiddenSize * Hp)
    firstPlaces = .allocate(capacity: vocabularySize)
    firstPlaces.initialize(repeating: -1, count: vocabularySize)
  }

  deinit {
    squares.deallocate()
    firstPlaces.deallocate()
  }
}

extension FastEngine {
  /// Adds up the squares of a block's share of ∂L/∂V, from the states divided by Σ_t.
  func addUpSquares(block: Int) {
    let gradient = gradientStorage.pieces.start + block * gradientStorage.pieceSize
    let eights = Hp / 8
    var squares = 0.0
    forEachPiece(of: block) { first, count in
      addGradient(of: first, count, to: gradient, times: 0)
      for word in 0..<count {
        let row = (gradient + word * Hp).eights
        var sum = SIMD8<Scalar>(repeating: 0)
        for group in 0..<eights { sum += row[group] * row[group] }
        for lane in 0..<8 { squares += sum[lane].doubled }
      }
    }
    gradientStorage.squares[block] = squares
  }

  /// ‖∂L/∂V‖², once all blocks have added up their squares.
  func squaresOfV() -> Double {
    (0..<blocks).reduce(0) { $0 + gradientStorage.squares[$1] }
  }

  /// ‖∂L/∂W‖², once all deltas are known.
  func squaresOfW() -> Double {
    let gradient = makeRecurrentGradient(scale: 1)
    // In double precision: these are the gradients that grow without bound.
    return (0..<gradientStorage.recurrent.count).reduce(0) { sum, index in
      sum + gradient[index].doubled * gradient[index].doubled
    }
  }

  /// `scale (∂L/∂W)ᵀ` by itself, once all deltas are known.
  func makeRecurrentGradient(scale: Scalar) -> UnsafeMutablePointer<Scalar> {
    let gradient = gradientStorage.recurrent.start
    gradient.update(repeating: 0, count: gradientStorage.recurrent.count)
    addRecurrentGradient(scale: scale, to: gradient)
    return gradient
  }

  /// ‖∂L/∂U‖², once all deltas are known: a word that is read twice has the sum of its deltas.
  func squaresOfU() -> Double {
    var squares = 0.0
    for k in 0..<T {
      for other in 0..<T where storage.x[other] == storage.x[k] {
        let (a, b) = (storage.deltas.start + k * Hp, storage.deltas.start + other * Hp)
        for unit in 0..<hiddenSize { squares += a[unit].doubled * b[unit].doubled }
      }
    }
    return squares
  }
}
