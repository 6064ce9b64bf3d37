// swift-format-ignore-file
func greet(_ name: String, with word: String = "hello") -> String { "\(word) \(name)" }
print(greet("you"), greet("me", with: "bye"))
