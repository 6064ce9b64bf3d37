import OpenCLRuntime
import RecurrentLM
import Testing

/// The kernels of the network without gates, each held against what its plain twin says; those of gates,
/// of classes and of changes have files of their own.
@Suite(.enabled(if: TestDevice.isThere, TestDevice.missing)) struct KernelTests {
  private func numbers(_ count: Int, seed: UInt32) -> [Float] {
    KernelTrial.numbers(count, seed: seed)
  }

  private static let batch = DeviceBatch(
    TestDevice.sentences([5, 1, 9, 3], C: 7)
  )

  /// Sizes on both sides of a tile's 64 and of the sixteen of its depth, in one part and in several.
  @Test(arguments: [
    ProductShape(M: 1, N: 1, K: 1), ProductShape(M: 64, N: 64, K: 16),
    ProductShape(M: 65, N: 63, K: 17), ProductShape(cutting: 9, 70, 300),
  ])
  func `products are those of plain loops`(shape: ProductShape) throws {
    let trial = try KernelTrial()
    let (a, b) = (numbers(shape.M * shape.K, seed: 1), numbers(shape.N * shape.K, seed: 2))
    func product(_ kernel: String) throws -> [Float] { try trial.product(kernel, a, b, shape) }
    if shape.parts == 1 { expectClose(try product("scores"), KernelTwins.scores(a, b, shape)) }
    expectClose(try product("errors"), KernelTwins.errors(a, b, shape))
    expectClose(try product("gradient"), KernelTwins.gradient(a, b, shape))
  }

  @Test func `states go from word to word, and errors back`() throws {
    let (trial, batch, H) = (try KernelTrial(), Self.batch, 33)
    let context = trial.context
    let N = batch.N
    let (u, w) = (numbers(7 * H, seed: 1), numbers(H * H, seed: 2))
    let (begin, p) = (numbers(4 * H, seed: 3), numbers((N + 1) * H, seed: 4))
    let words = try trial.words(batch)
    let (U, W, B) = (try trial.buffer(u), try trial.buffer(w), try trial.buffer(begin))
    let P = try trial.buffer(p)
    let (Wt, S) = (try trial.buffer(w), try DeviceBuffer(count: N * H, context.queue))
    let (R, report) = (try trial.buffer(p), try trial.buffer([1]))
    try context.run(
      "turn",
      over: H * H,
      [.buffer(W), .int(H), .int(H), .buffer(Wt), .buffer(report)]
    )
    #expect(try report.read(1) == [0])
    for hasBegin in [0, 1] {
      try context.run(
        "states",
        groups: 4,
        [
          .buffer(words), .int(batch.startsAt), .buffer(U), .buffer(Wt), .buffer(B),
          .int(hasBegin), .int(H), .buffer(S), .local(bytes: 8 * H),
        ]
      )
      expectClose(
        try S.read(N * H),
        KernelTwins.states(batch, u, w, hasBegin == 1 ? begin : nil, H)
      )
    }
    let (s, p0) = (try S.read(N * H), Array(p.prefix(N * H)))
    try context.run(
      "carryBack",
      groups: 4,
      [
        .buffer(words), .int(batch.startsAt), .buffer(W), .buffer(P), .buffer(S), .int(H),
        .buffer(R), .local(bytes: 8 * H),
      ]
    )
    expectClose(try R.read(N * H), KernelTwins.carryBack(w, p0, s, batch, H), 1e-3)
    try context.product(
      "carry",
      P,
      W,
      ProductShape(M: N, N: H, K: H),
      [.buffer(P), .buffer(S), .buffer(words), .int(batch.placesAt), .buffer(R)]
    )
    let carried = try R.read(N * H)
    expectClose(carried, KernelTwins.carry(p, w, p0, s, batch, H))
    let shape = ProductShape(M: H, N: H, K: N)
    let C = try DeviceBuffer(count: H * H, context.queue)
    try context.product(
      "recurrentGradient",
      R,
      S,
      shape,
      [.int(H), .int(0), .buffer(words), .int(batch.placesAt), .buffer(C)]
    )
    expectClose(
      try C.read(H * H),
      KernelTwins.recurrentGradient(carried, s, batch, shape, stride: H, offset: 0)
    )
    let G = try DeviceBuffer(count: batch.words.count * H, context.queue)
    try context.run(
      "columns",
      groups: batch.words.count,
      [
        .buffer(words), .int(batch.orderAt), .int(batch.wordStartsAt), .buffer(R), .int(H),
        .buffer(G),
      ]
    )
    expectClose(try G.read(batch.words.count * H), KernelTwins.columns(carried, batch, H))
    func computeSlopes() throws {
      try context.run(
        "slopes",
        over: N * H,
        [.buffer(P), .int(1), .int(N * H), .buffer(S), .buffer(R), .buffer(report)]
      )
    }
    try computeSlopes()
    expectClose(try R.read(N * H), KernelTwins.slopes(p0, s))
    #expect(try report.read(1) == [0])
    // An error that is no number is told.
    try P.write(p0.dropLast() + [.nan])
    try computeSlopes()
    #expect(try report.read(1) == [1])
  }

  @Test(arguments: [1, 7, 255, 300]) func `a softmax has its losses and errors`(C: Int) throws {
    let trial = try KernelTrial()
    let batch = DeviceBatch(TestDevice.sentences([5, 1], C: C))
    let z = numbers(batch.N * C, seed: 5).map { $0 * 90 }
    let Z = try trial.buffer(z)
    let words = try trial.words(batch)
    let report = try trial.zeros(batch.N + 1)
    func computeSoftmax() throws {
      try trial.context.run(
        "softmax",
        groups: batch.N,
        [.buffer(Z), .int(C), .buffer(words), .int(batch.yAt), .int(1), .buffer(report)]
      )
    }
    try computeSoftmax()
    let (errors, losses) = KernelTwins.softmax(z, C, batch.y)
    expectClose(try Z.read(batch.N * C), errors, 1e-5)
    expectClose(try report.read(batch.N + 1), [0] + losses, 1e-5)
    // A score that is no number is told.
    try Z.write(z.dropLast() + [.nan])
    try computeSoftmax()
    #expect(try report.read(1) == [1])
  }

  @Test func `both limits of a device are measured`() throws {
    let limits = try ceilings(of: TestDevice.choice)
    #expect(limits.device.name == TestDevice.device?.name)
    #expect(limits.operationsPerSecond > 1e6 && limits.bytesPerSecond > 1e6)
    let time = limits.leastStepTime(words: 45, vocabularySize: 8000, hiddenSize: 100)
    let (operations, bytes) = (6.0 * 45 * 8000 * 100, 4.0 * (3 * 8000 * 100 + 6 * 45 * 8000))
    #expect(
      time == max(operations / limits.operationsPerSecond, bytes / limits.bytesPerSecond)
    )
  }
}
