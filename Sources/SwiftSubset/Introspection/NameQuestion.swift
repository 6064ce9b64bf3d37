import SwiftParser
import SwiftSyntax

/// A cell that asks what a name or a word of the language is: `name?`, `a.b??`, `?name` or `try?`, and
/// nothing else.
///
/// Code may end in `?` as well, such as `var best: Double?`: only a name or members of one are asked
/// about.
package struct NameQuestion: Equatable, Sendable {
  /// The name, such as `RNN.forward`.
  package let name: String
  /// Whether the source is asked for too, by two marks.
  package let asksForSource: Bool

  /// Longer names are none.
  private static let longestName = 1000

  /// Reads a cell; nil if it is code.
  package init?(_ code: String) {
    let text = code.trimmingWhitespace()
    let leading = text.prefix { $0 == "?" }.count
    let trailing = leading == text.count ? 0 : text.reversed().prefix { $0 == "?" }.count
    guard leading == 0 || trailing == 0, 1...2 ~= leading + trailing else { return nil }
    let name = text.dropFirst(leading).dropLast(trailing).trimmingWhitespace()
    guard Self.isName(String(name)) else { return nil }
    self.name = String(name)
    asksForSource = leading + trailing == 2
  }

  private static func isName(_ text: String) -> Bool {
    if LanguageWord.named(text) != nil { return true }
    guard text.utf8.count <= longestName, !text.contains(where: \.isWhitespace),
      Nesting.refusal(of: text) == nil
    else { return false }
    var parser = Parser(text)
    let tree = SourceFileSyntax.parse(from: &parser)
    guard !tree.hasError, tree.statements.count == 1, let only = tree.statements.first,
      only.semicolon == nil, case .expr(var node) = only.item
    else { return false }
    while let member = node.as(MemberAccessExprSyntax.self), let base = member.base { node = base }
    return node.is(DeclReferenceExprSyntax.self) && node.trimmedLength == node.totalLength
  }
}

extension StringProtocol {
  /// The text between the white space at its ends.
  fileprivate func trimmingWhitespace() -> SubSequence {
    let start = firstIndex { !$0.isWhitespace } ?? endIndex
    guard let last = lastIndex(where: { !$0.isWhitespace }) else { return self[start..<start] }
    return self[start...last]
  }
}
