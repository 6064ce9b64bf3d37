// swift-format-ignore-file
func f() {
  defer { print("first in, last out") }
  defer { print("second") }
  print("body")
}
f()
for i in 0..<2 { defer { print("end", i) }; if i == 0 { continue }; print("turn", i) }
