// swift-format-ignore-file
protocol Box { associatedtype Item; func make() -> Item }
struct A: Box {}
print(1)
