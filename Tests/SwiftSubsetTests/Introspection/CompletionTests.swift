import SwiftSubset
import Testing

@Suite struct CompletionTests {
  private func names(_ source: String, after cell: String = "") throws -> [String] {
    let session = TestSession()
    if !cell.isEmpty { _ = try session.run(cell) }
    return complete(source, utf8Offset: source.utf8.count, in: session.session.symbols)
      .suggestions.map(\.text)
  }

  @Test func `names in scope complete`() throws {
    #expect(try names("tot", after: "let total = 1") == ["total"])
    #expect(try names("let total = 1\nprint(tot") == ["total"])
  }

  @Test func `members complete by the type before the dot`() throws {
    #expect(try names("xs.enum", after: "let xs = [1]") == ["enumerated"])
    #expect(try names("Matrix(rows: 1, columns: 1).sh") == ["shape"])
    #expect(try names("[[1, 2], [3]][0].fir").contains("first"))
    #expect(try names("(1, b: 2).") == ["0", "b"])
  }

  @Test func `labels of the call complete`() throws {
    #expect(try names("Matrix(col") == ["columns:"])
  }

  @Test func `a member's type and signature are told`() throws {
    let session = TestSession()
    let found = complete("[1.5].firs", utf8Offset: 10, in: session.session.symbols).suggestions
    let first = try #require(found.first { $0.text == "first" })
    #expect(first.type == "Double?" && first.kind == .property || first.kind == .method)
  }
}

@Suite struct InspectionTests {
  @Test(arguments: [
    ("Matrix(rows: 1, columns: 2)", 3, "Matrix.init(rows:columns:repeating:)"),
    ("let m = Matrix(rows: 1, columns: 2)\nm.shape", 38, "Matrix.shape"),
    ("print(1)", 2, "print(_:separator:terminator:)"),
    ("Matrix(rows: ", 13, "Matrix.init(rows:columns:repeating:)"),
  ])
  func `inspection finds the declaration`(source: String, offset: Int, name: String) throws {
    let session = TestSession()
    let found = inspect(source, utf8Offset: offset, in: session.session.symbols)
    #expect(found?.fullName == name)
  }

  @Test func `inspection gives the doc comment`() throws {
    let session = TestSession()
    let found = try #require(inspect("Matrix(", utf8Offset: 7, in: session.session.symbols))
    #expect(
      found.documentation
        == "Makes a matrix of zeros.\n\n- Parameter rows: How many rows, more than 0."
    )
    #expect(found.declaration.hasPrefix("init(rows: Int, columns: Int, repeating: Double = 0)"))
  }
}
