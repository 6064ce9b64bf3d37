import Foundation
import RecurrentLM

/// Checks the numbers of a device, then times it, and prints a line of JSON for each finding.
///
///     device-table [seconds a row] [small]
///
/// It takes `.gpu`, or what SWIFT_RNN_DEVICE names. With `small` the sizes are such that a processor
/// through OpenCL can be asked too.
@main struct DeviceTable {
  static func main() {
    do {
      let seconds = CommandLine.arguments.dropFirst().first.flatMap(Double.init) ?? 2
      for device in devices() { say(["device": "\(device)"]) }
      try checkNumbers()
      let isSmall = CommandLine.arguments.contains("small")
      try timeSteps(seconds, isSmall ? [(300, 33)] : sizes, isSmall ? [1, 16] : [1, 16, 256])
    } catch {
      say(["error": "\(error)"])
      exit(1)
    }
  }

  private static func say(_ finding: [String: Any]) {
    guard let line = try? JSONSerialization.data(withJSONObject: finding, options: [.sortedKeys])
    else { return }
    print(String(decoding: line, as: UTF8.self))
    fflush(nil)
  }

  /// Sentences of words by chance, the same each time.
  private static func sentences(_ count: Int, words: Int, C: Int) -> [Example] {
    var state: UInt64 = 1
    func word() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      // Frequent words are frequent: the square of a number by chance.
      let part = Double(state >> 33) / Double(1 << 31)
      return min(C - 1, Int(part * part * Double(C)))
    }
    return (0..<count).map { _ in
      let all = (0...words).map { _ in word() }
      return Example(x: Array(all.dropLast()), y: Array(all.dropFirst()))
    }
  }

  /// The gradients beside the textbook's, ten epochs beside the processor's, and the same bits twice.
  private static func checkNumbers() throws {
    let examples = sentences(100, words: 9, C: 300)
    let device = try FastRNN(vocabularySize: 300, hiddenSize: 33, device: .gpu)
    let textbook = try RNN(parameters: device.parameters, bpttTruncate: 4)
    var worst = 0.0
    for example in examples.prefix(5) {
      let (ours, theirs) = (
        try device.bptt(example.x, example.y), try textbook.bptt(example.x, example.y)
      )
      for (a, b) in [(ours.0, theirs.0), (ours.1, theirs.1), (ours.2, theirs.2)] {
        let largest = abs(b).max()
        worst = max(worst, abs(a - b).max() / largest)
      }
    }
    func losses(_ choice: DeviceChoice) throws -> ([Double], Parameters) {
      let model = try FastRNN(vocabularySize: 300, hiddenSize: 33, device: choice)
      try model.train(
        on: examples,
        learningRate: 0.05,
        epochs: 10,
        evaluateEvery: 1,
        batchSize: 16,
        optimizer: .adagrad()
      )
      return (model.history.losses.map(\.loss), model.parameters)
    }
    let (first, second) = (try losses(.gpu), try losses(.gpu))
    let processor = try losses(.processor)
    let distance = zip(first.0, processor.0).map { abs($0 - $1) }.max() ?? .infinity
    let isSame = first.1 == second.1
    say([
      "check": device.device.name, "gradients": worst, "losses": distance, "sameBits": isSame,
      "good": worst <= 1e-4 && distance <= 1e-3 && isSame,
    ])
  }

  private static let sizes = [(8000, 100), (8000, 512), (50_000, 100), (50_000, 512)]

  private static func timeSteps(
    _ seconds: Double,
    _ sizes: [(C: Int, H: Int)],
    _ batches: [Int]
  ) throws {
    let limits = try ceilings(of: .gpu)
    say([
      "ceilings": limits.device.name, "GFLOP/s": limits.operationsPerSecond / 1e9,
      "GB/s": limits.bytesPerSecond / 1e9,
    ])
    for (C, H) in sizes {
      // The tutorial's sentence, and sentences as long as most.
      for (batch, words) in [(1, 45)] + batches.map({ ($0, 14) }) {
        let model = try FastRNN(vocabularySize: C, hiddenSize: H, device: .gpu)
        let examples = sentences(batch, words: words, C: C)
        let optimizer = try OptimizerState(batch == 1 ? .sgd : .adagrad())
        func step() throws {
          _ = try model.trainingStep(
            on: examples,
            learningRate: 0.005,
            clipNorm: nil,
            optimizer: optimizer
          )
        }
        for _ in 0..<3 { try step() }
        let clock = ContinuousClock()
        let start = clock.now
        var times: [Double] = []
        repeat {
          let time = try clock.measure { try step() }
          times.append(Double(time.components.attoseconds) / 1e18 + Double(time.components.seconds))
        } while start.duration(to: clock.now) < .seconds(seconds) && times.count < 10_000
        times.sort()
        let least = limits.leastStepTime(words: batch * words, vocabularySize: C, hiddenSize: H)
        say([
          "C": C, "H": H, "sentences": batch, "words": words, "ms": 1000 * times[times.count / 2],
          "shortest": 1000 * times[0], "share": least / times[0],
          "wordsPerSecond": Double(batch * words) / times[times.count / 2],
        ])
      }
    }
  }
}
