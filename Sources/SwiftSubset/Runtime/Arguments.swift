/// What carries out a declaration of an interface.
package typealias Implementation = @Sendable (inout Arguments) throws -> Value

/// The arguments of a call: checked and complete, defaults filled in, in declaration order.
package struct Arguments {
  /// The value that the member belongs to; written back after a `mutating` member or a setter.
  package var receiver: Value
  private var values: [Value]
  /// The types behind the call's generic parameters, for what prints values.
  var types: [SwiftType] = []
  let context: RuntimeContext

  init(receiver: Value, values: [Value], context: RuntimeContext) {
    self.receiver = receiver
    self.values = values
    self.context = context
  }

  /// An argument; what is set is written back for `inout` parameters.
  package subscript(_ index: Int) -> Value {
    get { values[index] }
    set { values[index] = newValue }
  }

  /// The arguments, the receiver not among them.
  package var all: [Value] { values }

  /// The number of arguments, the receiver not among them.
  package var count: Int { values.count }

  /// Changes an argument where it lies.
  ///
  /// - Parameters:
  ///   - index: Which argument.
  ///   - body: Changes it.
  /// - Returns: What the body returns.
  /// - Throws: What the body throws.
  package mutating func change<Result>(
    _ index: Int,
    _ body: (inout Value) throws -> Result
  ) rethrows -> Result {
    try body(&values[index])
  }

  /// Makes an array, with a look now and then whether to go on.
  ///
  /// - Parameters:
  ///   - count: The number of elements.
  ///   - element: Makes the element of an index.
  /// - Returns: The array.
  /// - Throws: What `element` throws, and `RuntimeFailure` where the cell has to stop.
  package func array(of count: Int, _ element: (Int) throws -> Value) throws -> Value {
    try context.map(0..<count, element)
  }

  /// The elements of a sequence among the arguments, the host's own collections included.
  package func elements(of value: Value) throws -> [Value] { try context.elements(of: value) }

  /// A function among the arguments, for a loop over elements: each call looks whether to go on.
  func function(_ index: Int) throws -> ([Value]) throws -> Value {
    let function = try self[index].function()
    let context = context
    return { arguments in
      try context.tick()
      return try function.call(arguments)
    }
  }

  /// A function among the arguments that says yes or no of one element.
  func predicate(_ index: Int) throws -> (Value) throws -> Bool {
    let function = try function(index)
    return { try function([$0]).bool() }
  }

  /// A function among the arguments that says whether one element comes before another.
  func order(_ index: Int) throws -> (Value, Value) throws -> Bool {
    let function = try function(index)
    return { try function([$0, $1]).bool() }
  }

  /// Moves the receiver out, so that changing it needs no copy.
  mutating func takeReceiver() -> Value {
    let value = receiver
    receiver = .void
    return value
  }
}

/// One importable module of the host: its interface as Swift text, and what carries it out.
package struct HostModule: Sendable {
  package let name: String
  let interface: String
  let implementations: [String: Implementation]
  let reserved: Set<String>

  /// Describes a module.
  ///
  /// - Parameters:
  ///   - name: What `import` calls it.
  ///   - interface: Declarations without bodies, with their doc comments.
  ///   - implementations: Keyed by full Swift name: `RNN.init(vocabularySize:seed:)`, `RNN.U` and
  ///     `RNN.U=`, `Matrix.subscript(_:_:)`, `timeit(_:)`, `Matrix.*(_:_:)`; where declarations
  ///     share a full name, followed by the parameter types: `Matrix.*(_:_:)|Matrix,Double`.
  ///   - reserved: Names that no cell may declare for the notebook, because others rely on what they
  ///     mean.
  package init(
    name: String,
    interface: String,
    implementations: [String: Implementation],
    reserved: Set<String> = []
  ) {
    self.name = name
    self.interface = interface
    self.implementations = implementations
    self.reserved = reserved
  }
}
