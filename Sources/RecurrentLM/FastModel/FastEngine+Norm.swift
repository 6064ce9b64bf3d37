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

  /// ‖∂L/∂W‖², with gates that of U and W in all layers, once all deltas are known.
  func squaresOfW() -> Double {
    // In double precision: these are the gradients that grow without bound.
    makeRecurrentGradients(scale: 1).reduce(0) { sum, gradient in
      (0..<gradient.count).reduce(sum) { sum, index in
        sum + gradient.start[index].doubled * gradient.start[index].doubled
      }
    }
  }

  /// The gradients of the weights' `recurrentParts` by themselves, once all deltas are known; leaves
  /// `scale deltas` in `carried`.
  ///
  /// With gates they are there already, and are multiplied where they are: a scale other than 1 is the
  /// last that is asked of them.
  func makeRecurrentGradients(scale: Scalar) -> [AlignedStorage<Scalar>] {
    guard let gated else {
      let gradient = gradientStorage.recurrent
      gradient.start.update(repeating: 0, count: gradient.count)
      addRecurrentGradient(scale: scale, to: gradient.start)
      return [gradient]
    }
    scaleDeltas(by: scale)
    let gradients = gated.gradients.flatMap(\.storages)
    for gradient in gradients where scale != 1 {
      let eights = gradient.start.eights
      for group in 0..<gradient.count / 8 { eights[group] *= scale }
    }
    return gradients
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
