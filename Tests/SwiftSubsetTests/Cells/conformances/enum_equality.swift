// swift-format-ignore-file
enum Shape: Equatable { case circle(Double), square(Double) }
print(Shape.circle(1) == .circle(1), Shape.circle(1) == .square(1), [Shape.square(2)].contains(.square(2)))
