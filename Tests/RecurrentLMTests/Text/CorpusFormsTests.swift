import Foundation
import RecurrentLM
import Testing

/// Texts as they come: wrapped, in several files, as JSON lines, in tables with faults.
@Suite struct CorpusFormsTests {
  @Test(arguments: ["\n", "\r\n", "\r"])
  func `the lines of a paragraph are one document`(lineEnd: String) throws {
    let lines = ["  It was the best", "of times,", "", " \t", "it was the worst ", "of times."]
    try withTextFile(lines.joined(separator: lineEnd) + lineEnd) { path in
      let corpus = try Corpus(paragraphs: path)
      #expect(
        corpus.documents == ["It was the best of times,", "it was the worst of times."]
      )
      #expect(try Corpus(lines: path).count == 4)
    }
  }

  @Test func `several files and folders are one corpus, in order`() throws {
    try withTextFile("b one\nb two\n", named: "b.txt") { path in
      let folder = URL(filePath: path).deletingLastPathComponent()
      for (name, text) in [("a.txt", "a one\n\na two"), ("c.md", "no"), (".d.txt", "no")] {
        try Data(text.utf8).write(to: folder.appending(path: name))
      }
      let whole = try Corpus(lines: folder.path)
      #expect(whole.documents == ["a one", "a two", "b one", "b two"])
      #expect(whole.name == "a.txt and 1 more")
      #expect(try Corpus(paragraphs: folder.path + "/").documents.count == 3)
      let files = ["b.txt", "c.md"].map { folder.appending(path: $0).path }
      #expect(try Corpus(lines: files).documents == ["b one", "b two", "no"])
      let joined = Corpus(joining: try files.map { try Corpus(lines: $0) })
      #expect(joined.documents == ["b one", "b two", "no"])
      #expect(try joined.checksum == Corpus(lines: files).checksum)
      #expect(throws: RecurrentLMError.self) { try Corpus(lines: [String]()) }
    }
    try withTextFile("", named: "c.md") { path in
      let folder = URL(filePath: path).deletingLastPathComponent().path
      let error = #expect(throws: RecurrentLMError.self) { try Corpus(lines: folder) }
      let message = "\(try #require(error))"
      #expect(message.contains("'.txt'"))
    }
  }

  @Test func `one field of JSON lines is the text`() throws {
    let lines = [
      #"{"body": "He said \"hi\" – \u00e9 \ud834\udd1e", "score": 3}"#, "", #"{"body":"two"}"#,
    ]
    try withTextFile(lines.joined(separator: "\r\n")) { path in
      let corpus = try Corpus(jsonLines: path, field: "body")
      #expect(corpus.documents == ["He said \"hi\" – é 𝄞", "two"])
    }
  }

  @Test(arguments: [
    ("{\"a\": 1", "is no JSON object"), ("[{\"body\": \"x\"}]", "begins a JSON list"),
    ("{\"text\": \"x\", \"id\": 1}", "no field 'body', its fields are 'id', 'text'"),
    ("{\"body\": 7}", "something else than text"), ("{\"body\": null}", "something else"),
    ("7", "no JSON object"),
  ])
  func `a line that cannot be used is named, or skipped and counted`(
    line: String,
    cause: String
  ) throws {
    try withTextFile("{\"body\": \"good\"}\n\(line)\n{\"body\": \"too\"}\n") { path in
      let error = #expect(throws: RecurrentLMError.self) {
        try Corpus(jsonLines: path, field: "body")
      }
      let message = "\(try #require(error))"
      #expect(message.contains("line 2 ") && message.contains(cause), "\(message)")
      let corpus = try Corpus(jsonLines: path, field: "body", skippingBadRows: true)
      #expect(corpus.documents == ["good", "too"])
      #expect(corpus.skippedRowCount == 1)
      #expect("\(corpus)".hasSuffix("2 documents, 1 bad row skipped"))
    }
  }

  @Test func `a table without a header has its first row as a document`() throws {
    try withTextFile("1,one\n2,two\n") { path in
      let corpus = try Corpus(csv: path, column: 1, hasHeader: false)
      #expect(corpus.documents == ["one", "two"])
      #expect(throws: RecurrentLMError.self) { try Corpus(csv: path, column: 2, hasHeader: false) }
    }
  }

  @Test func `bad rows of a table are skipped and counted on request`() throws {
    let table = Data("id,text\n1,one\n2\n3,caf".utf8) + [0xE9] + Data("\n4,four\n".utf8)
    try withTextFile(table) { path in
      #expect(throws: RecurrentLMError.self) { try Corpus(csv: path, column: "text") }
      let corpus = try Corpus(csv: path, column: "text", skippingBadRows: true)
      #expect(corpus.documents == ["one", "four"])
      #expect(corpus.skippedRowCount == 2)
      let ids = try Corpus(csv: path, column: 0, skippingBadRows: true)
      #expect(ids.documents == ["1", "2", "4"])
    }
  }

  @Test func `documents and sentences are filtered`() throws {
    let corpus = Corpus(documents: ["Look at http://a.b. He went home.", "[deleted]", "Aaaaaaaah!"])
    #expect(try corpus.filtered { $0 != "[deleted]" }.count == 2)
    let text = try corpus.tokenized()
    #expect(text.sentenceCount == 4)
    let clean = try text.filtered(without: ["http", "[deleted]"], longestWord: 8)
    #expect(clean.sentences == [["he", "went", "home", "."]])
    #expect(clean.original(0) == "He went home.")
    #expect((clean.wordCount, clean.uniqueWordCount) == (4, 4))
    #expect(try text.filtered(longestSentence: 2).sentenceCount == 1)
    let long = try text.filtered { $0.words.count > 3 && $0.original.hasSuffix("home.") }
    #expect(long.sentences == clean.sentences)
    #expect(try Vocabulary(of: clean, size: 20).checksum.count == 16)
  }
}
