import RNNKernel
import Testing

@Suite struct LibraryTests {
  @Test func `every public declaration of the library has its call`() {
    #expect(RNNEngine.declarationsWithoutCall == [])
  }

  // Values of the library were never equal, not even to themselves.
  @Test(arguments: [
    ("Vector(count: 3)", "Vector(count: 2)"),
    ("Matrix(rows: 2, columns: 3)", "Matrix(rows: 3, columns: 2)"),
    ("Example(x: [0], y: [1])", "Example(x: [0], y: [2])"),
  ])
  func `values of the library are equal as the library has it`(
    value: String,
    other: String
  ) async throws {
    let notebook = Notebook()
    let cell = "(\(value) == \(value), \(value) != \(other), \(value) == \(other))"
    #expect(try await notebook.run(cell).plain == "(true, true, false)")
  }
}
