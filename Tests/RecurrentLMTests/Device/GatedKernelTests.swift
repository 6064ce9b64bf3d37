import OpenCLRuntime
import RecurrentLM
import Testing

/// The kernels of a GRU, each held against what its plain twin says.
@Suite(.enabled(if: TestDevice.isThere, TestDevice.missing)) struct GatedKernelTests {
  private func numbers(_ count: Int, seed: UInt32) -> [Float] {
    KernelTrial.numbers(count, seed: seed)
  }

  /// So many words that the depth is one part, and several.
  @Test(arguments: [[5, 1, 9, 3], [90, 60]])
  func `products read the rows of words and the columns of gates`(lengths: [Int]) throws {
    let (trial, H) = (try KernelTrial(), 33)
    let batch = DeviceBatch(TestDevice.sentences(lengths, C: 7))
    let N = batch.N
    let words = KernelArgument.buffer(try trial.words(batch))
    let (e, u) = (numbers(7 * H, seed: 1), numbers(3 * H * H, seed: 2))
    let (b, s) = (numbers(3 * H, seed: 3), numbers(N * H, seed: 4))
    let d = numbers(N * 3 * H, seed: 5)
    let bias = KernelArgument.buffer(try trial.buffer(b))
    let inputs = ProductShape(M: N, N: 3 * H, K: H)
    expectClose(
      try trial.product("biasedScores", s, u, inputs, [bias]),
      KernelTwins.biasedScores(s, u, b, inputs)
    )
    expectClose(
      try trial.product("gatheredInputs", e, u, inputs, [words, bias]),
      KernelTwins.gatheredInputs(e, u, b, batch, inputs)
    )
    let ofInputs = ProductShape(cutting: 3 * H, H, N)
    #expect(ofInputs.parts == (N > 128 ? 2 : 1))
    expectClose(
      try trial.product("gatheredGradient", d, e, ofInputs, [words]),
      KernelTwins.gatheredGradient(d, e, batch, ofInputs)
    )
    let ofNew = ProductShape(cutting: H, H, N)
    let columns: [KernelArgument] = [.int(3 * H), .int(2 * H)]
    expectClose(
      try trial.product("gateGradient", d, s, ofNew, columns),
      KernelTwins.gateGradient(d, s, ofNew, stride: 3 * H, offset: 2 * H)
    )
    let before = columns + [words, .int(batch.placesAt)]
    expectClose(
      try trial.product("recurrentGradient", d, s, ofNew, before),
      KernelTwins.recurrentGradient(d, s, batch, ofNew, stride: 3 * H, offset: 2 * H)
    )
  }

  /// States of fewer numbers than a group has work-items, and of more.
  @Test(arguments: [false, true], [33, 300])
  func `gates make states of states, and errors go back through them`(
    isAfter: Bool,
    H: Int
  ) throws {
    let trial = try KernelTrial()
    let batch = DeviceBatch(TestDevice.sentences([5, 1, 9, 3], C: 7))
    let N = batch.N
    let (q, begin) = (numbers(N * 3 * H, seed: 1), numbers(4 * H, seed: 2))
    let w = numbers(3 * H * H, seed: 3).map { $0 / 6 }
    let words = [KernelArgument.buffer(try trial.words(batch)), .int(batch.startsAt)]
    let (W, Wt) = (try trial.buffer(w), try trial.zeros(3 * H * H))
    let (M, S, B) = (try trial.zeros(N * H), try trial.zeros(N * H), try trial.buffer(begin))
    let report = try trial.zeros(1)
    try trial.context.run(
      "turn",
      over: 3 * H * H,
      [.buffer(W), .int(3 * H), .int(H), .buffer(Wt), .buffer(report)]
    )
    func computeStates(after begin: [Float]?) throws -> GateValues {
      let Q = try trial.buffer(q)
      try trial.context.run(
        "gruStates",
        groups: 4,
        words + [
          .buffer(Wt), .buffer(B), .int(begin == nil ? 0 : 1), .int(H), .int(isAfter ? 1 : 0),
          .buffer(Q), .buffer(M), .buffer(S), .local(bytes: 12 * H),
        ]
      )
      let values = KernelTwins.gruStates(batch, q, w, begin, H, isAfter: isAfter)
      expectClose(try Q.read(N * 3 * H), values.gates, 1e-5)
      expectClose(try M.read(N * H), values.kept, 1e-5)
      expectClose(try S.read(N * H), values.states, 1e-5)
      return values
    }
    _ = try computeStates(after: begin)
    let values = try computeStates(after: nil)
    let e = numbers(N * H, seed: 4)
    let (D, D2) = (try trial.zeros(N * 3 * H), try trial.zeros(N * H))
    func goBack(_ e: [Float]) throws {
      try trial.context.run(
        "gruBack",
        groups: 4,
        words + [
          .buffer(W), .buffer(try trial.buffer(e)), .buffer(try trial.buffer(values.states)),
          .buffer(try trial.buffer(values.gates)), .buffer(try trial.buffer(values.kept)), .int(H),
          .int(isAfter ? 1 : 0), .buffer(D), .buffer(D2), .buffer(report), .local(bytes: 20 * H),
        ]
      )
    }
    try goBack(e)
    let back = KernelTwins.gruBack(batch, w, e, values, H, isAfter: isAfter)
    expectClose(try D.read(N * 3 * H), back.deltas)
    if isAfter { expectClose(try D2.read(N * H), back.ofProducts) }
    #expect(try report.read(1) == [0])
    // An error that is no number is told.
    try goBack(e.dropLast() + [.nan])
    #expect(try report.read(1) == [1])
  }
}
