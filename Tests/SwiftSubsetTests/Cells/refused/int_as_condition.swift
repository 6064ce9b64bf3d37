// swift-format-ignore-file
if 1 { print("yes") }
