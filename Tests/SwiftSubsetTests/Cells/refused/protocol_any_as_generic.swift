protocol Shape { func area() -> Double }
struct Disc: Shape { func area() -> Double { 1 } }
func total<S: Shape>(_ shapes: [S]) -> Double { 0 }
let shapes: [any Shape] = [Disc()]
print(total(shapes))
