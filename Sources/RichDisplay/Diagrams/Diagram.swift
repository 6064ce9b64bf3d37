/// Boxes, arrows and words: a small drawing of how things hang together.
package struct Diagram: DisplayBlock {
  /// What a node looks like.
  package enum Shape: Hashable, Sendable {
    case box
    case circle
    case text
  }

  /// A thing that is drawn.
  package struct Node: Hashable, Sendable {
    /// What arrows call it.
    package var name: String

    /// What is written in it.
    package var label: String

    /// Where its centre lies, in pixels.
    package var center: Point

    /// What it looks like.
    package var shape: Shape

    /// Makes a node.
    ///
    /// - Parameters:
    ///   - name: What arrows call it.
    ///   - label: What is written in it.
    ///   - center: Where its centre lies.
    ///   - shape: What it looks like.
    package init(_ name: String, label: String, at center: Point, shape: Shape = .box) {
      self.name = name
      self.label = label
      self.center = center
      self.shape = shape
    }
  }

  /// An arrow from one node to another.
  package struct Arrow: Hashable, Sendable {
    /// The name of the node it starts from.
    package var source: String

    /// The name of the node it points to.
    package var target: String

    /// What is written beside it.
    package var label: String

    /// Makes an arrow.
    ///
    /// - Parameters:
    ///   - source: The name of the node it starts from.
    ///   - target: The name of the node it points to.
    ///   - label: What is written beside it.
    package init(from source: String, to target: String, label: String = "") {
      self.source = source
      self.target = target
      self.label = label
    }
  }

  /// What is shown.
  package var title: String

  /// The drawing in words, for those who do not see it.
  package var alt: String

  /// The things that are drawn.
  package var nodes: [Node]

  /// The arrows between them; one that names an unknown node is not drawn.
  package var arrows: [Arrow]

  /// The drawing for a terminal; made of the arrows, if nothing is given.
  package var text: String?

  /// Makes a diagram.
  ///
  /// - Parameters:
  ///   - title: What is shown.
  ///   - alt: The drawing in words.
  ///   - nodes: The things that are drawn.
  ///   - arrows: The arrows between them.
  ///   - text: The drawing for a terminal.
  package init(title: String, alt: String, nodes: [Node], arrows: [Arrow], text: String? = nil) {
    self.title = title
    self.alt = alt
    self.nodes = nodes
    self.arrows = arrows
    self.text = text
  }

  /// The picture.
  package var html: HTML {
    Figure.html(svg, alt: alt.isEmpty ? title : alt, data: nil)
  }

  /// The drawing in characters, or its arrows one a line.
  package var plain: String {
    let labels = Dictionary(nodes.map { ($0.name, $0.label) }, uniquingKeysWith: { $1 })
    let list = arrows.compactMap { arrow -> String? in
      guard let source = labels[arrow.source], let target = labels[arrow.target] else { return nil }
      let label = arrow.label.isEmpty ? "" : "  (\(PlainText.line(arrow.label)))"
      return "\(PlainText.line(source)) → \(PlainText.line(target))\(label)"
    }
    return [
      PlainText.line(title), text.map { PlainText.lines($0) } ?? list.joined(separator: "\n"),
    ]
    .filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
