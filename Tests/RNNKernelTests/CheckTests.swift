import JupyterKernel
import Testing

/// What `check` says of an exercise: that it is right, or what is wrong in the first words.
@Suite struct CheckTests {
  @Test(arguments: [
    #"try check("loss", 2.3025850929, equals: 2.302585093)"#,
    #"try check("large", 1e9 + 1, equals: 1e9)"#,
    #"try check("endless", 1 / zero, equals: .infinity)"#,
    #"try check("count", 3, equals: 3)"#,
    #"try check("claim", 1 < 2, equals: true)"#,
    #"try check("word", "the" + "re", equals: "there")"#,
    #"try check("x", [1, 2], equals: [1, 2])"#,
    #"try check("words", ["a", "b"], equals: ["a", "b"])"#,
    #"try check("p", [0.5, 0.5], equals: [0.5, 0.5])"#,
    #"try check("s", Vector([0.1, 0.2]), equals: [0.1, 0.2], letters: "H")"#,
    #"try check("W", square, equals: Matrix([[1, 2], [3, 4]]), letters: "H × H")"#,
    #"try check("shape", square.shape, equals: (2, 2), letters: "H × H")"#,
  ])
  func `what is right is said on standard output and has no result`(cell: String) async throws {
    let notebook = Notebook()
    try await notebook.run(Self.preparation)
    let outcome = try await notebook.run(cell)
    #expect(outcome.result == nil)
    #expect(outcome.printed.hasPrefix("✓ ") && outcome.printed.hasSuffix("\n"))
    #expect(outcome.displays.isEmpty)
  }

  /// A check that fails, its message, and what its traceback says besides.
  struct Fault: Sendable, CustomTestStringConvertible {
    let cell: String
    let message: String
    let notes: [String]

    init(_ cell: String, _ message: String, _ notes: String...) {
      self.cell = cell
      self.message = message
      self.notes = notes
    }

    var testDescription: String { cell }
  }

  static let faults = [
    // Numbers.
    Fault(
      #"try check("loss", 2.5, equals: 2.25)"#,
      "loss is 2.5, expected 2.25",
      "off by 0.25, and the tolerance is 1e-06"
    ),
    Fault(
      #"try check("loss", 3.3219281, equals: 2.302585093)"#,
      "loss is 3.32193, expected 2.30259",
      "logarithm to base 2"
    ),
    Fault(#"try check("loss", -2.5, equals: 2.5)"#, "loss is -2.5, expected 2.5", "the sign"),
    Fault(#"try check("loss", 7.5, equals: 2.5)"#, "loss is 7.5, expected 2.5", "it is 3 times"),
    Fault(#"try check("loss", 0.5, equals: 2.5)"#, "loss is 0.5, expected 2.5", "it is 1/5 of"),
    Fault(
      #"try check("loss", 2.30258509, equals: 2.30258510, tolerance: 1e-10, hint: "add them")"#,
      "loss is 2.30258509, expected 2.3025851",
      "hint: add them"
    ),
    Fault(
      #"try check("loss", zero / zero, equals: 2)"#,
      "loss is not a number (NaN), expected 2",
      "0/0"
    ),
    Fault(#"try check("loss", 1 / zero, equals: 2)"#, "loss is inf, expected 2", "log 0"),
    Fault(
      #"try check("loss", 2.5, equals: zero / zero)"#,
      "loss: the check itself expects NaN, which no number equals"
    ),
    Fault(
      #"try check("loss", 2.5, equals: 2.5, tolerance: -1)"#,
      "loss: the check's tolerance is -1.0, expected 0 or more"
    ),
    Fault(#"try check("T", 44, equals: 45)"#, "T is 44, expected 45"),
    Fault(
      #"try check("the loss falls", 2 < 1, equals: true)"#,
      "the loss falls: found false, expected true"
    ),
    // Texts and lists.
    Fault(#"try check("word", "a", equals: "b")"#, "word is 'a', expected 'b'"),
    Fault(
      #"try check("x", [0, 5], equals: [0, 5, 1])"#,
      "x has 2 elements, expected 3",
      "the end is missing",
      "found [0, 5], expected [0, 5, 1]"
    ),
    Fault(#"try check("y", [0, 5], equals: [5])"#, "y has 2 elements, expected 1", "too soon"),
    Fault(
      #"try check("words", ["b", "a"], equals: ["a", "b"])"#,
      "words[0] is 'b', expected 'a'",
      "their order is not"
    ),
    Fault(
      #"try check("x", Array(0..<20), equals: Array(1..<21))"#,
      "x[0] is 0, expected 1",
      "… 20 in all]"
    ),
    // Vectors and matrices.
    Fault(
      #"try check("s", Vector(count: 3), equals: [1, 2], letters: "H")"#,
      "s has 3 elements, expected H = 2"
    ),
    Fault(
      #"try check("s", Vector(count: 2), equals: [1, 2])"#,
      "s[0] is 0, expected 1",
      "2 of 2 elements are off by more than 1e-06, the worst, [1], by 2",
      "all are 0: was it ever filled?"
    ),
    Fault(
      #"try check("s", [1.0, 2.0, 3.0, 4.0], equals: [0.0, 1.0, 2.0, 3.0])"#,
      "s[0] is 1, expected 0",
      "all are too large by 1"
    ),
    Fault(
      #"try check("U", Matrix(rows: 9, columns: 4), equals: model.U, letters: "H × C")"#,
      "U has shape (9, 4), expected H × C = (4, 9)",
      "rows and columns are exchanged"
    ),
    Fault(
      #"try check("W", square.transposed(), equals: square)"#,
      "W[0, 1] is 3, expected 2",
      "2 of 4 elements are off",
      "rows and columns are exchanged"
    ),
    Fault(#"try check("W", -square, equals: square)"#, "W[0, 0] is -1, expected 1", "the sign"),
    Fault(
      #"try check("W", 2 * square, equals: square)"#,
      "W[0, 0] is 2, expected 1",
      "it is 2 times what was expected"
    ),
    Fault(
      #"try check("s", Matrix([[1, 2], [3, 5], [4, 4], [9, 9]]), equals: Matrix([[0, 0], [1, 2], [3, 5], [4, 4]]))"#,
      "s[0, 0] is 1, expected 0",
      "each row holds what belongs into the one after it"
    ),
    Fault(
      #"try check("W", Matrix([[1, 2], [3, zero / zero]]), equals: square)"#,
      "W[1, 1] is not a number (NaN), expected 4",
      "1 of 4 elements are off by more than 1e-06; 1 of them are NaN or infinite",
      "0/0"
    ),
    Fault(
      #"try check("dLdU", Matrix([[1, 2, 9], [3, 4, 8]]), equals: Matrix([[1, 2, 0], [3, 4, 0]]))"#,
      "dLdU[0, 2] is 9, expected 0",
      "only column 2 of 3 is off"
    ),
    Fault(#"try check("U", model.U.shape, equals: (4, 8))"#, "U has shape (4, 9), expected (4, 8)"),
  ]

  @Test(arguments: faults)
  func `what is wrong is said in the first words`(fault: Fault) async throws {
    let notebook = Notebook()
    try await notebook.run(Self.preparation)
    let failure = try #require(await notebook.failure(fault.cell))
    #expect(failure.name == "CheckFailure")
    #expect(failure.message == fault.message)
    #expect(failure.message.count <= 80)
    let first = try #require(failure.traceback.first)
    #expect(first.hasSuffix("error: \(fault.message)"))
    for note in fault.notes {
      #expect(failure.traceback.contains { $0.contains(note) }, "\(failure.traceback)")
    }
    #expect(try await notebook.run("square.rows").plain == "2")
  }

  @Test func `a cell that catches a failed check goes on`() async throws {
    let notebook = Notebook()
    let cell = #"do { try check("T", 1, equals: 2) } catch { print("caught:", error) }"#
    #expect(try await notebook.run(cell).printed == "caught: T is 1, expected 2\n")
  }

  @Test(arguments: [
    "let check = 1", "func check(_ name: String) {}", "struct check {}",
    "let (check, other) = (1, 2)", "typealias check = Int",
  ])
  func `no cell can declare check anew`(cell: String) async throws {
    let notebook = Notebook()
    let failure = try #require(await notebook.failure(cell))
    #expect(failure.message == "'check' is the notebook's own word: choose another name")
    #expect(try await notebook.run(#"try check("T", 1, equals: 1)"#).printed == "✓ T\n")
  }

  @Test func `a check says that a name of the notebook hides the library's`() async throws {
    let notebook = Notebook()
    try await notebook.run("func tanh(_ x: Double) -> Double { x }", cell: 3)
    try await notebook.run("let s = tanh(0.5)", cell: 4)
    let failure = try #require(await notebook.failure(#"try check("s", s, equals: 0.46211716)"#))
    #expect(
      failure.message
        == "your 'tanh' of cell 3 hides the library's; s is 0.5, expected 0.462117"
    )
    #expect(failure.traceback[0].hasSuffix(failure.message))
    #expect(failure.traceback.last == "note: rename 'tanh', run that cell again and then this one")
  }

  @Test func `a check of a type that was declared anew says so`() async throws {
    let notebook = Notebook()
    try await notebook.run("struct Matrix { let rows = 2 }\nlet W = Matrix()", cell: 2)
    let cell = #"try check("W", W, equals: Matrix())"#
    let failure = try #require(await notebook.failure(cell))
    #expect(failure.message.hasPrefix("your 'Matrix' of cell 2 hides the library's; "))
  }

  @Test func `a check of a name that is gone says which`() async throws {
    let failure = try #require(
      await Notebook().failure(#"try check("dLdW", dLdW, equals: Matrix(rows: 1, columns: 1))"#)
    )
    #expect(failure.message == "cannot find 'dLdW' in scope")
    #expect(failure.traceback.last?.hasPrefix("note: a check finds a name as the exercise") == true)
  }

  private static let preparation = """
    let zero = 0.0
    let square = Matrix([[1, 2], [3, 4]])
    let model = try RNN(vocabularySize: 9, hiddenSize: 4, seed: 1)
    """
}
