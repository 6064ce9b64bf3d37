import RecurrentLM
import RichDisplay
import SwiftSubset

/// A value of the library that has a form of its own in a notebook.
///
/// The library knows no HTML: what its values look like is said here, one file a topic.
protocol Displayable {
  /// The form; making that of a large value may be interrupted.
  var display: any DisplayBlock { get throws }
}

/// Gives any value of a cell its forms: what `print` prints, and the rich form if there is one.
///
/// - Parameters:
///   - value: The value.
///   - description: What Swift prints for it.
/// - Returns: The forms.
/// - Throws: `CancellationError` if the task is cancelled: what is drawn then is not finished.
func bundle(of value: Value, description: String) throws -> MIMEBundle {
  if let text = try? value.library(as: (any MarkedText).self) {
    var bundle = MIMEBundle(plain: description)
    bundle.contents.merge(try text.contents) { $1 }
    return bundle
  }
  guard let block = try block(for: value) else { return MIMEBundle(plain: description) }
  var bundle = block.bundle
  try Task.checkCancellation()
  bundle.contents["text/plain"] = .text(description)
  return bundle
}

/// Gives what a word shows its forms; its text is the one that a program prints.
///
/// - Parameters:
///   - shown: What is shown.
///   - description: What a program prints for it.
/// - Returns: The forms.
/// - Throws: `CancellationError` if the task is cancelled: what is drawn then is not finished.
func bundle(of shown: some Displayable, description: String) throws -> MIMEBundle {
  var bundle = try shown.display.bundle
  try Task.checkCancellation()
  bundle.contents["text/plain"] = .text(description)
  return bundle
}

private func block(for value: Value) throws -> (any DisplayBlock)? {
  if let displayable = try? value.library(as: (any Displayable).self) {
    return try displayable.display
  }
  guard case .array(let elements) = value, let first = elements.first,
    let element = try? first.library(as: (any Displayable).self)
  else { return nil }
  // Only an array that begins with one of these is read: one of a million numbers is not.
  return switch element {
  case is GeneratedSentence: (try? [GeneratedSentence].from(value))?.display
  case is SentenceScore: (try? [SentenceScore].from(value))?.display
  case is NeuronMatch: (try? [NeuronMatch].from(value))?.display
  case is WordPrediction: (try? [WordPrediction].from(value))?.display
  default: nil
  }
}
