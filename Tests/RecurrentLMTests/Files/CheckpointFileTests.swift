import Foundation
import RecurrentLM
import Testing

/// What stands in a checkpoint, as NumPy sees it, and what is refused.
@Suite final class CheckpointFileTests {
  private let folder: URL
  private let run = TrainingTrial()

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func path(_ name: String) -> String { folder.appending(path: name).path }

  private func writeCheckpoint(_ kind: TrainingTrial.Kind) throws -> any LanguageModel {
    let model = try kind.make()
    #expect(throws: Stopped.self) {
      try self.run.train(
        model,
        checkpoint: self.path("run.npz"),
        every: 7,
        vocabulary: try self.run.vocabulary(),
        stoppingAfter: 30
      )
    }
    return model
  }

  @Test(arguments: TrainingTrial.Kind.allCases)
  func `NumPy reads a checkpoint, each array under its name`(kind: TrainingTrial.Kind) throws {
    struct Array: Decodable {
      let type: String
      let shape: [Int]
    }
    struct Numbers: Decodable {
      struct Values: Decodable { let elements: [Double] }
      let history_losses: Values
      let history_validation_losses: Values
      let history_learning_rates: Values
      let history_examples: Values
      let training_learning_rate: Values
      let training_examples_done: Values
      let training_epochs_done: Values
      let training_last_loss: Values
      let training_seed: Values
      let training_clip_norm: Values
    }
    let model = try writeCheckpoint(kind)
    let output = try NumPyOracle.run("npz_files.py", ["read", path("run.npz")])
    let arrays = try JSONDecoder().decode([String: Array].self, from: output)
    let weight = [.textbook, .textbookClasses].contains(kind) ? "<f8" : "<f4"
    for (name, shape) in [("U", [5, 8]), ("V", [8, 5]), ("W", [5, 5])] {
      for prefix in ["", "training_"] {
        #expect(arrays[prefix + name]?.type == weight)
        #expect(arrays[prefix + name]?.shape == shape)
      }
    }
    #expect(
      arrays.filter { $0.value.type == "<i8" && $0.key != "classes" }.keys.sorted() == [
        "bpttTruncate", "counts", "history_batch_size", "history_epochs", "history_examples",
        "history_initial_seed", "history_nanoseconds", "history_shuffle_seed", "history_words",
        "training_batch_size", "training_checkpoint_every", "training_epochs",
        "training_epochs_done",
        "training_evaluate_every", "training_evaluations_done", "training_examples_checksum",
        "training_examples_done", "training_held_out_done", "training_seed", "training_shuffle",
        "training_validation_checksum", "unknown_types",
      ]
    )
    #expect(arrays["words"]?.shape == [8])
    let hasClasses = [.textbookClasses, .fastClasses].contains(kind)
    #expect(arrays["classes"]?.shape == (hasClasses ? [8] : nil))
    #expect(arrays["A"]?.shape == (hasClasses ? [3, 5] : nil))
    #expect(arrays["training_A"]?.type == (hasClasses ? weight : nil))
    let numbers = try JSONDecoder().decode(Numbers.self, from: output)
    let history = model.history
    #expect(numbers.history_losses.elements == history.losses.flatMap { [Double($0), $1] })
    #expect(
      numbers.history_validation_losses.elements
        == history.validationLosses.flatMap { [Double($0), $1] }
    )
    #expect(
      numbers.history_learning_rates.elements == history.learningRates.flatMap { [Double($0), $1] }
    )
    #expect(numbers.history_examples.elements == [30])
    #expect(numbers.training_learning_rate.elements == [history.learningRates.last?.rate])
    #expect(numbers.training_epochs_done.elements == [7])
    #expect(numbers.training_examples_done.elements == [2])
    #expect(numbers.training_last_loss.elements == [history.losses.last?.loss])
    #expect(numbers.training_seed.elements == [3])
    #expect(numbers.training_clip_norm.elements == [1.5])
  }

  @Test(arguments: [
    ("training_learning_rate", "0.0", "above 0"), ("training_learning_rate", "3", "'<f8'"),
    ("training_learning_rate", "nothing", "no array"), ("training_epochs", "-1", "0...2147483647"),
    ("training_evaluate_every", "0", "1 or more"), ("training_shuffle", "2", "0...1"),
    ("training_seed", "4294967296", "0...4294967295"), ("training_seed", "0.5", "'<i8'"),
    ("training_clip_norm", "[1.0, 2.0]", "one number, found shape [2]"),
    ("training_clip_norm", "NaN", "finite"), ("training_last_loss", "-1.0", "0 or more"),
    ("training_checkpoint_every", "0", "1 or more"), ("training_epochs_done", "11", "0...10"),
    ("training_examples_done", "5", "at most 4 examples, found 5"),
    ("training_evaluations_done", "nothing", "no array"),
    ("training_U", "[[1.0]]", "(H = 5, C = 8)"),
    ("training_W", "nothing", "no array"), ("history_losses", "[1.0, 2.0]", "two columns"),
    ("history_losses", "[[0.0, 2.0], [1.5, 2.0]]", "row 1 has 1.5 examples"),
    ("history_losses", "[[4.0, 2.0], [3.0, 2.0]]", "does not fall"),
    ("history_validation_losses", "[[0.0, NaN]]", "row 0 has nan"),
    ("history_learning_rates", "[[0.0, Infinity]]", "row 0 has inf"),
    ("history_epochs", "\"ten\"", "'<i8'"), ("history_words", "-3", "0...9007199254740992"),
    ("history_initial_seed", "-1", "0...4294967295"), ("corpus", "[\"a\"]", "2 words"),
    ("counts", "[1, 2]", "8 whole numbers"), ("bpttTruncate", "7", "expected 4 as the model has"),
    ("words", "[\"a\"]", "8 words"),
    (
      "network", "[\"sru\"]",
      "expected 'tanh', 'tanh-classes', 'tanh-tree', 'tanh-sampled', 'gru', "
        + "'gru-reset-after', 'lstm', found 'sru'"
    ),
  ])
  func `an array that cannot be used is named, and the model stays as it is`(
    name: String,
    value: String,
    cause: String
  ) throws {
    _ = try writeCheckpoint(.textbook)
    _ = try NumPyOracle.run(
      "npz_files.py",
      ["change", path("run.npz"), name, value, path("changed.npz")]
    )
    let model = try RNN(vocabularySize: 8, hiddenSize: 5)
    let before = model.parameters
    let error = #expect(throws: RecurrentLMError.self) {
      try self.run.resume(model, from: self.path("changed.npz"))
    }
    let message = "\(try #require(error))"
    #expect(message.contains("'\(name)'") && message.contains(cause), "\(message)")
    #expect(message.contains("changed.npz"))
    #expect(model.parameters == before)
    #expect(model.history.learningRates.isEmpty)
  }

  @Test(arguments: [
    ("training_batch_size", "0", "1 or more"), ("training_batch_size", "nothing", "no array"),
    ("training_optimizer", "[\"newton\"]", "found 'newton'"),
    ("training_optimizer", "nothing", "no array"), ("training_epsilon", "nothing", "no array"),
    ("training_epsilon", "0.0", "1.2e-38 or more"), ("training_decay", "1.0", "below 1"),
    ("history_optimizer", "[\"newton\"]", "found 'newton'"),
    ("history_batch_size", "0", "1 or more"), ("training_squares_V", "nothing", "no array"),
    ("training_squares_W", "[[1.0]]", "expected shape (H = 5, H = 5), found (1, 1)"),
    ("training_squares_W", squares(-1e-9), "expected squares, found -1e-09"),
    ("training_squares_W", squares(.nan), "[4, 4] is nan"),
  ])
  func `an optimizer that cannot be used is named, and the model stays as it is`(
    name: String,
    value: String,
    cause: String
  ) throws {
    try expectRefusal(of: name, value, cause, optimizer: .rmsProp())
  }

  private func expectRefusal(
    of name: String,
    _ value: String,
    _ cause: String,
    optimizer: Optimizer
  ) throws {
    let run = TrainingTrial(learningRate: 0.1, batchSize: 2, optimizer: optimizer)
    let first = try TrainingTrial.Kind.textbook.make()
    _ = try? run.train(first, checkpoint: path("run.npz"), every: 1000, stoppingAfter: 18)
    _ = try NumPyOracle.run(
      "npz_files.py",
      ["change", path("run.npz"), name, value, path("changed.npz")]
    )
    let model = try RNN(vocabularySize: 8, hiddenSize: 5)
    let before = model.parameters
    let error = #expect(throws: RecurrentLMError.self) {
      try run.resume(model, from: self.path("changed.npz"))
    }
    let message = "\(try #require(error))"
    #expect(message.contains("'\(name)'") && message.contains(cause), "\(message)")
    #expect(model.parameters == before)
  }

  @Test(arguments: [
    ("training_steps", "-1", "0...9007199254740992"), ("training_steps", "nothing", "no array"),
    ("training_mean_decay", "1.0", "below 1"), ("training_mean_decay", "nothing", "no array"),
    ("training_decay", "1.0", "below 1"), ("training_means_U", "nothing", "no array"),
    ("training_squares_U", "nothing", "no array"),
    ("training_squares_W", squares(-1e-9), "expected squares, found -1e-09"),
  ])
  func `what Adam remembers is there as a whole, or named`(
    name: String,
    value: String,
    cause: String
  ) throws {
    try expectRefusal(of: name, value, cause, optimizer: .adam())
  }

  /// A matrix of squares for W, whose last is another number.
  private static func squares(_ last: Double) -> String {
    let row = "[1, 1, 1, 1, 1]"
    let number = last.isNaN ? "NaN" : "\(last)"
    return "[\(row), \(row), \(row), \(row), [1, 1, 1, 1, \(number)]]"
  }

  @Test func `other examples, another size and a file without a training are refused`() throws {
    let trained = try writeCheckpoint(.textbook)
    let model = try RNN(vocabularySize: 8, hiddenSize: 5)
    let checkpoint = path("run.npz")
    func message(_ attempt: () throws -> TrainingHistory) throws -> String {
      "\(try #require(#expect(throws: RecurrentLMError.self) { try attempt() }))"
    }
    for examples in [Array(run.examples.reversed()), Array(run.examples.dropLast())] {
      let text = try message {
        try model.train(on: examples, resumingFrom: checkpoint, validation: run.validation)
      }
      #expect(text.contains("other examples than 'examples'"), "\(text)")
    }
    let other = try message { try model.train(on: run.examples, resumingFrom: checkpoint) }
    #expect(other.contains("'validation'"), "\(other)")
    let size = try message {
      try run.resume(RNN(vocabularySize: 8, hiddenSize: 6), from: checkpoint)
    }
    #expect(size.contains("'U'") && size.contains("(H = 6, C = 8)"), "\(size)")
    try trained.save(to: path("model.npz"))
    let none = try message { try run.resume(model, from: path("model.npz")) }
    #expect(none.contains("checkpoint:") && none.contains("model.npz"), "\(none)")
    let missing = try message { try run.resume(model, from: path("none.npz")) }
    #expect(missing.contains("no such file"), "\(missing)")
    #expect(model.history.learningRates.isEmpty)
  }

  @Test func `broken checkpoints end in an error, wherever they are broken`() throws {
    _ = try writeCheckpoint(.fast)
    let whole = try Data(contentsOf: folder.appending(path: "run.npz"))
    let broken = folder.appending(path: "broken.npz")
    for cut in stride(from: 0, to: whole.count, by: 197) {
      try whole.prefix(cut).write(to: broken)
      #expect(throws: RecurrentLMError.self) {
        try self.run.resume(try TrainingTrial.Kind.fast.make(), from: broken.path)
      }
    }
    // A changed byte either does no harm or is found; it never ends the process.
    for place in stride(from: 0, to: whole.count, by: 41) {
      var changed = whole
      changed[place] ^= 0xff
      try changed.write(to: broken)
      do {
        try run.resume(try TrainingTrial.Kind.fast.make(), from: broken.path)
      } catch is RecurrentLMError {}
    }
  }

  @Test func `a file of the tutorial's kind comes back from us bit for bit`() throws {
    let theirs = path("tutorial.npz")
    let ours = path("ours.npz")
    _ = try NumPyOracle.run("npz_files.py", ["tutorial", theirs])
    let model = try FastRNN.loadParameters(from: theirs)
    #expect((model.vocabularySize, model.hiddenSize) == (8000, 50))
    try model.save(to: ours)
    let same = try NumPyOracle.run("npz_files.py", ["same", theirs, ours])
    #expect(try JSONDecoder().decode([String].self, from: same) == ["U", "V", "W"])
    // In double precision the numbers are the same, and back in single precision the bits.
    let double = try RNN.loadParameters(from: theirs)
    #expect(double.parameters == model.parameters)
    try double.save(to: ours)
    #expect(try FastRNN.loadParameters(from: ours).parameters == model.parameters)
  }
}
