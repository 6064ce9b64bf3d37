/// How the panels of a vocabulary are shared out: in parts of nearly one size, one after another.
///
/// The parts depend on the sizes of the model alone: whatever is added up by parts is the same
/// number for any number of threads, and on every processor.
struct Partition {
  /// How many panels there are.
  let panels: Int

  /// How many parts there are.
  let count: Int

  /// Shares out panels in at most a number of parts, each of at least a number of panels if there
  /// are that many.
  init(panels: Int, most: Int, least: Int) {
    self.panels = panels
    count = max(1, min(most, panels / least))
  }

  /// The panels of a part.
  func panels(of part: Int) -> Range<Int> {
    panels * part / count..<panels * (part + 1) / count
  }
}

/// The parts of a vocabulary.
struct VocabularyParts {
  /// The parts that add up: enough to share out evenly, few enough to add up.
  let blocks: Partition

  /// The parts that don't: more, so that a thread that comes late leaves more to the other.
  let slices: Partition

  /// How many panels are exponentiated, and then contracted, at once, at most.
  ///
  /// Their 440 kB of V stay in a second-level cache, and a contraction along 1,000 words has little
  /// to add up at its end.
  let panelsInPiece: Int

  /// How many panels are exponentiated at once where none are kept.
  static let panelsAtWork = 4

  init(vocabularySize: Int, hiddenSize: Int) {
    let panels = (vocabularySize + panelColumns - 1) / panelColumns
    blocks = Partition(panels: panels, most: 8, least: 4)
    slices = Partition(panels: panels, most: 32, least: 4)
    panelsInPiece = max(4, 110_000 / (panelColumns * hiddenSize))
  }
}

/// A number of columns rounded up to whole panels.
func roundedUpToPanel(_ count: Int) -> Int {
  (count + panelColumns - 1) / panelColumns * panelColumns
}
