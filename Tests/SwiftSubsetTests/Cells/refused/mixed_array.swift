// swift-format-ignore-file
let xs = [1, "a"]
print(xs)
