/// The models that only count, which a network has to beat.
enum Opponents {
  /// Measures what each costs, one word first.
  ///
  /// Without held-out examples every tenth is held out from counting, so that no model is measured on
  /// what it has counted.
  ///
  /// - Returns: The names and losses in nats per word; none of fewer than ten examples.
  /// - Throws: A fault of a sentence, `RecurrentLMError.notEnoughMemory`, or `CancellationError`.
  static func losses(
    of training: [Example],
    on heldOut: [Example],
    C: Int
  ) throws -> [(name: String, loss: Double)] {
    let isOwn = heldOut.isEmpty
    func isTenth(_ position: Int) -> Bool { position % 10 == 9 }
    let counted =
      isOwn ? training.enumerated().filter { !isTenth($0.offset) }.map(\.element) : training
    let measured =
      isOwn ? training.enumerated().filter { isTenth($0.offset) }.map(\.element) : heldOut
    guard measured.contains(where: { !$0.y.isEmpty }), counted.contains(where: { !$0.y.isEmpty })
    else { return [] }
    return try TrainingHistory.opponentNames.enumerated().map { number, name in
      let model = try NGramModel(
        of: counted,
        C: C,
        vocabulary: nil,
        // No sentence need have been encoded by a vocabulary: what the first begins with, all do.
        sentenceStart: counted.first?.x.first ?? -1,
        order: number + 1,
        smoothing: .kneserNey()
      )
      return (name, try model.loss(on: measured))
    }
  }
}
