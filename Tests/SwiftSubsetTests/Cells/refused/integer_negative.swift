// swift-format-ignore-file
let u: UInt = -1
print(u)
