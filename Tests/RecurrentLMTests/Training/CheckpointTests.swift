import Foundation
import RecurrentLM
import Testing

/// Training that is stopped and goes on from its file.
@Suite final class CheckpointTests {
  private let folder: URL
  private let run = TrainingTrial()

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func path(_ name: String = "run.npz") -> String { folder.appending(path: name).path }

  @Test(arguments: TrainingTrial.Kind.plain)
  func `a training that is stopped anywhere becomes the same bits`(
    kind: TrainingTrial.Kind
  ) throws {
    let whole = try kind.make()
    try run.train(whole)
    // The rate is so large that it was halved, and with it the last loss counts.
    #expect(whole.history.learningRates.count > 1)
    #expect(whole.history.validationLosses.count == run.epochs / 2 + 1)
    for stop in 0...run.examplesInAll {
      let first = try kind.make(seed: 10)
      _ = try? run.train(first, checkpoint: path(), every: 1000, stoppingAfter: stop)
      // Another model, as in another process; stopped a second time.
      let second = try kind.make(seed: 99)
      _ = try? run.resume(second, from: path(), stoppingAfter: 3)
      let third = try kind.make(seed: 98)
      let history = try run.resume(third, from: path())
      #expect(difference(third, whole) == nil, "stopped after \(stop)")
      #expect(history.losses.count == whole.history.losses.count)
    }
  }

  @Test(
    arguments: TrainingTrial.Kind.plain + [.fastClasses],
    [
      (1, Optimizer.adagrad()), (1, .rmsProp()), (3, .sgd), (3, .adagrad()), (2, .rmsProp()),
      (1, .adam()), (3, .adam()),
    ]
  )
  func `batches and what an optimizer remembers go on as well`(
    kind: TrainingTrial.Kind,
    steps: (batchSize: Int, optimizer: Optimizer)
  ) throws {
    let run = TrainingTrial(
      learningRate: 0.1,
      batchSize: steps.batchSize,
      optimizer: steps.optimizer
    )
    let whole = try kind.make()
    try run.train(whole)
    #expect(whole.history.optimizer == steps.optimizer)
    for stop in 0...run.examplesInAll {
      let first = try kind.make(seed: 10)
      _ = try? run.train(first, checkpoint: path(), every: 5, stoppingAfter: stop)
      let second = try kind.make(seed: 99)
      _ = try? run.resume(second, from: path(), stoppingAfter: 1)
      let third = try kind.make(seed: 98)
      let history = try run.resume(third, from: path())
      #expect(difference(third, whole) == nil, "stopped after \(stop)")
      #expect((history.batchSize, history.optimizer) == steps)
    }
  }

  @Test(arguments: TrainingTrial.Kind.plain)
  func `checkpoints are written when a batch has passed so many examples`(
    kind: TrainingTrial.Kind
  ) throws {
    let run = TrainingTrial(learningRate: 0.1, batchSize: 3)
    var seen: [Int] = []
    try run.train(try kind.make(), checkpoint: path(), every: 5) { _ in
      guard FileManager.default.fileExists(atPath: self.path()) else { return }
      seen.append(try kind.load(self.path()).history.examplesSeen)
    }
    // Steps end after 3, 4, 7, 8, … examples.
    #expect(seen.prefix(8) == [7, 7, 11, 11, 15, 15, 15, 20])
  }

  @Test(arguments: TrainingTrial.Kind.plain)
  func `checkpoints after every so many examples are those of a training that goes on`(
    kind: TrainingTrial.Kind
  ) throws {
    let whole = try kind.make()
    try run.train(whole)
    var copies: [String] = []
    try run.train(try kind.make(), checkpoint: path(), every: 4) { progress in
      guard progress.examplesDone.isMultiple(of: 4) else { return }
      copies.append(self.path("\(progress.examplesDone).npz"))
      try FileManager.default.copyItem(atPath: self.path(), toPath: copies.last ?? "")
    }
    #expect(copies.count == run.examplesInAll / 4)
    for copy in copies {
      let model = try kind.make(seed: 99)
      try run.resume(model, from: copy)
      #expect(difference(model, whole) == nil, "\(copy)")
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).count == copies.count + 1
    )
  }

  @Test(arguments: TrainingTrial.Kind.plain)
  func `a cancelled training goes on, also from within a measurement`(
    kind: TrainingTrial.Kind
  ) async throws {
    let run = run
    let whole = try kind.make()
    try run.train(whole)
    for stop in [1, 2, 2 * run.examples.count, 3 * run.examples.count + 1] {
      let path = path("\(stop).npz")
      let weights = try await Task {
        let model = try kind.make()
        #expect(throws: CancellationError.self) {
          try run.train(model, checkpoint: path, every: 1000) { progress in
            if progress.examplesDone == stop { withUnsafeCurrentTask { $0?.cancel() } }
          }
        }
        #expect(model.history.examplesSeen == stop)
        return model.parameters
      }.value
      let saved = try kind.load(path)
      #expect(saved.history.examplesSeen == stop)
      #expect(saved.parameters == weights)
      let model = try kind.make(seed: 99)
      try run.resume(model, from: path)
      #expect(difference(model, whole) == nil, "cancelled after \(stop)")
    }
  }

  @Test(arguments: TrainingTrial.Kind.plain)
  func `a finished training does nothing more, and training again goes on`(
    kind: TrainingTrial.Kind
  ) throws {
    let model = try kind.make()
    try run.train(model, checkpoint: path(), every: 1000)
    let again = try kind.make(seed: 99)
    var steps = 0
    try run.resume(again, from: path()) { _ in steps += 1 }
    #expect(steps == 0)
    #expect(difference(again, model) == nil)
    try run.train(again)
    #expect(again.history.examplesSeen == 2 * run.examplesInAll)
  }

  @Test(arguments: TrainingTrial.Kind.allCases)
  func `a checkpoint is a model's file, with its history and its vocabulary`(
    kind: TrainingTrial.Kind
  ) throws {
    let model = try kind.make()
    let vocabulary = try run.vocabulary()
    _ = try? run.train(
      model,
      checkpoint: path(),
      every: 1000,
      vocabulary: vocabulary,
      stoppingAfter: 5
    )
    let (loaded, words) = try kind.loadWithWords(path())
    #expect(difference(loaded, model) == nil)
    #expect(loaded.history.stepTime == model.history.stepTime)
    #expect(words.words == vocabulary.words)
    #expect(words.counts == vocabulary.counts)
    // What goes on keeps the words.
    try run.resume(try kind.make(), from: path())
    #expect(try kind.loadWithWords(path()).vocabulary.words == vocabulary.words)
    // And saving by hand writes the same arrays.
    try loaded.save(to: path("saved.npz"), vocabulary: words)
    #expect(difference(try kind.load(path("saved.npz")), model) == nil)
  }

  @Test(arguments: TrainingTrial.Kind.plain)
  func `after a divergence the file has the last good weights and nothing to go on with`(
    kind: TrainingTrial.Kind
  ) throws {
    for every in [1, 1000] {
      let model = try kind.make()
      let good = model.parameters
      let error = #expect(throws: RecurrentLMError.self) {
        try model.train(
          on: self.run.examples,
          learningRate: 1e300,
          epochs: 5,
          evaluateEvery: 1,
          checkpoint: self.path(),
          every: every
        )
      }
      guard case .diverged = try #require(error) else {
        Issue.record("another error: \(String(describing: error))")
        return
      }
      #expect(model.parameters == good)
      #expect(try kind.load(path()).parameters == good)
      #expect(throws: RecurrentLMError.noTraining(path: path())) {
        try self.run.resume(model, from: self.path())
      }
    }
  }

  @Test func `a training that diverges later goes back to the weights of its last measurement`()
    throws
  {
    let model = try RNN(vocabularySize: 8, hiddenSize: 5)
    var good: Parameters?
    func train(_ stop: Int) throws {
      try model.train(
        on: run.examples,
        learningRate: 0.1,
        epochs: 3,
        evaluateEvery: 1,
        checkpoint: path(),
        every: 1000,
        onEvaluation: { _ in good = model.parameters },
        onProgress: { if $0.examplesDone == stop { throw Stopped() } }
      )
    }
    #expect(throws: Stopped.self) { try train(5) }
    #expect(model.parameters != good)
    // The next step's loss is infinite: a rate as only a changed file can have it.
    _ = try NumPyOracle.run(
      "npz_files.py",
      ["change", path(), "training_learning_rate", "1e300", path("changed.npz")]
    )
    let other = try RNN(vocabularySize: 8, hiddenSize: 5, seed: 99)
    #expect(throws: RecurrentLMError.self) {
      try other.train(on: self.run.examples, resumingFrom: self.path("changed.npz"))
    }
    #expect(other.parameters == good)
  }

  @Test func `a place where nothing can be written is found before the first step`() throws {
    let model = try RNN(vocabularySize: 8, hiddenSize: 5)
    for (place, cause) in [("nowhere/run.npz", "no such file"), ("", "folder")] {
      let error = #expect(throws: RecurrentLMError.self) {
        try self.run.train(model, checkpoint: self.path(place), every: 1000)
      }
      let message = "\(try #require(error))"
      #expect(message.contains(cause), "\(message)")
    }
    #expect(throws: RecurrentLMError.vocabularyMismatch(model: 9, vocabulary: 8)) {
      try self.run.train(
        RNN(vocabularySize: 9, hiddenSize: 5),
        checkpoint: self.path(),
        every: 1000,
        vocabulary: try self.run.vocabulary()
      )
    }
    #expect(model.history.learningRates.isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }
}
