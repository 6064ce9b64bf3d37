import OpenCLRuntime
import RecurrentLM
import Testing

/// The kernels that sum, turn and change weights, each held against what its plain twin says.
@Suite(.enabled(if: TestDevice.isThere, TestDevice.missing)) struct ChangeKernelTests {
  /// Each with an ε that is seen.
  private static let optimizers = [
    Optimizer.sgd, .adagrad(epsilon: 0.1), .rmsProp(epsilon: 0.1), .adam(epsilon: 0.1),
  ]

  private let trial: KernelTrial

  init() throws { trial = try KernelTrial() }

  private func numbers(_ count: Int, seed: UInt32) -> [Float] {
    KernelTrial.numbers(count, seed: seed)
  }

  /// Weights, with squares and means that are there before.
  private func weights(_ count: Int) -> RememberedWeights {
    RememberedWeights(
      weights: numbers(count, seed: 1),
      memory: numbers(count, seed: 2).map(\.magnitude),
      other: numbers(count, seed: 3).map(\.magnitude)
    )
  }

  /// What a kernel leaves of weights.
  private func changed(
    _ before: RememberedWeights,
    _ rule: OptimizerStep<Float>,
    _ run: ([KernelArgument]) throws -> Void
  ) throws -> RememberedWeights {
    let arrays = try [before.weights, before.memory, before.other].map(trial.buffer)
    try run(arrays.map { .buffer($0) } + rule.arguments)
    let found = try arrays.map { try $0.read(before.weights.count) }
    return RememberedWeights(weights: found[0], memory: found[1], other: found[2])
  }

  private func expect(
    _ found: RememberedWeights,
    _ expected: RememberedWeights,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    expectClose(found.weights, expected.weights, 1e-5, sourceLocation: sourceLocation)
    expectClose(found.memory, expected.memory, 1e-5, sourceLocation: sourceLocation)
    expectClose(found.other, expected.other, 1e-5, sourceLocation: sourceLocation)
  }

  /// All numbers of a matrix, some rows, and what a product gives; whole, and multiplied with a factor.
  @Test(arguments: optimizers, [false, true])
  func `an optimizer's step is its equation`(optimizer: Optimizer, clips: Bool) throws {
    let rule = OptimizerStep<Float>(optimizer, number: 3, learningRate: 0.05)
    let (count, factor) = (300, Float(clips ? 0.25 : 1))
    let (before, g) = (weights(count), numbers(count, seed: 4))
    let (G, report) = (try trial.buffer(g), try trial.zeros(1))
    let clipping: [KernelArgument] = [
      .buffer(try trial.buffer([0.25])), .int(clips ? 1 : 0), .buffer(report),
    ]
    let all = try changed(before, rule) {
      try trial.context.run("changeAll", over: count, [.buffer(G), .int(count)] + clipping + $0)
    }
    let expected = KernelTwins.changeAll(before, g, rule, factor: factor)
    #expect(expected != before)
    expect(all, expected)

    // Four rows of 300, more than a group has work-items, of which two change.
    let (wide, rows) = (weights(4 * count), [1, 3])
    let batch = try trial.whole([9, 1, 3])
    let both = numbers(2 * count, seed: 5)
    let ofRows = try changed(wide, rule) {
      try trial.context.run(
        "changeRows",
        groups: 2,
        [.buffer(batch), .int(1), .buffer(try trial.buffer(both)), .int(count)] + clipping + $0
      )
    }
    expect(ofRows, KernelTwins.changeRows(wide, rows, both, rule, factor: factor))

    let shape = ProductShape(M: 12, N: 25, K: 7)
    let (a, b) = (numbers(7 * 12, seed: 6), numbers(7 * 25, seed: 7))
    func ofProduct() throws -> RememberedWeights {
      try changed(before, rule) {
        let (A, B) = (try trial.buffer(a), try trial.buffer(b))
        try trial.context.product("gradientStep", A, B, shape, [.buffer(report)] + $0)
      }
    }
    expect(
      try ofProduct(),
      KernelTwins.changeAll(before, KernelTwins.gradient(a, b, shape), rule)
    )
    // Once a number was not finite, nothing changes.
    try report.write([Float(1)])
    #expect(try ofProduct() == before)
    let nothing = try changed(before, rule) {
      try trial.context.run("changeAll", over: count, [.buffer(G), .int(count)] + clipping + $0)
    }
    #expect(nothing == before)
    let noRows = try changed(wide, rule) {
      try trial.context.run(
        "changeRows",
        groups: 2,
        [.buffer(batch), .int(1), .buffer(try trial.buffer(both)), .int(count)] + clipping + $0
      )
    }
    #expect(noRows == wide)
  }

  @Test func `matrices are turned, and their rows and parts summed`() throws {
    let (rows, columns) = (7, 300)
    let values = numbers(rows * columns, seed: 1)
    let (W, found) = (try trial.buffer(values), try trial.zeros(rows * columns))
    let report = try trial.buffer([1])
    try trial.context.run(
      "turn",
      over: rows * columns,
      [.buffer(W), .int(rows), .int(columns), .buffer(found), .buffer(report)]
    )
    #expect(
      try found.read(rows * columns) == KernelTwins.turn(values, rows: rows, columns: columns)
    )
    // A step begins with it.
    #expect(try report.read(1) == [0])
    let sums = try trial.zeros(columns + 5)
    try trial.context.run(
      "sumRows",
      over: columns,
      [.buffer(W), .int(rows), .int(columns), .buffer(sums)]
    )
    expectClose(try sums.read(columns), KernelTwins.sumRows(values, columns: columns), 1e-6)
    try sums.clear()
    try trial.context.run(
      "sumParts",
      over: columns,
      [.buffer(W), .int(rows), .int(columns), .buffer(sums), .int(5)]
    )
    let zeros = [Float](repeating: 0, count: 5)
    expectClose(
      try sums.read(columns + 5),
      zeros + KernelTwins.sumParts(values, size: columns),
      1e-6
    )
  }

  @Test func `the squares of all gradients make one factor`() throws {
    let (few, many) = (numbers(10, seed: 6), numbers(20_000, seed: 7))
    let (sums, factor) = (try trial.zeros(128), try trial.zeros(1))
    func clip(_ gradients: [[Float]], to clipNorm: Double) throws -> (Float, report: Float) {
      let report = try trial.zeros(1)
      for (place, g) in gradients.enumerated() {
        try trial.context.run(
          "squares",
          groups: 64,
          [.buffer(try trial.buffer(g)), .int(g.count), .buffer(sums), .int(64 * place)]
        )
      }
      try trial.context.run(
        "clip",
        groups: 1,
        [
          .buffer(sums), .int(64 * gradients.count), .float(Float(clipNorm)), .buffer(factor),
          .buffer(report),
        ]
      )
      return (try factor.read(1)[0], try report.read(1)[0])
    }
    for clipNorm in [1.0, 1000] {
      let found = try clip([few, many], to: clipNorm)
      expectClose([found.0], [KernelTwins.factor(of: [few, many], clipNorm: clipNorm)], 1e-6)
      #expect(found.report == 0)
    }
    // A gradient that is no number, or whose square is none, is told.
    #expect(try clip([few, [.nan]], to: 1).report == 1)
    #expect(try clip([few, [1e30]], to: 1).report == 1)
  }
}
