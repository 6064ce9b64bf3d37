protocol Shape { var area: Double { get } }
struct Sq: Shape { var s: Double; var area: Double { s * s } }
struct Group: Shape {
  var shapes: [any Shape]
  var area: Double { shapes.map(\.area).reduce(0, +) }
}
extension Array where Element == any Shape {
  var total: Double { reduce(0) { $0 + $1.area } }
}
let g = Group(shapes: [Sq(s: 1), Group(shapes: [Sq(s: 2)])])
print(g.area, g)
print([Sq(s: 2) as any Shape, g].total)
let biggest = g.shapes.max { $0.area < $1.area }
print(biggest!.area)
for (i, s) in g.shapes.enumerated() where s is Sq { print(i, s.area) }
let byKind = Dictionary(grouping: g.shapes) { $0 is Sq }
print(byKind[true]!.count)
func describe(_ s: any Shape) -> String {
  guard let sq = s as? Sq else { return "not square" }
  return "square \(sq.s)"
}
print(g.shapes.map(describe))
let t: (any Shape, Int) = (Sq(s: 3), 1)
print(t.0.area, t)
let f: (any Shape) -> Double = { $0.area }
print(f(Sq(s: 4)), [f, { _ in 1 }].map { $0(g) })
var cache: [Int: any Shape] = [:]
cache[1] = g
cache[2, default: Sq(s: 9)] = Sq(s: 1)
print(cache.count, cache[1]?.area ?? 0)
let s2: any Shape = if g.area > 3 { Sq(s: 1) } else { g }
print(s2.area)
let s3: any Shape = g.area > 100 ? Sq(s: 1) : g
print(s3.area)
