/// What one matrix of weights is in its network.
package struct ParameterShape: Hashable, Sendable {
  /// A size that a model is made with, by its letter.
  package enum Size: String, Sendable {
    case words = "C"
    case units = "H"
    case classes = "K"
    /// Those of a binary tree with a word at the end of each path.
    case nodes = "C - 1"
    case one = "1"
  }

  /// What a training step changes.
  package enum Change: Sendable {
    case all
    /// The columns of the words that the step reads: no other has a gradient.
    case columnsOfWordsRead
    /// The rows of the words of those classes that the step has to predict words of, or of the nodes
    /// on the paths of these words.
    case rowsMet
  }

  /// The name in equations and in files.
  package let name: String
  package let rows: Size
  package let columns: Size

  /// How many inputs a sum of its products has: the weights are drawn from ±√(1/inputs).
  ///
  /// Without any, as biases are, they begin at 0.
  package let inputs: Size?
  package let change: Change

  /// The array of a file that has it with others, one behind another; nil for one of its own.
  package let stack: String?

  init(
    _ name: String,
    _ rows: Size,
    _ columns: Size,
    inputs: Size?,
    change: Change = .all,
    stack: String? = nil
  ) {
    self.name = name
    self.rows = rows
    self.columns = columns
    self.inputs = inputs
    self.change = change
    self.stack = stack
  }
}

/// The sizes of a model.
package struct ModelSizes: Hashable, Sendable {
  let vocabularySize: Int
  let hiddenSize: Int

  /// The number of classes K, 0 where there are none.
  let classCount: Int

  package init(vocabularySize: Int, hiddenSize: Int, classCount: Int = 0) {
    self.vocabularySize = vocabularySize
    self.hiddenSize = hiddenSize
    self.classCount = classCount
  }

  package subscript(size: ParameterShape.Size) -> Int {
    switch size {
    case .words: vocabularySize
    case .units: hiddenSize
    case .classes: classCount
    case .nodes: vocabularySize - 1
    case .one: 1
    }
  }

  /// The rows and columns of a matrix.
  package func shape(of matrix: ParameterShape) -> (rows: Int, columns: Int) {
    (self[matrix.rows], self[matrix.columns])
  }
}
