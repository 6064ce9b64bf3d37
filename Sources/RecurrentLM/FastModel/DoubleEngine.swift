/// The engine of `FastRNN` in double precision: the same code, precise enough for a gradient check.
final class DoubleEngine: GradientProbe {
  private let engine: FastEngine<Double>

  /// Makes an engine of given weights, which are known to fit together.
  init(_ parameters: Parameters, bpttTruncate: Int) {
    let (C, H) = (parameters.vocabularySize, parameters.hiddenSize)
    let weights = FastWeights<Double>(vocabularySize: C, hiddenSize: H)
    weights.setU(parameters.U)
    weights.setV(parameters.V)
    weights.setW(parameters.W)
    engine = FastEngine(
      weights: weights,
      vocabularySize: C,
      hiddenSize: H,
      bpttTruncate: bpttTruncate,
      threads: 1
    )
  }

  /// The summed loss of a sentence, in nats.
  func loss(_ x: [Int], _ y: [Int]) throws -> Double {
    try read(x, y)
    return engine.lossAlone()
  }

  /// The gradients for a sentence; all NaN where a score is not a finite number.
  func gradients(_ x: [Int], _ y: [Int]) throws -> Parameters {
    try read(x, y)
    let (C, H) = (engine.vocabularySize, engine.hiddenSize)
    guard let gradients = engine.gradients() else {
      func noNumbers(_ rows: Int, _ columns: Int) -> Matrix {
        let values = [Double](repeating: .nan, count: rows * columns)
        return Matrix(rows: rows, columns: columns, values: values)
      }
      return Parameters(unchecked: noNumbers(H, C), noNumbers(C, H), noNumbers(H, H))
    }
    return Parameters(unchecked: gradients.matrixU, gradients.matrixV, gradients.matrixW)
  }

  subscript(matrix: ParameterMatrix, row: Int, column: Int) -> Double {
    get { engine.weights[matrix, row, column] }
    set { engine.weights[matrix, row, column] = newValue }
  }

  private func read(_ x: [Int], _ y: [Int]) throws {
    try engine.begin(words: x.count)
    x.withUnsafeBufferPointer { x in y.withUnsafeBufferPointer { y in engine.append(x, y) } }
  }
}
