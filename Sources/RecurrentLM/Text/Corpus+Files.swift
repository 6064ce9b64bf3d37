#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension Corpus {
  /// Reads a text file, or all text files of a folder; each line that isn't blank is a document.
  ///
  /// Lines end in a line feed, a carriage return, or both. Of a folder the files are read whose names
  /// end in `.txt` or `.txt.gz`, in the order of their names.
  ///
  /// - Parameters:
  ///   - path: A file, as it is or packed with gzip, or a folder.
  ///   - encoding: The encoding of the text; a byte order mark counts more.
  /// - Throws: `RecurrentLMError.missingText`, `.unreadableFile` or `.emptyText` for a file,
  ///   `.notUTF8` naming the line and the byte, `.notInEncoding` or `.unknownEncoding` for another
  ///   encoding, `.noDocuments` if every line is blank; `CancellationError` if the task is cancelled.
  /// - Complexity: O(size of the files).
  public init(lines path: String, encoding: TextEncoding = .utf8) throws {
    try self.init(lines: [path], encoding: encoding)
  }

  /// Reads several text files or folders; each line that isn't blank is a document.
  ///
  /// - Parameters:
  ///   - paths: Files and folders, in order.
  ///   - encoding: The encoding of all of them.
  /// - Throws: As for one file.
  /// - Complexity: O(size of the files).
  public init(lines paths: [String], encoding: TextEncoding = .utf8) throws {
    try self.init(paths: paths, encoding: encoding) { bytes in
      try TextLines.documents(in: bytes)
    }
  }

  /// Reads a text file whose lines are wrapped, or all text files of a folder; each paragraph is a
  /// document.
  ///
  /// Paragraphs end at a blank line. The lines of a paragraph are joined by blanks, so that sentences
  /// go on from line to line, as in most books.
  ///
  ///     let novel = try Corpus(paragraphs: "moby-dick.txt")
  ///
  /// - Parameters:
  ///   - path: A file, as it is or packed with gzip, or a folder.
  ///   - encoding: The encoding of the text; a byte order mark counts more.
  /// - Throws: As for lines.
  /// - Complexity: O(size of the files).
  public init(paragraphs path: String, encoding: TextEncoding = .utf8) throws {
    try self.init(paragraphs: [path], encoding: encoding)
  }

  /// Reads several text files or folders; each paragraph is a document.
  ///
  /// - Parameters:
  ///   - paths: Files and folders, in order.
  ///   - encoding: The encoding of all of them.
  /// - Throws: As for lines.
  /// - Complexity: O(size of the files).
  public init(paragraphs paths: [String], encoding: TextEncoding = .utf8) throws {
    try self.init(paths: paths, encoding: encoding) { bytes in
      try TextLines.paragraphs(in: bytes)
    }
  }

  private init(
    paths: [String],
    encoding: TextEncoding,
    divide: (UnsafeBufferPointer<UInt8>) throws -> [String]
  ) throws {
    guard let first = paths.first else {
      throw RecurrentLMError.invalidArgument(
        name: "paths",
        found: "none",
        expected: "at least one file or folder"
      )
    }
    var (documents, names) = ([String](), [String]())
    for path in try paths.flatMap(Self.files) {
      try Safepoint.pass()
      let file = try TextFile(path: path, encoding: encoding)
      names.append(file.name)
      documents += try file.withText { bytes in
        try file.validate(bytes)
        return try divide(bytes)
      }
    }
    guard !documents.isEmpty else { throw RecurrentLMError.noDocuments(path: first) }
    self.init(documents: documents, name: Self.name(of: names))
  }

  /// The text files of a folder, or a file itself.
  private static func files(_ path: String) throws -> [String] {
    let folder = HomeFolder.expandingTilde(path)
    var isFolder = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder else {
      return [path]
    }
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw RecurrentLMError.unreadableFile(path: path, cause: "the folder cannot be listed")
    }
    let texts = names.filter {
      !$0.hasPrefix(".") && ($0.hasSuffix(".txt") || $0.hasSuffix(".txt.gz"))
    }
    guard !texts.isEmpty else {
      throw RecurrentLMError.unreadableFile(
        path: path,
        cause: "the folder has no file whose name ends in '.txt' or '.txt.gz'"
      )
    }
    return texts.sorted().map { path.hasSuffix("/") ? path + $0 : "\(path)/\($0)" }
  }
}

/// The lines of a text in bytes.
enum TextLines {
  /// The lines that aren't blank.
  static func documents(in bytes: UnsafeBufferPointer<UInt8>) throws -> [String] {
    var documents: [String] = []
    try forEach(in: bytes) { line, isBlank in
      if !isBlank { documents.append(String(decoding: line, as: UTF8.self)) }
    }
    return documents
  }

  /// The runs of lines between blank ones, each in one line.
  static func paragraphs(in bytes: UnsafeBufferPointer<UInt8>) throws -> [String] {
    var (documents, paragraph) = ([String](), [UInt8]())
    func end() {
      if !paragraph.isEmpty { documents.append(String(decoding: paragraph, as: UTF8.self)) }
      paragraph.removeAll(keepingCapacity: true)
    }
    try forEach(in: bytes) { line, isBlank in
      guard !isBlank else { return end() }
      if !paragraph.isEmpty { paragraph.append(0x20) }
      paragraph.append(contentsOf: trimmed(line))
    }
    end()
    return documents
  }

  /// Hands out all lines, which end in a line feed, a carriage return, or both.
  static func forEach(
    in bytes: UnsafeBufferPointer<UInt8>,
    _ body: (_ line: UnsafeBufferPointer<UInt8>, _ isBlank: Bool) throws -> Void
  ) throws {
    try Meter.measure("reading the text", of: bytes.count) { try forEach(in: bytes, $0, body) }
  }

  private static func forEach(
    in bytes: UnsafeBufferPointer<UInt8>,
    _ meter: Meter,
    _ body: (_ line: UnsafeBufferPointer<UInt8>, _ isBlank: Bool) throws -> Void
  ) throws {
    let ends = ByteSearch(0x0A, 0x0D, 0x0D)
    var (start, number, measured) = (0, 0, 0)
    while start < bytes.count {
      if number & 0xFF == 0 {
        try Safepoint.pass()
        meter.advance(by: start - measured)
        measured = start
      }
      number += 1
      let end = ends.firstIndex(in: bytes, from: start)
      let line = UnsafeBufferPointer(rebasing: bytes[start..<end])
      try body(line, isBlank(line))
      start = end + 1
      if end < bytes.count, bytes[end] == 0x0D, start < bytes.count, bytes[start] == 0x0A {
        start += 1
      }
    }
  }

  private static func trimmed(_ line: UnsafeBufferPointer<UInt8>) -> Slice<
    UnsafeBufferPointer<UInt8>
  > {
    var rest = line[...]
    while let first = rest.first, first == 0x20 || first == 0x09 { rest.removeFirst() }
    while let last = rest.last, last == 0x20 || last == 0x09 { rest.removeLast() }
    return rest
  }

  private static func isBlank(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < line.count {
      let (scalar, width) = UTF8Text.scalar(line, at: index)
      guard CharacterClasses.isPythonSpace(scalar) else { return false }
      index += width
    }
    return true
  }
}
