import JupyterKernel
import JupyterProtocol
import RecurrentLM
import RichDisplay

/// The HTML below the controls of an explorer, which is made anew at each event.
///
/// It is a widget as well: an output that is updated under a display id would not be found again by
/// a page that was loaded anew.
struct ExplorerText: @unchecked Sendable {
  // Unchecked because the model is looked at in the engine's turns only.
  private let model: any LanguageModel

  private unowned let engine: any CellHost

  /// The widget.
  let widget: Widget

  /// Opens the widget.
  ///
  /// - Parameters:
  ///   - block: What it shows first.
  ///   - model: The model that it tells of.
  ///   - stage: Where it is opened.
  init(_ block: any DisplayBlock, of model: any LanguageModel, on stage: ExplorerStage) {
    self.model = model
    engine = stage.engine
    widget = stage.open(.html(Self.html(of: block)).with("layout", stage.layout))
  }

  /// Shows something new, or why it can not be shown.
  ///
  /// - Parameters:
  ///   - event: What the front end has done; a refusal is told of first.
  ///   - name: What the control that it has done it to stands for.
  ///   - content: Looks at the model, which rests meanwhile.
  func update(
    after event: Widget.Event,
    of name: String,
    _ content: () throws -> any DisplayBlock
  ) {
    var blocks: [any DisplayBlock] = []
    if case .refused(let refusal) = event {
      blocks.append(
        Paragraph("expected \(refusal.expected) for the \(name), found \(refusal.found)")
      )
    }
    do {
      try engine.look {
        if let cell = engine.cell(changing: model) {
          blocks.append(
            Paragraph("The model is being changed by \(cell.place); this is how it is right now.")
          )
        }
        blocks.append(try content())
        show(blocks)
      }
    } catch {
      let reason = error is CancellationError ? "interrupted; move it again" : "\(error)"
      show(blocks + [Paragraph(reason)])
    }
  }

  private func show(_ blocks: [any DisplayBlock]) {
    widget.set("value", to: .string(Self.html(of: Stack(blocks))))
  }

  private static func html(of block: any DisplayBlock) -> String {
    if case .text(let html) = block.bundle.contents["text/html"] { html } else { "" }
  }
}
