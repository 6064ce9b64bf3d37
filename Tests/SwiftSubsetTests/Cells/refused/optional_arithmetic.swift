// swift-format-ignore-file
let x: Int? = 1
print(x + 1)
