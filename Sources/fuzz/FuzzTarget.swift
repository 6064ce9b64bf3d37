import RecurrentLM

/// What reads input from outside, and what must hold for any input.
enum FuzzTarget: String, CaseIterable {
  /// The CSV reader, against a second one that is slow and plain.
  case csv
  /// The word tokenizer, which loses and adds no character but blanks.
  case words
  /// Punkt's trainer and the sentence splitter, which lose and add no character but blanks.
  case sentences
  /// One array of a model's file, in an archive that is whole.
  case arrays
  /// A model's file.
  case archives
  /// A model's file whose records claim numbers of 64 bits.
  case records
  /// Calls with sizes that do not fit into the memory.
  case sizes

  /// Runs the target on one input.
  ///
  /// - Parameters:
  ///   - input: Any bytes.
  ///   - files: Where a file can be written.
  /// - Throws: `FuzzFailure` if something does not hold.
  func run(_ input: [UInt8], files: ScratchFiles) throws {
    switch self {
    case .csv: try checkCSV(input)
    case .words: try checkWords(String(decoding: input, as: UTF8.self))
    case .sentences: try checkSentences(String(decoding: input, as: UTF8.self))
    case .arrays: try checkArray(input, files)
    case .archives: try checkArchive(input, files)
    case .records: try checkRecords(input, files)
    case .sizes: try checkSizes(input)
    }
  }
}

/// What did not hold.
struct FuzzFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}

/// Throws unless something holds.
func require(_ holds: Bool, _ claim: @autoclosure () -> String) throws {
  guard holds else { throw FuzzFailure(claim()) }
}
