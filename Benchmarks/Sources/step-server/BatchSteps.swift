import RecurrentLM

/// Steps on batches, as a request wants them.
struct BatchSteps {
  let size: Int
  let rate: Double
  let optimizer: Optimizer
  private let state: OptimizerState

  init(_ request: Request) throws {
    size = request.batch ?? 1
    rate = request.rate ?? Bench.learningRate
    optimizer = ["adagrad": .adagrad(), "rmsProp": .rmsProp()][request.optimizer ?? ""] ?? .sgd
    state = try OptimizerState(optimizer)
  }

  /// Does one step and tells the summed loss before it.
  func step(_ model: any LanguageModel, on batch: [Example]) throws -> Double {
    try model.trainingStep(on: batch, learningRate: rate, clipNorm: nil, optimizer: state)
  }

  /// Examples in batches of like length.
  func batches(of examples: some Collection<Example>) -> [[Example]] {
    let sorted = examples.sorted { $0.x.count < $1.x.count }
    return stride(from: 0, to: sorted.count, by: size).map {
      Array(sorted[$0..<min(sorted.count, $0 + size)])
    }
  }
}

/// What ends a training that has had its time.
struct TimeIsUp: Error {}
