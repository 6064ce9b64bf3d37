import RecurrentLM
import SwiftSubset

/// Numbers, however a cell holds them: in an array, a slice of one, a range or a vector.
struct Numbers: Bridged {
  /// The numbers, whole ones as what they are worth.
  let values: [Double]

  static func from(_ value: Value) throws -> Numbers {
    if let vector = try? value.library(as: Vector.self) { return Numbers(values: vector.values) }
    let elements = try value.elements { try Safepoint.pass() }
    var values: [Double] = []
    values.reserveCapacity(elements.count)
    try Safepoint.forEachPiece(of: elements.count) { piece in
      for index in piece {
        values.append(try AnyNumber.from(elements[index]).value)
      }
    }
    return Numbers(values: values)
  }

  var cellValue: Value { values.cellValue }
}

/// A number, whole or not.
struct AnyNumber: Bridged {
  /// The number.
  let value: Double

  static func from(_ value: Value) throws -> AnyNumber {
    if case .int(let whole) = value { return AnyNumber(value: Double(whole)) }
    return AnyNumber(value: try value.double())
  }

  var cellValue: Value { .double(value) }
}

/// Pairs of numbers.
struct NumberPairs: Bridged {
  /// The pairs, in order.
  let pairs: [(Double, Double)]

  static func from(_ value: Value) throws -> NumberPairs {
    let elements = try value.elements()
    var pairs: [(Double, Double)] = []
    pairs.reserveCapacity(elements.count)
    try Safepoint.forEachPiece(of: elements.count) { piece in
      for index in piece {
        let pair = try elements[index].tuple()
        pairs.append((try pair[0].double(), try pair[1].double()))
      }
    }
    return NumberPairs(pairs: pairs)
  }

  var cellValue: Value { .array(pairs.map { .tuple([.double($0.0), .double($0.1)]) }) }
}

/// Values by names.
struct Named<Item: Bridged>: Bridged {
  /// The values under their names.
  let items: [String: Item]

  static func from(_ value: Value) throws -> Named<Item> {
    let pairs = try value.elements().map { entry in
      let parts = try entry.tuple()
      return (try parts[0].string(), try Item.from(parts[1]))
    }
    return Named(items: Dictionary(pairs) { $1 })
  }

  var cellValue: Value { .void }
}
