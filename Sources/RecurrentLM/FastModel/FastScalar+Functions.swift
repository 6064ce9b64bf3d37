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
  @inline(__always)
  package var doubled: Double { Double(self) }

  package static func approach(
    _ a: UnsafeMutablePointer<Float>,
    _ b: UnsafeMutablePointer<Float>,
    count: Int,
    share: Float
  ) {
    for index in 0..<count { a[index] += share * (b[index] - a[index]) }
  }

  package static func exponential(_ z: Float) -> Float { expf(z) }

  /// Hyperbolic tangents, as a quotient of polynomials; relative error 4e-7.
  ///
  /// From |z| = 7.905 on the nearest single-precision number is 1. Coefficients from Eigen's
  /// `MathFunctionsImpl.h`, which fitted them for this interval.
  @inline(__always)
  package static func hyperbolicTangent(_ z: SIMD8<Float>) -> SIMD8<Float> {
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
}

extension Double: FastScalar {
  package var doubled: Double { self }

  package static func approach(
    _ a: UnsafeMutablePointer<Double>,
    _ b: UnsafeMutablePointer<Double>,
    count: Int,
    share: Double
  ) {
    for index in 0..<count { a[index] += share * (b[index] - a[index]) }
  }

  package static func exponential(_ z: Double) -> Double { exp(z) }

  package static func hyperbolicTangent(_ z: SIMD8<Double>) -> SIMD8<Double> { map(z, tanh) }

  private static func map(
    _ z: SIMD8<Double>,
    _ function: (Double) -> Double
  ) -> SIMD8<Double> {
    var result = z
    for lane in 0..<8 { result[lane] = function(z[lane]) }
    return result
  }
}
