// swift-format-ignore-file
struct Node { var name: String; var note: String? }
var node = Node(name: "a")
print(node.note ?? "none")
node.note = "hi"
print(node.note?.count ?? 0, node)
node.note?.append("!")
print(node.note!)
