/// A number that the engine computes in.
///
/// `Float` is what `FastRNN` is made of. In `Double` the very same engine is precise enough for its
/// gradients to be compared with slopes of its losses. Only what is asked for here differs.
package protocol FastScalar: BinaryFloatingPoint, SIMDScalar, Codable, SendableMetatype {
  /// The exponential of a number.
  static func exponential(_ z: Self) -> Self

  /// Hyperbolic tangents of eight numbers.
  static func hyperbolicTangent(_ z: SIMD8<Self>) -> SIMD8<Self>

  /// Goes a share of the way from numbers to others: `a += share (b - a)`.
  ///
  /// Here, for a loop over any scalar is called for each number, and took longer than fifty steps.
  static func approach(
    _ a: UnsafeMutablePointer<Self>,
    _ b: UnsafeMutablePointer<Self>,
    count: Int,
    share: Self
  )

  /// The same number in double precision.
  var doubled: Double { get }
}
