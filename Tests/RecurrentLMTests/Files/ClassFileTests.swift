import Foundation
import RecurrentLM
import Testing

/// Files of models with an output by classes.
@Suite final class ClassFileTests {
  private let folder: URL
  private let classes = WordClasses(count: 3, classOfWord: [0, 0, 1, 2, 2, 1, 2, 0])

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func path(_ name: String) -> String { folder.appending(path: name).path }

  /// The message of the error that reading a file throws.
  private func message(_ read: () throws -> Void) -> String {
    do {
      try read()
      return "nothing thrown"
    } catch {
      return "\(error)"
    }
  }

  @Test func `a file has the classes, and both models read it`() throws {
    let fast = try FastRNN(vocabularySize: 8, hiddenSize: 5, output: .classes(of: classes))
    try fast.save(to: path("model.npz"))
    let loaded = try FastRNN.loadParameters(from: path("model.npz"))
    #expect(loaded.parameters == fast.parameters)
    #expect(loaded.output == fast.output)
    let slow = try ClassRNN.loadParameters(from: path("model.npz"))
    #expect(slow.parameters == fast.parameters)
    #expect(slow.classes == classes)
    #expect(
      message { _ = try RNN.loadParameters(from: path("model.npz")) }
        == "expected weights for the model's output, softmax, for 'parameters', found classes "
        + "(3 classes of 8 words, the largest of 3)"
    )
    let plain = try RNN(vocabularySize: 8, hiddenSize: 5)
    try plain.save(to: path("plain.npz"))
    #expect(
      message { _ = try ClassRNN.loadParameters(from: path("plain.npz")) }
        == "expected weights for an output by classes for 'parameters', found softmax"
    )
  }

  @Test func `broken classes are refused, each with its reason`() throws {
    let model = try ClassRNN(classes: classes, hiddenSize: 5)
    try model.save(to: path("model.npz"))
    let output = try NumPyOracle.run("class_files.py", [path("model.npz"), folder.path])
    #expect(
      String(decoding: output, as: UTF8.self)
        == #"[[0, 0, 1, 2, 2, 1, 2, 0], [3, 5], "tanh-classes"]"#
    )
    for (name, reason) in [
      ("missing", "has no array 'classes'"), ("without_A", "has no array 'A'"),
      ("short", "expected 8 whole numbers in a row"),
      ("beyond", "word 0 has class 3: expected one in 0..<3"),
      ("negative", "element 0 is -1: expected 0 or more"), ("empty", "class 0 has no word"),
      ("fraction", "'classes'"), ("many", "at most as many classes as words"),
    ] {
      for read in [
        { _ = try ClassRNN.loadParameters(from: $0) },
        { _ = try FastRNN.loadParameters(from: $0) },
      ] as [(String) throws -> Void] {
        let message = message { try read(path(name + ".npz")) }
        #expect(message.contains(reason), "\(name): \(message)")
      }
    }
    // A network that nobody knows is taken for what its arrays are.
    #expect(try RNN.loadParameters(from: path("other.npz")).V == model.V)
  }

  @Test func `a training by classes goes on with no other model`() throws {
    let run = TrainingTrial()
    let model = try TrainingTrial.Kind.fastClasses.make()
    _ = try? run.train(model, checkpoint: path("run.npz"), stoppingAfter: 5)
    for other in [
      try FastRNN(vocabularySize: 8, hiddenSize: 5),
      try FastRNN(
        vocabularySize: 8,
        hiddenSize: 5,
        output: .classes(of: WordClasses(count: 3, classOfWord: [0, 1, 2, 0, 1, 2, 0, 1]))
      ),
    ] {
      let message = message { try run.resume(other, from: path("run.npz")) }
      #expect(message.contains("for 'resumingFrom'"), "\(message)")
    }
  }
}
