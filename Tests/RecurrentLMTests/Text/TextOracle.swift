import Foundation
import RecurrentLM
import Testing

/// Runs the Python programs of this folder.
enum TextOracle {
  /// Runs a program and reads the JSON that it prints.
  static func run<Result: Decodable>(
    _ program: String,
    _ arguments: [String],
    as type: Result.Type
  ) throws -> Result {
    try JSONDecoder().decode(type, from: Python.run(program, arguments))
  }

  /// Runs a program on a file that holds a value as JSON, named last of its arguments.
  static func run<Result: Decodable>(
    _ program: String,
    _ arguments: [String] = [],
    input: some Encodable,
    as type: Result.Type
  ) throws -> Result {
    try withTextFile(JSONEncoder().encode(input)) { path in
      try run(program, arguments + [path], as: type)
    }
  }
}

/// Runs `body` on the path of a file with some bytes, in a folder that is gone afterwards.
@discardableResult
func withTextFile<Result>(
  _ content: Data,
  named name: String = "text",
  _ body: (String) throws -> Result
) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let file = folder.appending(path: name)
  try content.write(to: file)
  return try body(file.path)
}

/// Runs `body` on the path of a file with a text.
@discardableResult
func withTextFile<Result>(
  _ content: String,
  named name: String = "text",
  _ body: (String) throws -> Result
) throws -> Result {
  try withTextFile(Data(content.utf8), named: name, body)
}

/// What Punkt learnt in `nltk_text.py`.
struct NLTKParameters: Codable {
  let abbreviations: [String]
  let collocations: [[String]]
  let sentenceStarters: [String]
  let orthography: [[String]]
}

/// What `nltk_text.py` prints.
struct NLTKText: Decodable {
  let documents: [String]
  let splits: [[String]]
  let originals: [String]
  let sentences: [[String]]
  let documentWords: [[String]]
  let uniqueWordCount: Int
  let parameters: NLTKParameters
  let vocabulary: [String]
  let counts: [Int]
  let seconds: Double

  private static let suitable = Result { try run(on: Corpus.fortunes().documents) }
  private static let all = Result {
    try run(on: Corpus.fortunes(includingUnsuitable: true).documents)
  }

  /// NLTK's half minute over the fortunes, once for all tests.
  static func fortunes(all: Bool = false) throws -> NLTKText {
    try (all ? Self.all : suitable).get()
  }

  static func run(on documents: [String]) throws -> NLTKText {
    try TextOracle.run("nltk_text.py", ["--documents"], input: documents, as: Self.self)
  }

  /// NLTK's results on documents, with what it learnt from the fortunes if they are short.
  static func runWithFortunes(on documents: [String]) throws -> NLTKText {
    try withTextFile(JSONEncoder().encode(documents)) { path in
      try TextOracle.run(
        "nltk_text.py",
        ["--documents", path, "--learnt"],
        input: fortunes().parameters,
        as: Self.self
      )
    }
  }

  static func fuzz(seed: Int, count: Int) throws -> NLTKText {
    try TextOracle.run("nltk_text.py", ["--fuzz", "\(seed)", "\(count)"], as: Self.self)
  }

  /// NLTK's results on English as people type it, with all the marks that they use.
  static func prose(seed: Int, count: Int) throws -> NLTKText {
    try TextOracle.run("nltk_text.py", ["--prose", "\(seed)", "\(count)"], as: Self.self)
  }

  /// NLTK's results on documents made to be hard, with what it learnt from the fortunes.
  static func fuzzWithFortunes(seed: Int, count: Int) throws -> NLTKText {
    try TextOracle.run(
      "nltk_text.py",
      ["--fuzz", "\(seed)", "\(count)", "--learnt"],
      input: fortunes().parameters,
      as: Self.self
    )
  }
}

/// English text that Debian installs.
enum EnglishFiles {
  /// The licences, in name order, each once.
  static func licences() throws -> [String] {
    let folder = URL(filePath: "/usr/share/common-licenses")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .map { folder.appending(path: $0) }
      .filter { (try? FileManager.default.destinationOfSymbolicLink(atPath: $0.path)) == nil }
      .map { try String(contentsOf: $0, encoding: .utf8) }
  }

  /// What packages say of their authors, in name order, up to a size; empty where there is none.
  static func notes(bytes: Int) -> [String] {
    let folder = URL(filePath: "/usr/share/doc")
    var left = bytes
    var notes: [String] = []
    for package in (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted())
      ?? []
    where left > 0 {
      let file = folder.appending(path: package).appending(path: "copyright")
      guard let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
      left -= text.utf8.count
      notes.append(text)
    }
    return notes
  }
}

/// A list of words by their code points, so that two spellings of é differ, as they do in Python.
func codePoints(_ words: [String]) -> [[UInt8]] { words.map { Array($0.utf8) } }

/// The same as a set.
func codePointSet(_ words: [String]) -> Set<[UInt8]> { Set(codePoints(words)) }
