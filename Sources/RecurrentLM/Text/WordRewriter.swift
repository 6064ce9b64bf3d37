/// The rewriting steps behind `WordTokenizer`, over buffers that serve many sentences.
///
/// Goals, in this order: NLTK's tokens on any text; speed. NLTK rewrites the text by some thirty
/// regular expressions, one after the other, until its words are apart. Here each expression is one
/// pass over the code points, in the same order; a pass is left out if none of its characters
/// occurs. The expression stands above the pass that does its work.
struct WordRewriter {
  /// The text as the passes so far left it, in code points.
  var text: [UInt32] = []
  /// Where a pass writes; it then changes places with `text`.
  var output: [UInt32] = []
  /// The characters that can occur in the text by now.
  var present = CharacterSet()
  private var word: [UInt8] = []

  /// Splits a sentence and gives its words, as UTF-8, to `emit`.
  mutating func split(
    _ sentence: UnsafeBufferPointer<UInt8>,
    emit: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    load(sentence)
    rewriteStartingQuotes()
    rewritePunctuation()
    rewriteBrackets()
    rewriteEndingQuotes()
    rewriteContractions()
    emitWords(emit)
  }

  private mutating func load(_ sentence: UnsafeBufferPointer<UInt8>) {
    text.removeAll(keepingCapacity: true)
    present = CharacterSet()
    var index = 0
    while index < sentence.count {
      if text.count & 0xFFFF == 0xFFFF, !Safepoint.passes() { break }
      let (scalar, width) = UTF8Text.scalar(sentence, at: index)
      text.append(scalar)
      present.insert(scalar)
      index += width
    }
  }

  /// `text.split()`: white space as `str` knows it.
  private mutating func emitWords(_ emit: (UnsafeBufferPointer<UInt8>) -> Void) {
    word.removeAll(keepingCapacity: true)
    for (index, scalar) in text.enumerated() {
      if index & 0xFFFF == 0xFFFF, !Safepoint.passes() { break }
      if !CharacterClasses.isPythonSpace(scalar) {
        UTF8Text.append(scalar, to: &word)
      } else if !word.isEmpty {
        word.withUnsafeBufferPointer(emit)
        word.removeAll(keepingCapacity: true)
      }
    }
    if !word.isEmpty { word.withUnsafeBufferPointer(emit) }
  }

  // MARK: Tools of the passes

  /// Runs one pass: `step` reads `text` at an index, writes to `output` what belongs there, and
  /// returns how many code points it has dealt with, 0 to have the one at the index copied.
  @inline(__always)
  mutating func rewrite(
    _ step: (_ text: UnsafeBufferPointer<UInt32>, _ index: Int, _ output: inout [UInt32]) -> Int
  ) {
    output.removeAll(keepingCapacity: true)
    text.withUnsafeBufferPointer { text in
      var index = 0
      var next = 1 << 16
      while index < text.count {
        if index >= next {
          guard Safepoint.passes() else { break }
          next += 1 << 16
        }
        let done = step(text, index, &output)
        if done == 0 { output.append(text[index]) }
        index += max(done, 1)
      }
    }
    swap(&text, &output)
  }

  /// Puts a blank on both sides of every code point that matches.
  @inline(__always)
  mutating func pad(_ matches: (UInt32) -> Bool) {
    rewrite { text, index, output in
      guard matches(text[index]) else { return 0 }
      output.append(blank)
      output.append(text[index])
      output.append(blank)
      return 1
    }
  }

  /// A set of ASCII characters, and whether there is anything beyond ASCII.
  struct CharacterSet {
    private var low: UInt64 = 0
    private var high: UInt64 = 0
    private(set) var hasWide = false

    @inline(__always)
    mutating func insert(_ scalar: UInt32) {
      if scalar < 64 {
        low |= 1 << UInt64(scalar)
      } else if scalar < 128 {
        high |= 1 << UInt64(scalar - 64)
      } else {
        hasWide = true
      }
    }

    @inline(__always)
    func contains(_ character: Unicode.Scalar) -> Bool {
      let scalar = character.value
      return scalar < 64 ? low >> UInt64(scalar) & 1 == 1 : high >> UInt64(scalar - 64) & 1 == 1
    }
  }
}

/// The code points that the passes name, so that they read like the expressions.
let blank: UInt32 = 0x20
let apostrophe: UInt32 = 0x27
let doubleQuote: UInt32 = 0x22
let backtick: UInt32 = 0x60
let fullStop: UInt32 = 0x2E

/// Adds each character of a short ASCII text.
@inline(__always)
func write(_ characters: StaticString, to output: inout [UInt32]) {
  characters.withUTF8Buffer { for byte in $0 { output.append(UInt32(byte)) } }
}

/// Whether a short ASCII text in lower case stands at `index`; with `ignoringCase` also in capitals,
/// and in the three letters outside ASCII that fold to i or s.
@inline(__always)
func stands(
  _ characters: StaticString,
  in text: UnsafeBufferPointer<UInt32>,
  at index: Int,
  ignoringCase: Bool = false
) -> Bool {
  characters.withUTF8Buffer { characters in
    guard index + characters.count <= text.count else { return false }
    for offset in 0..<characters.count {
      let scalar = text[index + offset]
      let found = ignoringCase ? folded(scalar) : scalar
      if found != UInt32(characters[offset]) { return false }
    }
    return true
  }
}

@inline(__always)
private func folded(_ scalar: UInt32) -> UInt32 {
  switch scalar {
  case 0x41...0x5A: scalar | 0x20
  case 0x0130, 0x0131: 0x69
  case 0x017F: 0x73
  default: scalar
  }
}
