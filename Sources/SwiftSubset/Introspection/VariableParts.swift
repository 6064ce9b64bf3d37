extension VariableDescription {
  /// More parts are counted.
  private static let mostParts = 100

  /// Whether the value has parts to be listed.
  package var hasParts: Bool {
    switch value.unwrappedOptional {
    case .array(let elements): !elements.isEmpty
    case .slice(let elements): !elements.isEmpty
    case .tuple(let parts): !parts.isEmpty
    case .set(let values), .dictionary(let values): values.count > 0
    case .record(let record): !record.fields.isEmpty
    case .object(let object): !object.declaration.storedProperties.isEmpty
    default: false
    }
  }

  /// The elements of a collection, the first hundred of them, or the fields of a value; none for other
  /// values.
  ///
  /// Nothing of a cell is called.
  package var parts: [VariableDescription] {
    let type = innerType
    switch value.unwrappedOptional {
    case .array(let elements): return list(elements, of: type.element(0))
    case .slice(let elements): return list(elements, of: type.element(0), from: elements.startIndex)
    case .tuple(let parts):
      return parts.enumerated().map { index, part in
        let element = type.tupleElement(index)
        return self.part(element?.label ?? "\(index)", part, element?.type)
      }
    case .set(let values):
      return list(values.entries.lazy.map(\.key), of: type.element(0))
    case .dictionary(let values):
      let shown = values.entries.prefix(Self.mostParts).map { entry in
        part(entry.key.plainText(limit: 60), entry.value, type.element(1))
      }
      return shown + rest(values.count)
    case .record(let record) where record.caseName.isEmpty:
      return fields(of: record.declaration) {
        record.fields.indices.contains($0) ? record.fields[$0] : nil
      }
    case .record(let record):
      return record.fields.enumerated().map { part("\($0)", $1, nil) }
    case .object(let object): return fields(of: object.declaration) { object[$0] }
    default: return []
    }
  }

  /// Whether the value is where a call that is under way changes it.
  package var isInUse: Bool {
    switch value {
    case .taken, .uninitialized: true
    default: false
    }
  }

  private var innerType: SwiftType {
    var (value, type) = (value, staticType)
    while true {
      switch value {
      case .any(let box): (value, type) = (box.value, box.type)
      case .some(let inner): (value, type) = (inner, type.wrapped ?? .any)
      default: return type
      }
    }
  }

  private func fields(
    of declaration: TypeDeclaration,
    _ field: (Int) -> Value?
  ) -> [VariableDescription] {
    declaration.storedProperties.enumerated().compactMap { index, property in
      field(index).map { part(property.name, $0, property.result) }
    }
  }

  private func list(
    _ elements: some Collection<Value>,
    of type: SwiftType?,
    from start: Int = 0
  ) -> [VariableDescription] {
    let shown = elements.prefix(Self.mostParts).enumerated().map {
      part("[\(start + $0)]", $1, type)
    }
    return shown + rest(elements.count)
  }

  private func rest(_ count: Int) -> [VariableDescription] {
    count > Self.mostParts ? [part("…", .string("\(count - Self.mostParts) more"), .string)] : []
  }

  private func part(_ name: String, _ value: Value, _ type: SwiftType?) -> VariableDescription {
    VariableDescription(
      name: name,
      type: type.map { "\($0)" } ?? "",
      value: value,
      staticType: type ?? .any,
      isMutable: isMutable,
      cell: cell,
      stale: nil
    )
  }
}

extension Value {
  /// The value without `Any` and without the optional around it.
  fileprivate var unwrappedOptional: Value {
    switch self {
    case .any(let box): box.value.unwrappedOptional
    case .some(let value): value.unwrappedOptional
    default: self
    }
  }
}

extension SwiftType {
  fileprivate func element(_ index: Int) -> SwiftType? {
    guard case .nominal(_, let arguments) = self, arguments.indices.contains(index) else {
      return nil
    }
    return arguments[index]
  }

  fileprivate func tupleElement(_ index: Int) -> TupleElement? {
    guard case .tuple(let elements) = self, elements.indices.contains(index) else { return nil }
    return elements[index]
  }
}
