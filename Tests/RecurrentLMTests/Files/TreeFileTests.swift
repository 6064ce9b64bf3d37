import Foundation
import RecurrentLM
import Testing

/// Files of models with a hierarchical softmax.
@Suite final class TreeFileTests {
  private let folder: URL
  private let tree: WordTree

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    tree = try WordTree(counts: [8, 1, 3, 3, 2, 5, 0, 1])
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func path(_ name: String) -> String { folder.appending(path: name).path }

  private func message(_ read: () throws -> Void) -> String {
    do {
      try read()
      return "nothing thrown"
    } catch {
      return "\(error)"
    }
  }

  private func make(_ cell: RecurrentCell, seed: Int = 10) throws -> FastRNN {
    try FastRNN(
      vocabularySize: 8,
      hiddenSize: 5,
      cell: cell,
      output: .hierarchicalSoftmax(of: tree),
      seed: seed
    )
  }

  @Test(arguments: [RecurrentCell.tanh, .gru, .lstm])
  func `files and checkpoints keep the tree`(cell: RecurrentCell) throws {
    let run = TrainingTrial(learningRate: 0.1, batchSize: 3, optimizer: .adagrad())
    let whole = try make(cell)
    try run.train(whole)
    for stop in [0, 12, 31] {
      _ = try? run.train(try make(cell), checkpoint: path("run.npz"), every: 5, stoppingAfter: stop)
      let second = try make(cell, seed: 99)
      try run.resume(second, from: path("run.npz"))
      #expect(difference(second, whole) == nil, "stopped after \(stop)")
    }
    try whole.save(to: path("model.npz"))
    let loaded = try FastRNN.loadParameters(from: path("model.npz"))
    #expect(loaded.parameters == whole.parameters)
    #expect(loaded.description == whole.description)
    guard cell == .tanh else { return }
    let slow = try TreeRNN.loadParameters(from: path("model.npz"))
    #expect(slow.parameters == whole.parameters)
    #expect(slow.tree == tree)
    #expect(
      message { _ = try RNN.loadParameters(from: path("model.npz")) }
        == "expected weights for the model's output, softmax, for 'parameters', found hierarchical "
        + "softmax (8 words, paths of up to 5 nodes)"
    )
    let other = try FastRNN(vocabularySize: 8, hiddenSize: 5)
    #expect(
      message { try run.resume(other, from: path("run.npz")) }.contains("for 'resumingFrom'")
    )
  }

  @Test func `broken trees are refused, each with its reason`() throws {
    let model = try TreeRNN(tree: tree, hiddenSize: 5)
    try model.save(to: path("model.npz"))
    let output = try NumPyOracle.run("tree_files.py", [path("model.npz"), folder.path])
    #expect(
      try JSONDecoder().decode([Int].self, from: output) == tree.children,
      "NumPy reads another tree"
    )
    for (name, reason) in [
      ("missing", "has no array 'tree'"), ("short", "expected 14 whole numbers in a row"),
      (
        "beyond",
        "node 0 has the branch 8: expected a word in 0..<8, or 8 and the number of a node before"
      ),
      ("twice", "which another has already"), ("negative", "expected 0 or more"),
      ("without_V", "has no array 'V'"),
    ] {
      for read in [
        { _ = try TreeRNN.loadParameters(from: $0) },
        { _ = try FastRNN.loadParameters(from: $0) },
      ] as [(String) throws -> Void] {
        let message = message { try read(path(name + ".npz")) }
        #expect(message.contains(reason), "\(name): \(message)")
      }
    }
  }
}
