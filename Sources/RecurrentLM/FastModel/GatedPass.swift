// Layers with gates, in the engine: their states forward, and their errors back.
//
// * A layer goes through all words before the next one begins. What it reads is known then, and its
//   products with U are one for all words and gates; only those with W go from time to time, each with
//   the states of all sentences that have a word there.
// * Errors go back whole, to the sentences' starts, likewise: one product a time for all sentences, and
//   when all are known one for what is handed to the layer below, and one for each gradient.
// * Two threads share it. Each takes some of the sentences from their first word to their last, for no
//   sentence needs another; products of all words are shared out by rows, and gradients by columns. A
//   row's or a column's numbers are the same whoever makes them, and with whichever others.

/// What one layer has of the words read.
struct GatedRows<Scalar: FastScalar> {
  /// What it reads, behind each row's H numbers a 1; shape `[T, Hp]`.
  let input: UnsafeMutablePointer<Scalar>

  /// Its states, row 0 that before the first word; shape `[T + 1, Hp]`.
  let states: UnsafeMutablePointer<Scalar>

  /// The state before each word, shape `[T, Hp]`.
  let before: UnsafeMutablePointer<Scalar>

  /// The gates' values, and their errors; shape `[T, stride]`.
  let values: UnsafeMutablePointer<Scalar>
  let deltas: UnsafeMutablePointer<Scalar>

  /// Of a GRU `r ∘ s`, or `Wh s` where the reset comes after; of an LSTM `tanh(c_t)`; shape `[T, Hp]`.
  let product: UnsafeMutablePointer<Scalar>

  /// Of an LSTM c, row 0 that before the first word, and of a GRU the errors of `Wh s`;
  /// shape `[T + 1, Hp]`.
  let memory: UnsafeMutablePointer<Scalar>

  /// The errors of the states, and of an LSTM's c; shape `[T, Hp]`.
  let errors: UnsafeMutablePointer<Scalar>
  let memoryErrors: UnsafeMutablePointer<Scalar>
}

/// The recurrent pass of networks with gates.
final class GatedPass<Scalar: FastScalar> {
  let gates: Gates
  let weights: [GatedWeights<Scalar>]
  let H: Int
  let Hp: Int
  let routines: PanelRoutines<Scalar>
  let crew: StepCrew

  /// The columns of a gate, and of all gates.
  let width: Int
  let stride: Int

  /// The gradients of each layer, in the form of its weights.
  private(set) var gradients: [GatedWeights<Scalar>] = []

  private var numbers = AlignedStorage<Scalar>(count: 0)
  private(set) var rows: [GatedRows<Scalar>] = []
  private var mostWords = 0

  /// What the step under way does not show the next layer.
  private(set) var dropping: DropoutPass<Scalar>?

  /// U and W in rows, with which the errors of all gates become those of what was multiplied; in
  /// panels, shape `[Hp / 32, G · width, 32]`.
  let turned: GatedWeights<Scalar>

  /// What comes back one step, shape `[T, Hp]`.
  private(set) var carried: UnsafeMutablePointer<Scalar>

  init(
    _ gates: Gates,
    _ weights: FastWeights<Scalar>,
    crew: StepCrew,
    routines: PanelRoutines<Scalar>
  ) {
    self.gates = gates
    self.weights = weights.layers
    H = weights.sizes.hiddenSize
    Hp = roundedUpToPanel(weights.sizes.hiddenSize + 1)
    let columns = gates.columns(weights.sizes.hiddenSize)
    (width, stride) = (columns.width, columns.stride)
    (self.crew, self.routines) = (crew, routines)
    turned = GatedWeights(turning: columns, gates: gates.kind.letters.count, Hp: Hp)
    carried = turned.W.start
  }

  /// How many products of a weight and a number so many words take.
  func products(words: Int) -> Int {
    Memory.bytes(ofShape: words, gates.layers, 6 * stride, H, bytesPerElement: 1)
  }

  /// How many numbers a word takes in a layer.
  private var numbersOfWord: Int { 7 * Hp + 2 * stride }

  /// Makes sure that there is room for so many words, whose upper states lie where they are told.
  func begin(
    words T: Int,
    states upper: UnsafeMutablePointer<Scalar>,
    dropping: DropoutPass<Scalar>?
  ) throws {
    let layers = gates.layers
    self.dropping = dropping
    if T > mostWords || rows.isEmpty {
      let most = max(T, mostWords)
      let count = layers * (most + 2) * (numbersOfWord + Hp) + (most + 1) * Hp
      (numbers, rows) = (AlignedStorage(count: 0), [])
      try Memory.check(
        needed: Memory.bytes(ofShape: count, bytesPerElement: MemoryLayout<Scalar>.stride),
        for: "the states of \(T) words"
      )
      numbers = AlignedStorage(count: count)
      mostWords = most
    }
    var places = Places()
    func next(_ count: Int) -> UnsafeMutablePointer<Scalar> { numbers.start + places.next(count) }
    carried = next((T + 1) * Hp)
    var input = next(T * Hp)
    rows = (0..<layers).map { layer in
      let states = layer == layers - 1 ? upper : next((T + 1) * Hp)
      defer { input = dropping?.states(layer) ?? states + Hp }
      return GatedRows(
        input: input,
        states: states,
        before: next(T * Hp),
        values: next(T * stride),
        deltas: next(T * stride),
        product: next(T * Hp),
        memory: next((T + 1) * Hp),
        errors: next(T * Hp),
        memoryErrors: next(T * Hp)
      )
    }
    for row in rows {
      row.states.update(repeating: 0, count: Hp)
      row.memory.update(repeating: 0, count: Hp)
    }
  }

  private var isLSTM: Bool { gates.kind == .lstm }

  /// Puts a state in front of the first word: of each layer s, and of an LSTM c.
  func setState(_ state: [Scalar]) {
    let vectors = gates.kind.vectorsOfState
    guard state.count == gates.layers * vectors * H else { return }
    for (layer, row) in rows.enumerated() {
      for unit in 0..<H {
        row.states[unit] = state[layer * vectors * H + unit]
        if isLSTM { row.memory[unit] = state[(layer * vectors + 1) * H + unit] }
      }
    }
  }

  /// The state after the last of so many words of one sentence.
  func state(after T: Int) -> [Scalar] {
    rows.flatMap { row -> [Scalar] in
      let s = UnsafeBufferPointer(start: row.states + T * Hp, count: H)
      let c = UnsafeBufferPointer(start: row.memory + T * Hp, count: isLSTM ? H : 0)
      return Array(s) + Array(c)
    }
  }

  /// Makes sure that there is room for gradients.
  func makeRoomForGradients() {
    guard gradients.isEmpty else { return }
    gradients = weights.map { _ in GatedWeights(hiddenSize: H, gates.columns(H)) }
  }

  /// Multiplies rows with so many columns of matrices, as many rows at once as pass quickly.
  func multiply(
    _ a: UnsafeMutablePointer<Scalar>,
    _ stride: Int,
    depth: Int,
    by b: Panels<Scalar>,
    into c: Panels<Scalar>,
    rows: Int,
    columns: Int,
    adding: Bool = false
  ) {
    let atOnce = max(1, StepCrew.longWork / (depth * columns))
    let panels = roundedUpToPanel(columns) / panelColumns
    for first in Swift.stride(from: 0, to: rows, by: atOnce) {
      guard crew.goesOn() else { return }
      let product = PanelProduct(
        a: Entries(a + first * stride, row: stride, column: 1),
        b: b,
        c: Panels(c.start + first * c.row, row: c.row, panel: c.panel),
        rows: min(atOnce, rows - first),
        depth: depth,
        panels: panels,
        lastColumns: columns - (panels - 1) * panelColumns
      )
      if adding { routines.add(product) } else { routines.multiply(product) }
    }
  }
}
