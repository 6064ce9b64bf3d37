import RecurrentLM
import RichDisplay

extension Corpus: Displayable {
  var display: any DisplayBlock {
    let first = documents.first { $0.utf8.count > 80 } ?? documents.first ?? ""
    return Stack([
      Paragraph(description, heading: "Corpus"),
      Paragraph(shortened(first, to: 600), heading: "One of its documents"),
    ])
  }
}

extension TokenizedText: Displayable {
  /// A sentence of so many words shows what was done, and fits into a line.
  private static let shownLengths = 7...14

  var display: any DisplayBlock {
    let counts = [
      ("sentences", sentenceCount),
      ("\(unit)", wordCount),
      ("different \(unit)", uniqueWordCount),
    ]
    let table = Table(
      caption: "Tokenized text",
      columns: [.init("what"), .init("how many", .right)],
      rows: counts.map { [.init($0.0), .init(NumberText.grouped($0.1))] },
      hasRowHeaders: true
    )
    guard let index = sentences.firstIndex(where: { Self.shownLengths ~= $0.count })
    else { return table }
    return Stack([table, Paragraph("", heading: "Sentence \(index)"), sentence(index).display])
  }
}

extension TokenizedSentence: Displayable {
  /// Just as much as shows where a word begins and ends.
  private static let faint = 0.2

  var display: any DisplayBlock {
    Stack([
      Paragraph(original, heading: "As it was written"),
      ShadedText(
        caption: (unit == .words ? "In lower case, split" : "Split")
          + " into \(counted(words.count, unit.noun))",
        words: words.enumerated().map { .init($1, Self.faint, note: "\(unit.noun) \($0)") }
      ),
    ])
  }
}

extension Examples: Displayable {
  var display: any DisplayBlock { Paragraph(description, heading: "Examples") }
}
