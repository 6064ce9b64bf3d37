/// The names that a cell could use, frozen: completion and inspection read it on another thread
/// while a cell runs.
package struct SymbolSnapshot: @unchecked Sendable {
  // Declarations are not changed once their cell has been checked; a snapshot holds its own
  // dictionaries.
  let names: [String: Scope.Entry]
  let types: [String: TypeDeclaration]
  let functions: [String: [Declaration]]
  let table: TypeTable

  init(names: [String: Scope.Entry], table: TypeTable) {
    self.names = names
    self.table = table
    types = table.types
    functions = table.functions
  }
}
