// The gradients of layers with gates, once the errors of all gates are known.

/// Some columns of a gradient: the products of what was read, and of errors.
private struct GradientPiece<Scalar: FastScalar> {
  /// What was read, in rows of Hp, and how many numbers of it.
  let read: UnsafeMutablePointer<Scalar>
  let count: Int

  let deltas: Panels<Scalar>
  let target: Panels<Scalar>
  let columns: Int
}

extension GatedPass {
  /// The columns of a gradient that a thread takes at once: two panels.
  private static var columnsOfPiece: Int { 2 * panelColumns }

  /// Makes the gradients of a layer, and the errors of what it has read.
  func makeGradients(_ layer: Int, _ T: Int, errorsBelow: UnsafeMutablePointer<Scalar>) {
    let row = rows[layer]
    let pieces = pieces(row, gradients[layer])
    crew.distribute(
      pieces.count,
      { [self] part, _ in makeGradient(pieces[part], T) },
      meanwhile: {}
    )
    shareRows(T) { [self] words in
      multiply(
        row.deltas + words.lowerBound * stride,
        stride,
        depth: rowsOfTurned,
        by: rows(of: turned.U, from: 0),
        into: Panels(rows: errorsBelow + words.lowerBound * Hp, stride: Hp),
        rows: words.count,
        columns: roundedUpToStrip(H)
      )
      if layer > 0 { dropping?.take(back: errorsBelow, layer - 1, words) }
    }
  }

  /// The gradients of a layer in pieces, which together are all their columns.
  private func pieces(
    _ row: GatedRows<Scalar>,
    _ gradients: GatedWeights<Scalar>
  ) -> [GradientPiece<Scalar>] {
    var pieces: [GradientPiece<Scalar>] = []
    func add(
      _ columns: Range<Int>,
      of target: AlignedStorage<Scalar>,
      _ read: UnsafeMutablePointer<Scalar>,
      _ count: Int,
      _ deltas: UnsafeMutablePointer<Scalar>,
      _ deltaStride: Int
    ) {
      for first in Swift.stride(from: 0, to: columns.count, by: Self.columnsOfPiece) {
        pieces.append(
          GradientPiece(
            read: read,
            count: count,
            deltas: Panels(rows: deltas + first, stride: deltaStride),
            target: Panels(rows: target.start + columns.lowerBound + first, stride: stride),
            columns: min(Self.columnsOfPiece, columns.count - first)
          )
        )
      }
    }
    add(0..<stride, of: gradients.U, row.input, H + 1, row.deltas, stride)
    guard case .gru(let reset) = gates.kind else {
      add(0..<stride, of: gradients.W, row.before, H, row.deltas, stride)
      return pieces
    }
    let h = 2 * width
    add(0..<h, of: gradients.W, row.before, H, row.deltas, stride)
    if reset.isAfter {
      add(h..<stride, of: gradients.W, row.before, H, row.memory, Hp)
    } else {
      add(h..<stride, of: gradients.W, row.product, H, row.deltas + h, stride)
    }
    return pieces
  }

  /// Makes `Aᵀ D` of the rows of T words.
  private func makeGradient(_ piece: GradientPiece<Scalar>, _ T: Int) {
    let atOnce = max(1, StepCrew.longWork / (piece.count * piece.columns))
    let panels = roundedUpToPanel(piece.columns) / panelColumns
    for first in Swift.stride(from: 0, to: T, by: atOnce) {
      guard crew.goesOn() else { return }
      let deltas = piece.deltas
      let product = PanelProduct(
        a: Entries(piece.read + first * Hp, row: 1, column: Hp),
        b: Panels(deltas.start + first * deltas.row, row: deltas.row, panel: deltas.panel),
        c: piece.target,
        rows: piece.count,
        depth: min(atOnce, T - first),
        panels: panels,
        lastColumns: piece.columns - (panels - 1) * panelColumns
      )
      if first == 0 { routines.multiply(product) } else { routines.add(product) }
    }
  }
}
