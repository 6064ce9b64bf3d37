typealias Vector2 = (x: Double, y: Double)
typealias Table = [String: [Int]]
let v: Vector2 = (1, 2)
var t: Table = [:]
t["a", default: []].append(1)
print(v.x + v.y, t)
