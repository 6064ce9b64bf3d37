// The passes of NLTK's PUNCTUATION, PARENS_BRACKETS and DOUBLE_DASHES.

extension WordRewriter {
  mutating func rewritePunctuation() {
    // ([^\.])(\.)([\]\)}>"'»”’ ]*+)\s*$ → '\1 \2 \3 '
    if present.contains(".") { detachFinalStop(blankBeforeClosing: true) { isWideClosing($0) } }
    if present.contains(":") || present.contains(",") {
      detachCommas()
      detachFinalComma()
    }
    if present.contains(".") { padEllipses() }
    if ";@#$%&".unicodeScalars.contains(where: present.contains) || present.hasWide {
      // [;@#$%&] → ' \g<0> ', then [\u2012-\u2015] → ' \g<0> '
      pad {
        switch $0 {
        case 0x3B, 0x40, 0x23...0x26, 0x2012...0x2015: true
        default: false
        }
      }
    }
    // ([^\.])(\.)([\]\)}>"']*)\s*$ → '\1 \2\3 '
    if present.contains(".") { detachFinalStop(blankBeforeClosing: false) { isClosing($0) } }
    if present.contains("?") || present.contains("!") { pad { $0 == 0x3F || $0 == 0x21 } }
    if present.contains("'") { detachTrailingApostrophes() }
    if present.contains("*") { pad { $0 == 0x2A } }
  }

  mutating func rewriteBrackets() {
    if "()[]{}<>".unicodeScalars.contains(where: present.contains) {
      // [\]\[\(\)\{\}\<\>] → ' \g<0> '
      pad {
        switch $0 {
        case 0x28, 0x29, 0x5B, 0x5D, 0x7B, 0x7D, 0x3C, 0x3E: true
        default: false
        }
      }
    }
    guard present.contains("-") else { return }
    // -- → ' -- '
    rewrite { text, index, output in
      guard stands("--", in: text, at: index) else { return 0 }
      write(" -- ", to: &output)
      return 2
    }
  }

  /// Takes a full stop that ends the text from its word.
  ///
  /// Only the text's last stop can match, as nothing but closing marks and white space may follow.
  private mutating func detachFinalStop(
    blankBeforeClosing: Bool,
    isClosing: (UInt32) -> Bool
  ) {
    guard let stop = text.lastIndex(of: fullStop), stop > 0, text[stop - 1] != fullStop
    else { return }
    var end = stop + 1
    while end < text.count, isClosing(text[end]) { end += 1 }
    guard text[end...].allSatisfy(CharacterClasses.isRegexSpace) else { return }
    text.removeSubrange(end...)
    text.append(blank)
    if blankBeforeClosing { text.insert(blank, at: stop + 1) }
    text.insert(blank, at: stop)
  }

  // `([:,])([^\d])` → ` \1 \2`
  private mutating func detachCommas() {
    rewrite { text, index, output in
      guard isComma(text[index]), index + 1 < text.count,
        !CharacterClasses.isDigit(text[index + 1])
      else { return 0 }
      output.append(contentsOf: [blank, text[index], blank, text[index + 1]])
      return 2
    }
  }

  // `([:,])$` → ` \1 `, where `$` also stands before a line feed that ends the text.
  private mutating func detachFinalComma() {
    var index = text.count - 1
    if index > 0, text[index] == 0x0A { index -= 1 }
    guard index >= 0, isComma(text[index]) else { return }
    text.insert(blank, at: index + 1)
    text.insert(blank, at: index)
  }

  // `\.{2,}` → ` \g<0> `
  private mutating func padEllipses() {
    rewrite { text, index, output in
      guard stands("..", in: text, at: index) else { return 0 }
      output.append(blank)
      let length = run(of: fullStop, in: text, from: index, to: &output)
      output.append(blank)
      return length
    }
  }

  // `([^'])' ` → `\1 ' `
  private mutating func detachTrailingApostrophes() {
    rewrite { text, index, output in
      guard text[index] != apostrophe, stands("' ", in: text, at: index + 1) else { return 0 }
      output.append(text[index])
      write(" ' ", to: &output)
      return 3
    }
  }
}

@inline(__always)
private func isComma(_ scalar: UInt32) -> Bool { scalar == 0x3A || scalar == 0x2C }

// `[\]\)}>"']`
private func isClosing(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x5D, 0x29, 0x7D, 0x3E, doubleQuote, apostrophe: true
  default: false
  }
}

// `[\]\)}>"'»”’ ]`
private func isWideClosing(_ scalar: UInt32) -> Bool {
  isClosing(scalar) || scalar == 0xBB || scalar == 0x201D || scalar == 0x2019 || scalar == blank
}
