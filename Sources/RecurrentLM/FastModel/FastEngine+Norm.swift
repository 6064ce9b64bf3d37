// The norm of all gradients together, without a dense gradient of U.
//
//     ‖g‖² = ‖∂L/∂U‖² + ‖∂L/∂V‖² + ‖∂L/∂W‖²

extension FastEngine {
  /// The root of the sum of the squares of all gradients, once the errors are collected.
  func gradientNorm() -> Double {
    makeRoomForGradients()
    let ofOutput = output.squares { carryBack() }
    return (ofOutput + squaresOfW() + squaresOfU()).squareRoot()
  }

  /// ‖∂L/∂W‖², once all deltas are known.
  func squaresOfW() -> Double {
    if let gated {
      scaleDeltas(by: 1)
      return gated.squares()
    }
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
    guard T <= Self.mostWordsOfPairs else { return squaresOfUFromSums() }
    var squares = 0.0
    for k in 0..<T {
      for other in 0..<T where batch.x[other] == batch.x[k] {
        let (a, b) = (storage.deltas + k * Hp, storage.deltas + other * Hp)
        for unit in 0..<hiddenSize { squares += a[unit].doubled * b[unit].doubled }
      }
    }
    return squares
  }

  /// Up to so many words all pairs of them are compared.
  private static var mostWordsOfPairs: Int { 1 << 12 }

  /// ‖∂L/∂U‖² from the sums of deltas of each word, once those of W have left the deltas in
  /// `carried`.
  private func squaresOfUFromSums() -> Double {
    addUpDeltasOfWords()
    defer { forgetFirstPlaces() }
    var squares = 0.0
    for k in 0..<T where gradientStorage.firstPlaces[batch.x[k]] == k {
      let sum = storage.carried + k * Hp
      for unit in 0..<hiddenSize { squares += sum[unit].doubled * sum[unit].doubled }
    }
    return squares
  }
}
