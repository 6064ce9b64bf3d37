import RecurrentLM
import Testing

/// Made-up languages, against rules in Python, and models of which the answers are known.
@Suite struct MemoryTaskTests {
  /// What Python finds out about a sentence.
  struct Finding: Decodable, Equatable {
    let distance: Int
    let isRight: Bool

    init(from decoder: any Decoder) throws {
      var values = try decoder.unkeyedContainer()
      distance = try values.decode(Int.self)
      isRight = try values.decode(Bool.self)
    }
  }

  @Test(arguments: [
    (MemoryTask.repetition, [1, 2, 7, 30]), (.agreement, [0, 1, 2, 3, 10]),
    (.brackets, [0, 2, 4, 24]),
  ])
  func `sentences keep their rules over their distances`(
    task: MemoryTask,
    distances: [Int]
  ) throws {
    for distance in distances {
      let text = try task.text(sentences: 60, distances: [distance], seed: 3)
      let found = try TextOracle.run(
        "memory_tasks.py",
        ["\(task)"],
        input: text.sentences,
        as: [Finding].self
      )
      #expect(found.allSatisfy { $0.isRight && $0.distance == distance })
    }
    let mixed = try task.text(sentences: 400, distances: distances, seed: 1)
    let again = try task.text(sentences: 400, distances: distances, seed: 1)
    #expect(mixed.sentences == again.sentences)
    #expect(
      mixed.sentences != (try task.text(sentences: 400, distances: distances, seed: 2)).sentences
    )
    let lengths = Set(mixed.sentences.map(\.count))
    #expect(lengths.count == distances.count)
    // Each answer comes about as often as the others.
    let late = mixed.sentences.map { $0[$0.count - (task == .agreement ? 2 : 1)] }
    for answer in task.answers {
      let share = Double(late.count { $0 == answer }) / 400
      #expect(abs(share - task.chance) < 0.1, "\(answer): \(share)")
    }
  }

  @Test func `counting four words remembers three and no more`() throws {
    let task = MemoryTask.repetition
    let text = try task.text(sentences: 400, distances: [1, 2, 3], seed: 1)
    let vocabulary = try Vocabulary(of: text)
    let examples = try vocabulary.encode(text)
    let model = try NGramModel(of: examples, vocabulary: vocabulary, order: 4)
    // To predict the fourth word it looks at three: the name stands among them, or it does not, and
    // whatever it says then does not depend on it.
    #expect(try model.accuracy(of: task, at: 1, vocabulary) == 1)
    #expect(try model.accuracy(of: task, at: 2, vocabulary) == 1)
    let guessed = try model.accuracy(of: task, at: 8, vocabulary, sentences: 400)
    #expect(guessed < 0.25)
  }

  @Test func `a model that knows nothing has no likeliest answer`() throws {
    let task = MemoryTask.brackets
    let vocabulary = try Vocabulary(of: task.text(sentences: 100, distances: [4]))
    let model = try RNN(vocabularySize: vocabulary.count, hiddenSize: 3)
    model.V = model.V * 0
    #expect(try model.accuracy(of: task, at: 4, vocabulary) == 0)
  }

  @Test func `distances that a language does not have are refused with the reason`() throws {
    let vocabulary = try Vocabulary(of: MemoryTask.brackets.text(sentences: 100, distances: [4]))
    let model = try RNN(vocabularySize: vocabulary.count, hiddenSize: 3)
    for (reason, call) in [
      ("1 or more", { _ = try MemoryTask.repetition.text(sentences: 1, distances: [0]) }),
      ("0 or more", { _ = try MemoryTask.agreement.text(sentences: 1, distances: [-1]) }),
      ("an even number", { _ = try MemoryTask.brackets.text(sentences: 1, distances: [2, 3]) }),
      ("an even number", { _ = try model.accuracy(of: .brackets, at: 5, vocabulary) }),
      ("one distance", { _ = try MemoryTask.agreement.text(sentences: 1, distances: []) }),
      ("1 sentence", { _ = try MemoryTask.agreement.text(sentences: 0, distances: [1]) }),
      ("1 sentence", { _ = try model.accuracy(of: .brackets, at: 4, vocabulary, sentences: 0) }),
      ("memory", { _ = try MemoryTask.agreement.text(sentences: 1, distances: [Int.max]) }),
      ("memory", { _ = try model.accuracy(of: .brackets, at: 1 << 60, vocabulary) }),
      ("ada", { _ = try model.accuracy(of: .repetition, at: 4, vocabulary) }),
    ] as [(String, () throws -> Void)] {
      let error = #expect(throws: RecurrentLMError.self, "\(reason)") { try call() }
      guard let error else { continue }
      #expect("\(error)".contains(reason), "\(error)")
    }
  }
}
