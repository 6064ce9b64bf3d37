// swift-format-ignore-file
enum Suit: String { case hearts, spades = "♠" }
print(Suit.hearts.rawValue, Suit.spades.rawValue, Suit(rawValue: "♠")!, Suit(rawValue: "x") as Any)
