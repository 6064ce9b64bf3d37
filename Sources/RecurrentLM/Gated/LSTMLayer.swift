// One layer of an LSTM, forward and back.
//
//     i = σ(Ui x + Wi s + bi)                     how much of what is new goes into the memory
//     f = σ(Uf x + Wf s + bf)                     how much of the memory stays
//     q = σ(Uq x + Wq s + bq)                     how much of the memory the state shows
//     g = tanh(Ug x + Wg s + bg)                  what is new
//     c_t = c ∘ f + g ∘ i,   s_t = tanh(c_t) ∘ q
//
// s and c are those of the word before. δ are the derivatives with respect to what stands within σ and
// tanh. The literature calls the gate q "o", which here are the probabilities.

struct LSTMLayer: GatedLayer {
  struct Step: GatedStep {
    let x, s, c: Vector
    let i, f, q, g: Vector

    /// `tanh(c_t)`.
    let shown: Vector
    let state: [Vector]
  }

  private let layer: Int
  private let Ui, Uf, Uq, Ug, Wi, Wf, Wq, Wg: Matrix
  private let bi, bf, bq, bg: Vector

  init(_ parameters: Parameters, _ gates: Gates, layer: Int) {
    self.layer = layer
    (Ui, Wi, bi) = parameters.gate(0, gates, layer: layer)
    (Uf, Wf, bf) = parameters.gate(1, gates, layer: layer)
    (Uq, Wq, bq) = parameters.gate(2, gates, layer: layer)
    (Ug, Wg, bg) = parameters.gate(3, gates, layer: layer)
  }

  func read(_ x: Vector, after before: [Vector]) throws -> Step {
    let (s, c) = (before[0], before[1])
    let i = sigmoid(try Ui.dot(x) + Wi.dot(s) + bi)
    let f = sigmoid(try Uf.dot(x) + Wf.dot(s) + bf)
    let q = sigmoid(try Uq.dot(x) + Wq.dot(s) + bq)
    let g = tanh(try Ug.dot(x) + Wg.dot(s) + bg)
    let memory = c * f + g * i
    let shown = tanh(memory)
    let next = shown * q
    return Step(x: x, s: s, c: c, i: i, f: f, q: q, g: g, shown: shown, state: [next, memory])
  }

  func back(
    _ errors: [Vector],
    _ step: Step,
    _ gradients: inout some GradientSums
  ) throws -> (x: Vector, before: [Vector]) {
    let (x, s) = (step.x, step.s)
    let (i, f, q, g) = (step.i, step.f, step.q, step.g)
    let ofC = errorOfMemory(errors, step)
    let deltaQ = errors[0] * step.shown * q * (1 - q)
    let deltaI = ofC * g * i * (1 - i)
    let deltaF = ofC * step.c * f * (1 - f)
    let deltaG = ofC * i * (1 - g * g)
    gradients.add((0, layer), deltaI, x, s)
    gradients.add((1, layer), deltaF, x, s)
    gradients.add((2, layer), deltaQ, x, s)
    gradients.add((3, layer), deltaG, x, s)
    let before =
      try Wi.transposedDot(deltaI) + Wf.transposedDot(deltaF) + Wq.transposedDot(deltaQ)
      + Wg.transposedDot(deltaG)
    let below =
      try Ui.transposedDot(deltaI) + Uf.transposedDot(deltaF) + Uq.transposedDot(deltaQ)
      + Ug.transposedDot(deltaG)
    return (below, [before, ofC * f])
  }

  func errorOfMemory(_ errors: [Vector], _ step: Step) -> Vector {
    errors[1] + errors[0] * step.q * (1 - step.shown * step.shown)
  }
}
