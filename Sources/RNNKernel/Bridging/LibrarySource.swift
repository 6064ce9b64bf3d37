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
    let found = LibrarySources.all.filter { $0.name == name }
    guard found.isEmpty, let dot = name.firstIndex(of: ".") else { return found }
    let shared = "LanguageModel" + name[dot...]
    return LibrarySources.all.filter { $0.name == shared }
  }

  /// The source under a line that names its file.
  var blocks: [any DisplayBlock] {
    [Paragraph("\(file), line \(line):"), CodeBlock(text, firstLine: line)]
  }
}
