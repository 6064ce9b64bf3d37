// swift-format-ignore-file
import Foundation
print(erf(0.5), erfc(0.5), tgamma(5.0), asinh(1.0), acosh(2.0), atanh(0.5))
let f: Float = 0.5
print(erf(f), erfc(f), tgamma(f), asinh(f), acosh(f + 1), atanh(f))
