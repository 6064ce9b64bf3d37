extension ValueText {
  /// Adds what shows a collection that looks at another one in its own way.
  ///
  /// Its elements lie in an array, and what it looks at is made of them again.
  ///
  /// - Returns: Whether the type is of that kind.
  mutating func writeView(
    of elements: [Value],
    as type: SwiftType,
    isDebug: Bool
  ) throws -> Bool {
    guard case .nominal(let name, let arguments) = type, name != "Array" else { return false }
    switch name {
    case "ReversedCollection":
      try writeView(type, [("_base", elements.reversed(), arguments[0])], isDebug: isDebug)
    case "EnumeratedSequence":
      try writeView(type, [("_base", try parts(1, of: elements), arguments[0])], isDebug: isDebug)
    case "Zip2Sequence":
      try writeView(
        type,
        [
          ("_sequence1", try parts(0, of: elements), arguments[0]),
          ("_sequence2", try parts(1, of: elements), arguments[1]),
        ],
        isDebug: isDebug
      )
    case "StrideTo", "StrideThrough": try add(type.nameInText(isQualified: true))
    case "Dictionary.Keys", "Dictionary.Values":
      let element = arguments[name == "Dictionary.Keys" ? 0 : 1]
      try writeNamed(name, isDebug) { try $0.writeDebug(.array(elements), as: .array(element)) }
    case "UTF8View", "UnicodeScalarView":
      let text =
        name == "UTF8View"
        ? String(
          decoding: try elements.map { UInt8(truncatingIfNeeded: try $0.int()) },
          as: UTF8.self
        ) : try elements.map { try $0.string() }.joined()
      if isDebug { try writeDebug(.string(text), as: .string) } else { try add(text) }
    default: return false
    }
    return true
  }

  private mutating func writeView(
    _ type: SwiftType,
    _ bases: [(label: String, elements: [Value], type: SwiftType)],
    isDebug: Bool
  ) throws {
    try add(type.nameInText(isQualified: isDebug) + "(")
    try writeList(bases) { text, base in
      try text.add(base.label + ": ")
      try text.writeDebug(try Self.collection(of: base.elements, base.type), as: base.type)
    }
    try add(")")
  }

  private func parts(_ index: Int, of elements: [Value]) throws -> [Value] {
    try elements.map { try $0.tuple()[index] }
  }

  /// The collection of a type that has these elements.
  private static func collection(of elements: [Value], _ type: SwiftType) throws -> Value {
    guard case .nominal(let name, _) = type else { return .array(elements) }
    switch name {
    case "String": return .string(try elements.map { try $0.string() }.joined())
    case "Substring": return .substring(try elements.map { try $0.string() }.joined()[...])
    case "ArraySlice": return .slice(elements[...])
    case "Range", "ClosedRange":
      guard case .int(let first)? = elements.first, case .int(let last)? = elements.last else {
        return .array(elements)
      }
      return name == "Range" ? .range(first..<(last + 1)) : .closedRange(first...last)
    default: return .array(elements)
    }
  }
}
