/// What a picture's first bytes say that it is; names of files tell less.
package enum ImageFormat: String, CaseIterable, Sendable {
  case png
  case jpeg
  case gif
  case svg

  /// How many bytes of a document may stand before `<svg`: a declaration and a comment.
  private static let prologue = 1024

  /// The name that people know it by.
  package var name: String { rawValue.uppercased() }

  /// The formats there are, for messages.
  static var expected: String {
    let names = allCases.map(\.name)
    return "the bytes of a " + names.dropLast().joined(separator: ", ") + " or \(names.last ?? "")"
  }

  /// The format's MIME type.
  package var mimeType: String { self == .svg ? "image/svg+xml" : "image/\(rawValue)" }

  /// Tells the format, nil if it is none of these.
  package init?(_ bytes: [UInt8]) {
    let starts: [(ImageFormat, [UInt8])] = [
      (.png, [0x89] + Array("PNG\r\n".utf8) + [0x1A, 0x0A]), (.jpeg, [0xFF, 0xD8, 0xFF]),
      (.gif, Array("GIF87a".utf8)), (.gif, Array("GIF89a".utf8)),
    ]
    if let found = starts.first(where: { bytes.starts(with: $0.1) }) {
      self = found.0
      return
    }
    let text = String(decoding: bytes.prefix(Self.prologue), as: UTF8.self)
    let start = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    // A web page may hold a picture, and is none.
    let isPage = ["<!doctype html", "<html"].contains { start.lowercased().hasPrefix($0) }
    guard start.hasPrefix("<"), !isPage, start.contains("<svg") else { return nil }
    self = .svg
  }
}
