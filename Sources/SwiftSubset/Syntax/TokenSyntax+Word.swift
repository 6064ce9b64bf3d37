import SwiftSyntax

extension TokenSyntax {
  /// The name that an identifier stands for: in backticks it is the same.
  var word: String {
    let text = self.text
    guard text.utf8.first == UInt8(ascii: "`"), text.utf8.count > 2 else { return text }
    return String(text.dropFirst().dropLast())
  }
}
