// swift-format-ignore-file
print(["a": 1].keys[0])
