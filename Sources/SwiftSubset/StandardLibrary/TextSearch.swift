/// Finds a text in another one, by characters, in linear time and with a look at each whether to go
/// on: Knuth, Morris and Pratt's search.
///
/// Swift's own search is faster where texts are short, but hears no interrupt, takes the product of
/// the two lengths where the text repeats itself, and brings the marks that follow a letter into
/// order in quadratic time.
struct TextSearch {
  private let target: [Character]
  /// How much of the target still stands before a place where it went on differently.
  private let fallbacks: [Int]
  private let context: RuntimeContext

  /// Shorter texts are left to Swift's own search, if the target is short too.
  private static let longText = 1 << 14
  static let longTarget = 1 << 10

  /// Prepares a search; nil where Swift's own is as good.
  ///
  /// - Parameters:
  ///   - target: What is looked for.
  ///   - text: Where it is looked for.
  ///   - context: What says whether to go on.
  /// - Throws: `RuntimeFailure` where the cell has to stop.
  init?(for target: String, in text: String, _ context: RuntimeContext) throws {
    guard !Self.isQuick(target, text) else { return nil }
    try self.init(target, context)
  }

  /// Prepares a search.
  init(_ target: String, _ context: RuntimeContext) throws {
    self.context = context
    let characters = try target.map { character in
      try context.tick()
      return character
    }
    self.target = characters
    fallbacks = try Self.fallbacks(characters, context)
  }

  /// Whether Swift's own search ends at once.
  static func isQuick(_ target: String, _ text: String) -> Bool {
    if target.isEmpty { return true }
    return text.utf8.count <= longText && target.utf8.count <= longTarget
      && !ComparableText.hasLongRun(text) && !ComparableText.hasLongRun(target)
  }

  private static func fallbacks(
    _ target: [Character],
    _ context: RuntimeContext
  ) throws -> [Int] {
    var fallbacks = Array(repeating: 0, count: target.count)
    var length = 0
    for index in target.indices.dropFirst() {
      try context.tick()
      while length > 0, !areEqual(target[index], target[length]) {
        try context.tick()
        length = fallbacks[length - 1]
      }
      if areEqual(target[index], target[length]) { length += 1 }
      fallbacks[index] = length
    }
    return fallbacks
  }

  private static func areEqual(_ first: Character, _ second: Character) -> Bool {
    ComparableText.areEqual(String(first), String(second))
  }

  /// Takes the places of the target from the first on, which do not overlap, until one is enough.
  ///
  /// - Complexity: O(n + m) comparisons of characters.
  func forEach(in text: String, _ body: (Range<String.Index>) throws -> Bool) throws {
    var matched = 0
    // Where the latest characters start, as many as the target has.
    var starts = Array(repeating: text.startIndex, count: target.count)
    var count = 0
    var index = text.startIndex
    while index < text.endIndex {
      try context.tick()
      let (character, end) = (text[index], text.index(after: index))
      starts[count % target.count] = index
      count += 1
      while matched > 0, !Self.areEqual(character, target[matched]) {
        try context.tick()
        matched = fallbacks[matched - 1]
      }
      if Self.areEqual(character, target[matched]) { matched += 1 }
      if matched == target.count {
        guard try body(starts[count % target.count]..<end) else { return }
        matched = 0
      }
      index = end
    }
  }
}
