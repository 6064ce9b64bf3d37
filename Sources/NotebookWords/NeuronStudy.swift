package import RecurrentLM

/// What `exploreNeurons` shows of a model.
package struct NeuronStudy {
  /// How many units the table has.
  private static let unitsInTable = 4

  private let model: any LanguageModel
  private let sentence: String
  private let vocabulary: Vocabulary

  /// Begins a study.
  ///
  /// - Parameters:
  ///   - model: The model.
  ///   - sentence: The sentence that it reads.
  ///   - vocabulary: The vocabulary that it was made with.
  package init(_ model: any LanguageModel, over sentence: String, _ vocabulary: Vocabulary) {
    self.model = model
    self.sentence = sentence
    self.vocabulary = vocabulary
  }

  /// H, the number of units.
  package var unitCount: Int { model.hiddenSize }

  /// The activations of one unit.
  ///
  /// - Parameter unit: The unit, in `0..<H`.
  /// - Returns: The words read and the activation after each.
  /// - Throws: What `LanguageModel.neuron` throws.
  package func trace(of unit: Int) throws -> NeuronTrace {
    try model.neuron(unit, over: sentence, vocabulary)
  }

  /// All units with the range of their activations, those first that change most.
  ///
  /// - Returns: H units.
  /// - Throws: What `LanguageModel.states` throws.
  /// - Complexity: O(T · H · (H + C)).
  package func ranges() throws -> [(unit: Int, range: ClosedRange<Double>)] {
    let states = try model.states(over: sentence, vocabulary).states
    let ranges = (0..<model.hiddenSize).map { unit in
      let activations = states.column(unit)
      return (unit: unit, range: activations.min()...activations.max())
    }
    return ranges.sorted { left, right in
      (right.range.length, left.unit) < (left.range.length, right.unit)
    }
  }

  /// The activations of the units that change most.
  ///
  /// - Parameter ranges: All units, those first that change most.
  /// - Returns: At most four units with their activations.
  /// - Throws: What `LanguageModel.neuron` throws.
  package func table(
    of ranges: [(unit: Int, range: ClosedRange<Double>)]
  ) throws -> NeuronTable {
    NeuronTable(traces: try ranges.prefix(Self.unitsInTable).map { try trace(of: $0.unit) })
  }
}

/// The activations of several units over one sentence.
package struct NeuronTable: CustomStringConvertible {
  /// The units with their activations.
  package let traces: [NeuronTrace]

  /// The words read.
  package var words: [String] { traces.first?.words ?? [] }

  /// A table with a row for each word and a column for each unit.
  package var description: String {
    var table = TextTable(["word"] + traces.map { "neuron \($0.unit)" }, leftAligned: [0])
    for (t, word) in words.enumerated() {
      table.add([word] + traces.map { decimal($0.activations[t], 4) })
    }
    return table.description
  }
}

extension ClosedRange<Double> {
  fileprivate var length: Double { upperBound - lowerBound }
}
