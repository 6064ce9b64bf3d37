// swift-format-ignore-file
class Friend {
  let name: String
  var other: Friend?
  init(_ name: String) { self.name = name }
}
let x = Friend("x")
let y = Friend("y")
x.other = y
y.other = x
print(x.other!.other!.name, x.other?.other === x)
