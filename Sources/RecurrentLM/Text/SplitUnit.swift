/// What a split of examples keeps together.
///
///     try examples.split(validation: 0.05, by: .document, seed: 1)
public struct SplitUnit: Hashable, Sendable {
  /// The two units.
  enum Unit {
    case document
    case sentence
  }

  let unit: Unit

  /// All sentences of a document go to one side, and what is held out holds no sentence that
  /// stands in training as well.
  public static let document: SplitUnit = SplitUnit(unit: .document)

  /// Each sentence on its own, and nothing is left out: the sentences before and after one that is
  /// held out, and copies of it, may be learnt from.
  ///
  /// Its losses are too low. It is here to measure again what was measured so, such as the figures
  /// of models that were trained before there was `document`.
  public static let sentence: SplitUnit = SplitUnit(unit: .sentence)
}
