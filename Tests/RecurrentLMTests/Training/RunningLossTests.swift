import Foundation
import RecurrentLM
import Testing

/// The losses that a training notes while it learns, before an epoch is over.
@Suite struct RunningLossTests {
  private let examples = (0..<45).map { index in
    index.isMultiple(of: 3)
      ? Example(x: [0, 2], y: [2, 1]) : Example(x: [0, 4, 2, index % 8], y: [4, 2, index % 8, 1])
  }

  @Test func `each is the mean over the words of twenty sentences, before their steps`() throws {
    let model = try RNN(vocabularySize: 8, hiddenSize: 5)
    // So small a rate changes no weight.
    let history = try model.train(on: examples, learningRate: 1e-300, epochs: 1)
    #expect(history.runningLosses.map(\.examplesSeen) == [20, 40])
    for (end, loss) in history.runningLosses {
      let expected = try model.loss(on: examples[(end - 20)..<end])
      #expect(abs(loss - expected) < 1e-12)
    }
  }

  @Test func `a long training has about sixty of them`() throws {
    let model = try FastRNN(vocabularySize: 8, hiddenSize: 5)
    let history = try model.train(on: examples, learningRate: 0.01, epochs: 60)
    #expect(history.runningLosses.count == 60)
    #expect(history.runningLosses.last?.examplesSeen == 2700)
  }

  @Test func `they go on in a second training, and are saved with the model`() throws {
    let model = try RNN(vocabularySize: 8, hiddenSize: 5)
    try model.train(on: examples, learningRate: 0.01, epochs: 1)
    let history = try model.train(on: examples, learningRate: 0.01, epochs: 1)
    #expect(history.runningLosses.map(\.examplesSeen) == [20, 40, 65, 85])
    let file = FileManager.default.temporaryDirectory.appending(path: "running-losses.npz").path
    try model.save(to: file)
    let loaded = try RNN.loadParameters(from: file)
    #expect(loaded.history.runningLosses.map(\.loss) == history.runningLosses.map(\.loss))
    #expect(loaded.history.runningLosses.map(\.examplesSeen) == [20, 40, 65, 85])
  }
}
