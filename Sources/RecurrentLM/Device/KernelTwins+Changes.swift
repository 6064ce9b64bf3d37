// What changes weights, in plain Swift; one weight's step is `OptimizerStep.apply(to:)`.

/// Weights, and what an optimizer remembers of each.
package struct RememberedWeights: Equatable {
  package var weights: [Float]
  package var memory: [Float]
  package var other: [Float]

  package init(weights: [Float], memory: [Float], other: [Float]) {
    (self.weights, self.memory, self.other) = (weights, memory, other)
  }
}

extension KernelTwins {
  /// `Wᵀ`, shape `[columns, rows]`.
  package static func turn(_ W: [Float], rows: Int, columns: Int) -> [Float] {
    (0..<columns).flatMap { column in (0..<rows).map { W[$0 * columns + column] } }
  }

  /// The sum of some parts of a size.
  package static func sumParts(_ parts: [Float], size: Int) -> [Float] {
    (0..<size).map { at in
      stride(from: at, to: parts.count, by: size).reduce(0) { $0 + parts[$1] }
    }
  }

  /// The sum of each column.
  package static func sumRows(_ values: [Float], columns: Int) -> [Float] {
    sumParts(values, size: columns)
  }

  /// What the gradients are multiplied with, `min(1, clipNorm / ‖g‖)`: what `squares` and `clip` say.
  package static func factor(of gradients: [[Float]], clipNorm: Double) -> Float {
    let norm = gradients.joined().reduce(0) { $0 + Double($1) * Double($1) }.squareRoot()
    return Float(min(1, clipNorm / norm))
  }

  /// A step of an optimizer for all weights of a matrix, with gradients that are multiplied with a factor:
  /// `changeAll`, and of a product's gradients `gradientStep`.
  package static func changeAll(
    _ matrix: RememberedWeights,
    _ gradients: [Float],
    _ rule: OptimizerStep<Float>,
    factor: Float = 1
  ) -> RememberedWeights {
    changeRows(matrix, Array(gradients.indices), gradients, rule, factor: factor)
  }

  /// The same for some rows of a matrix: `changeRows`.
  package static func changeRows(
    _ matrix: RememberedWeights,
    _ rows: [Int],
    _ gradients: [Float],
    _ rule: OptimizerStep<Float>,
    factor: Float = 1
  ) -> RememberedWeights {
    var changed = matrix
    let width = gradients.count / max(1, rows.count)
    let g = gradients.map { $0 * factor }
    changed.weights.withUnsafeMutableBufferPointer { weights in
      changed.memory.withUnsafeMutableBufferPointer { memory in
        changed.other.withUnsafeMutableBufferPointer { other in
          g.withUnsafeBufferPointer { g in
            guard let g = g.baseAddress, let start = weights.baseAddress else { return }
            for (place, row) in rows.enumerated() {
              rule.apply(
                to: WeightRun(
                  weights: start + row * width,
                  gradients: g + place * width,
                  memories: (
                    memory.baseAddress.map { $0 + row * width },
                    other.baseAddress.map { $0 + row * width }
                  ),
                  count: width
                )
              )
            }
          }
        }
      }
    }
    return changed
  }
}
