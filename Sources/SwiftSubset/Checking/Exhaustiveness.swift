/// Whether a switch has a case for each value.
///
/// Goes through the values by their outermost part, as L. Maranget, Warnings for pattern matching
/// (Journal of Functional Programming 17, 2007): for each form that a value can have, the patterns
/// that admit it have to cover its parts.
struct Exhaustiveness {
  let table: TypeTable

  /// One way that a value can be made.
  private struct Form {
    let name: String
    let parts: [SwiftType]
    /// The patterns of the parts where a pattern admits the form.
    let admit: (TypedPattern) -> [TypedPattern]?
  }

  /// A value that no case covers, as a pattern; nil where each is covered.
  func missing(in cases: [TypedCase], of type: SwiftType) -> String? {
    if cases.contains(where: { $0.patterns == nil }) { return nil }
    let patterns = cases.flatMap { $0.patterns ?? [] }.filter { $0.condition == nil }
    var budget = 20_000
    return uncovered(patterns.map { [$0.pattern] }, [type], &budget)?.first
  }

  /// Values of these types, as patterns, that no row of patterns covers.
  private func uncovered(_ rows: [[TypedPattern]], _ types: [SwiftType], _ budget: inout Int)
    -> [String]?
  {
    budget -= 1
    guard let type = types.first, budget > 0 else {
      return rows.isEmpty ? [] : nil
    }
    let rest = Array(types.dropFirst())
    guard rows.contains(where: { !$0[0].isIrrefutable }), let forms = forms(of: type) else {
      let open = rows.filter { $0[0].isIrrefutable }.map { Array($0.dropFirst()) }
      return uncovered(open, rest, &budget).map { ["_"] + $0 }
    }
    for form in forms {
      let admitting = rows.compactMap { row -> [TypedPattern]? in
        if row[0].isIrrefutable, !row[0].isTuple {
          return form.parts.map { _ in .discard } + row.dropFirst()
        }
        return form.admit(row[0]).map { $0 + row.dropFirst() }
      }
      if let found = uncovered(admitting, form.parts + rest, &budget) {
        let parts = found.prefix(form.parts.count)
        let text = form.name + (parts.isEmpty ? "" : "(" + parts.joined(separator: ", ") + ")")
        return [text] + found.dropFirst(form.parts.count)
      }
    }
    return nil
  }

  /// The forms of a type's values; nil where there are too many to list.
  private func forms(of type: SwiftType) -> [Form]? {
    switch type {
    case .bool: return [truth(true), truth(false)]
    case .tuple(let elements):
      return [
        Form(name: "", parts: elements.map(\.type)) { pattern in
          if case .tuple(let parts) = pattern { parts } else { nil }
        }
      ]
    case .nominal("Optional", let arguments): return optionalForms(arguments[0])
    case .nominal(let name, _):
      guard let declaration = table.types[name], declaration.kind == .enum,
        !declaration.cases.isEmpty
      else { return nil }
      return declaration.cases.map(enumCase)
    default: return nil
    }
  }

  private func truth(_ value: Bool) -> Form {
    Form(name: "\(value)", parts: []) { pattern in
      guard case .expression(let test, _) = pattern, case .call(let call) = test.kind,
        case .bool(value)? = call.arguments.first?.kind
      else { return nil }
      return []
    }
  }

  private func optionalForms(_ wrapped: SwiftType) -> [Form] {
    [
      Form(name: "nil", parts: []) { if case .isNil = $0 { [] } else { nil } },
      Form(name: ".some", parts: [wrapped]) { pattern in
        if case .some(let inner) = pattern { [inner] } else { nil }
      },
    ]
  }

  private func enumCase(_ declaration: Declaration) -> Form {
    Form(name: "." + declaration.name, parts: declaration.parameters.map(\.type)) { pattern in
      guard case .enumCase(let declared, let parts) = pattern, declared === declaration else {
        return nil
      }
      return parts
    }
  }
}

extension TypedPattern {
  /// Whether every value matches.
  var isIrrefutable: Bool {
    switch self {
    case .variable, .discard: true
    case .tuple(let parts): parts.allSatisfy(\.isIrrefutable)
    default: false
    }
  }

  fileprivate var isTuple: Bool {
    if case .tuple = self { true } else { false }
  }
}
