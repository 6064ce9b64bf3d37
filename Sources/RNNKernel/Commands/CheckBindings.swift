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
    exact("String") { (c, found: String, expected: String) in try c.passes(found, expected) },
    exact("[Int]") { (c, found: [Int], expected: [Int]) in try c.passes(found, expected) },
    exact("[String]") { (c, found: [String], expected: [String]) in
      try c.passes(found, expected)
    },
    arrays("Vector") { (c, found: Vector, expected: Vector) in try c.passes(found, expected) },
    arrays("Matrix") { (c, found: Matrix, expected: Matrix) in try c.passes(found, expected) },
    .function("check(_:_:equals:hint:)") {
      (name: String, found: Bool, expected: Bool, hint: String) in
      say(
        try CheckComparison(name, hint: hint).passes(found, expected) { try $0.passes($1, $2) }
      )
    },
    .function("check(_:_:equals:letters:hint:)") {
      (name: String, found: Value, expected: Value, letters: String, hint: String) in
      let comparison = CheckComparison(name, letters: letters, hint: hint)
      say(
        try comparison.passes(shape(found), shape(expected)) { try $0.passes($1, $2) }
      )
    },
  ]

  private static func numbers<Compared: Bridged>(
    _ type: String,
    _ compare: @escaping CheckComparison.Comparing<Compared>
  ) -> Binding {
    .function(
      "check(_:_:equals:tolerance:hint:mistakes:)|String,\(type),\(type),Double,String,[(String, \(type))]"
    ) {
      (
        name: String,
        found: Compared,
        expected: Compared,
        tolerance: Double,
        hint: String,
        mistakes: Mistakes<Compared>
      ) in
      let comparison = CheckComparison(name, tolerance: tolerance, hint: hint)
      say(try comparison.passes(found, expected, mistakes: mistakes.values, by: compare))
    }
  }

  private static func exact<Compared: Bridged>(
    _ type: String,
    _ compare: @escaping CheckComparison.Comparing<Compared>
  ) -> Binding {
    .function("check(_:_:equals:hint:mistakes:)|String,\(type),\(type),String,[(String, \(type))]")
    {
      (
        name: String,
        found: Compared,
        expected: Compared,
        hint: String,
        mistakes: Mistakes<Compared>
      ) in
      let comparison = CheckComparison(name, hint: hint)
      say(try comparison.passes(found, expected, mistakes: mistakes.values, by: compare))
    }
  }

  private static func arrays<Compared: Bridged>(
    _ type: String,
    _ compare: @escaping CheckComparison.Comparing<Compared>
  ) -> Binding {
    .function(
      "check(_:_:equals:letters:tolerance:hint:mistakes:)"
        + "|String,\(type),\(type),String,Double,String,[(String, \(type))]"
    ) {
      (
        name: String,
        found: Compared,
        expected: Compared,
        letters: String,
        tolerance: Double,
        hint: String,
        mistakes: Mistakes<Compared>
      ) in
      let comparison = CheckComparison(name, letters: letters, tolerance: tolerance, hint: hint)
      say(try comparison.passes(found, expected, mistakes: mistakes.values, by: compare))
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

/// Hints at mistakes, each with the value that its mistake leads to.
private struct Mistakes<Compared: Bridged>: Bridged {
  let values: [(String, Compared)]

  static func from(_ value: Value) throws -> Mistakes<Compared> {
    Mistakes(
      values: try value.elements().map { mistake in
        let parts = try mistake.tuple()
        return (try parts[0].string(), try Compared.from(parts[1]))
      }
    )
  }

  var cellValue: Value { .array(values.map { .tuple([.string($0.0), $0.1.cellValue]) }) }
}
