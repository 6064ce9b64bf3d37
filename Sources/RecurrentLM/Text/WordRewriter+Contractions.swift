// The passes of NLTK's CONTRACTIONS2 and CONTRACTIONS3, after Robert MacIntyre's tokenizer. These
// expressions alone are compiled with `re`, so `\b` here has `re`'s word characters.

extension WordRewriter {
  mutating func rewriteContractions() {
    guard hasContraction else { return }
    for contraction in Contraction.all {
      rewrite { text, index, output in
        guard contraction.stands(in: text, at: index) else { return 0 }
        let start = index + (contraction.followsBlank ? 1 : 0)
        let middle = start + contraction.first.utf8CodeUnitCount
        let end = middle + contraction.second.utf8CodeUnitCount
        output.append(blank)
        output.append(contentsOf: text[start..<middle])
        output.append(blank)
        output.append(contentsOf: text[middle..<end])
        output.append(blank)
        return end - index
      }
    }
  }

  /// Whether any contraction stands in the text.
  ///
  /// The passes only add blanks, so where the first
  /// of them finds nothing to do in the text as it is, none ever will.
  private var hasContraction: Bool {
    text.withUnsafeBufferPointer { text in
      for index in 0..<text.count {
        if index & 0xF_FFFF == 0xF_FFFF, !Safepoint.passes() { return false }
        switch text[index] | 0x20 {
        case 0x63, 0x64, 0x67, 0x6C, 0x6D, 0x77:
          if index > 0, CharacterClasses.isPythonWord(text[index - 1]) { continue }
        case 0x20 where index + 1 < text.count && text[index + 1] == apostrophe: break
        default: continue
        }
        if Contraction.all.contains(where: { $0.stands(in: text, at: index) }) { return true }
      }
      return false
    }
  }
}

/// Two words that are written as one.
private struct Contraction: Sendable {
  let first: StaticString
  let second: StaticString
  /// `" "` stands before it, and is taken with it, instead of `\b`.
  var followsBlank = false
  /// `(?=\s)` stands behind it instead of `\b`.
  var precedesSpace = false

  static let all: [Contraction] = [
    .init(first: "can", second: "not"), .init(first: "d", second: "'ye"),
    .init(first: "gim", second: "me"), .init(first: "gon", second: "na"),
    .init(first: "got", second: "ta"), .init(first: "lem", second: "me"),
    .init(first: "more", second: "'n"), .init(first: "wan", second: "na", precedesSpace: true),
    .init(first: "'t", second: "is", followsBlank: true),
    .init(first: "'t", second: "was", followsBlank: true),
  ]

  func stands(in text: UnsafeBufferPointer<UInt32>, at index: Int) -> Bool {
    if followsBlank {
      guard text[index] == blank else { return false }
    } else if index > 0, CharacterClasses.isPythonWord(text[index - 1]) {
      return false
    }
    let start = index + (followsBlank ? 1 : 0)
    let middle = start + first.utf8CodeUnitCount
    let end = middle + second.utf8CodeUnitCount
    guard RecurrentLM.stands(first, in: text, at: start, ignoringCase: true),
      RecurrentLM.stands(second, in: text, at: middle, ignoringCase: true)
    else { return false }
    if precedesSpace { return end < text.count && CharacterClasses.isPythonSpace(text[end]) }
    return end == text.count || !CharacterClasses.isPythonWord(text[end])
  }
}
