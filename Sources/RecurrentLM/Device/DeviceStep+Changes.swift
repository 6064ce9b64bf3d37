import OpenCLRuntime

// What a step changes.

extension DeviceStep {
  /// Finds what the gradients are multiplied with, once all of them are there.
  func clip(to clipNorm: Double) throws {
    let each = DeviceKernels.groupsOfSquares
    for (place, (name, count)) in [("GU", batch.words.count * H), ("GV", C * H), ("GW", H * H)]
      .enumerated()
    {
      try context.run(
        "squares",
        groups: each,
        [try argument(name), .int(count), try argument("sums"), .int(place * each)]
      )
    }
    try context.run(
      "clip",
      groups: 1,
      [
        try argument("sums"), .int(3 * each), .float(Float(clipNorm)), try argument("factor"),
        try argument("report"),
      ]
    )
  }

  /// Changes all weights by an optimizer's step, unless something was no finite number.
  ///
  /// - Parameters:
  ///   - rule: The numbers of the step.
  ///   - memories: What the optimizer remembers of each weight.
  ///   - clips: Whether the gradients are multiplied with a factor, and that of V is there.
  /// - Throws: `OpenCLError.lost` if the device refuses.
  func change(_ rule: OptimizerStep<Float>, _ memories: [[DeviceBuffer]], clips: Bool) throws {
    func weights(_ place: Int) -> [KernelArgument] {
      let own = self.weights[place]
      let memory = memories.first.map { $0[place] } ?? own
      let other = memories.dropFirst().first.map { $0[place] } ?? own
      return [.buffer(own), .buffer(memory), .buffer(other)] + rule.arguments
    }
    let clipping = [try argument("factor"), .int(clips ? 1 : 0), try argument("report")]
    if clips {
      try changeAll("GV", C * H, clipping + weights(1))
    } else {
      let shape = ProductShape(M: C, N: H, K: N)
      let arguments = [try argument("report")] + weights(1)
      try context.product("gradientStep", try buffer("Z"), try buffer("S"), shape, arguments)
    }
    try changeAll("GW", H * H, clipping + weights(2))
    try context.run(
      "changeRows",
      groups: batch.words.count,
      [try argument("batch"), .int(batch.wordsAt), try argument("GU"), .int(H)] + clipping
        + weights(0)
    )
  }

  private func changeAll(_ name: String, _ count: Int, _ arguments: [KernelArgument]) throws {
    try context.run("changeAll", over: count, [try argument(name), .int(count)] + arguments)
  }
}

extension OptimizerStep<Float> {
  /// The numbers as the kernels take them.
  fileprivate var arguments: [KernelArgument] {
    let number =
      switch rule {
      case .sgd: 0
      case .adagrad, .rmsProp: 1
      case .adam: 2
      }
    return [.int(number)] + [rate, epsilon, keep, gain, meanKeep, meanGain].map { .float($0) }
  }
}
