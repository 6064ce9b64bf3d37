/// Splits a sentence into words, as NLTK's `NLTKWordTokenizer` does.
///
///     "what aren't you understanding about this?!"
///     → what are n't you understanding about this ? !
///
/// Punctuation becomes words of its own, contractions are taken apart (`are n't`, `can not`), double
/// quotes become two backticks where they open and two apostrophes where they close. A full stop is
/// a word of its own only at the end of the text, so the text should be one sentence.
///
/// Source: NLTK 3.10.4, `nltk/tokenize/destructive.py`, whose tokens it gives on any text.
public struct WordTokenizer: Sendable {
  /// Makes a tokenizer; it has no settings and no state.
  public init() {}

  /// Splits a sentence into its words.
  ///
  /// - Parameter sentence: One sentence in any case; the tokenizer changes none.
  /// - Returns: The words in order; none for a sentence of white space.
  /// - Complexity: O(length of the sentence).
  public func tokenize(_ sentence: String) -> [String] {
    var rewriter = WordRewriter()
    var words: [String] = []
    var copy = sentence
    copy.withUTF8 { bytes in
      rewriter.split(bytes) { words.append(String(decoding: $0, as: UTF8.self)) }
    }
    return words
  }
}
