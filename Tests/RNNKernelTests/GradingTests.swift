import JupyterKernel
import Testing

/// While a notebook is graded, no check passes by names that hide the library's or the teacher's.
@Suite struct GradingTests {
  static let setup = """
    let model = try RNN(vocabularySize: 9, hiddenSize: 4, seed: 1)
    var examples = [Example(x: [0, 3], y: [3, 1])]
    func reference(_ x: Double) -> Double { 2 * x }
    struct Task { var size = 3; func right(by x: Int) -> Int { x + size } }
    extension RNN { func width() -> Int { hiddenSize } }
    let task = Task()
    """

  /// What a solution cell declares to pass a check that it does not deserve, what the check is, and
  /// the name that has to be found.
  struct Trick: Sendable, CustomTestStringConvertible {
    let cell: String
    let check: String
    let name: String
    var owner = "the library's"

    var testDescription: String { cell }
  }

  static let loss = #"try check("loss", 0.0, equals: model.loss(on: examples))"#
  static let tricks = [
    Trick(
      cell: "extension RNN { func loss(on e: [Example]) -> Double { 0 } }",
      check: loss,
      name: "RNN.loss(on:)"
    ),
    Trick(
      cell: "extension RNN { func loss(on e: [Example], _ more: Int = 0) -> Double { 0 } }",
      check: """
        let found = try model.loss(on: examples)
        try check("loss", found, equals: found)
        """,
      name: "RNN.loss(on:_:)"
    ),
    Trick(
      cell: "extension RNN { var hiddenSize: Int { 0 } }",
      check: #"try check("H", 0, equals: model.hiddenSize)"#,
      name: "RNN.hiddenSize"
    ),
    Trick(
      cell: "extension Matrix { subscript(_ row: Int, _ column: Int) -> Double { 0 } }",
      check: #"try check("U", model.U[1, 2], equals: model.U[1, 2])"#,
      name: "Matrix.subscript(_:_:)"
    ),
    Trick(
      cell: "extension Double { static func - (a: Double, b: Double) -> Double { 0 } }",
      check: #"try check("zero", 0.0, equals: 3.0 - 1.0)"#,
      name: "Double.-(_:_:)"
    ),
    Trick(
      cell: "extension Array where Element == Example { var count: Int { 0 } }",
      check: #"try check("number", 0, equals: examples.count)"#,
      name: "Array.count"
    ),
    Trick(
      cell: """
        extension Array where Element == Example {
          func map(_ f: (Example) -> Int) -> [Int] { [] }
        }
        """,
      check: #"try check("sizes", [], equals: examples.map { $0.x.count })"#,
      name: "Array.map(_:)"
    ),
    Trick(
      cell: "struct Fake { func loss(on e: [Example]) -> Double { 0 } }\nlet model = Fake()",
      check: loss,
      name: "model",
      owner: "the exercise's own"
    ),
    Trick(
      cell: "let examples: [Example] = []",
      check: #"try check("number", 0, equals: examples.count)"#,
      name: "examples",
      owner: "the exercise's own"
    ),
    Trick(
      cell: "func reference(_ x: Double) -> Double { 0 }",
      check: #"try check("reference", 0.0, equals: reference(3))"#,
      name: "reference",
      owner: "the exercise's own"
    ),
    Trick(
      cell: "func log(_ x: Double) -> Double { 0 }",
      check: #"try check("log", 0.0, equals: log(3.0))"#,
      name: "log"
    ),
    Trick(
      cell: "struct Fake { let count = 0 }\ntypealias Vector = Fake",
      check: #"try check("count", 0, equals: Vector().count)"#,
      name: "Vector"
    ),
    Trick(
      cell: "extension Task { func right(by x: Int) -> Int { 0 } }",
      check: #"try check("right", 0, equals: task.right(by: 2))"#,
      name: "Task.right(by:)",
      owner: "the exercise's own"
    ),
    Trick(
      cell: "extension RNN { func width() -> Int { 0 } }",
      check: #"try check("width", 0, equals: model.width())"#,
      name: "RNN.width()",
      owner: "the exercise's own"
    ),
  ]

  @Test(arguments: tricks)
  func `a check that passes by a name that hides another fails`(_ trick: Trick) async throws {
    let notebook = Notebook(isGraded: true)
    try await notebook.run(Self.setup, cell: 1, isLocked: true)
    try await notebook.run(trick.cell, cell: 2)
    let failure = try #require(
      await notebook.failure(trick.check, cell: 3, isLocked: true),
      "it passes"
    )
    #expect(failure.message.hasPrefix("your '\(trick.name)' of cell 2 hides \(trick.owner)"))
  }

  @Test func `a teacher's cell without a check fails too`() async throws {
    let notebook = Notebook(isGraded: true)
    try await notebook.run("let model = 1", cell: 1, isLocked: true)
    try await notebook.run("let model = 2", cell: 2)
    let failure = try #require(
      await notebook.failure("let twice = 2 * model", cell: 3, isLocked: true)
    )
    #expect(
      failure.message == "your 'model' of cell 2 hides the exercise's own, which this cell uses"
    )
    #expect(failure.traceback.last == "note: rename 'model', run that cell again and then this one")
  }

  /// What students write who hide nothing that the check uses.
  @Test(arguments: [
    "func tanh(_ x: Double) -> Double { x }",
    "extension RNN { func loss(ofWord word: Int) -> Double { 0 } }",
    "extension Matrix { init(square size: Int) { self.init(rows: size, columns: size) } }",
    "extension Vector { func squared() throws -> Double { try dot(self) } }",
    "struct Pair { static func == (a: Pair, b: Pair) -> Bool { true } }",
    "extension Example { static func == (a: Example, b: Int) -> Bool { true } }",
    "func mine(_ model: Int, _ examples: Int) -> Int { let task = 1; return task }",
    "let mine = 1\nlet mineAgain = 2", "examples = []",
  ])
  func `a check fails by no name that it does not use`(cell: String) async throws {
    let notebook = Notebook(isGraded: true)
    try await notebook.run(Self.setup, cell: 1, isLocked: true)
    try await notebook.run(cell, cell: 2)
    try await notebook.run("let mine = 3", cell: 3)
    try await notebook.run(
      """
      try check("twice", reference(model.U[0, 0]), equals: 2 * model.U[0, 0])
      let single = try model.loss(on: [Example(x: [0], y: [1])])
      try check("H", model.U.rows == 4 && single > 0, equals: true)
      """,
      cell: 4,
      isLocked: true
    )
  }

  @Test func `nobody else is refused`() async throws {
    let notebook = Notebook()
    try await notebook.run(Self.setup, cell: 1)
    try await notebook.run("extension RNN { func loss(on e: [Example]) -> Double { 0 } }", cell: 2)
    #expect(try await notebook.run(Self.loss, cell: 3).printed == "✓ loss\n")
    #expect(try await notebook.run("try Corpus(lines: \"/proc/self/status\").count").plain != "0")
  }

  @Test(arguments: [
    "try Corpus(lines: \"/proc/self/environ\")", "try RNN.load(from: \"/etc/passwd\")",
    "try RNN(vocabularySize: 3, hiddenSize: 1).save(to: \"../gradebook.db\")",
    """
    let m = try RNN(vocabularySize: 3, hiddenSize: 1)
    try train(m, on: [Example(x: [0], y: [1])], learningRate: 1, checkpoint: "/tmp/x.npz")
    """,
    """
    let m = try RNN(vocabularySize: 3, hiddenSize: 1)
    try train(m, on: [Example(x: [0], y: [1])], resumingFrom: "/proc/self/cwd/../x.npz")
    """,
  ])
  func `a cell that is graded opens no file but of its folder`(cell: String) async throws {
    let failure = try #require(await Notebook(isGraded: true).failure(cell, cell: 1))
    #expect(failure.message.contains("its cells open files of its own folder alone"))
  }
}
