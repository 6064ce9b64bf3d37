// swift-format-ignore-file
if let _ = Int("3") { print("a number") }
if let _ = Int("x") { print("never") } else { print("none") }
func isNumber(_ text: String) -> Bool {
  guard let _ = Double(text) else { return false }
  return true
}
print(isNumber("2.5"), isNumber("two"))
var rest = [1, 2]
while let _ = rest.popLast() { print(rest.count) }
let pair: (Int, Int)? = (1, 2)
if let (a, _) = pair { print(a) }
