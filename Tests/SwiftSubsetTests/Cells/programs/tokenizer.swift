// swift-format-ignore-file
enum Token: Equatable { case number(Double), symbol(Character) }
struct Lexer {
  let text: [Character]
  var position = 0
  init(_ s: String) { text = Array(s) }
  mutating func next() -> Token? {
    while position < text.count, text[position].isWhitespace { position += 1 }
    guard position < text.count else { return nil }
    if text[position].isNumber {
      var digits = ""
      while position < text.count, text[position].isNumber || text[position] == "." {
        digits.append(text[position])
        position += 1
      }
      return .number(Double(digits)!)
    }
    defer { position += 1 }
    return .symbol(text[position])
  }
}
var lexer = Lexer("3 + 4.5*2")
while let token = lexer.next() { print(token) }
