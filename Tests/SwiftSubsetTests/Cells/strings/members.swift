// swift-format-ignore-file
let text = "Hello, World"
print(text.count, text.uppercased(), text.hasPrefix("He"), text.contains("World"), text.isEmpty)
print(text.split(separator: ", "), "a,b,,c".split(separator: ","), ["a", "b"].joined(separator: "-"))
for character in "abc" { print(character, terminator: " ") }
print(String(text.reversed()), "b" < "a", text == "x")
