// Where a sentence may end, and how its end is moved behind closing quotes and brackets.

extension SentenceSplitter {
  /// The sentences of a text, as ranges of its bytes.
  ///
  /// The splitter remembers the tokens it meets, so the next text goes quicker.
  mutating func ranges(in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    Self.realigned(slices(of: bytes), in: bytes)
  }

  /// A character that may end a sentence, and what follows it.
  private struct Candidate {
    /// Where the word starts that the character ends.
    var wordStart: Int
    /// Where the character stands; it takes one byte.
    let index: Int
    /// Where the text ends that decides: after a mark, or after the next token.
    let contextEnd: Int
    /// Where the next token starts, nil if a mark follows at once.
    let next: Int?
  }

  private mutating func slices(of bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var slices: [Range<Int>] = []
    var lastBreak = 0
    var previous: Candidate?
    func accept(_ candidate: Candidate, _ splitter: inout SentenceSplitter) {
      let context = UnsafeBufferPointer(
        rebasing: bytes[candidate.wordStart..<candidate.contextEnd]
      )
      guard splitter.containsBreak(context) else { return }
      slices.append(lastBreak..<candidate.index + 1)
      lastBreak = candidate.next ?? candidate.index + 1
    }
    for index in 0..<bytes.count {
      if index & 0xFFFF == 0xFFFF, !Safepoint.passes() { break }
      guard bytes[index] == 0x2E || bytes[index] == 0x3F || bytes[index] == 0x21,
        var candidate = Self.candidate(at: index, in: bytes)
      else { continue }
      candidate.wordStart = Self.wordStart(before: index, after: previous, in: bytes)
      // Of candidates in one word only the last counts.
      if let previous, previous.index <= candidate.wordStart { accept(previous, &self) }
      previous = candidate
    }
    if let previous { accept(previous, &self) }
    slices.append(lastBreak..<max(lastBreak, Self.endWithoutSpace(bytes)))
    return slices
  }

  // `[.?!](?=(?P<after>NonWord|\s+(?P<next>\S+)))`
  private static func candidate(
    at index: Int,
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> Candidate? {
    let scanner = PunktScanner(bytes: bytes)
    guard index + 1 < bytes.count else { return nil }
    let (kind, width) = scanner.kind(at: index + 1)
    if kind.contains(.nonWord) {
      return Candidate(wordStart: 0, index: index, contextEnd: index + 1 + width, next: nil)
    }
    guard kind.contains(.space) else { return nil }
    let next = endOfRun(from: index + 1, in: scanner) { $0.contains(.space) }
    guard next < bytes.count else { return nil }
    let end = endOfRun(from: next, in: scanner) { !$0.contains(.space) }
    return Candidate(wordStart: 0, index: index, contextEnd: end, next: next)
  }

  private static func endOfRun(
    from index: Int,
    in scanner: PunktScanner,
    while holds: (PunktScanner.Kind) -> Bool
  ) -> Int {
    var end = index
    while end < scanner.bytes.count {
      let (kind, width) = scanner.kind(at: end)
      guard holds(kind) else { break }
      end += width
    }
    return end
  }

  /// Where the word before a candidate starts: behind the last ASCII white space since the candidate
  /// before, or else where that one's word started.
  private static func wordStart(
    before index: Int,
    after previous: Candidate?,
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let start = previous?.index ?? 0
    var position = index - 1
    while position > start {
      if bytes[position] == 0x20 || (bytes[position] >= 0x09 && bytes[position] <= 0x0D) {
        return position + 1
      }
      position -= 1
    }
    return previous?.wordStart ?? 0
  }

  // `len(text.rstrip())`
  private static func endWithoutSpace(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var end = bytes.count
    while end > 0 {
      let (scalar, width) = UTF8Text.scalar(bytes, before: end)
      guard CharacterClasses.isPythonSpace(scalar) else { break }
      end -= width
    }
    return end
  }

  /// Moves quotes and brackets that close a sentence from the start of the next one to its end.
  private static func realigned(
    _ slices: [Range<Int>],
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    sentences.reserveCapacity(slices.count)
    var shift = 0
    for (number, slice) in slices.enumerated() {
      let start = slice.lowerBound + shift
      shift = 0
      var end = slice.upperBound
      if number + 1 < slices.count,
        let closing = closingMarks(in: slices[number + 1], of: bytes)
      {
        end = slices[number + 1].lowerBound + closing.marks
        shift = closing.whole
      }
      if start < end { sentences.append(start..<end) }
    }
    return sentences
  }

  // `["')\]}‘’“”«»]+?(?:\s+|(?=--)|$)` at the start of a slice: the bytes of the marks, and with
  // the white space behind them.
  private static func closingMarks(
    in slice: Range<Int>,
    of bytes: UnsafeBufferPointer<UInt8>
  ) -> (marks: Int, whole: Int)? {
    let scanner = PunktScanner(bytes: .init(rebasing: bytes[slice]))
    var end = 0
    while end < scanner.bytes.count {
      let (scalar, width) = UTF8Text.scalar(scanner.bytes, at: end)
      guard isClosing(scalar) else { break }
      end += width
    }
    guard end > 0 else { return nil }
    let whole = endOfRun(from: end, in: scanner) { $0.contains(.space) }
    if whole > end || end == scanner.bytes.count { return (end, whole) }
    let isDash = scanner.bytes[end...].starts(with: [0x2D, 0x2D])
    return isDash ? (end, end) : nil
  }

  private static func isClosing(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x27, 0x29, 0x5D, 0x7D: true
    case 0x2018, 0x2019, 0x201C, 0x201D, 0xAB, 0xBB: true
    default: false
    }
  }
}
