enum Shape {
  case circle(radius: Double)
  case rectangle(Double, Double)
  case point
}
for shape in [Shape.circle(radius: 1), .rectangle(2, 3), .point] {
  switch shape {
  case .circle(let r): print("circle", r)
  case .rectangle(let w, let h): print("rectangle", w * h)
  case .point: print("point")
  }
}
