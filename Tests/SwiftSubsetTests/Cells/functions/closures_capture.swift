// swift-format-ignore-file
func counter() -> () -> Int {
  var n = 0
  return {
    n += 1
    return n
  }
}
let first = counter()
let second = counter()
print(first(), first(), second())
var actions: [() -> Int] = []
for i in 0..<3 { actions.append { i * 10 } }
print(actions.map { $0() })
