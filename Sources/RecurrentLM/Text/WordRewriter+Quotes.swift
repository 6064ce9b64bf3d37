// The passes of NLTK's STARTING_QUOTES and ENDING_QUOTES.

extension WordRewriter {
  mutating func rewriteStartingQuotes() {
    if present.hasWide || present.contains("`") { padOpeningMarks() }
    if present.contains("\"") {
      // ^\" → ``
      if text.first == doubleQuote { text.replaceSubrange(0..<1, with: [backtick, backtick]) }
      present.insert(backtick)
    }
    if present.contains("`") { padDoubleBackticks() }
    if present.contains("\"") || present.contains("'") { openQuotes() }
    if present.contains("'") { detachLeadingApostrophes() }
  }

  // `([«“‘„]|[`]+)` → ` \1 `
  private mutating func padOpeningMarks() {
    rewrite { text, index, output in
      switch text[index] {
      case 0xAB, 0x201C, 0x2018, 0x201E:
        output.append(blank)
        output.append(text[index])
        output.append(blank)
        return 1
      case backtick:
        output.append(blank)
        let length = run(of: backtick, in: text, from: index, to: &output)
        output.append(blank)
        return length
      default: return 0
      }
    }
  }

  // `(``)` → ` \1 `
  private mutating func padDoubleBackticks() {
    rewrite { text, index, output in
      guard stands("``", in: text, at: index) else { return 0 }
      write(" `` ", to: &output)
      return 2
    }
  }

  // `([ \(\[{<])(\"|\'{2})` → `\1 `` `
  private mutating func openQuotes() {
    rewrite { text, index, output in
      switch text[index] {
      case 0x20, 0x28, 0x5B, 0x7B, 0x3C: break
      default: return 0
      }
      let isDouble = stands("\"", in: text, at: index + 1)
      guard isDouble || stands("''", in: text, at: index + 1) else { return 0 }
      output.append(text[index])
      write(" `` ", to: &output)
      return isDouble ? 2 : 3
    }
  }

  // `(?i)(?<!\w)(\')(?!(?:re|ve|ll|m|t|s|d|n)\b)(?=\w)` → `\1 `
  private mutating func detachLeadingApostrophes() {
    rewrite { text, index, output in
      guard text[index] == apostrophe, index + 1 < text.count else { return 0 }
      guard index == 0 || !CharacterClasses.isRegexWord(text[index - 1]) else { return 0 }
      guard CharacterClasses.isRegexWord(text[index + 1]) else { return 0 }
      guard !isClitic(text, at: index + 1) else { return 0 }
      output.append(apostrophe)
      output.append(blank)
      return 1
    }
  }

  mutating func rewriteEndingQuotes() {
    text.insert(blank, at: 0)
    text.append(blank)
    if present.hasWide {
      // ([»”’]) → ' \1 '
      pad { $0 == 0xBB || $0 == 0x201D || $0 == 0x2019 }
    }
    if present.contains("'") { closeQuotes("''") }
    if present.contains("\"") {
      closeQuotes("\"")
      present.insert(apostrophe)
    }
    foldWhiteSpace()
    if present.contains("'") {
      detachShortClitics()
      detachLongClitics()
    }
  }

  // `''` → ` '' ` and `"` → ` '' `
  private mutating func closeQuotes(_ quote: StaticString) {
    rewrite { text, index, output in
      guard stands(quote, in: text, at: index) else { return 0 }
      write(" '' ", to: &output)
      return quote.utf8CodeUnitCount
    }
  }

  // `\s+` → one blank
  private mutating func foldWhiteSpace() {
    var previous: UInt32 = 0
    rewrite { text, index, output in
      let scalar = CharacterClasses.isRegexSpace(text[index]) ? blank : text[index]
      if scalar != blank || previous != blank { output.append(scalar) }
      previous = scalar
      return 1
    }
  }

  // `([^' ])('[sS]|'[mM]|'[dD]|') ` → `\1 \2 `
  private mutating func detachShortClitics() {
    rewrite { text, index, output in
      guard isOpenToClitic(text[index]), stands("'", in: text, at: index + 1) else { return 0 }
      guard index + 2 < text.count else { return 0 }
      switch text[index + 2] {
      case blank:
        output.append(contentsOf: [text[index], blank, apostrophe, blank])
        return 3
      case 0x73, 0x53, 0x6D, 0x4D, 0x64, 0x44:
        guard stands(" ", in: text, at: index + 3) else { return 0 }
        output.append(contentsOf: [text[index], blank, apostrophe, text[index + 2], blank])
        return 4
      default: return 0
      }
    }
  }

  // `([^' ])('ll|'LL|'re|'RE|'ve|'VE|n't|N'T) ` → `\1 \2 `
  private mutating func detachLongClitics() {
    rewrite { text, index, output in
      guard isOpenToClitic(text[index]), index + 4 < text.count, text[index + 4] == blank
      else { return 0 }
      let start = index + 1
      guard
        stands("n't", in: text, at: start) || stands("'ll", in: text, at: start)
          || stands("'re", in: text, at: start) || stands("'ve", in: text, at: start)
          || stands("N'T", in: text, at: start) || stands("'LL", in: text, at: start)
          || stands("'RE", in: text, at: start) || stands("'VE", in: text, at: start)
      else { return 0 }
      output.append(text[index])
      output.append(blank)
      output.append(contentsOf: text[start..<start + 4])
      return 5
    }
  }
}

/// Copies a run of one code point and returns its length.
@inline(__always)
func run(
  of scalar: UInt32,
  in text: UnsafeBufferPointer<UInt32>,
  from index: Int,
  to output: inout [UInt32]
) -> Int {
  var end = index
  while end < text.count, text[end] == scalar {
    output.append(scalar)
    end += 1
  }
  return end - index
}

@inline(__always)
private func isOpenToClitic(_ scalar: UInt32) -> Bool { scalar != apostrophe && scalar != blank }

// `(?i)(?:re|ve|ll|m|t|s|d|n)\b` at `index`.
private func isClitic(_ text: UnsafeBufferPointer<UInt32>, at index: Int) -> Bool {
  func ends(_ clitic: StaticString) -> Bool {
    guard stands(clitic, in: text, at: index, ignoringCase: true) else { return false }
    let end = index + clitic.utf8CodeUnitCount
    return end == text.count || !CharacterClasses.isRegexWord(text[end])
  }
  return ends("re") || ends("ve") || ends("ll") || ends("m") || ends("t") || ends("s")
    || ends("d") || ends("n")
}
