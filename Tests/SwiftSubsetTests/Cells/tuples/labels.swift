// swift-format-ignore-file
let point = (x: 1, y: 2.5)
print(point, point.x, point.1)
let (a, b) = point
print(a, b, (1, "b") == (1, "b"), (1, 2) < (1, 3))
var pair = (1, 2)
pair.0 = 5
(pair.0, pair.1) = (pair.1, pair.0)
print(pair)
