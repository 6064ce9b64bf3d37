/// Where the checker was when it met the place that is asked about.
struct CursorScopes {
  let scopes: [Scope]
  let context: FunctionContext
  let closureParameterNames: [[Variable]]
  let selfType: SwiftType?
  let archetypes: Archetypes
}

extension Checker {
  /// The name that marks the place; no cell can mean it.
  static let cursorName = "_completionCursor"

  func noteCursor() {
    // A call that fails is looked at again for its message, in other scopes.
    if let cursor, cursor.scopes.count > scopes.count { return }
    cursor = CursorScopes(
      scopes: scopes,
      context: context,
      closureParameterNames: closureParameterNames,
      selfType: selfType,
      archetypes: table.archetypes
    )
  }

  /// Goes where the marker was met, so that what is asked next knows the names there.
  func enterScopesAtCursor() {
    guard let cursor else { return }
    scopes = cursor.scopes
    context = cursor.context
    closureParameterNames = cursor.closureParameterNames
    selfType = cursor.selfType
    table.archetypes = cursor.archetypes
  }
}
