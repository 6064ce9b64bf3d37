/// The storage of gradients that are looked at before they change a weight, taken when they are
/// clipped or adapted for the first time.
final class GradientStorage<Scalar: FastScalar> {
  /// For each thread one panel of ∂L/∂V, shape `[threads, H, 32]`.
  let panels: AlignedStorage<Scalar>

  /// The numbers of one panel, `32 H`.
  let panelSize: Int

  /// For each slice its sum of squares, shape `[slices]`.
  let squares: UnsafeMutablePointer<Double>

  /// (∂L/∂W)ᵀ, shape `[H, Hp]`.
  let recurrent: AlignedStorage<Scalar>

  /// For each word its first place among the words read, or -1; shape `[C]`.
  let firstPlaces: UnsafeMutablePointer<Int>

  /// Takes storage.
  init(vocabularySize: Int, hiddenSize: Int, slices: Int) {
    let Hp = roundedUpToPanel(hiddenSize)
    panelSize = panelColumns * hiddenSize
    panels = AlignedStorage(count: BlockWorkers.threads * panelSize)
    squares = .allocate(capacity: slices)
    squares.initialize(repeating: 0, count: slices)
    recurrent = AlignedStorage(count: hiddenSize * Hp)
    firstPlaces = .allocate(capacity: vocabularySize)
    firstPlaces.initialize(repeating: -1, count: vocabularySize)
  }

  deinit {
    squares.deallocate()
    firstPlaces.deallocate()
  }
}
