/// Something that a notebook can show, and that a terminal can print.
///
/// Both forms tell the same: whoever sees only the text must not miss the finding.
package protocol DisplayBlock: Sendable {
  /// The form for a notebook: no script, no style sheet, legible on a light and a dark ground.
  var html: HTML { get }

  /// The form for a terminal, without a line break at its end.
  var plain: String { get }

  /// Every form of the block, for a front end to choose from.
  var bundle: MIMEBundle { get }
}

extension DisplayBlock {
  /// The block's HTML and its plain text.
  ///
  /// Notebooks typeset `$…$` in HTML as mathematics. The classes of the outermost element keep
  /// MathJax 2 to 4 away from text that is not ours, such as a corpus with prices in it.
  package var bundle: MIMEBundle {
    // JupyterLab sets its own texts and Markdown in by so much, but no HTML.
    let attributes = [("class", "tex2jax_ignore mathjax_ignore"), ("style", "padding:0 0 0 6px")]
    return MIMEBundle(plain: plain, html: HTML.element("div", attributes, [html]).source)
  }
}
