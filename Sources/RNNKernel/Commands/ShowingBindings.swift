import JupyterKernel
import NotebookWords
import RecurrentLM
import RichDisplay
import SwiftSubset

extension Binding {
  /// The words that show something in the place of the output, and what they can show beside values.
  static let showing: [Binding] = [
    .function("show(_:)") { (value: Value) in try show(value) { $0.display($1) } },
    .function("show(_:as:)") { (value: Value, name: String) in
      try show(value) { cell, bundle in
        cell.engine.shownNames.insert(name)
        cell.display(bundle, id: identifier(name))
      }
    },
    .function("show(_:replacing:)") { (value: Value, name: String) in
      try CellContext.current?.engine.shownNames.check(name)
      try show(value) { $0.update($1, id: identifier(name)) }
    },
    .function("clearOutput(wait:)") { (wait: Bool) in
      CellContext.current?.output.clearOutput(wait: wait)
    },

    .function("Markdown.init(_:)") { (source: String) in NotebookWords.Markdown(source) },
    .member("Markdown.source") { (text: NotebookWords.Markdown) in text.source },
    .member("Markdown.description") { (text: NotebookWords.Markdown) in text.description },
    .function("HTML.init(_:)") { (source: String) in NotebookWords.HTML(source) },
    .member("HTML.source") { (text: NotebookWords.HTML) in text.source },
    .member("HTML.description") { (text: NotebookWords.HTML) in text.description },
    .function("Image.init(file:alt:)") { (file: String, alt: String) in
      try Image(file: file, alt: alt)
    },
    .function("Image.init(base64:alt:)") { (base64: String, alt: String) in
      try Image(base64: base64, alt: alt)
    },
    .function("Image.init(svg:alt:)") { (svg: String, alt: String) in
      try Image(svg: svg, alt: alt)
    },
    .member("Image.alt") { (image: Image) in image.alt },
    .member("Image.byteCount") { (image: Image) in image.byteCount },
    .member("Image.description") { (image: Image) in image.description },
  ]

  static func show(
    _ value: Value,
    _ show: (CellContext, MIMEBundle) -> Void
  ) throws {
    guard let cell = CellContext.current else { return }
    show(cell, try bundle(of: value, description: try cell.engine.text(of: value)))
  }

  // Other displays have names too, and a front end takes an empty one for none.
  private static func identifier(_ name: String) -> String { "shown as \(name)" }
}
