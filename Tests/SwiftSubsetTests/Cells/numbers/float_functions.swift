// swift-format-ignore-file
import Foundation
print(exp(Float(1.5)), sin(Float(2)), log(Float(3)), tanh(Float(0.7)), cbrt(Float(2)), atan(Float(3)))
print(log10(Float(7)), floor(Float(2.5)), round(Float(2.5)), sinh(Float(0.3)), expm1(Float(0.01)))
print(0.0 / 0.0, -0.0 / 0.0, 0 / 0.0, Double.nan)
print((1, 2, 3, 4, 5, 6) == (1, 2, 3, 4, 5, 6), (1, 2.5) < (1, 3), (1, "a") != (2, "b"))
