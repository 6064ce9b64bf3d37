import OpenCLRuntime

// Errors back to the states and in time, and the gradients.

extension DeviceStep {
  /// Takes the errors back to the states, and so many steps back in time.
  ///
  /// - Returns: Where the deltas are, shape `[N, H]`.
  func carryBack(_ bpttTruncate: Int) throws -> DeviceBuffer {
    let shape = ProductShape(cutting: N, H, C)
    let (S, P) = (try argument("S"), try argument("P"))
    try context.product("errors", try buffer("Z"), weights[1], shape, [try argument("parts")])
    try context.run(
      "slopes",
      over: N * H,
      [try argument("parts"), .int(shape.parts), .int(N * H), S, P, try argument("report")]
    )
    let rounds = min(bpttTruncate, batch.longest - 1)
    guard rounds > 0 else { return try buffer("P") }
    if rounds == batch.longest - 1 {
      try context.run(
        "carryBack",
        groups: batch.sentences.count,
        [
          try argument("batch"), .int(batch.startsAt), .buffer(weights[2]), P, S, .int(H),
          try argument("R"), .local(bytes: 8 * H),
        ]
      )
      return try buffer("R")
    }
    var (from, to) = ("P", "R")
    for round in 0..<rounds {
      try context.product(
        "carry",
        try buffer(from),
        weights[2],
        ProductShape(M: N, N: H, K: H),
        [P, S, try argument("batch"), .int(batch.placesAt), try argument(to)]
      )
      (from, to) = (to, round.isMultiple(of: 2) ? "R2" : "R")
    }
    return try buffer(from)
  }

  /// Computes ∂L/∂U in the columns of the words read, and ∂L/∂W.
  func computeRecurrentGradients(_ deltas: DeviceBuffer) throws {
    try context.run(
      "columns",
      groups: batch.words.count,
      [
        try argument("batch"), .int(batch.orderAt), .int(batch.wordStartsAt), .buffer(deltas),
        .int(H), try argument("GU"),
      ]
    )
    let shape = ProductShape(cutting: H, H, N)
    try context.product(
      "recurrentGradient",
      deltas,
      try buffer("S"),
      shape,
      [try argument("batch"), .int(batch.placesAt), try argument("parts")]
    )
    try context.run(
      "sumParts",
      over: H * H,
      [try argument("parts"), .int(shape.parts), .int(H * H), try argument("GW")]
    )
  }

  /// Computes ∂L/∂V.
  func computeOutputGradient() throws {
    let shape = ProductShape(M: C, N: H, K: N)
    try context.product("gradient", try buffer("Z"), try buffer("S"), shape, [try argument("GV")])
  }

  /// The gradients, in the order of the weights; U's are rows of the words read.
  func gradients() throws -> [[Float]] {
    [
      try buffer("GU").read(batch.words.count * H), try buffer("GV").read(C * H),
      try buffer("GW").read(H * H),
    ]
  }
}
