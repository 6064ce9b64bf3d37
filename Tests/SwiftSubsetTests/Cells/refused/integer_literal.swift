// swift-format-ignore-file
let a: UInt8 = 256
print(a)
