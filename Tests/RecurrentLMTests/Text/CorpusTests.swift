import Foundation
import RecurrentLM
import Testing

/// Where documents come from, apart from CSV files.
@Suite struct CorpusTests {
  @Test func `the fortunes have as many sayings as the packages`() throws {
    #expect(try Corpus.fortunes().count == 13_413)
    let all = try Corpus.fortunes(includingUnsuitable: true)
    #expect(all.count == 15_217)
    #expect(all.description == "corpus 'fortunes (all)', 15,217 documents")
  }

  @Test func `underlining, control characters and line breaks are taken out of sayings`() throws {
    let content = "A _\u{8}B_\u{8}C\n\tword\u{1}.\n%\n\n%\n%%\n50%\n%\n  \u{7f}last  \n"
    try withTextFile(content, named: "sayings") { path in
      let folder = URL(filePath: path).deletingLastPathComponent().path
      let corpus = try Corpus.fortunes(in: ["/nowhere", folder])
      #expect(corpus.documents == ["A BC word.", "%% 50%", "last"])
    }
  }

  @Test func `files are read in name order, without indices and unsuitable ones`() throws {
    try withTextFile("b", named: "b") { path in
      let folder = URL(filePath: path).deletingLastPathComponent()
      for name in ["a", "politics", "a.dat", "a.u8", ".hidden"] {
        try Data(name.utf8).write(to: folder.appending(path: name))
      }
      #expect(try Corpus.fortunes(in: [folder.path]).documents == ["a", "b"])
      let all = try Corpus.fortunes(in: [folder.path], includingUnsuitable: true)
      #expect(all.documents == ["a", "b", "politics"])
    }
  }

  @Test func `a missing collection says what to install`() throws {
    let error = #expect(throws: RecurrentLMError.self) { try Corpus.fortunes(in: ["/nowhere"]) }
    #expect(error == .missingFortunes(searched: ["/nowhere"]))
    #expect(try #require(error).description.contains("sudo apt install fortunes"))
  }

  @Test func `each line that is not blank is a document`() throws {
    let corpus = try withTextFile("\u{FEFF}one\r\n\r\n  two \r\u{3000}\n\nthree") {
      try Corpus(lines: $0)
    }
    #expect(corpus.documents == ["one", "  two ", "three"])
    #expect(corpus.name == "text")
  }

  @Test func `files that hold no text are refused`() throws {
    #expect(throws: RecurrentLMError.missingText(path: "/nowhere/a.txt")) {
      try Corpus(lines: "/nowhere/a.txt")
    }
    try withTextFile("") { path in
      #expect(throws: RecurrentLMError.emptyText(path: path)) { try Corpus(lines: path) }
      #expect(throws: RecurrentLMError.emptyText(path: path)) { try Corpus(csv: path) }
    }
    try withTextFile("\u{FEFF}") { path in
      #expect(throws: RecurrentLMError.emptyText(path: path)) { try Corpus(lines: path) }
    }
    try withTextFile("\n \n") { path in
      #expect(throws: RecurrentLMError.noDocuments(path: path)) { try Corpus(lines: path) }
    }
    let folder = FileManager.default.temporaryDirectory.path
    #expect(throws: RecurrentLMError.unreadableFile(path: folder, cause: "it is a directory")) {
      try Corpus(csv: folder)
    }
  }

  @Test(arguments: [
    [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x80],
  ])
  func `bytes that are not UTF-8 are named with their line`(bytes: [UInt8]) throws {
    let content = Data("one\r\ntwé\rx".utf8) + Data(bytes) + Data("\n".utf8)
    try withTextFile(content) { path in
      let error = RecurrentLMError.notUTF8(
        path: path,
        line: 3,
        byte: 11,
        value: bytes[0],
        guess: nil
      )
      #expect(throws: error) { try Corpus(lines: path) }
      #expect(error.description.contains("line 3, byte 11"))
    }
  }
}
