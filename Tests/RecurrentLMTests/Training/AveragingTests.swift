import Foundation
import RecurrentLM
import Testing

/// Training that keeps a mean of its weights.
@Suite final class AveragingTests {
  private let folder: URL
  /// 40 examples an epoch round, so 160 steps: looks after 50, 100 and 150.
  private let examples = (0..<40).map { n in
    Example(x: [0, 2 + n % 6, 2 + n % 5], y: [2 + n % 6, 2 + n % 5, 1])
  }
  private let epochs = 4

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private var path: String { folder.appending(path: "run.npz").path }

  private func train(
    _ model: any LanguageModel,
    averaging: Double?,
    schedule: RateSchedule = .linear(to: 0.02),
    checkpoint: String? = nil,
    onProgress: (TrainingProgress) throws -> Void = { _ in }
  ) throws {
    try model.train(
      on: examples,
      learningRate: 0.2,
      epochs: epochs,
      evaluateEvery: 1,
      validation: examples.prefix(3),
      shuffle: true,
      optimizer: .adagrad(),
      schedule: schedule,
      averaging: averaging,
      checkpoint: checkpoint,
      every: 30,
      onProgress: onProgress
    )
  }

  @Test(arguments: TrainingTrial.Kind.allCases)
  func `the model ends with the weighted mean of its weights, and steps do not know of it`(
    kind: TrainingTrial.Kind
  ) throws {
    let plain = try kind.make()
    var looks: [Parameters] = []
    try train(plain, averaging: nil) {
      if $0.examplesDone.isMultiple(of: 50) { looks.append(plain.parameters) }
    }
    #expect(looks.count == 3)
    for decay in [0, 0.98, 0.998] {
      let model = try kind.make()
      var moving: [Double] = []
      try train(model, averaging: decay) { _ in moving = model.parameters.U.values }
      // The mean as it is defined, not step by step: the weight of a look falls by γ for each after it.
      let kept = pow(decay, 50)
      let weights = [kept * kept, kept, 1].map { $0 / (kept * kept + kept + 1) }
      for (name, mean) in [
        ("U", model.parameters.U), ("V", model.parameters.V), ("W", model.parameters.W),
      ] {
        let expected = looks.map { name == "U" ? $0.U : name == "V" ? $0.V : $0.W }
        for index in mean.values.indices {
          let sum = zip(weights, expected).reduce(0) { $0 + $1.0 * $1.1.values[index] }
          #expect(abs(mean.values[index] - sum) < (kind.isFast ? 1e-6 : 1e-14), "\(name) \(decay)")
        }
      }
      #expect(moving == plain.parameters.U.values)
      #expect(model.history.averaging == decay)
    }
  }

  @Test func `what is measured, and what a file has, is the mean`() throws {
    let model = try TrainingTrial.Kind.fast.make()
    var measured: [(loss: Double, heldOut: Double?, own: Double)] = []
    try model.train(
      on: examples,
      learningRate: 0.5,
      epochs: epochs,
      evaluateEvery: 2,
      validation: examples.prefix(3),
      averaging: 0.99,
      checkpoint: path,
      onEvaluation: {
        measured.append(($0.loss, $0.validationLoss, try model.loss(on: self.examples)))
      }
    )
    #expect(measured.allSatisfy { $0.loss == $0.own })
    let last = try #require(model.history.validationLosses.last)
    #expect(try model.loss(on: examples.prefix(3)) == last.loss)
    #expect(try FastRNN.loadParameters(from: path).parameters == model.parameters)
  }

  @Test(arguments: TrainingTrial.Kind.allCases, [RateSchedule.halving, .linear(to: 0)])
  func `stopped anywhere it becomes the same bits`(
    kind: TrainingTrial.Kind,
    schedule: RateSchedule
  ) throws {
    let whole = try kind.make()
    try train(whole, averaging: 0.98, schedule: schedule)
    // Before the first look, at it, between, at the end of an epoch, at the last step.
    for stop in [1, 49, 50, 51, 80, 100, 159, 160] {
      let first = try kind.make()
      do {
        try train(first, averaging: 0.98, schedule: schedule, checkpoint: path) {
          if $0.examplesDone == stop { throw Stopped() }
        }
      } catch is Stopped {}
      let saved = try kind.load(path)
      #expect(saved.parameters == first.parameters, "stopped after \(stop)")
      let second = try kind.make(seed: 99)
      try second.train(on: examples, resumingFrom: path, validation: examples.prefix(3))
      #expect(difference(second, whole) == nil, "stopped after \(stop)")
    }
  }

  @Test func `the run card tells both, and numbers out of range are refused`() throws {
    let model = try TrainingTrial.Kind.fast.make()
    try train(model, averaging: 0.998)
    try model.save(to: path)
    for model in [model, try FastRNN.loadParameters(from: path)] {
      #expect(model.history.schedule == .linear(to: 0.02))
      let card = "\(runCard(model, try TrainingTrial().vocabulary()))"
      #expect(card.contains("rate linear(to: 0.02)"))
      #expect(card.contains("weights averaged with 0.998"))
    }
    for averaging in [-0.1, 1, 1.5, .nan, .infinity] {
      #expect(throws: RecurrentLMError.self) { try train(model, averaging: averaging) }
    }
    for end in [-0.001, 0.201, .nan, .infinity] {
      #expect(throws: RecurrentLMError.self) {
        try train(model, averaging: nil, schedule: .linear(to: end))
      }
    }
  }

  @Test func `the rate falls on a line`() throws {
    // A step of plain gradient descent is the rate times the gradient.
    let model = try RNN(vocabularySize: 8, hiddenSize: 5)
    var rates: [Double] = []
    var before = model.parameters
    try model.train(
      on: examples,
      learningRate: 0.1,
      epochs: 2,
      schedule: .linear(to: 0.02),
      onProgress: { progress in
        let twin = try RNN(vocabularySize: 8, hiddenSize: 5)
        try twin.setParameters(before)
        let example = self.examples[(progress.examplesDone - 1) % self.examples.count]
        let slope = try twin.bptt(example.x, example.y).dLdV.values
        let largest = try #require(slope.indices.max { abs(slope[$0]) < abs(slope[$1]) })
        rates.append(
          (before.V.values[largest] - model.parameters.V.values[largest]) / slope[largest]
        )
        before = model.parameters
      }
    )
    for (n, rate) in rates.enumerated() {
      #expect(abs(rate - (0.1 - 0.08 * Double(n) / 80)) < 1e-12)
    }
    #expect(model.history.learningRates.map(\.rate) == [0.1, 0.02])
  }
}

extension TrainingTrial.Kind {
  fileprivate var isFast: Bool { self == .fast || self == .fastClasses }
}
