import SwiftSyntax

/// Why a cell is refused, and where.
struct CheckFailure: Error {
  let problem: CheckProblem
  let node: Syntax
}

/// What the checker finds wrong; the wording is in `CheckProblem+Message.swift`.
enum CheckProblem {
  case unsupported(String, instead: String?)
  case undeclared(String, suggestion: String?)
  case undeclaredOperator(String)
  /// A name that gets a value and was not declared.
  case undeclaredTarget(String, suggestion: String?)
  case unknownType(String, suggestion: String?)
  case unknownModule(String, known: [String])
  case redeclaration(String)
  case reserved(String)
  case mismatch(found: SwiftType, expected: SwiftType)
  case requirement(String)
  case tooDeep
  case tooComplex
  case typeTooLarge(limit: Int)
  case straySymbol(String)
  case strayUnderscore
  case operators(String)
  case nilWithoutContext
  case nilMismatch(SwiftType)
  case literalOverflow(String)
  case literalOutOfRange(String, SwiftType)
  case noFunction(String, SwiftType)
  case ambiguous(String)
  case notOptional(SwiftType, String)
  case memberOfOptional(SwiftType, String)
  case noMember(SwiftType, String, suggestion: String?, isStatic: Bool)
  case unknownBase(String)
  case noSubscript(SwiftType)
  case noInitializer(SwiftType)
  case implicitMemberWithoutContext(String)
  case notCallable(SwiftType)
  case argumentCount(String, expected: Int, found: Int)
  case extraneousLabel(String)
  case labelledElement
  case missingLabel(String, String)
  case noLabels(String, String, choices: String)
  case missingArgument(String, label: String?, signature: String)
  case extraArgument(String, signature: String)
  case labels(String, expected: String, found: String, signature: String)
  case noOverload(String, [SwiftType], hint: String?)
  case missingAmpersand(String)
  case closureMismatch(SwiftType)
  case closureArguments(expected: Int, found: Int, isAnonymous: Bool)
  case missingReturn(String, SwiftType)
  case missingBody
  case missingAnnotation
  case missingInitialValue(String)
  case unknownElement
  case mixedNumbers
  case unusedFunction
  case notSequence(SwiftType)
  case guardFallsThrough
  case returnOutsideFunction
  case returnWithoutValue(SwiftType)
  case returnValueInVoid
  case outsideLoop(String)
  case tuplePattern(SwiftType)
  case tupleCount(expected: Int, found: Int)
  case notExhaustive([String])
  case emptyCase
  case immutable(String, noun: String)
  case immutableReceiver(String, noun: String?)
  case readOnly(String)
  case readOnlySubscript(SwiftType)
  case notAssignable(String)
  case missingTry
  case unhandledError(String)
  case throwingConversion(SwiftType)
  case noImplementation(String)
  // Types of a cell
  case mutatingInClass(String)
  case operatorNotStatic(String)
  case operatorWithoutSelf(String, SwiftType)
  case notConvenience
  case convenienceDelegates
  case designatedInExtension
  case extensionDelegates(String)
  case caseOutsideEnum
  case noInitializers(String, String)
  case notHashable(SwiftType)
  case overlappingAccess(String)
  case lentFunction(String)
  case escapingCapture(String, isInout: Bool)
  case recursiveValue(String, isEnum: Bool)
  case storedInExtension(String)
  case storedInEnum(String)
  case missingGetter(String)
  case redundantConformance(String, String)
  case inheritsFromNonProtocol(String)
  case lacks(String, String, String, [String] = [])
  case rawValueWithoutType(String)
  case rawValueWithParts
  case rawValueTwice
  case rawValueMissing(String)
  case rawValueNotLiteral
  case delegationOutsideInitializer
  case noDelegation
  case incompleteInitializer(String)
  case selfTooEarly(String)
  case selfBeforeValue
  case usedTooEarly(String)
  case initializedTwice(String)
  case immutableSelf
  case constantProperty(String)
  case privateSetter(String)
  case privateMember(String)
  case staticMember(String, SwiftType)
  case implicitSelf(String)
  // Classes that inherit
  case secondSuperclass
  case superclassFirst(String)
  case finalSuperclass(String)
  case circularInheritance(String)
  case overridesNothing(String)
  case missingOverride(String)
  case overridesFinal(String)
  case storedOverride(String)
  case readOnlyOverride(String)
  case overrideType(String, SwiftType)
  case missingRequired(String)
  case missingRequiredWord
  case noSuperclass
  case superAlone
  case superInitOutside
  case superConvenience
  case missingSuperInit(String)
  case superInitNotCalled
  case superInitTwice
  case missingBeforeSuper(String)
  case selfBeforeSuper
  case implicitSuperInit(String)
  // Observers
  case observedConstant
  case computedWithValue
  case lazyWithoutValue
  case unlabelledAfterVariadic
  // Protocols and type parameters
  case requirementBody
  case requirementAccess(String)
  case requirementDefault
  case circularProtocol(String)
  case classOnly(String, String)
  case notRequired(String)
  case selfOfAny(String, SwiftType)
  case protocolExtensionInherits
  case unusedGeneric(String)
  case unknownGeneric(String)
  case endlessGenerics(String)
  case genericArguments(String, [String])
  // Forms that the parser takes, and what is known before anything runs
  case strayBinding(String)
  case nestedBinding(String)
  case bindingInConstant
  case caseWithoutValues
  case twoLabels
  case functionTypeLabel(String)
  case importInside
  case importOfKind(String)
  case operatorLabel
  case tryOnTheRight
  case closureAsStatement
  case unusedClosure
  case selfAssignment(noun: String)
  case hiddenType(noun: String, part: String, SwiftType)
  case constantDivisionByZero
  case constantOverflow(String)
  case constantConversion(String)
  case ambiguousPower(String)
}
