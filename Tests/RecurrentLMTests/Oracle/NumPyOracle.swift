import Foundation
import RecurrentLM
import Testing

/// Runs Python programs that lie beside the tests.
enum NumPyOracle {
  /// Runs a program in this folder and returns what it printed.
  static func run(
    _ program: String,
    _ arguments: [String],
    input: Data = Data()
  ) throws -> Data {
    let source = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try input.write(to: source)
    defer { try? FileManager.default.removeItem(at: source) }
    return try Python.run(program, arguments, input: FileHandle(forReadingFrom: source))
  }

  /// How NumPy prints arrays, given as a JSON list.
  static func print(_ arrays: Data) throws -> [String] {
    try JSONDecoder().decode([String].self, from: run("print_arrays.py", [], input: arrays))
  }
}

/// What `numpy_model.py` prints.
struct NumPyModel: Decodable {
  struct Weights: Decodable {
    let U: [[Double]]
    let V: [[Double]]
    let W: [[Double]]
    let A: [[Double]]?
  }

  let weights: Weights
  let sentences: [[Int]]
  let o: [[Double]]
  let s: [[Double]]
  let totalLoss: Double
  let dLdU: [[Double]]
  let dLdV: [[Double]]
  let dLdW: [[Double]]
  let dLdA: [[Double]]
  let norm: Double
  let losses: [Double]
  let trained: Weights

  var examples: [Example] {
    sentences.map { Example(x: Array($0.dropLast()), y: Array($0.dropFirst())) }
  }

  static func run(
    C: Int,
    H: Int,
    T: Int,
    truncate: Int,
    seed: Int = 10,
    clipNorm: Double? = nil,
    shuffleSeed: Int? = nil,
    batchSize: Int = 1,
    optimizer: [String] = [],
    classes: [Int] = [],
    tree: [Int] = []
  ) throws -> NumPyModel {
    let output = try NumPyOracle.run(
      "numpy_model.py",
      [C, H, T, truncate, seed].map(String.init)
        + (clipNorm.map { ["\($0)"] } ?? (shuffleSeed == nil ? [] : ["inf"]))
        + (shuffleSeed.map { ["\($0)"] } ?? []) + ["--batch", "\(batchSize)"] + optimizer
        + (classes.isEmpty ? [] : ["--classes"] + classes.map(String.init))
        + (tree.isEmpty ? [] : ["--tree"] + tree.map(String.init))
    )
    return try JSONDecoder().decode(NumPyModel.self, from: output)
  }
}

/// The largest distance between two matrices, each element's in units of its tolerance.
///
/// An element may differ by `relative` of its own size, and by `relative` of the largest element for
/// those that cancellation made small. A result of 1 or less agrees; NaN never does.
func distance(_ a: Matrix, _ b: Matrix, relative: Double) -> Double {
  guard a.shape == b.shape else { return .infinity }
  let largest = b.values.reduce(0) { Swift.max($0, abs($1)) }
  var worst = 0.0
  for (x, y) in zip(a.values, b.values) where x != y {
    let distance = abs(x - y) / (relative * (abs(y) + largest))
    if !(distance <= worst) { worst = distance }
    if worst.isNaN { return .infinity }
  }
  return worst
}

/// The length of all matrices taken as one vector: the root of the sum of all squares.
func length(_ matrices: Matrix...) -> Double {
  matrices.reduce(0) { $0 + ($1 * $1).sum() }.squareRoot()
}

/// Whether two numbers agree within a relative tolerance; NaN agrees with nothing.
func agree(_ a: Double, _ b: Double, relative: Double) -> Bool {
  abs(a - b) <= relative * Swift.max(abs(a), abs(b))
}
