// One layer of a GRU, forward and back.
//
//     z = σ(Uz x + Wz s + bz)                     how much of the state stays
//     r = σ(Ur x + Wr s + br)                     how much of it the new one is made from
//     h = tanh(Uh x + Wh (s ∘ r) + bh)            what is new;  r ∘ (Wh s) where the reset comes after
//     s_t = (1 - z) ∘ h + z ∘ s
//
// s is s_{t-1}. δ are the derivatives with respect to what stands within σ and tanh, e is that of s_t.

struct GRULayer: GatedLayer {
  struct Step: GatedStep {
    let x, s, z, r, h: Vector

    /// The product with Wh: of `s ∘ r`, or of s alone where the reset comes after it.
    let product: Vector
    let state: [Vector]
  }

  private let layer: Int
  private let resetIsAfter: Bool
  private let Uz, Ur, Uh, Wz, Wr, Wh: Matrix
  private let bz, br, bh: Vector

  init(_ parameters: Parameters, _ gates: Gates, layer: Int) {
    self.layer = layer
    resetIsAfter = gates.kind == .gru(.after)
    (Uz, Wz, bz) = parameters.gate(0, gates, layer: layer)
    (Ur, Wr, br) = parameters.gate(1, gates, layer: layer)
    (Uh, Wh, bh) = parameters.gate(2, gates, layer: layer)
  }

  func read(_ x: Vector, after before: [Vector]) throws -> Step {
    let s = before[0]
    let z = sigmoid(try Uz.dot(x) + Wz.dot(s) + bz)
    let r = sigmoid(try Ur.dot(x) + Wr.dot(s) + br)
    let product = try Wh.dot(resetIsAfter ? s : s * r)
    let h = tanh(try Uh.dot(x) + (resetIsAfter ? r * product : product) + bh)
    let next = (1 - z) * h + z * s
    return Step(x: x, s: s, z: z, r: r, h: h, product: product, state: [next])
  }

  func back(
    _ errors: [Vector],
    _ step: Step,
    _ gradients: inout some GradientSums
  ) throws -> (x: Vector, before: [Vector]) {
    let (e, x, s) = (errors[0], step.x, step.s)
    let (z, r, h) = (step.z, step.r, step.h)
    let deltaZ = e * (s - h) * z * (1 - z)
    let deltaH = e * (1 - z) * (1 - h * h)
    let deltaR: Vector
    var before = e * z
    if resetIsAfter {
      let ofProduct = deltaH * r
      deltaR = deltaH * step.product * r * (1 - r)
      before += try Wh.transposedDot(ofProduct)
      gradients.add((2, layer), deltaH, x, product: ofProduct, s)
    } else {
      let ofReset = try Wh.transposedDot(deltaH)
      deltaR = ofReset * s * r * (1 - r)
      before += ofReset * r
      gradients.add((2, layer), deltaH, x, s * r)
    }
    gradients.add((0, layer), deltaZ, x, s)
    gradients.add((1, layer), deltaR, x, s)
    before += try Wz.transposedDot(deltaZ) + Wr.transposedDot(deltaR)
    let below =
      try Uz.transposedDot(deltaZ) + Ur.transposedDot(deltaR) + Uh.transposedDot(deltaH)
    return (below, [before])
  }

  func errorOfMemory(_ errors: [Vector], _ step: Step) -> Vector { errors[0] }
}
