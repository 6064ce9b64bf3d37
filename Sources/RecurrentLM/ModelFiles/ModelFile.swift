/// A model's file: a `.npz` archive of arrays that NumPy reads by their names.
///
///     U, V, W                     the weights, '<f4' or '<f8' as the model computes
///     network                     which network they are of, missing for that of U, V, W
///     E, U, W, V, b, c            for a network with gates: U and W are [gates · layers, H, H], b is
///                                 [gates · layers, H], as the series' own program keeps them
///     A, classes                  for an output by classes: the weights to the classes, and the class
///                                 of each word
///     tree                        for a hierarchical softmax: the two branches of each node, one node
///                                 after another, a node after those below it; a number below C is a
///                                 word, and C + n is node n
///     samples, sample_counts      for a sampled softmax: how many words a step draws, and how often each
///                                 word occurs
///     bpttTruncate                a whole number
///     dropout                     a probability, missing for none
///     words, counts               the vocabulary's words, and how often each occurs in its text;
///                                 for the words see Words+Arrays.swift
///     unit                        'characters', missing for words
///     unknown_types               how many different words of the text UNKNOWN_TOKEN stands for
///     corpus                      the name and the checksum of the corpus it was made from
///     history_…                   the record of the training, see TrainingHistory+Arrays.swift
///     training_…                  how to go on with it, see SavedTraining+Arrays.swift
///
/// All but the weights may be missing. A checkpoint is a model's file that has them all.
struct ModelFile {
  static let bpttTruncate = "bpttTruncate"
  static let dropout = "dropout"
  private static let network = "network"
  private static let classes = "classes"
  private static let tree = "tree"
  static let samples = "samples"
  static let sampleCounts = "sample_counts"
  private static let words = "words"
  private static let counts = "counts"
  private static let unit = "unit"
  private static let unknownTypes = "unknown_types"
  private static let corpus = "corpus"

  var parameters: Parameters
  var bpttTruncate: Int?
  var dropout = 0.0
  var words: [String]?
  var counts: [Int]?
  var unit = TokenUnit.words
  var unknownTypes: Int?
  var corpus: CorpusIdentity?
  var history: TrainingHistory
  var training: SavedTraining?

  /// The names of the arrays in the file that was read.
  private(set) var arrays: [String] = []

  init(
    parameters: Parameters,
    bpttTruncate: Int,
    dropout: Double,
    vocabulary: Vocabulary?,
    history: TrainingHistory,
    training: SavedTraining? = nil
  ) {
    self.parameters = parameters
    self.bpttTruncate = bpttTruncate
    self.dropout = dropout
    self.history = history
    self.training = training
    words = vocabulary?.words
    unit = vocabulary?.unit ?? .words
    corpus = vocabulary?.corpus
    unknownTypes = vocabulary?.unknownTypes
    // All zero if the vocabulary was not made from a text.
    counts = vocabulary?.counts.contains { $0 > 0 } == true ? vocabulary?.counts : nil
  }

  /// Writes the file, weights with 4 or 8 bytes each.
  ///
  /// - Throws: `RecurrentLMError.unwritableFile`, `.notEnoughMemory`, `CancellationError`, or
  ///   `.notFinite` if a weight is no number: a file of such weights could not be read again.
  func write(to path: String, bytesPerWeight: Int) throws {
    try Safepoint.pass()
    try checkIsFinite()
    let weightCount = parameters.count * (1 + (training?.weightSets ?? 0))
    // libzip has the members and the archive that it makes of them, and one member more is made.
    try Memory.check(
      needed: Memory.bytes(ofShape: 3, weightCount, bytesPerElement: bytesPerWeight),
      for: "the file '\(path)'"
    )
    let weights =
      parameters.arrays(prefix: "") + (training?.arraysOfWeights ?? [])
    var others: [(name: String, array: NPYArray)] = []
    if parameters.network != Network.all[0] {
      others.append((Self.network, NPYArray([parameters.network.name])))
    }
    if let classes = parameters.network.classes {
      others.append((Self.classes, NPYArray(classes.classOfWord)))
    }
    if let tree = parameters.network.output.tree {
      others.append((Self.tree, NPYArray(tree.children)))
    }
    if let samples = parameters.network.output.samples {
      others.append((Self.samples, NPYArray(samples.count)))
      others.append((Self.sampleCounts, NPYArray(samples.counts)))
    }
    if let bpttTruncate { others.append((Self.bpttTruncate, NPYArray(bpttTruncate))) }
    if dropout > 0 { others.append((Self.dropout, NPYArray(dropout))) }
    others +=
      words.map { StoredWords.arrays($0, named: Self.words) } ?? history.vocabularyArray
    if unit != .words { others.append((Self.unit, NPYArray([unit.description]))) }
    if let counts { others.append((Self.counts, NPYArray(counts))) }
    if let unknownTypes { others.append((Self.unknownTypes, NPYArray(unknownTypes))) }
    if let corpus {
      others += StoredWords.arrays([corpus.name, corpus.checksum], named: Self.corpus)
    }
    others += history.arrays + (training?.arrays ?? [])
    let sized =
      weights.map { ($0.name, $0.array, bytesPerWeight) }
      + others.map { ($0.name, $0.array, MemoryLayout<Double>.size) }
    // One after the other, as all of them together would take the memory once more.
    let members = sized.lazy.map { name, array, size in
      (name: name + ".npy", bytes: { try array.bytes(bytesPerNumber: size) })
    }
    // NumPy gives every word the length of the longest: of a megabyte 60 kilobytes are left. Weights
    // have nothing to be left out.
    try ZipWriter.write(members, to: path, deflating: [Self.words + ".npy", Self.counts + ".npy"])
  }

  private func checkIsFinite() throws {
    for (shape, matrix) in parameters.all {
      guard let index = try matrix.firstNotFinite() else { continue }
      let place = "[\(index / matrix.columns), \(index % matrix.columns)]"
      throw RecurrentLMError.notFinite(what: "element \(place) of '\(shape.name)'")
    }
  }

  /// Reads a file; how a training goes on is read only if it is asked for.
  init(path: String, includingTraining: Bool = false) throws {
    let archive = try ArrayReader(path: path)
    parameters = try archive.parameters(
      of: archive.network(Self.network, classes: Self.classes, tree: Self.tree)
    )
    arrays = archive.names
    bpttTruncate = try Self.bpttTruncate(archive)
    dropout = try Self.dropout(archive)
    words = try Self.words(archive, parameters)
    unit =
      try archive.words(Self.unit, count: 1).map { try Self.unit(named: $0[0], archive) } ?? .words
    counts = try archive.wholeNumbers(Self.counts, count: parameters.vocabularySize)
    guard Memory.sum(counts ?? []) < Int.max else {
      throw archive.failure(Self.counts, "their sum is no number")
    }
    unknownTypes = try archive.wholeNumber(Self.unknownTypes, in: 0...Int.max)
    corpus = try archive.words(Self.corpus, count: 2).map {
      CorpusIdentity(name: $0[0], checksum: $0[1])
    }
    history = try TrainingHistory(archive)
    if isOfSeries(archive) { history.isOfSeries = true }
    if let words { history.vocabulary = try VocabularyIdentity(words) }
    training = includingTraining ? try SavedTraining(archive, model: parameters) : nil
  }

  private static func unit(named name: String, _ archive: ArrayReader) throws -> TokenUnit {
    let units = [TokenUnit.words, .characters]
    guard let found = units.first(where: { $0.description == name }) else {
      throw archive.failure(unit, "expected \(units[0]) or \(units[1])")
    }
    return found
  }

  /// Reads the weights of a file, and what else of a model can be used in it: arrays of other programs
  /// may have the same names.
  init(parametersOf path: String) throws {
    let archive = try ArrayReader(path: path)
    func usable<Value>(_ read: () throws -> Value?) throws -> Value? {
      do {
        return try read()
      } catch RecurrentLMError.unusableArray, RecurrentLMError.missingArray {
        return nil
      }
    }
    // Weights of a network that is known are of use to no other.
    let isKnown = try usable { try archive.isNetworkKnown(Self.network) } ?? false
    let network =
      isKnown
      ? try archive.network(Self.network, classes: Self.classes, tree: Self.tree) : Network.all[0]
    parameters = try archive.parameters(of: network)
    arrays = archive.names
    bpttTruncate = try usable { try Self.bpttTruncate(archive) }
    dropout = try usable { try Self.dropout(archive) } ?? 0
    history = try usable { try TrainingHistory(archive) } ?? TrainingHistory()
    if isOfSeries(archive) { history.isOfSeries = true }
    if let words = try usable({ try Self.words(archive, parameters) }) {
      history.vocabulary = try VocabularyIdentity(words)
    }
  }

  /// Whether a network with gates has no name in the file.
  private func isOfSeries(_ archive: ArrayReader) -> Bool {
    parameters.network.gates != nil && !archive.contains(Self.network)
  }

  private static func bpttTruncate(_ archive: ArrayReader) throws -> Int? {
    try archive.wholeNumber(bpttTruncate)
  }

  private static func dropout(_ archive: ArrayReader) throws -> Double {
    guard let rate = try archive.number(dropout) else { return 0 }
    guard rate < 1 else {
      throw archive.failure(dropout, "expected a probability in 0..<1, found \(rate)")
    }
    return rate
  }

  private static func words(_ archive: ArrayReader, _ parameters: Parameters) throws -> [String]? {
    try archive.words(words, count: parameters.vocabularySize)
  }

  /// The vocabulary, nil if the file has no words.
  func vocabulary() throws -> Vocabulary? {
    try words.map { words in
      try Vocabulary(
        words: words,
        counts: counts ?? [Int](repeating: 0, count: words.count),
        requestedSize: words.count,
        unknownTypes: unknownTypes,
        corpus: corpus,
        unit: unit
      )
    }
  }
}
