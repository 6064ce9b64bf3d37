enum Direction { case north, south, east, west }
let d = Direction.north
var e: Direction = .east
print(d, e, d == .north, d == e)
e = .north
print(d == e)
