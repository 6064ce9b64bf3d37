import OpenCLRuntime

// A layer with the gates of a GRU, forward and back.

extension DeviceStep {
  /// Computes the states of a layer.
  func computeStates(_ gates: Gates, _ layer: Int, _ beginning: [KernelArgument]) throws {
    let G = layout.gateCount
    let inputs = ProductShape(M: N, N: G * H, K: H)
    let (U, b) = (weights[layout.U(layer)], KernelArgument.buffer(weights[layout.b(layer)]))
    let Q = try argument("Q\(layer)")
    if layer == 0 {
      let words = try argument("batch")
      try context.product("gatheredInputs", weights[0], U, inputs, [words, b, Q])
    } else {
      try context.product("biasedScores", try buffer("S\(layer - 1)"), U, inputs, [b, Q])
    }
    try turn(weights[layout.W(layer)], rows: G * H, columns: H)
    let words = [try argument("batch"), KernelArgument.int(batch.startsAt)]
    let isAfter = gates.kind == .gru(.after)
    try context.run(
      "gruStates",
      groups: batch.sentences.count,
      words + [try argument("Wt")] + beginning + [
        .int(H), .int(isAfter ? 1 : 0), Q, try argument("M\(layer)"), try argument("S\(layer)"),
        .local(bytes: 12 * H),
      ]
    )
  }

  /// Takes the errors of the states back to the start of their sentences and through all layers, and
  /// computes the gradients of E, U, W and b.
  func computeGradients(_ gates: Gates, errorParts: Int) throws -> [DeviceGradient] {
    var parts = errorParts
    var found: [DeviceGradient] = []
    for layer in (0..<layers).reversed() {
      try sumParts(parts, of: N * H, into: "P")
      found += try computeGradients(gates, layer)
      let below = ProductShape(cutting: N, H, layout.gateCount * H)
      let U = weights[layout.U(layer)]
      try context.product("errors", try buffer("D"), U, below, [try argument("parts")])
      parts = below.parts
    }
    try sumParts(parts, of: N * H, into: "P")
    try sumColumns(try buffer("P"), into: "GU")
    let words = (batch.wordsAt, batch.words.count)
    return found + [
      DeviceGradient(array: 0, name: "GU", count: batch.words.count * H, rows: words)
    ]
  }

  /// Those of U, W and b of a layer; leaves the deltas of all gates in "D".
  private func computeGradients(_ gates: Gates, _ layer: Int) throws -> [DeviceGradient] {
    let G = layout.gateCount
    let isAfter = gates.kind == .gru(.after)
    let words = [try argument("batch"), KernelArgument.int(batch.startsAt)]
    let (S, M) = (try buffer("S\(layer)"), try buffer("M\(layer)"))
    try context.run(
      "gruBack",
      groups: batch.sentences.count,
      words + [
        .buffer(weights[layout.W(layer)]), try argument("P"), .buffer(S), try argument("Q\(layer)"),
        .buffer(M), .int(H), .int(isAfter ? 1 : 0), try argument("D"), try argument("D2"),
        try argument("report"), .local(bytes: 20 * H),
      ]
    )
    let D = try buffer("D")
    let ofInputs = ProductShape(cutting: G * H, H, N)
    if layer == 0 {
      try context.product(
        "gatheredGradient",
        D,
        weights[0],
        ofInputs,
        [try argument("batch"), try argument("parts")]
      )
    } else {
      try context.product(
        "gradient",
        D,
        try buffer("S\(layer - 1)"),
        ofInputs,
        [try argument("parts")]
      )
    }
    try sumParts(ofInputs, into: "GU\(layer)")
    // z and r read the state before, h reads it after its reset, or is multiplied with the reset later.
    let before = [try argument("batch"), KernelArgument.int(batch.placesAt), try argument("parts")]
    let (ofGates, ofNew) = (ProductShape(cutting: 2 * H, H, N), ProductShape(cutting: H, H, N))
    try context.product("recurrentGradient", D, S, ofGates, [.int(G * H), .int(0)] + before)
    try sumParts(ofGates, into: "GW\(layer)")
    if isAfter {
      let D2 = try buffer("D2")
      try context.product("recurrentGradient", D2, S, ofNew, [.int(H), .int(0)] + before)
    } else {
      try context.product(
        "gateGradient",
        D,
        M,
        ofNew,
        [.int(G * H), .int(2 * H), try argument("parts")]
      )
    }
    try sumParts(ofNew, into: "GW\(layer)", at: 2 * H * H)
    try sumRows("D", columns: G * H, into: "Gb\(layer)")
    return [
      DeviceGradient(array: layout.U(layer), name: "GU\(layer)", count: G * H * H),
      DeviceGradient(array: layout.W(layer), name: "GW\(layer)", count: G * H * H),
      DeviceGradient(array: layout.b(layer), name: "Gb\(layer)", count: G * H),
    ]
  }
}
