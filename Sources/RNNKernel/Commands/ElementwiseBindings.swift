import RecurrentLM
import SwiftSubset

// What vectors and matrices have in common. Operators of the library trap on shapes that don't fit, as
// Swift's own do. A cell must get an error instead, so these bindings ask the library's checks first.

extension Binding {
  /// What a cell can do with vectors and with matrices.
  static let elementwise: [Binding] =
    members(of: Vector.self, "Vector") + members(of: Matrix.self, "Matrix") + limits + masks

  private static func members<Elements: Elementwise & LibraryBridged>(
    of type: Elements.Type,
    _ name: String
  ) -> [Binding] {
    arithmetic(type, name) + comparisons(type, name) + choices(type, name)
  }

  // MARK: Arithmetic

  private static func arithmetic<Elements: Elementwise & LibraryBridged>(
    _ type: Elements.Type,
    _ name: String
  ) -> [Binding] {
    arithmetic(type, name, "+", (+), (+), (+), (+=), (+=))
      + arithmetic(type, name, "-", (-), (-), (-), (-=), (-=))
      + arithmetic(type, name, "*", (*), (*), (*), (*=), (*=))
      + arithmetic(type, name, "/", (/), (/), (/), (/=), (/=))
      + [
        Binding("\(name).-(_:)") { arguments in
          .library(-(try elements(arguments[0], type)))
        },
        Binding("\(name).==(_:_:)") { arguments in
          .bool(try type.from(arguments[0]) == type.from(arguments[1]))
        },
      ]
  }

  private static func arithmetic<Elements: Elementwise & LibraryBridged>(
    _ type: Elements.Type,
    _ name: String,
    _ symbol: String,
    _ combined: @escaping @Sendable (Elements, Elements) -> Elements,
    _ scaled: @escaping @Sendable (Elements, Double) -> Elements,
    _ scaling: @escaping @Sendable (Double, Elements) -> Elements,
    _ combine: @escaping @Sendable (inout Elements, Elements) -> Void,
    _ scale: @escaping @Sendable (inout Elements, Double) -> Void
  ) -> [Binding] {
    [
      Binding("\(name).\(symbol)(_:_:)|\(name),\(name)") { arguments in
        let (left, right) = try pair(arguments, type, symbol)
        return .library(combined(left, right))
      },
      Binding("\(name).\(symbol)(_:_:)|\(name),Double") { arguments in
        .library(scaled(try elements(arguments[0], type), try arguments[1].double()))
      },
      Binding("\(name).\(symbol)(_:_:)|Double,\(name)") { arguments in
        .library(scaling(try arguments[0].double(), try elements(arguments[1], type)))
      },
      Binding("\(name).\(symbol)=(_:_:)|inout \(name),\(name)") { arguments in
        let right = try type.from(arguments[1])
        try arguments.changeFirst(type) { left in
          try type.checkSameShape(left, right, operation: symbol + "=")
          try left.checkRoomForCopy()
          combine(&left, right)
        }
        return .void
      },
      Binding("\(name).\(symbol)=(_:_:)|inout \(name),Double") { arguments in
        let right = try arguments[1].double()
        try arguments.changeFirst(type) { left in
          try left.checkRoomForCopy()
          scale(&left, right)
        }
        return .void
      },
    ]
  }

  /// One operand, with room for a result of its size.
  static func elements<Elements: Elementwise & LibraryBridged>(
    _ value: Value,
    _ type: Elements.Type
  ) throws -> Elements {
    let elements = try type.from(value)
    try elements.checkRoom()
    return elements
  }

  /// Two operands of one shape, with room for a result of their size.
  static func pair<Elements: Elementwise & LibraryBridged>(
    _ arguments: Arguments,
    _ type: Elements.Type,
    _ symbol: String
  ) throws -> (Elements, Elements) {
    let left = try elements(arguments[0], type)
    let right = try type.from(arguments[1])
    try type.checkSameShape(left, right, operation: symbol)
    return (left, right)
  }

  // MARK: Choices

  private static func choices<Elements: Elementwise & LibraryBridged>(
    _ type: Elements.Type,
    _ name: String
  ) -> [Binding] {
    [
      .member("\(name).dimensions") { (elements: Elements) in elements.dimensions },
      .member("\(name).subscript(_:)|Mask") { (elements: Elements, mask: Mask) in
        try elements.check(mask, operation: "subscript")
        try elements.checkRoom()
        return elements[mask]
      },
      .member("\(name).replacing(with:where:)|Double,Mask") {
        (elements: Elements, number: Double, mask: Mask) in
        try elements.check(mask, operation: "replacing")
        try elements.checkRoom()
        return elements.replacing(with: number, where: mask)
      },
      .member("\(name).replacing(with:where:)|\(name),Mask") {
        (elements: Elements, other: Elements, mask: Mask) in
        try type.checkSameShape(elements, other, operation: "replacing")
        try elements.check(mask, operation: "replacing")
        try elements.checkRoom()
        return elements.replacing(with: other, where: mask)
      },
      .mutation("\(name).replace(with:where:)") {
        (elements: inout Elements, number: Double, mask: Mask) in
        try elements.check(mask, operation: "replace")
        try elements.checkRoomForCopy()
        try changing(&elements) { $0.replace(with: number, where: mask) }
      },
      .member("\(name).clipped(to:)") { (elements: Elements, range: ClosedRange<Double>) in
        try elements.checkRoom()
        return elements.clipped(to: range)
      },
      .mutation("\(name).clip(to:)") { (elements: inout Elements, range: ClosedRange<Double>) in
        try elements.checkRoomForCopy()
        try changing(&elements) { $0.clip(to: range) }
      },
      .member("\(name).norm()") { (elements: Elements) in elements.norm() },
      .member("\(name).description") { (elements: Elements) in "\(elements)" },
    ]
  }

  private static let limits: [Binding] =
    limit(
      "maximum",
      { maximum($0, $1) },
      { maximum($0, $1) },
      { maximum($0, $1) },
      { maximum($0, $1) }
    )
    + limit(
      "minimum",
      { minimum($0, $1) },
      { minimum($0, $1) },
      { minimum($0, $1) },
      { minimum($0, $1) }
    )

  private static func limit(
    _ name: String,
    _ ofVectors: @escaping @Sendable (Vector, Vector) -> Vector,
    _ ofVector: @escaping @Sendable (Vector, Double) -> Vector,
    _ ofMatrices: @escaping @Sendable (Matrix, Matrix) -> Matrix,
    _ ofMatrix: @escaping @Sendable (Matrix, Double) -> Matrix
  ) -> [Binding] {
    [
      Binding("\(name)(_:_:)|Elements,Elements") { arguments in
        guard arguments[0].isLibrary(Vector.self) else {
          let (left, right) = try pair(arguments, Matrix.self, name)
          return .library(ofMatrices(left, right))
        }
        let (left, right) = try pair(arguments, Vector.self, name)
        return .library(ofVectors(left, right))
      },
      Binding("\(name)(_:_:)|Elements,Double") { arguments in
        let number = try arguments[1].double()
        guard arguments[0].isLibrary(Vector.self) else {
          return .library(ofMatrix(try elements(arguments[0], Matrix.self), number))
        }
        return .library(ofVector(try elements(arguments[0], Vector.self), number))
      },
    ]
  }
}

extension Elementwise {
  /// More elements are not changed where they lie: an interrupt would leave half of them changed, or
  /// wait too long.
  static var mostInPlace: Int { 1 << 25 }

  /// Checks that there is room for a copy, if it is needed to change the elements.
  func checkRoomForCopy() throws {
    if values.count > Self.mostInPlace { try checkRoom() }
  }
}

/// Changes elements in a cell, all or none of them.
///
/// What takes a few hundredths of a second is changed where it lies, and no interrupt comes between.
/// More is changed in a copy, which takes its place when all are done.
func changing<Elements: Elementwise>(
  _ elements: inout Elements,
  _ change: (inout Elements) throws -> Void
) throws {
  let count = elements.values.count
  guard count > Elements.mostInPlace else {
    // Fewer than a piece pass no safepoint.
    guard count > 1 << 18 else { return try change(&elements) }
    return try Safepoint.toTheEnd { try change(&elements) }
  }
  var changed = elements
  try change(&changed)
  try Task.checkCancellation()
  elements = changed
}

extension Arguments {
  /// Changes the first argument where it lies.
  mutating func changeFirst<Elements: Elementwise>(
    _ type: Elements.Type,
    _ body: (inout Elements) throws -> Void
  ) throws {
    try change(0) { value in
      try value.mutateLibrary(as: type) { try changing(&$0, body) }
    }
  }
}
