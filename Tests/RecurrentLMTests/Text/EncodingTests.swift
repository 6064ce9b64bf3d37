import Foundation
import RecurrentLM
import Testing

/// Texts of other encodings, against Python's codecs, and what is said of those that are not named.
@Suite struct EncodingTests {
  private struct EncodedFile: Decodable {
    let file: String
    let encoding: String
    let lines: [String]
  }

  @Test func `text of any encoding is read as Python reads it, packed or not`() throws {
    try withTextFile("") { path in
      let folder = URL(filePath: path).deletingLastPathComponent()
      let output = try Python.run("encoded_files.py", [folder.path])
      let files = try JSONDecoder().decode([EncodedFile].self, from: output)
      #expect(files.count > 30)
      for file in files {
        let path = folder.appending(path: file.file).path
        let encoding = file.encoding.isEmpty ? TextEncoding.utf8 : TextEncoding(file.encoding)
        let corpus = try Corpus(lines: path, encoding: encoding)
        #expect(corpus.documents == file.lines, "\(file.file)")
        guard file.encoding.hasPrefix("utf-16") && !file.file.hasSuffix(".gz") else { continue }
        // Without its name it is recognized by its zeros.
        let guess: TextEncoding =
          file.encoding == "utf-16le" ? .utf16LittleEndian : .utf16BigEndian
        let error = #expect(throws: RecurrentLMError.self) { try Corpus(lines: path) }
        let message = "\(try #require(error))"
        let name = guess == .utf16LittleEndian ? "utf16LittleEndian" : "utf16BigEndian"
        #expect(message.hasSuffix("looks like UTF-16: read it with 'encoding: .\(name)'"))
      }
    }
  }

  @Test func `the named encodings are known to the system`() throws {
    for encoding: TextEncoding in [
      .utf8, .utf16LittleEndian, .utf16BigEndian, .windows1252, .windows1250, .windows1251,
      .latin1, .macRoman, .shiftJIS, .gb18030, .big5, .eucKR,
    ] {
      let text = encoding == .utf16BigEndian ? "\0a\0b" : "a\0b\0"
      let isWide = encoding.name.hasPrefix("UTF-16")
      try withTextFile(isWide ? text : "ab") { path in
        let corpus = try Corpus(lines: path, encoding: encoding)
        #expect(corpus.documents == ["ab"])
      }
    }
    #expect(TextEncoding("windows-1252") == .windows1252)
  }

  @Test(arguments: [
    ("caf\u{E9}".unicodeScalars.map { UInt8($0.value) }, "'encoding: .windows1252'"),
    (Array("é".utf8) + [0xE9, 0x20], "the byte is damaged"),
    (Array("<b>".utf8) + [0x93], "'.windows1251' for Cyrillic"),
  ])
  func `a byte that is not UTF-8 is told by what stands before it`(
    bytes: [UInt8],
    advice: String
  ) throws {
    try withTextFile(Data(bytes)) { path in
      for read in [{ try Corpus(lines: path) }, { try Corpus(csv: path) }] {
        let error = #expect(throws: RecurrentLMError.self) { _ = try read() }
        let message = "\(try #require(error))"
        #expect(message.contains(advice) && !message.contains("latin1"), "\(message)")
      }
    }
  }

  @Test func `what is no text is named`() throws {
    let files: [(String, [UInt8], String)] = [
      ("a.zip", Array("PK\u{3}\u{4}".utf8) + [0, 0, 0xFF], "a zip archive"),
      ("a.npy", [0x93] + Array("NUMPY".utf8), "an array of NumPy"),
      ("a.pdf", Array("%PDF-1.4".utf8), "a PDF"),
      ("a.txt", Array("version https://git-lfs.github.com/spec/v1\noid".utf8), "git lfs pull"),
      ("a.gz", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0x4B], "cut off"),
      ("b.gz", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0xFF, 0xFF, 0xFF], "damaged"),
    ]
    for (name, bytes, cause) in files {
      try withTextFile(Data(bytes), named: name) { path in
        let error = #expect(throws: RecurrentLMError.self, "\(name)") {
          try Corpus(lines: path)
        }
        let message = "\(try #require(error))"
        #expect(message.contains(cause), "\(message)")
      }
    }
  }

  @Test func `an encoding that is another, or none, is refused`() throws {
    try withTextFile(Data("ab".utf8) + [0x81, 0x20, 0x40]) { path in
      let error = RecurrentLMError.notInEncoding(path: path, encoding: "SHIFT_JIS", byte: 2)
      #expect(throws: error) { try Corpus(lines: path, encoding: .shiftJIS) }
      #expect(throws: RecurrentLMError.unknownEncoding("KLINGON")) {
        try Corpus(lines: path, encoding: TextEncoding("klingon"))
      }
    }
  }

  @Test func `a table has an encoding too`() throws {
    let rows = Data("text\ncaf".utf8) + [0xE9] + Data("\n".utf8)
    try withTextFile(rows) { path in
      let corpus = try Corpus(csv: path, column: "text", encoding: .latin1)
      #expect(corpus.documents == ["café"])
    }
  }
}
