// The weights of layers with gates, laid out for the engine.
//
// The gates of a layer lie side by side, each filled up to whole vectors: what a layer reads is
// multiplied with all of them at once. A state has a number 1 behind its H, and the matrices that it is multiplied
// with a row for that: the biases. V has a column for it likewise, which is c.

/// How the columns of a layer's gates lie side by side.
struct GateColumns {
  /// The columns of a gate: H rounded up to a vector of eight, so that two gates are whole strips of
  /// 16, which products take.
  let width: Int

  /// The columns of all gates, G, rounded up to whole strips.
  let stride: Int

  init(hiddenSize H: Int, gates: Int) {
    width = (H + 7) / 8 * 8
    stride = roundedUpToStrip(gates * width)
  }
}

/// A number of columns rounded up to whole strips, half panels.
func roundedUpToStrip(_ count: Int) -> Int {
  let strip = panelColumns / 2
  return (count + strip - 1) / strip * strip
}

/// One layer's matrices.
struct GatedWeights<Scalar: FastScalar> {
  /// `Uᵀ` of all gates side by side, and below them the biases: shape `[H + 1, stride]`.
  let U: AlignedStorage<Scalar>

  /// `Wᵀ` of all gates, shape `[H, stride]`.
  let W: AlignedStorage<Scalar>

  init(hiddenSize H: Int, _ columns: GateColumns) {
    U = AlignedStorage(count: (H + 1) * columns.stride)
    W = AlignedStorage(count: H * columns.stride)
  }

  /// Makes room for the same matrices in rows, in panels.
  init(turning columns: GateColumns, gates: Int, Hp: Int) {
    U = AlignedStorage(count: gates * columns.width * Hp)
    W = AlignedStorage(count: gates * columns.width * Hp)
  }

  var storages: [AlignedStorage<Scalar>] { [U, W] }
}

extension Gates {
  /// Where the gates of a layer of so many units lie.
  func columns(_ hiddenSize: Int) -> GateColumns {
    GateColumns(hiddenSize: hiddenSize, gates: kind.letters.count)
  }

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
    let (H, gates, place) = (sizes.hiddenSize, kind.letters.count, columns(sizes.hiddenSize))
    typealias Packed = PackedMatrix<Scalar>
    func square(_ storage: (GatedWeights<Scalar>) -> AlignedStorage<Scalar>) -> [Packed] {
      layers.flatMap { layer in
        (0..<gates).map { gate in
          PackedMatrix(
            rows: H,
            columns: H,
            in: storage(layer),
            .columns(stride: place.stride),
            rowsBefore: gate * place.width
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
          .columns(stride: place.stride),
          rowsBefore: gate * place.width,
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
