import Foundation

/// Free functions: `print`, `min`, `max`, `abs` and the elementary functions.
enum FunctionLibrary {
  /// The functions of one number.
  ///
  /// Those of `Float` are the C library's own, whose last digits are not those of the rounded
  /// `Double`.
  private static let elementary:
    [(name: String, double: @Sendable (Double) -> Double, float: @Sendable (Float) -> Float)] = [
      ("exp", { exp($0) }, { exp($0) }),
      ("exp2", { exp2($0) }, { exp2($0) }),
      ("log", { log($0) }, { log($0) }),
      ("log2", { log2($0) }, { log2($0) }),
      ("log10", { log10($0) }, { log10($0) }),
      ("log1p", { log1p($0) }, { log1p($0) }),
      ("expm1", { expm1($0) }, { expm1($0) }),
      ("sqrt", { sqrt($0) }, { sqrt($0) }),
      ("sin", { sin($0) }, { sin($0) }),
      ("cos", { cos($0) }, { cos($0) }),
      ("tan", { tan($0) }, { tan($0) }),
      ("asin", { asin($0) }, { asin($0) }),
      ("acos", { acos($0) }, { acos($0) }),
      ("atan", { atan($0) }, { atan($0) }),
      ("sinh", { sinh($0) }, { sinh($0) }),
      ("cosh", { cosh($0) }, { cosh($0) }),
      ("tanh", { tanh($0) }, { tanh($0) }),
      ("asinh", { asinh($0) }, { asinh($0) }),
      ("acosh", { acosh($0) }, { acosh($0) }),
      ("atanh", { atanh($0) }, { atanh($0) }),
      ("erf", { erf($0) }, { erf($0) }),
      ("erfc", { erfc($0) }, { erfc($0) }),
      ("tgamma", { tgamma($0) }, { tgamma($0) }),
      ("floor", { floor($0) }, { floor($0) }),
      ("ceil", { ceil($0) }, { ceil($0) }),
      ("round", { round($0) }, { round($0) }),
      ("trunc", { trunc($0) }, { trunc($0) }),
      ("cbrt", { cbrt($0) }, { cbrt($0) }),
    ]

  static let interface =
    """
    /// Writes values as text, a blank between them and a new line at the end.
    func print(_ items: Any..., separator: String = " ", terminator: String = "\\n")
    func debugPrint(_ items: Any..., separator: String = " ", terminator: String = "\\n")
    func min<T: Comparable>(_ x: T, _ y: T) -> T
    func max<T: Comparable>(_ x: T, _ y: T) -> T
    func min<T: Comparable>(_ x: T, _ y: T, _ z: T, _ rest: T...) -> T
    func max<T: Comparable>(_ x: T, _ y: T, _ z: T, _ rest: T...) -> T
    func abs<T: SignedNumeric>(_ x: T) -> T
    func swap<T>(_ a: inout T, _ b: inout T)
    func pow(_ x: Double, _ y: Double) -> Double
    func pow(_ x: Float, _ y: Float) -> Float
    func fmod(_ x: Double, _ y: Double) -> Double
    func atan2(_ y: Double, _ x: Double) -> Double
    func hypot(_ x: Double, _ y: Double) -> Double
    func compareTuples(_ operation: String, _ a: Any, _ b: Any) -> Bool
    func fatalError(_ message: String = "") -> Never
    func precondition(_ condition: Bool, _ message: String = "")
    func assert(_ condition: Bool, _ message: String = "")

    """
    + elementary.map {
      "func \($0.name)(_ x: Double) -> Double\nfunc \($0.name)(_ x: Float) -> Float\n"
    }
    .joined()

  static let implementations: [String: Implementation] = general.merging(mathematics) { $1 }

  private static func write(_ arguments: Arguments, isDebug: Bool) throws -> Value {
    let separator = try arguments[1].string()
    var text = ValueText(arguments.context)
    try text.writeList(try arguments[0].elements(), separator: separator) { text, item in
      if isDebug { try text.writeDebug(item, as: .any) } else { try text.write(item, as: .any) }
    }
    try text.add(try arguments[2].string())
    arguments.context.output?.write(text.text, to: .standardOutput)
    return .void
  }

  private static func extreme(_ arguments: Arguments, isMaximum: Bool) throws -> Value {
    var values = (0..<min(arguments.count, 3)).map { arguments[$0] }
    if arguments.count > 3 { values += try arguments[3].elements() }
    var best = values[0]
    for value in values.dropFirst() {
      let isLess = try arguments.context.isLess(value, best)
      if isMaximum ? !isLess : isLess { best = value }
    }
    return best
  }

  private static let general: [String: Implementation] = [
    "print(_:separator:terminator:)": { try write($0, isDebug: false) },
    "debugPrint(_:separator:terminator:)": { try write($0, isDebug: true) },
    "min(_:_:)": { try extreme($0, isMaximum: false) },
    "max(_:_:)": { try extreme($0, isMaximum: true) },
    "min(_:_:_:_:)": { try extreme($0, isMaximum: false) },
    "max(_:_:_:_:)": { try extreme($0, isMaximum: true) },
    "abs(_:)": { arguments in
      switch arguments[0] {
      case .int(let value):
        if let type = arguments.types.first, type != .int {
          guard FixedWidth.raw(UInt64(value.magnitude), isNegated: false, of: type) != nil else {
            throw RuntimeFailure.overflow("abs", of: "\(type)")
          }
        }
        if value == .min { throw RuntimeFailure.overflow("abs") }
        return .int(abs(value))
      case .double(let value): return .double(abs(value))
      case .float(let value): return .float(abs(value))
      default: throw arguments[0].mismatch("a number")
      }
    },
    "swap(_:_:)": { arguments in
      let first = arguments[0]
      arguments[0] = arguments[1]
      arguments[1] = first
      return .void
    },
    "compareTuples(_:_:_:)": { arguments in
      let (a, b) = (arguments[1].unwrapped, arguments[2].unwrapped)
      let context = arguments.context
      return switch try arguments[0].string() {
      case "==": .bool(try context.areEqual(a, b))
      case "!=": .bool(try !context.areEqual(a, b))
      case "<": .bool(try context.isLess(a, b))
      case ">": .bool(try context.isLess(b, a))
      case "<=": .bool(try context.areEqual(a, b) || context.isLess(a, b))
      default: .bool(try context.areEqual(a, b) || context.isLess(b, a))
      }
    },
    "fatalError(_:)": { throw RuntimeFailure(kind: "FatalError", message: try $0[0].string()) },
    "precondition(_:_:)": { try require($0, "precondition failed") },
    "assert(_:_:)": { try require($0, "assertion failed") },
  ]

  private static func require(_ arguments: Arguments, _ noun: String) throws -> Value {
    if try arguments[0].bool() { return .void }
    let message = try arguments[1].string()
    throw RuntimeFailure(
      kind: "AssertionError",
      message: noun + (message.isEmpty ? "" : ": \(message)")
    )
  }

  private static let mathematics: [String: Implementation] = {
    var made: [String: Implementation] = [:]
    for (name, double, float) in elementary {
      made["\(name)(_:)|Double"] = { .double(double(try $0[0].double())) }
      made["\(name)(_:)|Float"] = { .float(float(try $0[0].float())) }
    }
    let binary: [String: @Sendable (Double, Double) -> Double] = [
      "pow(_:_:)|Double,Double": { pow($0, $1) }, "fmod(_:_:)": { fmod($0, $1) },
      "atan2(_:_:)": { atan2($0, $1) }, "hypot(_:_:)": { hypot($0, $1) },
    ]
    for (name, function) in binary {
      made[name] = { .double(function(try $0[0].double(), try $0[1].double())) }
    }
    made["pow(_:_:)|Float,Float"] = { .float(pow(try $0[0].float(), try $0[1].float())) }
    return made
  }()
}
