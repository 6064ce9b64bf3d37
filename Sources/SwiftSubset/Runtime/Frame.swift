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

  /// Runs the body with these arguments.
  ///
  /// - Returns: The frame, whose `result` is the function's and whose slots hold `inout` values.
  func run(_ arguments: [Value], captures: [Box], _ context: RuntimeContext) throws -> Frame {
    try context.enterCall()
    defer { context.leaveCall() }
    let frame = Frame(count: slotCount, captures: captures)
    for (storage, argument) in zip(parameters, arguments) {
      storage.initialize(argument, frame)
    }
    _ = try body(frame)
    return frame
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
    if case .uninitialized = value { throw RuntimeFailure.uninitialized }
    return value
  }

  func modify(_ frame: Frame, _ change: Modification) throws {
    switch self {
    case .slot(let index): try change(&frame.slots[index])
    default:
      let box = box(frame)
      switch box.value {
      case .int, .double, .bool: return try change(&box.value)
      default: break
      }
      // Moved out: while the change runs code of the cell, other cells may come to the variable.
      var value = box.value
      box.value = .uninitialized
      defer { box.value = value }
      try change(&value)
    }
  }
}
