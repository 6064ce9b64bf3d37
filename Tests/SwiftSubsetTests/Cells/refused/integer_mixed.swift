// swift-format-ignore-file
let a: UInt8 = 5
let b: Int = 3
print(a + b)
