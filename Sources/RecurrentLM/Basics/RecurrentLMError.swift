/// What can go wrong in the library, each case with the values that its message needs.
///
/// The wording is in `RecurrentLMError+Message.swift`.
public enum RecurrentLMError: Error, Hashable, Sendable {
  // Arguments

  /// An argument has a value that cannot be used; `expected` says what can.
  case invalidArgument(name: String, found: String, expected: String)

  // Matrix

  /// The shapes of two operands do not fit together.
  case shapeMismatch(operation: String, left: String, right: String, expected: String)

  /// An index is not within a vector or matrix.
  case indexOutOfRange(index: String, valid: String, of: String)

  // Model

  /// A sentence has no words.
  case emptySentence

  /// A set of examples has no words to measure a loss on.
  case noExamples

  /// A word's index is not in `0..<vocabularySize`.
  case indexOutOfVocabulary(index: Int, position: Int, vocabularySize: Int)

  /// The inputs and the labels of an example are not equally many.
  case lengthsDiffer(x: Int, y: Int)

  /// A matrix of weights does not have the shape that the model's sizes ask for.
  case parameterShape(name: String, found: String, expected: String)

  /// A result is NaN or infinite.
  case notFinite(what: String)

  /// Something is larger than the memory that is free, in bytes.
  case notEnoughMemory(what: String, needed: Int, available: Int)

  /// There is no such device beside the processor, or none that can be used.
  case noDevice(String)

  /// A device does not compute something, such as dropout.
  case notOnDevice(String)

  /// A device has not as much memory as something takes.
  case deviceTooSmall(String)

  /// A device has stopped working, or computes wrongly.
  case deviceFailed(String)

  /// OpenBLAS computes wrongly on this processor.
  case wrongProducts(core: String, difference: Double)

  // Training

  /// The loss became NaN, or too large for single precision, in training; the last good weights were
  /// put back.
  case diverged(learningRate: Double, epoch: Int, examplesSeen: Int)

  /// A model file holds no training that could go on.
  case noTraining(path: String)

  /// A training was to go on with other examples than it began with.
  case otherExamples(path: String, name: String)

  // Generation

  /// No sentence was long enough in as many attempts as are made.
  case sentencesTooShort(minimumLength: Int, attempts: Int, longest: Int)

  /// The model and the vocabulary do not have the same number of words.
  case vocabularyMismatch(model: Int, vocabulary: Int)

  /// Two models that are to be mixed do not have the same number of words.
  case vocabulariesDiffer(_ first: Int, _ second: Int)

  /// A vocabulary, or that of some examples, is not the one that a model learnt with or that encoded
  /// an example; both are given by their checksums.
  case otherVocabulary(_ what: String, found: String, expected: String)

  /// The vocabulary lacks words that have to be in it, each given with the nearest that it has.
  case unknownWords([String], nearest: [String?])

  // Files

  /// A file could not be opened or read.
  case unreadableFile(path: String, cause: String)

  /// A file could not be written.
  case unwritableFile(path: String, cause: String)

  /// An archive lacks an array.
  case missingArray(path: String, name: String, found: [String])

  /// An array in an archive cannot be used.
  case unusableArray(path: String, name: String, cause: String)

  // Text

  /// There is no file at a path.
  case missingText(path: String)

  /// A file has no text in it.
  case emptyText(path: String)

  /// A file has a header or blank lines only.
  case noDocuments(path: String)

  /// A file has a byte that isn't UTF-8: its line counted from 1, its offset from 0; and the encoding
  /// that the file may have, nil where it is UTF-8 up to there.
  case notUTF8(path: String, line: Int, byte: Int, value: UInt8, guess: TextEncoding?)

  /// A file has a byte, counted from 0, that its encoding has no character for.
  case notInEncoding(path: String, encoding: String, byte: Int)

  /// The system knows no encoding of a name.
  case unknownEncoding(String)

  /// A CSV file has no column of that number or name.
  case noSuchColumn(String, columns: [String], path: String)

  /// A row of a CSV file has fewer fields than the column asked for needs; it begins at a line and a
  /// byte.
  case shortRow(path: String, line: Int, byte: Int, fields: Int, columns: Int)

  /// A CSV file ends inside a long quoted field, whose quote stands at a line and a byte.
  case unclosedQuote(path: String, line: Int, byte: Int)

  /// A line of a file of JSON objects can't be used.
  case badLine(path: String, line: Int, cause: JSONLineFault)

  /// A character can't part the fields of a CSV file.
  case invalidDelimiter(String)

  /// The collection of fortunes isn't installed.
  case missingFortunes(searched: [String])

  /// A corpus or a text has no words.
  case noSentences(corpus: String)

  /// A vocabulary can't be as small as that.
  case vocabularyTooSmall(size: Int, minimum: Int)

  /// A list of words lacks one of the three tokens.
  case missingToken(String)

  /// A list of words has a word twice.
  case duplicateWord(String, first: Int, second: Int)

  /// Examples can't be parted by a share.
  case invalidSplit(validation: Double, count: Int)
}
