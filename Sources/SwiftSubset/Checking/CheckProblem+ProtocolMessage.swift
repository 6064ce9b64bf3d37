extension CheckProblem {
  /// The message of what is wrong with a protocol or a type parameter; nil for anything else.
  var protocolMessage: String? {
    switch self {
    case .requirementBody: "protocol methods must not have bodies"
    case .requirementAccess:
      "property in protocol must have explicit { get } or { get set } specifier"
    case .requirementDefault: "default argument not permitted in a protocol method"
    case .circularProtocol(let name): "protocol '\(name)' refines itself"
    case .classOnly(let type, let name):
      "non-class type '\(type)' cannot conform to class protocol '\(name)'"
    case .notRequired(let name):
      "initializer requirement of '\(name)' can only be satisfied by a 'required' initializer in "
        + "non-final class"
    case .selfOfAny(let name, let type):
      "member '\(name)' cannot be used on value of type '\(type)': it takes a value of the type "
        + "that conforms, which nobody knows here"
    case .observedConstant: "'let' declarations cannot be observing properties"
    case .computedWithValue: "variable with getter/setter cannot have an initial value"
    case .lazyWithoutValue: "lazy properties must have an initializer"
    case .unlabelledAfterVariadic:
      "a parameter following a variadic parameter requires a label"
    case .protocolExtensionInherits: "extension of protocol cannot have an inheritance clause"
    case .unusedGeneric(let name):
      "generic parameter '\(name)' is not used in function signature"
    case .unknownGeneric(let name): "generic parameter '\(name)' could not be inferred"
    case .genericArguments(let name, let parameters):
      "reference to generic type '\(name)' requires its types in '<…>', one for each of "
        + parameters.map { "'\($0)'" }.joined(separator: ", ")
    case .endlessGenerics(let name):
      "'\(name)' is used with ever new types, which would have no end"
    default: nil
    }
  }

  /// How to put it right.
  var protocolNotes: [String] {
    switch self {
    case .requirementBody: ["give it a body in an extension: 'extension P { … }'"]
    case .requirementAccess(let name): ["write 'var \(name): T { get }'"]
    case .notRequired: ["write 'required init', or 'final class'"]
    case .selfOfAny: ["take the value as a parameter of a generic function: 'func f<T: P>(_ x: T)'"]
    case .protocolExtensionInherits:
      ["name it where the protocol is declared: 'protocol P: Q'"]
    case .genericArguments(let name, let parameters):
      ["write '\(name)<\(parameters.map { _ in "Int" }.joined(separator: ", "))>'"]
    case .unknownGeneric: ["say of which type the result is: 'let x: Int = …'"]
    default: []
    }
  }
}
