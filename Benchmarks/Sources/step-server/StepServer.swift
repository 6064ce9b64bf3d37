// Times the models of the library for `bench.py`, which asks on standard input, one request a line,
// and reads one line of JSON on standard output for each. The peers answer the same requests, so
// that all can be timed in turn, round by round.
//
//     {"do": "losses", "model": "FastRNN", "C": 8000, "H": 100, "T": 45, "steps": 3}
//     {"do": "time", "model": "FastRNN", "C": 8000, "H": 100, "T": 45, "steps": 50}
//     {"do": "learn", "seconds": 60, "batch": 16, "optimizer": "adagrad", "rate": 0.05}

import Foundation
import RecurrentLM

/// What `bench.py` asks for.
struct Request: Decodable {
  /// `losses`, `time`, `sentences`, `train`, `epoch`, `evaluate`, `generate` or `learn`.
  let `do`: String

  /// `FastRNN` or `RNN`.
  var model: String?

  var C: Int?
  var H: Int?
  var T: Int?

  /// How many steps, sentences or words.
  var steps: Int?

  /// The norm that the gradient of a training on single sentences, or of learning, is clipped to.
  var clip: Double?

  /// How many sentences a step takes; with it `optimizer` and `rate`.
  var batch: Int?

  /// `sgd`, `adagrad` or `rmsProp`.
  var optimizer: String?

  var rate: Double?

  /// `classes` for an output by 200 classes of the words of the fortunes, or nothing.
  var output: String?

  /// How long to learn.
  var seconds: Double?
}

@main
enum StepServer {
  static func main() throws {
    var bench = Bench()
    while let line = readLine() {
      let request = try JSONDecoder().decode(Request.self, from: Data(line.utf8))
      let answer = try bench.answer(request)
      let data = try JSONSerialization.data(withJSONObject: answer, options: .fragmentsAllowed)
      FileHandle.standardOutput.write(data + Data("\n".utf8))
    }
  }
}
