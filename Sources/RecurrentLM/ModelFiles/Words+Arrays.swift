// Words in a model's file, in one of two forms:
//
//     NAME                     '<U…', NumPy's own: all filled up with zeros to the longest
//     NAME_utf8, NAME_ends     the UTF-8 of all, one after the other, and where each ends in it
//
// The second takes no more than the words themselves. It is for those that the first cannot hold: one
// that ends in zeros would lose them, and one of a hundred thousand letters among eight thousand would
// take three gigabytes. In NumPy:
//
//     text, ends = file["words_utf8"].tobytes(), file["words_ends"]
//     words = [text[a:b].decode() for a, b in zip([0, *ends], ends)]

/// Words as a file keeps them.
enum StoredWords {
  /// The most code points that the first form may have: 16 MiB of them.
  private static let mostPadded = 1 << 22

  private static func text(_ name: String) -> String { name + "_utf8" }
  private static func ends(_ name: String) -> String { name + "_ends" }

  /// The arrays that hold some words.
  static func arrays(_ words: [String], named name: String) -> [(name: String, array: NPYArray)] {
    let isPadded =
      Memory.bytes(ofShape: words.count, NPYArray.longest(of: words), bytesPerElement: 1)
      <= mostPadded && !words.contains { $0.utf8.last == 0 }
    guard !isPadded else { return [(name, NPYArray(words))] }
    var (bytes, ends) = ([UInt8](), [Int]())
    for word in words {
      bytes.append(contentsOf: word.utf8)
      ends.append(bytes.count)
    }
    return [(text(name), NPYArray(bytes)), (self.ends(name), NPYArray(ends))]
  }

  /// Reads as many words of the second form; nil if there are none.
  static func read(_ archive: ArrayReader, named name: String, count: Int) throws -> [String]? {
    guard let bytes = try archive.bytes(text(name)) else { return nil }
    let ends = try archive.require({ try archive.wholeNumbers($0, count: count) }, ends(name))
    var (words, start) = ([String](), 0)
    for (index, end) in ends.enumerated() {
      guard start <= end, end <= bytes.count else {
        throw archive.failure(
          Self.ends(name),
          "word \(index) ends at \(end): expected an end in \(start)...\(bytes.count)"
        )
      }
      guard let word = String(validating: bytes[start..<end], as: UTF8.self) else {
        throw archive.failure(text(name), "word \(index) is not UTF-8")
      }
      words.append(word)
      start = end
    }
    return words
  }
}
