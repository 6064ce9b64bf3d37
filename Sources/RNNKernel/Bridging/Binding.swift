import SwiftSubset

/// One public declaration of the library and the call that it makes.
///
/// Labels, defaults, types and documentation come from the library's own declaration, through the
/// interface text; a binding adds nothing but the call. Closures take their arguments in the order
/// of the declaration, members the receiver before them.
struct Binding {
  /// The full Swift name, as `RNN.forward(_:)`.
  let name: String
  let implementation: Implementation

  /// A call that does more with its arguments than read them.
  init(_ name: String, _ implementation: @escaping Implementation) {
    self.name = name
    self.implementation = { arguments in
      let value = try implementation(&arguments)
      // A call that cannot throw ends early when it is interrupted, and its result means nothing.
      try Task.checkCancellation()
      return value
    }
  }

  /// A free function, a static member or an initializer.
  static func function<each P: Bridged, R: Bridged>(
    _ name: String,
    _ call: @escaping @Sendable (repeat each P) throws -> R
  ) -> Binding {
    Binding(name) { arguments in
      var reader = ArgumentReader(arguments)
      return try call(repeat reader.next((each P).self)).cellValue
    }
  }

  /// A free function that returns nothing.
  static func function<each P: Bridged>(
    _ name: String,
    _ call: @escaping @Sendable (repeat each P) throws -> Void
  ) -> Binding {
    Binding(name) { arguments in
      var reader = ArgumentReader(arguments)
      try call(repeat reader.next((each P).self))
      return .void
    }
  }

  /// A method, a property or a subscript that leaves a value type's receiver as it is.
  static func member<Receiver: Bridged, each P: Bridged, R: Bridged>(
    _ name: String,
    _ call: @escaping @Sendable (Receiver, repeat each P) throws -> R
  ) -> Binding {
    Binding(name) { arguments in
      var reader = ArgumentReader(arguments)
      let receiver = try Receiver.from(arguments.receiver)
      return try call(receiver, repeat reader.next((each P).self)).cellValue
    }
  }

  /// A method or a setter of a class that returns nothing.
  static func member<Receiver: Bridged, each P: Bridged>(
    _ name: String,
    _ call: @escaping @Sendable (Receiver, repeat each P) throws -> Void
  ) -> Binding {
    Binding(name) { arguments in
      var reader = ArgumentReader(arguments)
      try call(Receiver.from(arguments.receiver), repeat reader.next((each P).self))
      return .void
    }
  }

  /// A mutating method or a setter of a value type.
  ///
  /// The receiver is changed in place: assigning to one element of a matrix copies no matrix.
  static func mutation<Receiver: Bridged, each P: Bridged>(
    _ name: String,
    _ call: @escaping @Sendable (inout Receiver, repeat each P) throws -> Void
  ) -> Binding {
    Binding(name) { arguments in
      var reader = ArgumentReader(arguments)
      try arguments.receiver.mutateLibrary(as: Receiver.self) { receiver in
        try call(&receiver, repeat reader.next((each P).self))
      }
      return .void
    }
  }

  /// An operator such as `+=`, from the operator that it assigns with.
  static func assignment<Left: Bridged, Right: Bridged>(
    _ name: String,
    _ combine: @escaping @Sendable (Left, Right) throws -> Left
  ) -> Binding {
    Binding(name) { arguments in
      let right = try Right.from(arguments[1])
      let combined = try combine(Left.from(arguments[0]), right)
      try Task.checkCancellation()
      arguments[0] = combined.cellValue
      return .void
    }
  }
}

/// Reads a call's arguments one after the other, in the order of the declaration.
///
/// It holds no receiver, which could then not be changed in place.
private struct ArgumentReader {
  private let arguments: [Value]
  private var index = 0

  init(_ arguments: Arguments) {
    self.arguments = arguments.all
  }

  mutating func next<T: Bridged>(_: T.Type) throws -> T {
    defer { index += 1 }
    return try T.from(arguments[index])
  }
}

/// Several results of one call, as a cell holds them.
func tuple(_ values: any Bridged...) -> Value {
  .tuple(values.map(\.cellValue))
}

extension Value: Bridged {
  static func from(_ value: Value) throws -> Value { value }
  var cellValue: Value { self }
}
