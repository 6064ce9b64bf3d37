import Foundation
import RecurrentLM

/// A folder for one file at a time, in memory where the system has such folders.
struct ScratchFiles {
  /// The file.
  let path: String

  /// The bytes of each array of a model's file that is whole, by name.
  let arrays: [(name: String, bytes: [UInt8])]

  /// A model's file that is whole.
  let archive: [UInt8]

  init() throws {
    let shared = "/dev/shm"
    let folder =
      FileManager.default.isWritableFile(atPath: shared)
      ? shared : FileManager.default.temporaryDirectory.path
    path = "\(folder)/swift-rnn-fuzz-\(ProcessInfo.processInfo.processIdentifier).npz"
    archive = try Self.checkpoint(at: path)
    arrays = try StoredMembers.read(archive)
  }

  /// Takes the file away.
  func remove() { try? FileManager.default.removeItem(atPath: path) }

  /// The file of a training that was stopped, which has every array that there can be.
  private static func checkpoint(at path: String) throws -> [UInt8] {
    let text = try Corpus(documents: ["It was so. He saw it."]).tokenized()
    let vocabulary = try Vocabulary(of: text, size: 6)
    let model = try RNN(vocabularySize: vocabulary.count, hiddenSize: 2)
    struct Stopped: Error {}
    do {
      try model.train(
        on: vocabulary.encode(text),
        epochs: 3,
        evaluateEvery: 1,
        shuffle: true,
        clipNorm: 1,
        checkpoint: path,
        every: 1,
        vocabulary: vocabulary,
        onProgress: { if $0.examplesDone == 3 { throw Stopped() } }
      )
    } catch is Stopped {}
    return Array(try Data(contentsOf: URL(filePath: path)))
  }
}

/// A file with one array replaced is read, or refused with an error of the library.
func checkArray(_ input: [UInt8], _ files: ScratchFiles) throws {
  guard let first = input.first else { return }
  var members = files.arrays
  let place = Int(first) % members.count
  members[place].bytes = Array(input.dropFirst())
  try ZipWriter.write(members.map { member in (member.name, { member.bytes }) }, to: files.path)
  try checkFile(files.path)
}

/// A file is read, or refused with an error of the library.
func checkArchive(_ input: [UInt8], _ files: ScratchFiles) throws {
  try Data(input).write(to: URL(filePath: files.path))
  try checkFile(files.path)
}

private func checkFile(_ path: String) throws {
  do {
    let (model, vocabulary) = try RNN.load(from: path)
    try require(vocabulary.count == model.vocabularySize, "model and vocabulary differ in size")
    try require(model.parameters.count == model.parameterCount, "the matrices have other sizes")
  } catch let error as RecurrentLMError {
    try require(!error.description.isEmpty, "an error has no message")
  }
  do {
    let model = try RNN(vocabularySize: 6, hiddenSize: 2)
    // A broken file may ask for more epochs than there is time.
    struct Stopped: Error {}
    try model.train(on: [Example](), resumingFrom: path, onProgress: { _ in throw Stopped() })
  } catch let error as RecurrentLMError {
    try require(!error.description.isEmpty, "an error has no message")
  }
}

/// The members of a zip archive that are stored as they are, as the library writes them.
private enum StoredMembers {
  static func read(_ archive: [UInt8]) throws -> [(name: String, bytes: [UInt8])] {
    func number(_ offset: Int, _ size: Int) -> Int {
      (0..<size).reduce(0) { $0 | Int(archive[offset + $1]) << (8 * $1) }
    }
    // The last record tells how many members there are and where their list begins.
    let end = archive.count - 22
    try require(end >= 0 && number(end, 4) == 0x0605_4B50, "no end of an archive")
    var entry = number(end + 16, 4)
    return (0..<number(end + 10, 2)).map { _ in
      let size = number(entry + 24, 4)
      let nameLength = number(entry + 28, 2)
      let name = String(decoding: archive[entry + 46..<entry + 46 + nameLength], as: UTF8.self)
      let local = number(entry + 42, 4)
      let start = local + 30 + number(local + 26, 2) + number(local + 28, 2)
      entry += 46 + nameLength + number(entry + 30, 2) + number(entry + 32, 2)
      return (name, Array(archive[start..<start + size]))
    }
  }
}
