extension CheckProblem {
  /// The message of what is wrong with a class that inherits; nil for anything else.
  var inheritanceMessage: String? {
    switch self {
    case .secondSuperclass: "multiple inheritance from classes"
    case .superclassFirst(let name):
      "superclass '\(name)' must appear first in the inheritance clause"
    case .finalSuperclass(let name): "inheritance from a final class '\(name)'"
    case .circularInheritance(let name): "'\(name)' inherits from itself"
    case .overridesNothing(let noun):
      noun == "initializer"
        ? "initializer does not override a designated initializer from its superclass"
        : "\(noun) does not override any \(noun) from its superclass"
    case .missingOverride: "overriding declaration requires an 'override' keyword"
    case .overridesFinal(let noun): "\(noun) overrides a 'final' or static \(noun)"
    case .storedOverride(let name): "cannot override with a stored property '\(name)'"
    case .readOnlyOverride(let name):
      "cannot override mutable property with read-only property '\(name)'"
    case .overrideType(let name, let type):
      "'\(name)' overrides a member of another type, which is '\(type)' in the superclass"
    case .missingRequired(let name):
      "'required' initializer '\(name)' must be provided by subclass"
    case .missingRequiredWord:
      "'required' modifier must be present on all overrides of a required initializer"
    default: superMessage
    }
  }

  private var superMessage: String? {
    switch self {
    case .noSuperclass: "'super' cannot be used outside of a member of a class that inherits"
    case .superAlone: "expected '.' after 'super'"
    case .superInitOutside:
      "'super.init' cannot be called outside of an initializer of a class that inherits"
    case .superConvenience:
      "must call a designated initializer of the superclass, not a convenience one"
    case .missingSuperInit(let name):
      "this initializer must call 'super.init(…)' of '\(name)', which needs arguments or comes after "
        + "a 'return'"
    case .superInitNotCalled:
      "'super.init' isn't called on all paths before returning from initializer"
    case .superInitTwice: "'super.init' called multiple times in initializer"
    case .missingBeforeSuper(let name):
      "property 'self.\(name)' not initialized at super.init call"
    case .implicitSuperInit(let name):
      "superclass '\(name)' has no 'init' that it declares itself: write 'init() {}' in it"
    case .selfBeforeSuper: "'self' used before 'super.init' call"
    default: nil
    }
  }
}
