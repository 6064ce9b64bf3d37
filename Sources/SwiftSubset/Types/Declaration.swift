import SwiftSyntax

/// A function, initializer, operator, property, subscript or enum case that cells can name.
///
/// It comes from interface text (then `implementation` carries it out) or from a cell (then
/// `body` is filled in when the cell is lowered).
final class Declaration {
  enum Kind: Equatable {
    case function
    case initializer(isFailable: Bool)
    case property
    case `subscript`
    case enumCase
  }

  enum Effect { case none, `throws`, `rethrows` }

  let kind: Kind
  let name: String
  /// The type or protocol that declares it; nil for a free function.
  let container: TypeDeclaration?
  var generics = GenericSignature()
  var parameters: [Parameter] = []
  var result: SwiftType = .void
  var effect = Effect.none
  var isStatic = false
  var isMutating = false
  var isSettable = false
  var isDiscardable = false
  /// Declared in a protocol or in an extension of one, so that a type's own member goes first.
  var isProtocolMember: Bool { container?.kind == .protocol }
  /// The declaration as Swift text on one line, and its doc comment as Markdown.
  var signature: String { (syntax?.headline ?? "").renaming(renames) }
  var documentation: String { syntax?.documentation ?? "" }
  /// Where both are read from, only when they are asked for.
  var syntax: DeclSyntax?
  /// What types are called that the text calls otherwise, for it stands there for another type.
  var renames: [String: String] = [:]
  var module: String?
  var key = ""
  var implementation: Implementation?
  var setter: Implementation?
  var body: UserFunction?
  /// Where a stored property of a cell's own type lies in its instance.
  var storageIndex: Int?
  var setterBody: UserFunction?
  /// The value that a stored property's own declaration gives it.
  var initialValue: UserFunction?
  /// What is called before and after a stored property is set.
  var beforeSet: UserFunction?
  var afterSet: UserFunction?
  /// Whether `didSet` asks for the value before.
  var isOldValueUsed = false
  var isObserved: Bool { beforeSet != nil || afterSet != nil }
  /// The value of a `lazy var`.
  var lazyValue: UserFunction?
  /// Where a `static` stored property lives.
  var staticStorage: StaticStorage?
  /// Declared `private`: only members of its type see it.
  var isPrivate = false
  /// Declared `private(set)`: only members of its type change it.
  var isSetterPrivate = false
  /// An enum case whose values may be of the enum itself.
  var isIndirect = false
  /// A stored property of optional type, nil without a value of its own.
  var isImplicitlyNil = false
  /// A stored property declared with `let`.
  var isConstant = false
  /// The initializer that a struct gets for its stored properties, or a class for its defaults.
  var isMemberwise = false
  /// An initializer that calls another one of its type.
  var isDelegating = false
  /// The cell that declared it; 0 for the library's own.
  var cell = 0
  /// What a cell's protocol asks of the types that conform to it.
  var isRequirement = false
  /// Declared `final`.
  var isFinal = false
  /// Declared in an extension, where nothing of it can be overridden.
  var isInExtension = false
  /// The superclass's initializer that an inherited one stands for.
  var original: Declaration?
  /// An initializer that subclasses have too.
  var isRequired = false
  /// Who meets the requirement, by the type that a value behind `any P` has.
  var conformers: [SwiftType: Conformer] = [:]

  init(kind: Kind, name: String, container: TypeDeclaration?) {
    self.kind = kind
    self.name = name
    self.container = container
  }

  struct Parameter {
    var label: String?
    var name: String
    var type: SwiftType
    var defaultValue: ExprSyntax?
    /// The default value of a parameter that a cell declared, worked out where it was declared.
    var defaultFunction: Declaration?
    var isInout = false
    var isVariadic = false
    var isAutoclosure = false
    /// The type as written, which tells apart implementations of one full name.
    var spelling = ""

    var hasDefault: Bool { defaultValue != nil || defaultFunction != nil }

    /// Whether it is a function that may be called during the call and not be kept.
    ///
    /// What a type is made of without an initializer that somebody wrote is kept.
    var isNonEscaping: Bool {
      type.functionType != nil && !isAutoclosure && !spelling.isEmpty
        && !spelling.contains("@escaping")
    }
  }

  /// `init(vocabularySize:hiddenSize:)`, or the bare name for what takes no arguments list.
  var fullName: String {
    switch kind {
    case .property: return name
    case .enumCase where parameters.isEmpty: return name
    default:
      return name + "(" + parameters.map { ($0.label ?? "_") + ":" }.joined() + ")"
    }
  }

  /// The name with its type in front, as implementations are keyed.
  var qualifiedName: String {
    (container.map { SwiftType.displayName($0.name) + "." } ?? "") + fullName
  }
}

extension Declaration {
  /// Whether an operator takes operands of several types.
  var isHeterogeneous: Bool { !generics.parameters.isEmpty }

  /// What carries out `==` and `<` of tuples; no cell can name it.
  static let tupleComparison = "compareTuples"

  /// Whether a use of `other` would mean this declaration just as well.
  func replaces(_ other: Declaration) -> Bool {
    container === other.container && isRequirement == other.isRequirement
      && hasSignature(of: other)
  }

  /// Whether both are named and called alike.
  func hasSignature(of other: Declaration) -> Bool {
    name == other.name && isStatic == other.isStatic
      && parameters.map(\.label) == other.parameters.map(\.label)
      && parameters.map(\.type) == other.parameters.map(\.type)
      && parameters.map(\.isVariadic) == other.parameters.map(\.isVariadic)
      && (kind == .property) == (other.kind == .property)
  }
}

/// The generic parameters of a declaration and what is asked of them.
struct GenericSignature {
  var parameters: [String] = []
  var requirements: [Requirement] = []

  enum Requirement {
    case conformance(SwiftType, protocol: String)
    case same(SwiftType, SwiftType)

    /// How much it narrows a declaration down, to choose between two.
    var weight: Int {
      switch self {
      case .conformance: 1
      case .same: 2
      }
    }
  }

  mutating func append(_ other: GenericSignature) {
    parameters += other.parameters
    requirements += other.requirements
  }
}

/// A struct, class, enum or protocol.
final class TypeDeclaration {
  enum Kind { case `struct`, `class`, `enum`, `protocol` }

  let kind: Kind
  let name: String
  var parameters: [String] = []
  /// What a cell's generic type asks of its parameters.
  var archetypes: Archetypes = [:]
  /// For a protocol the primary associated types.
  var primaryAssociatedTypes: [String] = []
  /// What a cell's protocol leaves to those that conform, with the protocols of each.
  var associated: [String: [String]] = [:]
  /// A protocol for classes alone.
  var isClassBound = false
  /// Declared `final`.
  var isFinal = false
  var conformances: [Conformance] = []
  var superclass: SwiftType?
  /// The class that it stands for, and those that inherit from this one.
  weak var parent: TypeDeclaration?
  var subclasses: [TypeDeclaration] = []
  /// What a class has in the place of inherited members.
  var overrides: [ObjectIdentifier: Declaration] = [:]
  var members: [String: [Declaration]] = [:]
  var typealiases: [String: SwiftType] = [:]
  var signature: String { (syntax?.headline ?? "").renaming(renames) }
  var renames: [String: String] = [:]
  var documentation: String { syntax?.documentation ?? "" }
  /// Where both are read from, only when they are asked for.
  var syntax: DeclSyntax?
  var module: String?
  var isUserDefined = false
  /// The type that it is declared inside of.
  var outer: TypeDeclaration?
  var hasOwnInitializer = false
  /// The type of the raw values of an enum.
  var rawType: SwiftType?
  /// The cell that declared it; 0 for the library's own.
  var cell = 0
  /// Stored properties in the order of their declaration.
  var storedProperties: [Declaration] = []
  /// The cases of an enum in the order of their declaration.
  var cases: [Declaration] = []
  /// What a generic type's parameters stand for in the values of one of its types.
  var arguments: [SwiftType] = []
  /// The types that values of a generic type have, by what its parameters stand for.
  var instances: [[SwiftType]: TypeDeclaration] = [:]
  /// What a generic type does for the library and for protocols of cells, for each of its types.
  var promises: [Promise] = []
  /// What the type does where the library prints, compares or hashes its values.
  var witnesses = Witnesses()

  struct Conformance {
    var `protocol`: String
    var arguments: [SwiftType] = []
    var requirements: [GenericSignature.Requirement] = []
    /// The cell that declared it; 0 for the library's own.
    var cell = 0
  }

  init(kind: Kind, name: String) {
    self.kind = kind
    self.name = name
  }

  /// The type as its own members see it.
  var selfType: SwiftType { .nominal(name, parameters.map { .parameter($0) }) }

  /// The type that a value of this declaration has.
  var valueType: SwiftType { arguments.isEmpty ? selfType : .nominal(name, arguments) }

  func add(_ declaration: Declaration) {
    members[declaration.name, default: []].append(declaration)
  }

  /// Whether a value of the type is copied when it is assigned.
  var isValueType: Bool { kind == .struct || kind == .enum }
}

/// The value of a `static` stored property, made when it is first asked for.
final class StaticStorage {
  let box = Box()
  let initialValue: UserFunction
  var isMade = false

  init(_ initialValue: UserFunction) { self.initialValue = initialValue }
}
