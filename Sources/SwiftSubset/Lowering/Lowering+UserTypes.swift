import SwiftSyntax

extension Lowering {
  /// A call of a cell's own function.
  func userCall(
    _ code: FunctionCode,
    _ receiver: ValueCode?,
    _ arguments: [ValueCode],
    _ place: Place,
    _ dispatch: ((Value) -> FunctionCode)? = nil,
    captures: CapturePlan? = nil
  ) -> ValueCode {
    let runtime = runtime
    if let dispatch, let receiver {
      return { frame in
        let me = try receiver(frame)
        let code = dispatch(me)
        let inner = code.frame()
        code.selfStorage?.initialize(me, inner)
        for (index, argument) in arguments.enumerated() {
          code.parameters[index].initialize(try argument(frame), inner)
        }
        do {
          try code.perform(inner, runtime)
          return inner.result
        } catch { throw PlacedFailure.at(place, error) }
      }
    }
    return { frame in
      let inner = code.frame(captures: captures?.boxes(frame) ?? [])
      if let receiver {
        let value = try receiver(frame)
        code.selfStorage?.initialize(value, inner)
      }
      for (index, argument) in arguments.enumerated() {
        code.parameters[index].initialize(try argument(frame), inner)
      }
      do {
        try code.perform(inner, runtime)
        return inner.result
      } catch { throw PlacedFailure.at(place, error) }
    }
  }

  /// The value of a stored or static property of a cell's type; nil for any other declaration.
  func propertyLoad(
    _ declaration: Declaration,
    _ call: ResolvedCall,
    _ node: TypedExpression
  ) throws -> ValueCode? {
    if let storage = declaration.staticStorage { return staticLoad(storage, place(node.syntax)) }
    guard let index = declaration.storageIndex, let receiver = call.receiver else { return nil }
    let base = try value(receiver)
    let place = place(node.syntax)
    if let make = try lazyMaker(declaration, index, call) {
      return { frame in
        let value = try base(frame)
        do {
          try make(value)
          return try value.field(index)
        } catch { throw PlacedFailure.at(place, error) }
      }
    }
    return { frame in
      let value = try base(frame)
      do { return try value.field(index) } catch { throw PlacedFailure.at(place, error) }
    }
  }

  private func staticLoad(_ storage: StaticStorage, _ place: Place) -> ValueCode {
    let make = staticMaker(storage)
    return { _ in
      do {
        try make()
        let value = storage.box.value
        if case .taken = value { throw value.absence }
        return value
      } catch { throw PlacedFailure.at(place, error) }
    }
  }

  /// Gives a static property its value when it is first used.
  private func staticMaker(_ storage: StaticStorage) -> () throws -> Void {
    let code = code(of: storage.initialValue)
    let runtime = runtime
    return {
      if storage.isMade { return }
      storage.box.value = try code.run([], runtime).result
      storage.isMade = true
    }
  }

  // MARK: Initializers

  /// An object of a class that inherits: its own properties, then its superclass's initializer.
  private func inheritingConstruction(
    _ declaration: Declaration,
    _ call: ResolvedCall,
    _ type: TypeDeclaration,
    _ place: Place
  ) throws -> ValueCode {
    let origin = declaration.origin
    let defaults: Defaults =
      declaration.isDelegating ? { _ in } : try self.defaults(of: type, through: declaration)
    guard let function = origin.body else {
      return { _ in
        let object = Object(type)
        try defaults(object)
        return .object(object)
      }
    }
    let code = code(of: function)
    let run = try initialization(origin, call)
    var isFailable = false
    if case .initializer(isFailable: true) = declaration.kind { isFailable = true }
    return { frame in
      do {
        let inner = code.frame()
        let object = Object(type)
        var value = Value.object(object)
        try run(frame, inner) {
          try defaults(object)
        } _: { inner, runtime in
          try code.run(inner, changing: &value, runtime)
        }
        guard isFailable else { return value }
        if case .none = inner.result { return .none }
        return .some(value)
      } catch { throw PlacedFailure.at(place, error) }
    }
  }

  /// A value of a cell's type made by an initializer.
  func construction(
    _ declaration: Declaration,
    _ call: ResolvedCall,
    _ node: TypedExpression
  ) throws -> ValueCode {
    guard let type = try declaration.container.map({ try instance(of: $0, call, at: node.syntax) })
    else {
      throw fail(.noImplementation(declaration.qualifiedName), at: node.syntax)
    }
    let place = place(calledName(node))
    if declaration.isMemberwise { return try memberwise(declaration, call, type) }
    if type.kind == .class, type.superclass != nil {
      return try inheritingConstruction(declaration, call, type, place)
    }
    guard let function = declaration.body else {
      throw fail(.noImplementation(declaration.qualifiedName), at: node.syntax)
    }
    let code = try code(of: function, call)
    let blank = try blankValue(of: type, call, isDelegating: declaration.isDelegating)
    let run = try initialization(declaration, call)
    var isFailable = false
    if case .initializer(isFailable: true) = declaration.kind { isFailable = true }
    return { frame in
      do {
        let inner = code.frame()
        var value = Value.uninitialized
        try run(frame, inner) {
          value = try blank()
        } _: { inner, runtime in
          try code.run(inner, changing: &value, runtime)
        }
        if isFailable {
          if case .none = inner.result { return .none }
          return .some(value)
        }
        return value
      } catch { throw PlacedFailure.at(place, error) }
    }
  }

  typealias Initialization = (
    _ caller: Frame,
    _ inner: Frame,
    _ prepare: () throws -> Void,
    _ run: (Frame, RuntimeContext) throws -> Void
  ) throws -> Void

  /// Evaluates an initializer's arguments, then runs it.
  func initialization(_ declaration: Declaration, _ call: ResolvedCall) throws
    -> Initialization
  {
    guard let function = declaration.body else { return { _, _, _, _ in } }
    let code = try code(of: function, call)
    let runtime = runtime
    let targets = try zip(declaration.parameters, call.arguments).map { parameter, argument in
      parameter.isInout ? try target(argument) : nil
    }
    let values = try zip(call.arguments, targets).map { argument, target in
      try target?.load ?? value(argument)
    }
    return { caller, inner, prepare, run in
      for (index, value) in values.enumerated() {
        try targets[index]?.prepare(caller)
        code.parameters[index].initialize(try value(caller), inner)
      }
      try prepare()
      defer {
        for (index, target) in targets.enumerated() {
          let value = target == nil ? .void : code.parameters[index].take(inner)
          try? target?.modify(caller) { $0 = value }
        }
      }
      try run(inner, runtime)
    }
  }

  /// A struct's initializer for its stored properties, or a class's for its defaults.
  private func memberwise(
    _ declaration: Declaration,
    _ call: ResolvedCall,
    _ type: TypeDeclaration
  ) throws -> ValueCode {
    let blank = try blankValue(of: type, call, isDelegating: false)
    if type.kind == .class { return { _ in try blank() } }
    let arguments = try call.arguments.map(value)
    let names = declaration.parameters.map(\.name)
    if names == type.storedProperties.map(\.name) {
      return { frame in
        var fields: [Value] = []
        fields.reserveCapacity(arguments.count)
        for argument in arguments { fields.append(try argument(frame)) }
        return .record(Record(type, fields: fields))
      }
    }
    let given = type.storedProperties.map { names.firstIndex(of: $0.name) }
    return { frame in
      let values = try arguments.map { try $0(frame) }
      guard case .record(let record) = try blank() else { return .void }
      let fields = zip(given, record.fields).map { index, field in
        index.map { values[$0] } ?? field
      }
      return .record(Record(type, fields: fields))
    }
  }

  /// A value whose properties have what their declarations give them, and no more.
  private func blankValue(
    of type: TypeDeclaration,
    _ call: ResolvedCall,
    isDelegating: Bool
  ) throws -> () throws -> Value {
    let runtime = runtime
    let values = try type.storedProperties.map { property -> FunctionCode? in
      isDelegating ? nil : try property.initialValue.map { try code(of: $0, call) }
    }
    let implicitlyNil = type.storedProperties.map { $0.isImplicitlyNil && $0.initialValue == nil }
    return {
      if type.kind == .enum { return .uninitialized }
      var fields: [Value] = []
      for (code, isNil) in zip(values, implicitlyNil) {
        fields.append(
          try code?.run([], runtime).result ?? (isNil ? Value.none : .uninitialized)
        )
      }
      if type.kind == .struct { return .record(Record(type, fields: fields)) }
      let object = Object(type)
      for (index, field) in fields.enumerated() { object[index] = field }
      return .object(object)
    }
  }

  /// `self.init(…)`: for a struct it makes the value anew, for a class it fills in the same object.
  func delegation(_ call: ResolvedCall, _ me: Variable, _ node: TypedExpression) throws -> Code {
    guard let declaration = call.declaration,
      let type = try declaration.container.map({ try instance(of: $0, call, at: node.syntax) })
    else {
      throw fail(.ambiguous("self.init"), at: node.syntax)
    }
    try noteEffect(of: declaration, call, node)
    let storage = storage(of: me)
    if type.superclass != nil, !declaration.isDelegating {
      return try superDelegation(call, me, node)
    }
    guard type.kind == .class, let function = declaration.body else {
      let code = try generalCall(declaration, call, node)
      if type.kind == .class { return try copying(code, into: storage, type) }
      return .value { frame in
        let made = try code(frame)
        try storage.modify(frame) { $0 = made }
        return .void
      }
    }
    let code = try code(of: function, call)
    let run = try initialization(declaration, call)
    let defaults = try blankValue(of: type, call, isDelegating: declaration.isDelegating)
    let fill = fill(type)
    return .value { frame in
      let inner = code.frame()
      var object = try storage.load(frame)
      try run(frame, inner) {
        if !declaration.isDelegating { try fill(object, try defaults()) }
      } _: { inner, runtime in
        try code.run(inner, changing: &object, runtime)
      }
      return .void
    }
  }

  private func copying(
    _ code: @escaping ValueCode,
    into storage: VariableStorage,
    _ type: TypeDeclaration
  )
    throws -> Code
  {
    let fill = fill(type)
    return .value { frame in
      try fill(try storage.load(frame), try code(frame))
      return .void
    }
  }

  private func fill(_ type: TypeDeclaration) -> (Value, Value) throws -> Void {
    let count = type.storedProperties.count
    return { target, source in
      guard case .object(let object) = target, case .object(let made) = source else { return }
      for index in 0..<count { object[index] = made[index] }
    }
  }
}
