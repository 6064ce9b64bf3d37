// Elementary functions of eight numbers at once.
//
// Goals, in this order: errors far below those of the sums around them (1e-6 relative); speed with
// the instructions that every x86-64 processor has, for which Swift compiles multiplications,
// additions, comparisons and bit operations well, and rounding and fused operations badly. In double
// precision only precision counts, and the C library's are called.

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension Float: FastScalar {
  typealias Bits = UInt32

  @inline(__always)
  var doubled: Double { Double(self) }

  /// Exponentials of scores that are not too large, `exp(z)`, as `2^n · 2^f` with n whole.
  ///
  ///     n = round(z / log 2),   f = z / log 2 - n in [-1/2, 1/2]
  ///
  /// The polynomial of degree 5 approximates `2^f` with a relative error of 7.5e-8 (minimax, fitted to
  /// the relative error). Adding 1.5 · 2²³ rounds to a whole number and leaves it in the low bits,
  /// from where it is shifted into the exponent. Right for |z| below 87.
  @inline(__always)
  static func exponential(_ z: SIMD8<Float>) -> SIMD8<Float> {
    let scaled = z * 1.442_695_04
    let shifted = scaled + 12_582_912
    let f = scaled - (shifted - 12_582_912)
    var power = f * 0.001_327_647_2 + 0.009_675_541
    power = power * f + 0.055_507_133
    power = power * f + 0.240_221_2
    power = power * f + 0.693_146_97
    power = power * f + 1.000_000_07
    let exponent = unsafeBitCast(shifted, to: SIMD8<UInt32>.self) &<< 23
    return unsafeBitCast(
      unsafeBitCast(power, to: SIMD8<UInt32>.self) &+ exponent,
      to: SIMD8<Float>.self
    )
  }

  /// Hyperbolic tangents, as a quotient of polynomials; relative error 4e-7.
  ///
  /// From |z| = 7.905 on the nearest single-precision number is 1. Coefficients from Eigen's
  /// `MathFunctionsImpl.h`, which fitted them for this interval.
  @inline(__always)
  static func hyperbolicTangent(_ z: SIMD8<Float>) -> SIMD8<Float> {
    let limit: Float = 7.905_311
    var x = z
    x.replace(with: limit, where: z .> limit)
    x.replace(with: -limit, where: z .< -limit)
    let square = x * x
    var p = square * -2.760_768_5e-16 + 2.000_187_9e-13
    p = p * square + -8.604_672e-11
    p = p * square + 5.122_297e-08
    p = p * square + 1.485_722_36e-05
    p = p * square + 6.372_619e-04
    p = p * square + 4.893_524_6e-03
    var q = square * 1.198_258_4e-06 + 1.185_347_06e-04
    q = q * square + 2.268_434_6e-03
    q = q * square + 4.893_525_2e-03
    return x * p / q
  }

  /// Inverse square roots, `1 / √z`; relative error 7.4e-7.
  ///
  /// Half the exponent is a shift of the bits, and twice a step of Newton's method for `1 / r² = z`,
  /// `r (3/2 - z r² / 2)`, corrects the rest. The constants make the largest error smallest: L.
  /// Moroz and others, "Fast calculation of inverse square root with the use of magic constant:
  /// analytical approach", 2018. The processor has an instruction for it, and Swift's vectors use it
  /// for one number at a time.
  @inline(__always)
  static func inverseSquareRoot(_ z: SIMD8<Float>) -> SIMD8<Float> {
    let half = z * 0.5
    var r = unsafeBitCast(
      SIMD8<UInt32>(repeating: 0x5f37_6908) &- (unsafeBitCast(z, to: SIMD8<UInt32>.self) &>> 1),
      to: SIMD8<Float>.self
    )
    r *= 1.500_878_96 - half * r * r
    r *= 1.500_000_57 - half * r * r
    return r
  }
}

extension Double: FastScalar {
  typealias Bits = UInt64

  var doubled: Double { self }

  static func exponential(_ z: SIMD8<Double>) -> SIMD8<Double> { map(z, exp) }

  static func hyperbolicTangent(_ z: SIMD8<Double>) -> SIMD8<Double> { map(z, tanh) }

  static func inverseSquareRoot(_ z: SIMD8<Double>) -> SIMD8<Double> {
    map(z) { 1 / $0.squareRoot() }
  }

  private static func map(
    _ z: SIMD8<Double>,
    _ function: (Double) -> Double
  ) -> SIMD8<Double> {
    var result = z
    for lane in 0..<8 { result[lane] = function(z[lane]) }
    return result
  }
}
