// swift-format-ignore-file
let text = "the cat  sat"
print(text.split(separator: " "), text.split(separator: " ").map(String.init).count, text.split(separator: "a"))
