/// Who computes the engine's products and changes its weights.
///
/// For single precision there is a set for each kind of vectors that a processor may have, compiled
/// for it, and for every precision one in plain loops, which says what the others do.
package struct PanelRoutines<Scalar: FastScalar>: Sendable {
  /// What the vectors are called.
  package let name: String

  /// `C = A B`.
  let multiply: @Sendable (PanelProduct<Scalar>) -> Void

  /// `C += A B`.
  let add: @Sendable (PanelProduct<Scalar>) -> Void

  /// `C = exp(A B - shifts)`; what lies beyond -87 or 88 counts as that.
  let exponentiate: @Sendable (PanelProduct<Scalar>, PanelExponentials<Scalar>) -> Void

  /// `D += A Bᵀ`.
  let contract: @Sendable (PanelContraction<Scalar>) -> Void

  /// Products of picked rows with a vector, row after row.
  let dots:
    @Sendable (PickedRows<Scalar>, UnsafePointer<Scalar>, UnsafeMutablePointer<Scalar>) -> Void

  /// Adds picked rows, each times its factor.
  let combine:
    @Sendable (PickedRows<Scalar>, UnsafePointer<Scalar>, UnsafeMutablePointer<Scalar>) -> Void

  /// Makes of scores z their odds `exp(-sign z)`, and of signs the errors `-sign odds / (1 + odds)`; of
  /// so many, a multiple of 16.
  let logistic: @Sendable (UnsafeMutablePointer<Scalar>, UnsafeMutablePointer<Scalar>, Int) -> Void

  /// Who changes weights by a rule.
  let update: @Sendable (Optimizer.Rule) -> Update

  /// Changes so many weights, a multiple of 16, by one step.
  typealias Update = @Sendable (OptimizerStep<Scalar>, WeightRun<Scalar>) -> Void
}

extension PanelRoutines {
  /// The routines in plain loops.
  package static var readable: PanelRoutines {
    PanelRoutines(
      name: "plain loops",
      multiply: { product in product.forEachEntry { entry, value, _, _ in entry.pointee = value } },
      add: { product in product.forEachEntry { entry, value, _, _ in entry.pointee += value } },
      exponentiate: { product, exponentials in
        product.forEachEntry { entry, z, m, n in
          let shifted = z - (exponentials.shifts?[m] ?? 0)
          let isColumn = n < (product.panels - 1) * panelColumns + exponentials.lastColumns
          let bounded = shifted > 88 ? 88 : shifted < -87 ? -87 : shifted
          entry.pointee = isColumn ? Scalar.exponential(bounded) : 0
          let parts = PanelExponentials<Scalar>.parts
          exponentials.sums?[m * parts + n % parts] += entry.pointee
        }
      },
      contract: { contraction in
        for m in 0..<contraction.rows {
          for k in 0..<contraction.columns {
            var sum: Scalar = 0
            for panel in 0..<contraction.panels {
              let a = contraction.a.row(m, ofPanel: panel)
              let b = contraction.b.row(k, ofPanel: panel)
              for column in 0..<panelColumns { sum += a[column] * b[column] }
            }
            contraction.d[m * contraction.stride + k] += sum
          }
        }
      },
      dots: { rows, vector, products in
        for k in 0..<rows.count {
          let row = rows.start + Int(rows.numbers[k]) * rows.row
          products[k] = (0..<rows.length).reduce(0) { $0 + row[$1] * vector[$1] }
        }
      },
      combine: { rows, factors, target in
        for k in 0..<rows.count {
          let row = rows.start + Int(rows.numbers[k]) * rows.row
          for i in 0..<rows.length { target[i] += row[i] * factors[k] }
        }
      },
      logistic: { odds, errors, count in
        for i in 0..<count {
          let exponent = -errors[i] * odds[i]
          odds[i] = Scalar.exponential(exponent > 88 ? 88 : exponent < -87 ? -87 : exponent)
          errors[i] *= -odds[i] / (1 + odds[i])
        }
      },
      update: { _ in { step, run in step.apply(to: run) } }
    )
  }
}

extension PanelProduct where Scalar: FastScalar {
  /// Hands out each entry of C, its value `Σ_k a[m, k] b[k, n]`, and its row and column.
  fileprivate func forEachEntry(
    _ body: (UnsafeMutablePointer<Scalar>, Scalar, _ m: Int, _ n: Int) -> Void
  ) {
    for panel in 0..<panels {
      let columns = panel + 1 < panels ? panelColumns : lastColumns
      for m in 0..<rows {
        let entries = c.row(m, ofPanel: panel)
        for column in 0..<columns {
          var sum: Scalar = 0
          for k in 0..<depth {
            sum += a.start[m * a.row + k * a.column] * b.row(k, ofPanel: panel)[column]
          }
          body(entries + column, sum, m, panel * panelColumns + column)
        }
      }
    }
  }
}
