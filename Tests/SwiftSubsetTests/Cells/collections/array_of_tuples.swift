// swift-format-ignore-file
let table = [(name: "a", n: 1), (name: "b", n: 2)]
print(table[1].name, table.map { $0.n }.reduce(0, +), table.first { $0.n == 2 }!.name)
for (name, n) in table { print(name, n) }
