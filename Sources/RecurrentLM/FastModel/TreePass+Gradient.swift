// Backward: from the errors of the scores to those of the states, and to the gradient of V.
//
//     ∂L/∂V_n = Σ e_n s_t over the words whose paths go through n

extension TreePass {
  /// Hands the errors over, shape `[T, Hp]`.
  ///
  /// - Returns: Whether all errors are finite.
  func collectErrors(into target: UnsafeMutablePointer<Scalar>) -> Bool {
    var zero = SIMD8<Scalar>(repeating: 0)
    let (errors, target) = (storage.errors.eights, target.eights)
    for t in 0..<T {
      if t & 0x3FF == 0x3FF, !crew.goesOn() { return false }
      for group in t * Hp / 8..<(t + 1) * Hp / 8 {
        target[group] = errors[group]
        // Infinity and NaN times 0 are NaN.
        zero += errors[group] * 0
      }
    }
    return zero == SIMD8(repeating: 0)
  }

  /// Makes `scale e_n` of the errors of the scores, node after node.
  private func scaleErrors(by scale: Scalar) {
    let (errors, factors) = (storage.scoreErrors, storage.factors)
    meetings.steps.withUnsafeBufferPointer { steps in
      for meeting in 0..<meetings.all { factors[meeting] = errors[steps[meeting]] * scale }
    }
  }

  /// Adds `scale ∂L/∂V` to the target's matrix, which may be V itself, once the errors are collected,
  /// and does something else at the same time.
  func addGradient(scale: Scalar, to target: FastWeights<Scalar>, meanwhile: () -> Void) {
    scaleErrors(by: scale)
    distribute(.update(target.list[matrix].storage), meanwhile: meanwhile)
  }

  /// Changes the rows of the nodes met as an adaptive optimizer does, once the errors are collected, and
  /// does something else at the same time.
  func adapt(_ adaptation: Adaptation<Scalar>, factor: Scalar, meanwhile: () -> Void) {
    scaleErrors(by: factor)
    distribute(.adaptation(adaptation), meanwhile: meanwhile)
  }

  /// The same with gradients that were made apart.
  func adapt(_ adaptation: Adaptation<Scalar>, with gradients: FastWeights<Scalar>) {
    let gradient = gradients.list[matrix].storage.start
    for node in meetings.nodes {
      let place = Int(node) * stride
      adaptation.apply(gradient + place, to: matrix, at: place, count: stride)
    }
  }

  /// The norm of the gradient of V, squared, once the errors are collected, and something else at the
  /// same time.
  func squares(meanwhile: () -> Void) -> Double {
    scaleErrors(by: 1)
    distribute(.squares, meanwhile: meanwhile)
    return (0..<partsOfNodes).reduce(0) { $0 + sumsOfSquares[$1] }
  }

  /// The nodes of a part, by their places among those met.
  private func nodes(of part: Int) -> Range<Int> {
    meetings.count * part / partsOfNodes..<meetings.count * (part + 1) / partsOfNodes
  }

  /// Adds the scaled gradient of a node to a row.
  private func addGradient(of place: Int, to row: UnsafeMutablePointer<Scalar>) {
    let range = meetings.meetings(of: place)
    meetings.times.withUnsafeBufferPointer { times in
      guard let times = times.baseAddress else { return }
      let states = PickedRows(
        start: UnsafePointer(frame.states),
        row: Hp,
        numbers: times + range.lowerBound,
        count: range.count,
        length: stride
      )
      routines.combine(states, storage.factors + range.lowerBound, row)
    }
  }

  /// Makes the scaled gradient of each node of a part.
  private func forEachGradient(
    _ part: Int,
    thread: Int,
    _ body: (_ node: Int, _ gradient: UnsafeMutablePointer<Scalar>) -> Void
  ) {
    let gradient = gradient.start + thread * stride
    for place in nodes(of: part) {
      gradient.update(repeating: 0, count: stride)
      addGradient(of: place, to: gradient)
      body(Int(meetings.nodes[place]), gradient)
    }
  }

  /// Adds a part of `scale ∂L/∂V`.
  func update(_ target: AlignedStorage<Scalar>, _ part: Int) {
    for place in nodes(of: part) {
      addGradient(of: place, to: target.start + Int(meetings.nodes[place]) * stride)
    }
  }

  /// Changes the rows of a part's nodes.
  func adapt(_ adaptation: Adaptation<Scalar>, _ part: Int, thread: Int) {
    forEachGradient(part, thread: thread) { node, gradient in
      adaptation.apply(gradient, to: matrix, at: node * stride, count: stride)
    }
  }

  /// Adds up the squares of a part's gradients.
  func addUpSquares(_ part: Int, thread: Int) {
    var sum = 0.0
    forEachGradient(part, thread: thread) { _, gradient in
      for unit in 0..<hiddenSize { sum += gradient[unit].doubled * gradient[unit].doubled }
    }
    sumsOfSquares[part] = sum
  }
}
