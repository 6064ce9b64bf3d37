#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension Corpus {
  /// Reads a file of JSON objects, one a line; one field of each is a document.
  ///
  ///     try Corpus(jsonLines: "comments.jsonl", field: "body")
  ///
  /// - Parameters:
  ///   - path: A file, as it is or packed with gzip.
  ///   - field: The name of the field that holds the text.
  ///   - skippingBadRows: Whether lines that are no objects, or whose field is missing or no text, are
  ///     passed over and counted in `skippedRowCount`, rather than an error.
  ///   - encoding: The encoding of the file; a byte order mark counts more.
  /// - Throws: `RecurrentLMError.badLine` naming the line, what is wrong with it and the fields that it
  ///   has; `.noDocuments` if no line is left; and as for lines.
  /// - Complexity: O(size of the file).
  public init(
    jsonLines path: String,
    field: String,
    skippingBadRows: Bool = false,
    encoding: TextEncoding = .utf8
  ) throws {
    let file = try TextFile(path: path, encoding: encoding)
    var (documents, number, skipped) = ([String](), 0, 0)
    try file.withText { bytes in
      if !skippingBadRows { try file.validate(bytes) }
      try TextLines.forEach(in: bytes) { line, isBlank in
        number += 1
        guard !isBlank else { return }
        do throws(JSONLineFault) {
          documents.append(try JSONLine.text(of: field, in: line))
        } catch {
          guard skippingBadRows else {
            throw RecurrentLMError.badLine(path: path, line: number, cause: error)
          }
          skipped += 1
        }
      }
    }
    guard !documents.isEmpty else { throw RecurrentLMError.noDocuments(path: path) }
    self.init(documents: documents, name: file.name, skippedRowCount: skipped)
  }
}

/// Reads one field of an object in JSON.
private enum JSONLine {
  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// What the decoder is asked for: it finds the field by the name in its `userInfo`.
  private struct Field: Decodable {
    static let name = CodingUserInfoKey(rawValue: "field")
    let text: Result<String, JSONLineFault>

    init(from decoder: any Decoder) throws {
      let fields = try decoder.container(keyedBy: Name.self)
      let name = Self.name.flatMap { decoder.userInfo[$0] as? String } ?? ""
      guard let key = Name(stringValue: name), fields.contains(key) else {
        text = .failure(.noField(name, fields: fields.allKeys.map(\.stringValue).sorted()))
        return
      }
      let value = try? fields.decode(String.self, forKey: key)
      text = value.map { .success($0) } ?? .failure(.notText(name))
    }
  }

  static func text(
    of field: String,
    in line: UnsafeBufferPointer<UInt8>
  ) throws(JSONLineFault) -> String {
    let decoder = JSONDecoder()
    if let name = Field.name { decoder.userInfo[name] = field }
    let found: Field
    do {
      found = try decoder.decode(Field.self, from: Data(line))
    } catch {
      throw line.first { $0 > 0x20 } == UInt8(ascii: "[") ? .aList : .notAnObject
    }
    return try found.text.get()
  }
}
