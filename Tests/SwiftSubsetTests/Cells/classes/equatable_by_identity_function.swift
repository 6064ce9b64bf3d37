class Token: Equatable {
  let id: Int
  init(_ id: Int) { self.id = id }
  static func == (a: Token, b: Token) -> Bool { a.id == b.id }
}
print(Token(1) == Token(1), Token(1) === Token(1), [Token(2)].contains(Token(2)))
