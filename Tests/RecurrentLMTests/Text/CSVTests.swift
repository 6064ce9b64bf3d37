import Foundation
import RecurrentLM
import Testing

/// CSV files against Python's `csv`.
@Suite struct CSVTests {
  private static let pieces = [
    "a", "é", " ", "  ", ",", ",", "\"", "\"", "\"\"", "\"\"\"", "\n", "\r\n", "\r", "\n\r", "\t",
    ";",
    "|", "\0", "\u{FEFF}", "x y", "\"q, \nr\"", " \"s\" t", "u\"v\"w", "'", "\\", "\\\"",
    "\u{1F600}",
    "\u{85}", "\u{2028}", "\u{1C}", "\u{B}", "\u{C}", "\u{A0}", "sixteen letters.", "12345678",
  ]

  /// Random texts out of what the format gives a meaning, each with a delimiter.
  private func texts(count: Int, seed: UInt64) -> [[String]] {
    var state = seed
    func draw(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    return (0..<count).map { number in
      let body = (0..<draw(40)).map { _ in Self.pieces[draw(Self.pieces.count)] }.joined()
      let start = ["", "\u{FEFF}", "\u{FEFF}\"", "a,b\n"][draw(4)]
      return [start + body, [",", ",", ";", "|", "\t", "a", "'"][draw(7)]]
    }
  }

  /// The rows of a text, all fields of them.
  private func rows(_ text: String, _ delimiter: String) throws -> [[String]] {
    var bytes = Array(text.utf8)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    let separator = try #require(delimiter.utf8.first)
    return bytes.withUnsafeBufferPointer { bytes in
      var reader = CSVReader(bytes: bytes, delimiter: separator)
      var rows: [[String]] = []
      var row: [String] = []
      while reader.nextRow(keeping: nil, into: { row.append($0) }) {
        rows.append(row)
        row = []
      }
      return rows
    }
  }

  private func column(_ text: String, _ delimiter: Character = ",") throws -> [String] {
    try withTextFile(text) { try Corpus(csv: $0, column: 0, delimiter: delimiter).documents }
  }

  @Test(arguments: [7, 8])
  func `rows are what Python's csv reads`(seed: UInt64) throws {
    let texts = texts(count: 5000, seed: seed)
    let expected = try TextOracle.run("csv_rows.py", input: texts, as: [[[String]]?].self)
    try #require(expected.count == texts.count)
    for (text, expected) in zip(texts, expected) {
      let rows = try rows(text[0], text[1])
      try #require(rows.map(codePoints) == expected?.map(codePoints), "\(text)")
    }
  }

  @Test func `a column is the same field of every row`() throws {
    let texts = texts(count: 400, seed: 9).map { ["head\n" + $0[0] + "\nlast", $0[1]] }
    let expected = try TextOracle.run("csv_rows.py", input: texts, as: [[[String]]].self)
    for (text, rows) in zip(texts, expected) {
      let delimiter = try #require(text[1].first)
      let documents = try column(text[0], delimiter)
      try #require(codePoints(documents) == codePoints(rows.dropFirst().map { $0[0] }), "\(text)")
    }
  }

  @Test(arguments: ["", "\u{FEFF}"])
  func `a quote that is never closed ends the file, or is refused where Python refuses it`(
    mark: String
  ) throws {
    for (length, isRead) in [(131_072, true), (131_073, false)] {
      let field = String(repeating: "é", count: length - 1)
      let text = mark + "a,b\r\n1,\"2\n3\"\nx,\"\(field)\n"
      let expected = try TextOracle.run(
        "csv_rows.py",
        input: [[text, ","]],
        as: [[[String]]?].self
      )
      #expect((expected[0] != nil) == isRead)
      try withTextFile(text) { path in
        if isRead {
          let documents = try Corpus(csv: path, column: 1).documents
          #expect(documents == ["2\n3", field + "\n"])
        } else {
          let byte = mark.utf8.count + 15
          let error = RecurrentLMError.unclosedQuote(path: path, line: 4, byte: byte)
          #expect(throws: error) { try Corpus(csv: path, column: 1) }
          #expect(error.description.contains("line 4, byte \(byte)"))
        }
      }
    }
  }

  @Test func `the reader of a long file tells how far it is, and can be stopped`() async throws {
    let text = "text\n" + String(repeating: "\"a line, of text\",1\n", count: 200_000)
    try withTextFile(text) { path in
      var reports: [ReadingProgress] = []
      let corpus = try Corpus(csv: path) { reports.append($0) }
      #expect(reports.count == 4)
      #expect(reports.last?.fraction == 1)
      #expect(reports.last?.documentCount == corpus.count)
      #expect(reports.allSatisfy { $0.bytesInAll == text.utf8.count })
      #expect(reports.map(\.bytesRead) == reports.map(\.bytesRead).sorted())
      #expect(throws: CocoaError.self) {
        try Corpus(csv: path) { _ in throw CocoaError(.userCancelled) }
      }
    }
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try withTextFile(text) { try Corpus(csv: $0).count }
    }
    await #expect(throws: CancellationError.self) { try await task.value }
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

  @Test func `what is wrong is said with the line and the byte`() throws {
    try withTextFile("a,b\nx,\"1\r\n2\"\r\ny\n") { path in
      let first = try Corpus(csv: path, column: 0)
      #expect(first.documents == ["x", "y"])
      let error = RecurrentLMError.shortRow(path: path, line: 4, byte: 14, fields: 1, columns: 2)
      #expect(throws: error) { try Corpus(csv: path, column: 1) }
      #expect(error.description.contains("the row at line 4, byte 14"))
    }
    try withTextFile("a,b\n") { path in
      #expect(throws: RecurrentLMError.noDocuments(path: path)) { try Corpus(csv: path) }
    }
    let texts = [("a\n\"x\ny\"\nz", 4), ("\u{FEFF}a\n\"x\ny", 3), ("a\rx\r\n", 3), ("\u{FEFF}", 1)]
    for (text, line) in texts {
      try withTextFile(Data(text.utf8) + [0xFF, 0x0A]) { path in
        let byte = text.utf8.count
        let error = RecurrentLMError.notUTF8(
          path: path,
          line: line,
          byte: byte,
          value: 0xFF,
          guess: .windows1252
        )
        #expect(throws: error) { try Corpus(csv: path) }
      }
    }
  }

  @Test(arguments: ["\"", "\n", " ", "é", "\r\n"] as [Character])
  func `a character that cannot part fields is refused`(delimiter: Character) throws {
    #expect(throws: RecurrentLMError.invalidDelimiter(String(delimiter))) {
      try column("a\nb", delimiter)
    }
  }
}
