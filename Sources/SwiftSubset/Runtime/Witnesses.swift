/// What a cell's own type does where the library prints, compares or hashes its values.
///
/// The library's code cannot throw there: what goes wrong is kept, and ends the cell as soon as
/// the library's code has returned.
struct Witnesses {
  var runtime: RuntimeContext?
  var description: ((Value) throws -> String)?
  var debugDescription: ((Value) throws -> String)?
  var equals: ((Value, Value) throws -> Bool)?
  var isLess: ((Value, Value) throws -> Bool)?
  var hash: ((Value, inout Hasher) throws -> Void)?
}

extension TypeDeclaration {
  /// The type's own text for a value; nil where it has none.
  func text(of value: Value, isDebug: Bool) -> String? {
    let own = isDebug ? witnesses.debugDescription ?? witnesses.description : witnesses.description
    guard let own else { return nil }
    return witnesses.runtime?.keepingFailure { try own(value) } ?? ""
  }

  /// Whether two values are equal by the type's own `==`; nil where it has none.
  func areEqual(_ first: Value, _ second: Value) -> Bool? {
    guard let equals = witnesses.equals else { return nil }
    return witnesses.runtime?.keepingFailure { try equals(first, second) } ?? false
  }

  func isLess(_ first: Value, _ second: Value) -> Bool {
    guard let isLess = witnesses.isLess else { return false }
    return witnesses.runtime?.keepingFailure { try isLess(first, second) } ?? false
  }

  /// Feeds a value to `hasher` by the type's own `hash(into:)`; false where it has none.
  func hash(_ value: Value, into hasher: inout Hasher) -> Bool {
    guard let hash = witnesses.hash, let runtime = witnesses.runtime else { return false }
    runtime.keepingFailure { try hash(value, &hasher) }
    return true
  }

  /// Values nested deeper than this are not shown: each level copies the text of those inside.
  private static let deepestText = 5_000

  /// Call before the text of a value's parts is made.
  ///
  /// - Returns: False, with the failure kept, where they are nested too deeply.
  func enterText() -> Bool {
    guard let runtime = witnesses.runtime else { return true }
    runtime.textDepth += 1
    if runtime.textDepth < Self.deepestText, runtime.mayDescend { return true }
    runtime.textDepth -= 1
    runtime.keptFailure = runtime.keptFailure ?? RuntimeFailure.tooDeep
    return false
  }

  func leaveText() { witnesses.runtime?.textDepth -= 1 }

  /// Whether the stack allows to go on into the parts of a value.
  var mayDescend: Bool { witnesses.runtime?.mayDescend ?? true }
}

extension RuntimeContext {
  /// Runs a cell's code for the library's; what it throws is thrown later.
  @discardableResult
  func keepingFailure<T>(_ body: () throws -> T) -> T? {
    if keptFailure != nil { return nil }
    do { return try body() } catch {
      keptFailure = error
      return nil
    }
  }

  /// Throws what a cell's code threw where the library's could not.
  @inline(__always)
  func throwKeptFailure() throws {
    if keptFailure != nil { try throwKept() }
  }

  @inline(never)
  private func throwKept() throws {
    guard let failure = keptFailure else { return }
    keptFailure = nil
    throw failure
  }

  /// False, with the failure kept, where the stack is nearly used up.
  var mayDescend: Bool {
    if !isStackLow { return true }
    keptFailure = keptFailure ?? RuntimeFailure.tooDeep
    return false
  }
}
