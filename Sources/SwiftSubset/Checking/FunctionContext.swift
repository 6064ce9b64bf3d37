/// A function body (or a cell's top level) being checked.
final class FunctionContext {
  let parent: FunctionContext?
  var result: SwiftType
  /// Nil for a closure whose type does not say: then its body decides.
  var isThrowing: Bool?
  /// Throws what its parameters throw, and nothing else.
  var isRethrowing = false
  /// Whether an error comes from elsewhere than a function that was handed in.
  var throwsItself = false
  var slotCount = 0
  var hasResult = false
  let isTopLevel: Bool
  let isClosure: Bool
  let name: String
  /// How the function relates to the type whose member it is.
  var membership = Membership.none
  /// The property whose observer the function is.
  var observed: Declaration?
  /// A closure that may be called after the call that it is an argument of.
  var outlivesCall = false
  /// Such a closure, where it does not say itself that it keeps `self`.
  var isEscaping = false
  /// The variables of outer functions that this one uses, in the order of its captures.
  var captures: [Variable] = []

  enum Membership: Equatable {
    case none, instance, type
    case initializer(isFailable: Bool)
  }

  init(
    parent: FunctionContext?,
    name: String = "",
    result: SwiftType,
    isThrowing: Bool?,
    isTopLevel: Bool = false,
    isClosure: Bool = false
  ) {
    self.parent = parent
    self.name = name
    self.result = result
    self.isThrowing = isThrowing
    self.isTopLevel = isTopLevel
    self.isClosure = isClosure
  }

  func makeSlot() -> Int {
    defer { slotCount += 1 }
    return slotCount
  }

  /// The member of a type that this function is, or is inside of.
  var member: FunctionContext? { membership == .none ? parent?.member : self }

  /// Whether a closure around may be called after the call that it is an argument of.
  var isInEscapingClosure: Bool {
    isClosure && (isEscaping || parent?.isInEscapingClosure ?? false)
  }

  func captureIndex(of variable: Variable) -> Int {
    if let index = captures.firstIndex(where: { $0 === variable }) { return index }
    captures.append(variable)
    return captures.count - 1
  }
}
