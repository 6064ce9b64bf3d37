import Foundation
import RecurrentLM

extension LongCalls {
  /// The calls that read texts from files.
  static let files: [LongCall] = {
    func call(
      _ name: String,
      covers: String...,
      line: String,
      count: Int,
      _ body: @escaping @Sendable (String) throws -> Void
    ) -> LongCall {
      LongCall("Corpus of \(name)", covers: covers.map { "Corpus.\($0)" }) {
        let folder = try folder()
        let file = folder.appending(path: "text")
        try Data(String(repeating: line, count: count).utf8).write(to: file)
        return {
          defer { try? FileManager.default.removeItem(at: folder) }
          try body(file.path)
        }
      }
    }
    let sentence = "He saw the 7th of them. So it was.\n"
    let header = "csv:column:delimiter:hasHeader:skippingBadRows:encoding:onProgress:"
    return [
      call("lines", covers: "init(lines:encoding:)", line: sentence, count: 1_000_000) {
        _ = try Corpus(lines: $0)
      },
      call("lines in Windows-1252", line: sentence, count: 1_000_000) {
        _ = try Corpus(lines: $0, encoding: .windows1252)
      },
      call("paragraphs", covers: "init(paragraphs:encoding:)", line: sentence, count: 1_000_000) {
        _ = try Corpus(paragraphs: $0)
      },
      call("one line", line: "He saw the 7th of them. So it was. ", count: 1_000_000) {
        _ = try Corpus(lines: $0)
      },
      call(
        "JSON lines",
        covers: "init(jsonLines:field:skippingBadRows:encoding:)",
        line: "{\"text\": \"He saw the 7th of them.\"}\n",
        count: 100_000
      ) {
        _ = try Corpus(jsonLines: $0, field: "text")
      },
      call(
        "CSV",
        covers: "init(csv:column:delimiter:skippingBadRows:encoding:onProgress:)",
        "init(\(header))",
        line: "a,\"He saw the 7th of them.\"\n",
        count: 1_000_000
      ) {
        _ = try Corpus(csv: $0, column: 1)
      },
    ]
  }()
}
