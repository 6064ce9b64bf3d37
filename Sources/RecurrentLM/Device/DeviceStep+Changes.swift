package import OpenCLRuntime

// What a step changes.

extension DeviceStep {
  /// Finds what the gradients are multiplied with, once all of them are there.
  func clip(to clipNorm: Double, _ gradients: [DeviceGradient]) throws {
    let each = DeviceKernels.groupsOfSquares
    for (place, gradient) in gradients.enumerated() {
      let sums = [try argument("sums"), KernelArgument.int(place * each)]
      try context.run(
        "squares",
        groups: each,
        [try argument(gradient.name), .int(gradient.count)] + sums
      )
    }
    try context.run(
      "clip",
      groups: 1,
      [
        try argument("sums"), .int(gradients.count * each), .float(Float(clipNorm)),
        try argument("factor"), try argument("report"),
      ]
    )
  }

  /// Changes all weights by an optimizer's step, unless something was no finite number.
  ///
  /// - Parameters:
  ///   - rule: The numbers of the step.
  ///   - memories: What the optimizer remembers of each weight.
  ///   - gradients: Where the gradients are; if there is none of V, it is made and taken at once.
  ///   - clips: Whether the gradients are multiplied with a factor.
  /// - Throws: `OpenCLError.lost` if the device refuses.
  func change(
    _ rule: OptimizerStep<Float>,
    _ memories: [[DeviceBuffer]],
    _ gradients: [DeviceGradient],
    clips: Bool
  ) throws {
    func weights(_ array: Int) -> [KernelArgument] {
      let own = self.weights[array]
      let memory = memories.first.map { $0[array] } ?? own
      let other = memories.dropFirst().first.map { $0[array] } ?? own
      return [.buffer(own), .buffer(memory), .buffer(other)] + rule.arguments
    }
    let report = try argument("report")
    let clipping = [try argument("factor"), .int(clips ? 1 : 0), report]
    if !gradients.contains(where: { $0.array == layout.V }) {
      let (Z, S) = (try buffer("Z"), try buffer(topStates))
      let shape = ProductShape(M: C, N: H, K: N)
      try context.product("gradientStep", Z, S, shape, [report] + weights(layout.V))
    }
    for gradient in gradients {
      let G = try argument(gradient.name)
      guard let rows = gradient.rows else {
        let arguments = [G, .int(gradient.count)] + clipping + weights(gradient.array)
        try context.run("changeAll", over: gradient.count, arguments)
        continue
      }
      let places = [try argument("batch"), KernelArgument.int(rows.at)]
      let width = KernelArgument.int(gradient.count / max(1, rows.count))
      let arguments = places + [G, width] + clipping + weights(gradient.array)
      try context.run("changeRows", groups: rows.count, arguments)
    }
  }
}

extension OptimizerStep<Float> {
  /// The numbers as the kernels take them.
  package var arguments: [KernelArgument] {
    let number =
      switch rule {
      case .sgd: 0
      case .adagrad, .rmsProp: 1
      case .adam: 2
      }
    return [.int(number)] + [rate, epsilon, keep, gain, meanKeep, meanGain].map { .float($0) }
  }
}
