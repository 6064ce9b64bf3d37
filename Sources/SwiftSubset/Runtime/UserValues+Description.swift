/// The name of the module that an exported notebook becomes, which Swift prints before the names
/// of types.
let programModule = "main"

extension TypeDeclaration {
  /// The name without the types around it, as Swift prints a struct.
  fileprivate var shortName: String {
    let name = SwiftType.displayName(name)
    return name.split(separator: ".").last.map(String.init) ?? name
  }

  /// The name with its module, as Swift prints it inside of other values.
  var moduleQualifiedName: String { programModule + "." + SwiftType.displayName(name) }
}

extension Record {
  /// What `print` shows.
  var description: String {
    if let own = declaration.text(of: .record(self), isDebug: false) { return own }
    return structure(name: declaration.shortName, casePrefix: "")
  }

  /// What a collection shows of its elements.
  var debugDescription: String {
    if let own = declaration.text(of: .record(self), isDebug: true) { return own }
    let name = declaration.moduleQualifiedName
    return structure(name: name, casePrefix: name + ".")
  }

  private func structure(name: String, casePrefix: String) -> String {
    guard declaration.enterText() else { return "…" }
    defer { declaration.leaveText() }
    if declaration.kind == .struct {
      let shown = zip(declaration.storedProperties, fields).map { property, field in
        "\(property.name): " + field.debugDescription(of: property.result)
      }
      return name + "(" + shown.joined(separator: ", ") + ")"
    }
    let parameters = declaration.cases.first { $0.name == caseName }?.parameters ?? []
    if fields.isEmpty { return casePrefix + caseName }
    let shown = zip(parameters, fields).map { parameter, field in
      (parameter.label.map { "\($0): " } ?? "") + field.debugDescription(of: parameter.type)
    }
    return casePrefix + caseName + "(" + shown.joined(separator: ", ") + ")"
  }
}

extension Object {
  /// What `print` shows.
  var description: String {
    declaration.text(of: .object(self), isDebug: false) ?? declaration.moduleQualifiedName
  }

  /// What a collection shows of its elements.
  var debugDescription: String {
    declaration.text(of: .object(self), isDebug: true) ?? declaration.moduleQualifiedName
  }
}
