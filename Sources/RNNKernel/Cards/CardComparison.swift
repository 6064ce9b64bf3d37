import Foundation

/// The run cards of a class held against each other: whose numbers differ, and where they part.
///
/// Of each notebook the last card counts. What most have in a line is taken for right, or what a given
/// notebook has. Only the first line that differs is shown: a training on another corpus has other
/// losses, and that says nothing new.
public struct CardComparison: CustomStringConvertible {
  private let entries: [(name: String, card: CardText?)]
  private let reference: CardText

  /// What the lines of the reference are called.
  private let referenceTitle: String

  /// Reads the cards.
  ///
  /// - Parameters:
  ///   - notebooks: The notebooks' names and texts.
  ///   - reference: The notebook to hold all others against, or nil for what most have.
  /// - Throws: `ExportError` if one is not a notebook of this language, or the reference has no card.
  public init(
    of notebooks: [(name: String, text: String)],
    against reference: (name: String, text: String)? = nil
  ) throws {
    entries = try notebooks.map { ($0.name, try Self.lastCard($0)) }
    if let reference {
      guard let card = try Self.lastCard(reference) else {
        throw ExportError.noCard(reference.name)
      }
      self.reference = card
      referenceTitle = "expected"
    } else {
      self.reference = Self.mostCommon(entries.compactMap(\.card))
      referenceTitle = "most have"
    }
  }

  private static func lastCard(_ notebook: (name: String, text: String)) throws -> CardText? {
    let file = try NotebookFile(notebook.text, name: notebook.name)
    return file.outputs.flatMap(CardText.all).last
  }

  /// What most cards have in each line; of lines that as many have, the one that came first.
  private static func mostCommon(_ cards: [CardText]) -> CardText {
    var lines: [String: String] = [:]
    for name in CardText.compared {
      let texts = cards.map { $0.lines[name] }
      let counts = Dictionary(texts.map { ($0, 1) }) { $0 + $1 }
      let most = counts.values.max() ?? 0
      lines[name] = texts.first { counts[$0] == most } ?? nil
    }
    return CardText(lines: lines)
  }

  /// A line of counts, then each notebook whose card differs or is missing.
  public var description: String {
    let cards = entries.compactMap(\.card)
    let agreeing = cards.count { $0.parting(from: reference) == nil }
    let head =
      "\(entries.count) notebooks: \(agreeing) agree, \(cards.count - agreeing) do not, "
      + "\(entries.count - cards.count) without a run card"
    return ([head] + entries.compactMap(difference)).joined(separator: "\n")
  }

  private func difference(_ entry: (name: String, card: CardText?)) -> String? {
    guard let card = entry.card else {
      return "\(entry.name)\n  no run card: a cell 'runCard(model, vocabulary)' makes one"
    }
    guard let line = card.parting(from: reference) else { return nil }
    var (own, other) = (card.lines[line] ?? "no such line", reference.lines[line] ?? "no such line")
    if line == "losses", let loss = card.firstLoss(unlike: reference) {
      (own, other) = (loss.own, loss.other)
    }
    var lines = [entry.name, "  \(padded(line))\(own)", "  \(padded(referenceTitle))\(other)"]
    if line == "weights" {
      lines.append("  the losses agree: on other processors last digits differ")
    }
    return lines.joined(separator: "\n")
  }

  private func padded(_ name: String) -> String {
    name.padding(toLength: 12, withPad: " ", startingAt: 0)
  }
}
