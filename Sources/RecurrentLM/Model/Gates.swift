/// The gates of a network: which ones there are, and in how many layers.
package struct Gates: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case gru(GateReset)
    case lstm

    /// The gates' letters, in the order in which their matrices are drawn and kept.
    var letters: [String] {
      switch self {
      case .gru: ["z", "r", "h"]
      case .lstm: ["i", "f", "q", "g"]
      }
    }

    /// How many vectors a layer carries from word to word: s, and of an LSTM c.
    var vectorsOfState: Int {
      switch self {
      case .gru: 1
      case .lstm: 2
      }
    }

    /// The name in messages.
    var name: String {
      switch self {
      case .gru(let reset): reset.isAfter ? "a GRU with its reset after the product" : "a GRU"
      case .lstm: "an LSTM"
      }
    }

    /// The name that files keep.
    var nameInFiles: String {
      switch self {
      case .gru(let reset): reset.isAfter ? "gru-reset-after" : "gru"
      case .lstm: "lstm"
      }
    }

    static let all: [Kind] = [.gru(.before), .gru(.after), .lstm]
  }

  let kind: Kind
  let layers: Int

  /// How many gates all layers have together.
  var count: Int { layers * kind.letters.count }

  // The places in the network's list, see Network+Gates.swift.

  static var E: Int { 0 }
  var V: Int { 1 + 2 * count }
  var c: Int { 2 + 3 * count }

  /// The place of a gate's U; those of W and b lie as far behind as there are gates.
  func U(_ gate: Int, _ layer: Int) -> Int { 1 + layer * kind.letters.count + gate }
  func W(_ gate: Int, _ layer: Int) -> Int { U(gate, layer) + count }
  func b(_ gate: Int, _ layer: Int) -> Int { U(gate, layer) + 2 * count + 1 }
}
