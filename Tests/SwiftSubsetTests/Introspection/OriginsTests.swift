import SwiftSubset
import Testing

@Suite struct OriginsTests {
  /// What the last of the cells warns of.
  private func warnings(_ cells: String...) throws -> [String] {
    let session = TestSession()
    var recorder = Recorder()
    for (index, cell) in cells.enumerated() {
      recorder = Recorder()
      _ = try session.session.execute(cell, cell: index + 1, output: recorder)
    }
    return recorder.warnings
  }

  @Test func `a value made from a name that was declared again is told of`() throws {
    let found = try warnings(
      "let size = 2",
      "let m = Matrix(rows: size, columns: 1)",
      "let size = 3",
      "m"
    )
    #expect(
      found == [
        "'m' of cell 2 was made with the 'size' of cell 1; cell 3 has declared 'size' again. "
          + "Run the cell that makes 'm' again to use the new one."
      ]
    )
  }

  @Test func `it is told once`() throws {
    #expect(try warnings("let a = 1", "let b = a", "let a = 2", "b", "b").isEmpty)
    #expect(try warnings("let a = 1", "let b = a", "let a = 2", "b", "let a = 3", "b").count == 1)
  }

  @Test func `a function that keeps an old binding is told of`() throws {
    let found = try warnings("let x = 1", "func f() -> Int { x }", "let x = 2", "f()")
    #expect(found.count == 1 && found[0].hasPrefix("'f' of cell 2 was made with the 'x' of cell 1"))
  }

  @Test func `what was made from something stale is told of too`() throws {
    let found = try warnings("let a = 1", "let b = a", "let c = b", "let a = 2", "c")
    #expect(found.count == 1 && found[0].hasPrefix("'c' of cell 3 was made with the 'a' of cell 1"))
  }

  @Test func `what is made again from the new value is not told of`() throws {
    #expect(try warnings("let a = 1", "let b = a", "let a = 2", "let b = a", "b").isEmpty)
    #expect(try warnings("let a = 1", "let a = a + 1", "a").isEmpty)
    #expect(try warnings("let (a, b) = (1, 2)", "let (a, b) = (b, a)", "print(a, b)").isEmpty)
  }

  @Test func `functions declared again together are not told of`() throws {
    let cell = """
      func even(_ n: Int) -> Bool { n == 0 ? true : odd(n - 1) }
      func odd(_ n: Int) -> Bool { n == 0 ? false : even(n - 1) }
      """
    #expect(try warnings(cell, cell, "even(2)").isEmpty)
  }

  @Test func `assignments, locals and failed cells do not count`() throws {
    #expect(try warnings("var a = 1", "let b = a", "a = 2", "b").isEmpty)
    #expect(try warnings("let a = 1", "let b = { (a: Int) in a }(2)", "let a = 2", "b").isEmpty)
    let session = TestSession()
    _ = try session.run("let a = 1\nlet b = a", cell: 1)
    #expect(session.failure("let z = [1][2]\nlet a = 2", cell: 2) != nil)
    let recorder = Recorder()
    _ = try session.session.execute("b", cell: 3, output: recorder)
    #expect(recorder.warnings.isEmpty)
  }

  @Test func `variables know that they are stale`() throws {
    let session = TestSession()
    for (index, cell) in ["let a = 1", "let b = a", "let a = 2"].enumerated() {
      _ = try session.run(cell, cell: index + 1)
    }
    let stale = session.session.variables().map { $0.stale?.source }
    #expect(stale == [nil, "a"])
  }
}
