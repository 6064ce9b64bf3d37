/// The bytes and the scalars of texts and characters.
enum TextViews {
  static let interface = """
    /// The bytes of a text.
    struct UTF8View: BidirectionalCollection {
      typealias Element = UInt8
      typealias Index = OpaqueIndex
      typealias SubSequence = Slice<UTF8View>
    }
    /// The scalars of a text.
    struct UnicodeScalarView: BidirectionalCollection {
      typealias Element = UnicodeScalar
      typealias Index = OpaqueIndex
      typealias SubSequence = Slice<UnicodeScalarView>
    }
    extension String { var utf8: UTF8View { get } }
    extension Substring { var utf8: UTF8View { get } }
    extension Character { var utf8: UTF8View { get } }
    extension String { var unicodeScalars: UnicodeScalarView { get } }
    extension Substring { var unicodeScalars: UnicodeScalarView { get } }
    extension Character { var unicodeScalars: UnicodeScalarView { get } }
    extension Character {
      init(_ text: String)
      init(_ content: UnicodeScalar)
      var asciiValue: UInt8? { get }
    }
    extension String { init(_ scalar: UnicodeScalar) }
    enum Unicode { typealias Scalar = UnicodeScalar }
    /// A number that Unicode gives a letter or a mark.
    struct UnicodeScalar: Hashable, Comparable, CustomStringConvertible {
      init(_ v: UInt8)
      init?(_ v: UInt32)
      init?(_ v: Int)
      var value: UInt32 { get }
      var isASCII: Bool { get }
      var description: String { get }
      static func == (lhs: UnicodeScalar, rhs: UnicodeScalar) -> Bool
      static func != (lhs: UnicodeScalar, rhs: UnicodeScalar) -> Bool
      static func < (lhs: UnicodeScalar, rhs: UnicodeScalar) -> Bool
      static func > (lhs: UnicodeScalar, rhs: UnicodeScalar) -> Bool
      static func <= (lhs: UnicodeScalar, rhs: UnicodeScalar) -> Bool
      static func >= (lhs: UnicodeScalar, rhs: UnicodeScalar) -> Bool
    }
    """

  static let all: [String: Implementation] =
    Dictionary(
      uniqueKeysWithValues: ["String", "Substring", "Character"].flatMap { type in
        views.map { ("\(type).\($0)", $1) }
      }
    )
    .merging(scalars) { $1 }
    .merging(Comparisons.all("UnicodeScalar")) { $1 }

  private static let views: [String: Implementation] = [
    "utf8": { arguments in
      try arguments.context.map(Array(try arguments.receiver.string().utf8)) { .int(Int($0)) }
    },
    "unicodeScalars": { arguments in
      try arguments.context.map(Array(try arguments.receiver.string().unicodeScalars)) {
        .character(Character($0))
      }
    },
  ]

  private static let scalars: [String: Implementation] = [
    "Character.init(_:)|String": { arguments in
      let text = try arguments[0].string()
      guard let only = text.first, text.count == 1 else {
        throw RuntimeFailure(
          kind: "InvalidArgument",
          message: "a character is made of a text of one character, not of \"\(text.prefix(20))\""
        )
      }
      return .character(only)
    },
    "Character.init(_:)|UnicodeScalar": { $0[0] },
    "Character.asciiValue": { arguments in
      guard case .character(let character) = arguments.receiver else { return .none }
      return .optional(character.asciiValue.map { .int(Int($0)) })
    },
    "String.init(_:)|UnicodeScalar": { .string(try $0[0].string()) },
    "UnicodeScalar.init(_:)|UInt8": {
      .character(Character(Unicode.Scalar(UInt8(truncatingIfNeeded: try $0[0].int()))))
    },
    "UnicodeScalar.init(_:)|UInt32": { try scalar(try $0[0].int()) },
    "UnicodeScalar.init(_:)|Int": { try scalar(try $0[0].int()) },
    "UnicodeScalar.value": { .int(Int(try own($0).value)) },
    "UnicodeScalar.isASCII": { .bool(try own($0).isASCII) },
    "UnicodeScalar.description": { .string(try $0.receiver.string()) },
  ]

  private static func scalar(_ number: Int) throws -> Value {
    let made = UInt32(exactly: number).flatMap { Unicode.Scalar($0) }
    return .optional(made.map { .character(Character($0)) })
  }

  private static func own(_ arguments: Arguments) throws -> Unicode.Scalar {
    guard case .character(let character) = arguments.receiver,
      let scalar = character.unicodeScalars.first
    else { throw arguments.receiver.mismatch("Unicode.Scalar") }
    return scalar
  }

  /// The text of bytes.
  static func text(of bytes: Value) throws -> String {
    String(
      decoding: try bytes.elements().map { UInt8(truncatingIfNeeded: try $0.int()) },
      as: UTF8.self
    )
  }
}
