import Foundation
import RecurrentLM
import Testing

/// The same numbers for a whole class: whatever the number of threads, and on every processor.
@Suite struct DeterminismTests {
  @Test func `one thread and two give the same weights, losses and sentences`() throws {
    let trial = ThreadTrial()
    let models = try [1, 2].map {
      try FastRNN(parameters: trial.weights(), bpttTruncate: 4, threads: $0)
    }
    let losses = try models.map { try trial.train($0) }
    #expect(losses[0] == losses[1])
    let outcomes = try models.map { try trial.outcome($0) }
    #expect(outcomes[0] == outcomes[1])
    #expect(outcomes[0].sentences.count == 3)
    #expect(outcomes[0].weights != (try trial.weights()))
  }

  #if os(Linux)
  /// OpenBLAS takes its routines when it is loaded: every choice needs a process of its own.
  @Test func `all routines that the processor can run give the same numbers`() throws {
    let cores = ProcessorCores.runnable
    try #require(!cores.isEmpty)
    let numbers = try cores.map { try ProcessorCores.numbers(core: $0) }
    for (core, found) in zip(cores, numbers) {
      #expect(found.core.lowercased() == core.lowercased())
      #expect(found.fault == nil, "\(core)")
      #expect(found.areThreadsEqual, "\(core)")
      #expect(found.fast[0] == found.fast[1], "\(core)")
      for (loss, expected) in zip(found.textbook, numbers[0].textbook) {
        #expect(abs(loss - expected) <= 1e-9 * expected, "\(core)")
      }
      for (loss, expected) in zip(found.fast[0], found.textbook) {
        #expect(abs(loss - expected) <= 1e-4, "\(core)")
      }
    }
    // The orders of summation differ: had all runs had the same routines, so would be their numbers.
    // The engine multiplies matrices itself.
    if cores.count > 2 { #expect(Set(numbers.map(\.product)).count > 1) }
    #expect(Set(numbers.map(\.fast[0])).count == 1)
  }
  #endif
}

#if os(Linux)
/// The other side of the test above, in a process that it starts.
@Suite(.enabled(if: ProcessorCores.output != nil))
struct ProcessorNumbersTests {
  @Test func `this process's routines give numbers`() throws {
    let output = try #require(ProcessorCores.output)
    try JSONEncoder().encode(try ProcessorNumbers()).write(to: URL(filePath: output))
  }
}

/// OpenBLAS's sets of routines, by the names that `OPENBLAS_CORETYPE` takes.
enum ProcessorCores {
  /// What Linux calls the instructions that each set of routines needs.
  private static let needs: KeyValuePairs = [
    "Prescott": "pni", "Core2": "ssse3", "Nehalem": "sse4_2", "Sandybridge": "avx",
    "Haswell": "avx2 fma", "Zen": "avx2 fma",
    "SkylakeX": "avx512f avx512cd avx512bw avx512dq avx512vl",
    "Cooperlake": "avx512f avx512cd avx512bw avx512dq avx512vl avx512_bf16",
  ]

  private static let variable = "RECURRENTLM_PROCESSOR_NUMBERS"

  /// The file that this process is to write its numbers to, if another test has started it.
  static var output: String? { ProcessInfo.processInfo.environment[variable] }

  /// The sets that the processor can run; where one is prescribed, that one alone.
  static var runnable: [String] {
    if let core = ProcessInfo.processInfo.environment["OPENBLAS_CORETYPE"], !core.isEmpty {
      return [core]
    }
    guard let text = try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8),
      let line = text.split(separator: "\n").first(where: { $0.hasPrefix("flags") })
    else { return [OpenBLASConfiguration.coreName] }
    let flags = Set(line.split(separator: " "))
    return needs.filter { flags.isSuperset(of: $0.value.split(separator: " ")) }.map(\.key)
  }

  /// Runs this program again with a set of routines and reads what it computes.
  static func numbers(core: String) throws -> ProcessorNumbers {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = ["--testing-library", "swift-testing", "--filter", "ProcessorNumbersTests"]
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["OPENBLAS_CORETYPE": core, variable: file.path],
      uniquingKeysWith: { $1 }
    )
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "the tests failed with \(core)'s routines")
    return try JSONDecoder().decode(ProcessorNumbers.self, from: Data(contentsOf: file))
  }
}
#endif
