// swift-format-ignore-file
enum Op { case add, times
  func apply(_ a: Int, _ b: Int) -> Int { self == .add ? a + b : a * b } }
let table: [String: Op] = ["+": .add, "*": .times]
print(table["+"]!.apply(2, 3), table["*"]!.apply(2, 3))
