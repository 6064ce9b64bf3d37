extension Solver {
  /// Counts a type's parts, what variables stand for included.
  ///
  /// - Parameters:
  ///   - type: The type.
  ///   - left: How many parts it may have yet; negative once there are more. The count stops there.
  func countParts(of type: SwiftType, downFrom left: inout Int) {
    left -= 1
    if left < 0 { return }
    switch resolve(type) {
    case .variable, .parameter: break
    case .nominal(_, let arguments), .existential(_, let arguments):
      for argument in arguments where left >= 0 { countParts(of: argument, downFrom: &left) }
    case .tuple(let elements):
      for element in elements where left >= 0 { countParts(of: element.type, downFrom: &left) }
    case .function(let function):
      for one in function.parameters where left >= 0 { countParts(of: one.type, downFrom: &left) }
      countParts(of: function.result, downFrom: &left)
    case .member(let base, _): countParts(of: base, downFrom: &left)
    case .metatype(let instance): countParts(of: instance, downFrom: &left)
    }
  }

  /// Adds the variables that a type still depends on.
  func collectVariables(of type: SwiftType, in found: inout Set<Int>) {
    switch resolve(type) {
    case .variable(let index): found.insert(index)
    case .parameter: break
    case .nominal(_, let arguments), .existential(_, let arguments):
      for argument in arguments { collectVariables(of: argument, in: &found) }
    case .tuple(let elements):
      for element in elements { collectVariables(of: element.type, in: &found) }
    case .function(let function):
      for one in function.parameters { collectVariables(of: one.type, in: &found) }
      collectVariables(of: function.result, in: &found)
    case .member(let base, _): collectVariables(of: base, in: &found)
    case .metatype(let instance): collectVariables(of: instance, in: &found)
    }
  }
}
