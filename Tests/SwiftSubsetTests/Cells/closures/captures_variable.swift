// swift-format-ignore-file
func counter() -> () -> Int {
  var n = 0
  return { n += 1; return n }
}
let a = counter()
let b = counter()
print(a(), a(), b())
