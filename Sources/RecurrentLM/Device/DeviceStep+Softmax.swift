import OpenCLRuntime

// One softmax over all words.

extension DeviceStep {
  func computeSoftmax(needsErrors: Bool) throws {
    let shape = ProductShape(M: N, N: C, K: H)
    try computeScores(weights[layout.V], bias: layout.c, shape, into: "Z")
    try computeSoftmax("Z", C, labelsAt: batch.yAt, needsErrors: needsErrors)
  }

  /// The scores of the states, with a bias where there is one.
  func computeScores(
    _ matrix: DeviceBuffer,
    bias: Int?,
    _ shape: ProductShape,
    into name: String
  ) throws {
    let (S, Z) = (try buffer(topStates), try argument(name))
    if let bias {
      try context.product("biasedScores", S, matrix, shape, [.buffer(weights[bias]), Z])
    } else {
      try context.product("scores", S, matrix, shape, [Z])
    }
  }

  /// The losses of labels, and the errors of the scores in their place.
  func computeSoftmax(
    _ name: String,
    _ columns: Int,
    labelsAt: Int,
    needsErrors: Bool
  ) throws {
    try context.run(
      "softmax",
      groups: N,
      [
        try argument(name), .int(columns), try argument("batch"), .int(labelsAt),
        .int(needsErrors ? 1 : 0), try argument("report"),
      ]
    )
  }

  /// Sends the errors back to the states, in parts.
  ///
  /// - Returns: How many parts.
  func sendErrorsOfSoftmax() throws -> Int {
    let shape = ProductShape(cutting: N, H, C)
    let V = weights[layout.V]
    try context.product("errors", try buffer("Z"), V, shape, [try argument("parts")])
    return shape.parts
  }

  /// Computes ∂L/∂V, if it is wanted, and with gates ∂L/∂c.
  func computeGradientsOfSoftmax(withV: Bool) throws -> [DeviceGradient] {
    var found: [DeviceGradient] = []
    if withV {
      let (Z, S) = (try buffer("Z"), try buffer(topStates))
      try context.product(
        "gradient",
        Z,
        S,
        ProductShape(M: C, N: H, K: N),
        [try argument("GV")]
      )
      found.append(DeviceGradient(array: layout.V, name: "GV", count: C * H))
    }
    if let c = layout.c {
      try sumRows("Z", columns: C, into: "Gc")
      found.append(DeviceGradient(array: c, name: "Gc", count: C))
    }
    return found
  }
}
