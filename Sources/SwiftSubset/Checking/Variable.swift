/// A variable or constant, global or local.
final class Variable {
  let name: String
  var type: SwiftType
  let isMutable: Bool
  /// The function it is local to; nil for a global of the notebook.
  let owner: FunctionContext?
  /// Used by a function inside its own, so it must outlive the frame.
  var isCaptured = false
  /// The index among its function's slots.
  var slot = 0
  var isInout = false
  /// A parameter whose function may be called, and handed to who only calls it, but not be kept.
  var isNonEscaping = false
  /// For a global: where its value lives.
  let box: Box
  var cell = 0
  /// Declared without a value: it has to be given one before it is used.
  var needsInitialValue = false
  /// A local constant's value, if it is known before the cell runs.
  var number: Int?
  let nounForAssignment: String

  init(
    name: String,
    type: SwiftType,
    isMutable: Bool,
    owner: FunctionContext?,
    noun: String = "let"
  ) {
    self.name = name
    self.type = type
    self.isMutable = isMutable
    self.owner = owner
    self.box = Box()
    self.nounForAssignment = noun
  }
}
