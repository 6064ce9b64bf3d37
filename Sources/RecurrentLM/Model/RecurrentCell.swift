/// What makes a state of a word and the state before.
///
///     let model = try FastRNN(vocabularySize: 8000, cell: .gru(reset: .after))
public struct RecurrentCell: Hashable, Sendable {
  /// The gates, nil for none.
  let kind: Gates.Kind?

  /// `s_t = tanh(U x_t + W s_{t-1})`, the network without gates; its textbook is `RNN`.
  public static let tanh: RecurrentCell = RecurrentCell(kind: nil)

  /// Gated recurrent units, whose reset gate comes before the product; the textbook is `GRU`.
  public static let gru: RecurrentCell = RecurrentCell(kind: .gru(.before))

  /// Long short-term memory; the textbook is `LSTM`.
  public static let lstm: RecurrentCell = RecurrentCell(kind: .lstm)

  /// Gated recurrent units; the textbook is `GRU`.
  ///
  /// - Parameter reset: Where the reset gate comes: `.after` the product is the faster form.
  /// - Returns: The cell.
  public static func gru(reset: GateReset) -> RecurrentCell { RecurrentCell(kind: .gru(reset)) }
}

extension RecurrentCell: CustomStringConvertible {
  /// What it is, as a cell of a notebook writes it.
  public var description: String {
    switch kind {
    case nil: "tanh"
    case .gru(let reset): reset.isAfter ? "gru(reset: .after)" : "gru"
    case .lstm: "lstm"
    }
  }
}
