// swift-format-ignore-file
struct Point { var x: Int; var y: Int }
extension Point { init(_ n: Int) { self.init(x: n, y: n) } }
print(Point(3), Point(x: 1, y: 2))
