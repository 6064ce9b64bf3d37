// How a step changes the weights, and who asks meanwhile.

extension FastEngine {
  /// A second engine over the same weights, for somebody who asks while this one is at work.
  func sibling() -> FastEngine {
    FastEngine(
      weights: weights,
      sizes: sizes,
      bpttTruncate: bpttTruncate,
      threads: 1,
      routines: routines
    )
  }

  /// Changes the weights by one step, once the errors are collected.
  func changeWeights(
    learningRate: Double,
    factor: Double,
    adaptation: Adaptation<Scalar>?
  ) throws {
    if crew.isVeryLong {
      return try changeWeightsApart(
        learningRate: learningRate,
        factor: factor,
        adaptation: adaptation
      )
    }
    guard !crew.wasStopped else { return }
    crew.isChangingWeights = true
    defer { crew.isChangingWeights = false }
    if let adaptation {
      adapt(adaptation, factor: Scalar(factor))
    } else {
      addGradients(scale: -Scalar(learningRate * factor), to: weights)
    }
  }

  /// Adds `scale` times the gradients to the targets, which may be the weights themselves, once the
  /// errors are collected.
  func addGradients(scale: Scalar, to target: FastWeights<Scalar>) {
    output.addGradient(scale: scale, to: target) {
      carryBack()
      addRecurrentGradients(scale: scale, to: target)
    }
  }

  /// Makes the gradients by themselves, and then changes the weights at once.
  private func changeWeightsApart(
    learningRate: Double,
    factor: Double,
    adaptation: Adaptation<Scalar>?
  ) throws {
    try FastWeights<Scalar>.checkMemory(weights.network, sizes)
    let gradients = FastWeights<Scalar>(weights.network, sizes)
    let scale = adaptation == nil ? -Scalar(learningRate * factor) : Scalar(factor)
    addGradients(scale: scale, to: gradients)
    guard !crew.wasStopped else { return }
    guard let adaptation else { return weights.add(gradients) }
    output.adapt(adaptation, with: gradients)
    for (matrix, gradient) in gradients.recurrentParts {
      adaptation.apply(gradient.start, to: matrix, at: 0, count: gradient.count)
    }
    let stride = weights.strideOfU
    for word in Set((0..<T).map { batch.x[$0] }) {
      let gradient = gradients.columnOfU(word)
      adaptation.apply(gradient, to: FastWeights<Scalar>.U, at: word * stride, count: stride)
    }
  }
}
