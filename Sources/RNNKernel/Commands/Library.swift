import SwiftSubset

/// The library as the language sees it: interface text, and one binding for each declaration.
enum Library {
  /// The modules that a cell can import; all of them are there without an import too.
  static let modules: [HostModule] = [
    HostModule(
      name: "RecurrentLM",
      interface: LibraryInterfaces.recurrentLM,
      implementations: table(
        Binding.elementwise + Binding.matrix + Binding.vector + Binding.text + Binding.models
          + Binding.training + Binding.analyses + Binding.runCards + Binding.memoryTasks
      )
    ),
    HostModule(
      name: "NotebookWords",
      interface: LibraryInterfaces.notebookWords,
      implementations: table(Binding.words),
      // A grade means something only as long as `check` does.
      reserved: ["check"]
    ),
    HostModule(
      name: "Swift",
      interface: """
        /// Asks for a line of text, which the front end lets somebody type.
        ///
        /// - Parameter strippingNewline: Whether the line comes without its end.
        /// - Returns: The line, or nil if there are no more.
        public func readLine(strippingNewline: Bool = true) -> String?
        """,
      implementations: table(Binding.input)
    ),
  ]

  private static func table(_ bindings: [Binding]) -> [String: Implementation] {
    Dictionary(bindings.map { ($0.name, $0.implementation) }) { first, _ in first }
  }
}
