/// Computes losses in double precision, with weights that can be moved one by one.
protocol GradientProbe: AnyObject {
  /// The summed loss of a sentence, in nats.
  func loss(_ x: [Int], _ y: [Int]) throws -> Double

  /// One weight of a matrix, which is told by its place in the network's list.
  subscript(matrix: Int, row: Int, column: Int) -> Double { get set }
}

/// A model whose gradients can be held against slopes of its own losses.
protocol ProbedModel: LanguageModel {
  /// The gradients to be checked, and a copy of the model for the slopes of its loss.
  func gradientsAndProbe(
    _ x: [Int],
    _ y: [Int]
  ) throws -> (gradients: Parameters, probe: any GradientProbe)
}

extension LanguageModel {
  /// The gradients to be checked, and what has the slopes: the textbook, for a model of other makers.
  func gradientsAndSlopes(
    _ x: [Int],
    _ y: [Int]
  ) throws -> (gradients: Parameters, probe: any GradientProbe) {
    if let probed = self as? any ProbedModel { return try probed.gradientsAndProbe(x, y) }
    let (dLdU, dLdV, dLdW) = try bptt(x, y)
    let probe = try RNN(parameters: parameters, bpttTruncate: bpttTruncate)
    return (Parameters(unchecked: dLdU, dLdV, dLdW), probe)
  }
}
