import RichDisplay

/// The source of a public declaration of the library.
struct LibrarySource: Sendable {
  /// The name with its type and labels, such as `RNN.bptt(_:_:)`.
  let name: String

  /// The file, from the project's root.
  let file: String

  /// The number of the first line.
  let line: Int
  let text: String

  /// The sources of all declarations of a name.
  ///
  /// What a protocol's extension gives its types is found under the protocol's name.
  static func named(_ name: String) -> [LibrarySource] {
    let found = all(named: name)
    guard found.isEmpty, let dot = name.firstIndex(of: ".") else { return found }
    return ["LanguageModel", "WordModel", "Elementwise"].lazy
      .map { all(named: $0 + name[dot...]) }.first { !$0.isEmpty } ?? []
  }

  private static func all(named name: String) -> [LibrarySource] {
    LibrarySources.all.filter { $0.name == name }.map {
      LibrarySource(name: $0.name, file: $0.file, line: $0.line, text: $0.text)
    }
  }

  /// The source under a line that names its file.
  var blocks: [any DisplayBlock] {
    [Paragraph("\(file), line \(line):"), CodeBlock(text, firstLine: line)]
  }
}
