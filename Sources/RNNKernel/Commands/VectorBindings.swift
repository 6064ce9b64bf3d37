import RecurrentLM
import SwiftSubset

extension Binding {
  /// What a cell can do with a vector.
  static let vector: [Binding] =
    vectorMembers + sums(with: "[Double]") + sums(with: "ArraySlice<Double>")

  /// The sums of a vector and another sequence of numbers.
  private static func sums(with type: String) -> [Binding] {
    [
      Binding("Vector.+(_:_:)|Vector,\(type)") { arguments in
        try sum(try Vector.from(arguments[0]), try vector(arguments, 1))
      },
      Binding("Vector.+(_:_:)|\(type),Vector") { arguments in
        try sum(try vector(arguments, 0), try Vector.from(arguments[1]))
      },
    ]
  }

  private static func sum(_ left: Vector, _ right: Vector) throws -> Value {
    try Vector.checkSameShape(left, right, operation: "+")
    try left.checkRoom()
    return .library(left + right)
  }

  /// A vector of the elements of any sequence of numbers.
  private static func vector(_ arguments: Arguments, _ index: Int) throws -> Vector {
    Vector(try arguments.elements(of: arguments[index]).map { try $0.double() })
  }

  private static let vectorMembers: [Binding] = [
    .function("Vector.init(_:)|[Double]") { (values: [Double]) in Vector(values) },
    Binding("Vector.init(_:)|some Sequence<Double>") { arguments in
      if let vector = try? Vector.from(arguments[0]) { return .library(vector) }
      return .library(try vector(arguments, 0))
    },
    .function("Vector.init(arrayLiteral:)") { (values: [Double]) in Vector(values) },
    .function("Vector.init(count:)") { (count: Int) in
      try Vector.checkCount(count)
      return Vector(count: count)
    },
    .function("Vector.init(repeating:count:)") { (number: Double, count: Int) in
      try Vector.checkCount(count)
      return Vector(repeating: number, count: count)
    },
    Binding("Vector.random(count:in:seed:)") { arguments in
      .library(
        try Vector.random(
          count: arguments[0].int(),
          in: Range(arguments[1]),
          seed: arguments[2].int()
        )
      )
    },
    Binding("Vector.elements") { arguments in
      let values = try Vector.from(arguments.receiver).values
      return try arguments.array(of: values.count) { .double(values[$0]) }
    },
    .member("Vector.startIndex") { (v: Vector) in v.startIndex },
    .member("Vector.endIndex") { (v: Vector) in v.endIndex },
    .member("Vector.count") { (v: Vector) in v.count },
    .member("Vector.values") { (v: Vector) in v.values },
    .member("Vector.subscript(_:)|Int") { (v: Vector, index: Int) in
      try v.checkedIndex(index)
      return v[index]
    },
    .mutation("Vector.subscript(_:)|Int=") { (v: inout Vector, index: Int, value: Double) in
      try v.checkedIndex(index)
      v[index] = value
    },
    .member("Vector.subscript(_:)|some RangeExpression<Int>") { (v: Vector, range: IndexRange) in
      let places = try range.within(v.count, "elements", of: "a vector")
      try Matrix.checkSize(rows: 1, columns: places.count)
      return v[places]
    },
    .mutation("Vector.subscript(_:)|some RangeExpression<Int>=") {
      (v: inout Vector, range: IndexRange, value: Vector) in
      let places = try range.within(v.count, "elements", of: "a vector")
      try value.check(count: places.count, for: "elements \(places) of a vector")
      try changing(&v) { $0[places] = value }
    },
    .member("Vector.concatenated(with:)") { (v: Vector, other: Vector) in
      try Matrix.checkSize(rows: 1, columns: v.count + other.count)
      return v.concatenated(with: other)
    },
    .member("Vector.argmin()") { (v: Vector) in v.argmin() },
    .member("Vector.argsort()") { (v: Vector) in try v.argsort() },
    .member("Vector.asRow") { (v: Vector) in v.asRow },
    .member("Vector.asColumn") { (v: Vector) in v.asColumn },
    .member("Vector.dot(_:)") { (v: Vector, other: Vector) in try v.dot(other) },
    .member("Vector.outer(_:)") { (v: Vector, other: Vector) in try v.outer(other) },
    .member("Vector.sum()") { (v: Vector) in v.sum() },
    .member("Vector.mean()") { (v: Vector) in v.mean() },
    .member("Vector.max()") { (v: Vector) in v.max() },
    .member("Vector.min()") { (v: Vector) in v.min() },
    .member("Vector.argmax()") { (v: Vector) in v.argmax() },
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
    .function("sqrt(_:)|Vector") { (v: Vector) in
      try v.checkRoom()
      return sqrt(v)
    },
    .function("abs(_:)|Vector") { (v: Vector) in
      try v.checkRoom()
      return abs(v)
    },
    .function("softmax(_:)|Vector") { (v: Vector) in
      try v.checkRoom()
      return softmax(v)
    },
  ]
}
