extension CheckProblem {
  /// What a notebook shows as the error's name.
  var kind: String {
    switch self {
    case .unsupported: "UnsupportedError"
    case .undeclared, .undeclaredTarget, .reserved, .undeclaredOperator, .unknownType,
      .unknownModule:
      "NameError"
    case .straySymbol, .strayUnderscore, .operators, .tooDeep, .strayBinding, .nestedBinding,
      .bindingInConstant, .caseWithoutValues, .twoLabels, .functionTypeLabel, .importInside,
      .importOfKind, .operatorLabel, .tryOnTheRight, .closureAsStatement,
      .unusedClosure:
      "SyntaxError"
    case .immutable, .immutableReceiver, .readOnly, .readOnlySubscript, .notAssignable,
      .immutableSelf, .constantProperty, .privateSetter, .initializedTwice, .selfAssignment:
      "AssignmentError"
    case .constantDivisionByZero, .constantOverflow, .constantConversion: "ArithmeticError"
    case .missingTry, .unhandledError: "EffectError"
    default: "TypeError"
    }
  }

  /// The message, as the compiler would word it.
  var message: String {
    switch self {
    case .unsupported(let what, _): "\(what) is not supported in this notebook"
    case .undeclared(let name, _), .undeclaredTarget(let name, _):
      "cannot find '\(name)' in scope"
    case .undeclaredOperator(let name): "cannot find operator '\(name)' in scope"
    case .unknownType(let name, _): "cannot find type '\(name)' in scope"
    case .unknownModule(let name, _): "no such module '\(name)'"
    case .redeclaration(let name): "invalid redeclaration of '\(name)' in one cell"
    case .reserved(let name): "'\(name)' is the notebook's own word: choose another name"
    case .mismatch(let found, let expected):
      "cannot convert value of type '\(found)' to expected type '\(expected)'"
    case .requirement(let text): text
    case .tooDeep: "the code is nested too deeply"
    case .typeTooLarge(let limit): "the type has more than \(limit) parts"
    case .tooComplex: "the expression is too complex to be type-checked in reasonable time"
    case .straySymbol(let symbol): "'\(symbol)' is only for an argument of an 'inout' parameter"
    case .strayUnderscore: "'_' can only appear in a pattern or on the left side of an assignment"
    case .operators(let text): text
    case .nilWithoutContext: "'nil' requires a contextual type"
    case .nilMismatch(let type): "'nil' is not compatible with expected type '\(type)'"
    case .literalOverflow(let text): "literal '\(text)' does not fit into any number type"
    case .literalOutOfRange(let text, let type):
      "integer literal '\(text)' overflows when stored into '\(type)'"
    case .noFunction(let name, let type): "no '\(name)' has the expected type '\(type)'"
    case .ambiguous(let name): "ambiguous use of '\(name)'"
    case .notOptional(let type, let use):
      use == "if let"
        ? "initializer for conditional binding must have Optional type, not '\(type)'"
        : "cannot use '\(use)' on non-optional value of type '\(type)'"
    default: callMessage
    }
  }

  private var callMessage: String {
    switch self {
    case .memberOfOptional(let type, let name):
      "value of optional type '\(type)' must be unwrapped to refer to '\(name)'"
    case .noMember(let type, let name, _, let isStatic):
      (isStatic ? "type" : "value of type") + " '\(type)' has no member '\(name)'"
    case .unknownBase(let name): "cannot infer the type of the value before '.\(name)'"
    case .noSubscript(.string): "a 'String' has no subscript by number"
    case .noSubscript(let type): "value of type '\(type)' has no subscripts"
    case .noInitializer(let type): "'\(type)' cannot be constructed: it has no initializers"
    case .implicitMemberWithoutContext(let name):
      "reference to member '\(name)' cannot be resolved without a contextual type"
    case .notCallable(let type): "cannot call value of non-function type '\(type)'"
    case .argumentCount(let name, let expected, let found):
      "expected \(counted(expected, "argument")) to '\(name)', found \(found)"
    case .extraneousLabel(let label): "extraneous argument label '\(label):' in call"
    case .labelledElement: "cannot create a single-element tuple with an element label"
    case .missingLabel(let label, let name):
      "missing argument label '\(label):' in call to '\(name)'"
    case .noLabels(let name, let labels, _):
      "no '\(name)' takes arguments labelled '(\(labels))'"
    case .missingArgument(let name, let label, _):
      "missing argument " + (label.map { "for parameter '\($0)' " } ?? "") + "in call to '\(name)'"
    case .extraArgument(let name, _): "extra argument in call to '\(name)'"
    case .labels(let name, let expected, let found, _):
      "incorrect argument labels in call to '\(name)' (have '\(found)', expected '\(expected)')"
    case .noOverload(let name, let types, _): noOverloadMessage(name, types)
    case .missingAmpersand(let name):
      "passing a value to 'inout' parameter '\(name)' requires explicit '&'"
    case .closureMismatch(let type):
      "cannot convert a closure to expected type '\(type)'"
    case .closureArguments(let expected, let found, let isAnonymous):
      "contextual closure type expects \(counted(expected, "argument")), but \(found) "
        + (found == 1 ? "was" : "were") + " used in closure body"
        + (isAnonymous && found == 0 ? "; write '_ in' to ignore them" : "")
    default: statementMessage
    }
  }

  private var statementMessage: String {
    switch self {
    case .missingReturn(let noun, let type):
      "missing return in \(noun) expected to return '\(type)'"
    case .missingBody: "expected '{' in body of function declaration"
    case .missingAnnotation: "type annotation missing in pattern"
    case .missingInitialValue(let name):
      "'\(name)' needs its value where it is declared"
    case .mixedNumbers:
      "heterogeneous collection literal could only be inferred to hold 'Any', for a sum of whole "
        + "numbers is an 'Int'; write the type, as in 'let x: [Double] = [1 + 1, 2.5]'"
    case .unknownElement:
      "the type of this expression cannot be inferred; write it, as in 'let x: [Int] = []'"
    case .unusedFunction: "function is unused; call it with '( )'"
    case .notSequence(let type):
      "for-in loop requires '\(type)' to conform to 'Sequence'"
    case .guardFallsThrough:
      "'guard' body must not fall through; use 'return', 'throw', 'break' or 'continue'"
    case .returnOutsideFunction: "return invalid outside of a func"
    case .returnWithoutValue(let type): "non-void function should return a value of type '\(type)'"
    case .returnValueInVoid: "unexpected non-void return value in void function"
    case .outsideLoop(let word): "'\(word)' is only allowed inside a loop"
    case .tuplePattern(let type):
      "tuple pattern cannot match values of the non-tuple type '\(type)'"
    case .tupleCount(let expected, let found):
      "pattern has \(found) elements, but the value has \(expected)"
    case .notExhaustive: "switch must be exhaustive"
    case .emptyCase: "a case must contain at least one executable statement"
    case .immutable(let name, let noun):
      "cannot assign to value: '\(name)' is a '\(noun)' constant"
    case .immutableReceiver(let name, let noun?):
      "cannot use mutating member on immutable value: '\(name)' is a '\(noun)' constant"
    case .immutableReceiver(let text, nil):
      "cannot use mutating member on immutable value: '\(text)' is not a variable"
    case .readOnly(let name): "cannot assign to property: '\(name)' is a get-only property"
    case .readOnlySubscript(let type):
      "cannot assign through subscript: the subscript of '\(type)' is get-only"
    case .notAssignable(let text): "expression is not assignable: '\(text)' is not a variable"
    case .missingTry: "call can throw but is not marked with 'try'"
    case .unhandledError(let place): "errors thrown from here are not handled \(place)"
    case .throwingConversion(let type):
      "invalid conversion of a throwing function to non-throwing type '\(type)'"
    case .noImplementation(let name): "'\(name)' is declared, but has no implementation yet"
    default: typeMessage
    }
  }

  private func noOverloadMessage(_ name: String, _ types: [SwiftType]) -> String {
    let isOperator = name.first.map { !$0.isLetter && $0 != "_" && $0 != "[" } ?? false
    if isOperator, types.count == 2 {
      return "binary operator '\(name)' cannot be applied to operands of type "
        + "'\(types[0])' and '\(types[1])'"
    }
    if isOperator, types.count == 1 {
      return "unary operator '\(name)' cannot be applied to an operand of type '\(types[0])'"
    }
    let list = types.map(\.description).joined(separator: ", ")
    return "no '\(name)' takes arguments of type '(\(list))'"
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)" + (count == 1 ? "" : "s")
  }

  /// How to go on, if the checker knows.
  var notes: [String] {
    switch self {
    case .unsupported(_, let instead?): [instead]
    // Not the last result, as in other notebooks: a program has none, and cells that depend on what
    // was run before them are the ones that can't be run again.
    case .strayUnderscore: ["give a result a name to use it again: 'let result = …'"]
    case .typeTooLarge: ["declare a 'struct' with names for the parts"]
    case .tooComplex:
      ["give parts of it names of their own with 'let', and a type: 'let x: Int = …'"]
    case .undeclared(let name, let near): Self.hints(ForeignWords.hint(forName: name), near)
    case .undeclaredTarget(let name, let near):
      Self.hints("declare it: 'let \(name) = …', or 'var \(name) = …' if it changes", near)
    case .noMember(_, let name, let near, _):
      Self.hints(ForeignWords.hint(forMember: name), near)
    case .unknownType(let name, let near): Self.hints(ForeignWords.hint(forType: name), near)
    case .undeclaredOperator(let name): Self.hints(ForeignWords.hint(forOperator: name), nil)
    case .unknownModule(_, let known): ["modules here: " + known.joined(separator: ", ")]
    case .mismatch(let found, let expected): Self.conversionNotes(found, expected)
    case .noOverload(_, _, let hint?): [hint]
    case .noSubscript(.string):
      [
        "make an array of its characters: 'Array(text)[0]'; or take a 'String.Index', as in "
          + "'text[text.index(text.startIndex, offsetBy: 2)]'"
      ]
    case .noLabels(_, _, let choices): ["choose from: \(choices)"]
    case .missingArgument(_, _, let signature), .extraArgument(_, let signature),
      .labels(_, _, _, let signature):
      ["declared as: \(signature)"]
    case .notExhaustive(let missing) where !missing.isEmpty:
      missing.map { "add missing case: '\($0.hasPrefix(".") ? "" : ".")\($0)'" }
    case .notExhaustive: ["add a 'default' case"]
    case .immutable(let name, "let"), .immutableReceiver(let name, "let"?):
      ["change 'let' to 'var' to make '\(name)' mutable"]
    case .immutable(let name, _), .immutableReceiver(let name, _?):
      ["copy it first: 'var \(name) = \(name)'"]
    case .memberOfOptional(_, let name):
      [
        "chain the optional using '?' to access '\(name)' only for non-nil values",
        "force-unwrap using '!' if the value is never nil here",
      ]
    case .missingTry: ["write 'try' before the expression"]
    case .immutableSelf: ["mark the method 'mutating' to make 'self' mutable"]
    case .constantProperty(let name):
      ["change 'let' to 'var' to make '\(name)' mutable"]
    case .incompleteInitializer(let name): ["'self.\(name)' is not initialized"]
    case .selfTooEarly(let name): ["'self.\(name)' has no value yet"]
    case .noInitializers(_, let property):
      ["give '\(property)' a value, or declare 'init'"]
    case .overlappingAccess: ["copy one of them to a variable first, or use 'swapAt'"]
    case .implicitSelf(let name): ["write 'self.\(name)'"]
    case .lacks(_, _, let member, let parts):
      parts.isEmpty
        ? ["declare '\(member)'"]
        : parts.map { "its part of type '\($0)' does not conform" }
    case .staticMember(let name, let type): ["write '\(type).\(name)' or 'Self.\(name)'"]
    case .missingInitialValue: ["write 'let x: Int = …', or declare it where the value is known"]
    default: protocolNotes + formNotes
    }
  }

  private static func hints(_ foreign: String?, _ near: String?) -> [String] {
    if let foreign { return [foreign] }
    return near.map { ["did you mean '\($0)'?"] } ?? []
  }

  private static func conversionNotes(_ found: SwiftType, _ expected: SwiftType) -> [String] {
    if let wrapped = found.wrapped, wrapped == expected {
      return [
        "give a value for nil with '??', such as 'x ?? \(expected == .string ? "\"\"" : "0")'",
        "force-unwrap using '!' if the value is never nil here",
      ]
    }
    let numbers: Set<SwiftType> = [.int, .double, .float]
    if numbers.contains(found), numbers.contains(expected) {
      return ["convert it: '\(expected)(…)'"]
    }
    if found == .int, expected == .bool { return ["compare it: '… != 0'"] }
    if numbers.contains(found), expected == .string { return ["convert it: 'String(…)'"] }
    return []
  }
}
