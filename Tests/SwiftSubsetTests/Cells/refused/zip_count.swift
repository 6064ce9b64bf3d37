// swift-format-ignore-file
print(zip([1], [2]).count)
