import RecurrentLM
import SwiftSubset

extension Binding {
  /// What a cell can do with a vector.
  static let vector: [Binding] =
    [
      .function("Vector.init(_:)") { (values: [Double]) in Vector(values) },
      .function("Vector.init(arrayLiteral:)") { (values: [Double]) in Vector(values) },
      .function("Vector.init(count:)") { (count: Int) in
        try Matrix.checkSize(rows: 1, columns: count)
        return Vector(count: count)
      },
      .member("Vector.count") { (v: Vector) in v.count },
      .member("Vector.values") { (v: Vector) in v.values },
      .member("Vector.subscript(_:)") { (v: Vector, index: Int) in
        try v.checkedIndex(index)
        return v[index]
      },
      .mutation("Vector.subscript(_:)=") { (v: inout Vector, index: Int, value: Double) in
        try v.checkedIndex(index)
        v[index] = value
      },
      .member("Vector.dot(_:)") { (v: Vector, other: Vector) in try v.dot(other) },
      .member("Vector.outer(_:)") { (v: Vector, other: Vector) in try v.outer(other) },
      .member("Vector.sum()") { (v: Vector) in v.sum() },
      .member("Vector.mean()") { (v: Vector) in v.mean() },
      .member("Vector.max()") { (v: Vector) in v.max() },
      .member("Vector.min()") { (v: Vector) in v.min() },
      .member("Vector.argmax()") { (v: Vector) in v.argmax() },
      .member("Vector.description") { (v: Vector) in v.description },
      .function("Vector.-(_:)") { (v: Vector) -> Vector in
        try v.checkRoom()
        return -v
      },
      .function("Vector.==(_:_:)") { (a: Vector, b: Vector) -> Bool in a == b },
      .function("tanh(_:)|Vector") { (v: Vector) in
        try v.checkRoom()
        return tanh(v)
      },
      .function("exp(_:)|Vector") { (v: Vector) in
        try v.checkRoom()
        return exp(v)
      },
      .function("log(_:)|Vector") { (v: Vector) in
        try v.checkRoom()
        return log(v)
      },
      .function("softmax(_:)|Vector") { (v: Vector) in
        try v.checkRoom()
        return softmax(v)
      },
    ]
    + vectorArithmetic("+", (+), (+), (+)) + vectorArithmetic("-", (-), (-), (-))
    + vectorArithmetic("*", (*), (*), (*)) + vectorArithmetic("/", (/), (/), (/))

  private static func vectorArithmetic(
    _ symbol: String,
    _ elements: @escaping @Sendable (Vector, Vector) -> Vector,
    _ scaled: @escaping @Sendable (Vector, Double) -> Vector,
    _ scaling: @escaping @Sendable (Double, Vector) -> Vector
  ) -> [Binding] {
    let checked: @Sendable (Vector, Vector) throws -> Vector = { left, right in
      try Vector.checkSameCount(left, right, operation: symbol)
      try left.checkRoom()
      return elements(left, right)
    }
    let grown: @Sendable (Vector, Double) throws -> Vector = { left, right in
      try left.checkRoom()
      return scaled(left, right)
    }
    let growing: @Sendable (Double, Vector) throws -> Vector = { left, right in
      try right.checkRoom()
      return scaling(left, right)
    }
    return [
      .function("Vector.\(symbol)(_:_:)|Vector,Vector", checked),
      .function("Vector.\(symbol)(_:_:)|Vector,Double", grown),
      .function("Vector.\(symbol)(_:_:)|Double,Vector", growing),
      .assignment("Vector.\(symbol)=(_:_:)|inout Vector,Vector", checked),
      .assignment("Vector.\(symbol)=(_:_:)|inout Vector,Double", grown),
    ]
  }
}
