import RecurrentLM
import SwiftSubset

extension Binding {
  /// The words that look into a model, under the name of one type.
  static func analysis(_ name: String) -> [Binding] {
    [
      .member("\(name).nextWords(_:after:expected:top:_:)") {
        (m: AnyModel, o: Matrix, x: [Int]?, y: [Int]?, top: Int, vocabulary: Vocabulary) in
        try m.model.nextWords(o, after: x, expected: y, top: top, vocabulary)
      },
      .member("\(name).nextWords(after:top:_:)") {
        (m: AnyModel, sentence: String, top: Int, vocabulary: Vocabulary) in
        try m.model.nextWords(after: sentence, top: top, vocabulary)
      },
      .member("\(name).states(over:_:)|String,Vocabulary") {
        (m: AnyModel, sentence: String, vocabulary: Vocabulary) in
        try m.model.states(over: sentence, vocabulary)
      },
      .member("\(name).states(over:_:)|Example,Vocabulary") {
        (m: AnyModel, example: Example, vocabulary: Vocabulary) in
        try m.model.states(over: example, vocabulary)
      },
      .member("\(name).neuron(_:over:_:)|Int,String,Vocabulary") {
        (m: AnyModel, unit: Int, sentence: String, vocabulary: Vocabulary) in
        try m.model.neuron(unit, over: sentence, vocabulary)
      },
      .member("\(name).neuron(_:over:_:)|Int,Example,Vocabulary") {
        (m: AnyModel, unit: Int, example: Example, vocabulary: Vocabulary) in
        try m.model.neuron(unit, over: example, vocabulary)
      },
      .member("\(name).neurons(following:over:top:_:)") {
        (m: AnyModel, signal: FunctionValue, examples: Examples, top: Int, words: Vocabulary) in
        let follow = { (read: [String]) in try [Double].from(signal.call([read.cellValue])) }
        return try m.read { model -> [NeuronMatch] in
          try model.neurons(following: follow, over: examples, top: top, words)
        }
      },
      .member("\(name).wordVectors(of:_:)") {
        (m: AnyModel, words: [String], vocabulary: Vocabulary) in
        try m.read { try $0.wordVectors(of: words, vocabulary) }
      },
      .member("\(name).nearest(to:top:_:)") {
        (m: AnyModel, word: String, top: Int, vocabulary: Vocabulary) in
        try m.read { try $0.nearest(to: word, top: top, vocabulary) }
      },
      .member("\(name).withoutMemory()") { (m: AnyModel) in
        AnyModel(model: try m.read { try $0.withoutMemory() })
      },
      .member("\(name).withoutMemory(ofUnit:)") { (m: AnyModel, unit: Int) in
        AnyModel(model: try m.read { try $0.withoutMemory(ofUnit: unit) })
      },
      .member("\(name).bpttTrace(_:_:at:_:)") {
        (m: AnyModel, x: [Int], y: [Int], t: Int, vocabulary: Vocabulary?) in
        try m.model.bpttTrace(x, y, at: t, vocabulary)
      },
    ]
  }

  /// What those words return.
  static let analyses: [Binding] = [
    .member("BPTTTrace.t") { (trace: BPTTTrace) in trace.t },
    .member("BPTTTrace.bpttTruncate") { (trace: BPTTTrace) in trace.bpttTruncate },
    .member("BPTTTrace.deltas") { (trace: BPTTTrace) in trace.deltas },
    .member("BPTTTrace.norms") { (trace: BPTTTrace) in trace.norms },
    .member("BPTTTrace.words") { (trace: BPTTTrace) in trace.words },
    .member("BPTTTrace.expectedWord") { (trace: BPTTTrace) in trace.expectedWord },
    .member("BPTTTrace.stepsUsed") { (trace: BPTTTrace) in trace.stepsUsed },
    .member("BPTTTrace.description") { (trace: BPTTTrace) in trace.description },
    .member("HiddenStates.words") { (states: HiddenStates) in states.words },
    .member("HiddenStates.states") { (states: HiddenStates) in states.states },
    .member("HiddenStates.description") { (states: HiddenStates) in states.description },
    .member("NeuronTrace.unit") { (trace: NeuronTrace) in trace.unit },
    .member("NeuronTrace.words") { (trace: NeuronTrace) in trace.words },
    .member("NeuronTrace.activations") { (trace: NeuronTrace) in trace.activations },
    .member("NeuronTrace.description") { (trace: NeuronTrace) in trace.description },
    .member("NeuronMatch.unit") { (match: NeuronMatch) in match.unit },
    .member("NeuronMatch.correlation") { (match: NeuronMatch) in match.correlation },
    .member("NeuronMatch.description") { (match: NeuronMatch) in match.description },
    .member("WordPrediction.word") { (prediction: WordPrediction) in prediction.word },
    .member("WordPrediction.index") { (prediction: WordPrediction) in prediction.index },
    .member("WordPrediction.probability") { (prediction: WordPrediction) in
      prediction.probability
    },
    .member("WordPrediction.description") { (prediction: WordPrediction) in
      prediction.description
    },
    .member("NearWord.word") { (near: NearWord) in near.word },
    .member("NearWord.index") { (near: NearWord) in near.index },
    .member("NearWord.similarity") { (near: NearWord) in near.similarity },
    .member("NearWord.description") { (near: NearWord) in near.description },
    .member("Matrix.principalComponents(_:)") { (m: Matrix, count: Int) in
      try m.principalComponents(count)
    },
    .member("PrincipalComponents.directions") { (found: PrincipalComponents) in found.directions },
    .member("PrincipalComponents.coordinates") { (found: PrincipalComponents) in
      found.coordinates
    },
    .member("PrincipalComponents.shares") { (found: PrincipalComponents) in found.shares },
    .member("PrincipalComponents.description") { (found: PrincipalComponents) in
      found.description
    },
    .member("NextWords.wordsRead") { (words: NextWords) in words.wordsRead },
    .member("NextWords.predictions") { (words: NextWords) in words.predictions },
    .member("NextWords.expectedWords") { (words: NextWords) in words.expectedWords },
    .member("NextWords.unknownWords") { (words: NextWords) in words.unknownWords },
    .member("NextWords.description") { (words: NextWords) in words.description },
    .member("SentenceRanking.scores") { (ranking: SentenceRanking) in ranking.scores },
    .member("SentenceRanking.description") { (ranking: SentenceRanking) in ranking.description },
  ]
}

extension BPTTTrace: LibraryBridged {}
extension HiddenStates: LibraryBridged {}
extension NeuronTrace: LibraryBridged {}
extension NeuronMatch: LibraryBridged {}
extension WordPrediction: LibraryBridged {}
extension NextWords: LibraryBridged {}
extension SentenceRanking: LibraryBridged {}
extension NearWord: LibraryBridged {}
extension PrincipalComponents: LibraryBridged {}
