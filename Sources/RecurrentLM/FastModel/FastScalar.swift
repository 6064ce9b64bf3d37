/// A number that the engine computes in.
///
/// `Float` is what `FastRNN` is made of. In `Double` the very same engine is precise enough for its
/// gradients to be compared with slopes of its losses. Only what is asked for here differs.
protocol FastScalar: BLASScalar, SIMDScalar, Codable {
  /// The whole number of the same size.
  associatedtype Bits: FixedWidthInteger & UnsignedInteger & SIMDScalar

  /// Exponentials of eight scores that are not too large.
  static func exponential(_ z: SIMD8<Self>) -> SIMD8<Self>

  /// Hyperbolic tangents of eight numbers.
  static func hyperbolicTangent(_ z: SIMD8<Self>) -> SIMD8<Self>

  /// The inverse square roots of eight numbers above 0.
  static func inverseSquareRoot(_ z: SIMD8<Self>) -> SIMD8<Self>

  /// The same number in double precision.
  var doubled: Double { get }
}

extension FastScalar {
  /// The bits of the magnitudes of eight numbers.
  ///
  /// As whole numbers they are ordered like the magnitudes, with infinity and NaN on top.
  @inline(__always)
  static func magnitudeBits(_ z: SIMD8<Self>) -> SIMD8<Bits> {
    unsafeBitCast(z, to: SIMD8<Bits>.self) & SIMD8(repeating: Bits.max >> 1)
  }
}
