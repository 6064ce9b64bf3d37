import OpenCLRuntime
import RecurrentLM
import Testing

/// Each kernel, held against what its plain twin says.
@Suite(.enabled(if: TestDevice.isThere, TestDevice.missing)) struct KernelTests {
  private func numbers(_ count: Int, seed: UInt32) -> [Float] {
    var random = MersenneTwister(seed: seed)
    return (0..<count).map { _ in Float(random.uniform(in: -1..<1, count: 1)[0]) }
  }

  private func buffer(_ numbers: [Float], _ context: DeviceContext) throws -> DeviceBuffer {
    let buffer = try DeviceBuffer(count: numbers.count, context.queue)
    try buffer.write(numbers)
    return buffer
  }

  private func expectClose(_ found: [Float], _ expected: [Float], _ tolerance: Float = 1e-4) {
    #expect(found.count == expected.count)
    let worst = zip(found, expected).map { ($0 - $1).magnitude / max(1, $1.magnitude) }.max() ?? 0
    #expect(worst <= tolerance)
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
    let context = try TestDevice.context()
    let (M, N, K) = (shape.M, shape.N, shape.K)
    let (a, b) = (numbers(M * K, seed: 1), numbers(N * K, seed: 2))
    let (A, B) = (try buffer(a, context), try buffer(b, context))
    let C = try DeviceBuffer(count: shape.parts * M * N, context.queue)
    let sums = try DeviceBuffer(count: M * N, context.queue)
    func product(_ kernel: String) throws -> [Float] {
      try context.product(kernel, A, B, shape, [.buffer(C)])
      try context.run(
        "sumParts",
        over: M * N,
        [.buffer(C), .int(shape.parts), .int(M * N), .buffer(sums), .int(0)]
      )
      return try sums.read(M * N)
    }
    if shape.parts == 1 { expectClose(try product("scores"), KernelTwins.scores(a, b, shape)) }
    expectClose(try product("errors"), KernelTwins.errors(a, b, shape))
    expectClose(try product("gradient"), KernelTwins.gradient(a, b, shape))
  }

  @Test func `states go from word to word, and errors back`() throws {
    let (context, batch, H) = (try TestDevice.context(), Self.batch, 33)
    let N = batch.N
    let (u, w) = (numbers(7 * H, seed: 1), numbers(H * H, seed: 2))
    let (begin, p) = (numbers(4 * H, seed: 3), numbers((N + 1) * H, seed: 4))
    let words = try DeviceBuffer(count: batch.numbers.count, context.queue)
    try words.write(batch.numbers)
    let (U, W, B, P) = (
      try buffer(u, context), try buffer(w, context), try buffer(begin, context),
      try buffer(p, context)
    )
    let (Wt, S) = (try buffer(w, context), try DeviceBuffer(count: N * H, context.queue))
    let (R, report) = (try buffer(p, context), try buffer([1], context))
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
      KernelTwins.recurrentGradient(carried, s, batch, shape)
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
    try context.run(
      "slopes",
      over: N * H,
      [.buffer(P), .int(1), .int(N * H), .buffer(S), .buffer(R), .buffer(report)]
    )
    expectClose(try R.read(N * H), KernelTwins.slopes(p0, s))
  }

  @Test(arguments: [1, 7, 255, 300]) func `a softmax has its losses and errors`(C: Int) throws {
    let context = try TestDevice.context()
    let batch = DeviceBatch(TestDevice.sentences([5, 1], C: C))
    let z = numbers(batch.N * C, seed: 5).map { $0 * 90 }
    let Z = try buffer(z, context)
    let words = try DeviceBuffer(count: batch.numbers.count, context.queue)
    try words.write(batch.numbers)
    let report = try buffer([Float](repeating: 0, count: batch.N + 1), context)
    try context.run(
      "softmax",
      groups: batch.N,
      [.buffer(Z), .int(C), .buffer(words), .int(batch.yAt), .int(1), .buffer(report)]
    )
    let y = (0..<batch.N).map { Int(batch.numbers[batch.yAt + $0]) }
    let (errors, losses) = KernelTwins.softmax(z, C, y)
    expectClose(try Z.read(batch.N * C), errors, 1e-5)
    expectClose(try report.read(batch.N + 1), [0] + losses, 1e-5)
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

  @Test func `the squares of all gradients make one factor`() throws {
    let context = try TestDevice.context()
    let g = numbers(1000, seed: 6)
    let (G, sums) = (try buffer(g, context), try DeviceBuffer(count: 64, context.queue))
    let (factor, report) = (try buffer([0], context), try buffer([0], context))
    let norm = g.reduce(0) { $0 + Double($1) * Double($1) }.squareRoot()
    for (clipNorm, expected) in [(1.0, 1 / norm), (100, 1)] {
      try context.run("squares", groups: 64, [.buffer(G), .int(1000), .buffer(sums), .int(0)])
      try context.run(
        "clip",
        groups: 1,
        [.buffer(sums), .int(64), .float(Float(clipNorm)), .buffer(factor), .buffer(report)]
      )
      expectClose(try factor.read(1), [Float(expected)], 1e-6)
    }
  }
}
