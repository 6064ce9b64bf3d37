import SwiftOperators
import SwiftParser

extension OperatorTable {
  /// The operators of Swift, with those for each element that the standard library declares too.
  ///
  /// The parser's own table lacks them; the precedences are those of `Policy.swift` there.
  static let ofCells: OperatorTable = {
    var table = standardOperators
    let declarations = """
      infix operator .==: ComparisonPrecedence
      infix operator .!=: ComparisonPrecedence
      infix operator .<: ComparisonPrecedence
      infix operator .<=: ComparisonPrecedence
      infix operator .>: ComparisonPrecedence
      infix operator .>=: ComparisonPrecedence
      infix operator .&: LogicalConjunctionPrecedence
      infix operator .^: LogicalDisjunctionPrecedence
      infix operator .|: LogicalDisjunctionPrecedence
      prefix operator .!
      """
    // A later parser that knows them keeps its own.
    table.addSourceFile(Parser.parse(source: declarations)) { _ in }
    return table
  }()

  /// The operators that end in `=` and assign nothing.
  static let comparisons: Set<String> = [
    "==", "!=", "<=", ">=", "===", "!==", "~=", ".==", ".!=", ".<=", ".>=",
  ]
}
