import Foundation
import OpenCLRuntime
import RecurrentLM
import Testing

/// Trainings on a device that are stopped, moved and lose their device.
@Suite(.enabled(if: TestDevice.isThere, TestDevice.missing)) final class DeviceTrainingTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private var path: String { folder.appending(path: "run.npz").path }

  private func model(_ device: DeviceChoice, seed: Int = 10) throws -> FastRNN {
    try FastRNN(vocabularySize: 8, hiddenSize: 5, device: device, seed: seed)
  }

  private static let trial = TrainingTrial(
    learningRate: 0.1,
    batchSize: 3,
    optimizer: .adagrad()
  )

  @Test func `a training that is stopped goes on there with the same bits`() throws {
    let run = Self.trial
    let whole = try model(TestDevice.choice)
    try run.train(whole)
    let first = try model(TestDevice.choice)
    _ = try? run.train(first, checkpoint: path, every: 1000, stoppingAfter: 19)
    let second = try model(TestDevice.choice, seed: 99)
    try run.resume(second, from: path)
    #expect(second.parameters == whole.parameters)
    let card = "\(runCard(second, try run.vocabulary()))"
    #expect(card.contains("device: \(second.device.name.prefix(20))"))
  }

  @Test(arguments: [true, false])
  func `a training goes on on the other side`(beginsOnDevice: Bool) throws {
    let run = Self.trial
    let (here, there) =
      beginsOnDevice
      ? (TestDevice.choice, DeviceChoice.processor) : (.processor, TestDevice.choice)
    let whole = try model(.processor)
    try run.train(whole)
    let first = try model(here)
    _ = try? run.train(first, checkpoint: path, every: 1000, stoppingAfter: 19)
    let second = try model(there, seed: 99)
    let history = try run.resume(second, from: path)
    #expect(TestDevice.distance(second.parameters, whole.parameters, 1e-4) <= 1)
    #expect(history.losses.count == whole.history.losses.count)
    let loaded = try FastRNN.loadParameters(from: path)
    #expect(loaded.device.name == "processor")
    #expect(loaded.parameters == second.parameters)
  }
}

/// A device that fails: these tests come one after another, for the device is everybody's.
@Suite(.serialized, .enabled(if: TestDevice.isThere, TestDevice.missing))
struct DeviceLossTests {
  /// In the first step after the weights were looked at, and in a later one.
  @Test(arguments: [0, 2])
  func `a device that fails leaves what came back last`(wholeSteps: Int) throws {
    let context = try DeviceContext.apart(#require(TestDevice.device?.opencl))
    let model = try FastRNN(vocabularySize: 8, hiddenSize: 5, on: context)
    let example = Example(x: [0, 2, 3], y: [2, 3, 1])
    let many = 1 << 20
    context.queue.callsUntilFailure = many
    try model.sgdStep(example.x, example.y, learningRate: 0.5)
    let callsOfStep = many - (context.queue.callsUntilFailure ?? many)
    context.queue.callsUntilFailure = nil
    let before = model.parameters
    context.queue.callsUntilFailure = wholeSteps * callsOfStep + 12
    var done = 0
    let error = #expect(throws: RecurrentLMError.self) {
      while done < 9 {
        try model.sgdStep(example.x, example.y, learningRate: 0.5)
        done += 1
      }
    }
    #expect(done == wholeSteps)
    let message = error.map { "\($0)" } ?? ""
    #expect(message.contains("has stopped working") && message.contains("moved(to: .processor)"))
    #expect(message.contains(context.queue.device.name))
    #expect(model.parameters == before)
    #expect(throws: RecurrentLMError.self) { try model.sentenceLoss(example.x, example.y) }
    let moved = try model.moved(to: .processor)
    #expect(moved.parameters == before)
    // The model itself can still be looked at.
    #expect(try model.forward(example.x).o == moved.forward(example.x).o)
    try moved.sgdStep(example.x, example.y, learningRate: 0.5)
  }

  @Test func `the file of a training is not written over by older weights`() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let run = TrainingTrial(learningRate: 0.1, optimizer: .adagrad())
    let whole = try FastRNN(vocabularySize: 8, hiddenSize: 5, device: .processor)
    try run.train(whole)
    let context = try DeviceContext.apart(#require(TestDevice.device?.opencl))
    let model = try FastRNN(vocabularySize: 8, hiddenSize: 5, on: context)
    #expect(throws: RecurrentLMError.self) {
      try run.train(model, checkpoint: path, every: 4) { progress in
        if progress.examplesDone == 22 { context.queue.callsUntilFailure = 7 }
      }
    }
    let second = try FastRNN(vocabularySize: 8, hiddenSize: 5, seed: 99)
    try run.resume(second, from: path)
    #expect(TestDevice.distance(second.parameters, whole.parameters, 1e-4) <= 1)
  }
}

/// Trains in a task that is cancelled, and says whether the model is left as it was.
private func isWholeAfterInterrupt() throws -> Bool {
  let model = try FastRNN(vocabularySize: 8, hiddenSize: 5, device: TestDevice.choice)
  let before = model.parameters
  withUnsafeCurrentTask { $0?.cancel() }
  do {
    try TrainingTrial(learningRate: 0.1, optimizer: .adagrad()).train(model)
    return false
  } catch is CancellationError {
    return model.parameters == before
  }
}

@Test(.enabled(if: TestDevice.isThere, TestDevice.missing))
func `an interrupt on a device comes between two steps`() async throws {
  let task = Task { try isWholeAfterInterrupt() }
  #expect(try await task.value)
}
