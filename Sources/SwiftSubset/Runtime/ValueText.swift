/// Writes the text of a value, as `print` shows it.
///
/// Values share parts: the text of a tree of forty levels that all share their two children would
/// fill a million disks. What stands in a long text already is not written again: "…" stands there.
struct ValueText {
  /// Nil for a text that calls no code of the cell.
  let context: RuntimeContext?
  /// A text that is only looked at ends with "…" after so many bytes; nil for one that is used.
  let limit: Int?
  var text = ""
  private var written: Set<UInt> = []
  private var depth = 0

  /// A value of so few levels does not fill a stack.
  private static let shallow = 64
  /// Up to so many bytes, parts that stand in the text already are written again.
  private static let longestRepeating = 1 << 20

  init(_ context: RuntimeContext?, limit: Int? = nil) {
    self.context = context
    self.limit = limit
  }

  /// Adds what `print` shows of a value of this static type.
  mutating func write(_ value: Value, as type: SwiftType) throws {
    switch value {
    case .string(let text): try add(text)
    case .substring(let text): try add(String(text))
    case .character(let character): try add(String(character))
    case .any(let box): try write(box.value, as: box.type)
    case .some(let value):
      try add("Optional(")
      try writeDebug(value, as: type.wrapped ?? .any)
      try add(")")
    case .hosted(let box): try add("\(box.anyValue)")
    case .record, .object: try writeOwn(value, isDebug: false)
    case .slice, .set, .range, .closedRange, .bounds, .array:
      try writeParts(value, as: type, isDebug: false)
    default: try writeDebug(value, as: type)
    }
  }

  /// Adds what a collection shows of its elements: strings in quotes.
  mutating func writeDebug(_ value: Value, as type: SwiftType) throws {
    switch value {
    case .void, .uninitialized, .taken, .reference: try add("()")
    case .int(let value):
      try add(type == .int ? "\(value)" : wholeNumber(value, of: type))
    case .double(let value): try add("\(value)")
    case .float(let value): try add("\(value)")
    case .bool(let value): try add("\(value)")
    case .string(let text): try addQuoted(text)
    case .substring(let text): try addQuoted(String(text))
    case .character(let character):
      let scalar = type == .scalar ? character.unicodeScalars.first : nil
      try add(scalar?.debugDescription ?? character.debugDescription)
    case .none: try add("nil")
    case .function: try add("(Function)")
    case .hosted(let box): try add(String(reflecting: Unqualified(box.anyValue)))
    case .record, .object: try writeOwn(value, isDebug: true)
    case .any(let box): try writeDebug(box.value, as: box.type)
    case .some: try write(value, as: type)
    case .tuple, .array, .slice, .set, .dictionary, .range, .closedRange, .bounds:
      try writeParts(value, as: type, isDebug: true)
    }
  }

  /// What lies in `.int` besides an `Int`.
  private func wholeNumber(_ value: Int, of type: SwiftType) -> String {
    if type == .textIndex { return value == 0 ? "0[any]" : "\(value)[utf8]" }
    return type.isWideUnsigned ? FixedWidth.text(value, of: type) : "\(value)"
  }

  /// Adds a text in quotes, a long one piece by piece.
  private mutating func addQuoted(_ text: String) throws {
    guard text.utf8.count > QuotedText.longestPiece else { return try add(text.debugDescription) }
    var quoted = QuotedText(text)
    while let piece = quoted.next(), !isFull {
      try context?.look()
      try add(piece)
    }
  }

  /// Adds a piece.
  mutating func add(_ piece: String) throws {
    if let limit, text.utf8.count > limit { return }
    try context?.reserveText(text.utf8.count, and: piece.utf8.count)
    text += piece
  }

  /// Whether the text is as long as it may get, so that what is left need not be looked at.
  private var isFull: Bool { limit.map { text.utf8.count > $0 } ?? false }

  /// Adds the parts of a value, which lie at an address, or "…" in their place.
  mutating func nest(at address: UInt, _ write: (inout ValueText) throws -> Void) throws {
    try context?.tick()
    let isRepeated = !written.insert(address).inserted
    if isFull || (isRepeated && text.utf8.count > Self.longestRepeating) { return try add("…") }
    if let context, context.isStackLow {
      // Few levels of the value: it is the cell's code that calls itself.
      guard depth > Self.shallow else { throw RuntimeFailure.tooDeep }
      return try add("…")
    }
    depth += 1
    defer { depth -= 1 }
    try write(&self)
  }

  /// Adds parts with what stands between them.
  mutating func writeList<Part>(
    _ parts: some Collection<Part>,
    separator: String = ", ",
    _ write: (inout ValueText, Part) throws -> Void
  ) throws {
    var isFirst = true
    for part in parts {
      if isFull { return }
      try context?.tick()
      if !isFirst { try add(separator) }
      isFirst = false
      try write(&self, part)
    }
  }

  /// The text, cut where it is only looked at.
  var result: String {
    guard let limit, text.utf8.count > limit else { return text }
    return String(text.unicodeScalars.prefix(limit)) + "…"
  }
}

/// Shows a library value inside a collection as its own description, where it has one.
private struct Unqualified: CustomDebugStringConvertible {
  let value: Any

  init(_ value: Any) { self.value = value }

  var debugDescription: String { String(describing: value) }
}

extension RuntimeContext {
  /// What `print` shows of a value of this static type.
  ///
  /// - Throws: What a cell's own `description` throws, and `RuntimeFailure` where the cell has to
  ///   stop.
  func text(of value: Value, as type: SwiftType = .any) throws -> String {
    if case .string(let text) = value { return text }
    var writer = ValueText(self)
    try writer.write(value, as: type)
    return writer.text
  }

  /// What a collection shows of a value of this static type.
  func debugText(of value: Value, as type: SwiftType = .any) throws -> String {
    var writer = ValueText(self)
    try writer.writeDebug(value, as: type)
    return writer.text
  }

  /// A value's text to be looked at, which ends with "…" after so many bytes.
  func shownText(of value: Value, as type: SwiftType, limit: Int) throws -> String {
    var writer = ValueText(self, limit: limit)
    try writer.write(value, as: type)
    return writer.result
  }

  /// A value's text for a message about something else, which must not fail.
  func message(of value: Value, as type: SwiftType = .any) -> String {
    (try? shownText(of: value, as: type, limit: Value.longestMessage))
      ?? value.plainText(limit: Value.longestMessage)
  }
}

extension Value {
  /// A value in an error's message is cut after so many bytes.
  static let longestMessage = 1_000

  /// The value's text without what the cell's own types say, to be looked at.
  package func plainText(limit: Int) -> String {
    var writer = ValueText(nil, limit: limit)
    try? writer.write(self, as: .any)
    return writer.result
  }
}
