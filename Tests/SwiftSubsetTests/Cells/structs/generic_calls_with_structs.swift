// swift-format-ignore-file
struct Item { let name: String; let weight: Double }
let items = [Item(name: "a", weight: 2), Item(name: "b", weight: 1)]
print(items.min { $0.weight < $1.weight }!.name, items.reduce(0) { $0 + $1.weight })
print(Dictionary(grouping: items) { $0.weight > 1 }[true]!.count, zip(items, 1...).map { $0.name + "\($1)" })
