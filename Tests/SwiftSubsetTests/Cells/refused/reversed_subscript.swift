// swift-format-ignore-file
let r = [1, 2, 3].reversed()
print(r[0])
