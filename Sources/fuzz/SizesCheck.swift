import RecurrentLM

/// A call with sizes that do not fit into the memory is refused, at once and with little of it taken.
///
/// The first byte of the input chooses the call, the second how far beyond the memory it goes.
func checkSizes(_ input: [UInt8]) throws {
  guard input.count >= 2 else { return }
  let factor = 1 + Int(input[1]) % 64
  let size = Int(input[1]) % 4 == 3 ? Int.max : (Memory.available ?? 1 << 34) * factor
  let call = OversizedCall.all[Int(input[0]) % OversizedCall.all.count]
  do {
    try call.body(size)
    throw FuzzFailure("'\(call.name)' took sizes for \(size) bytes")
  } catch let error as RecurrentLMError {
    try require(!error.description.isEmpty, "an error has no message")
  }
}

/// A call by its name, that makes something of so many bytes or more.
private struct OversizedCall: Sendable {
  let name: String
  let body: @Sendable (_ bytes: Int) throws -> Void

  /// So many words that what has the given number of bytes for each outgrows the memory.
  private static func words(_ bytes: Int) -> [Int] {
    // A word has eight bytes here, and 8,000 in what is made of it.
    [Int](repeating: 1, count: min(bytes / 8000 + 1, 1 << 22))
  }

  /// The side of a square matrix of so many bytes.
  private static func side(_ bytes: Int) -> Int {
    Int((Double(min(bytes, 1 << 40)) / 8).squareRoot()) + 1
  }

  static let all: [OversizedCall] =
    model("RNN") { try RNN(vocabularySize: $0, hiddenSize: $1) }
    + model("FastRNN") { try FastRNN(vocabularySize: $0, hiddenSize: $1) } + matrices

  private static func model<Model: LanguageModel & SendableMetatype>(
    _ name: String,
    _ make: @escaping @Sendable (Int, Int) throws -> Model
  ) -> [OversizedCall] {
    func sentence(
      _ call: String,
      _ body: @escaping @Sendable (Model, [Int]) throws -> Void
    ) -> OversizedCall {
      OversizedCall(name: "\(name).\(call)") {
        try body(try make(1000, 500), words($0))
      }
    }
    return [
      OversizedCall(name: "\(name).init, words") { _ = try make(max(8, $0 / 16), 100) },
      OversizedCall(name: "\(name).init, units") { _ = try make(100, max(8, side($0))) },
      sentence("forward") { _ = try $0.forward($1) },
      sentence("predict") { _ = try $0.predict($1) },
      sentence("bptt") { _ = try $0.bptt($1, $1) },
      sentence("sgdStep") {
        try $0.sgdStep($1, $1, learningRate: 0.1, clipNorm: 1)
      },
      sentence("train") { model, x in
        let batch = [Example](repeating: Example(x: [1], y: [1]), count: 2) + [Example(x: x, y: x)]
        _ = try model.trainingStep(
          on: batch,
          learningRate: 0.1,
          clipNorm: nil,
          optimizer: OptimizerState(.adagrad())
        )
      },
      sentence("bpttTrace") { model, x in
        _ = try model.bpttTrace(x, x, at: x.count - 1)
      },
      OversizedCall(name: "\(name).generate") { bytes in
        let words = ["SENTENCE_START", "SENTENCE_END", "UNKNOWN_TOKEN", "w"]
        _ = try generate(
          sentences: bytes / 32,
          with: make(4, 2),
          Vocabulary(words: words),
          minimumLength: 1
        )
      },
    ]
  }

  private static let matrices: [OversizedCall] = [
    OversizedCall(name: "Matrix.checkSize") { try Matrix.checkSize(rows: $0, columns: $0) },
    OversizedCall(name: "Matrix.dot(transposed:)") { bytes in
      let tall = Matrix(rows: side(bytes), columns: 1)
      _ = try tall.dot(transposed: tall)
    },
    OversizedCall(name: "Matrix.dot") { bytes in
      _ = try Matrix(rows: side(bytes), columns: 1).dot(Matrix(rows: 1, columns: side(bytes)))
    },
    OversizedCall(name: "Matrix.transposedDot") { bytes in
      let wide = Matrix(rows: 1, columns: side(bytes))
      _ = try wide.transposedDot(wide)
    },
    OversizedCall(name: "Vector.outer") { bytes in
      let vector = Vector(count: side(bytes))
      _ = try vector.outer(vector)
    },
  ]
}
