import JupyterKernel
import NotebookWords
import RecurrentLM
import SwiftSubset

extension Binding {
  /// The word `check` of the exercises, for each type that it compares.
  static let checks: [Binding] = [
    numbers("Double") { (c, found: Double, expected: Double) in try c.passes(found, expected) },
    numbers("[Double]") { (c, found: [Double], expected: [Double]) in
      try c.passes(Vector(found), Vector(expected))
    },
    exact("Int") { (c, found: Int, expected: Int) in try c.passes(found, expected) },
    exact("Bool") { (c, found: Bool, expected: Bool) in try c.passes(found, expected) },
    exact("String") { (c, found: String, expected: String) in try c.passes(found, expected) },
    exact("[Int]") { (c, found: [Int], expected: [Int]) in try c.passes(found, expected) },
    exact("[String]") { (c, found: [String], expected: [String]) in
      try c.passes(found, expected)
    },
    arrays("Vector") { (c, found: Vector, expected: Vector) in try c.passes(found, expected) },
    arrays("Matrix") { (c, found: Matrix, expected: Matrix) in try c.passes(found, expected) },
    .function("check(_:_:equals:letters:hint:)") {
      (name: String, found: Value, expected: Value, letters: String, hint: String) in
      let comparison = CheckComparison(name, letters: letters, hint: hint)
      say(try comparison.passes(shape(found), shape(expected)))
    },
  ]

  private typealias Comparing<Compared> =
    @Sendable (
      CheckComparison, _ found: Compared, _ expected: Compared
    ) throws -> String

  private static func numbers<Compared: Bridged>(
    _ type: String,
    _ compare: @escaping Comparing<Compared>
  ) -> Binding {
    .function("check(_:_:equals:tolerance:hint:)|String,\(type),\(type),Double,String") {
      (name: String, found: Compared, expected: Compared, tolerance: Double, hint: String) in
      let comparison = CheckComparison(name, tolerance: tolerance, hint: hint)
      say(try compare(comparison, found, expected))
    }
  }

  private static func exact<Compared: Bridged>(
    _ type: String,
    _ compare: @escaping Comparing<Compared>
  ) -> Binding {
    .function("check(_:_:equals:hint:)|String,\(type),\(type),String") {
      (name: String, found: Compared, expected: Compared, hint: String) in
      say(try compare(CheckComparison(name, hint: hint), found, expected))
    }
  }

  private static func arrays<Compared: Bridged>(
    _ type: String,
    _ compare: @escaping Comparing<Compared>
  ) -> Binding {
    .function(
      "check(_:_:equals:letters:tolerance:hint:)|String,\(type),\(type),String,Double,String"
    ) {
      (
        name: String,
        found: Compared,
        expected: Compared,
        letters: String,
        tolerance: Double,
        hint: String
      ) in
      let comparison = CheckComparison(name, letters: letters, tolerance: tolerance, hint: hint)
      say(try compare(comparison, found, expected))
    }
  }

  private static func shape(_ value: Value) throws -> (Int, Int) {
    let sizes = try value.tuple().map { try $0.int() }
    return (sizes[0], sizes[1])
  }

  /// A result would be taken for points by a grader: what is right is said on standard output.
  private static func say(_ confirmation: String) {
    CellContext.current?.output.write(confirmation + "\n")
  }
}
