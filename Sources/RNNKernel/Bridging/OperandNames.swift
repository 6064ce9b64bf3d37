import RecurrentLM
import SwiftSubset

// A shape that does not fit is told in the words of the cell, and in the letters of the notebook's
// model: `W.dot(s): W is (H × H) = (100, 100), s is (C) = (8000)`.

extension RecurrentLMError: OperandError {
  func message(operands: [String], variables: [VariableDescription]) -> String {
    guard case .shapeMismatch(let operation, let left, let right, let expected) = self,
      operands.count == 2, operands.allSatisfy({ !$0.isEmpty && $0.count <= Self.longestOperand })
    else { return description }
    let letters = DimensionLetters(variables)
    let isOperator = operation.first.map { !$0.isLetter } ?? false
    let call =
      isOperator
      ? operands.joined(separator: " \(operation) ")
      : "\(operands[0]).\(operation)(\(operands[1]))"
    return "\(call): \(operands[0]) is \(letters.text(left)), "
      + "\(operands[1]) is \(letters.text(right)); expected \(expected)"
  }

  /// Longer ones are not repeated: the caret shows them.
  private static let longestOperand = 40
}

/// What sizes stand for in a notebook: C and H of its models.
struct DimensionLetters {
  private var letters: [Int: String] = [:]

  /// Reads the sizes off the models among the variables; a size that stands for two things gets
  /// no letter.
  init(_ variables: [VariableDescription]) {
    let models = variables.compactMap { variable -> (any LanguageModel)? in
      (try? variable.value.library(as: RNN.self)) ?? (try? variable.value.library(as: FastRNN.self))
    }
    let vocabularies = Set(models.map(\.vocabularySize))
    let states = Set(models.map(\.hiddenSize))
    for size in vocabularies.subtracting(states) where size > 1 { letters[size] = "C" }
    for size in states.subtracting(vocabularies) where size > 1 { letters[size] = "H" }
  }

  /// A shape such as `(100, 8000)`, after its letters where they are known: `(H × C) = (100, 8000)`.
  func text(_ shape: String) -> String {
    let sizes = shape.split { !$0.isNumber }.map(String.init)
    let named = sizes.map { Int($0).flatMap { letters[$0] } ?? $0 }
    return named == sizes ? shape : "(\(named.joined(separator: " × "))) = \(shape)"
  }
}
