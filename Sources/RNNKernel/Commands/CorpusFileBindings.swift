import RecurrentLM
import SwiftSubset

extension Binding {
  /// The files that a corpus can be read from, and their encodings.
  static let corpusFiles: [Binding] =
    divided("lines", { try Corpus(lines: $0, encoding: $1) })
    + divided("paragraphs", { try Corpus(paragraphs: $0, encoding: $1) })
    + tables + [
      .function("Corpus.init(jsonLines:field:skippingBadRows:encoding:)") {
        (path: String, field: String, skips: Bool, encoding: TextEncoding) in
        try Corpus(jsonLines: path, field: field, skippingBadRows: skips, encoding: encoding)
      }
    ] + encodings

  /// Files of text that are divided in one way, one of them or several.
  private static func divided(
    _ label: String,
    _ read: @escaping @Sendable ([String], TextEncoding) throws -> Corpus
  ) -> [Binding] {
    [
      .function("Corpus.init(\(label):encoding:)|String,TextEncoding") {
        (path: String, encoding: TextEncoding) in try read([path], encoding)
      },
      .function("Corpus.init(\(label):encoding:)|[String],TextEncoding") {
        (paths: [String], encoding: TextEncoding) in try read(paths, encoding)
      },
    ]
  }

  /// Tables, whose column is known by its number or by its name in the header.
  private static let tables: [Binding] = [
    .function(
      "Corpus.init(csv:column:delimiter:hasHeader:skippingBadRows:encoding:onProgress:)"
    ) {
      (
        path: String,
        column: Int,
        delimiter: Character,
        hasHeader: Bool,
        skips: Bool,
        encoding: TextEncoding,
        report: FunctionValue
      ) in
      try Corpus(
        csv: path,
        column: column,
        delimiter: delimiter,
        hasHeader: hasHeader,
        skippingBadRows: skips,
        encoding: encoding,
        onProgress: progress(toldTo: report)
      )
    },
    .function("Corpus.init(csv:column:delimiter:skippingBadRows:encoding:onProgress:)") {
      (
        path: String,
        column: String,
        delimiter: Character,
        skips: Bool,
        encoding: TextEncoding,
        report: FunctionValue
      ) in
      try Corpus(
        csv: path,
        column: column,
        delimiter: delimiter,
        skippingBadRows: skips,
        encoding: encoding,
        onProgress: progress(toldTo: report)
      )
    },
  ]

  private static func progress(toldTo report: FunctionValue) -> (ReadingProgress) throws -> Void {
    { _ = try report.call([$0.cellValue]) }
  }

  private static let encodings: [Binding] = [
    .function("TextEncoding.init(_:)") { (name: String) in TextEncoding(name) },
    .function("TextEncoding.utf8") { TextEncoding.utf8 },
    .function("TextEncoding.utf16LittleEndian") { TextEncoding.utf16LittleEndian },
    .function("TextEncoding.utf16BigEndian") { TextEncoding.utf16BigEndian },
    .function("TextEncoding.windows1252") { TextEncoding.windows1252 },
    .function("TextEncoding.windows1250") { TextEncoding.windows1250 },
    .function("TextEncoding.windows1251") { TextEncoding.windows1251 },
    .function("TextEncoding.latin1") { TextEncoding.latin1 },
    .function("TextEncoding.macRoman") { TextEncoding.macRoman },
    .function("TextEncoding.shiftJIS") { TextEncoding.shiftJIS },
    .function("TextEncoding.gb18030") { TextEncoding.gb18030 },
    .function("TextEncoding.big5") { TextEncoding.big5 },
    .function("TextEncoding.eucKR") { TextEncoding.eucKR },
    .member("TextEncoding.name") { (encoding: TextEncoding) in encoding.name },
    .member("TextEncoding.description") { (encoding: TextEncoding) in encoding.description },
  ]
}

extension TextEncoding: LibraryBridged {}
