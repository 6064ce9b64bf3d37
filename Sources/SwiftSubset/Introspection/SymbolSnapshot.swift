import SwiftParser
import SwiftSyntax

/// The names that a cell could use, frozen.
///
/// Completion and inspection read it on another thread while a cell runs.
package struct SymbolSnapshot: @unchecked Sendable {
  // Declarations are not changed once their cell has been checked, and a snapshot holds its own
  // dictionaries of names.
  let names: [String: Scope.Entry]
  let typeAliases: [String: SwiftType]
  let table: TypeTable
  /// The table as the last cell left it, without what the text before the cursor declares.
  private let contents: TypeTable.Contents

  init(names: [String: Scope.Entry], typeAliases: [String: SwiftType], table: TypeTable) {
    self.names = names
    self.typeAliases = typeAliases
    self.table = TypeTable(copying: table)
    contents = table.contents
  }

  /// A checker that knows the snapshot's names, and those that are known at a place.
  ///
  /// Code that is not finished is closed there. Locals are known by a marker: where the checker
  /// meets it, it is in the scopes of the place.
  func checker(at cursor: CursorContext, while patience: Patience) -> Checker {
    table.contents = contents
    table.archetypes = [:]
    let globals = GlobalScope(names: names, typeAliases: typeAliases)
    let context = RuntimeContext()
    context.measureStack()
    let checker = Checker(
      table: table,
      globals: globals,
      cell: 0,
      isStackLow: { context.isStackLow },
      patience: patience
    )
    // The base stays in the code: `$0` tells how many parameters a closure has.
    let marker = Checker.cursorName
    let base = cursor.base.flatMap { $0.isEmpty ? nil : "(\(marker), \($0))" }
    let text = cursor.before + " " + (base ?? marker)
    guard text.utf8.count <= CursorTokens.longestText,
      let tree = CellParser.parseUnfinished(
        text + CursorTokens(cursor.before, while: patience).closers,
        while: patience
      )
    else { return checker }
    for item in tree.statements {
      checker.bodies = []
      _ = try? checker.cell(CodeBlockItemListSyntax([item]))
    }
    checker.enterScopesAtCursor()
    return checker
  }

  /// The type that this name means after the text that was looked at last.
  func typeDeclaration(_ name: String) -> TypeDeclaration? {
    if case .type(let type)? = names[name], let identity = type.nominalName {
      return table.types[identity]
    }
    return table.types[name]
  }

  /// The type of an expression, or of a type's name, as a base before a dot.
  func base(_ text: String, in checker: Checker) -> (type: SwiftType, isStatic: Bool)? {
    let source = CellSource(text: text, cell: 0)
    guard let tree = try? CellParser.parse(source, while: checker.patience),
      let item = tree.statements.last?.item,
      case .expr(let node) = item
    else { return nil }
    if let type = try? checker.typeNamed(node) { return (checker.solver.substitute(type), true) }
    guard let made = try? checker.complete(node) else { return nil }
    return (checker.solver.substitute(made.type), false)
  }
}
