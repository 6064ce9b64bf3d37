import Foundation
import RecurrentLM

/// A run card as a notebook shows it: what each of its lines says.
struct CardText: Equatable {
  /// The lines in which cards are compared, in the order in which one follows from the others.
  static let compared = [
    "corpus", "vocabulary", "model", "training", "losses", "final loss", "weights",
  ]

  /// What each line says, by its name, checksum included.
  let lines: [String: String]

  /// The run cards in an output's text, in order.
  ///
  /// - Parameter text: The plain text of an output.
  /// - Returns: A card for each line that names a model and is followed by one of its weights.
  static func all(in text: String) -> [CardText] {
    var cards: [[String: String]] = []
    for line in text.split(whereSeparator: \.isNewline) {
      let name = line.prefix(nameWidth).trimmingCharacters(in: .whitespaces)
      guard line.count > nameWidth, compared.contains(name) else { continue }
      // The line that a card begins with.
      if name == "model" { cards.append([:]) }
      guard !cards.isEmpty else { continue }
      let words = line.dropFirst(nameWidth).split(separator: " ")
      cards[cards.count - 1][name] = words.joined(separator: " ")
    }
    return cards.filter { $0.keys.contains("weights") }.map(CardText.init)
  }

  /// Where two cards part: the first line that is not the same, or nil.
  ///
  /// - Parameter other: The card to compare with.
  /// - Returns: The line's name.
  func parting(from other: CardText) -> String? {
    Self.compared.first { lines[$0] != other.lines[$0] }
  }

  /// The first loss that is not the same in two cards, as each has it.
  ///
  /// - Parameter other: The card to compare with.
  /// - Returns: Where they were measured and what was found, or nil if all agree.
  func firstLoss(unlike other: CardText) -> (own: String, other: String)? {
    let (own, others) = (losses, other.losses)
    let index = zip(own, others).enumerated().first { $1.0 != $1.1 }?.offset
    let place = index ?? min(own.count, others.count)
    guard place < max(own.count, others.count) else { return nil }
    return (
      place < own.count ? own[place] : "no more losses",
      place < others.count ? others[place] : "no more losses"
    )
  }

  private var losses: [String] { (lines["losses"] ?? "").components(separatedBy: ", ") }

  private static let nameWidth = RunCard.nameWidth
}
