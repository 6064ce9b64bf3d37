import Foundation

/// Suggests files for the text of a string.
struct PathCompletion {
  private let text: String

  /// Begins with a string's text up to the place that is asked about.
  init(_ text: String) {
    self.text = text
  }

  /// The entries of the folder that the text names, folders with a stroke behind them; those that
  /// begin with a dot only if the word does.
  func suggestions() -> [Suggestion] {
    let stroke = text.lastIndex(of: "/")
    let folder = stroke.map { String(text[...$0]) } ?? "."
    let word = stroke.map { text[text.index(after: $0)...] } ?? text[...]
    let path = NSString(string: folder).expandingTildeInPath
    let entries = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return entries.filter { $0.hasPrefix(word) && (word.hasPrefix(".") || !$0.hasPrefix(".")) }
      .sorted().map { name in
        var isFolder: ObjCBool = false
        let whole = path + "/" + name
        _ = FileManager.default.fileExists(atPath: whole, isDirectory: &isFolder)
        return Suggestion(
          text: isFolder.boolValue ? name + "/" : name,
          kind: .path,
          signature: "",
          type: ""
        )
      }
  }
}
