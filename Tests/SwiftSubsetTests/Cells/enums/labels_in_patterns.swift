// swift-format-ignore-file
enum Move { case walk(distance: Int, to: String), stay }
let move = Move.walk(distance: 3, to: "door")
switch move {
case .walk(distance: let d, to: let place): print(d, place)
case .stay: print("stay")
}
