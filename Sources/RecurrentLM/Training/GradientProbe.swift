/// Computes losses in double precision, with weights that can be moved one by one.
protocol GradientProbe: AnyObject {
  /// The summed loss of a sentence, in nats.
  func loss(_ x: [Int], _ y: [Int]) throws -> Double

  /// One weight of a matrix, which is told by its place in the network's list.
  subscript(matrix: Int, row: Int, column: Int) -> Double { get set }
}

extension LanguageModel {
  /// The gradients to be checked, and a copy of the model for the slopes of its loss.
  ///
  func gradientsAndSlopes(
    _ x: [Int],
    _ y: [Int]
  ) throws -> (gradients: Parameters, probe: any GradientProbe) {
    if let engineModel { return try engineModel.gradientsAndProbe(x, y) }
    let (dLdU, dLdV, dLdW) = try bptt(x, y)
    let probe = try RNN(parameters: parameters, bpttTruncate: bpttTruncate)
    return (Parameters(unchecked: dLdU, dLdV, dLdW), probe)
  }
}
