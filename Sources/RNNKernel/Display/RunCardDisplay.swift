import RecurrentLM
import RichDisplay

extension RunCard: Displayable {
  var display: any DisplayBlock {
    Table(
      caption: "Run card",
      columns: [.init("what"), .init("which"), .init("checksum")],
      rows: lines.map { [.init($0.name), .init($0.text), .init($0.checksum)] },
      hasRowHeaders: true
    )
  }
}
