import SwiftSyntax

/// Cuts the source of public declarations out of their files, for `name??` in the notebook.
///
/// Documentation is left out: it is shown above the source anyway.
final class SourceCatalogue: SyntaxVisitor {
  /// A declaration's source.
  struct Entry {
    /// The name with its type and labels, such as `RNN.bptt(_:_:)`.
    let name: String

    /// The number of its first line.
    let line: Int
    let text: String
  }

  private(set) var entries: [Entry] = []

  /// The functions of the file that are not public, by their names alone.
  private var helpers: [String: [(node: FunctionDeclSyntax, text: Entry)]] = [:]

  /// The first lines of the helpers that a name has already: its overloads often share them.
  private var helperLines: [String: Set<Int>] = [:]
  private var containers: [String] = []
  private let converter: SourceLocationConverter
  private let withheld: Set<String>

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - file: The file, parsed.
  ///   - withheld: Names of types and members to leave out.
  init(_ file: SourceFileSyntax, withheld: Set<String>) {
    converter = SourceLocationConverter(fileName: "", tree: file)
    self.withheld = withheld
    super.init(viewMode: .sourceAccurate)
    HelperFinder(self).walk(file)
    walk(file)
  }

  override func visit(_ node: StructDeclSyntax) -> SyntaxVisitorContinueKind {
    enter(node, node.name.text)
  }

  override func visit(_ node: ClassDeclSyntax) -> SyntaxVisitorContinueKind {
    enter(node, node.name.text)
  }

  override func visit(_ node: EnumDeclSyntax) -> SyntaxVisitorContinueKind {
    enter(node, node.name.text)
  }

  // What a protocol asks for has no source; what an extension gives it has.
  override func visit(_ node: ProtocolDeclSyntax) -> SyntaxVisitorContinueKind { .skipChildren }

  override func visit(_ node: ExtensionDeclSyntax) -> SyntaxVisitorContinueKind {
    let name = node.extendedType.trimmedDescription
    containers.append(name)
    return withheld.contains(name) ? .skipChildren : .visitChildren
  }

  // A node that was skipped is left too: each visit puts its name in, whatever it decides.
  override func visitPost(_ node: ExtensionDeclSyntax) { containers.removeLast() }
  override func visitPost(_ node: StructDeclSyntax) { containers.removeLast() }
  override func visitPost(_ node: ClassDeclSyntax) { containers.removeLast() }
  override func visitPost(_ node: EnumDeclSyntax) { containers.removeLast() }

  override func visit(_ node: FunctionDeclSyntax) -> SyntaxVisitorContinueKind {
    if node.body != nil {
      let parameters = node.signature.parameterClause.parameters
      let isOperator = node.name.tokenKind.isOperator
      let labels = isOperator ? parameters.map { _ in "_:" }.joined() : labels(parameters)
      add(node, node.name.text + "(" + labels + ")")
    }
    return .skipChildren
  }

  override func visit(_ node: InitializerDeclSyntax) -> SyntaxVisitorContinueKind {
    if node.body != nil {
      add(node, "init(" + labels(node.signature.parameterClause.parameters) + ")")
    }
    return .skipChildren
  }

  override func visit(_ node: SubscriptDeclSyntax) -> SyntaxVisitorContinueKind {
    // Without a label of its own a subscript's parameter has none, unlike a function's.
    let names = node.parameterClause.parameters.map { parameter in
      (parameter.secondName == nil ? "_" : parameter.firstName.text) + ":"
    }
    if node.accessorBlock != nil { add(node, "subscript(\(names.joined()))") }
    return .skipChildren
  }

  override func visit(_ node: VariableDeclSyntax) -> SyntaxVisitorContinueKind {
    if let binding = node.bindings.first, binding.accessorBlock != nil {
      add(node, binding.pattern.trimmedDescription)
    }
    return .skipChildren
  }

  private func enter(
    _ node: some DeclGroupSyntax & WithModifiersSyntax,
    _ name: String
  ) -> SyntaxVisitorContinueKind {
    add(node, name)
    containers.append(name)
    return isPublic(node.modifiers) && !withheld.contains(name) ? .visitChildren : .skipChildren
  }

  private func add(_ node: some WithModifiersSyntax, _ name: String) {
    let bare = name.prefix { $0 != "(" }
    guard isPublic(node.modifiers), !withheld.contains(String(bare)) else { return }
    let fullName = (containers + [name]).joined(separator: ".")
    entries.append(entry(node, fullName))
    guard !node.is(StructDeclSyntax.self), !node.is(ClassDeclSyntax.self) else { return }
    // The equations are often in a function that the public one calls after its checks.
    addHelpers(calledIn: node, as: fullName)
  }

  private func addHelpers(calledIn node: some SyntaxProtocol, as name: String) {
    for token in node.tokens(viewMode: .sourceAccurate) {
      for (helper, text) in helpers[token.text] ?? []
      where helperLines[name, default: []].insert(text.line).inserted {
        entries.append(Entry(name: name, line: text.line, text: text.text))
        addHelpers(calledIn: helper, as: name)
      }
    }
  }

  private func entry(_ node: some SyntaxProtocol, _ name: String) -> Entry {
    // Lines after the first keep their indentation, so the first must get its own back.
    let location = converter.location(for: node.positionAfterSkippingLeadingTrivia)
    let indent = String(repeating: " ", count: location.column - 1)
    return Entry(
      name: name,
      line: location.line,
      text: unindented(indent + node.trimmedDescription, by: indent.count)
    )
  }

  private func unindented(_ text: String, by count: Int) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.prefix(count).allSatisfy { $0 == " " } ? String($0.dropFirst(count)) : String($0) }
      .joined(separator: "\n")
  }

  private func isPublic(_ modifiers: DeclModifierListSyntax) -> Bool {
    modifiers.contains { $0.name.tokenKind == .keyword(.public) && $0.detail == nil }
  }

  private func labels(_ parameters: FunctionParameterListSyntax) -> String {
    parameters.map { $0.firstName.text + ":" }.joined()
  }
}

extension SourceCatalogue {
  /// Finds the functions that are not public, before those that call them are cut out.
  private final class HelperFinder: SyntaxVisitor {
    private let catalogue: SourceCatalogue

    init(_ catalogue: SourceCatalogue) {
      self.catalogue = catalogue
      super.init(viewMode: .sourceAccurate)
    }

    override func visit(_ node: FunctionDeclSyntax) -> SyntaxVisitorContinueKind {
      if !catalogue.isPublic(node.modifiers), node.body != nil {
        let name = node.name.text
        catalogue.helpers[name, default: []].append((node, catalogue.entry(node, name)))
      }
      return .skipChildren
    }
  }
}

extension TokenKind {
  /// Whether this is the name of an operator, whose operands have no labels.
  fileprivate var isOperator: Bool {
    if case .binaryOperator = self { return true }
    if case .prefixOperator = self { return true }
    return false
  }
}
