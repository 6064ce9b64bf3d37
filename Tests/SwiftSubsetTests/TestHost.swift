import SwiftSubset

/// A small library as a host would describe it.
enum TestHost {
  static let module = HostModule(
    name: "TestLibrary",
    interface: interface,
    implementations: implementations
  )

  static let interface = """
    /// A matrix of doubles.
    public struct Matrix: Equatable, CustomStringConvertible, ExpressibleByArrayLiteral {
      /// Makes a matrix of zeros.
      ///
      /// - Parameter rows: How many rows, more than 0.
      public init(rows: Int, columns: Int, repeating: Double = 0)
      public init(arrayLiteral rows: [Double]...)
      public var shape: (Int, Int) { get }
      public subscript(row: Int, column: Int) -> Double { get set }
      public subscript(row: Int) -> [Double] { get set }
      public static func * (lhs: Matrix, rhs: Double) -> Matrix
      public static func * (lhs: Double, rhs: Matrix) -> Matrix
      public static func == (lhs: Matrix, rhs: Matrix) -> Bool
      public mutating func fill(_ value: Double)
    }
    public struct Example {
      public var x: [Int] { get }
      public var y: [Int] { get }
    }
    public struct Examples: RandomAccessCollection {
      public typealias Element = Example
      public typealias SubSequence = ArraySlice<Example>
      public var count: Int { get }
      public subscript(position: Int) -> Example { get }
      public subscript(bounds: Range<Int>) -> ArraySlice<Example> { get }
      public static func sample(_ count: Int) throws -> Examples
    }
    public protocol LanguageModel {
      func loss(on examples: some Collection<Example>) throws -> Double
    }
    public final class Model: LanguageModel {
      public init(size: Int, seed: Int = 10) throws
      public var weights: Matrix { get set }
      public func forward(_ x: [Int]) throws -> (o: Matrix, s: Matrix)
      @discardableResult public func step(_ x: some Collection<Int>, rate: Double) throws -> Double
    }
    public func timed<R>(_ body: () throws -> R) throws
    public func fails() throws
    """

  struct Failure: Error, CustomStringConvertible {
    var description: String { "index 9 is not in the vocabulary: expected 0..<8" }
  }

  struct Matrix: CustomStringConvertible {
    var rows: Int
    var columns: Int
    var values: [Double]
    var description: String { "Matrix(\(rows)×\(columns): \(values))" }
  }

  struct Example { var x: [Int] }

  struct Examples { var items: [Example] }

  final class Model {
    var weights: Matrix
    init(_ size: Int) {
      weights = Matrix(
        rows: size,
        columns: size,
        values: Array(repeating: 0, count: size * size)
      )
    }
  }

  private static func matrix(_ value: Value) throws -> Matrix { try value.library(as: Matrix.self) }

  private static func scaled(_ value: Value, _ factor: Value) throws -> Value {
    var made = try matrix(value)
    let number = try factor.double()
    made.values = made.values.map { $0 * number }
    return .library(made)
  }

  private static let implementations: [String: Implementation] =
    matrices.merging(models) { $1 }

  private static let matrices: [String: Implementation] = [
    "Matrix.init(rows:columns:repeating:)": { arguments in
      let (rows, columns) = (try arguments[0].int(), try arguments[1].int())
      let value = try arguments[2].double()
      return .library(
        Matrix(
          rows: rows,
          columns: columns,
          values: Array(repeating: value, count: rows * columns)
        )
      )
    },
    "Matrix.init(arrayLiteral:)": { arguments in
      let rows = try arguments[0].elements().map { try $0.elements().map { try $0.double() } }
      return .library(
        Matrix(rows: rows.count, columns: rows[0].count, values: rows.flatMap { $0 })
      )
    },
    "Matrix.shape": { arguments in
      let made = try matrix(arguments.receiver)
      return .tuple([.int(made.rows), .int(made.columns)])
    },
    "Matrix.subscript(_:_:)": { arguments in
      let made = try matrix(arguments.receiver)
      return .double(made.values[try arguments[0].int() * made.columns + arguments[1].int()])
    },
    "Matrix.subscript(_:_:)=": { arguments in
      let (row, column) = (try arguments[0].int(), try arguments[1].int())
      let value = try arguments[2].double()
      try arguments.receiver.mutateLibrary(as: Matrix.self) {
        $0.values[row * $0.columns + column] = value
      }
      return .void
    },
    "Matrix.subscript(_:)": { arguments in
      let made = try matrix(arguments.receiver)
      let start = try arguments[0].int() * made.columns
      return .array(made.values[start..<(start + made.columns)].map { .double($0) })
    },
    "Matrix.subscript(_:)=": { arguments in
      let row = try arguments[0].int()
      let values = try arguments[1].elements().map { try $0.double() }
      try arguments.receiver.mutateLibrary(as: Matrix.self) { made in
        let start = row * made.columns
        made.values.replaceSubrange(start..<(start + made.columns), with: values)
      }
      return .void
    },
    "Matrix.*(_:_:)|Matrix,Double": { try scaled($0[0], $0[1]) },
    "Matrix.*(_:_:)|Double,Matrix": { try scaled($0[1], $0[0]) },
    "Matrix.==(_:_:)": { .bool(try matrix($0[0]).values == matrix($0[1]).values) },
    "Matrix.fill(_:)": { arguments in
      let value = try arguments[0].double()
      try arguments.receiver.mutateLibrary(as: Matrix.self) { made in
        made.values = made.values.map { _ in value }
      }
      return .void
    },
  ]

  private static let models: [String: Implementation] = [
    "Example.x": { .array(try $0.receiver.library(as: Example.self).x.map { .int($0) }) },
    "Example.y": { .array(try $0.receiver.library(as: Example.self).x.map { .int($0 + 1) }) },
    "Examples.count": { .int(try $0.receiver.library(as: Examples.self).items.count) },
    "Examples.subscript(_:)|Int": { arguments in
      let items = try arguments.receiver.library(as: Examples.self).items
      return .library(items[try arguments[0].int()])
    },
    "Examples.subscript(_:)|Range<Int>": { arguments in
      .array(try arguments.receiver.library(as: Examples.self).items.map { .library($0) })
    },
    "Examples.sample(_:)": { arguments in
      .library(
        Examples(items: (0..<(try arguments[0].int())).map { Example(x: Array(0...$0)) })
      )
    },
    "LanguageModel.loss(on:)": { arguments in
      .double(Double(try arguments.elements(of: arguments[0]).count))
    },
    "Model.init(size:seed:)": { .library(Model(try $0[0].int())) },
    "Model.weights": { .library(try $0.receiver.library(as: Model.self).weights) },
    "Model.weights=": { arguments in
      try arguments.receiver.library(as: Model.self).weights = matrix(arguments[0])
      return .void
    },
    "Model.forward(_:)": { arguments in
      let count = try arguments[0].elements().count
      let made = Matrix(rows: count, columns: 1, values: Array(repeating: 0.5, count: count))
      return .tuple([.library(made), .library(made)])
    },
    "Model.step(_:rate:)": { .double(try $0[1].double() * Double(try $0[0].elements().count)) },
    "timed(_:)": { arguments in
      _ = try arguments[0].function().call([])
      return .void
    },
    "fails()": { _ in throw Failure() },
  ]
}
