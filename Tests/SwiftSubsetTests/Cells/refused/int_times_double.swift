// swift-format-ignore-file
let n = 2
print(n * 2.5)
