/// A cell to try a name with, where the library's documentation shows none.
///
/// The cells go on from those of the first page of `help`: they use its `corpus`, `text`,
/// `vocabulary`, `examples`, `model`, and what `preparation` adds.
package enum ExampleCell {
  /// What the cells take for given beside the lines of the first page.
  package static let preparation = """
    let corpus = try Corpus.fortunes()
    let text = try corpus.tokenized()
    let vocabulary = try Vocabulary(of: text, size: 8000)
    let examples = try vocabulary.encode(text)
    let example = examples[10]
    let x = example.x, y = example.y
    let model = try RNN(vocabularySize: vocabulary.count, hiddenSize: 100, seed: 10)
    let small = try RNN(vocabularySize: 100, hiddenSize: 10, bpttTruncate: 1000, seed: 10)
    let (o, s) = try model.forward(x)
    let history = model.history
    """

  /// The cell for a name, or nil if there is none.
  ///
  /// - Parameter name: A name with its type and without labels, such as `RNN.forward`; what both
  ///   models have stands under `LanguageModel`.
  /// - Returns: The cell.
  package static func cell(for name: String) -> String? {
    if let cell = cells[name] { return cell }
    guard let dot = name.firstIndex(of: "."), modelNames.contains(String(name[..<dot])) else {
      return nil
    }
    return cells["LanguageModel" + name[dot...]] ?? cells["WordModel" + name[dot...]]
  }

  private static let modelNames: Set = [
    "RNN", "FastRNN", "ClassRNN", "TreeRNN", "GRU", "LSTM", "LanguageModel", "NGramModel",
    "MixtureModel",
  ]

  /// All cells, by name.
  package static var all: [String: String] { cells }

  private static let cells: [String: String] = texts.merging(models) { $1 }.merging(arrays) { $1 }

  private static let texts = [
    "Corpus": "try Corpus(lines: \"verses.txt\")",
    "Corpus.init": "try Corpus(csv: \"comments.csv\", column: 0)",
    "Corpus.fortunes": "let corpus = try Corpus.fortunes()",
    "Corpus.tokenized": "let text = try corpus.tokenized()",
    "TokenUnit": "let letters = try corpus.tokenized(by: .characters)",
    "TokenUnit.characters": "let letters = try corpus.tokenized(by: .characters)",
    "TokenUnit.words": "let text = try corpus.tokenized(by: .words)",
    "MemoryTask": "let made = try MemoryTask.repetition.text(sentences: 1000, distances: [5])",
    "MemoryTask.text":
      "let made = try MemoryTask.agreement.text(sentences: 1000, distances: [0, 3])",
    "TokenizedText.init": "TokenizedText(sentences: [[\"he\", \"went\", \"home\"]])",
    "TokenizedText.original": "text.original(10)",
    "TokenizedText.sentence": "text.sentence(10)",
    "Vocabulary": "let vocabulary = try Vocabulary(of: text, size: 8000)",
    "Vocabulary.init": "let vocabulary = try Vocabulary(of: text, size: 8000)",
    "Vocabulary.subscript": "print(vocabulary[\"home\"] ?? -1, vocabulary[17])",
    "Vocabulary.word": "try vocabulary.word(at: 17)",
    "Vocabulary.encode": "let examples = try vocabulary.encode(text)",
    "Vocabulary.decode": "try vocabulary.decode(examples[10].x)",
    "Vocabulary.decodeWords": "try vocabulary.decodeWords(examples[10].x)",
    "Example": "print(examples[10].x, examples[10].y)",
    "Example.init": "Example(x: [0, 4, 5], y: [4, 5, 1])",
    "Example.decoded": "try example.decoded(by: vocabulary)",
    "Examples": "examples.prefix(100).count",
    "Examples.init": "Examples(examples.prefix(100))",
    "Examples.subscript": "examples[10]",
    "SplitUnit.sentence":
      "let (training, heldOut, _) = try examples.split(validation: 0.05, by: .sentence, seed: 1)",
    "Examples.split":
      "let (training, heldOut, seen) = try examples.split(validation: 0.05, seed: 1)",
    "WordClasses": "let classes = try WordClasses(of: examples, count: 20, vocabulary: vocabulary)",
    "WordClasses.init":
      "let classes = try WordClasses(of: examples, count: 20, vocabulary: vocabulary)",
    "WordClasses.subscript": """
    let classes = try WordClasses(of: examples, count: 20, vocabulary: vocabulary)
    classes[17]
    """,
    "WordClasses.words": """
    let classes = try WordClasses(of: examples, count: 20, vocabulary: vocabulary)
    try classes.words(of: 3, vocabulary)
    """,
    "WordTree": "let tree = try WordTree(of: vocabulary)",
    "WordTree.init": "let tree = try WordTree(of: vocabulary)",
    "WordTree.nodes": "try WordTree(of: vocabulary).nodes(to: 17)",
    "WordTree.branches": "try WordTree(of: vocabulary).branches(to: 17)",
    "WordTokenizer": "WordTokenizer().tokenize(\"he didn't stop!\")",
    "WordTokenizer.init": "WordTokenizer().tokenize(\"he didn't stop!\")",
    "WordTokenizer.tokenize": "WordTokenizer().tokenize(\"he didn't stop!\")",
  ]

  private static let models = [
    "RNN": "let model = try RNN(vocabularySize: 8000, hiddenSize: 100, seed: 10)",
    "RNN.init": "let model = try RNN(vocabularySize: 8000, hiddenSize: 100, seed: 10)",
    "FastRNN": "let fast = try FastRNN(vocabularySize: 8000, hiddenSize: 100, seed: 10)",
    "FastRNN.init": "let fast = try FastRNN(vocabularySize: 8000, hiddenSize: 100, seed: 10)",
    "ClassRNN": """
    let classes = try WordClasses(of: examples, count: 20, vocabulary: vocabulary)
    let slow = try ClassRNN(classes: classes, hiddenSize: 10, seed: 10)
    """,
    "ClassRNN.init": """
    let classes = try WordClasses(of: examples, count: 20, vocabulary: vocabulary)
    let slow = try ClassRNN(classes: classes, hiddenSize: 10, seed: 10)
    """,
    "ClassRNN.load": "let (loaded, words) = try ClassRNN.load(from: \"classes.npz\")",
    "ClassRNN.loadParameters": "let bare = try ClassRNN.loadParameters(from: \"classes.npz\")",
    "TreeRNN": "let slow = try TreeRNN(tree: WordTree(of: vocabulary), hiddenSize: 10)",
    "TreeRNN.init": "let slow = try TreeRNN(tree: WordTree(of: vocabulary), hiddenSize: 10)",
    "TreeRNN.load": "let (loaded, words) = try TreeRNN.load(from: \"tree.npz\")",
    "TreeRNN.loadParameters": "let bare = try TreeRNN.loadParameters(from: \"tree.npz\")",
    "GRU": "let gru = try GRU(vocabularySize: 8000, hiddenSize: 100, layers: 2, seed: 10)",
    "GRU.init": "let gru = try GRU(vocabularySize: 8000, hiddenSize: 100, reset: .after, seed: 10)",
    "GRU.load": "let (loaded, words) = try GRU.load(from: \"gru.npz\")",
    "GRU.loadParameters": "let series = try GRU.loadParameters(from: \"gru-theano.npz\")",
    "LSTM": "let lstm = try LSTM(vocabularySize: 8000, hiddenSize: 100, seed: 10)",
    "LSTM.init":
      "let lstm = try LSTM(vocabularySize: 8000, hiddenSize: 100, forgetBias: 0, seed: 10)",
    "LSTM.load": "let (loaded, words) = try LSTM.load(from: \"lstm.npz\")",
    "LSTM.loadParameters": "let bare = try LSTM.loadParameters(from: \"lstm.npz\")",
    "RecurrentCell": "let fast = try FastRNN(vocabularySize: 8000, cell: .gru(reset: .after))",
    "RecurrentCell.gru": "let fast = try FastRNN(vocabularySize: 8000, cell: .gru(reset: .after))",
    "GateReset": "let gru = try GRU(vocabularySize: 8000, reset: .after)",
    "Parameters": """
    let gru = try GRU(vocabularySize: 20, hiddenSize: 4)
    print(gru.parameters.names)
    gru.parameters["Uz"]
    """,
    "Parameters.subscript": """
    let gru = try GRU(vocabularySize: 20, hiddenSize: 4)
    var weights = gru.parameters
    weights["bz"] = weights["bz"] + 1
    try gru.setParameters(weights)
    """,
    "Output": """
    let classes = try WordClasses(of: examples, count: 20, vocabulary: vocabulary)
    let fast = try FastRNN(vocabularySize: vocabulary.count, output: .classes(of: classes))
    """,
    "Output.classes": """
    let classes = try WordClasses(of: examples, count: 20, vocabulary: vocabulary)
    let fast = try FastRNN(vocabularySize: vocabulary.count, output: .classes(of: classes))
    """,
    "Output.hierarchicalSoftmax": """
    let tree = try Output.hierarchicalSoftmax(of: vocabulary)
    let fast = try FastRNN(vocabularySize: vocabulary.count, output: tree)
    """,
    "Output.sampledSoftmax": """
    let sampled = try Output.sampledSoftmax(samples: 500, of: vocabulary)
    let fast = try FastRNN(vocabularySize: vocabulary.count, output: sampled)
    """,
    "RNN.load": "let (loaded, words) = try RNN.load(from: \"model.npz\")",
    "FastRNN.load": "let (loaded, words) = try FastRNN.load(from: \"model.npz\")",
    "RNN.loadParameters": "let bare = try RNN.loadParameters(from: \"trained-model.npz\")",
    "FastRNN.loadParameters": "let bare = try FastRNN.loadParameters(from: \"trained-model.npz\")",
    "WordModel": "try model.perplexity(on: examples.prefix(100))",
    "LanguageModel": "print(model.vocabularySize, model.hiddenSize, model.parameterCount)",
    "LanguageModel.forward": "let (o, s) = try model.forward(x)\nprint(o.shape, s.shape)",
    "LanguageModel.next": """
    var state = Vector(count: model.stateSize)
    try model.next(after: 0, state: &state).argmax()
    """,
    "LanguageModel.setParameters": """
    var weights = model.parameters
    weights["W"] *= 0.5
    try model.setParameters(weights)
    """,
    "LanguageModel.predict": "try vocabulary.decode(model.predict(x))",
    "LanguageModel.scores": """
    var state = Vector(count: model.stateSize)
    try model.scores(after: 0, state: &state).argmax()
    """,
    "LanguageModel.sentenceLoss": "try model.sentenceLoss(x, y)",
    "WordModel.wordLosses": "try model.wordLosses(x, y)",
    "WordModel.loss": "try model.loss(on: examples.prefix(100))",
    "WordModel.totalLoss": "try model.totalLoss(on: examples.prefix(10))",
    "WordModel.perplexity": "try model.perplexity(on: examples.prefix(100))",
    "LanguageModel.bptt": "let (dLdU, dLdV, dLdW) = try model.bptt(x, y)\nprint(dLdW.shape)",
    "LanguageModel.sgdStep": "try model.sgdStep(x, y, learningRate: 0.005)",
    "LanguageModel.record": """
    try model.sgdStep(x, y, learningRate: 0.005)
    try model.record(loss: model.loss(on: examples.prefix(10)))
    """,
    "LanguageModel.copy": "let before = try model.copy()",
    "LanguageModel.nextWords": "try model.nextWords(after: \"he went to\", vocabulary)",
    "LanguageModel.states": "try model.states(over: example, vocabulary)",
    "LanguageModel.nearest": "try model.nearest(to: \"he\", vocabulary)",
    "LanguageModel.wordVectors":
      "try model.wordVectors(of: [\"he\", \"she\"], vocabulary)",
    "LanguageModel.withoutMemory": """
    print(try model.perplexity(on: examples.prefix(100)))
    print(try model.withoutMemory().perplexity(on: examples.prefix(100)))
    """,
    "LanguageModel.neuron": "try model.neuron(3, over: example, vocabulary)",
    "WordModel.score": "try model.score(\"he went to buy some chocolate\", vocabulary)",
    "LanguageModel.save": "try model.save(to: \"model.npz\", vocabulary: vocabulary)",
    "gradientCheck": "try gradientCheck(small, x: [0, 1, 2, 3], y: [1, 2, 3, 4])",
    "NGramModel": """
    let (training, heldOut, _) = try examples.split(validation: 0.05, seed: 1)
    let trigram = try NGramModel(of: training, vocabulary: vocabulary, order: 3)
    try trigram.perplexity(on: heldOut)
    """,
    "NGramModel.init":
      "let counts = try NGramModel(of: examples, vocabulary: vocabulary, order: 2)",
    "Smoothing": """
    try NGramModel(of: examples, vocabulary: vocabulary, order: 2, smoothing: .wittenBell)
    """,
    "MixtureModel": """
    let (training, heldOut, _) = try examples.split(validation: 0.05, seed: 1)
    let trigram = try NGramModel(of: training, vocabulary: vocabulary, order: 3)
    let both = try MixtureModel(of: model, trigram, fittedOn: heldOut.prefix(50))
    """,
    "EvaluationInterval":
      "try train(model, on: examples.prefix(100), epochs: 1, evaluateEvery: .examples(50))",
    "train":
      "let history = try train(model, on: examples.prefix(100), epochs: 10, evaluateEvery: 1)",
    "plot": "plot(history)",
    "histogram": "try histogram(model.W)",
    "bars": "try bars([\"he\", \"she\"], [0.25, 0.5])",
    "heatMap": "try heatMap(model.W)",
    "scatter": "try scatter([(1, 2), (2, 4.5)], labels: [\"he\", \"she\"])",
    "liveChart": """
    let chart = liveChart("loss")
    for step in 0..<100 { chart.add(step, 1 / Double(step + 1)) }
    """,
    "LiveChart": """
    let chart = liveChart("loss")
    chart.add(1, 8.99)
    """,
    "LiveChart.add": """
    let chart = liveChart("loss")
    chart.add(1, 8.99)
    """,
    "PlotAxes": "plot([1.0, 10.0, 100.0], axes: .logY)",
    "PlotStyle": "plot([1.0, 10.0, 100.0], style: .points)",
    "TrainingHistory": "for (seen, loss) in history.losses { print(seen, loss) }",
    "show": "show(model.W)",
    "timeit": "try timeit { try model.forward(x) }",
    "clearOutput": "clearOutput()",
  ]

  private static let arrays = [
    "Matrix": "let m = Matrix([[1.0, 2.0], [3.0, 4.0]])\ntry m.dot(m.transposed())",
    "Matrix.init": "Matrix(rows: 2, columns: 3)",
    "Matrix.subscript": "print(model.W[0, 1], model.W[0].count)",
    "Matrix.column": "model.U.column(17)",
    "Matrix.dot": "try model.W.dot(s[1])",
    "Matrix.transposedDot": "try model.W.transposedDot(s[1])",
    "Matrix.transposed": "model.U.transposed().shape",
    "Matrix.sum": "o.sum()",
    "Matrix.mean": "model.W.mean()",
    "Matrix.max": "model.W.max()",
    "Matrix.min": "model.W.min()",
    "Matrix.argmax": "o.argmax()",
    "Vector.init": "Vector([1.0, 2.0, 3.0])",
    "Vector.subscript": "s[1][0]",
    "Vector.dot": "try s[1].dot(s[2])",
    "Vector.outer": "try s[1].outer(s[2]).shape",
    "Vector.sum": "o[0].sum()",
    "Vector.mean": "s[1].mean()",
    "Vector.max": "o[0].max()",
    "Vector.min": "o[0].min()",
    "Vector.argmax": "vocabulary[o[0].argmax()]",
    "tanh": "tanh(s[1])",
    "exp": "exp(s[1])",
    "log": "log(8000.0)",
    "softmax": "softmax(s[1]).sum()",
  ]
}
