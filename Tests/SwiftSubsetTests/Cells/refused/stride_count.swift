// swift-format-ignore-file
print(stride(from: 0, to: 4, by: 2).count)
