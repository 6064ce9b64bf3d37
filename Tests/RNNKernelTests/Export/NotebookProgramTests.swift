import Foundation
import RNNKernel
import Testing

@Suite struct NotebookProgramTests {
  /// The program of these code cells, without its beginning.
  private func program(_ cells: String...) throws -> String {
    try source(cells.map { ["cell_type": "code", "source": $0, "metadata": [:]] })
  }

  private func source(_ cells: [[String: Any]]) throws -> String {
    let text = try JSONSerialization.data(withJSONObject: ["cells": cells, "metadata": [:]])
    let program = try NotebookProgram(
      notebook: String(decoding: text, as: UTF8.self),
      name: "lesson.ipynb"
    )
    let beginning = try #require(program.source.firstRange(of: "import RecurrentLM\n\n"))
    return String(program.source[beginning.upperBound...].dropLast())
  }

  @Test func `the last value is shown, and a semicolon hides it`() throws {
    #expect(try program("let a = 1\na + 1 // more") == "let a = 1\nshow(a + 1) // more")
    #expect(try program("let a = 1\na + 1;") == "let a = 1\n_ = a + 1;")
    #expect(try program("print(1)") == "print(1)")
    #expect(try program("var n = 1\nn += 1") == "var n = 1\nn += 1")
    #expect(try program("try Corpus.fortunes()") == "show(try Corpus.fortunes())")
  }

  @Test func `a value in the middle of a cell is taken by nobody`() throws {
    #expect(try program("1 + 1\nprint(2)") == "_ = 1 + 1\nprint(2)")
  }

  @Test func `a word whose result may be dropped is not shown, also behind try`() throws {
    let cell = """
      let m = try RNN(vocabularySize: 9, hiddenSize: 2)
      try train(m, on: [Example(x: [1], y: [2])], epochs: 1)
      """
    #expect(try program(cell) == cell)
  }

  @Test func `text, questions and cells that fail on purpose become comments`() throws {
    let cells: [[String: Any]] = [
      ["cell_type": "markdown", "source": ["# A\n", "\n", "b"]],
      ["cell_type": "code", "source": "RNN?"],
      ["cell_type": "code", "source": "[1][2]", "metadata": ["tags": ["raises-exception"]]],
      ["cell_type": "code", "source": " "],
      ["cell_type": "raw", "source": "x"],
    ]
    #expect(try source(cells) == "// # A\n//\n// b\n\n// RNN?\n\n// [1][2]")
  }

  @Test func `code that ends in a question mark is code`() throws {
    #expect(try program("var best: Double?", "1 // why?") == "var best: Double?\n\nshow(1) // why?")
  }

  @Test func `text with the line ends of other systems is a comment to its end`() throws {
    let cells = [["cell_type": "markdown", "source": "a\r\nb\rc"]]
    #expect(try source(cells) == "// a\n// b\n// c")
  }

  @Test func `a name declared again is another name with all its later uses`() throws {
    let made = try program(
      "let x = 1\nfunc f() -> Int { x }",
      "let x = \"a\\(x)\"\nfunc g(y: Int) -> String { x }",
      "print(x, f(), { (x: Int) in x + 1 }(2))"
    )
    #expect(
      made == """
        let x = 1
        func f() -> Int { x }

        let x_2 = "a\\(x)"
        func g(y: Int) -> String { x_2 }

        print(x_2, f(), { (x: Int) in x + 1 }(2))
        """
    )
  }

  @Test func `a function declared again calls itself by its new name`() throws {
    let made = try program(
      "func f(_ n: Int) -> Int { n }",
      "func f(_ n: Int) -> Int { n == 0 ? 0 : f(n - 1) }\nlet all = [1].map(f)"
    )
    #expect(
      made.hasSuffix(
        "func f_2(_ n: Int) -> Int { n == 0 ? 0 : f_2(n - 1) }\nlet all = [1].map(f_2)"
      )
    )
  }

  @Test func `a name made up is none that the notebook has`() throws {
    #expect(try program("let x = 1, x_2 = 2", "let x = 3").hasSuffix("let x_3 = 3"))
  }

  @Test func `if let without a value keeps its local name`() throws {
    let made = try program("let x: Int? = 1", "let x: Int? = 2", "if let x { print(x) }")
    #expect(made.hasSuffix("if let x = x_2 { print(x) }"))
  }

  @Test func `a label and a member keep the name that a variable lost`() throws {
    let made = try program(
      "let count = 1",
      "let count = 2\nprint(Vector(count: count).count, [3].count)"
    )
    #expect(made.hasSuffix("print(Vector(count: count_2).count, [3].count)"))
  }

  @Test func `a name of the library that was used as such is another name later`() throws {
    let made = try program("let y = log(2.0)", "let log = 3.0\nprint(log)")
    #expect(made.hasSuffix("let log_2 = 3.0\nprint(log_2)"))
  }

  @Test func `a notebook with a show of its own prints with the library's`() throws {
    let made = try program("func show(_ x: Int) -> Int { x }", "show(1)")
    #expect(made.hasSuffix("NotebookWords.show(show(1))"))
  }

  @Test func `a cell that does not check is refused with its error`() {
    #expect {
      try program("let a = 1", "let s: String = a")
    } throws: { error in
      "\(error)".contains("code cell 2") && "\(error)".contains("1 | let s: String = a")
    }
  }

  @Test(arguments: [
    ("{}", "expected a JSON file with a list of cells"),
    ("no JSON", "expected a JSON file with a list of cells"),
    (
      #"{"cells": [], "metadata": {"kernelspec": {"language": "python"}}}"#, "expected one in swift"
    ),
  ])
  func `what is no notebook in Swift is refused`(text: String, says: String) {
    #expect {
      try NotebookProgram(notebook: text, name: "lesson.ipynb")
    } throws: { error in
      "\(error)".contains("lesson.ipynb") && "\(error)".contains(says)
    }
  }
}
