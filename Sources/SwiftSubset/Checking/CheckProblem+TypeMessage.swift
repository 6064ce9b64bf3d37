extension CheckProblem {
  /// The message of what is wrong in a type that a cell declares.
  var typeMessage: String {
    switch self {
    case .mutatingInClass(let name):
      "'mutating' is not valid on '\(name)': a method of a class may change it as it is"
    case .operatorNotStatic(let name):
      "operator '\(name)' declared in a type must be 'static'"
    case .operatorWithoutSelf(let name, let type):
      "member operator '\(name)' must have at least one argument of type '\(type)'"
    case .notConvenience:
      "an initializer of a class that calls 'self.init' must be marked 'convenience'"
    case .convenienceDelegates: "a convenience initializer must call 'self.init(…)'"
    case .designatedInExtension:
      "an initializer in an extension of a class must be 'convenience' and call 'self.init(…)'"
    case .extensionDelegates(let type):
      "an initializer in an extension of '\(type)' must call 'self.init(…)'"
    case .caseOutsideEnum: "enum 'case' is not allowed outside of an enum"
    case .recursiveValue(let name, let isEnum):
      isEnum
        ? "recursive enum '\(name)' is not marked 'indirect'"
        : "value type '\(name)' cannot have a stored property that recursively contains it"
    case .noInitializers(let name, _): "class '\(name)' has no initializers"
    case .notHashable(let type): "type '\(type)' does not conform to protocol 'Hashable'"
    case .overlappingAccess(let name):
      "overlapping accesses to '\(name)': only one of them may change it"
    case .storedInExtension: "extensions must not contain stored properties"
    case .storedInEnum: "enums must not contain stored properties"
    case .missingGetter(let name): "'\(name)' with a setter must also have a getter"
    case .redundantConformance(let type, let name):
      "redundant conformance of '\(type)' to protocol '\(name)'"
    case .inheritsFromNonProtocol(let type): "inheritance from non-protocol type '\(type)'"
    case .lacks(let type, let name, _, _):
      "type '\(type)' does not conform to protocol '\(name)'"
    default: protocolMessage ?? inheritanceMessage ?? memberMessage
    }
  }

  private var memberMessage: String {
    switch self {
    case .rawValueWithoutType(let name):
      "enum case cannot have a raw value if '\(name)' does not have a raw type"
    case .rawValueWithParts: "enum with raw type cannot have cases with arguments"
    case .rawValueTwice: "raw value for enum case is not unique"
    case .rawValueMissing(let type):
      "enum case must declare its raw value: '\(type)' does not count on from the case before"
    case .rawValueNotLiteral: "raw value for enum case must be a literal"
    case .delegationOutsideInitializer: "'self.init' can only be called in an initializer"
    case .noDelegation: "'self.init' isn't called on all paths before returning from initializer"
    case .incompleteInitializer:
      "return from initializer without initializing all stored properties"
    case .selfTooEarly: "'self' used before all stored properties are initialized"
    case .selfBeforeValue: "'self' used before 'self.init' call or assignment to 'self'"
    case .usedTooEarly(let name): "'\(name)' used before being initialized"
    case .initializedTwice(let name): "immutable value '\(name)' may only be initialized once"
    case .immutableSelf: "cannot change a property: 'self' is immutable"
    case .constantProperty(let name):
      "cannot assign to property: '\(name)' is a 'let' constant"
    case .privateSetter(let name): "cannot assign to property: the setter of '\(name)' is private"
    case .privateMember(let name): "'\(name)' is inaccessible due to 'private' protection level"
    case .staticMember(let name, let type):
      "static member '\(name)' cannot be used on instance of type '\(type)'"
    case .implicitSelf(let name):
      "reference to '\(name)' in closure requires explicit use of 'self'"
    default: formMessage
    }
  }
}
