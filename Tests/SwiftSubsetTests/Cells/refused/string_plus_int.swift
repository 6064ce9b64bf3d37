// swift-format-ignore-file
print("a" + 1)
