// From a sentence that a person wrote to the words that a model knows.

extension WordTokenizer {
  /// The words of a sentence as `Corpus.tokenized(by:)` finds them: in lower case, then split.
  ///
  /// - Parameter sentence: One sentence, as somebody wrote it.
  /// - Returns: Its words, none for blanks.
  /// - Complexity: O(length of the sentence).
  package func trainingWords(of sentence: String) -> [String] {
    var copy = sentence
    return copy.withUTF8 { tokenize(String(decoding: UTF8Text.lowercased($0), as: UTF8.self)) }
  }
}

extension Vocabulary {
  /// How many unknown words are given with a suggestion: each costs a walk through the vocabulary.
  private static let mostSuggestions = 5

  /// The indices of words that all have to be known.
  ///
  /// - Throws: `RecurrentLMError.unknownWords` if some are not.
  /// - Complexity: O(words), with unknown words O(C).
  package func knownIndices(of words: [String]) throws -> [Int] {
    var unknown: [String] = []
    for word in words where self[word] == nil && !unknown.contains(word) {
      unknown.append(word)
      guard unknown.count < Self.mostSuggestions else { break }
    }
    guard unknown.isEmpty else {
      throw RecurrentLMError.unknownWords(unknown, nearest: unknown.map(nearestWord))
    }
    return encode(sentence: words)
  }

  /// The word that differs least in spelling, of equals the most frequent; nil if none is near.
  ///
  /// One letter in three may be wrong, missing, too many, or have changed places with the next.
  private func nearestWord(to word: String) -> String? {
    let letters = Array(word.unicodeScalars)
    var best: String?
    var bestDistance = max(1, letters.count / 3) + 1
    let tokens = [sentenceStartIndex, sentenceEndIndex, unknownIndex]
    for (index, candidate) in words.enumerated() where !tokens.contains(index) {
      let other = Array(candidate.unicodeScalars)
      // The lengths alone may already be too different.
      guard abs(other.count - letters.count) < bestDistance else { continue }
      let distance = spellingDistance(letters, other)
      guard distance < bestDistance, distance < letters.count else { continue }
      (best, bestDistance) = (candidate, distance)
    }
    return best
  }
}

/// How many letters have to be changed, left out, put in or swapped with the next to get from one
/// word to another (the optimal string alignment distance).
private func spellingDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var before: [Int] = []
  var last = Array(0...b.count)
  for (i, letter) in a.enumerated() {
    var row = [i + 1]
    for (j, other) in b.enumerated() {
      var distance = min(last[j] + (letter == other ? 0 : 1), last[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, letter == b[j - 1], a[i - 1] == other {
        distance = min(distance, before[j - 1] + 1)
      }
      row.append(distance)
    }
    (before, last) = (last, row)
  }
  return last[b.count]
}
