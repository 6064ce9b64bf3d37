import SwiftSubset
import Testing

@Suite struct InspectionTests {
  @Test(arguments: [
    ("Matrix(rows: 1, columns: 2)", 3, "Matrix.init(rows:columns:repeating:)"),
    ("let m = Matrix(rows: 1, columns: 2)\nm.shape", 38, "Matrix.shape"),
    ("Matrix.shape", 12, "Matrix.shape"),
    ("print(1)", 2, "print(_:separator:terminator:)"),
    ("Matrix(rows: ", 13, "Matrix.init(rows:columns:repeating:)"),
    ("print(Matrix(rows: 1, columns: 2))", 9, "Matrix.init(rows:columns:repeating:)"),
    ("print(Matrix(rows: 1, columns: 2), \")\", ", 40, "print(_:separator:terminator:)"),
    ("func f(m: Matrix) {\n  m.shape", 27, "Matrix.shape"),
  ])
  func `inspection finds the declaration`(source: String, offset: Int, name: String) throws {
    let session = TestSession()
    let found = inspect(source, utf8Offset: offset, in: session.session.symbols)
    #expect(found?.fullName == name)
  }

  @Test(arguments: [
    ("Matrix(rows: ", "rows: Int"),
    ("Matrix(rows: 1, columns: 2, repeating: 3", "repeating: Double = 0"),
    ("print(1, separator: \"a", "separator: String = \" \""),
  ])
  func `inspection in a call tells of the argument`(source: String, parameter: String) throws {
    let session = TestSession()
    let found = inspect(source, utf8Offset: source.utf8.count, in: session.session.symbols)
    #expect(found?.parameter == parameter)
  }

  @Test func `a variable in a call is told of beside the function`() throws {
    let session = TestSession()
    _ = try session.run("let size = 3")
    let found = inspect("Matrix(rows: size", utf8Offset: 15, in: session.session.symbols)
    #expect(found?.fullName == "Matrix.init(rows:columns:repeating:)")
    #expect(found?.variable == "let size: Int")
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
