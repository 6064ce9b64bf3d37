// Backpropagation through time and through the layers.
//
//     δo_t = o_t - onehot(y_t),   ∂L/∂V = Σ_t δo_t ⊗ s_t,   ∂L/∂c = Σ_t δo_t
//     e_t = Vᵀ δo_t, the error of s_t in the uppermost layer
//
// From there each layer takes the error of its state one step back, and hands that of what it read to
// the layer below; below the lowest it is that of E x_t. Without truncation the errors of all words go
// back together, in one pass from the last word to the first; with it each word's own goes back so many
// steps alone.

extension GatedModel {
  /// All gradients of a sentence's loss.
  func sentenceGradients(
    _ x: some Collection<Int>,
    _ y: some Collection<Int>
  ) throws -> Parameters {
    try checkParameters()
    let (x, y) = try checkedPair(x, y)
    try checkMemory(forScoresOf: x.count)
    let (z, trace, _) = try read(x[...], after: nil)
    return try gradients(x, y, softmax(z), trace)
  }

  func gradients(
    _ x: [Int],
    _ y: [Int],
    _ o: consuming Matrix,
    _ trace: [[Layer.Step]]
  ) throws -> Parameters {
    try checkMemory(forGradientsOf: x.count)
    var deltaO = o
    for (t, label) in y.enumerated() { deltaO[t, label] -= 1 }
    var s = Matrix(rows: x.count, columns: hiddenSize)
    for (t, step) in (trace.last ?? []).enumerated() { s[t] = step.state[0] }
    var gradients = Parameters(zerosOf: network, sizes)
    gradients.matrices[gates.V] = try deltaO.transposedDot(s)
    let ones = Vector([Double](repeating: 1, count: x.count))
    gradients.matrices[gates.c].values = try deltaO.transposedDot(ones).values
    let errors = try deltaO.dot(weights.matrices[gates.V])
    deltaO = Matrix(rows: 0, columns: 0)
    let last = x.count - 1
    if bpttTruncate >= last {
      try goBack(errors, of: 0...last, through: 0, x, trace, &gradients)
    } else {
      for t in 0...last {
        let first = max(0, t - bpttTruncate)
        try goBack(errors, of: t...t, through: first, x, trace, &gradients)
      }
    }
    try Safepoint.pass()
    return gradients
  }

  /// Takes the errors of some words back through time, to the word `first`.
  ///
  /// `errors` are those that the outputs hand down to the uppermost layer, shape `[T, H]`; `watch` is
  /// shown each word's errors in all layers.
  private func goBack(
    _ errors: Matrix,
    of words: ClosedRange<Int>,
    through first: Int,
    _ x: [Int],
    _ trace: [[Layer.Step]],
    _ gradients: inout some GradientSums,
    watch: (_ word: Int, _ layer: Int, _ error: Vector) -> Void = { _, _, _ in }
  ) throws {
    let layers = gatedLayers
    let none = Vector(count: hiddenSize)
    let noState = [Vector](repeating: none, count: gates.kind.vectorsOfState)
    var carried = [[Vector]](repeating: noState, count: layers.count)
    for k in stride(from: words.upperBound, through: first, by: -1) {
      if k & 0x7 == 0x7 { try Safepoint.pass() }
      var error = words.contains(k) ? errors[k] : none
      for (number, layer) in layers.enumerated().reversed() {
        carried[number][0] += error
        watch(k, number, layer.errorOfMemory(carried[number], trace[number][k]))
        (error, carried[number]) = try layer.back(carried[number], trace[number][k], &gradients)
      }
      gradients.add(error, toWord: x[k])
    }
  }

  func errors(_ x: [Int], endingWith error: Vector) throws -> Matrix {
    try checkMemory(forErrorsOf: x.count)
    let (_, trace, _) = try readStates(x[...], after: nil)
    let last = x.count - 1
    var errors = Matrix(rows: x.count, columns: hiddenSize)
    errors[last] = error
    var seen = Matrix(rows: x.count, columns: gates.layers * hiddenSize)
    var gradients = NoGradients()
    try goBack(errors, of: last...last, through: 0, x, trace, &gradients) { k, layer, error in
      for unit in 0..<hiddenSize { seen[last - k, layer * hiddenSize + unit] = error[unit] }
    }
    return seen
  }
}
