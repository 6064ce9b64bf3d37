extension LanguageModel {
  /// Saves the weights, and the vocabulary if one is given, as a `.npz` file that NumPy can load.
  ///
  /// The file holds the arrays `U`, `V` and `W` in the model's own precision, `bpttTruncate`, and
  /// `words`. A file of that name is replaced at once when the new one is whole.
  ///
  /// - Parameters:
  ///   - path: Where to save, such as `model.npz`.
  ///   - vocabulary: The vocabulary that the model was made with.
  /// - Throws: `RecurrentLMError.unwritableFile` if the file cannot be written,
  ///   `RecurrentLMError.vocabularyMismatch` if model and vocabulary differ in size.
  /// - Complexity: O(C · H).
  public func save(to path: String, vocabulary: Vocabulary? = nil) throws {
    if let vocabulary, vocabulary.count != vocabularySize {
      throw RecurrentLMError.vocabularyMismatch(model: vocabularySize, vocabulary: vocabulary.count)
    }
    let file = ModelFile(
      parameters: parameters,
      bpttTruncate: bpttTruncate,
      words: vocabulary?.words
    )
    try file.write(to: path, bytesPerNumber: Self.bytesPerWeight)
  }

  /// Loads a model and its vocabulary from a `.npz` file.
  ///
  /// - Parameter path: A file that `save(to:vocabulary:)` wrote, of either model.
  /// - Returns: A model with the file's weights and a `bpttTruncate` of 4 if the file has none, and
  ///   the vocabulary.
  /// - Throws: `RecurrentLMError.unreadableFile` if it is no zip archive,
  ///   `RecurrentLMError.missingArray` if it lacks an array or the words,
  ///   `RecurrentLMError.unusableArray` if one of them is broken or of another kind,
  ///   `RecurrentLMError.notEnoughMemory` if it does not fit.
  /// - Complexity: O(C · H).
  public static func load(from path: String) throws -> (model: Self, vocabulary: Vocabulary) {
    let file = try ModelFile(path: path)
    guard let words = file.words else {
      throw RecurrentLMError.missingArray(path: path, name: "words", found: ["U", "V", "W"])
    }
    let model = try Self(parameters: file.parameters, bpttTruncate: file.bpttTruncate ?? 4)
    return (model, try Vocabulary(words: words))
  }

  /// Loads a model from the arrays `U`, `V` and `W` of a `.npz` file.
  ///
  /// - Parameter path: A file with three arrays of type `<f4` or `<f8`, as NumPy's `savez` writes it.
  /// - Returns: A model with the file's weights and a `bpttTruncate` of 4 if the file has none.
  /// - Throws: `RecurrentLMError.unreadableFile` if it is no zip archive,
  ///   `RecurrentLMError.missingArray` if it lacks an array, `RecurrentLMError.unusableArray` if one
  ///   is broken or of another kind, `RecurrentLMError.notEnoughMemory` if it does not fit.
  /// - Complexity: O(C · H).
  public static func loadParameters(from path: String) throws -> Self {
    let file = try ModelFile(path: path)
    return try Self(parameters: file.parameters, bpttTruncate: file.bpttTruncate ?? 4)
  }
}
