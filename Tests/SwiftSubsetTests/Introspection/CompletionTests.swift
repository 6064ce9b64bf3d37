import Foundation
import SwiftSubset
import Testing

@Suite struct CompletionTests {
  private func names(_ source: String, after cell: String = "") throws -> [String] {
    try suggestions(source, after: cell).map(\.text)
  }

  private func suggestions(_ source: String, after cell: String = "") throws -> [Suggestion] {
    let session = TestSession()
    if !cell.isEmpty { _ = try session.run(cell) }
    return complete(source, utf8Offset: source.utf8.count, in: session.session.symbols)
      .suggestions
  }

  @Test func `what protocols, type parameters and superclasses give completes`() throws {
    let cell =
      "protocol Shape { func area() -> Double }\nextension Shape { func half() -> Double { 1 } }\n"
      + "struct Disc: Shape { func area() -> Double { 3 } }\nlet shape: any Shape = Disc()\n"
      + "class A { init() {}\n  func f() {} }\nclass B: A { override func f() {}\n  func g() {} }\n"
      + "struct Box<T> { var value: T }\nlet box = Box(value: \"a\")"
    #expect(try names("shape.", after: cell) == ["area", "half"])
    #expect(try names("Disc().", after: cell) == ["area", "half"])
    #expect(try names("func f<S: Shape>(_ s: S) {\n  s.", after: cell) == ["area", "half"])
    #expect(try names("B().", after: cell) == ["f", "g"])
    #expect(try names("box.", after: cell) == ["value"])
    #expect(try names("box.value.uppe", after: cell) == ["uppercased"])
  }

  @Test func `names in scope complete`() throws {
    #expect(try names("tot", after: "let total = 1") == ["total"])
    #expect(try names("let total = 1\nprint(tot") == ["total"])
  }

  @Test(arguments: [
    (
      "func f(first: Int) {\n  let second = 1\n  for third in 0..<2 {\n    ",
      ["first", "second", "third"]
    ),
    (
      "func f(first: Int) -> Int {\n  if let second = Int(\"1\") {\n    return ",
      ["first", "second"]
    ),
    ("let xs = [1, 2]\nxs.map { first in\n  let second = first\n  return ", ["first", "second"]),
    ("[1, 2].map { first in fi", ["first"]),
    ("func twice(_ x: Int) -> Int { x }\nlet y = 1 + tw", ["twice"]),
    ("let broken = (1\nlet fine = 2\nfi", []),
  ])
  func `names of unfinished blocks complete`(source: String, expected: [String]) throws {
    let found = try names(source)
    for name in expected { #expect(found.contains(name), "\(name) in \(found.prefix(20))") }
  }

  @Test func `members complete by the type before the dot`() throws {
    #expect(try names("xs.enum", after: "let xs = [1]") == ["enumerated"])
    #expect(try names("Matrix(rows: 1, columns: 1).sh") == ["shape"])
    #expect(try names("[[1, 2], [3]][0].fir").contains("first"))
    #expect(try names("(1, b: 2).") == ["0", "b"])
  }

  @Test(arguments: [
    "func f(m: Matrix) {\n  print(m.sh", "[Matrix(rows: 1, columns: 1)].map { $0.sh",
    "let s = \"(\" + \"\\(Matrix(rows: 1, columns: 1).sh",
    "for m in [Matrix(rows: 1, columns: 1)] { m.sh",
    "let m: Matrix? = nil\nif let m { m.sh", "let m: Matrix? = nil\nm?.sh",
    "Matrix(\n  rows: 1,\n  columns: 1\n).sh",
  ])
  func `members complete wherever the value comes from`(source: String) throws {
    #expect(try names(source) == ["shape"])
  }

  @Test func `labels of the call complete, those that are there left out`() throws {
    #expect(try names("Matrix(col") == ["columns:"])
    #expect(try names("Matrix(rows: 1, ").prefix(2) == ["columns:", "repeating:"])
    #expect(try !names("Matrix(rows: 1, columns: ").contains("repeating:"))
    #expect(try !names("Matrix(rows: 1, columns: 2 + ").contains("repeating:"))
  }

  @Test func `where a truth is expected, true and false come first`() throws {
    let found = try names("", after: "func f(isOn: Bool) {}")
    #expect(found.first != "true")
    #expect(try names("f(isOn: ", after: "func f(isOn: Bool) {}").prefix(2) == ["true", "false"])
  }

  @Test func `where a type is expected, names of the type come first`() throws {
    let cell = "let a = 1, b = \"b\", c = 2.5\nfunc f(_ s: String) {}"
    #expect(try names("f(", after: cell).first == "b")
    #expect(try names("let d: Double = ", after: cell).first == "c")
  }

  @Test func `a string completes the names of files`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "paths-\(UUID().uuidString)"
    )
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(
      at: folder.appending(path: "verses"),
      withIntermediateDirectories: true
    )
    for name in ["verbs 1.csv", ".hidden"] {
      try Data().write(to: folder.appending(path: name))
    }
    let text = "Matrix(rows: open(\"\(folder.path)/ver"
    let session = TestSession()
    let found = complete(text, utf8Offset: text.utf8.count, in: session.session.symbols)
    #expect(found.suggestions.map(\.text) == ["verbs 1.csv", "verses/"])
    #expect(found.suggestions.allSatisfy { $0.kind == .path })
    #expect(found.start == text.utf8.count - 3 && found.end == text.utf8.count)
    #expect(try names("\"\(folder.path)/") == ["verbs 1.csv", "verses/"])
  }

  @Test func `nothing completes in a comment`() throws {
    #expect(try names("let total = 1 // tot", after: "let total = 1").isEmpty)
    #expect(try names("/* tot", after: "let total = 1").isEmpty)
    #expect(try names("// a\ntot", after: "let total = 1") == ["total"])
  }

  @Test(arguments: [
    String(repeating: "(", count: 10_000), String(repeating: "f([{", count: 3_000),
    "let s = \"" + String(repeating: "\\(\"", count: 5_000),
    String(repeating: "a + ", count: 250_000), "\"\"\"\n\\(", "}}}])))\"", "#if x\n@",
  ])
  func `no text is too strange to be asked about`(source: String) throws {
    let symbols = TestSession().session.symbols
    for text in [source, source + "x.", source + "f(a: "] {
      let found = complete(text, utf8Offset: text.utf8.count, in: symbols)
      #expect(found.end == text.utf8.count && found.start <= found.end)
      _ = inspect(text, utf8Offset: text.utf8.count, in: symbols)
    }
  }

  @Test func `a place behind an emoji is the right one`() throws {
    let text = "let s = \"🎉 é\"; s.coun"
    let found = try suggestions(text)
    #expect(found.map(\.text) == ["count"])
  }

  @Test func `a member's type and signature are told`() throws {
    let session = TestSession()
    let found = complete("[1.5].firs", utf8Offset: 10, in: session.session.symbols).suggestions
    let first = try #require(found.first { $0.text == "first" })
    #expect(first.type == "Double?" && first.kind == .property || first.kind == .method)
  }
}
