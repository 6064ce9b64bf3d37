import RecurrentLM
import RichDisplay
import SwiftSubset

extension Listing {
  /// More types are counted.
  fileprivate static let mostUsers = 8

  /// The table, and what a collection has besides.
  ///
  /// - Parameter name: The name that was asked about.
  /// - Returns: What shows the listing.
  func blocks(of name: String) -> [any DisplayBlock] {
    switch kind {
    case .members: memberBlocks
    case .homes: homeBlocks(of: name)
    }
  }

  private var memberBlocks: [any DisplayBlock] {
    var blocks: [any DisplayBlock] = []
    if !entries.isEmpty {
      blocks.append(
        Table(
          caption: counted(entries.count, "member"),
          columns: [.init("member"), .init("what it does")],
          rows: entries.map { entry in
            [
              .init(entry.headline, note: entry.signature),
              .init(entry.documentation.firstSentence),
            ]
          }
        )
      )
    }
    if !inherited.isEmpty {
      blocks.append(
        Paragraph("From the language it has also: \(inherited.joined(separator: ", ")).")
      )
    }
    return blocks
  }

  private func homeBlocks(of name: String) -> [any DisplayBlock] {
    [
      Table(
        caption: "\(counted(entries.count, "type")) with '\(shortened(name))'",
        columns: [.init("type"), .init("member"), .init("what it does")],
        rows: entries.map { entry in
          [
            .init(entry.name + "?"), .init(entry.headline, note: entry.signature),
            .init(entry.documentation.firstSentence + entry.usersText),
          ]
        }
      )
    ]
  }
}

extension Listing.Entry {
  /// Who has it from a protocol.
  fileprivate var usersText: String {
    guard !users.isEmpty else { return "" }
    let shown = users.prefix(Listing.mostUsers).joined(separator: ", ")
    let more = users.count > Listing.mostUsers ? " and \(users.count - Listing.mostUsers) more" : ""
    return (documentation.isEmpty ? "" : " ") + "For \(shown)\(more)."
  }
}
