import RecurrentLM
import SwiftSubset

extension Binding {
  /// The comparisons of each element, of vectors or of matrices.
  static func comparisons<Elements: Elementwise & LibraryBridged>(
    _ type: Elements.Type,
    _ name: String
  ) -> [Binding] {
    comparison(type, name, ".<", (.<), (.<)) + comparison(type, name, ".<=", (.<=), (.<=))
      + comparison(type, name, ".>", (.>), (.>)) + comparison(type, name, ".>=", (.>=), (.>=))
      + comparison(type, name, ".==", (.==), (.==)) + comparison(type, name, ".!=", (.!=), (.!=))
  }

  private static func comparison<Elements: Elementwise & LibraryBridged>(
    _ type: Elements.Type,
    _ name: String,
    _ symbol: String,
    _ compared: @escaping @Sendable (Elements, Elements) -> Mask,
    _ comparedWithNumber: @escaping @Sendable (Elements, Double) -> Mask
  ) -> [Binding] {
    [
      Binding("\(name).\(symbol)(_:_:)|\(name),\(name)") { arguments in
        let (left, right) = try pair(arguments, type, symbol)
        return .library(compared(left, right))
      },
      Binding("\(name).\(symbol)(_:_:)|\(name),Double") { arguments in
        .library(comparedWithNumber(try elements(arguments[0], type), try arguments[1].double()))
      },
    ]
  }

  /// What a cell can do with a mask.
  static let masks: [Binding] = [
    Binding("Mask.elements") { arguments in
      let values = try Mask.from(arguments.receiver).values
      return try arguments.array(of: values.count) { .bool(values[$0]) }
    },
    .member("Mask.count(where:)") { (mask: Mask, predicate: FunctionValue) in
      try mask.count { try Bool.from(predicate.call([$0.cellValue])) }
    },
    .member("Mask.dimensions") { (mask: Mask) in mask.dimensions },
    .member("Mask.values") { (mask: Mask) in mask.values },
    .member("Mask.startIndex") { (mask: Mask) in mask.startIndex },
    .member("Mask.endIndex") { (mask: Mask) in mask.endIndex },
    .member("Mask.description") { (mask: Mask) in mask.description },
    .member("Mask.subscript(_:)|Int") { (mask: Mask, position: Int) in
      try mask.checkedIndex(position)
      return mask[position]
    },
    Binding("Mask.subscript(_:)|Range<Int>") { arguments in
      let mask = try Mask.from(arguments.receiver)
      let places = try IndexRange.from(arguments[0]).within(mask.count, "places", of: "a mask")
      let made = try arguments.array(of: places.upperBound) { .bool(mask.values[$0]) }
      return .slice(try made.elements()[places])
    },
    .function("Mask..&(_:_:)") { (left: Mask, right: Mask) in
      try Mask.checkSameShape(left, right, operation: ".&")
      return left .& right
    },
    .function("Mask..|(_:_:)") { (left: Mask, right: Mask) in
      try Mask.checkSameShape(left, right, operation: ".|")
      return left .| right
    },
    .function("Mask..!(_:)") { (mask: Mask) in .!mask },
  ]
}

extension Mask: LibraryBridged {}
