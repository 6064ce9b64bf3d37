/// The pieces of what `debugDescription` makes of a long text: between two of them a cell may be
/// interrupted.
///
/// A scalar that would join a quotation mark or an escape before it into one letter, as an accent
/// does, is escaped itself; so are the last ones if they would join the quotation mark after them.
struct QuotedText: IteratorProtocol {
  /// A text of more bytes is long.
  static let longestPiece = 1 << 14
  private static let scalarsOfPiece = 1 << 12

  private var scalars: String.UnicodeScalarView.Iterator
  /// Scalars that join what follows: how they are written hangs on whether anything does.
  private var joining = String.UnicodeScalarView()
  /// Whether ASCII that the text does not hold as such was written last.
  private var isAfterEscape = true
  private var isAtStart = true
  private var isAtEnd = false

  /// Makes the pieces of a text.
  init(_ text: String) { scalars = text.unicodeScalars.makeIterator() }

  mutating func next() -> String? {
    guard !isAtEnd else { return nil }
    var piece = isAtStart ? "\"" : ""
    isAtStart = false
    for _ in 0..<Self.scalarsOfPiece {
      guard let scalar = scalars.next() else {
        isAtEnd = true
        return piece + joining.map { $0.escaped(asASCII: true) }.joined() + "\""
      }
      add(scalar, to: &piece)
    }
    return piece
  }

  private mutating func add(_ scalar: Unicode.Scalar, to piece: inout String) {
    if !scalar.isASCII, Self.areJoined(scalar, "\"") {
      joining.append(scalar)
      return
    }
    if !joining.isEmpty {
      piece.unicodeScalars += joining
      joining = String.UnicodeScalarView()
      isAfterEscape = false
    }
    let written = scalar.escaped(asASCII: false)
    if written.unicodeScalars.count > 1 {
      piece += written
      isAfterEscape = true
    } else if isAfterEscape, !scalar.isASCII, Self.areJoined("\"", scalar) {
      piece += scalar.escaped(asASCII: true)
    } else {
      piece.unicodeScalars.append(scalar)
      isAfterEscape = false
    }
  }

  private static func areJoined(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    var both = String(first)
    both.unicodeScalars.append(second)
    return both.count == 1
  }
}
