import OpenCLRuntime

// The class of a word, and then the word among those of its class.

extension DeviceStep {
  func computeClasses(needsErrors: Bool) throws {
    try buffer("classes").write(layout.classNumbers)
    let shape = ProductShape(M: N, N: K, K: H)
    try computeScores(weights[layout.A], bias: layout.a, shape, into: "ZA")
    try computeSoftmax("ZA", K, labelsAt: batch.classAt, needsErrors: needsErrors)
    let bias = layout.c.map { weights[$0] } ?? weights[layout.V]
    try context.run(
      "classSoftmax",
      groups: N,
      [
        try argument("batch"), .int(batch.classAt), .int(batch.placeInClassAt),
        try argument("classes"), .int(K), .buffer(weights[layout.V]), .buffer(bias),
        .int(layout.c == nil ? 0 : 1), try argument(topStates), .int(H), .int(layout.largestClass),
        .int(needsErrors ? 1 : 0), try argument("Z"), try argument("report"), .local(bytes: 4 * H),
      ]
    )
  }

  /// Sends the errors of classes and of words back to the states, in parts.
  ///
  /// - Returns: How many parts.
  func sendErrorsOfClasses() throws -> Int {
    let shape = ProductShape(cutting: N, H, K)
    let A = weights[layout.A]
    try context.product("errors", try buffer("ZA"), A, shape, [try argument("parts")])
    try context.run(
      "classErrors",
      groups: N,
      [
        try argument("batch"), .int(batch.classAt), try argument("classes"), .int(K),
        .buffer(weights[layout.V]), try argument("Z"), .int(layout.largestClass), .int(H),
        .int(shape.parts * N), try argument("parts"),
      ]
    )
    return shape.parts + 1
  }

  /// Computes the gradients of A and of the rows of V whose classes are met, and with gates of a and c.
  func computeGradientsOfClasses() throws -> [DeviceGradient] {
    let (ZA, S) = (try buffer("ZA"), try buffer(topStates))
    try context.product("gradient", ZA, S, ProductShape(M: K, N: H, K: N), [try argument("GA")])
    let hasBias = layout.c != nil
    let biases = try argument(hasBias ? "Gc" : "GV")
    try context.run(
      "classGradients",
      groups: batch.metWords,
      [
        try argument("batch"), .int(batch.metAt), .int(batch.metWords), .int(batch.classOrderAt),
        try argument("Z"), .int(layout.largestClass), .buffer(S), .int(H), .int(hasBias ? 1 : 0),
        try argument("GV"), biases,
      ]
    )
    let met = (batch.metAt, batch.metWords)
    var found = [
      DeviceGradient(array: layout.A, name: "GA", count: K * H),
      DeviceGradient(array: layout.V, name: "GV", count: batch.metWords * H, rows: met),
    ]
    if let c = layout.c, let a = layout.a {
      try sumRows("ZA", columns: K, into: "Ga")
      found.append(DeviceGradient(array: a, name: "Ga", count: K))
      found.append(DeviceGradient(array: c, name: "Gc", count: batch.metWords, rows: met))
    }
    return found
  }
}
