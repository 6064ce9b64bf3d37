protocol Shape { func area() -> Double }
struct Sq: Shape { var s = 2.0; func area() -> Double { s * s } }
struct Twice<S: Shape>: Shape { var inner: S; func area() -> Double { 2 * inner.area() } }
let shapes: [any Shape] = [Sq(), Twice(inner: Sq()), Twice(inner: Twice(inner: Sq(s: 1)))]
print(shapes.map { $0.area() }, shapes[1] is Twice<Sq>, shapes[2])
