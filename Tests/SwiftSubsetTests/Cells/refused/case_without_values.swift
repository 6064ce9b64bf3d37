enum Shape { case point() }
print(Shape.point())
