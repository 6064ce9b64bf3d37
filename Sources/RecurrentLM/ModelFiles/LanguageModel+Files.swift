extension LanguageModel {
  /// Saves the model, and the vocabulary if one is given, as a `.npz` file that NumPy can load.
  ///
  /// The file holds the arrays `U`, `V` and `W` in the model's own precision, `bpttTruncate`, the
  /// vocabulary's `words` and their `counts`, and the record of its training: `history_losses` and
  /// others. A file of that name is replaced at once when the new one is whole and on the disk.
  ///
  /// - Parameters:
  ///   - path: Where to save, such as `model.npz`; a leading `~` is the home directory.
  ///   - vocabulary: The vocabulary that the model was made with.
  /// - Throws: `RecurrentLMError.unwritableFile` if the file cannot be written or the path names
  ///   something else than a file, `RecurrentLMError.vocabularyMismatch` if model and vocabulary
  ///   differ in size, `.otherVocabulary` if the model learnt with other words, `.notFinite` if a
  ///   weight is no number,
  ///   `RecurrentLMError.parameterShape` if a matrix was replaced by one of another shape,
  ///   `RecurrentLMError.notEnoughMemory`, or `CancellationError`: then the older file stays.
  /// - Complexity: O(C · H).
  public func save(to path: String, vocabulary: Vocabulary? = nil) throws {
    if let vocabulary { try checkVocabulary(vocabulary) }
    let parameters = parameters
    try parameters.check(sizes)
    let file = ModelFile(
      parameters: parameters,
      bpttTruncate: bpttTruncate,
      dropout: dropoutRate,
      vocabulary: vocabulary,
      history: history
    )
    try file.write(to: path, bytesPerWeight: Self.bytesPerWeight)
  }

  /// Loads a model and its vocabulary from a `.npz` file.
  ///
  /// The model has the history that was saved with it, and refuses other vocabularies than the file's
  /// and what they encoded. A checkpoint is loaded like any other file;
  /// `train(on:resumingFrom:)` goes on with its training.
  ///
  /// - Parameter path: A file that `save(to:vocabulary:)` wrote, of either model; a leading `~` is the
  ///   home directory.
  /// - Returns: A model with the file's weights and a `bpttTruncate` of 4 if the file has none, and
  ///   the vocabulary.
  /// - Throws: `RecurrentLMError.unreadableFile` if it is no zip archive,
  ///   `RecurrentLMError.missingArray` if it lacks an array or the words,
  ///   `RecurrentLMError.unusableArray` if one of them is broken or of another kind,
  ///   `RecurrentLMError.notEnoughMemory` if it does not fit.
  /// - Complexity: O(C · H).
  public static func load(from path: String) throws -> (model: Self, vocabulary: Vocabulary) {
    let file = try ModelFile(path: path)
    guard let vocabulary = try file.vocabulary() else {
      throw RecurrentLMError.missingArray(path: path, name: "words", found: file.arrays)
    }
    return (try Self(file), vocabulary)
  }

  /// Loads a model from the arrays `U`, `V` and `W` of a `.npz` file.
  ///
  /// Other arrays of the file are passed over if they are not what a model's file has by their names.
  ///
  /// - Parameter path: A file with three arrays of floating-point numbers, as NumPy's
  ///   `savez(path, U=U, V=V, W=W)` writes it, in any precision and order of bytes; a leading `~` is
  ///   the home directory.
  /// - Returns: A model with the file's weights, the history if the file has one, and a
  ///   `bpttTruncate` of 4 if the file has none.
  /// - Throws: `RecurrentLMError.unreadableFile` if it is no zip archive,
  ///   `RecurrentLMError.missingArray` if it lacks an array, `RecurrentLMError.unusableArray` if one
  ///   is broken or of another kind, `RecurrentLMError.notEnoughMemory` if it does not fit.
  /// - Complexity: O(C · H).
  public static func loadParameters(from path: String) throws -> Self {
    try Self(ModelFile(parametersOf: path))
  }

  private init(_ file: ModelFile) throws {
    try self.init(
      parameters: file.parameters,
      bpttTruncate: file.bpttTruncate ?? file.parameters.network.usualTruncation
    )
    engineModel?.dropout = file.dropout
    history = file.history
    history.vocabularySize = history.losses.isEmpty ? nil : vocabularySize
  }
}
