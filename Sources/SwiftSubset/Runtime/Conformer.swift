/// How a type meets one requirement of a protocol: what runs where a value lies behind `any P`.
struct Conformer {
  /// Calls the method, or gets the property; a mutating method changes the value where it lies.
  let call: (inout Value, [Value]) throws -> Value
  /// Sets the property.
  var set: ((inout Value, Value) throws -> Void)?
}

/// Finds who meets a requirement; remembers the last, for calls in a loop mostly ask for the same.
final class ConformerCache {
  private let requirement: Declaration
  private var last: (type: SwiftType, conformer: Conformer)?

  init(_ requirement: Declaration) { self.requirement = requirement }

  /// Who meets the requirement for the value behind `any P`.
  func conformer(for box: AnyValue) throws -> Conformer {
    let type = box.dynamicType
    if let last, last.type == type { return last.conformer }
    guard let conformer = inherited(by: type, box) else {
      throw RuntimeFailure(
        kind: "InternalError",
        message: "'\(type)' has no '\(requirement.name)' here"
      )
    }
    last = (type, conformer)
    return conformer
  }

  /// Who meets the requirement for the type, or for the nearest class that it inherits from.
  private func inherited(by type: SwiftType, _ box: AnyValue) -> Conformer? {
    if let own = requirement.conformers[type] { return own }
    guard case .object(let object) = box.value else { return nil }
    var next = object.declaration.parent
    while let parent = next {
      if let conformer = requirement.conformers[parent.valueType] { return conformer }
      next = parent.parent
    }
    return nil
  }
}

extension AnyValue {
  /// The type of the value itself: an object's may be below the one it was known by.
  var dynamicType: SwiftType {
    if case .object(let object) = value { object.declaration.valueType } else { type }
  }
}

extension Value {
  /// Changes the value behind `any P` where it lies.
  mutating func modifyAny(_ change: (inout Value, AnyValue) throws -> Void) throws {
    guard case .any(var box) = self else { throw absence }
    self = .taken
    var inner = isKnownUniquelyReferenced(&box) ? box.take() : box.value
    defer { self = .any(AnyValue(inner, type: box.type)) }
    try change(&inner, box)
  }
}
