struct V { var x = 1.0 }
extension V { static func - (a: V, b: V) -> V { V(x: a.x - b.x) } }
print(V() - V(x: 3))
