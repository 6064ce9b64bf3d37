extension RecurrentLMError: CustomStringConvertible {
  /// The message: what was expected, what was found, and how to go on.
  public var description: String {
    switch self {
    case .invalidArgument(let name, let found, let expected):
      "expected \(expected) for '\(name)', found \(found)"
    case .shapeMismatch, .indexOutOfRange:
      matrixMessage
    case .emptySentence, .noExamples, .indexOutOfVocabulary, .lengthsDiffer, .parameterShape,
      .notFinite, .notEnoughMemory, .wrongProducts, .noDevice, .notOnDevice, .deviceTooSmall,
      .deviceFailed:
      modelMessage
    case .diverged(let learningRate, let epoch, let examplesSeen):
      """
      the loss has grown beyond all bounds at learning rate \(general(learningRate)), in epoch \(epoch) \
      after \(counted(examplesSeen, "example")); the model has its last good weights back: try a smaller \
      rate, such as \(general(learningRate / 10))
      """
    case .sentencesTooShort, .vocabularyMismatch, .vocabulariesDiffer, .otherVocabulary,
      .unknownWords:
      generationMessage
    case .unreadableFile, .unwritableFile, .missingArray, .unusableArray, .noTraining,
      .otherExamples:
      fileMessage
    default:
      textMessage
    }
  }

  private var matrixMessage: String {
    switch self {
    case .shapeMismatch(let operation, let left, let right, let expected):
      "'\(operation)' cannot combine shapes \(left) and \(right): expected \(expected)"
    case .indexOutOfRange(let index, let valid, let whole):
      "\(index) is out of range: \(whole) has \(valid)"
    default: ""
    }
  }

  private var modelMessage: String {
    switch self {
    case .emptySentence:
      "expected a sentence of at least one word, found none"
    case .noExamples:
      "expected at least one example with a word in it, found none"
    case .indexOutOfVocabulary(let index, let position, let vocabularySize):
      """
      word \(index) at position \(position) is not in the vocabulary: expected an index in \
      0..<\(vocabularySize)
      """
    case .lengthsDiffer(let x, let y):
      "expected as many labels 'y' as words 'x', found \(counted(y, "label")) for "
        + counted(x, "word")
    case .parameterShape(let name, let found, let expected):
      "expected '\(name)' to have shape \(expected), found \(found)"
    case .notFinite(let what):
      "\(what) is not a finite number; the weights are too large or not numbers themselves"
    case .notEnoughMemory(let what, let needed, let available):
      """
      \(what) needs \(Memory.text(bytes: needed)) of memory, \(Memory.text(bytes: available)) \
      are free: choose smaller sizes
      """
    case .noDevice(let message):
      "there is no device: \(message); 'device: .automatic' takes what there is"
    case .deviceTooSmall(let message), .deviceFailed(let message): message
    case .notOnDevice(let what):
      """
      devices do not compute \(what), but the network without gates and the GRU, with one softmax or \
      classes: choose 'device: .processor', or '.automatic'
      """
    case .wrongProducts(let core, let difference):
      """
      OpenBLAS multiplies wrongly with its kernels for '\(core)' (off by \(difference)): set \
      OPENBLAS_CORETYPE to an older processor, such as Haswell or Prescott
      """
    default: ""
    }
  }

  private var generationMessage: String {
    switch self {
    case .sentencesTooShort(let minimumLength, let attempts, let longest):
      """
      no sentence of at least \(counted(minimumLength, "word")) in \
      \(counted(attempts, "attempt")), the longest had \(longest): lower 'minimumLength', raise 'temperature', or train the model longer
      """
    case .vocabularyMismatch(let model, let vocabulary):
      """
      the model knows \(counted(model, "word")) and the vocabulary has \(grouped(vocabulary)): expected the \
      vocabulary that the model was made with
      """
    case .vocabulariesDiffer(let first, let second):
      """
      the first model knows \(counted(first, "word")) and the second \(grouped(second)): expected two models of \
      the same vocabulary
      """
    case .otherVocabulary(let what, let found, let expected):
      """
      \(what) has checksum \(found), expected \(expected): the same indices are other words there; \
      use the vocabulary that belongs to them, such as the one that 'load' returns with its model, \
      and encode the text with it
      """
    case .unknownWords(let words, let nearest):
      """
      the vocabulary has no \(words.count == 1 ? "word" : "words") \
      \(zip(words, nearest).map(unknownWord).joined(separator: ", ")); use words that the model \
      has learnt
      """
    default: ""
    }
  }

  private func unknownWord(_ word: String, nearest: String?) -> String {
    quoted(word) + (nearest.map { " (did you mean \(quoted($0))?)" } ?? "")
  }

  private func advice(withoutArray name: String, among found: [String]) -> String {
    if found.contains(where: { $0.hasSuffix("data.pkl") }) {
      return "; it is a file of PyTorch: in Python '\(FileKind.savez)' saves its weights for NumPy"
    }
    if found.contains("arr_0") {
      return "; in NumPy '\(FileKind.savez)' gives the arrays their names"
    }
    guard name == "words" else { return "" }
    return "; 'loadParameters(from:)' reads the weights alone, 'words=…' in 'np.savez' adds words"
  }

  private var fileMessage: String {
    switch self {
    case .unreadableFile(let path, let cause):
      "cannot read \(quoted(path: path)): \(cause)"
    case .unwritableFile(let path, let cause):
      "cannot write \(quoted(path: path)): \(cause)"
    case .missingArray(let path, let name, let found):
      "\(quoted(path: path)) has no array \(quoted(name)), found \(listed(found) { quoted($0) })"
        + advice(withoutArray: name, among: found)
    case .unusableArray(let path, let name, let cause):
      "array \(quoted(name)) in \(quoted(path: path)) cannot be used: \(cause)"
    case .noTraining(let path):
      """
      \(quoted(path: path)) holds a model and no training that can go on: expected a file that \
      'train(…, checkpoint:)' wrote; a training whose loss became infinite is over
      """
    case .otherExamples(let path, let name):
      """
      the training in \(quoted(path: path)) began with other examples than '\(name)' has: expected the same \
      ones in the same order, such as those of the same text and vocabulary
      """
    default: ""
    }
  }
}
