extension Table {
  private static let rule = "1px solid rgba(128,128,128,0.6)"

  /// So many letters stay in one line: a word with its number is not to be broken by the width of
  /// its neighbours, nor a title by that of its table.
  private static let unbroken = (cell: 16, caption: 72)

  /// A `<table>` with `<caption>` and `<th scope>`, whose colours come from the page.
  package var html: HTML {
    let style =
      "border-collapse:collapse;margin:0.4em 0;border:none;"
      + "border-top:\(Self.rule);border-bottom:\(Self.rule)"
    var parts: [HTML] = []
    if !caption.isEmpty {
      var captionStyle = "caption-side:top;text-align:left;padding:0 0 0.3em 0;font-weight:600"
      if caption.count <= Self.unbroken.caption { captionStyle += ";white-space:nowrap" }
      parts.append(.element("caption", [("style", captionStyle)], text: caption))
    }
    if columns.contains(where: { !$0.title.isEmpty }) {
      parts.append(.element("thead", [], [.element("tr", [], columns.map(heading))]))
    }
    var body = shownRows.map { row in
      HTML.element("tr", [("style", "background:none")], zip(columns.indices, row).map(cell))
    }
    if let remark {
      let attributes = [
        ("colspan", String(max(1, columns.count))), ("style", "text-align:left;opacity:0.75"),
      ]
      body.append(.element("tr", [], [.element("td", attributes, text: remark)]))
    }
    parts.append(.element("tbody", [], body))
    return .element("table", [("style", style)], parts)
  }

  /// The table in columns of text, the widest of which are cut to keep to the width of a line.
  package var plain: String {
    let texts = shownRows.map { $0.map { PlainText.line($0.text) } }
    let titles = columns.map { PlainText.line($0.title) }
    let widths = fittedWidths(titles: titles, texts: texts)
    func line(_ cells: [String]) -> String {
      let padded = cells.indices.map { index in
        PlainText.padded(
          PlainText.cut(cells[index], to: widths[index]),
          to: widths[index],
          columns[index].alignment
        )
      }
      return String(padded.joined(separator: "  ").trimmingSuffix(while: { $0 == " " }))
    }
    var lines = caption.isEmpty ? [] : [PlainText.line(caption)]
    if titles.contains(where: { !$0.isEmpty }) {
      lines.append(line(titles))
      lines.append(line(widths.map { String(repeating: "-", count: $0) }))
    }
    lines += texts.map(line)
    if let remark { lines.append(remark) }
    return lines.joined(separator: "\n")
  }

  private func heading(_ column: Column) -> HTML {
    let style =
      "text-align:\(column.alignment.rawValue);padding:0.25em 0.9em 0.25em 0.3em;"
      + "border:none;border-bottom:\(Self.rule);font-weight:600"
    // A header without a name would be read out as one.
    guard !column.title.isEmpty else { return .element("td", [("style", style)]) }
    return .element("th", [("scope", "col"), ("style", style)], text: column.title)
  }

  private func cell(_ index: Int, _ cell: Cell) -> HTML {
    var style =
      "text-align:\(columns[index].alignment.rawValue);padding:.2em .9em .2em .3em;border:none"
    if let heat = cell.heat { style += ";background:\(Shade(heat).rgba)" }
    var attributes: [HTML.Attribute] = []
    if let note = cell.note { attributes.append(("title", note)) }
    guard hasRowHeaders, index == 0 else {
      let content =
        cell.words.isEmpty
        ? [HTML(text: typeset(cell, index))] : ShadedText.spans(cell.words, cell.separator)
      if !cell.words.isEmpty { style += ";line-height:1.9" }
      if cell.text.contains(" "), cell.text.count <= Self.unbroken.cell {
        style += ";white-space:nowrap"
      }
      return .element("td", attributes + [("style", style)], content)
    }
    style += ";font-weight:600;white-space:nowrap"
    return .element("th", [("scope", "row")] + attributes + [("style", style)], text: cell.text)
  }

  /// A cell's text; a number stands with a minus sign and its power of ten raised, as in pictures.
  private func typeset(_ cell: Cell, _ index: Int) -> String {
    let isNumber = columns[index].alignment == .right && Double(cell.text)?.isFinite == true
    return isNumber ? NumberText.typeset(cell.text) : cell.text
  }

  private func fittedWidths(titles: [String], texts: [[String]]) -> [Int] {
    var widths = titles.indices.map { index in
      max(1, ([titles[index]] + texts.map { $0[index] }).map { PlainText.width($0) }.max() ?? 1)
    }
    let gaps = 2 * max(0, widths.count - 1)
    while widths.reduce(gaps, +) > PlainText.lineWidth, let widest = widths.max(), widest > 4,
      let index = widths.firstIndex(of: widest)
    {
      widths[index] -= 1
    }
    return widths
  }
}

extension StringProtocol {
  /// The text without the characters at its end that match.
  func trimmingSuffix(while matches: (Character) -> Bool) -> SubSequence {
    var result = self[startIndex..<endIndex]
    while let last = result.last, matches(last) { result = result.dropLast() }
    return result
  }
}
