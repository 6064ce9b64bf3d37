// swift-format-ignore-file
print("hello".firstIndex(of: "l")! + 1)
