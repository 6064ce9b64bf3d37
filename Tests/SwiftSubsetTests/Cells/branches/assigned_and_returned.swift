// swift-format-ignore-file
func f(_ x: Int?) -> Double {
  let y: Double = if let x { Double(x) } else { 0.5 }
  return switch y { case 0.5: -1; default: y * 2 }
}
print(f(nil), f(4))
