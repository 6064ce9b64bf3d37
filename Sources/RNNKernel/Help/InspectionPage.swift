import RichDisplay
import SwiftSubset

/// What `name?` and `name??` show, and a front end's help within a call.
struct InspectionPage {
  private let found: Inspection
  private let hasSource: Bool

  /// Makes a page of what is known of a name.
  init(_ found: Inspection, hasSource: Bool) {
    self.found = found
    self.hasSource = hasSource
  }

  /// The declaration, the argument that is being written, the documentation, an example, and the
  /// source.
  var stack: Stack {
    var blocks: [any DisplayBlock] =
      found.declaration.isEmpty ? [] : [CodeBlock(found.declaration)]
    if let parameter = found.parameter {
      blocks.append(Stack([Paragraph("This argument:"), CodeBlock(parameter)]))
    }
    if let variable = found.variable { blocks.append(CodeBlock(variable)) }
    blocks.append(Markdown(found.documentation))
    if let example { blocks.append(Stack([Paragraph("For example:"), CodeBlock(example)])) }
    blocks += found.listing?.blocks(of: found.fullName) ?? []
    if hasSource { blocks += LibrarySource.named(found.fullName).flatMap(\.blocks) }
    return Stack(blocks)
  }

  /// A cell to try, unless the documentation has one of its own.
  private var example: String? {
    if let example = found.example { return example }
    let hasOwn = found.documentation.split(separator: "\n").contains { $0.isExampleCode }
    let name = found.fullName.prefix { $0 != "(" }
    return hasOwn ? nil : ExampleCell.cell(for: String(name))
  }
}
