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

  @Test(arguments: [
    ("let", "let"), ("let x = try", "try"), ("prefix", "prefix"),
    ("shape", "Matrix.shape"),
    ("Matrix", "Matrix"), ("let m: Matrix", "Matrix"),
  ])
  func `a word of the language, a type and a member's name alone are known`(
    source: String,
    name: String
  ) throws {
    let symbols = TestSession().session.symbols
    #expect(inspect(source, utf8Offset: source.utf8.count, in: symbols)?.fullName == name)
  }

  @Test func `a name of the notebook comes before a member's`() throws {
    let session = TestSession()
    _ = try session.run("let prefix = 3\nstruct Own { private var hidden = 1; var seen = 2 }")
    let symbols = session.session.symbols
    #expect(inspect("prefix", utf8Offset: 6, in: symbols)?.declaration == "let prefix: Int")
    #expect(inspect("seen", utf8Offset: 4, in: symbols)?.fullName == "Own.seen")
    #expect(inspect("hidden", utf8Offset: 6, in: symbols) == nil)
    // What a call is about comes first, as ever.
    #expect(inspect("print(sep", utf8Offset: 9, in: symbols)?.fullName.hasPrefix("print") == true)
  }

  @Test func `a type is told of with all that it has, its own and its protocols'`() throws {
    let found = inspect("Matrix", utf8Offset: 6, in: TestSession().session.symbols)
    let names = try #require(found?.listing).entries.map(\.headline)
    #expect(names.first == "init(rows:columns:repeating:)")
    #expect(names.contains { $0.hasPrefix("shape: ") })
    #expect(names == names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
    let array = inspect("Array", utf8Offset: 5, in: TestSession().session.symbols)
    #expect(try #require(array?.listing).inherited.contains("map"))
  }

  @Test func `several types that have a name are listed`() throws {
    let found = inspect("dropFirst", utf8Offset: 6, in: TestSession().session.symbols)
    let listing = try #require(found?.listing)
    #expect(listing.kind == .homes)
    let names = listing.entries.map(\.name)
    #expect(names == names.sorted() && names.contains("Collection.dropFirst"))
    #expect(listing.entries.allSatisfy { $0.users.contains("Array") })
  }

  @Test(arguments: [
    ("forEech", "forEach"), ("Matix", "Matrix"), ("whille", "while"), ("print1", "print"),
    ("[1].coumt", "[1].count"), ("zyzzyva", nil), ("", nil), ("a.b.c", nil),
  ])
  func `the nearest name is found`(name: String, nearest: String?) {
    #expect(nearestName(to: name, in: TestSession().session.symbols) == nearest)
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
