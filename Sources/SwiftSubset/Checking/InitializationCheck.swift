import SwiftSyntax

/// Follows a function's body and holds it to give each property of `self`, and each local that is
/// declared without a value, its value before it is used, and a constant only once.
///
/// The flow is followed as the compiler follows it, but for loops, after which only what was known
/// before them is taken for granted.
final class InitializationCheck {
  enum Key: Hashable {
    case property(Int)
    case variable(ObjectIdentifier)
  }

  struct State {
    /// What has its value on every way here, and on some way.
    var assigned: Set<Key> = []
    var possible: Set<Key> = []
    var isReachable = true
  }

  let checker: Checker
  /// In an initializer, `self` and the type it makes.
  let me: Variable?
  let type: TypeDeclaration?
  let isDelegating: Bool
  var state = State()
  var late: Set<Key> = []
  /// How many functions inside the one that is followed are being followed.
  var nesting = 0
  /// The states at each `break` out of the innermost switch or loop.
  var breaks: [[State]] = []

  init(checker: Checker, me: Variable?, type: TypeDeclaration?, isDelegating: Bool) {
    self.checker = checker
    self.me = me
    self.type = type
    self.isDelegating = isDelegating
    for property in properties where property.hasInitialValue && !isDelegating {
      give(.property(property.storageIndex ?? 0))
    }
  }

  private var properties: [Declaration] {
    me == nil ? [] : type?.ownProperties ?? []
  }

  private var isComplete: Bool {
    if isDelegating { return state.assigned.contains(.property(-1)) }
    return hasAll && (type?.superclass == nil || state.assigned.contains(.property(-1)))
  }

  private var hasAll: Bool {
    properties.allSatisfy { state.assigned.contains(.property($0.storageIndex ?? 0)) }
  }

  private var missing: String {
    properties.first { !state.assigned.contains(.property($0.storageIndex ?? 0)) }?.name ?? "self"
  }

  private func give(_ key: Key) {
    state.assigned.insert(key)
    state.possible.insert(key)
  }

  private func giveAll() {
    give(.property(-1))
    for property in properties { give(.property(property.storageIndex ?? 0)) }
  }

  /// At the end of the initializer, or at a `return` in it.
  func requireComplete(at node: some SyntaxProtocol) throws {
    guard me != nil, nesting == 0, state.isReachable, !isComplete else { return }
    throw checker.fail(
      isDelegating ? .noDelegation : hasAll ? .superInitNotCalled : .incompleteInitializer(missing),
      at: node
    )
  }

  /// `super.init(…)` comes when all that the class itself declares has its value.
  func delegateToSuper(at node: some SyntaxProtocol) throws {
    guard state.isReachable else { return }
    if state.possible.contains(.property(-1)) { throw checker.fail(.superInitTwice, at: node) }
    guard hasAll else { throw checker.fail(.missingBeforeSuper(missing), at: node) }
    give(.property(-1))
  }

  // MARK: Uses and values

  func use(_ variable: Variable, at node: Syntax) throws {
    guard state.isReachable else { return }
    if variable === me {
      guard isComplete else {
        throw checker.fail(
          isDelegating
            ? .selfBeforeValue : hasAll ? .selfBeforeSuper : .selfTooEarly(missing),
          at: node
        )
      }
      return
    }
    let key = Key.variable(ObjectIdentifier(variable))
    if late.contains(key), !state.assigned.contains(key) {
      throw checker.fail(.usedTooEarly(variable.name), at: node)
    }
  }

  /// Whether the expression is a stored property of the `self` that is being made.
  func ownProperty(_ node: TypedExpression) -> Declaration? {
    guard let me, case .call(let call) = node.kind, let declaration = call.declaration,
      declaration.storageIndex != nil, declaration.container === type,
      case .variable(let receiver)? = call.receiver?.kind,
      receiver === me
    else { return nil }
    return declaration
  }

  func read(_ property: Declaration, at node: Syntax) throws {
    guard state.isReachable, let index = property.storageIndex else { return }
    if isDelegating { return try use(me, at: node) }
    guard state.assigned.contains(.property(index)) else {
      throw checker.fail(.usedTooEarly("self." + property.name), at: node)
    }
  }

  private func use(_ variable: Variable?, at node: Syntax) throws {
    if let variable { try use(variable, at: node) }
  }

  /// What stands left of `=` gets its value.
  func assign(_ target: TypedExpression) throws {
    if let property = ownProperty(target), let index = property.storageIndex {
      let key = Key.property(index)
      if isDelegating { try use(me, at: target.syntax) }
      if property.isConstant, state.possible.contains(key), state.isReachable {
        throw checker.fail(.initializedTwice("self." + property.name), at: target.syntax)
      }
      return give(key)
    }
    switch target.kind {
    case .variable(let variable) where variable === me: giveAll()
    case .variable(let variable) where variable.needsInitialValue:
      let key = Key.variable(ObjectIdentifier(variable))
      if !variable.isMutable, state.possible.contains(key) || !late.contains(key) {
        throw checker.fail(.initializedTwice(variable.name), at: target.syntax)
      }
      give(key)
    case .variable, .discard: break
    case .tuple(let elements): for element in elements { try assign(element) }
    default: try visit(target)
    }
  }

  func delegate() { giveAll() }

  func declare(_ variable: Variable) {
    let key = Key.variable(ObjectIdentifier(variable))
    late.insert(key)
    state.assigned.remove(key)
    state.possible.remove(key)
  }

  /// The state where several ways meet.
  func merge(_ states: [State]) {
    let open = states.filter(\.isReachable)
    let possible = states.reduce(into: Set<Key>()) { $0.formUnion($1.possible) }
    guard var met = open.first else {
      state.isReachable = false
      state.possible = possible
      return
    }
    for other in open.dropFirst() { met.assigned.formIntersection(other.assigned) }
    met.possible = possible
    state = met
  }
}

extension Checker {
  func checkInitialization(of function: UserFunction, _ selfType: SwiftType?) throws {
    guard let name = selfType?.nominalName, let type = table.types[name], type.isUserDefined,
      let me = function.selfVariable
    else { return }
    let check = InitializationCheck(
      checker: self,
      me: me,
      type: type,
      // An enum's value comes whole: from another initializer, or by assigning it.
      isDelegating: function.declaration.isDelegating || type.kind == .enum
    )
    try check.visit(function.body)
    let end = function.syntax.lastToken(viewMode: .sourceAccurate).map(Syntax.init)
    try check.requireComplete(at: end ?? function.syntax)
  }

  func checkLocalInitialization(of function: UserFunction) throws {
    guard hasLateVariables else { return }
    let check = InitializationCheck(checker: self, me: nil, type: nil, isDelegating: false)
    try check.visit(function.body)
  }
}
