/// Words with a shade behind each, as much as its number says.
///
/// Signs are told apart without colour too: what is below zero is underlined.
package struct ShadedText: DisplayBlock {
  /// A word and its number.
  package struct Word: Hashable, Sendable {
    /// The word.
    package var text: String

    /// Its number, in `-1...1` or `0...1`; NaN leaves the word without a shade.
    package var value: Double

    /// What a pointer over the word shows; the number, if nothing is given.
    package var note: String?

    /// Makes a word.
    ///
    /// - Parameters:
    ///   - text: The word.
    ///   - value: Its number.
    ///   - note: What a pointer over it shows.
    package init(_ text: String, _ value: Double, note: String? = nil) {
      self.text = PlainText.shortened(text, to: 80)
      self.value = value
      self.note = note
    }
  }

  /// What the shades mean.
  package var caption: String

  /// The words, in order.
  package var words: [Word]

  /// What stands between two words: a blank, or nothing if the words are letters.
  package var separator: String

  /// More words than these are counted, not shown: some pages of text.
  private static let wordLimit = 2000

  /// Makes a shaded text.
  ///
  /// - Parameters:
  ///   - caption: What the shades mean.
  ///   - words: The words, in order.
  ///   - separator: What stands between two of them, a blank or nothing.
  package init(caption: String = "", words: [Word], separator: String = " ") {
    self.caption = caption
    self.separator = separator
    self.words = Array(words.prefix(Self.wordLimit))
    let rest = words.count - Self.wordLimit
    guard rest > 0 else { return }
    let more = "… and \(NumberText.grouped(rest)) more \(rest == 1 ? "word" : "words")"
    self.words.append(Word(more, .nan, note: ""))
  }

  /// The words as spans with see-through grounds; a pointer over a word shows its number.
  package var html: HTML {
    let text = HTML.element("div", [("style", "line-height:1.9")], Self.spans(words, separator))
    guard !caption.isEmpty else { return text }
    let title = HTML.element("div", [("style", "font-weight:600")], text: caption)
    return .element("div", [("style", "margin:0.4em 0")], [title, text])
  }

  /// The words, each with its number in brackets.
  package var plain: String {
    let texts = words.map { word in
      "\(PlainText.line(word.text)) (\(NumberText.signed(word.value)))"
        .replacing(" (", with: "\u{A0}(")
    }
    let lines = PlainText.wrapped(texts).map { $0.replacing("\u{A0}", with: " ") }
    return ((caption.isEmpty ? [] : [PlainText.line(caption)]) + lines).joined(separator: "\n")
  }

  /// Words on their grounds, with blanks or nothing between them.
  static func spans(_ words: [Word], _ separator: String) -> [HTML] {
    words.flatMap { [span($0, isJoined: separator.isEmpty), HTML(text: separator)] }
  }

  private static func span(_ word: Word, isJoined: Bool) -> HTML {
    var style = "background:\(Shade(word.value, strongest: 0.6).rgba)"
    // Letters stand together, and a blank among them stays one.
    style +=
      isJoined
      ? ";padding:0.15em 0;white-space:pre-wrap" : ";padding:0.15em 0.25em;border-radius:0.2em"
    if word.value < 0 { style += ";border-bottom:2px solid rgba(214,84,24,0.8)" }
    let note = word.note ?? NumberText.signed(word.value)
    return .element("span", [("title", note), ("style", style)], text: word.text)
  }
}
