// swift-format-ignore-file
let x = 1
func f() -> Int {
  let x = 2
  if true {
    let x = 3
    print(x)
  }
  return x
}
print(f(), x)
for x in 5..<6 { print(x) }
