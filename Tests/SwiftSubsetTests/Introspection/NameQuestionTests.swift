import SwiftSubset
import Testing

@Suite struct NameQuestionTests {
  @Test(arguments: [
    ("RNN?", "RNN", false), (" a.b??\n", "a.b", true), ("?name", "name", false),
    ("??m.bptt", "m.bptt", true), ("RNN.forward(_:)?", "RNN.forward(_:)", false),
    ("ä.größe?", "ä.größe", false), ("a.b.c.d?", "a.b.c.d", false), ("x ?", "x", false),
    ("let?", "let", false), ("?try", "try", false), ("try??", "try", true), (" _ ?", "_", false),
    ("nil?", "nil", false), ("init?", "init", false), ("Corpus.init?", "Corpus.init", false),
  ])
  func `a name alone with its marks is asked about`(code: String, name: String, source: Bool) throws
  {
    let question = try #require(NameQuestion(code))
    #expect(question.name == name && question.asksForSource == source)
  }

  @Test(arguments: [
    "var best: Double?", "print(\"a\") // why?", "// why?", "x as? Int?", "f()?", "a[0]?", "x???",
    "?x?", "?", "??", "", "a b?", "a\nb?", "let x = y?", "1?", "\"a\"?", "a + b?", "[Int]?", ".a?",
    "if x {} // ?", "struct S {\n  var next: Int?", "a // b?", "a /* b */?", "a;?", "a?.b", "a!?",
    "x = try?", "let x = try?", "try? f()", "let?\nx", "try? // why?", "try?\n?", "as? Int",
  ])
  func `what is more than a name is code`(code: String) {
    #expect(NameQuestion(code) == nil)
  }
}
