// swift-format-ignore-file
struct Point { var x = 0 }
class Holder { var point = Point(); var points = [Point(), Point()] }
let holder = Holder()
holder.point.x = 3
holder.points[1].x += 4
var copy = holder.point
copy.x = 9
print(holder.point, holder.points.map(\.x), copy.x)
