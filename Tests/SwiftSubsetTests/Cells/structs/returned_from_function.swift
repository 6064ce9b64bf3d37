// swift-format-ignore-file
struct Range2 { var low: Int; var high: Int; var width: Int { high - low } }
func limits(_ xs: [Int]) -> Range2 { Range2(low: xs.min() ?? 0, high: xs.max() ?? 0) }
print(limits([3, 9, 4]).width)
