import Foundation
import NotebookWords
import RecurrentLM
import RichDisplay

/// What a cell itself has put into a form for the notebook.
///
/// It goes out as the cell wrote it, where the forms of the library's values are made here.
protocol MarkedText {
  /// The forms beside the text that a program prints.
  var contents: [String: MIMEBundle.Content] { get throws }
}

extension MarkedText {
  /// Bytes of one text: of more than three million within three seconds a Jupyter server passes
  /// nothing on.
  private var limit: Int { 2_000_000 }

  /// The text as a form, if it is not too long to be shown.
  fileprivate func form(_ source: String) throws -> MIMEBundle.Content {
    guard source.utf8.count <= limit else {
      throw RecurrentLMError.invalidArgument(
        name: "source",
        found: "\(source.utf8.count)",
        expected: "at most \(limit) bytes to show"
      )
    }
    return .text(source)
  }
}

extension NotebookWords.Markdown: MarkedText {
  var contents: [String: MIMEBundle.Content] {
    get throws { ["text/markdown": try form(source)] }
  }
}

extension NotebookWords.HTML: MarkedText {
  var contents: [String: MIMEBundle.Content] {
    get throws { ["text/html": try form(source)] }
  }
}

extension NotebookWords.Image: MarkedText {
  /// An `<img>` has words for those who do not see it, and shows a drawing that notebooks would not
  /// trust otherwise; consoles, LaTeX and PDF want the picture itself.
  var contents: [String: MIMEBundle.Content] {
    let data = Data(bytes).base64EncodedString()
    let image = HTML.void(
      "img",
      [
        ("alt", alt.isEmpty ? "picture" : alt), ("src", "data:\(format.mimeType);base64,\(data)"),
        ("style", "max-width:100%;height:auto"),
      ]
    )
    var contents: [String: MIMEBundle.Content] = ["text/html": .text(image.source)]
    if format != .svg { contents[format.mimeType] = .text(data) }
    return contents
  }
}

extension NotebookWords.Markdown: LibraryBridged {}
extension NotebookWords.HTML: LibraryBridged {}
extension NotebookWords.Image: LibraryBridged {}
