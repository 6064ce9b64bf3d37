import OpenCLRuntime

// One step of the network without gates and one softmax, kernel after kernel: see DeviceKernels.swift.

/// The sentences of a step on a device, the weights, and what is computed of them.
struct DeviceStep {
  let context: DeviceContext
  let batch: DeviceBatch
  let sizes: ModelSizes
  let weights: [DeviceBuffer]

  /// The memory of the step, by name.
  private let room: [String: DeviceBuffer]

  var N: Int { batch.N }
  var C: Int { sizes.vocabularySize }
  var H: Int { sizes.hiddenSize }

  /// What a step is computed for.
  enum Purpose {
    case losses
    case gradients
    case step(clips: Bool)
  }

  /// Takes the memory of a step and brings its words there.
  init(
    _ context: DeviceContext,
    _ batch: DeviceBatch,
    _ sizes: ModelSizes,
    _ weights: [DeviceBuffer],
    for purpose: Purpose
  ) throws {
    (self.context, self.batch, self.sizes, self.weights) = (context, batch, sizes, weights)
    room = try context.room(Self.sizes(batch, sizes, for: purpose))
    try buffer("batch").write(batch.numbers)
  }

  /// How many numbers a step needs room for.
  private static func sizes(
    _ batch: DeviceBatch,
    _ sizes: ModelSizes,
    for purpose: Purpose
  ) -> [String: Int] {
    let (N, C, H) = (batch.N, sizes.vocabularySize, sizes.hiddenSize)
    var needed = [
      "batch": batch.numbers.count, "Wt": H * H, "begin": batch.sentences.count * H, "S": N * H,
      "Z": N * C, "report": N + 1,
    ]
    if case .losses = purpose { return needed }
    let parts = [
      ProductShape(cutting: N, H, C).parts * N, ProductShape(cutting: H, H, N).parts * H,
    ]
    // Below the rows that are carried there is one that is read and not used.
    let more = [
      "parts": (parts.max() ?? 0) * H, "P": (N + 1) * H, "R": (N + 1) * H, "R2": (N + 1) * H,
      "GU": batch.words.count * H, "GW": H * H, "sums": 3 * DeviceKernels.groupsOfSquares,
      "factor": 1,
    ]
    needed.merge(more) { $1 }
    if case .step(clips: false) = purpose { return needed }
    needed["GV"] = C * H
    return needed
  }

  /// The memory of a name.
  func buffer(_ name: String) throws -> DeviceBuffer {
    guard let buffer = room[name] else {
      throw RecurrentLMError.deviceFailed("no room was taken for '\(name)'")
    }
    return buffer
  }

  /// The same, as kernels are given it.
  func argument(_ name: String) throws -> KernelArgument { .buffer(try buffer(name)) }

  /// Computes the states from given ones on, or from zeros.
  func computeStates(after begin: [Float]?) throws {
    let (U, W) = (weights[0], weights[2])
    try context.run(
      "turn",
      over: H * H,
      [.buffer(W), .int(H), try argument("Wt"), try argument("report")]
    )
    if let begin { try buffer("begin").write(begin) }
    try context.run(
      "states",
      groups: batch.sentences.count,
      [
        try argument("batch"), .int(batch.startsAt), .buffer(U), try argument("Wt"),
        try argument("begin"), .int(begin == nil ? 0 : 1), .int(H), try argument("S"),
        .local(bytes: 8 * H),
      ]
    )
  }

  /// Computes the losses, and the errors of the scores if they are wanted.
  func computeLosses(needsErrors: Bool) throws {
    let shape = ProductShape(M: N, N: C, K: H)
    try context.product("scores", try buffer("S"), weights[1], shape, [try argument("Z")])
    try context.run(
      "softmax",
      groups: N,
      [
        try argument("Z"), .int(C), try argument("batch"), .int(batch.yAt),
        .int(needsErrors ? 1 : 0), try argument("report"),
      ]
    )
  }

  /// The losses of the words; nil if one is no finite number.
  func losses() throws -> [Float]? {
    let report = try buffer("report").read(N + 1)
    return report[0] == 0 ? Array(report.dropFirst()) : nil
  }

  /// The state after the last word.
  func lastState() throws -> [Float] { Array(try buffer("S").read(N * H).suffix(H)) }
}
