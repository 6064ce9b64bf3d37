import RecurrentLM
import SwiftSubset

extension Binding {
  /// Made-up languages, and what a model remembers in them.
  static let memoryTasks: [Binding] = [
    .function("MemoryTask.repetition") { MemoryTask.repetition },
    .function("MemoryTask.agreement") { MemoryTask.agreement },
    .function("MemoryTask.brackets") { MemoryTask.brackets },
    .member("MemoryTask.answers") { (task: MemoryTask) in task.answers },
    .member("MemoryTask.chance") { (task: MemoryTask) in task.chance },
    .member("MemoryTask.description") { (task: MemoryTask) in task.description },
    .member("MemoryTask.text(sentences:distances:seed:)") {
      (task: MemoryTask, sentences: Int, distances: [Int], seed: Int) in
      try task.text(sentences: sentences, distances: distances, seed: seed)
    },
    .member("WordModel.accuracy(of:at:_:sentences:seed:)") {
      (
        m: AnyWordModel,
        task: MemoryTask,
        distance: Int,
        vocabulary: Vocabulary,
        sentences: Int,
        seed: Int
      ) in
      try m.read { model in
        try model.accuracy(of: task, at: distance, vocabulary, sentences: sentences, seed: seed)
      }
    },
  ]
}

extension MemoryTask: LibraryBridged {}
