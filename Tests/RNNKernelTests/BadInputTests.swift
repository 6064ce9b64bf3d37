import Foundation
import JupyterKernel
import Testing

/// What goes wrong in a lesson: each is an error in its cell that says what to do, and the next cell
/// runs.
@Suite struct BadInputTests {
  /// A cell, and what its error has to say.
  struct Fault: Sendable, CustomTestStringConvertible {
    let cell: String
    let says: [String]

    init(_ cell: String, _ says: String...) {
      self.cell = cell
      self.says = says
    }

    var testDescription: String { cell }
  }

  static let faults = [
    Fault(#"try Corpus(csv: "no-such-file.csv", column: 0)"#, "no-such-file.csv"),
    Fault(#"try Corpus(csv: "\#(folder)/empty.csv", column: 0)"#, "empty"),
    Fault(#"try Corpus(csv: "\#(folder)/good.csv", column: 7)"#, "no column 7", "'text'"),
    Fault(#"try Corpus(csv: "\#(folder)/good.csv", column: "body")"#, "body", "'text'"),
    Fault(#"try Corpus(csv: "\#(folder)/latin1.csv", column: 0)"#, "UTF-8", "line 3", "byte"),
    Fault(#"try Corpus(documents: []).tokenized()"#, "sentences"),
    Fault("try tiny.forward([0, 1, 9])", "9", "0..<9"),
    Fault("try tiny.forward([-1])", "-1", "0..<9"),
    Fault("try tiny.forward([])", "at least one word"),
    Fault("try tiny.bptt([1, 2], [2])", "found 1 label for 2 words"),
    Fault("try RNN(vocabularySize: 9, hiddenSize: 0)", "hiddenSize", "found 0"),
    Fault("try RNN(vocabularySize: 0, hiddenSize: 4)", "vocabularySize", "found 0"),
    Fault("try RNN(vocabularySize: 800000000, hiddenSize: 10000)", "memory", "free"),
    Fault(#"try RNN.load(from: "\#(folder)/good.csv")"#, "good.csv"),
    Fault(#"try RNN.load(from: "no-such-model.npz")"#, "no-such-model.npz"),
    Fault("vocabulary[99]", "99"),
    Fault("examples[4]", "index 4", "0..<2"),
    Fault("tiny.U[0, 9]", "column 9", "0..<9"),
    Fault("tiny.U + tiny.V", "(4, 9)", "(9, 4)"),
    Fault("try tiny.U.dot(tiny.W)", "(4, 9)", "(4, 4)"),
    Fault("try train(tiny, on: examples, learningRate: 1e300, epochs: 3)", "smaller"),
    Fault("try train(tiny, on: examples, learningRate: -1.0)", "learningRate"),
    Fault("Matrix(rows: 1 << 40, columns: 1 << 40)", "memory"),
  ]

  /// What is cut out of a matrix or a vector, put into it, or computed with it.
  static let matrixFaults = [
    Fault("tiny.U[2..<7]", "the range 2..<7 of rows", "rows 0..<4", "(4, 9)"),
    Fault("tiny.U[-1...1]", "-1...1", "rows 0..<4"),
    Fault("tiny.U[5...]", "5...", "rows 0..<4"),
    Fault("tiny.U[...4]", "...4", "rows 0..<4"),
    Fault("tiny.U[3..<1]", "3", "1"),
    Fault("tiny.U[0..<2, 3...9]", "3...9", "columns 0..<9"),
    Fault("tiny.U[0..., 9]", "column 9", "0..<9"),
    Fault("tiny.U[4, 0...]", "row 4", "0..<4"),
    Fault("tiny.U.column(-1)", "column -1", "0..<9"),
    Fault("Vector([1, 2])[1..<4]", "1..<4", "0..<2"),
    Fault("Vector([])[0]", "0", "0..<0"),
    Fault("tiny.U.eachRow[4]", "row 4", "0..<4"),
    Fault("tiny.W.eachColumn[2..<5]", "2..<5", "0..<4"),
    Fault("(tiny.W .> 0)[16]", "16", "0..<16"),
    Fault("(tiny.W .> 0)[3..<17]", "3..<17", "0..<16"),
    Fault("var m = tiny.U\nm[0..<2] = tiny.W", "(2, 9)", "(4, 4)", "a matrix of 2 by 9"),
    Fault("var m = tiny.U\nm[3...4, 0...] = tiny.W", "3...4", "rows 0..<4"),
    Fault("var m = tiny.W\nm[0..., 1] = [1, 2]", "a vector of 4", "(2)"),
    Fault("var m = tiny.W\nm[1, ..<2] = [1, 2, 3]", "a vector of 2", "(3)"),
    Fault("var v: Vector = [1, 2, 3]\nv[0..<2] = [1, 2, 3]", "a vector of 2", "(3)"),
    Fault("Vector([1, 2]) + [1, 2, 3]", "(2)", "(3)", "same count"),
    Fault("[1.0, 2, 3].prefix(3) + Vector([1, 2])", "(3)", "(2)", "same count"),
    Fault("var v: Vector = [1, 2]\nv += [1, 2, 3]", "(2)", "(3)", "same count"),
    Fault("tiny.U.sum(axis: 2)", "axis", "2", "0 (down the rows"),
    Fault("tiny.U.argmax(axis: -1)", "axis", "-1", "0 (down the rows"),
    Fault("tiny.U + Vector([1, 2]).asRow", "(2)", "9 elements as a row"),
    Fault("Vector([1, 2]).asColumn * tiny.U", "(2)", "4 elements as a column"),
    Fault("var m = tiny.U\nm /= Vector([1, 2]).asRow", "(2)", "9 elements as a row"),
    Fault("tiny.U .< tiny.V", "(4, 9)", "(9, 4)"),
    Fault("tiny.U[tiny.V .> 0]", "a mask of the shape (4, 9)"),
    Fault("tiny.U.replacing(with: 0, where: tiny.W .> 0)", "a mask of the shape (4, 9)"),
    Fault("(tiny.U .> 0) .& (tiny.V .> 0)", "(4, 9)", "(9, 4)", "two masks"),
    Fault("maximum(tiny.U, tiny.V)", "(4, 9)", "(9, 4)"),
    Fault("tiny.U.clipped(to: 1...0)", "1", "0"),
    Fault("try tiny.U.concatenated(with: tiny.V, axis: 0)", "as many columns"),
    Fault("try tiny.U.concatenated(with: tiny.U, axis: 3)", "axis", "3"),
    Fault("try tiny.W.dot([1, 2])", "(4, 4)", "(2)"),
    Fault("try Vector([]).outer([1])", "at least one element"),
    Fault("Matrix.identity(-1)", "-1", "0 or more"),
    Fault("Matrix.identity(1 << 40)", "memory"),
    Fault("Vector(repeating: 0, count: -2)", "count", "-2"),
    Fault("try Vector.random(count: 2, seed: -1)", "seed", "-1"),
    Fault("try Matrix.random(rows: 2, columns: 2, in: 0..<Double.infinity, seed: 1)", "finite"),
  ]

  private static let folder: String = {
    let folder = FileManager.default.temporaryDirectory.appending(path: "swift-rnn-bad-input")
    let files: [String: [UInt8]] = [
      "empty.csv": [],
      "good.csv": Array("text,author\nhello world.,nobody\n".utf8),
      "latin1.csv": Array("text\nfine\ncaf".utf8) + [0xE9, 0x0A],
    ]
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, bytes) in files { try? Data(bytes).write(to: folder.appending(path: name)) }
    return folder.path
  }()

  private static let preparation = """
    let text = TokenizedText(sentences: [["a", "b", "c"], ["b", "a", "d", "e", "f"]])
    let vocabulary = try Vocabulary(of: text, size: 100)
    let examples = try vocabulary.encode(text)
    let tiny = try RNN(vocabularySize: 9, hiddenSize: 4, bpttTruncate: 4, seed: 10)
    """

  @Test(arguments: faults + matrixFaults)
  func `a fault is an error in its cell and the next cell runs`(fault: Fault) async throws {
    let notebook = Notebook()
    try await notebook.run(Self.preparation)
    let failure = try #require(await notebook.failure(fault.cell))
    for word in fault.says {
      #expect(failure.message.contains(word), "message: \(failure.message)")
    }
    #expect(failure.traceback.joined().contains("^"))
    #expect(try await notebook.run("vocabulary.count").plain == "9")
    #expect(try await notebook.run("tiny.U[0, 0].isFinite").plain == "true")
  }

  @Test func `a vocabulary larger than the text has its real size and says so`() async throws {
    let notebook = Notebook()
    try await notebook.run(Self.preparation)
    #expect(try await notebook.run("vocabulary").plain.contains("100 asked for"))
  }
}
