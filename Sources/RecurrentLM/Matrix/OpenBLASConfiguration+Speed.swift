extension OpenBLASConfiguration {
  /// The library's version, such as `0.3.21`.
  package static var version: String { BLAS.version }

  /// How fast one core multiplies matrices in single precision, the best of a few tries.
  ///
  /// - Returns: Floating-point operations a second.
  package static func singlePrecisionSpeed() -> Double {
    let size = 512
    let factor = [Float](repeating: 0.5, count: size * size)
    var product = [Float](repeating: 0, count: size * size)
    let clock = ContinuousClock()
    let shortest = (0..<8).map { _ in
      clock.measure {
        BLAS.multiply(
          factor,
          .asStored,
          stride: size,
          factor,
          .asStored,
          stride: size,
          into: &product,
          stride: size,
          m: size,
          n: size,
          k: size
        )
      }.inSeconds
    }.min()
    return 2 * Double(size * size * size) / (shortest ?? .infinity)
  }
}
