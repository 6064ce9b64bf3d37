// Forward: the exponentials of the columns at each time, their sums, and the errors that they send back.
//
//     E[w, t] = exp(V_w · s_t) m_w / (K q(w)),   of y_t itself exp(V_y · s_t) / (K q(y))
//     L_t = log Σ_w E[w, t] - log E[y_t, t]

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension SampledPass {
  /// Computes what the purpose needs of the states.
  ///
  /// - Returns: Whether all is finite.
  func forward() -> Bool {
    guard isSampling else { return softmax.forward() }
    columns.faults.start.update(repeating: 0, count: columns.faults.count)
    distribute(.rows)
    guard !crew.wasStopped else { return false }
    return (0..<columns.faults.count).allSatisfy { columns.faults.start[$0] == 0 }
  }

  /// The loss of the word to predict at a time, in nats; among the samples, where there are any.
  func wordLoss(_ t: Int) -> Double {
    isSampling ? columns.losses.start[t] : softmax.wordLoss(t)
  }

  /// The exponentials, from a time and a panel on.
  func exponentials(from t: Int, panel: Int = 0) -> Panels<Scalar> {
    Panels(
      storage.exponentials + (panel * T + t) * panelColumns,
      row: panelColumns,
      panel: T * panelColumns
    )
  }

  /// The columns of V.
  private var gathered: Panels<Scalar> {
    Panels(storage.V, row: panelColumns, panel: panelSize)
  }

  private func scores(_ words: Range<Int>) -> PanelProduct<Scalar> {
    PanelProduct(
      a: Entries(frame.states + words.lowerBound * Hp, row: Hp, column: 1),
      b: gathered,
      c: exponentials(from: words.lowerBound),
      rows: words.count,
      depth: hiddenSize,
      panels: columns.panels
    )
  }

  /// Computes everything of some words, with smaller scores if one is too large.
  func computeRows(_ words: Range<Int>, part: Int) {
    let shifts = columns.shifts.start
    (shifts + words.lowerBound).update(repeating: 0, count: words.count)
    exponentiate(words, shifted: false)
    if !addUp(words, leastLabel: 1e-25) {
      guard findLargestScores(words) else {
        columns.faults.start[part] = 1
        return
      }
      exponentiate(words, shifted: true)
      guard addUp(words, leastLabel: 0) else {
        columns.faults.start[part] = 1
        return
      }
    }
    for t in words {
      let (panel, column) = columns.labels[t].quotientAndRemainder(dividingBy: panelColumns)
      exponentials(from: t).row(0, ofPanel: panel)[column] -= Scalar(columns.sums.start[t])
    }
    let errors = storage.errors + words.lowerBound * Hp
    errors.update(repeating: 0, count: words.count * Hp)
    routines.contract(
      PanelContraction(
        a: exponentials(from: words.lowerBound),
        b: gathered,
        d: errors,
        stride: Hp,
        rows: words.count,
        columns: hiddenSize,
        panels: columns.panels
      )
    )
  }

  private func exponentiate(_ words: Range<Int>, shifted: Bool) {
    let last = columns.words(ofPanel: columns.panels - 1).count
    routines.exponentiate(
      scores(words),
      PanelExponentials(
        shifts: shifted ? UnsafePointer(columns.shifts.start + words.lowerBound) : nil,
        sums: nil,
        lastColumns: last
      )
    )
  }

  /// Multiplies the exponentials of some words with the columns' factors, and adds them up.
  ///
  /// - Returns: Whether the sums, and their products with weights and states, are well within single
  ///   precision.
  private func addUp(_ words: Range<Int>, leastLabel: Double) -> Bool {
    let factors = columns.factors.start.eights
    var areGood = true
    for t in words {
      let row = exponentials(from: t)
      let (panel, column) = columns.labels[t].quotientAndRemainder(dividingBy: panelColumns)
      let label = row.row(0, ofPanel: panel)[column] * columns.labelFactor(frame.y[t])
      var sum = SIMD8<Scalar>(repeating: 0)
      for panel in 0..<columns.panels {
        let eights = row.row(0, ofPanel: panel).eights
        for eight in 0..<panelColumns / 8 {
          eights[eight] *= factors[panel * panelColumns / 8 + eight]
          sum += eights[eight]
        }
      }
      // What was drawn of the word itself is masked: it counts once.
      let drawn = row.row(0, ofPanel: panel)[column]
      row.row(0, ofPanel: panel)[column] = label
      let total = (0..<8).reduce(0.0) { $0 + sum[$1].doubled } - drawn.doubled + label.doubled
      columns.sums.start[t] = total
      columns.losses.start[t] = log(total) - log(label.doubled)
      if !(1e-25...1e25).contains(total) || !(label.doubled > leastLabel) { areGood = false }
    }
    return areGood
  }

  /// Finds the largest score that counts at each of some times, which is then subtracted.
  ///
  /// - Returns: Whether all scores are finite.
  private func findLargestScores(_ words: Range<Int>) -> Bool {
    routines.multiply(scores(words))
    var areFinite = true
    for t in words {
      let row = exponentials(from: t)
      var largest = -Scalar.infinity
      for place in columns.words.indices {
        let (panel, column) = place.quotientAndRemainder(dividingBy: panelColumns)
        let score = row.row(0, ofPanel: panel)[column]
        if !score.isFinite { areFinite = false }
        // Words to predict at other times that were not drawn do not count here.
        if columns.factors.start[place] > 0 || place == columns.labels[t] {
          largest = max(largest, score)
        }
      }
      columns.shifts.start[t] = largest
    }
    return areFinite
  }
}
