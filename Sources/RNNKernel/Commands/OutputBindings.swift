import RecurrentLM
import SwiftSubset

extension Binding {
  /// Outputs by classes, and what belongs to them.
  static let outputs: [Binding] = [
    .function("Output.softmax") { Output.softmax },
    .function("Output.classes(of:)") { (classes: WordClasses) in Output.classes(of: classes) },
    .member("Output.description") { (output: Output) in output.description },
    .member("FastRNN.output") { (model: FastRNN) in model.output },
    .member("ClassRNN.classes") { (model: ClassRNN) in model.classes },
    .member("ClassRNN.A") { (model: ClassRNN) in model.A },
    .member("ClassRNN.A=") { (model: ClassRNN, A: Matrix) in
      try AnyModel(model: model).replaceWeights(of: model, A)
    },
    .function("WordClasses.init(of:count:vocabulary:)") {
      (examples: Examples, count: Int, vocabulary: Vocabulary) in
      try WordClasses(of: examples, count: count, vocabulary: vocabulary)
    },
    .member("WordClasses.count") { (classes: WordClasses) in classes.count },
    .member("WordClasses.classOfWord") { (classes: WordClasses) in classes.classOfWord },
    .member("WordClasses.vocabularySize") { (classes: WordClasses) in classes.vocabularySize },
    .member("WordClasses.subscript(_:)") { (classes: WordClasses, word: Int) in
      try check(word, in: classes.vocabularySize, of: "the vocabulary")
      return classes[word]
    },
    .member("WordClasses.words(of:_:)") {
      (classes: WordClasses, number: Int, vocabulary: Vocabulary) in
      try classes.words(of: number, vocabulary)
    },
    .member("WordClasses.description") { (classes: WordClasses) in classes.description },
  ]

  /// Hierarchical softmaxes, and their trees.
  static let trees: [Binding] = [
    .function("Output.hierarchicalSoftmax(of:)|WordClasses") { (classes: WordClasses) in
      try Output.hierarchicalSoftmax(of: classes)
    },
    .function("Output.hierarchicalSoftmax(of:)|Vocabulary") { (vocabulary: Vocabulary) in
      try Output.hierarchicalSoftmax(of: vocabulary)
    },
    .function("Output.sampledSoftmax(samples:of:)") { (samples: Int, vocabulary: Vocabulary) in
      try Output.sampledSoftmax(samples: samples, of: vocabulary)
    },
    .member("TreeRNN.tree") { (model: TreeRNN) in model.tree },
    .function("WordTree.init(of:)|WordClasses") { (classes: WordClasses) in
      try WordTree(of: classes)
    },
    .function("WordTree.init(of:)|Vocabulary") { (vocabulary: Vocabulary) in
      try WordTree(of: vocabulary)
    },
    .member("WordTree.vocabularySize") { (tree: WordTree) in tree.vocabularySize },
    .member("WordTree.nodes(to:)") { (tree: WordTree, word: Int) in
      try check(word, in: tree.vocabularySize, of: "the vocabulary")
      return tree.nodes(to: word)
    },
    .member("WordTree.branches(to:)") { (tree: WordTree, word: Int) in
      try check(word, in: tree.vocabularySize, of: "the vocabulary")
      return tree.branches(to: word)
    },
    .member("WordTree.description") { (tree: WordTree) in tree.description },
  ]
}

extension AnyModel {
  /// Changes the weights to the classes; those of another shape are refused at once.
  fileprivate func replaceWeights(of model: ClassRNN, _ A: Matrix) throws {
    _ = try changed()
    let shape = model.A.shape
    guard A.shape == shape else {
      throw RecurrentLMError.parameterShape(
        name: "A",
        found: "\(A.shape)",
        expected: "(K = \(shape.0), H = \(shape.1))"
      )
    }
    model.A = A
  }
}
