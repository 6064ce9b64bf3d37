/// A failure of a running cell, as code that carries out the language throws it.
///
/// It has no place in the source: the call that was running adds it.
package struct RuntimeFailure: Error {
  /// What a notebook shows as the error's name, such as `IndexOutOfRange`.
  package let kind: String
  package let message: String

  /// Makes a failure of `kind` with a message of one line.
  package init(kind: String, message: String) {
    self.kind = kind
    self.message = message
  }
}

/// A failure with the place in a cell where it happened.
struct PlacedFailure: Error {
  let error: any Error
  let place: Place
  var callers = CallTrace()

  /// Adds the place, or where an inner call has already done so, the call that led there.
  static func at(_ place: Place, _ error: any Error) -> any Error {
    switch error {
    case var placed as PlacedFailure:
      if placed.place != place { placed.callers.add(place) }
      return placed
    case var thrown as ThrownValue:
      if thrown.place != place { thrown.callers.add(place) }
      return thrown
    case is ChainBreak: return error
    default: return PlacedFailure(error: error, place: place)
    }
  }
}

/// An error that a cell itself threw, which a cell may catch.
struct ThrownValue: Error, @unchecked Sendable {
  // A session belongs to one thread, so its errors do not cross threads either.
  let value: Value
  let place: Place
  var callers = CallTrace()
}

extension RuntimeFailure {
  static func overflow(_ operation: String) -> RuntimeFailure {
    RuntimeFailure(
      kind: "ArithmeticOverflow",
      message: "arithmetic operation '\(operation)' overflows 'Int' "
        + "(\(Int.min)...\(Int.max))"
    )
  }

  static let divisionByZero = RuntimeFailure(
    kind: "DivisionByZero",
    message: "division by zero"
  )

  static func indexOutOfRange(_ index: Int, _ range: Range<Int>) -> RuntimeFailure {
    RuntimeFailure(
      kind: "IndexOutOfRange",
      message: range.isEmpty
        ? "index \(index) is out of range: the collection is empty"
        : "index \(index) is out of range: expected \(range.lowerBound)..<\(range.upperBound)"
    )
  }

  static let memoryFull = RuntimeFailure(
    kind: "OutOfMemory",
    message: "the notebook's values take nearly all memory that there is: does something grow "
      + "without an end? Set large variables that are no longer needed to nil or to an empty value"
  )

  static let nothingToRemove = RuntimeFailure(
    kind: "IndexOutOfRange",
    message: "there is no element to remove: the collection is empty"
  )

  static func tooLarge(_ count: Int) -> RuntimeFailure {
    RuntimeFailure(
      kind: "OutOfMemory",
      message: "\(count) elements do not fit into this notebook's memory"
    )
  }

  static func textTooLong(_ bytes: Int) -> RuntimeFailure {
    RuntimeFailure(
      kind: "OutOfMemory",
      message: "a text of \(bytes) bytes is too long for this notebook: expected at most "
        + "\(Value.longestText)"
    )
  }

  static let unexpectedNil = RuntimeFailure(
    kind: "UnexpectedNil",
    message: "unexpectedly found nil while unwrapping an optional value"
  )

  static let interrupted = RuntimeFailure(
    kind: "Interrupted",
    message: "the cell was interrupted"
  )

  static let tooDeep = RuntimeFailure(
    kind: "RecursionTooDeep",
    message: "functions call one another too deeply: is there a recursion without an end?"
  )

  static let overlappingAccess = RuntimeFailure(
    kind: "OverlappingAccess",
    message: "a value is used while it is being changed (overlapping accesses): copy it first"
  )

  static let uninitialized = RuntimeFailure(
    kind: "UninitializedVariable",
    message: "a variable is used before the statement that gives it its value has run"
  )
}
