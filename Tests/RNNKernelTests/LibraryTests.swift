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

  // A call of a class's method with an 'inout' argument reached the library without the model.
  @Test func `a model reads a word and changes the state it is given`() async throws {
    let notebook = Notebook()
    let cell = """
      let model = try RNN(vocabularySize: 5, hiddenSize: 3, seed: 1)
      let (o, s) = try model.forward([4, 2])
      func read(_ model: RNN) throws -> (o: Vector, s: Vector) {
        var state = Vector(count: 3)
        _ = try model.next(after: 4, state: &state)
        return (try model.next(after: 2, state: &state), state)
      }
      let last = try read(model)
      try check("o", last.o, equals: o[1], tolerance: 1e-14)
      try check("s", last.s, equals: s[2], tolerance: 1e-14)
      """
    #expect(try await notebook.run(cell).printed == "✓ o\n✓ s\n")
  }

  @Test func `a report on gradients tells of each matrix`() async throws {
    let cell = """
      let model = try RNN(vocabularySize: 6, hiddenSize: 3, bpttTruncate: 0, seed: 1)
      let report = try gradientCheck(model, x: [0, 1, 2], y: [1, 2, 3])
      report.parameters.filter { $0.failed > 0 }.map { $0.name }
      """
    #expect(try await Notebook().run(cell).plain == #"["U", "W"]"#)
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
