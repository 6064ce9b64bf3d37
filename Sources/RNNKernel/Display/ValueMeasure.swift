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
  /// - Complexity: O(number of texts) for what holds texts, O(10,000) for an array: of a longer one
  ///   the first elements are measured and the rest taken for alike.
  init(_ value: Value) {
    if let measured = try? value.library(as: (any Measured).self) {
      (shape, bytes) = (measured.measuredShape, measured.byteCount)
    } else if let elements = Self.elements(of: value) {
      let sample = elements.prefix(10_000).map { ValueMeasure($0).bytes ?? 0 }
      let sum = Double(sample.reduce(0, +)) * Double(elements.count) / Double(max(sample.count, 1))
      bytes = Int(sum)
      shape = elements.count == 1 ? "1 element" : "\(elements.count) elements"
    } else {
      (shape, bytes) = (nil, Self.size(of: value))
    }
  }

  private static func elements(of value: Value) -> ArraySlice<Value>? {
    switch value.unwrapped {
    case .array(let elements): elements[...]
    case .slice(let elements): elements
    case .set(let elements): ArraySlice(elements)
    case .dictionary(let pairs): ArraySlice(pairs.map { .tuple([$0.key, $0.value]) })
    default: nil
    }
  }

  private static func size(of value: Value) -> Int? {
    switch value.unwrapped {
    case .int, .double: 8
    case .float: 4
    case .bool: 1
    case .string(let text): text.utf8.count
    case .character(let character): character.utf8.count
    case .tuple(let parts): parts.compactMap { ValueMeasure($0).bytes }.reduce(0, +)
    case .range, .closedRange: 16
    case .none: 0
    case .some(let value): ValueMeasure(value).bytes
    default: nil
    }
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

extension FastRNN: Measured {
  var byteCount: Int { parameterCount * MemoryLayout<Float>.size }
}

extension LanguageModel {
  var measuredShape: String { "C = \(vocabularySize), H = \(hiddenSize)" }
}

extension Corpus: Measured {
  var measuredShape: String { "\(count) documents" }
  var byteCount: Int { documents.reduce(0) { $0 + $1.utf8.count } }
}

extension TokenizedText: Measured {
  var measuredShape: String { "\(sentenceCount) sentences" }
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
  var measuredShape: String { "\(count) examples" }
  var byteCount: Int { 2 * wordCount * MemoryLayout<Int>.size }
}

extension Example: Measured {
  var measuredShape: String { "T = \(x.count)" }
  var byteCount: Int { (x.count + y.count) * MemoryLayout<Int>.size }
}

extension TrainingHistory: Measured {
  var measuredShape: String { "\(losses.count) losses" }
  var byteCount: Int { (losses.count + validationLosses.count + learningRates.count) * 16 }
}
