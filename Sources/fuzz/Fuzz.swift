#if !LIBFUZZER
import Foundation
import RecurrentLM

/// Feeds the readers of foreign input with inputs made from a seed, and checks what must hold.
///
///     fuzz [--runs 1000000] [--seed 1] [csv] [words] [sentences] [arrays] [archives] [records] [sizes]
///
/// An input that fails is written to `fuzz-TARGET`, and the program ends with status 1. An input that
/// takes more than ten seconds ends it by a signal. Built with `-sanitize=fuzzer -DLIBFUZZER` it is
/// libFuzzer's program instead (see LibFuzzer.swift).
@main
struct Fuzz {
  private static let secondsAnInput: UInt32 = 10
  private static let largestGrowth = 256 << 20

  static func main() throws {
    var runs = 1_000_000
    var seed: UInt32 = 1
    var targets: [FuzzTarget] = []
    var arguments = CommandLine.arguments.dropFirst()
    while let argument = arguments.popFirst() {
      switch argument {
      case "--runs": runs = arguments.popFirst().flatMap { Int($0) } ?? runs
      case "--seed": seed = arguments.popFirst().flatMap { UInt32($0) } ?? seed
      default:
        guard let target = FuzzTarget(rawValue: argument) else {
          throw FuzzFailure("no target '\(argument)': there are \(FuzzTarget.allCases)")
        }
        targets.append(target)
      }
    }
    for target in targets.isEmpty ? FuzzTarget.allCases : targets {
      // A call whose sizes do not fit makes first what it is given.
      try fuzz(target, runs: target == .sizes ? max(1, runs / 100) : runs, seed: seed)
    }
  }

  private static func fuzz(_ target: FuzzTarget, runs: Int, seed: UInt32) throws {
    let files = try ScratchFiles()
    defer { files.remove() }
    var inputs = InputGenerator(seed: seed)
    let before = Memory.peak
    let start = ContinuousClock.now
    var slowest = Duration.zero
    for number in 0..<runs {
      let input = inputs.next(for: target, files: files)
      let inputStart = ContinuousClock.now
      alarm(secondsAnInput)
      do {
        try target.run(input, files: files)
      } catch {
        let file = URL(filePath: "fuzz-\(target.rawValue)")
        try Data(input).write(to: file)
        print("\(target.rawValue): input \(number) fails: \(error); it is in '\(file.path)'")
        exit(1)
      }
      slowest = max(slowest, ContinuousClock.now - inputStart)
    }
    alarm(0)
    let growth = Memory.peak - before
    print(
      "\(target.rawValue): \(runs) inputs in \(decimal((ContinuousClock.now - start).inSeconds, 1)) s"
        + ", the slowest \(decimal(slowest.inSeconds * 1000, 1)) ms, "
        + "\(Memory.text(bytes: growth)) of memory more"
    )
    // Calls with large sizes take what fits below their own limit.
    let largest = target == .sizes ? 5 << 28 : largestGrowth
    try require(growth < largest, "\(target.rawValue): took \(growth) bytes more")
  }
}
#endif
