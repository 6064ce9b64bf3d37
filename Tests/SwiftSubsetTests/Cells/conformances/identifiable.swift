// swift-format-ignore-file
struct Item: Identifiable { let id: Int; var name: String }
let items = [Item(id: 1, name: "a"), Item(id: 2, name: "b")]
print(items.first { $0.id == 2 }!.name)
