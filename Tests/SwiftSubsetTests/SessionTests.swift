import SwiftSubset
import Testing

@Suite struct SessionTests {
  @Test(arguments: [
    ("1 + 2", "3"), ("1 + 2;", ""), ("let x = 1", ""), ("print(1)", "1\n"),
    ("\"a\"", "a"), ("[\"a\"]", "[\"a\"]"), ("(a: 1, \"b\")", "(a: 1, \"b\")"),
    ("let a = 1; a; a + 1", "2"), ("nil as Int?", "nil"),
    ("let v = try? Int(\"x\"); v as Any", "nil"),
  ])
  func `the last expression is shown`(source: String, shown: String) throws {
    #expect(try TestSession().run(source) == shown)
  }

  @Test func `what a guard binds is there for later cells`() throws {
    let test = TestSession()
    _ = try test.run(
      """
      enum E: Error { case none }
      let all: [(Int, String)?] = [(1, "one"), nil]
      guard let first = all[0], case (let number, let word) = first else { throw E.none }
      """
    )
    #expect(try test.run("print(first.0, number, word)", cell: 2) == "1 1 one\n")
    #expect(test.failure("guard let second = all[1] else { throw E.none }", cell: 3) != nil)
    #expect(test.failure("print(second)", cell: 4)?.kind == "NameError")
  }

  @Test func `a later cell shadows and functions keep the old binding`() throws {
    let session = TestSession()
    _ = try session.run("let x = 1\nfunc f() -> Int { x }")
    _ = try session.run("let x = \"two\"", cell: 2)
    #expect(try session.run("print(f(), x)", cell: 3) == "1 two\n")
  }

  @Test func `a type error in a branch not taken has no effect`() throws {
    let session = TestSession()
    _ = try session.run("var n = 1")
    #expect(session.failure("n = 2\nif false { let s: String = n }")?.kind == "TypeError")
    #expect(try session.run("n") == "1")
  }

  @Test func `what ran before an error stays and what did not run is unknown`() throws {
    let session = TestSession()
    #expect(session.failure("let a = 1\nlet b = [a][5]\nlet c = 3")?.kind == "IndexOutOfRange")
    #expect(try session.run("a") == "1")
    #expect(session.failure("c")?.kind == "NameError")
    #expect(session.session.variables().map(\.name) == ["a"])
  }

  @Test func `a cancelled task stops a loop`() async throws {
    let task = Task { () -> String? in
      withUnsafeCurrentTask { $0?.cancel() }
      return TestSession().failure("while true {}")?.kind
    }
    #expect(await task.value == "Interrupted")
  }

  @Test func `variables tell type, cell and whether they change`() throws {
    let session = TestSession()
    _ = try session.run("var xs = [1.5]", cell: 4)
    let only = try #require(session.session.variables().first)
    #expect(only.name == "xs" && only.type == "[Double]" && only.isMutable && only.cell == 4)
  }

  @Test func `standard error is a stream of its own`() throws {
    let recorder = Recorder()
    _ = try TestSession().session.execute(
      "FileHandle.standardError.write(Data(\"oh\".utf8))",
      cell: 1,
      output: recorder
    )
    #expect(recorder.errors == "oh" && recorder.text.isEmpty)
  }
}
