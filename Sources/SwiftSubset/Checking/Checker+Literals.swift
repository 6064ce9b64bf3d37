import SwiftParser
import SwiftSyntax

extension Checker {
  func integer(_ node: IntegerLiteralExprSyntax, _ expected: SwiftType?, isNegative: Bool = false)
    throws -> TypedExpression
  {
    let digits = node.literal.text.filter { $0 != "_" }
    let (radix, text): (Int, Substring) =
      switch digits.prefix(2) {
      case "0x": (16, digits.dropFirst(2))
      case "0b": (2, digits.dropFirst(2))
      case "0o": (8, digits.dropFirst(2))
      default: (10, digits[...])
      }
    guard let value = UInt64(text, radix: radix) else {
      throw fail(.literalOverflow(node.literal.text), at: node)
    }
    let type = literalType(.integer, expected)
    return TypedExpression(node, type, .integer(value))
  }

  func float(_ node: FloatLiteralExprSyntax, _ expected: SwiftType?) throws -> TypedExpression {
    guard let value = Double(node.literal.text.filter { $0 != "_" }) else {
      throw fail(.literalOverflow(node.literal.text), at: node)
    }
    return TypedExpression(node, literalType(.float, expected), .float(value))
  }

  /// The type that the context gives a literal, or a variable that remembers the literal.
  private func literalType(_ literal: Solver.Literal, _ expected: SwiftType?) -> SwiftType {
    if var type = expected.map(solver.resolve) {
      while let wrapped = type.wrapped { type = solver.resolve(wrapped) }
      if case .nominal = type, solver.admits(literal, type) { return type }
    }
    return solver.fresh(literal)
  }

  func nilLiteral(_ node: NilLiteralExprSyntax, _ expected: SwiftType?) throws -> TypedExpression {
    guard let expected else { throw fail(.nilWithoutContext, at: node) }
    let type = solver.resolve(expected)
    if type.wrapped != nil { return TypedExpression(node, type, .nil) }
    if solver.isFree(type) {
      let optional = SwiftType.optional(solver.fresh())
      if solver.unify(type, optional) { return TypedExpression(node, optional, .nil) }
    }
    throw fail(.nilMismatch(settled(type)), at: node)
  }

  func string(_ node: StringLiteralExprSyntax, _ expected: SwiftType?) throws -> TypedExpression {
    if let text = node.representedLiteralValue {
      let kind: Solver.Literal = text.count == 1 ? .character : .string
      return TypedExpression(node, literalType(kind, expected), .string(text))
    }
    var segments: [TypedExpression.Segment] = []
    for segment in node.segments {
      switch segment {
      case .stringSegment(let part): segments.append(.text(literalText(part, of: node)))
      case .expressionSegment(let part): segments.append(.value(try interpolated(part)))
      }
    }
    return TypedExpression(node, .string, .interpolation(segments))
  }

  private func interpolated(_ part: ExpressionSegmentSyntax) throws -> TypedExpression {
    guard part.expressions.count == 1, let only = part.expressions.first, only.label == nil else {
      throw fail(
        .unsupported(
          "an interpolation with more than one value",
          instead: "use 'String(format:)'"
        ),
        at: part
      )
    }
    let start = pending.count
    let mark = solver.mark()
    let value = try expression(only.expression, nil)
    try settle(from: start, mark: mark, at: only.expression)
    return value
  }

  /// The text of one segment, its escapes replaced as the parser does for a whole literal.
  private func literalText(
    _ segment: StringSegmentSyntax,
    of literal: StringLiteralExprSyntax
  ) -> String {
    let alone = literal.with(
      \.segments,
      StringLiteralSegmentListSyntax([.stringSegment(segment)])
    )
    return alone.representedLiteralValue ?? segment.content.text
  }

  func array(_ node: ArrayExprSyntax, _ expected: SwiftType?) throws -> TypedExpression {
    var target = expected.map(solver.resolve)
    while let wrapped = target?.wrapped { target = solver.resolve(wrapped) }
    let nodes = node.elements.map(\.expression)
    if case .nominal(let name, let arguments)? = target, name != "Array" {
      if name == "Set", let element = arguments.first {
        if solver.isFree(element) {
          let (joined, elements) = try elements(nodes, nil, of: node)
          _ = solver.unify(element, joined)
          return TypedExpression(node, .nominal("Set", [joined]), .set(elements))
        }
        let elements = try nodes.map { try check($0, as: element) }
        return TypedExpression(node, .nominal("Set", [element]), .set(elements))
      }
      if let made = try literalInitializer("arrayLiteral", nodes, node, .nominal(name, arguments)) {
        return made
      }
    }
    if case .nominal("Array", let arguments)? = target, let element = arguments.first,
      !solver.isFree(element)
    {
      let elements = try nodes.map { try check($0, as: element) }
      return TypedExpression(node, .array(element), .array(elements))
    }
    let (element, elements) = try elements(nodes, target, of: node)
    return TypedExpression(node, .array(element), .array(elements))
  }

  /// A library type made of an array literal through its `init(arrayLiteral:)`.
  private func literalInitializer(
    _ label: String,
    _ nodes: [ExprSyntax],
    _ node: ArrayExprSyntax,
    _ type: SwiftType
  ) throws -> TypedExpression? {
    guard
      let member = members(of: type, named: "init", isStatic: true).first(where: {
        $0.declaration.parameters.first?.label == label
      })
    else { return nil }
    let parameter = member.declaration.parameters[0].type.substituting(member.substitutions)
    guard case .nominal("Array", let arguments) = parameter, let element = arguments.first else {
      return nil
    }
    let elements = try nodes.map { try check($0, as: element) }
    let call = ResolvedCall(member.declaration)
    call.arguments = [TypedExpression(node, parameter, .array(elements))]
    return TypedExpression(node, type, .call(call))
  }

  func dictionary(_ node: DictionaryExprSyntax, _ expected: SwiftType?) throws
    -> TypedExpression
  {
    var target = expected.map(solver.resolve)
    while let wrapped = target?.wrapped { target = solver.resolve(wrapped) }
    var key = solver.fresh()
    var value = solver.fresh()
    if case .nominal("Dictionary", let arguments)? = target, arguments.count == 2 {
      (key, value) = (arguments[0], arguments[1])
    }
    guard case .elements(let pairs) = node.content else {
      return TypedExpression(node, .dictionary(key, value), .dictionary([]))
    }
    var made: [(key: TypedExpression, value: TypedExpression)] = []
    if solver.isFree(key), solver.isFree(value) {
      let (keyType, keys) = try join(pairs.map(\.key), at: node)
      let (valueType, values) = try elements(pairs.map(\.value), target, of: node)
      guard solver.unify(key, keyType), solver.unify(value, valueType) else {
        throw fail(.mismatch(found: settled(keyType), expected: settled(key)), at: node)
      }
      made = zip(keys, values).map { ($0, $1) }
    } else {
      made = try pairs.map { (try check($0.key, as: key), try check($0.value, as: value)) }
    }
    if !solver.require(key, conformsTo: "Hashable") {
      throw fail(
        .requirement("type '\(settled(key))' does not conform to protocol 'Hashable'"),
        at: node
      )
    }
    return TypedExpression(node, .dictionary(key, value), .dictionary(made))
  }

  func tuple(_ node: TupleExprSyntax, _ expected: SwiftType?) throws -> TypedExpression {
    if node.elements.count == 1, let only = node.elements.first, only.label == nil {
      return try expression(only.expression, expected)
    }
    if node.elements.count == 1, let only = node.elements.first {
      throw fail(.labelledElement, at: only)
    }
    var hints: [SwiftType?] = node.elements.map { _ in nil }
    if case .tuple(let parts)? = expected.map(solver.resolve), parts.count == hints.count {
      hints = parts.map(\.type)
    }
    var elements: [TypedExpression] = []
    var types: [SwiftType.TupleElement] = []
    for (element, hint) in zip(node.elements, hints) {
      var made = try expression(element.expression, hint)
      if let hint, !solver.isFree(hint) {
        made = try coerce(made, to: hint, at: element.expression)
      }
      elements.append(made)
      types.append(.init(label: element.label?.word, type: made.type))
    }
    return TypedExpression(node, .tuple(types), .tuple(elements))
  }
}
