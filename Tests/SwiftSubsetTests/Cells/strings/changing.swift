// swift-format-ignore-file
var text = "hello"
print(text.filter { $0 != "l" }, text.filter { "aeiou".contains($0) }.count)
let first = text.removeFirst()
let last = text.removeLast()
print(first, last, text)
print(text.popLast()!, text)
text.append(contentsOf: "ium")
text.append(contentsOf: ["s", "!"])
print(text)
text.removeAll { $0 == "i" }
print(text)
text.removeAll()
print(text.isEmpty, text.popLast() == nil)
var flags = "🇩🇪é👨‍👩‍👧"
print(flags.removeLast(), flags.count, flags.removeFirst(), flags)
let letters = "a1 b2".filter { $0.isLetter }
print(letters + letters.uppercased(), letters == "ab")
