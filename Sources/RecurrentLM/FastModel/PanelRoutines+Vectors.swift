// The routines that are compiled for vectors, in C.

import CPanelProducts

extension PanelRoutines<Float> {
  /// The sets that this processor can run, the fastest first.
  package static let available: [PanelRoutines<Float>] =
    sequence(first: Int32(0)) { $0 + 1 }.lazy.map(panel_routines_number).prefix { $0 != nil }
    .compactMap { $0.map { PanelRoutines($0.pointee) } }

  /// The fastest set.
  package static var fastest: PanelRoutines<Float> { available.first ?? .readable }

  private init(_ set: panel_routines) {
    name = String(cString: set.name)
    multiply = { [multiply = set.multiply] product in
      withUnsafePointer(to: panel_product(product)) { multiply($0) }
    }
    add = { [add = set.add] product in
      withUnsafePointer(to: panel_product(product)) { add($0) }
    }
    exponentiate = { [exponentiate = set.exponentiate] product, exponentials in
      withUnsafePointer(to: panel_product(product)) { product in
        withUnsafePointer(to: panel_exponentials(exponentials)) { exponentiate(product, $0) }
      }
    }
    contract = { [contract = set.contract] contraction in
      withUnsafePointer(to: panel_contraction(contraction)) { contract($0) }
    }
    dots = { [dots = set.dots] rows, vector, products in
      withUnsafePointer(to: picked_rows(rows)) { dots($0, vector, products) }
    }
    combine = { [combine = set.combine] rows, factors, target in
      withUnsafePointer(to: picked_rows(rows)) { combine($0, factors, target) }
    }
    logistic = { [logistic = set.logistic] odds, errors, count in logistic(odds, errors, count) }
    let rules = UnsafeBufferPointer(start: set.rules, count: Int(set.rule_count))
    let kernels = Dictionary(rules.map { (String(cString: $0.name), $0.update) }) { $1 }
    update = { rule in
      // A rule that has no kernel goes in plain loops.
      guard let update = kernels[rule.rawValue] else { return { $0.apply(to: $1) } }
      return { step, run in
        withUnsafePointer(to: panel_weights(step, run)) { update($0) }
      }
    }
  }
}

extension panel_product {
  fileprivate init(_ product: PanelProduct<Float>) {
    self.init(
      a: product.a.start,
      a_row: product.a.row,
      a_column: product.a.column,
      b: product.b.start,
      b_row: product.b.row,
      b_panel: product.b.panel,
      c: product.c.start,
      c_row: product.c.row,
      c_panel: product.c.panel,
      rows: product.rows,
      depth: product.depth,
      panels: product.panels,
      last_columns: product.lastColumns
    )
  }
}

extension panel_exponentials {
  fileprivate init(_ exponentials: PanelExponentials<Float>) {
    self.init(
      shifts: exponentials.shifts,
      sums: exponentials.sums,
      last_columns: exponentials.lastColumns
    )
  }
}

extension panel_contraction {
  fileprivate init(_ contraction: PanelContraction<Float>) {
    self.init(
      a: contraction.a.start,
      a_row: contraction.a.row,
      a_panel: contraction.a.panel,
      b: contraction.b.start,
      b_row: contraction.b.row,
      b_panel: contraction.b.panel,
      d: contraction.d,
      d_row: contraction.stride,
      rows: contraction.rows,
      columns: contraction.columns,
      panels: contraction.panels
    )
  }
}

extension picked_rows {
  fileprivate init(_ rows: PickedRows<Float>) {
    self.init(
      rows: rows.start,
      row: rows.row,
      numbers: rows.numbers,
      count: rows.count,
      length: rows.length
    )
  }
}

extension panel_weights {
  fileprivate init(_ step: OptimizerStep<Float>, _ run: WeightRun<Float>) {
    self.init(
      weights: run.weights,
      gradients: run.gradients,
      memories: run.memories,
      count: run.count,
      keep: step.keep,
      gain: step.gain,
      mean_keep: step.meanKeep,
      mean_gain: step.meanGain,
      epsilon: step.epsilon,
      rate: step.rate
    )
  }
}
