struct Box { var items: [Int] }
let a = Box(items: [1])
var b = a
b.items.append(2)
print(a.items, b.items)
