import RecurrentLM
import SwiftSubset

/// The shape of a value and the memory that it takes.
struct ValueMeasure {
  /// The shape with its letters, such as `H × C = 100 × 8000`; nil for what has none.
  let shape: String?

  /// The bytes of its numbers and texts, without what the language needs to keep them; nil where
  /// nobody knows, as for functions.
  let bytes: Int?

  /// Measures a value.
  ///
  /// - Complexity: O(number of texts) for what holds texts, else O(100,000): of a longer array the
  ///   first elements are measured and the rest taken for alike.
  init(_ value: Value) {
    var budget = Self.mostMeasured
    bytes = Self.size(of: value, &budget)
    shape = Self.shape(of: value)
  }

  /// The shape with its letters; nil for what has none.
  static func shape(of value: Value) -> String? {
    if let measured = try? value.library(as: (any Measured).self) { return measured.measuredShape }
    return elementCount(of: value).map { $0 == 1 ? "1 element" : "\($0) elements" }
  }

  /// So many parts of a value are looked at: values that share parts may have any number.
  private static let mostMeasured = 100_000

  private static func elementCount(of value: Value) -> Int? {
    switch value.unwrapped {
    case .array(let elements): elements.count
    case .slice(let elements): elements.count
    case .set(let values), .dictionary(let values): values.count
    default: nil
    }
  }

  private static func size(of value: Value, _ budget: inout Int) -> Int? {
    if let measured = try? value.library(as: (any Measured).self) { return measured.byteCount }
    budget -= 1
    return switch value.unwrapped {
    case .int, .double: 8
    case .float: 4
    case .bool: 1
    case .string(let text): text.utf8.count
    case .character(let character): character.utf8.count
    case .tuple(let parts): size(of: parts, &budget) { size(of: $0, &$1) }
    case .array(let elements): size(of: elements, &budget) { size(of: $0, &$1) }
    case .slice(let elements): size(of: elements, &budget) { size(of: $0, &$1) }
    case .set(let values), .dictionary(let values):
      size(of: values.entries, &budget) { entry, budget in
        (size(of: entry.key, &budget) ?? 0) + (size(of: entry.value, &budget) ?? 0)
      }
    case .range, .closedRange: 16
    case .none: 0
    case .some(let value): size(of: value, &budget)
    default: nil
    }
  }

  /// The size of elements; those behind the budget are taken to be like those before.
  private static func size<Elements: Collection>(
    of elements: Elements,
    _ budget: inout Int,
    _ size: (Elements.Element, inout Int) -> Int?
  ) -> Int? {
    var sum = 0.0
    var count = 0.0
    for element in elements {
      if budget <= 0, count > 0 { break }
      sum += Double(size(element, &budget) ?? 0)
      count += 1
    }
    return Int(exactly: (sum / max(count, 1) * Double(elements.count)).rounded())
  }
}

/// A value of the library that knows its size.
protocol Measured {
  /// The shape with its letters.
  var measuredShape: String { get }

  /// The bytes of its numbers and texts.
  var byteCount: Int { get }
}

extension Matrix: Measured {
  var measuredShape: String { "\(rows) × \(columns)" }
  var byteCount: Int { count * MemoryLayout<Double>.size }
}

extension Vector: Measured {
  var measuredShape: String { "\(count)" }
  var byteCount: Int { count * MemoryLayout<Double>.size }
}

extension RNN: Measured {
  var byteCount: Int { parameterCount * MemoryLayout<Double>.size }
}

extension ClassRNN: Measured {
  var byteCount: Int { parameterCount * MemoryLayout<Double>.size }
}

extension TreeRNN: Measured {
  var byteCount: Int { parameterCount * MemoryLayout<Double>.size }
}

extension GRU: Measured {
  var byteCount: Int { parameterCount * MemoryLayout<Double>.size }
}

extension LSTM: Measured {
  var byteCount: Int { parameterCount * MemoryLayout<Double>.size }
}

extension FastRNN: Measured {
  var byteCount: Int { parameterCount * MemoryLayout<Float>.size }
}

extension LanguageModel {
  var measuredShape: String { "C = \(vocabularySize), H = \(hiddenSize)" }
}

extension Corpus: Measured {
  var measuredShape: String { counted(count, "document", hasCommas: false) }
  var byteCount: Int { documents.reduce(0) { $0 + $1.utf8.count } }
}

extension TokenizedText: Measured {
  var measuredShape: String { counted(sentenceCount, "sentence", hasCommas: false) }
  var byteCount: Int {
    sentences.reduce(0) { $0 + $1.reduce(0) { $0 + $1.utf8.count } }
      + wordCount * MemoryLayout<String>.size
  }
}

extension Vocabulary: Measured {
  var measuredShape: String { "C = \(count)" }
  var byteCount: Int { words.reduce(0) { $0 + $1.utf8.count + MemoryLayout<String>.size } }
}

extension Examples: Measured {
  var measuredShape: String { counted(count, "example", hasCommas: false) }
  var byteCount: Int { 2 * wordCount * MemoryLayout<Int>.size }
}

extension Example: Measured {
  var measuredShape: String { "T = \(x.count)" }
  var byteCount: Int { (x.count + y.count) * MemoryLayout<Int>.size }
}

extension TrainingHistory: Measured {
  var measuredShape: String { losses.count == 1 ? "1 loss" : "\(losses.count) losses" }
  var byteCount: Int { (losses.count + validationLosses.count + learningRates.count) * 16 }
}
