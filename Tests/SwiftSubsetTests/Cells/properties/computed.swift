struct Circle {
  var radius: Double
  var area: Double { 3 * radius * radius }
  var diameter: Double {
    get { radius * 2 }
    set { radius = newValue / 2 }
  }
}
var circle = Circle(radius: 2)
circle.diameter = 10
print(circle.radius, circle.area)
circle.diameter += 2
print(circle.radius)
