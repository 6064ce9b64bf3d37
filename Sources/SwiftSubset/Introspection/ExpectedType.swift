import SwiftSyntax

/// The type that a value at a place has to have, as far as the text before it tells.
struct ExpectedType {
  let symbols: SymbolSnapshot
  let cursor: CursorContext
  let checker: Checker

  /// The type, or nil if anything may stand there.
  var type: SwiftType? {
    let tokens = cursor.tokens.tokens.dropLast(cursor.base == "" ? 1 : 0)
    guard let last = tokens.last else { return nil }
    if let call = cursor.call, isDirectlyInCall(last) { return parameterType(call) }
    switch last.text {
    case "=", "==", "!=": return typeBefore(tokens.dropLast())
    case "case": return switchSubject
    case "," where tokens.contains { $0.kind == .keyword(.case) }: return switchSubject
    default: return nil
    }
  }

  private func isDirectlyInCall(_ last: CursorTokens.Token) -> Bool {
    ["(", ",", ":"].contains(last.text)
  }

  private func parameterType(_ call: CursorContext.Call) -> SwiftType? {
    let inspector = Inspector(symbols: symbols, checker: checker)
    for declaration in inspector.declarations(of: call.callee) {
      if let label = call.label {
        if let parameter = declaration.parameters.first(where: { $0.label == label }) {
          return parameter.type
        }
      } else if call.labels.count < declaration.parameters.count,
        declaration.parameters[call.labels.count].label == nil
      {
        return declaration.parameters[call.labels.count].type
      }
    }
    return nil
  }

  /// The type that is written, or that the expression has, before `=` or `==`.
  private func typeBefore(_ tokens: ArraySlice<CursorTokens.Token>) -> SwiftType? {
    let last = tokens.endIndex - 1
    guard last >= 0 else { return nil }
    let line = tokens.lastIndex { $0.kind == .keyword(.let) || $0.kind == .keyword(.var) }
    if let line, let colon = tokens[line...].firstIndex(where: { $0.kind == .colon }) {
      let text = tokens[(colon + 1)...].map(\.text).joined()
      return symbols.base(text, in: checker).flatMap { $0.isStatic ? $0.type : nil }
    }
    guard let first = cursor.tokens.expressionStart(endingAt: last) else { return nil }
    return symbols.base(text(first...last), in: checker)?.type
  }

  /// The type of what the `switch` around the place looks at.
  private var switchSubject: SwiftType? {
    let tokens = cursor.tokens.tokens
    guard let brace = cursor.tokens.open.last, tokens[brace].kind == .leftBrace,
      let keyword = tokens[..<brace].lastIndex(where: { $0.kind == .keyword(.switch) }),
      keyword + 1 < brace
    else { return nil }
    return symbols.base(text((keyword + 1)...(brace - 1)), in: checker)?.type
  }

  private func text(_ range: ClosedRange<Int>) -> String {
    cursor.tokens.tokens[range].map(\.text).joined(separator: "")
  }
}
