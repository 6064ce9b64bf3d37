/// A struct's stored properties in order, or an enum case with its values.
///
/// Many values may share a record; who changes one first makes sure that it is the only owner.
package final class Record {
  let declaration: TypeDeclaration
  /// The enum case's name; empty for a struct.
  let caseName: String
  private(set) var fields: [Value]

  init(_ declaration: TypeDeclaration, caseName: String = "", fields: [Value]) {
    self.declaration = declaration
    self.caseName = caseName
    self.fields = fields
  }

  deinit { Burial.bury(&fields) }

  func copy() -> Record { Record(declaration, caseName: caseName, fields: fields) }

  /// Moves a field out, changes it and puts it back, whatever `change` throws.
  func modify(_ index: Int, _ change: Modification) throws {
    var value = fields[index]
    if case .taken = value { throw RuntimeFailure.overlappingAccess }
    fields[index] = .taken
    defer { fields[index] = value }
    try change(&value)
  }
}

/// An instance of a class that a cell declared.
package final class Object {
  let declaration: TypeDeclaration
  private var fields: [Value]

  init(_ declaration: TypeDeclaration) {
    self.declaration = declaration
    fields = Array(repeating: .uninitialized, count: declaration.storedProperties.count)
  }

  deinit { Burial.bury(&fields) }

  subscript(_ index: Int) -> Value {
    get { fields[index] }
    set { fields[index] = newValue }
  }

  /// Moves a field out, changes it and puts it back, whatever `change` throws.
  ///
  /// Code that runs meanwhile may use the object: it finds this one field without a value.
  func modify(_ index: Int, _ change: Modification) throws {
    var value = fields[index]
    if case .taken = value { throw RuntimeFailure.overlappingAccess }
    fields[index] = .taken
    defer { fields[index] = value }
    try change(&value)
  }
}

extension Value {
  /// A stored property of a cell's own struct or class.
  func field(_ index: Int) throws -> Value {
    let value =
      switch self {
      case .record(let record): record.fields[index]
      case .object(let object): object[index]
      default: throw mismatch("a value with properties")
      }
    switch value {
    case .taken, .uninitialized: throw value.absence
    default: return value
    }
  }

  /// Changes a stored property where it lies.
  mutating func modifyField(_ index: Int, _ change: Modification) throws {
    if case .object(let object) = self { return try object.modify(index, change) }
    // A 'switch' would hold the record once more, and each change would copy it and what it holds.
    guard case .record(var record) = self else { throw mismatch("a value with properties") }
    self = .taken
    if !isKnownUniquelyReferenced(&record) { record = record.copy() }
    defer { self = .record(record) }
    try record.modify(index, change)
  }
}
