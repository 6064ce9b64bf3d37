// swift-format-ignore-file
enum Shape: Hashable { case circle(Int), square(Int)
  var area: Double { switch self { case .circle(let r): 3.0 * Double(r * r); case .square(let s): Double(s * s) } } }
var seen: [Shape: Int] = [:]
for s in [Shape.circle(1), .square(2), .circle(1)] { seen[s, default: 0] += 1 }
print(seen[.circle(1)]!, seen.keys.map(\.area).sorted(), seen.values.reduce(0, +))
