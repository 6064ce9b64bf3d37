import OpenCLRuntime

/// The sentences of a step on a device, the weights, and what is computed of them, kernel after kernel:
/// see DeviceKernels.swift.
struct DeviceStep {
  let context: DeviceContext
  let batch: DeviceBatch
  let layout: DeviceLayout
  let weights: [DeviceBuffer]

  /// The memory of the step, by name.
  private let room: [String: DeviceBuffer]

  var sizes: ModelSizes { layout.sizes }
  var network: Network { layout.network }
  var N: Int { batch.N }
  var C: Int { sizes.vocabularySize }
  var H: Int { sizes.hiddenSize }
  var K: Int { sizes.classCount }

  /// The number of layers.
  var layers: Int { network.gates?.layers ?? 1 }

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
    _ layout: DeviceLayout,
    _ weights: [DeviceBuffer],
    for purpose: Purpose
  ) throws {
    (self.context, self.batch, self.layout, self.weights) = (context, batch, layout, weights)
    room = try context.room(StepRoom(batch, layout).numbers(for: purpose))
    try buffer("batch").write(batch.numbers)
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

  /// Computes the states of all layers from given ones on, or from zeros.
  ///
  /// - Parameter begin: For each layer the states of all sentences.
  /// - Throws: `OpenCLError.lost` if the device refuses.
  func computeStates(after begin: [[Float]]?) throws {
    for layer in 0..<layers {
      let begin = begin?[layer]
      if let begin { try buffer("begin").write(begin) }
      let beginning = [try argument("begin"), .int(begin == nil ? 0 : 1)]
      if let gates = network.gates {
        try computeStates(gates, layer, beginning)
      } else {
        try computeStates(beginning)
      }
    }
  }

  /// Computes the losses, and the errors of the scores if they are wanted.
  func computeLosses(needsErrors: Bool) throws {
    if network.classes == nil {
      try computeSoftmax(needsErrors: needsErrors)
    } else {
      try computeClasses(needsErrors: needsErrors)
    }
  }

  /// Takes the errors back to the states and in time, and computes the gradients.
  ///
  /// - Parameters:
  ///   - bpttTruncate: How many steps back errors go.
  ///   - withV: Whether that of V is wanted, which otherwise comes with its change.
  /// - Returns: Where they are.
  /// - Throws: `OpenCLError.lost` if the device refuses.
  func computeGradients(_ bpttTruncate: Int, withV: Bool) throws -> [DeviceGradient] {
    let parts = try network.classes == nil ? sendErrorsOfSoftmax() : sendErrorsOfClasses()
    let recurrent =
      try network.gates.map { try computeGradients($0, errorParts: parts) }
      ?? computeGradients(bpttTruncate, errorParts: parts)
    let output =
      try network.classes == nil
      ? computeGradientsOfSoftmax(withV: withV) : computeGradientsOfClasses()
    return recurrent + output
  }

  /// The losses of the words; nil if one is no finite number, or an error.
  func losses() throws -> [Float]? {
    let report = try buffer("report").read(N + 1)
    return report[0] == 0 ? Array(report.dropFirst()) : nil
  }

  /// The states of all layers after the last word.
  func lastStates() throws -> [[Float]] {
    try (0..<layers).map { Array(try buffer("S\($0)").read(N * H).suffix(H)) }
  }

  /// The name of the states that the output sees.
  var topStates: String { "S\(layers - 1)" }

  /// Makes the columns of a matrix rows, `[columns, rows]`, in "Wt".
  func turn(_ matrix: DeviceBuffer, rows: Int, columns: Int) throws {
    let sizes: [KernelArgument] = [.int(rows), .int(columns)]
    let ends = [try argument("Wt"), try argument("report")]
    try context.run("turn", over: rows * columns, [.buffer(matrix)] + sizes + ends)
  }

  /// Sums the parts of a product up.
  func sumParts(_ shape: ProductShape, into name: String, at place: Int = 0) throws {
    try sumParts(shape.parts, of: shape.M * shape.N, into: name, at: place)
  }

  func sumParts(_ parts: Int, of count: Int, into name: String, at place: Int = 0) throws {
    let sizes: [KernelArgument] = [.int(parts), .int(count)]
    try context.run(
      "sumParts",
      over: count,
      [try argument("parts")] + sizes + [try argument(name), .int(place)]
    )
  }

  /// Sums the rows of a matrix up.
  func sumRows(_ name: String, columns: Int, into sums: String) throws {
    try context.run(
      "sumRows",
      over: columns,
      [try argument(name), .int(N), .int(columns), try argument(sums)]
    )
  }

  /// Sums for each word read its rows up.
  func sumColumns(_ rows: DeviceBuffer, into sums: String) throws {
    try context.run(
      "columns",
      groups: batch.words.count,
      [
        try argument("batch"), .int(batch.orderAt), .int(batch.wordStartsAt), .buffer(rows),
        .int(H),
        try argument(sums),
      ]
    )
  }
}

/// Where the gradient of an array of weights is.
struct DeviceGradient {
  /// The array in the layout.
  let array: Int

  /// The name of its memory.
  let name: String

  /// How many numbers it has.
  let count: Int

  /// Of which rows of the array it is: where their numbers are in the batch, and how many; nil for all.
  var rows: (at: Int, count: Int)?
}
