import OpenCLRuntime

// The recurrence without gates, forward and back.

extension DeviceStep {
  /// Computes the states.
  func computeStates(_ beginning: [KernelArgument]) throws {
    try turn(weights[layout.W(0)], rows: H, columns: H)
    let words = [try argument("batch"), KernelArgument.int(batch.startsAt)]
    try context.run(
      "states",
      groups: batch.sentences.count,
      words + [.buffer(weights[0]), try argument("Wt")] + beginning
        + [.int(H), try argument("S0"), .local(bytes: 8 * H)]
    )
  }

  /// Takes the errors of the states back in time, and computes the gradients of U and W.
  func computeGradients(_ bpttTruncate: Int, errorParts parts: Int) throws -> [DeviceGradient] {
    try context.run(
      "slopes",
      over: N * H,
      [
        try argument("parts"), .int(parts), .int(N * H), try argument("S0"), try argument("P"),
        try argument("report"),
      ]
    )
    let deltas = try carryBack(bpttTruncate)
    try sumColumns(deltas, into: "GU")
    let shape = ProductShape(cutting: H, H, N)
    try context.product(
      "recurrentGradient",
      deltas,
      try buffer("S0"),
      shape,
      [.int(H), .int(0), try argument("batch"), .int(batch.placesAt), try argument("parts")]
    )
    try sumParts(shape, into: "GW")
    return [
      DeviceGradient(
        array: 0,
        name: "GU",
        count: batch.words.count * H,
        rows: (batch.wordsAt, batch.words.count)
      ),
      DeviceGradient(array: layout.W(0), name: "GW", count: H * H),
    ]
  }

  /// Carries the errors so many steps back, or to the sentence's start.
  ///
  /// - Returns: Where the deltas are, shape `[N, H]`.
  private func carryBack(_ bpttTruncate: Int) throws -> DeviceBuffer {
    let rounds = min(bpttTruncate, batch.longest - 1)
    guard rounds > 0 else { return try buffer("P") }
    let (S, P, W) = (try argument("S0"), try argument("P"), weights[layout.W(0)])
    if rounds == batch.longest - 1 {
      let words = [try argument("batch"), KernelArgument.int(batch.startsAt)]
      try context.run(
        "carryBack",
        groups: batch.sentences.count,
        words + [.buffer(W), P, S, .int(H), try argument("R"), .local(bytes: 8 * H)]
      )
      return try buffer("R")
    }
    var (from, to) = ("P", "R")
    for round in 0..<rounds {
      try context.product(
        "carry",
        try buffer(from),
        W,
        ProductShape(M: N, N: H, K: H),
        [P, S, try argument("batch"), .int(batch.placesAt), try argument(to)]
      )
      (from, to) = (to, round.isMultiple(of: 2) ? "R2" : "R")
    }
    return try buffer(from)
  }
}
