import SwiftSubset
import Testing

@Suite struct HostModuleTests {
  @Test(arguments: [
    ("var m = Matrix(rows: 2, columns: 2)\nm[1, 0] = 0.5; m", "Matrix(2×2: [0.0, 0.0, 0.5, 0.0])"),
    ("var m = Matrix(rows: 2, columns: 2)\nm[0, 1] += 2; m[0, 1]", "2.0"),
    ("var m = Matrix(rows: 1, columns: 2)\nlet n = m\nm[0, 0] = 1\nn", "Matrix(1×2: [0.0, 0.0])"),
    ("var m = Matrix(rows: 2, columns: 2)\nm[1] = [1, 2]; m[1]", "[1.0, 2.0]"),
    ("let m: Matrix = [[1, 2], [3, 4]]\nm * 2", "Matrix(2×2: [2.0, 4.0, 6.0, 8.0])"),
    ("let m: Matrix = [[1, 2]]\n2 * m == m * 2.0", "true"),
    ("var m: Matrix = [[1, 2]]\nm.fill(3); m.shape", "(1, 2)"),
    ("let model = try Model(size: 2)\nmodel.weights[0, 1] = 4\nmodel.weights[0, 1]", "4.0"),
    (
      "let model = try Model(size: 2)\nlet (o, s) = try model.forward([1, 2, 3])\no.shape", "(3, 1)"
    ),
    ("let model = try Model(size: 2)\ntry timed { try model.step([1, 2], rate: 0.5) }", ""),
    ("let examples = try Examples.sample(5)\nexamples.count", "5"),
    ("let e = try Examples.sample(5)\ne.first { $0.x.count == 3 }!.y", "[1, 2, 3]"),
    ("let e = try Examples.sample(5)\nfor one in e.prefix(2) { print(one.x) }", "[0]\n[0, 1]\n"),
    ("let e = try Examples.sample(3)\nlet m = try Model(size: 1)\ntry m.loss(on: e)", "3.0"),
    (
      "let e = try Examples.sample(3)\nlet m = try Model(size: 1)\ntry m.loss(on: e.prefix(2))",
      "2.0"
    ),
    ("let e = try Examples.sample(3)\nlet m = try Model(size: 1)\ntry m.loss(on: [e[0]])", "1.0"),
    (
      "let e = try Examples.sample(3)\nlet m = try Model(size: 1)\ntry m.step(e[1].x, rate: 0.5);",
      ""
    ),
  ])
  func `a cell uses the host's library`(source: String, shown: String) throws {
    #expect(try TestSession().run(source) == shown)
  }

  @Test func `an error of the host keeps its type and its place`() throws {
    let error = try #require(TestSession().failure("let a = 1\ntry fails()"))
    #expect(error.kind == "Failure")
    #expect(
      error.rendered == [
        "cell 1, line 2: error: index 9 is not in the vocabulary: expected 0..<8",
        "2 | try fails()", "  |     ^",
      ]
    )
    #expect(error.underlying is TestHost.Failure)
  }

  @Test func `every declaration has an implementation`() {
    #expect(TestSession().session.missingImplementations() == [])
  }
}
