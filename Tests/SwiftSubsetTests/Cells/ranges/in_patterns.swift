func bucket(_ x: Double) -> String {
  switch x {
  case ..<0: "negative"
  case 0..<10: "small"
  case 10...100: "medium"
  default: "large"
  }
}
print([-1, 5, 10, 1000].map(bucket))
