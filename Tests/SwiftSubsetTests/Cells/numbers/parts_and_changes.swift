// swift-format-ignore-file
var n = 12
n.negate()
print(n, 12.nonzeroBitCount, 8.trailingZeroBitCount, 1.leadingZeroBitCount, (-1).nonzeroBitCount)
var bits = 0b1100
bits |= 1
bits &= 0b0111
bits ^= 0b1000
bits <<= 2
bits >>= 1
print(bits)
var wrapped = Int.max
wrapped &+= 1
print(wrapped == Int.min)
wrapped &-= 1
wrapped &*= 2
print(wrapped)
let (sum, overflow) = Int.max.addingReportingOverflow(1)
print(sum == .min, overflow, 3.multipliedReportingOverflow(by: 4).partialValue, 1.subtractingReportingOverflow(2).overflow)
var x = 10.5
x.round()
print(x)
x.formSquareRoot()
print(x)
x.round(.up)
x.negate()
print(x, x.significand, x.exponent, 0.1.ulp, 1.0.nextUp, 1.0.nextDown, 7.5.remainder(dividingBy: 2))
print(2.0.addingProduct(3, 4), Double.minimum(1, .nan), Double.maximum(2, 3), 1e-310.isSubnormal, 1.0.isNormal)
let f: Float = 0.1
print(f.ulp, f.nextUp, f.exponent, f.significand, Float.maximum(1, 2))
print(0.0.exponent == .min, Double.infinity.exponent == .max)
