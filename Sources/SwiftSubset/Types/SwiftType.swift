/// A type as the checker sees it.
///
/// Generic parameters of a declaration are `.parameter`; using the declaration replaces them with
/// fresh `.variable`s, which the `Solver` binds.
indirect enum SwiftType: Hashable, Sendable {
  case nominal(String, [SwiftType])
  case tuple([TupleElement])
  case function(FunctionType)
  /// A generic parameter of a declaration, `Self` included.
  case parameter(String)
  /// An associated type, `Base.Element`.
  case member(SwiftType, String)
  case variable(Int)
  /// `Any`, `any Error`.
  case existential(String, [SwiftType])
  case metatype(SwiftType)

  struct TupleElement: Hashable, Sendable {
    var label: String?
    var type: SwiftType
  }

  struct FunctionType: Hashable, Sendable {
    var parameters: [Parameter]
    var result: SwiftType
    var isThrowing = false

    struct Parameter: Hashable, Sendable {
      var type: SwiftType
      var isInout = false
    }
  }
}

extension SwiftType {
  static let void = SwiftType.tuple([])
  static let int = SwiftType.nominal("Int", [])
  static let double = SwiftType.nominal("Double", [])
  static let float = SwiftType.nominal("Float", [])
  static let bool = SwiftType.nominal("Bool", [])
  static let string = SwiftType.nominal("String", [])
  static let character = SwiftType.nominal("Character", [])
  static let scalar = SwiftType.nominal("UnicodeScalar", [])
  static let substring = SwiftType.nominal("Substring", [])
  /// The place of a character in a text.
  static let textIndex = SwiftType.nominal("String.Index", [])
  static let any = SwiftType.existential("Any", [])
  static let anyError = SwiftType.existential("Error", [])
  static let never = SwiftType.nominal("Never", [])

  static func array(_ element: SwiftType) -> SwiftType { .nominal("Array", [element]) }
  static func optional(_ wrapped: SwiftType) -> SwiftType { .nominal("Optional", [wrapped]) }
  static func dictionary(_ key: SwiftType, _ value: SwiftType) -> SwiftType {
    .nominal("Dictionary", [key, value])
  }

  /// The type inside `T?`, or nil for any other type.
  var wrapped: SwiftType? {
    if case .nominal("Optional", let arguments) = self { arguments.first } else { nil }
  }

  var nominalName: String? {
    switch self {
    case .nominal(let name, _), .existential(let name, _): name
    default: nil
    }
  }

  var functionType: FunctionType? {
    if case .function(let function) = self { function } else { nil }
  }

  /// The type with `transform` applied to each part, innermost parts first.
  func mapParts(_ transform: (SwiftType) -> SwiftType) -> SwiftType {
    switch self {
    case .nominal(_, let arguments) where arguments.isEmpty: return transform(self)
    case .nominal(let name, let arguments):
      return transform(.nominal(name, arguments.map { $0.mapParts(transform) }))
    case .existential(let name, let arguments):
      return transform(.existential(name, arguments.map { $0.mapParts(transform) }))
    case .tuple(let elements):
      return transform(
        .tuple(
          elements.map { TupleElement(label: $0.label, type: $0.type.mapParts(transform)) }
        )
      )
    case .function(var function):
      for index in function.parameters.indices {
        function.parameters[index].type = function.parameters[index].type.mapParts(transform)
      }
      function.result = function.result.mapParts(transform)
      return transform(.function(function))
    case .member(let base, let name): return transform(.member(base.mapParts(transform), name))
    case .metatype(let instance): return transform(.metatype(instance.mapParts(transform)))
    case .parameter, .variable: return transform(self)
    }
  }

  /// Replaces generic parameters by name; others stay.
  func substituting(_ substitutions: [String: SwiftType]) -> SwiftType {
    if substitutions.isEmpty { return self }
    return mapParts { part in
      if case .parameter(let name) = part, let type = substitutions[name] { type } else { part }
    }
  }

  var containsVariable: Bool {
    switch self {
    case .variable: true
    case .nominal(_, let arguments), .existential(_, let arguments):
      arguments.contains(where: \.containsVariable)
    case .tuple(let elements): elements.contains { $0.type.containsVariable }
    case .function(let function):
      function.result.containsVariable
        || function.parameters.contains { $0.type.containsVariable }
    case .member(let base, _): base.containsVariable
    case .metatype(let instance): instance.containsVariable
    case .parameter: false
    }
  }
}

extension SwiftType: CustomStringConvertible {
  /// The type as Swift spells it.
  var description: String {
    switch self {
    case .nominal("Array", let arguments) where arguments.count == 1: "[\(arguments[0])]"
    case .nominal("Dictionary", let arguments) where arguments.count == 2:
      "[\(arguments[0]) : \(arguments[1])]"
    case .nominal("Optional", let arguments) where arguments.count == 1:
      arguments[0].needsParentheses ? "(\(arguments[0]))?" : "\(arguments[0])?"
    case .nominal(let name, let arguments):
      Self.displayName(name) + Self.argumentList(arguments)
    case .existential("Any", _): "Any"
    case .existential(let name, let arguments):
      "any " + Self.displayName(name) + Self.argumentList(arguments)
    case .tuple(let elements): Self.tupleDescription(elements)
    case .function(let function):
      "("
        + function.parameters.map { ($0.isInout ? "inout " : "") + "\($0.type)" }
        .joined(separator: ", ") + ") " + (function.isThrowing ? "throws " : "")
        + "-> \(function.result == .void ? "Void" : "\(function.result)")"
    case .parameter(let name): Self.writtenParameter(name)
    case .member(let base, let name): "\(base).\(name)"
    case .variable: "_"
    case .metatype(let instance): "\(instance).Type"
    }
  }

  /// The name without the marks that tell a redeclared type from its older namesakes.
  static func displayName(_ name: String) -> String {
    guard name.contains("#") else { return name }
    return name.split(separator: ".").map { part in
      part.firstIndex(of: "#").map { String(part[..<$0]) } ?? String(part)
    }.joined(separator: ".")
  }

  /// The parameter that `some P` makes is written so again, without its number.
  private static func writtenParameter(_ name: String) -> String {
    guard let blank = name.firstIndex(of: " ") else { return name }
    return "some" + name[blank...]
  }

  private var needsParentheses: Bool {
    switch self {
    case .function: true
    case .existential(let name, _): name != "Any"
    default: false
    }
  }

  private static func argumentList(_ arguments: [SwiftType]) -> String {
    arguments.isEmpty ? "" : "<" + arguments.map(\.description).joined(separator: ", ") + ">"
  }

  private static func tupleDescription(_ elements: [TupleElement]) -> String {
    "("
      + elements.map { ($0.label.map { "\($0): " } ?? "") + "\($0.type)" }
      .joined(separator: ", ") + ")"
  }
}
