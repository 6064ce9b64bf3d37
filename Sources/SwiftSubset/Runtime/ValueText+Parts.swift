/// The name of the module that an exported notebook becomes, which Swift prints before the names
/// of types.
let programModule = "main"

extension ValueText {
  /// Adds a collection, a tuple or a range; inside of another value with the name of its type.
  mutating func writeParts(_ value: Value, as type: SwiftType, isDebug: Bool) throws {
    switch value {
    case .tuple(let elements): try writeTuple(elements, as: type)
    case .array(let elements):
      if try writeView(of: elements, as: type, isDebug: isDebug) { return }
      try writeArray(elements[...], as: type)
    case .dictionary(let pairs): try writeDictionary(pairs, as: type)
    case .slice(let elements):
      try writeNamed("ArraySlice", isDebug) { try $0.writeArray(elements, as: type) }
    case .set(let members): try writeNamed("Set", isDebug) { try $0.writeSet(members, as: type) }
    default: try writeBounds(value.limits, type, isDebug: isDebug)
    }
  }

  /// Adds a part in the brackets of its type's name.
  mutating func writeNamed(
    _ name: String,
    _ isNamed: Bool,
    _ write: (inout ValueText) throws -> Void
  ) throws {
    if isNamed { try add(name + "(") }
    try write(&self)
    if isNamed { try add(")") }
  }

  private mutating func writeTuple(_ elements: [Value], as type: SwiftType) throws {
    try nest(at: elements[...].address) { text in
      try text.add("(")
      if case .tuple(let parts) = type, parts.count == elements.count {
        try text.writeList(Array(zip(elements, parts))) { text, element in
          if let label = element.1.label { try text.add("\(label): ") }
          try text.writeDebug(element.0, as: element.1.type)
        }
      } else {
        try text.writeList(elements) { try $0.writeDebug($1, as: .any) }
      }
      try text.add(")")
    }
  }

  private mutating func writeArray(_ elements: ArraySlice<Value>, as type: SwiftType) throws {
    if elements.isEmpty { return try add("[]") }
    let element = type.argument(0)
    try nest(at: elements.address) { text in
      try text.add("[")
      try text.writeList(elements) { try $0.writeDebug($1, as: element) }
      try text.add("]")
    }
  }

  private mutating func writeSet(_ members: KeyedValues, as type: SwiftType) throws {
    if members.count == 0 { return try add("[]") }
    let member = type.argument(0)
    try nest(at: members.entries[...].address) { text in
      try text.add("[")
      try text.writeList(members.entries) { try $0.writeDebug($1.key, as: member) }
      try text.add("]")
    }
  }

  private mutating func writeDictionary(_ pairs: KeyedValues, as type: SwiftType) throws {
    if pairs.count == 0 { return try add("[:]") }
    let (key, value) = (type.argument(0), type.argument(1))
    try nest(at: pairs.entries[...].address) { text in
      try text.add("[")
      try text.writeList(pairs.entries) { text, entry in
        try text.writeDebug(entry.key, as: key)
        try text.add(": ")
        try text.writeDebug(entry.value, as: value)
      }
      try text.add("]")
    }
  }

  private mutating func writeBounds(
    _ limits: (lower: Value?, upper: Value?, isClosed: Bool),
    _ type: SwiftType,
    isDebug: Bool
  ) throws {
    let bound = type.argument(0)
    let (lower, upper, isClosed) = limits
    if let lower, let upper {
      return try writeNamed(isClosed ? "ClosedRange" : "Range", isDebug) { text in
        try text.writeDebug(lower, as: bound)
        try text.add(isClosed ? "..." : "..<")
        try text.writeDebug(upper, as: bound)
      }
    }
    guard let only = lower ?? upper else { return try add("...") }
    let name =
      lower != nil ? "PartialRangeFrom" : isClosed ? "PartialRangeThrough" : "PartialRangeUpTo"
    let made = SwiftType.nominal(name, [bound])
    try add(made.nameInText(isQualified: isDebug))
    try add(lower == nil ? "(upperBound: " : "(lowerBound: ")
    try writeDebug(only, as: bound)
    try add(")")
  }
}

// MARK: A cell's own types

extension ValueText {
  /// Adds a value of a cell's own type, by its own text if it has one.
  mutating func writeOwn(_ value: Value, isDebug: Bool) throws {
    switch value {
    case .record(let record):
      try nest(at: record.address) { text in
        if try text.writeOwnText(of: value, record.declaration, isDebug: isDebug) { return }
        try text.writeStructure(of: record, isDebug: isDebug)
      }
    case .object(let object):
      try nest(at: UInt(bitPattern: ObjectIdentifier(object))) { text in
        if try text.writeOwnText(of: value, object.declaration, isDebug: isDebug) { return }
        try text.add(object.declaration.moduleQualifiedName)
      }
    default: break
    }
  }

  private mutating func writeOwnText(
    of value: Value,
    _ declaration: TypeDeclaration,
    isDebug: Bool
  ) throws -> Bool {
    let witnesses = declaration.witnesses
    let own = isDebug ? witnesses.debugDescription ?? witnesses.description : witnesses.description
    guard context != nil, let own else { return false }
    try add(try own(value))
    return true
  }

  private mutating func writeStructure(of record: Record, isDebug: Bool) throws {
    let declaration = record.declaration
    let name = isDebug ? declaration.moduleQualifiedName : declaration.shortName
    if declaration.kind == .struct {
      try add(name + "(")
      try writeList(Array(zip(declaration.storedProperties, record.fields))) { text, field in
        try text.add("\(field.0.name): ")
        try text.writeDebug(field.1, as: field.0.result)
      }
      return try add(")")
    }
    try add((isDebug ? name + "." : "") + record.caseName)
    if record.fields.isEmpty { return }
    let parameters = declaration.cases.first { $0.name == record.caseName }?.parameters ?? []
    try add("(")
    try writeList(Array(zip(parameters, record.fields))) { text, field in
      if let label = field.0.label { try text.add("\(label): ") }
      try text.writeDebug(field.1, as: field.0.type)
    }
    try add(")")
  }
}

extension TypeDeclaration {
  /// The name without the types around it, as Swift prints a struct.
  fileprivate var shortName: String {
    let name = SwiftType.displayName(name)
    return (name.split(separator: ".").last.map(String.init) ?? name)
      + argumentList { $0.nameInText(isQualified: false) }
  }

  /// The name with its module, as Swift prints it inside of other values.
  fileprivate var moduleQualifiedName: String {
    programModule + "." + SwiftType.displayName(name)
      + argumentList { $0.nameInText(isQualified: true) }
  }

  private func argumentList(_ name: (SwiftType) -> String) -> String {
    arguments.isEmpty ? "" : "<" + arguments.map(name).joined(separator: ", ") + ">"
  }
}

extension SwiftType {
  /// The type as Swift prints it in the name of a generic type.
  func nameInText(isQualified: Bool) -> String {
    func inner(_ type: SwiftType) -> String { type.nameInText(isQualified: isQualified) }
    switch self {
    case .void: return "()"
    case .nominal(let name, let arguments):
      let isOwn = name != SwiftType.displayName(name) || !SwiftType.ofLibrary.contains(name)
      let module = isQualified ? (isOwn ? programModule : "Swift") + "." : ""
      let list = arguments.isEmpty ? "" : "<" + arguments.map(inner).joined(separator: ", ") + ">"
      return module + SwiftType.displayName(name) + list
    case .tuple(let elements):
      return "("
        + elements.map { ($0.label.map { "\($0): " } ?? "") + inner($0.type) }
        .joined(separator: ", ") + ")"
    case .function(let function):
      return "(" + function.parameters.map { inner($0.type) }.joined(separator: ", ") + ") "
        + (function.isThrowing ? "throws " : "") + "-> \(inner(function.result))"
    case .existential("Any", _): return "Any"
    case .existential(let name, _):
      let isOwn = name != "Error"
      return (isQualified ? (isOwn ? programModule : "Swift") + "." : "")
        + SwiftType.displayName(name)
    default: return "\(self)"
    }
  }

  private static let ofLibrary: Set<String> = [
    "Int", "Int8", "Int16", "Int32", "Int64", "UInt", "UInt8", "UInt16", "UInt32", "UInt64",
    "Double",
    "Float", "Bool", "String", "Character", "Substring", "Array", "ArraySlice",
    "Dictionary", "Set", "Optional", "Range", "ClosedRange", "PartialRangeFrom",
    "PartialRangeThrough", "PartialRangeUpTo", "ReversedCollection", "EnumeratedSequence",
    "Zip2Sequence", "StrideTo", "StrideThrough", "Dictionary.Keys", "Dictionary.Values",
  ]

  /// The type of a collection's elements, or `Any` where it is not known.
  func argument(_ index: Int) -> SwiftType {
    guard case .nominal(_, let arguments) = self, arguments.indices.contains(index) else {
      return .any
    }
    return arguments[index]
  }
}
