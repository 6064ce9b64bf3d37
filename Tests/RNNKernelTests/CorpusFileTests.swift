import Foundation
import JupyterKernel
import Testing

/// Texts as they come, read by cells.
@Suite struct CorpusFileTests {
  @Test func `cells read paragraphs, folders, JSON lines and tables, and filter them`() async throws
  {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files: [String: [UInt8]] = [
      "novel.txt": Array("It was\nthe best.\n\nThe worst.\n".utf8),
      "latin.txt": Array("caf".utf8) + [0xE9],
      "rows.jsonl": Array("{\"body\": \"one\"}\nno\n".utf8),
      "rows.csv": Array("1;one\n2\n".utf8),
    ]
    for (name, bytes) in files { try Data(bytes).write(to: folder.appending(path: name)) }
    let cells = [
      (
        #"try Corpus(paragraphs: "FOLDER/novel.txt").documents"#,
        #"["It was the best.", "The worst."]"#
      ),
      (#"try Corpus(lines: ["FOLDER/novel.txt"]).count"#, "3"),
      (#"try Corpus(lines: "FOLDER/latin.txt", encoding: .windows1252).documents[0]"#, "café"),
      (
        #"try Corpus(lines: "FOLDER/latin.txt", encoding: TextEncoding("iso-8859-15")).count"#,
        "1"
      ),
      (
        #"try Corpus(jsonLines: "FOLDER/rows.jsonl", field: "body", skippingBadRows: true).skippedRowCount"#,
        "1"
      ),
      (
        #"""
        try Corpus(csv: "FOLDER/rows.csv", column: 1, delimiter: ";", hasHeader: false,
          skippingBadRows: true).documents
        """#, #"["one"]"#
      ),
      (
        #"""
        let both = Corpus(joining: [Corpus(documents: ["A b."]), Corpus(documents: ["http c."])])
        try both.filtered { $0.hasPrefix("A") }.count
        """#, "1"
      ),
      (
        #"""
        let text = try both.tokenized()
        let kept = try text.filtered { (s: TokenizedSentence) in s.words.count > 1 }
        (kept.sentenceCount, try text.filtered(without: ["http"], longestWord: 9).sentenceCount)
        """#, "(2, 1)"
      ),
      (
        #"""
        let vocabulary = try Vocabulary(of: text, size: 9)
        try vocabulary.decode(vocabulary.encode("A b"))
        """#, "a b"
      ),
      (
        #"""
        let model = try RNN(vocabularySize: vocabulary.count, hiddenSize: 3)
        let losses = try model.wordLosses([0, 1], [1, 2])
        var state = Vector(count: 3)
        let scores = try model.scores(after: 0, state: &state)
        let made = try generate(sentences: 1, with: model, vocabulary, prompt: ["a", "b"],
          minimumLength: 1, maximumLength: 3)
        (losses.count, scores.count == vocabulary.count, made[0].words[1] == "b")
        """#, "(2, true, true)"
      ),
    ]
    let notebook = Notebook()
    for (cell, expected) in cells {
      let code = cell.replacing("FOLDER", with: folder.path)
      #expect(try await notebook.run(code).plain == expected, "\(cell)")
    }
  }
}
