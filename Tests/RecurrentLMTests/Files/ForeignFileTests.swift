import Foundation
import RecurrentLM
import Testing

/// Model files of other programs: NumPy's types of all kinds, and what is no model's file at all.
@Suite final class ForeignFileTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func path(_ name: String) -> String { folder.appending(path: name).path }

  private func write(_ action: String) throws -> Data {
    try NumPyOracle.run("foreign_files.py", [action, folder.path])
  }

  private func message(_ body: () throws -> Void) throws -> String {
    "\(try #require(#expect(throws: RecurrentLMError.self) { try body() }))"
  }

  @Test func `every type of floating-point numbers is read as NumPy reads it`() throws {
    let models = try JSONDecoder().decode([String: NumPyModel.Weights].self, from: write("types"))
    #expect(models.count == 12 + 1 + 16 + 2)
    for (name, weights) in models {
      let model = try RNN.loadParameters(from: path("\(name).npz"))
      #expect(model.U == Matrix(weights.U), "\(name)")
      #expect(model.V == Matrix(weights.V), "\(name)")
      #expect(model.W == Matrix(weights.W), "\(name)")
    }
  }

  @Test func `every type of whole numbers and words is read as NumPy reads it`() throws {
    let models = try JSONDecoder().decode([String: NumPyModel.Weights].self, from: write("types"))
    let words = ["SENTENCE_START", "SENTENCE_END", "naïve", "𝄞 clef", "UNKNOWN_TOKEN"]
    for name in models.keys where !name.hasPrefix("f") && name != "halves" {
      let (model, vocabulary) = try RNN.load(from: path("\(name).npz"))
      #expect(vocabulary.words == words, "\(name)")
      #expect(vocabulary.counts == [7, 7, 2, 1, 0], "\(name)")
      #expect(model.bpttTruncate == (name.hasSuffix("s") ? 4 : 6), "\(name)")
    }
  }

  @Test func `an array of another kind is named, and does not keep the weights`() throws {
    _ = try write("odd")
    for (file, name, cause) in [
      ("texts", "history_epochs", "expected whole numbers of type '<i8'"),
      ("pickled", "history_losses", "found pickled Python objects of type '|O'"),
      ("floats", "bpttTruncate", "'bpttTruncate.astype(\"<i8\")'"),
      ("manycounts", "counts", "expected 5 whole numbers in a row, found shape [4]"),
      ("objects", "words", "'words.astype(\"U\")'"), ("latin", "words", "word 2 is not UTF-8"),
      ("toolarge", "counts", "element 4 is 9223372036854775808"),
      ("negative", "counts", "element 4 is -3"),
    ] {
      let refusal = try message { _ = try RNN.load(from: self.path("\(file).npz")) }
      #expect(refusal.contains("'\(name)'") && refusal.contains(cause), "\(refusal)")
      let model = try RNN.loadParameters(from: path("\(file).npz"))
      #expect(model.parameters == (try RNN.loadParameters(from: path("weights.npz"))).parameters)
      #expect(model.bpttTruncate == 4)
    }
  }

  @Test func `weights that cannot be used are told how to be`() throws {
    _ = try write("odd")
    for (file, name, cause) in [
      (
        "complex", "array 'V'",
        "found complex numbers of type '<c16'; save it in NumPy as 'V.astype"
      ),
      ("quadruple", "array 'V'", "'<f16'"),
      ("integers", "array 'V'", "whole numbers of type '<i8'"),
      ("transposedU", "array 'U'", "(H = 3, C = 5), found (5, 3): transposed? In NumPy save U.T"),
      ("transposedV", "array 'V'", "(C = 5, H = 3), found (3, 5): transposed? In NumPy save V.T"),
      ("transposed", "array 'U'", "transposed? In NumPy save U.T, V.T and W.T"),
      ("other", "array 'V'", "(C = 5, H = 3), found (5, 4)"),
      ("positions", "no array 'U'", "np.savez(\"model.npz\", U=U, V=V, W=W)"),
      ("twice", "array 'V'", "has it twice"),
    ] {
      let refusal = try message { _ = try FastRNN.loadParameters(from: self.path("\(file).npz")) }
      #expect(refusal.contains(name) && refusal.contains(cause), "\(refusal)")
      #expect(refusal.contains("transposed?") == file.hasPrefix("transposed"))
    }
  }

  @Test func `a file without words says what helps`() throws {
    _ = try write("odd")
    let refusal = try message { _ = try RNN.load(from: self.path("weights.npz")) }
    #expect(refusal.contains("no array 'words', found 'U', 'V', 'W'"), "\(refusal)")
    #expect(refusal.contains("'loadParameters(from:)'"), "\(refusal)")
  }

  @Test func `files that are no archives of arrays are called what they are`() throws {
    _ = try write("kinds")
    for (name, cause) in [
      ("cut", "cut off or damaged"), ("half", "cut off or damaged"), ("empty", "it is empty"),
      ("pointer", "'git lfs pull'"), ("page", "web page"), ("text", "not a zip archive"),
      ("pickle0", "Python objects"), ("pickle2", "Python objects"),
      ("pickle3", "Python objects"), ("pickle4", "Python objects"), ("pickle5", "Python objects"),
      ("pickledArray", "Python objects"), ("single.npy", "a single array of NumPy"),
      ("objects", "a single array of NumPy"), ("torch.pt", "a file of PyTorch"),
    ] {
      for attempt in [
        { _ = try RNN.load(from: self.path(name)) },
        { _ = try FastRNN.loadParameters(from: self.path(name)) },
      ] {
        let refusal = try message(attempt)
        #expect(refusal.contains(cause), "\(refusal)")
        #expect(refusal.contains(path(name)))
      }
    }
  }

  @Test func `a leading tilde is the home directory, for models and checkpoints`() async throws {
    // In a process of its own, as the home directory is the whole process's.
    await #expect(processExitsWith: .success) { [home = folder.path as String] in
      setenv("HOME", home, 1)
      let model = try RNN(vocabularySize: 5, hiddenSize: 2)
      try model.save(to: "~/model.npz")
      #expect(FileManager.default.fileExists(atPath: home + "/model.npz"))
      #expect(try RNN.loadParameters(from: "~/model.npz").U == model.U)
      let examples = [Example(x: [0, 3], y: [3, 1])]
      try model.train(on: examples, epochs: 1, checkpoint: "~/run.npz")
      #expect(FileManager.default.fileExists(atPath: home + "/run.npz"))
      try model.train(on: examples, resumingFrom: "~/run.npz")
      try "A line.".write(toFile: home + "/text.txt", atomically: true, encoding: .utf8)
      #expect(try Corpus(lines: "~/text.txt").documents.count == 1)
      let error = #expect(throws: RecurrentLMError.self) {
        try RNN.loadParameters(from: "~/other.npz")
      }
      #expect("\(try #require(error))".contains("'~/other.npz'"))
    }
  }
}
