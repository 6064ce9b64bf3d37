/// A value of the notebook's language while it runs.
///
/// Its static type is known to the checker and not repeated here, except where Swift itself keeps
/// it: in `any`.
package enum Value {
  case void
  /// A variable before its first value.
  case uninitialized
  /// What lies where a value was taken out to be changed: nobody else may use it meanwhile.
  case taken
  case int(Int)
  case double(Double)
  case float(Float)
  case bool(Bool)
  case string(String)
  case substring(Substring)
  case character(Character)
  case tuple([Value])
  case array([Value])
  case slice(ArraySlice<Value>)
  case dictionary(KeyedValues)
  /// Keys alone.
  case set(KeyedValues)
  case none
  indirect case some(Value)
  case range(Range<Int>)
  case closedRange(ClosedRange<Int>)
  /// A range with bounds that are not `Int`, or with one bound only.
  indirect case bounds(lower: Value?, upper: Value?, isClosed: Bool)
  case function(FunctionValue)
  case hosted(LibraryValue)
  /// A struct or an enum case that a cell declared.
  case record(Record)
  /// An instance of a class that a cell declared.
  case object(Object)
  /// The box of a captured variable, in its slot of the frame.
  case reference(Box)
  /// A value behind `Any` or `any P`, with its own type.
  case any(AnyValue)
}

/// A function or closure as a value.
package final class FunctionValue {
  let body: ([Value]) throws -> Value
  /// What a function with `inout` parameters does: it leaves their values among the arguments.
  let changing: ((inout [Value]) throws -> Value)?

  /// Makes a function of `body`, which takes the arguments in order.
  package init(_ body: @escaping ([Value]) throws -> Value) {
    self.body = body
    changing = nil
  }

  /// Makes a function that changes arguments.
  init(thatChanges changing: @escaping (inout [Value]) throws -> Value, _: Void) {
    self.changing = changing
    body = { arguments in
      var arguments = arguments
      return try changing(&arguments)
    }
  }

  /// Calls the function and takes over what it changes.
  func call(changing arguments: inout [Value]) throws -> Value {
    guard let changing else { return try body(arguments) }
    return try changing(&arguments)
  }

  /// Calls the function.
  package func call(_ arguments: [Value]) throws -> Value { try body(arguments) }
}

/// A value of the host's library.
package class LibraryValue {
  /// The type of the value: it tells the boxes apart without a cast, which would take longer than
  /// many a call.
  fileprivate let type: ObjectIdentifier

  fileprivate init(_ type: Any.Type) { self.type = ObjectIdentifier(type) }

  var anyValue: Any { () }

  /// Whether the library's own `==` calls the values equal; false for a type that has none.
  func isEqual(to other: LibraryValue) -> Bool {
    guard let value = anyValue as? any Equatable else { return false }
    func isEqual<T: Equatable>(_ value: T) -> Bool { other.anyValue as? T == value }
    return isEqual(value)
  }
}

private final class LibraryBox<T>: LibraryValue {
  // Whoever changes it has moved the box out. Were it checked, each change within others, as where a
  // `hash(into:)` hashes its own value, would look through all of them.
  @exclusivity(unchecked) var value: T

  init(_ value: T) {
    self.value = value
    super.init(T.self)
  }

  override var anyValue: Any { value }
}

/// A value and the type it had before it became `Any`.
package final class AnyValue {
  package private(set) var value: Value
  let type: SwiftType

  init(_ value: Value, type: SwiftType) {
    self.value = value
    self.type = type
  }

  deinit { Burial.bury(&value) }

  /// Moves the value out.
  func take() -> Value {
    defer { value = .taken }
    return value
  }
}

extension Value {
  /// Wraps a value of the host's library.
  package static func library<T>(_ value: T) -> Value { .hosted(LibraryBox(value)) }

  /// Makes an optional of a Swift optional.
  package static func optional(_ value: Value?) -> Value { value.map { .some($0) } ?? .none }

  /// The value without `Any` or `any P` around it.
  package var unwrapped: Value {
    if case .any(let box) = self { box.value.unwrapped } else { self }
  }

  /// The name of the type that a value behind `Any` has, as the table of types knows it; nil for
  /// another value and for what has no name, such as a tuple or a function.
  package var typeName: String? {
    guard case .any(let box) = self else { return nil }
    return box.value.typeName ?? box.type.nominalName
  }

  /// The host's value.
  ///
  /// - Throws: `RuntimeFailure` if the value is of another type.
  package func library<T>(as type: T.Type) throws -> T {
    if case .hosted(let box) = unwrapped {
      if box.type == ObjectIdentifier(type) {
        return unsafeDowncast(box, to: LibraryBox<T>.self).value
      }
      if let value = box.anyValue as? T { return value }
    }
    throw mismatch("\(type)")
  }

  /// Whether it holds a value of the host of this type.
  package func isLibrary(_ type: Any.Type) -> Bool {
    if case .hosted(let box) = unwrapped { box.type == ObjectIdentifier(type) } else { false }
  }

  /// Changes the host's value in place, without a copy where nothing else holds it.
  ///
  /// - Throws: `RuntimeFailure` if the value is of another type, or what `body` throws.
  package mutating func mutateLibrary<T, R>(
    as type: T.Type,
    _ body: (inout T) throws -> R
  ) throws -> R {
    guard case .hosted(var held) = self else { throw mismatch("\(type)") }
    self = .taken
    let isUnique = isKnownUniquelyReferenced(&held)
    guard held.type == ObjectIdentifier(type) else {
      self = .hosted(held)
      throw mismatch("\(type)")
    }
    let box = unsafeDowncast(held, to: LibraryBox<T>.self)
    let target = isUnique ? box : LibraryBox(box.value)
    defer { self = .hosted(target) }
    return try body(&target.value)
  }
}
