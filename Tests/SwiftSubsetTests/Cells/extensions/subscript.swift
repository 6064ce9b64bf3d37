struct Poly { var c: [Double] }
extension Poly { subscript(i: Int) -> Double { i < c.count ? c[i] : 0 } }
print(Poly(c: [1, 2])[1], Poly(c: [1])[5])
