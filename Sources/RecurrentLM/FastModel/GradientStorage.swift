/// The storage of gradients of U and W that are looked at before they change a weight, taken when they
/// are clipped or adapted for the first time.
final class GradientStorage<Scalar: FastScalar> {
  /// (∂L/∂W)ᵀ, shape `[H, Hp]`.
  let recurrent: AlignedStorage<Scalar>

  /// For each word its first place among the words read, or -1; shape `[C]`.
  let firstPlaces: UnsafeMutablePointer<Int>

  /// Takes storage.
  init(vocabularySize: Int, hiddenSize: Int) {
    recurrent = AlignedStorage(count: hiddenSize * roundedUpToPanel(hiddenSize))
    firstPlaces = .allocate(capacity: vocabularySize)
    firstPlaces.initialize(repeating: -1, count: vocabularySize)
  }

  deinit { firstPlaces.deallocate() }
}
