import SwiftSyntax

extension Checker {
  /// The raw values of an enum's cases, `rawValue` and `init?(rawValue:)`.
  func addRawValues(of one: DeclaredType) throws {
    let type = one.type
    guard let node = one.group.as(EnumDeclSyntax.self) else { return }
    let elements = node.memberBlock.members.compactMap { $0.decl.as(EnumCaseDeclSyntax.self) }
      .flatMap { Array($0.elements) }
    guard let rawType = type.rawType else {
      if let value = elements.lazy.compactMap(\.rawValue).first {
        throw fail(.rawValueWithoutType(SwiftType.displayName(type.name)), at: value)
      }
      return
    }
    var values: [Value] = []
    for element in elements {
      if let clause = element.parameterClause { throw fail(.rawValueWithParts, at: clause) }
      let value = try rawValue(of: element, rawType, after: values.last)
      if values.contains(where: { Equality.areEqualLeaves($0, value) == true }) {
        throw fail(.rawValueTwice, at: element)
      }
      values.append(value)
    }
    addMembers(to: type, rawType, values)
  }

  private func rawValue(of element: EnumCaseElementSyntax, _ type: SwiftType, after last: Value?)
    throws -> Value
  {
    guard let node = element.rawValue?.value else {
      switch (type, last) {
      case (.string, _): return .string(element.name.word)
      case (.int, nil): return .int(0)
      case (.int, .int(let number)?) where number < .max: return .int(number + 1)
      default: throw fail(.rawValueMissing("\(type)"), at: element)
      }
    }
    var isNegative = false
    var literal = node
    if let prefix = node.as(PrefixOperatorExprSyntax.self), prefix.operator.text == "-" {
      isNegative = true
      literal = prefix.expression
    }
    let made = try check(literal, as: type)
    switch made.kind {
    case .integer(let magnitude) where type == .int && magnitude <= UInt64(Int.max):
      return .int(isNegative ? -Int(magnitude) : Int(magnitude))
    case .integer(let magnitude):
      let number = isNegative ? -Double(magnitude) : Double(magnitude)
      return type == .float ? .float(Float(number)) : .double(number)
    case .float(let magnitude):
      let number = isNegative ? -magnitude : magnitude
      return type == .float ? .float(Float(number)) : .double(number)
    case .string(let text):
      if type == .character, let character = text.first { return .character(character) }
      return .string(text)
    default: throw fail(.rawValueNotLiteral, at: node)
    }
  }

  private func addMembers(to type: TypeDeclaration, _ rawType: SwiftType, _ values: [Value]) {
    nonisolated(unsafe) let type = type
    let names = type.cases.map(\.name)
    nonisolated(unsafe) let byName = Dictionary(zip(names, values)) { first, _ in first }
    let property = Declaration(kind: .property, name: "rawValue", container: type)
    property.result = rawType
    property.implementation = { arguments in
      guard case .record(let record) = arguments.receiver, let value = byName[record.caseName]
      else { throw arguments.receiver.mismatch("an enum case") }
      return value
    }
    type.add(property)
    let made = Declaration(kind: .initializer(isFailable: true), name: "init", container: type)
    made.isStatic = true
    made.parameters = [.init(label: "rawValue", name: "rawValue", type: rawType)]
    made.result = .optional(type.selfType)
    made.implementation = { arguments in
      let raw = arguments[0]
      guard
        let name = names.first(where: { name in
          byName[name].flatMap { Equality.areEqualLeaves($0, raw) } ?? false
        })
      else { return .none }
      return .some(.record(Record(type, caseName: name, fields: [])))
    }
    type.add(made)
  }

  /// `allCases`.
  func addAllCases(of one: DeclaredType) throws {
    let type = one.type
    guard type.kind == .enum, type.cases.allSatisfy({ $0.parameters.isEmpty }) else {
      throw fail(.lacks("\(type.selfType)", "CaseIterable", "static var allCases"), at: one.group)
    }
    nonisolated(unsafe) let all = Value.array(
      type.cases.map { .record(Record(type, caseName: $0.name, fields: [])) }
    )
    let property = Declaration(kind: .property, name: "allCases", container: type)
    property.isStatic = true
    property.result = .array(type.selfType)
    property.implementation = { _ in all }
    table.extend(type, with: property)
  }
}
