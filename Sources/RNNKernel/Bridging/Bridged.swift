import RecurrentLM
import SwiftSubset

/// A Swift type whose values go into cells and come out of them.
protocol Bridged: SendableMetatype {
  /// Takes the value out of a cell's value; throws if it is of another type, which the type
  /// checker rules out.
  static func from(_ value: Value) throws -> Self

  /// The value as cells hold it.
  var cellValue: Value { get }
}

extension Int: Bridged {
  static func from(_ value: Value) throws -> Int { try value.int() }
  var cellValue: Value { .int(self) }
}

extension Double: Bridged {
  static func from(_ value: Value) throws -> Double { try value.double() }
  var cellValue: Value { .double(self) }
}

extension Bool: Bridged {
  static func from(_ value: Value) throws -> Bool { try value.bool() }
  var cellValue: Value { .bool(self) }
}

extension String: Bridged {
  static func from(_ value: Value) throws -> String { try value.string() }
  var cellValue: Value { .string(self) }
}

extension Array: Bridged where Element: Bridged {
  static func from(_ value: Value) throws -> [Element] {
    try value.elements().map { try Element.from($0) }
  }
  var cellValue: Value { .array(map(\.cellValue)) }
}

extension Optional: Bridged where Wrapped: Bridged {
  static func from(_ value: Value) throws -> Wrapped? {
    try value.optional().map { try Wrapped.from($0) }
  }
  var cellValue: Value { .optional(self?.cellValue) }
}

extension FunctionValue: Bridged {
  static func from(_ value: Value) throws -> FunctionValue { try value.function() }
  var cellValue: Value { .function(self) }
}

/// A type of the library: cells carry it as it is.
protocol LibraryBridged: Bridged {}

extension LibraryBridged {
  static func from(_ value: Value) throws -> Self { try value.library(as: Self.self) }
  var cellValue: Value { .library(self) }
}

extension Corpus: LibraryBridged {}
extension TokenizedText: LibraryBridged {}
extension Vocabulary: LibraryBridged {}
extension Example: LibraryBridged {}
extension Matrix: LibraryBridged {}
extension Vector: LibraryBridged {}
extension RNN: LibraryBridged {}
extension FastRNN: LibraryBridged {}
extension ClassRNN: LibraryBridged {}
extension TreeRNN: LibraryBridged {}
extension GRU: LibraryBridged {}
extension LSTM: LibraryBridged {}
extension GateReset: LibraryBridged {}
extension RecurrentCell: LibraryBridged {}
extension Parameters: LibraryBridged {}
extension WordClasses: LibraryBridged {}
extension WordTree: LibraryBridged {}
extension Output: LibraryBridged {}
extension TrainingHistory: LibraryBridged {}
extension GradientCheckReport: LibraryBridged {}
extension GeneratedSentence: LibraryBridged {}
extension SentenceScore: LibraryBridged {}

/// Examples, however a cell holds them: the whole set, a slice of it, an array made by hand.
extension Examples: Bridged {
  static func from(_ value: Value) throws -> Examples {
    if let whole = try? value.library(as: Examples.self) { return whole }
    return Examples(try [Example].from(value))
  }
  var cellValue: Value { .library(self) }
}

/// Either model, for what works on both.
struct AnyModel: Bridged {
  let model: any LanguageModel

  static func from(_ value: Value) throws -> AnyModel {
    AnyModel(model: try value.library(as: (any LanguageModel).self))
  }
  var cellValue: Value { .library(model) }

  /// The model, to be changed: until the cell ends no other cell may do so.
  ///
  /// - Throws: `ModelInUse` if another cell uses it.
  func changed() throws -> any LanguageModel {
    if let cell = CellContext.current { try cell.engine.change(model, by: cell) }
    return model
  }

  /// Reads the model in a call that takes long, as the model is when the call begins.
  func read<Result>(_ body: (any LanguageModel) throws -> Result) throws -> Result {
    guard let cell = CellContext.current else { return try body(model) }
    return try cell.engine.read(model, by: cell, body)
  }
}

extension Character: Bridged {
  static func from(_ value: Value) throws -> Character {
    guard let character = try value.string().first else { return " " }
    return character
  }
  var cellValue: Value { .character(self) }
}

extension WordTokenizer: LibraryBridged {}
extension ParameterCheck: LibraryBridged {}
extension GradientComparison: LibraryBridged {}

extension Range<Int>: Bridged {
  static func from(_ value: Value) throws -> Range<Int> {
    if case .range(let range) = value { return range }
    let elements = try value.elements().map { try $0.int() }
    return (elements.first ?? 0)..<((elements.last ?? -1) + 1)
  }
  var cellValue: Value { .range(self) }
}
