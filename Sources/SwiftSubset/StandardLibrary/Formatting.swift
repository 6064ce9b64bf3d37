import Foundation

/// `String(format:)` without its undefined behaviour: each conversion has to fit its argument.
struct Formatting {
  let context: RuntimeContext

  /// The widest field and the most digits of a number.
  private static let widest = 10_000

  func format(_ format: String, _ arguments: [Value]) throws -> String {
    var result = ValueText(context)
    var rest = format[...]
    var next = 0
    while let percent = rest.firstIndex(of: "%") {
      try result.add(String(rest[..<percent]))
      rest = rest[percent...].dropFirst()
      if rest.first == "%" {
        try result.add("%")
        rest = rest.dropFirst()
        continue
      }
      let flags = rest.prefix { "-+ 0#.123456789lhzq".contains($0) }
      rest = rest.dropFirst(flags.count)
      guard let conversion = rest.popFirst() else { throw failure("ends inside a conversion") }
      guard next < arguments.count else { throw failure("has more conversions than values") }
      try result.add(text(flags.filter { !"lhzq".contains($0) }, conversion, arguments[next]))
      next += 1
    }
    try result.add(String(rest))
    return result.text
  }

  private func text(_ flags: String, _ conversion: Character, _ value: Value) throws
    -> String
  {
    try requireWidth(flags)
    if case .any(let box) = value, box.type.isWideUnsigned {
      return try self.text(flags, conversion, unsigned: box)
    }
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
      let text = try context.text(of: value)
      // Foundation takes gigabytes to copy a text of a hundred megabytes.
      return flags.isEmpty ? text : String(format: "%\(flags)@", text)
    default: throw mismatch(conversion, value)
    }
  }

  /// A number of 64 bits without a sign.
  private func text(_ flags: String, _ conversion: Character, unsigned box: AnyValue) throws
    -> String
  {
    let number = UInt64(raw: try box.value.int())
    switch conversion {
    case "d", "i": return String(format: "%\(flags)ld", Int(truncatingIfNeeded: number))
    case "x", "X", "o", "u": return String(format: "%\(flags)l\(conversion)", number)
    case "@": return "\(number)"
    default: throw mismatch(conversion, .any(box))
    }
  }

  /// Checks the numbers of a conversion: its width, and the digits after its point.
  private func requireWidth(_ flags: String) throws {
    guard flags.utf8.count <= 16 else {
      throw failure("has too many flags: '%\(flags.prefix(16))…'")
    }
    for number in flags.split(whereSeparator: { !$0.isNumber }) {
      guard let width = Int(number), width <= Self.widest else {
        throw failure("has a field of \(number) characters: expected at most \(Self.widest)")
      }
    }
  }

  private func double(_ value: Value) -> Double? {
    switch value {
    case .double(let number): number
    case .float(let number): Double(number)
    default: nil
    }
  }

  private func mismatch(_ conversion: Character, _ value: Value) -> RuntimeFailure {
    failure("has '%\(conversion)' for '\(context.message(of: value))', which is of another type")
  }

  private func failure(_ text: String) -> RuntimeFailure {
    RuntimeFailure(kind: "FormatError", message: "the format \(text)")
  }
}
