// swift-format-ignore-file
let x = UInt8(200) + 100
print(x)
