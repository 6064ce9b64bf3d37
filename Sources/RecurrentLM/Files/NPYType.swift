// The types of elements that NumPy's files have: an order of bytes, a letter, and a size.
//
//     <f8  >f4  <f2      floating point     <i8 … |i1, <u8 … |u1, |b1     whole numbers and truths
//     <U14  >U14         words, four bytes for each code point
//     |S14               words as bytes, which Python 2 saved: UTF-8 here
//
// Source: numpy.dtype.str, and numpy.lib.format for what is written of it.

/// The type of an array's elements in a `.npy` file.
struct NPYType: Hashable {
  /// What elements are.
  enum Kind: Hashable {
    case floatingPoint
    case wholeNumbers(signed: Bool)
    case words
    case wordsOfBytes
    /// What cannot be read, in words.
    case other(String)
  }

  /// The type as NumPy writes it, such as `<f8`.
  let text: String
  let kind: Kind

  /// The bytes of one element.
  let size: Int

  /// Whether the byte that counts most comes first.
  let isBigEndian: Bool

  /// The most letters that a word may have.
  private static let mostLetters = 1 << 20

  /// Reads a type, which may be one that nothing can be made of.
  ///
  /// - Throws: `NPYFault` if words have a length that none can have.
  init(_ text: String) throws(NPYFault) {
    self.text = text
    isBigEndian = text.hasPrefix(">")
    let rest = text.drop { "<>|=".contains($0) }
    let size = Int(rest.dropFirst())
    switch (rest.first, size) {
    case ("f", 2), ("f", 4), ("f", 8): kind = .floatingPoint
    case ("i", 1), ("i", 2), ("i", 4), ("i", 8): kind = .wholeNumbers(signed: true)
    case ("u", 1), ("u", 2), ("u", 4), ("u", 8), ("b", 1): kind = .wholeNumbers(signed: false)
    case ("U", _): kind = .words
    case ("S", _), ("a", _): kind = .wordsOfBytes
    case ("O", _): kind = .other("pickled Python objects")
    case ("c", _): kind = .other("complex numbers")
    case ("f", _): kind = .other("floating-point numbers of another size")
    case ("M", _), ("m", _): kind = .other("times")
    default: kind = .other("elements")
    }
    switch kind {
    case .words, .wordsOfBytes:
      guard let size, 1..<Self.mostLetters ~= size else {
        throw NPYFault("expected words of 1 to \(Self.mostLetters - 1) letters, found '\(text)'")
      }
      self.size = kind == .words ? 4 * size : size
    default: self.size = size ?? 1
    }
  }

  /// What the elements are, in words.
  var name: String {
    switch kind {
    case .floatingPoint: "floating-point numbers"
    case .wholeNumbers: "whole numbers"
    case .words, .wordsOfBytes: "words"
    case .other(let name): name
    }
  }
}

/// What an array is to hold.
enum NPYContent {
  case numbers
  case wholeNumbers
  case words
  case bytes

  /// Checks that elements can be used as this.
  ///
  /// - Throws: `NPYFault` with what was expected, what was found, and how NumPy makes one of the other.
  func check(_ type: NPYType, of name: String) throws(NPYFault) {
    let isUsable =
      switch (self, type.kind) {
      case (.numbers, .floatingPoint), (.wholeNumbers, .wholeNumbers), (.words, .words),
        (.words, .wordsOfBytes):
        true
      case (.bytes, .wholeNumbers(signed: false)): type.size == 1
      default: false
      }
    guard !isUsable else { return }
    throw NPYFault(
      "expected \(text), found \(type.name) of type '\(type.text)'; "
        + "save it in NumPy as '\(name).astype(\"\(numPy)\")'"
    )
  }

  private var text: String {
    switch self {
    case .numbers: "floating-point numbers of type '<f8', '<f4' or '<f2'"
    case .wholeNumbers: "whole numbers of type '<i8' or a smaller one"
    case .words: "words of type '<U…'"
    case .bytes: "bytes of type '|u1'"
    }
  }

  private var numPy: String {
    switch self {
    case .numbers: "<f8"
    case .wholeNumbers: "<i8"
    case .words: "U"
    case .bytes: "|u1"
    }
  }
}
