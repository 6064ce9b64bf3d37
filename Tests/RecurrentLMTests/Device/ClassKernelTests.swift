import OpenCLRuntime
import RecurrentLM
import Testing

/// The kernels of outputs by classes, each held against what its plain twin says.
@Suite(.enabled(if: TestDevice.isThere, TestDevice.missing)) struct ClassKernelTests {
  /// Classes of one word and of more words than a group has work-items; some are met, some twice.
  @Test(arguments: [7, 600], [false, true])
  func `the words of a class have their losses, errors and gradients`(C: Int, hasBias: Bool) throws
  {
    let (trial, H) = (try KernelTrial(), 33)
    let list = WordClasses(
      count: 5,
      classOfWord: (0..<C).map { $0 == 0 ? 0 : $0 == 5 ? 1 : $0 % 5 == 0 ? 2 : $0 % 3 == 0 ? 3 : 4 }
    )
    let classes = DeviceClasses(list)
    let batch = DeviceBatch(TestDevice.sentences([5, 1, 9], C: C), classes)
    let (N, K, width) = (batch.N, list.count, classes.largest)
    #expect(C < 600 || width > 256)
    let (v, s) = (KernelTrial.numbers(C * H, seed: 1), KernelTrial.numbers(N * H, seed: 2))
    let bias = hasBias ? KernelTrial.numbers(C, seed: 3) : nil
    let words = KernelArgument.buffer(try trial.words(batch))
    let places = KernelArgument.buffer(try trial.whole(classes.numbers))
    let (V, S) = (try trial.buffer(v), try trial.buffer(s))
    let (Z, b) = (try trial.zeros(N * width), try bias.map(trial.buffer) ?? V)
    func computeSoftmax(_ S: DeviceBuffer, needsErrors: Int, _ report: DeviceBuffer) throws {
      try trial.context.run(
        "classSoftmax",
        groups: N,
        [
          words, .int(batch.classAt), .int(batch.placeInClassAt), places, .int(K), .buffer(V),
          .buffer(b), .int(hasBias ? 1 : 0), .buffer(S), .int(H), .int(width), .int(needsErrors),
          .buffer(Z), .buffer(report), .local(bytes: 4 * H),
        ]
      )
    }
    let (errors, losses) = KernelTwins.classSoftmax(batch, classes, v, bias: bias, s, H)
    for needsErrors in [0, 1] {
      // The losses of the classes themselves are there before.
      let report = try trial.buffer([0] + [Float](repeating: 2, count: N))
      try computeSoftmax(S, needsErrors: needsErrors, report)
      expectClose(try report.read(N + 1), [0] + losses.map { $0 + 2 }, 1e-5)
    }
    expectClose(try Z.read(N * width), errors, 1e-5)

    let sent = try trial.zeros((N + 1) * H)
    try trial.context.run(
      "classErrors",
      groups: N,
      [
        words, .int(batch.classAt), places, .int(K), .buffer(V), .buffer(Z), .int(width), .int(H),
        .int(1), .buffer(sent),
      ]
    )
    let back = KernelTwins.classErrors(batch, classes, v, errors, H)
    expectClose(try sent.read((N + 1) * H), [Float](repeating: 0, count: H) + back)

    let (G, Gc) = (try trial.zeros(batch.metWords * H), try trial.zeros(batch.metWords))
    try trial.context.run(
      "classGradients",
      groups: batch.metWords,
      [
        words, .int(batch.metAt), .int(batch.metWords), .int(batch.classOrderAt), .buffer(Z),
        .int(width), .buffer(S), .int(H), .int(hasBias ? 1 : 0), .buffer(G), .buffer(Gc),
      ]
    )
    let gradients = KernelTwins.classGradients(batch, classes, errors, s, H)
    expectClose(try G.read(batch.metWords * H), gradients.ofV)
    if hasBias { expectClose(try Gc.read(batch.metWords), gradients.ofBias) }

    // A score that is no number is told.
    let report = try trial.zeros(N + 1)
    let broken = try trial.buffer(s.dropLast() + [.nan])
    try computeSoftmax(broken, needsErrors: 0, report)
    #expect(try report.read(1) == [1])
  }
}
