/// A model's file: a `.npz` archive of arrays that NumPy reads by their names.
///
///     U, V, W                     the weights, '<f4' or '<f8' as the model computes
///     bpttTruncate                a whole number
///     words, counts               the vocabulary's words, and how often each occurs in its text
///     corpus                      the name and the checksum of the corpus it was made from
///     history_…                   the record of the training, see TrainingHistory+Arrays.swift
///     training_…                  how to go on with it, see SavedTraining+Arrays.swift
///
/// All but the weights may be missing. A checkpoint is a model's file that has them all.
struct ModelFile {
  static let bpttTruncate = "bpttTruncate"
  private static let words = "words"
  private static let counts = "counts"
  private static let corpus = "corpus"

  var parameters: Parameters
  var bpttTruncate: Int?
  var words: [String]?
  var counts: [Int]?
  var corpus: CorpusIdentity?
  var history: TrainingHistory
  var training: SavedTraining?

  init(
    parameters: Parameters,
    bpttTruncate: Int,
    vocabulary: Vocabulary?,
    history: TrainingHistory,
    training: SavedTraining? = nil
  ) {
    self.parameters = parameters
    self.bpttTruncate = bpttTruncate
    self.history = history
    self.training = training
    words = vocabulary?.words
    corpus = vocabulary?.corpus
    // All zero if the vocabulary was not made from a text.
    counts = vocabulary?.counts.contains { $0 > 0 } == true ? vocabulary?.counts : nil
  }

  /// Writes the file, weights with 4 or 8 bytes each.
  func write(to path: String, bytesPerWeight: Int) throws {
    let weights =
      parameters.arrays(prefix: "")
      + (training?.evaluated?.arrays(prefix: SavedTraining.prefix) ?? [])
      + (training?.squares?.arrays(prefix: SavedTraining.squaresPrefix) ?? [])
    var others: [(name: String, array: NPYArray)] = []
    if let bpttTruncate { others.append((Self.bpttTruncate, NPYArray(bpttTruncate))) }
    others += words.map { [(Self.words, NPYArray($0))] } ?? history.vocabularyArray
    if let counts { others.append((Self.counts, NPYArray(counts))) }
    if let corpus { others.append((Self.corpus, NPYArray([corpus.name, corpus.checksum]))) }
    others += history.arrays + (training?.arrays ?? [])
    let sized =
      weights.map { ($0.name, $0.array, bytesPerWeight) }
      + others.map { ($0.name, $0.array, MemoryLayout<Double>.size) }
    // One after the other, as all of them together would take the memory once more.
    let members = sized.lazy.map { name, array, size in
      (name: name + ".npy", bytes: array.bytes(bytesPerNumber: size))
    }
    // NumPy gives every word the length of the longest: of a megabyte 60 kilobytes are left. Weights
    // have nothing to be left out.
    try ZipWriter.write(members, to: path, deflating: [Self.words + ".npy", Self.counts + ".npy"])
  }

  /// Reads a file; how a training goes on is read only if it is asked for.
  init(path: String, includingTraining: Bool = false) throws {
    let archive = try ArrayReader(path: path)
    parameters = try archive.parameters()
    bpttTruncate = try archive.wholeNumber(Self.bpttTruncate)
    words = try archive.words(Self.words, count: parameters.vocabularySize)
    counts = try archive.wholeNumbers(Self.counts, count: parameters.vocabularySize)
    corpus = try archive.words(Self.corpus, count: 2).map {
      CorpusIdentity(name: $0[0], checksum: $0[1])
    }
    history = try TrainingHistory(archive)
    if let words { history.vocabulary = VocabularyIdentity(words) }
    training = includingTraining ? try SavedTraining(archive, model: parameters) : nil
  }

  /// The vocabulary, nil if the file has no words.
  func vocabulary() throws -> Vocabulary? {
    try words.map { words in
      try Vocabulary(
        words: words,
        counts: counts ?? [Int](repeating: 0, count: words.count),
        requestedSize: words.count,
        corpus: corpus
      )
    }
  }
}

extension Parameters {
  /// The three matrices as a file keeps them.
  fileprivate func arrays(prefix: String) -> [(name: String, array: NPYArray)] {
    [("U", U), ("V", V), ("W", W)].map { (prefix + $0, NPYArray($1)) }
  }
}
