import JupyterKernel
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

  @Test(arguments: [
    ("Matrix(rows: 2, columns: 3)", "[1, 2]"), ("Vector(count: 3)", "[2]"),
  ])
  func `setting an element leaves copies made before as they are`(
    value: String,
    place: String
  ) async throws {
    let notebook = Notebook()
    try await notebook.run(
      """
      class Holder { var held = \(value) }
      let holder = Holder()
      var own = \(value)
      let before = (own, holder.held)
      own\(place) = 1.5
      own\(place) += 1
      holder.held\(place) -= 0.5
      let after = own
      own\(place) = 9
      """
    )
    let cell =
      "(before.0\(place), before.1\(place), after\(place), own\(place), holder.held\(place))"
    #expect(try await notebook.run(cell).plain == "(0.0, 0.0, 2.5, 9.0, -0.5)")
  }

  @Test func `training written as a method is led to the word that reports`() async throws {
    let notebook = Notebook()
    try await notebook.run("let model = try RNN(vocabularySize: 9, hiddenSize: 4)")
    let failure = await notebook.failure("try model.train(on: [Example](), epochs: 1)")
    let text = try #require(failure).traceback.joined(separator: "\n")
    #expect(text.contains("did you mean 'train(model, on: …)'?"))
  }
}
