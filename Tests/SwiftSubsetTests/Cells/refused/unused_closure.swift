// swift-format-ignore-file
for i in 0..<2 {
  { print("end", i) }; print("turn", i)
}
