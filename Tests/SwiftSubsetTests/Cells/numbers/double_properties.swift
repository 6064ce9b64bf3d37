// swift-format-ignore-file
let x = 2.5
print(x.isNaN, (0.0 / 0.0).isNaN, Double.infinity, -x, x.squareRoot(), Double.pi, (1.0 / 0.0).isInfinite)
