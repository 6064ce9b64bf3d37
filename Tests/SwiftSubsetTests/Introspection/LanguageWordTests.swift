import SwiftSubset
import Testing

@Suite struct LanguageWordTests {
  @Test(arguments: [
    ("let", "0.005 the 3"), ("var", "0.0025"), ("_", "3\n3"), ("true", "true"), ("false", "false"),
    ("nil", "-1"), ("is", "true"), ("as", "3 2.0"), ("import", "1.4142135623730951"), ("if", "3"),
    ("else", "not yet"), ("guard", "3 0"), ("switch", "middling"), ("case", "45"),
    ("default", "another"), ("for", "0\n2\n4"), ("in", "2\n4"),
    ("where", "the"), ("while", "0.125"), ("repeat", "3"), ("break", "1 7"),
    ("continue", "0\n1\n3"), ("func", "3"), ("return", "1.5"), ("inout", "6"),
    ("defer", "working\ndone"), ("try", "2.0 0.0"), ("do", "tooLong"), ("catch", "too long"),
    ("throw", "tooLong"), ("throws", "1.5"), ("struct", "9 1"),
    ("class", "1"), ("enum", "given"), ("extension", "9"), ("init", "0.05"), ("self", "3"),
    ("static", "0.005"), ("mutating", "1"), ("private", "2"), ("subscript", "16"),
    ("typealias", "3"),
  ])
  func `the example of each word runs`(word: String, printed: String) throws {
    let session = TestSession()
    let found = inspect(word, utf8Offset: word.utf8.count, in: session.session.symbols)
    let example = try #require(found?.example)
    #expect(try session.run(example) == printed + "\n")
    #expect(example.contains(word) && found?.documentation.isEmpty == false)
  }
}
