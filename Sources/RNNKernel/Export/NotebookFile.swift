import Foundation
import JupyterProtocol

/// The cells of an `.ipynb` file.
struct NotebookFile {
  /// A cell that is text or code.
  enum Cell: Equatable {
    case markdown(String)
    /// `failsOnPurpose` if the cell is tagged `raises-exception`.
    case code(String, failsOnPurpose: Bool)
  }

  let cells: [Cell]

  /// The plain text of what the cells print, show and return, an output each.
  let outputs: [String]

  /// Reads a notebook's text.
  ///
  /// - Parameters:
  ///   - text: What the file holds.
  ///   - name: Its name, for errors.
  /// - Throws: `ExportError.notANotebook` or `.otherLanguage`.
  init(_ text: String, name: String) throws(ExportError) {
    guard let document = JSONValue(parsing: text), let cells = document["cells"]?.array else {
      throw .notANotebook(name)
    }
    let language = document["metadata"]?["kernelspec"]?["language"]?.string
    if let language, language != "swift" { throw .otherLanguage(name, language) }
    self.cells = cells.compactMap(Self.cell)
    outputs = cells.flatMap { $0["outputs"]?.array ?? [] }.map {
      Self.text($0["text"] ?? $0["data"]?["text/plain"])
    }
  }

  /// A text, which editors write as one string or as a list of lines.
  private static func text(_ value: JSONValue?) -> String {
    value?.string ?? value?.array?.compactMap(\.string).joined() ?? ""
  }

  private static func cell(_ value: JSONValue) -> Cell? {
    let source = text(value["source"])
    switch value["cell_type"]?.string {
    case "markdown": return .markdown(source)
    case "code":
      let tags = value["metadata"]?["tags"]?.array ?? []
      return .code(source, failsOnPurpose: tags.contains("raises-exception"))
    default: return nil
    }
  }
}

/// Why a notebook has no program.
public enum ExportError: Error, Equatable, CustomStringConvertible {
  /// The file is not JSON with a list of cells.
  case notANotebook(String)

  /// The notebook is written in another language.
  case otherLanguage(String, String)

  /// A cell does not check; its number among the code cells, and the error as the notebook shows it.
  case refused(cell: Int, String)

  /// A notebook has no output with a run card.
  case noCard(String)

  /// This project, which a package depends on, is not where the executable is.
  case noLibrary(String)

  /// What is wrong and how to mend it.
  public var description: String {
    switch self {
    case .notANotebook(let name):
      "'\(name)' is not a notebook: expected a JSON file with a list of cells"
    case .otherLanguage(let name, let language):
      "'\(name)' is a notebook in \(language): expected one in swift"
    case .refused(let cell, let text):
      "code cell \(cell) can't be exported\n\(text)\n"
        + "Mend the cell, or tag it 'raises-exception' if it fails on purpose."
    case .noCard(let name):
      "'\(name)' has no run card: run a cell 'runCard(model, vocabulary)' in it, and save it"
    case .noLibrary(let path):
      "no Package.swift of swift-rnn above '\(path)': give the project's folder with --library"
    }
  }
}
