extension CheckProblem {
  /// The message of what is wrong by its form, or by values that are known before anything runs.
  var formMessage: String {
    switch self {
    case .strayBinding(let word): "'\(word)' may only be used on parameters"
    case .nestedBinding(let word):
      "'\(word)' cannot appear nested inside another 'var' or 'let' pattern"
    case .bindingInConstant: "'let' pattern cannot appear nested in an already immutable context"
    case .caseWithoutValues:
      "enum element with associated values must have at least one associated value"
    case .twoLabels: "tuple element cannot have two labels"
    case .functionTypeLabel(let name):
      "function types cannot have argument labels; use '_' before '\(name)'"
    case .importInside: "declaration is only valid at file scope"
    case .importOfKind: "expected module name in import declaration"
    case .operatorLabel: "operator cannot have keyword arguments"
    case .tryOnTheRight: "'try' cannot appear to the right of a non-assignment operator"
    case .unusedClosure: "closure expression is unused"
    case .closureAsStatement: "top-level statement cannot begin with a closure expression"
    case .selfAssignment(let noun): "assigning a \(noun) to itself"
    case .hiddenType(let noun, let part, let type):
      "\(noun) must be declared private or fileprivate because its \(part) uses the private type "
        + "'\(type)'"
    case .constantDivisionByZero: "division by zero"
    case .lentFunction(let name):
      "non-escaping parameter '\(name)' may only be called, or handed to what only calls it; write "
        + "'@escaping' before its type to keep it"
    case .escapingCapture("self", _): "escaping closure captures mutating 'self' parameter"
    case .escapingCapture(let name, let isInout):
      "escaping closure captures \(isInout ? "'inout'" : "non-escaping") parameter '\(name)'"
    case .constantOverflow(let operation) where operation.contains("/"):
      "division '\(operation)' results in an overflow"
    case .constantOverflow(let operation):
      "arithmetic operation '\(operation)' (on type 'Int') results in an overflow"
    case .constantConversion(let text): "invalid conversion: '\(text)' overflows 'Int'"
    case .ambiguousPower: "ambiguous use of 'pow'"
    default: "the code is not understood"
    }
  }

  /// How to go on.
  var formNotes: [String] {
    switch self {
    case .strayBinding: ["write 'let' or 'var' alone"]
    case .nestedBinding, .bindingInConstant: ["leave it out"]
    case .caseWithoutValues: ["leave the '()' out"]
    case .twoLabels: ["keep one: '(x: Int, y: Int)'"]
    case .importInside: ["move it to the top of the cell"]
    case .importOfKind(let kind): ["leave '\(kind)' out"]
    case .tryOnTheRight: ["write 'try' before the whole expression"]
    case .unusedClosure: ["put '()' behind it to call it, or 'do' before it to make it a block"]
    case .closureAsStatement: ["give it a name: 'let f = { … }'"]
    case .selfAssignment(let noun): ["both sides are the same \(noun): was another one meant?"]
    case .hiddenType(_, _, let type): ["or leave out 'private' where '\(type)' is declared"]
    case .ambiguousPower(let both): ["make both numbers 'Double': '\(both)'"]
    default: []
    }
  }
}
