/// The variables of one call.
final class Frame {
  let slots: UnsafeMutablePointer<Value>
  private let count: Int
  let captures: [Box]
  var result: Value = .void

  init(count: Int, captures: [Box]) {
    self.count = count
    self.captures = captures
    slots = .allocate(capacity: count)
    slots.initialize(repeating: .uninitialized, count: count)
  }

  deinit {
    slots.deinitialize(count: count)
    slots.deallocate()
  }
}

/// How a statement ended.
enum Completion {
  case normal
  case breaking(String?)
  case continuing(String?)
  case returning
}

/// A function's body, ready to run.
final class FunctionCode {
  var slotCount = 0
  var parameters: [VariableStorage] = []
  var selfStorage: VariableStorage?
  var body: StatementCode = { _ in .normal }

  /// The variables of a call, none of which has its value yet.
  func frame(captures: [Box] = []) -> Frame { Frame(count: slotCount, captures: captures) }

  /// Runs the body in a frame that holds the arguments.
  func perform(_ frame: Frame, _ context: RuntimeContext) throws {
    try context.enterCall()
    defer { context.leaveCall() }
    _ = try body(frame)
  }

  /// Runs the body with these arguments.
  ///
  /// - Returns: The frame, whose `result` is the function's and whose slots hold `inout` values.
  @discardableResult
  func run(
    _ arguments: [Value],
    on receiver: Value? = nil,
    captures: [Box] = [],
    _ context: RuntimeContext
  ) throws -> Frame {
    let frame = frame(captures: captures)
    for (storage, argument) in zip(parameters, arguments) {
      storage.initialize(argument, frame)
    }
    if let receiver { selfStorage?.initialize(receiver, frame) }
    try perform(frame, context)
    return frame
  }

  /// Runs the body with these arguments, and leaves in their places what its parameters hold in the
  /// end.
  func run(
    changing arguments: inout [Value],
    captures: [Box],
    _ context: RuntimeContext
  ) throws -> Value {
    let frame = frame(captures: captures)
    for (index, storage) in parameters.enumerated() {
      let value = arguments[index]
      arguments[index] = .taken
      storage.initialize(value, frame)
    }
    defer {
      for (index, storage) in parameters.enumerated() { arguments[index] = storage.take(frame) }
    }
    try perform(frame, context)
    return frame.result
  }

  /// Runs the body, which changes the receiver where it lies, also where it fails.
  func run(_ frame: Frame, changing receiver: inout Value, _ context: RuntimeContext) throws {
    guard let selfStorage else { return try perform(frame, context) }
    selfStorage.initialize(receiver, frame)
    receiver = .taken
    defer { receiver = selfStorage.take(frame) }
    try perform(frame, context)
  }
}

typealias StatementCode = (Frame) throws -> Completion
typealias ValueCode = (Frame) throws -> Value
typealias IntCode = (Frame) throws -> Int
typealias DoubleCode = (Frame) throws -> Double
typealias BoolCode = (Frame) throws -> Bool
typealias Modification = (inout Value) throws -> Void

/// Where a variable's value lives.
enum VariableStorage {
  case global(Box)
  case slot(Int)
  /// A slot that holds the box of a captured variable.
  case boxed(Int)
  case capture(Int)

  /// Gives the variable its first value; a captured one gets a box of its own each time.
  func initialize(_ value: Value, _ frame: Frame) {
    switch self {
    case .global(let box): box.value = value
    case .slot(let index): frame.slots[index] = value
    case .boxed(let index):
      let box = Box()
      box.value = value
      frame.slots[index] = .reference(box)
    case .capture(let index): frame.captures[index].value = value
    }
  }

  func box(_ frame: Frame) -> Box {
    switch self {
    case .global(let box): return box
    case .capture(let index): return frame.captures[index]
    case .slot(let index), .boxed(let index):
      if case .reference(let box) = frame.slots[index] { return box }
      let box = Box()
      frame.slots[index] = .reference(box)
      return box
    }
  }

  func load(_ frame: Frame) throws -> Value {
    let value =
      switch self {
      case .global(let box): box.value
      case .slot(let index): frame.slots[index]
      case .boxed, .capture: box(frame).value
      }
    switch value {
    case .uninitialized, .taken: throw value.absence
    default: return value
    }
  }

  /// Moves the value out.
  func take(_ frame: Frame) -> Value {
    switch self {
    case .slot(let index):
      let value = frame.slots[index]
      frame.slots[index] = .taken
      return value
    default:
      let box = box(frame)
      let value = box.value
      box.value = .taken
      return value
    }
  }

  func modify(_ frame: Frame, _ change: Modification) throws {
    switch self {
    case .slot(let index): try change(&frame.slots[index])
    default: try box(frame).modify(change)
    }
  }

  /// The same while code of the cell runs, which must not use the value.
  func modifyExclusively(_ frame: Frame, _ change: Modification) throws {
    switch self {
    case .slot(let index): try change(&frame.slots[index])
    default: try box(frame).modifyMoved(change)
    }
  }
}
