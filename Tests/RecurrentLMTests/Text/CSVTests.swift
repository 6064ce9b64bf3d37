import Foundation
import RecurrentLM
import Testing

/// CSV columns against Python's `csv`.
@Suite struct CSVTests {
  /// Random texts out of the characters that the format gives a meaning, all quotes closed.
  private func texts(count: Int, seed: UInt64) -> [String] {
    var state = seed
    func draw(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let pieces = ["a", "é", " ", ",", "\"", "\"\"", "\n", "\r\n", "\r", "\t", "x y", "\"q, \nr\""]
    return (0..<count).map { _ in
      let body = (0..<draw(14)).map { _ in pieces[draw(pieces.count)] }.joined()
      return "a,b\n" + body + "\nlast,"
    }
  }

  private func column(_ text: String, _ delimiter: Character = ",") throws -> [String] {
    try withTextFile(text) { try Corpus(csv: $0, column: 0, delimiter: delimiter).documents }
  }

  @Test func `columns are what Python's csv reads`() throws {
    let texts = texts(count: 800, seed: 7)
    let columns = try TextOracle.run("csv_column.py", input: texts, as: [[String]].self)
    var compared = 0
    for (text, expected) in zip(texts, columns) {
      do {
        try #require(try column(text) == expected, "\(text.debugDescription)")
        compared += 1
      } catch RecurrentLMError.unclosedQuote {
        // Python takes the end of the file for the end of the field; we say that a quote is open.
        #expect(text.count { $0 == "\"" } > 0)
      }
    }
    #expect(compared > 400)
  }

  @Test func `quoted fields span lines and keep doubled quotes`() throws {
    let text = "\u{FEFF}body, score\n  \"two\nlines, \"\"so\"\"\"  , 1\r\n\r\nplain,2\r\"\",3"
    #expect(try column(text) == ["two\nlines, \"so\"  ", "plain", ""])
    try withTextFile(text) { path in
      let scores = try Corpus(csv: path, column: "score")
      #expect(scores.documents == ["1", "2", "3"])
    }
    #expect(try column("a;b\n1,5;x", ";") == ["1,5"])
    #expect(try column("a\tb\n1,5\tx", "\t") == ["1,5"])
  }

  @Test func `a column that is not there is answered with those that are`() throws {
    try withTextFile("body,score\nx,1\n", named: "comments.csv") { path in
      let columns = ["body", "score"]
      let byName = RecurrentLMError.noSuchColumn("'text'", columns: columns, path: path)
      #expect(throws: byName) { try Corpus(csv: path, column: "text") }
      #expect(byName.description.contains("its columns are 0 'body', 1 'score'"))
      for number in [2, -1, .max] {
        #expect(throws: RecurrentLMError.noSuchColumn("\(number)", columns: columns, path: path)) {
          try Corpus(csv: path, column: number)
        }
      }
    }
  }

  @Test func `what is wrong in a row is said with the row`() throws {
    try withTextFile("a,b\nx,1\ny\n") { path in
      let first = try Corpus(csv: path, column: 0)
      #expect(first.documents == ["x", "y"])
      #expect(throws: RecurrentLMError.shortRow(path: path, row: 3, fields: 1, columns: 2)) {
        try Corpus(csv: path, column: 1)
      }
    }
    try withTextFile("a,b\n\nx,\"1\n2\n") { path in
      #expect(throws: RecurrentLMError.unclosedQuote(path: path, row: 3)) {
        try Corpus(csv: path)
      }
    }
    try withTextFile("\"a,b\n") { path in
      #expect(throws: RecurrentLMError.unclosedQuote(path: path, row: 1)) {
        try Corpus(csv: path)
      }
    }
    try withTextFile("a,b\n") { path in
      #expect(throws: RecurrentLMError.noDocuments(path: path)) { try Corpus(csv: path) }
    }
    try withTextFile(Data("a\n\"x\ny\"\nz".utf8) + [0xFF, 0x0A]) { path in
      let error = RecurrentLMError.notUTF8(path: path, row: 3, byte: 9, value: 0xFF)
      #expect(throws: error) { try Corpus(csv: path) }
    }
    try withTextFile(Data("a\n\"x\ny".utf8) + [0xFF, 0x0A]) { path in
      let error = RecurrentLMError.notUTF8(path: path, row: 2, byte: 6, value: 0xFF)
      #expect(throws: error) { try Corpus(csv: path) }
    }
    try withTextFile(Data("a\nx\n".utf8) + [0xFF, 0x0A]) { path in
      let error = RecurrentLMError.notUTF8(path: path, row: 3, byte: 4, value: 0xFF)
      #expect(throws: error) { try Corpus(csv: path) }
    }
  }

  @Test(arguments: ["\"", "\n", " ", "é", "\r\n"] as [Character])
  func `a character that cannot part fields is refused`(delimiter: Character) throws {
    #expect(throws: RecurrentLMError.invalidDelimiter(String(delimiter))) {
      try column("a\nb", delimiter)
    }
  }
}
