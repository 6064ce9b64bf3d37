// Forward: the scores of the words of each class that is met, at the times when it is.
//
//     E[w, t] = exp(V_w · s_t),   Σ_t = Σ_w E[w, t],   for the words w of κ(y_t) alone

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension ClassPass {
  /// Computes exponentials and their sums, as far as the purpose needs them.
  ///
  /// - Returns: Whether all is finite.
  func forward() -> Bool {
    if frame.purpose != .probabilities { gatherStates() }
    for number in 0..<classCount { isNotFinite[number] = false }
    var areClassesFinite = false
    distribute(.exponentials) { areClassesFinite = classes.forward() }
    guard !crew.wasStopped, areClassesFinite else { return false }
    return !groups.contains { isNotFinite[$0.number] }
  }

  /// Puts the states of each group side by side.
  private func gatherStates() {
    for row in 0..<T {
      (storage.states + row * Hp).update(from: frame.states + rows.times[row] * Hp, count: Hp)
    }
  }

  /// The states of a group.
  func states(of group: ClassGroup) -> UnsafeMutablePointer<Scalar> {
    frame.purpose == .probabilities ? frame.states : storage.states + group.first * Hp
  }

  /// The exponentials of a group, from one of its states on.
  func exponentials(of group: ClassGroup, from row: Int = 0) -> Panels<Scalar> {
    Panels(
      storage.exponentials + group.exponentials + row * panelColumns,
      row: panelColumns,
      panel: group.count * panelColumns
    )
  }

  /// Panels of V, or of a gradient of the same layout, from a class's first on.
  func words(_ V: AlignedStorage<Scalar>, of number: Int) -> Panels<Scalar> {
    Panels(
      V.start + panels.starts[number] * hiddenSize * panelColumns,
      row: panelColumns,
      panel: hiddenSize * panelColumns
    )
  }

  /// Computes a group's exponentials and their sums, with smaller scores if one is too large; for
  /// gradients also what they send back.
  func computeExponentials(_ group: ClassGroup) {
    exponentiate(group, shifts: nil)
    (rows.shifts + group.first).update(repeating: 0, count: group.count)
    if !addUpSums(group) {
      guard findLargestScores(group) else {
        isNotFinite[group.number] = true
        return
      }
      exponentiate(group, shifts: rows.shifts + group.first)
      guard addUpSums(group) else {
        isNotFinite[group.number] = true
        return
      }
    }
    guard frame.purpose != .probabilities else { return }
    for row in group.first..<group.first + group.count { scoreLabel(row, group) }
    if frame.purpose == .gradients { sendBack(group) }
  }

  /// The scores of a group's words after some of its states.
  private func scores(_ group: ClassGroup, _ part: Range<Int>) -> PanelProduct<Scalar> {
    PanelProduct(
      a: Entries(states(of: group) + part.lowerBound * Hp, row: Hp, column: 1),
      b: words(V, of: group.number),
      c: exponentials(of: group, from: part.lowerBound),
      rows: part.count,
      depth: hiddenSize,
      panels: panels.panels(of: group.number).count
    )
  }

  /// Goes through the states of a group in parts that take a few milliseconds.
  func forEachPart(of group: ClassGroup, _ body: (Range<Int>) -> Void) {
    let words = panels.panels(of: group.number).count * panelColumns
    let size = max(1, StepCrew.longWork / (8 * words * hiddenSize))
    for first in stride(from: 0, to: group.count, by: size) {
      guard first == 0 || crew.goesOn() else { return }
      body(first..<min(group.count, first + size))
    }
  }

  private func exponentiate(_ group: ClassGroup, shifts: UnsafeMutablePointer<Scalar>?) {
    forEachPart(of: group) { part in
      routines.exponentiate(
        scores(group, part),
        PanelExponentials(
          shifts: shifts.map { UnsafePointer($0 + part.lowerBound) },
          sums: nil,
          lastColumns: panels.lastColumns(of: group.number)
        )
      )
    }
  }

  /// Adds up the exponentials of each of a group's states.
  ///
  /// - Returns: Whether the sums, and their products with weights and states, are well within single
  ///   precision.
  private func addUpSums(_ group: ClassGroup) -> Bool {
    let exponentials = exponentials(of: group)
    let count = panels.panels(of: group.number).count
    var areGood = true
    for row in 0..<group.count {
      var sum = SIMD8<Scalar>(repeating: 0)
      for panel in 0..<count {
        let eights = exponentials.row(row, ofPanel: panel).eights
        for eight in 0..<panelColumns / 8 { sum += eights[eight] }
      }
      let total = (0..<8).reduce(0.0) { $0 + sum[$1].doubled }
      rows.sums[group.first + row] = total
      if !(1e-25...1e25).contains(total) { areGood = false }
    }
    return areGood
  }

  /// Finds the largest score of a group's words after each of its states, which is then subtracted.
  ///
  /// - Returns: Whether all scores are finite.
  private func findLargestScores(_ group: ClassGroup) -> Bool {
    forEachPart(of: group) { routines.multiply(scores(group, $0)) }
    let exponentials = exponentials(of: group)
    var areFinite = true
    for row in 0..<group.count {
      var largest = -Scalar.infinity
      for word in 0..<panels.sizes[group.number] {
        let score = exponentials.row(row, ofPanel: word / panelColumns)[word % panelColumns]
        largest = max(largest, score)
        if !score.isFinite { areFinite = false }
      }
      rows.shifts[group.first + row] = largest
    }
    return areFinite
  }

  /// The place of the word to predict among the words of its class.
  func label(_ row: Int, _ group: ClassGroup) -> Int {
    panels.places[frame.y[rows.times[row]]] - panels.starts[group.number] * panelColumns
  }

  /// The score of the word to predict, `V_y · s`.
  private func scoreLabel(_ row: Int, _ group: ClassGroup) {
    let (panel, column) = label(row, group).quotientAndRemainder(dividingBy: panelColumns)
    let weights = words(V, of: group.number).row(0, ofPanel: panel) + column
    let state = storage.states + row * Hp
    // Four sums, for each addition waits for the one before.
    var sum = SIMD4<Scalar>(repeating: 0)
    var unit = 0
    while unit + 4 <= hiddenSize {
      for lane in 0..<4 {
        sum[lane] += weights[(unit + lane) * panelColumns] * state[unit + lane]
      }
      unit += 4
    }
    var score = (0..<4).reduce(0.0) { $0 + sum[$1].doubled }
    while unit < hiddenSize {
      score += (weights[unit * panelColumns] * state[unit]).doubled
      unit += 1
    }
    rows.labelScores[row] = score
  }
}

// What comes out of it.

extension ClassPass {
  /// The loss of the word to predict at a time, `-log a[κ(y)] - log p(y | κ(y))`, in nats.
  func wordLoss(_ t: Int) -> Double {
    let row = rows.places[t]
    return classes.wordLoss(t) + log(rows.sums[row]) + rows.shifts[row].doubled
      - rows.labelScores[row]
  }

  /// Puts the probabilities of all words after a state into a row of a matrix, once all exponentials
  /// are known.
  func takeProbabilities(_ t: Int, in o: inout Matrix) {
    let factors = groups.map { group in
      classes.exponential(of: group.number, at: t).doubled / classes.sums[t]
        / rows.sums[group.first + t]
    }
    for word in 0..<vocabularySize {
      let group = groups[classOfWord[word]]
      let (panel, column) = (panels.places[word] - panels.starts[group.number] * panelColumns)
        .quotientAndRemainder(dividingBy: panelColumns)
      let exponential = exponentials(of: group).row(t, ofPanel: panel)[column].doubled
      o.values[t * vocabularySize + word] = exponential * factors[group.number]
    }
  }

  /// The log probabilities of all words after one state, shape `[C]`: scores whose softmax is
  /// themselves.
  func scores(after state: AlignedStorage<Scalar>) -> Vector {
    let ofClasses = classes.scores(after: state).values
    let ofWords = AlignedStorage<Scalar>(count: panels.count * panelColumns)
    Safepoint.inPieces(of: panels.count, size: max(1, (1 << 24) / (hiddenSize * panelColumns))) {
      let first = $0.lowerBound
      routines.multiply(
        PanelProduct(
          a: Entries(state.start, row: Hp, column: 1),
          b: Panels(
            V.start + first * hiddenSize * panelColumns,
            row: panelColumns,
            panel: hiddenSize * panelColumns
          ),
          c: Panels(ofWords.start + first * panelColumns, row: panelColumns, panel: panelColumns),
          rows: 1,
          depth: hiddenSize,
          panels: $0.count
        )
      )
    }
    let logOfAll = logSum(ofClasses[...])
    let logs = (0..<classCount).map { number in
      let first = panels.starts[number] * panelColumns
      let ofClass = (first..<first + panels.sizes[number]).map { ofWords.start[$0].doubled }
      return ofClasses[number] - logOfAll - logSum(ofClass[...])
    }
    return Vector(
      (0..<vocabularySize).map {
        ofWords.start[panels.places[$0]].doubled + logs[classOfWord[$0]]
      }
    )
  }
}
