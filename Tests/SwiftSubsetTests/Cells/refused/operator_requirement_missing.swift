// swift-format-ignore-file
protocol Summed { static func + (a: Self, b: Self) -> Self }
struct A: Summed {}
print(1)
