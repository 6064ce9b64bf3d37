extension Checker {
  /// More declarations than this are not listed in a note.
  private static let mostChoices = 3

  /// The declarations whose labels are nearest to those of a call, for a note.
  func choices(_ candidates: [OverloadCandidate], for arguments: [CallArgument]) -> String {
    let given = arguments.filter { !$0.isTrailing }.map { $0.label ?? "_" }
    var nearest: [(distance: Int, signature: String)] = []
    for declaration in candidates.map(\.declaration)
    where !nearest.contains(where: { $0.signature == declaration.signature }) {
      nearest.append((distance(given, declaration.parameters), declaration.signature))
    }
    // A stable sort: of two that are as near, the one declared first.
    let sorted = nearest.enumerated().sorted {
      ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset)
    }
    let shown = sorted.prefix(Self.mostChoices).map(\.element.signature)
    let rest = sorted.count - shown.count
    return shown.joined(separator: "; ") + (rest > 0 ? "; and \(rest) more" : "")
  }

  /// How far a call's labels are from a declaration's: what is too much, and what is missing.
  private func distance(_ given: [String], _ parameters: [Declaration.Parameter]) -> Int {
    var left = given
    var missing: [String] = []
    for parameter in parameters {
      let label = parameter.label ?? "_"
      if let index = left.firstIndex(of: label) {
        left.remove(at: index)
      } else if !parameter.hasDefault, !parameter.isVariadic {
        missing.append(label)
      }
    }
    var total = 0
    for label in left {
      let alike = missing.firstIndex { isAlike($0, label) }
      total += alike == nil ? 4 : 1
      if let alike { missing.remove(at: alike) }
    }
    return total + 3 * missing.count
  }

  private func isAlike(_ first: String, _ second: String) -> Bool {
    first != "_" && second != "_"
      && (first.hasPrefix(second) || second.hasPrefix(first)
        || Spelling.nearest(to: first, among: [second]) != nil)
  }

  /// The call of a free function where one was written as if it were a member.
  func functionCall(_ name: String, on type: SwiftType, _ base: String?) -> String? {
    guard let base, !base.contains("\n") else { return nil }
    for candidate in functions(named: name) {
      let parameters = candidate.declaration.parameters
      guard let first = parameters.first, first.label == nil, !first.isInout else { continue }
      let mark = solver.mark()
      defer { solver.undo(to: mark) }
      let opening = open(candidate)
      let target = associated(first.type.substituting(opening.substitutions))
      guard solver.convert(type, to: target) != nil, meetsRequirements(candidate, opening)
      else { continue }
      let others = parameters.dropFirst().filter { !$0.hasDefault && !$0.isVariadic }
      let rest = others.map { ", " + ($0.label.map { "\($0): " } ?? "") + "…" }
      return "\(name)(\(base)\(rest.joined()))"
    }
    return nil
  }
}
