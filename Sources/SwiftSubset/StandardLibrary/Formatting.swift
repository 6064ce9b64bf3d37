import Foundation

/// `String(format:)` without its undefined behaviour: each conversion has to fit its argument.
enum Formatting {
  static func format(_ format: String, _ arguments: [Value]) throws -> String {
    var result = ""
    var rest = format[...]
    var next = 0
    while let percent = rest.firstIndex(of: "%") {
      result += rest[..<percent]
      rest = rest[percent...].dropFirst()
      if rest.first == "%" {
        result += "%"
        rest = rest.dropFirst()
        continue
      }
      let flags = rest.prefix { "-+ 0#.123456789lhzq".contains($0) }
      rest = rest.dropFirst(flags.count)
      guard let conversion = rest.popFirst() else { throw failure("ends inside a conversion") }
      guard next < arguments.count else { throw failure("has more conversions than values") }
      result += try text(flags.filter { !"lhzq".contains($0) }, conversion, arguments[next])
      next += 1
    }
    return result + rest
  }

  private static func text(_ flags: String, _ conversion: Character, _ value: Value) throws
    -> String
  {
    guard flags.count < 12 else { throw failure("has a field that is too wide") }
    let value = value.unwrapped
    switch (conversion, value) {
    case ("d", .int(let number)), ("i", .int(let number)):
      return String(format: "%\(flags)ld", number)
    case ("x", .int(let number)), ("X", .int(let number)), ("o", .int(let number)),
      ("u", .int(let number)):
      return String(format: "%\(flags)l\(conversion)", number)
    case ("f", _), ("e", _), ("g", _), ("F", _), ("E", _), ("G", _):
      guard let number = double(value) else { throw mismatch(conversion, value) }
      return String(format: "%\(flags)\(conversion)", number)
    case ("@", _):
      return String(format: "%\(flags)@", value.description(of: .any))
    default: throw mismatch(conversion, value)
    }
  }

  private static func double(_ value: Value) -> Double? {
    switch value {
    case .double(let number): number
    case .float(let number): Double(number)
    default: nil
    }
  }

  private static func mismatch(_ conversion: Character, _ value: Value) -> RuntimeFailure {
    failure("has '%\(conversion)' for '\(value.description(of: .any))', which is of another type")
  }

  private static func failure(_ text: String) -> RuntimeFailure {
    RuntimeFailure(kind: "FormatError", message: "the format \(text)")
  }
}
