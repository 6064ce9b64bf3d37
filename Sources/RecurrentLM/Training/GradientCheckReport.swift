/// One weight's gradient, computed in two ways.
public struct GradientComparison: Hashable, Sendable {
  /// The row of the weight in its matrix.
  public let row: Int

  /// The column of the weight in its matrix.
  public let column: Int

  /// The sentence's loss with the weight raised by h, in nats.
  public let lossAbove: Double

  /// The sentence's loss with the weight lowered by h, in nats.
  public let lossBelow: Double

  /// The gradient as a slope, `(L(θ + h) - L(θ - h)) / 2h`.
  public let estimated: Double

  /// The gradient as backpropagation computed it.
  public let backpropagated: Double

  /// The distance between the two, `|a - b| / (|a| + |b|)`; NaN if both are zero.
  public var relativeError: Double {
    abs(backpropagated - estimated) / (abs(backpropagated) + abs(estimated))
  }

  /// Whether both gradients are exactly zero, which tells nothing.
  public var isZero: Bool { backpropagated == 0 && estimated == 0 }
}

/// The outcome of a gradient check for one matrix.
public struct ParameterCheck: Hashable, Sendable {
  /// The matrix: `U`, `V` or `W`.
  public let name: String

  /// How many gradients agree within the threshold and are not both zero.
  public private(set) var passed: Int = 0

  /// How many gradients differ by more than the threshold, or are not numbers.
  public private(set) var failed: Int = 0

  /// How many gradients are exactly zero both ways: nothing was learned from them.
  public private(set) var bothZero: Int = 0

  /// The weight with the largest relative error, or nil if all are zero.
  public private(set) var worst: GradientComparison?

  /// The first weight that failed, row by row.
  public private(set) var firstFailure: GradientComparison?

  /// The relative error of each weight, in the shape of the matrix; 0 where both gradients are zero,
  /// and where a sample has left the weight out.
  public private(set) var relativeErrors: Matrix

  /// Whether both gradients of a weight are zero, in the shape of the matrix.
  package private(set) var areBothZero: [[Bool]]

  /// Begins a check of a matrix.
  init(name: String, rows: Int, columns: Int) {
    self.name = name
    relativeErrors = Matrix(rows: rows, columns: columns)
    areBothZero = Array(repeating: Array(repeating: false, count: columns), count: rows)
  }

  /// The number of weights.
  public var size: Int { relativeErrors.count }

  /// The number of weights that were compared, both zero or not.
  public var checked: Int { passed + failed + bothZero }

  /// The largest relative error; NaN if one is not a number, 0 if all gradients are zero.
  public var largestRelativeError: Double { worst?.relativeError ?? 0 }

  /// Counts one weight.
  mutating func record(_ comparison: GradientComparison, threshold: Double) {
    guard !comparison.isZero else {
      bothZero += 1
      areBothZero[comparison.row][comparison.column] = true
      return
    }
    let error = comparison.relativeError
    relativeErrors[comparison.row, comparison.column] = error
    // Written so that NaN fails and is the worst of all.
    if !(error <= largestRelativeError) || worst == nil, !largestRelativeError.isNaN {
      worst = comparison
    }
    if error <= threshold {
      passed += 1
    } else {
      failed += 1
      firstFailure = firstFailure ?? comparison
    }
  }
}

/// The outcome of a gradient check.
public struct GradientCheckReport: Hashable, Sendable {
  /// How far each weight was moved either way.
  public let h: Double

  /// The largest relative error that passes.
  public let threshold: Double

  /// The outcome for each matrix, in the order U, V, W.
  public let parameters: [ParameterCheck]

  /// About how many seconds the check of all weights would take here; nil if all were checked.
  public let secondsForAll: Double?

  /// The number of weights that were compared.
  public var checked: Int { parameters.reduce(0) { $0 + $1.checked } }

  /// What is to be said of a sample; nil if all weights were checked.
  package var sampleNote: String? {
    guard let secondsForAll else { return nil }
    let size = parameters.reduce(0) { $0 + $1.size }
    return "A sample of \(grouped(checked)) of \(counted(size, "weight")): "
      + "all of them would take about \(durationText(seconds: secondsForAll))."
  }

  /// Whether no gradient failed.
  public var passed: Bool { parameters.allSatisfy { $0.failed == 0 } }
}

extension GradientCheckReport: CustomStringConvertible {
  /// The outcome as text: a line for each matrix, and the numbers of each one's first failure.
  ///
  /// A sample says what all weights would take.
  public var description: String {
    (parameters.map(text) + [sampleNote].compactMap(\.self)).joined(separator: "\n")
  }

  private func text(_ check: ParameterCheck) -> String {
    var lines = [
      "gradient check for parameter \(check.name) with size \(check.size): "
        + (check.failed == 0 ? "passed" : "failed"),
      "  \(check.passed) passed, \(check.failed) failed, "
        + "\(check.bothZero) both zero (nothing learned from them)",
    ]
    if let worst = check.worst {
      lines.append(
        "  largest relative error \(general(worst.relativeError, 3)) "
          + "at \(check.name)[\(worst.row), \(worst.column)]"
      )
    }
    if let failure = check.firstFailure {
      lines += [
        "  first failure: \(check.name)[\(failure.row), \(failure.column)]",
        "    +h loss: \(decimal(failure.lossAbove, 6))",
        "    -h loss: \(decimal(failure.lossBelow, 6))",
        "    estimated gradient: \(decimal(failure.estimated, 6))",
        "    backpropagation gradient: \(decimal(failure.backpropagated, 6))",
        "    relative error: \(decimal(failure.relativeError, 6))",
      ]
    }
    return lines.joined(separator: "\n")
  }
}
