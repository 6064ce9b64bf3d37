// swift-format-ignore-file
print(max(1 + 1, 0.5), min(2 * 3, 7.5), max(1 - 1, 0.5, 2))
let larger = max(1 / 2, 0.25)
let rate = 3 > 2 ? 1 / 10 : 0.5
let found = Double("x") ?? -1
print(larger, rate, found)
print(Double("x") ?? -1, Double("x") ?? 3, Double("2.5") ?? 1 / 2)
print([2.5, 1 + 1], [1, 1 + 1, 2.5], [1 * -1, 2.5], [0.5, 1 + 2, 3 / 2])
print([1 + 1, 2.5].map { $0 * 2 })
let halves: [Double] = [1 / 2, 0.5]
print(halves, [1 / 2, 1], (1 + 1, 2.5), abs(1 - 2) + 0.5)
print(1 + 2 > 2.5, 7 / 2 == 3.5, 1 + 2 > 2.5 ? 3 / 2 : 1)
