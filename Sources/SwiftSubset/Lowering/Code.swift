/// An expression ready to run, in the form that fits its type best.
enum Code {
  case int(IntCode)
  case double(DoubleCode)
  case bool(BoolCode)
  case value(ValueCode)

  var value: ValueCode {
    switch self {
    case .int(let code): { .int(try code($0)) }
    case .double(let code): { .double(try code($0)) }
    case .bool(let code): { .bool(try code($0)) }
    case .value(let code): code
    }
  }

  var int: IntCode {
    switch self {
    case .int(let code): code
    default:
      { [value] frame in
        guard case .int(let number) = try value(frame) else { throw RuntimeFailure.uninitialized }
        return number
      }
    }
  }

  var double: DoubleCode {
    switch self {
    case .double(let code): code
    default:
      { [value] frame in
        guard case .double(let number) = try value(frame) else {
          throw RuntimeFailure.uninitialized
        }
        return number
      }
    }
  }

  var bool: BoolCode {
    switch self {
    case .bool(let code): code
    default:
      { [value] frame in
        guard case .bool(let truth) = try value(frame) else { throw RuntimeFailure.uninitialized }
        return truth
      }
    }
  }
}

/// Something that can be assigned to.
struct LoweredTarget {
  /// Evaluates what the target depends on, such as indices, before the new value is evaluated.
  var prepare: (Frame) throws -> Void = { _ in }
  let load: ValueCode
  let modify: (Frame, Modification) throws -> Void
  /// The same while code of the cell runs; nil where that makes no difference.
  var modifyExclusively: ((Frame, Modification) throws -> Void)?

  /// Changes the value while code of the cell runs.
  func lend(_ frame: Frame, _ change: Modification) throws {
    try (modifyExclusively ?? modify)(frame, change)
  }
}
