// The weights of layers with gates, laid out for the engine.
//
// The gates of a layer lie side by side, each filled up to Hp columns: what a layer reads is multiplied
// with all of them at once. A state has a number 1 behind its H, and the matrices that it is multiplied
// with a row for that: the biases. V has a column for it likewise, which is c.

/// One layer's matrices.
struct GatedWeights<Scalar: FastScalar> {
  /// `Uᵀ` of all gates side by side, and below them the biases: shape `[H + 1, G · Hp]`.
  let U: AlignedStorage<Scalar>

  /// `Wᵀ` of all gates, shape `[H, G · Hp]`.
  let W: AlignedStorage<Scalar>

  init(hiddenSize H: Int, Hp: Int, gates: Int) {
    U = AlignedStorage(count: (H + 1) * gates * Hp)
    W = AlignedStorage(count: H * gates * Hp)
  }

  var storages: [AlignedStorage<Scalar>] { [U, W] }
}

extension Gates {
  /// The matrices of a network with gates, in its order, in what the engine has of each layer and of
  /// the output.
  func matrices<Scalar>(
    _ network: Network,
    _ sizes: ModelSizes,
    _ layers: [GatedWeights<Scalar>],
    E: PackedMatrix<Scalar>,
    V: PackedMatrix<Scalar>,
    A: PackedMatrix<Scalar>?
  ) -> [PackedMatrix<Scalar>] {
    let H = sizes.hiddenSize
    let Hp = roundedUpToPanel(H + 1)
    let (gates, stride) = (kind.letters.count, kind.letters.count * roundedUpToPanel(H + 1))
    func square(_ storage: (GatedWeights<Scalar>) -> AlignedStorage<Scalar>) -> [PackedMatrix<
      Scalar
    >] {
      layers.flatMap { layer in
        (0..<gates).map { gate in
          PackedMatrix(
            rows: H,
            columns: H,
            in: storage(layer),
            .columns(stride: stride),
            rowsBefore: gate * Hp
          )
        }
      }
    }
    let biases = layers.flatMap { layer in
      (0..<gates).map { gate in
        PackedMatrix(
          rows: H,
          columns: 1,
          in: layer.U,
          .columns(stride: stride),
          rowsBefore: gate * Hp,
          columnsBefore: H
        )
      }
    }
    let output =
      [E] + square(\.U) + square(\.W) + [V.columns(0..<H)] + biases + [V.columns(H..<H + 1)]
    return output + (A.map { [$0.columns(0..<H), $0.columns(H..<H + 1)] } ?? [])
  }
}

extension Network {
  /// H rounded up to whole panels: with gates there is a 1 behind each state.
  func paddedUnits(_ H: Int) -> Int { roundedUpToPanel(gates == nil ? H : H + 1) }
}
