import Foundation
import RecurrentLM
import SwiftSubset
import Synchronization

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Runs many cells one after the other, interrupts each and holds it to a second.
///
/// Runs in a process of its own, which a crash may end: the index of the cell that runs is in a
/// file, as is each cell that the checker accepts.
struct FuzzRun {
  let cells: FuzzedCells
  let folder: URL
  /// A cell that is deaf to an interrupt for so many seconds of the processor hangs.
  static let patience = 1.0
  /// More than this and the process ends.
  static let memory: UInt = 3 << 30

  enum Outcome { case refused, accepted, failed, interrupted }

  static func indexFile(_ folder: URL) -> URL { folder.appending(path: "index") }
  static func countsFile(_ folder: URL) -> URL { folder.appending(path: "counts") }

  /// - Returns: The index of a cell that did not end when it was interrupted, if there is one.
  func run(_ indices: Range<Int>) throws -> Int? {
    Self.limitMemory()
    let index = try writer(Self.indexFile(folder))
    let accepted = try writer(folder.appending(path: "accepted"))
    var counts: [Outcome: Int] = [:]
    let executor = StackExecutor()
    for number in indices {
      try index.seek(toOffset: 0)
      index.write(Data(String(format: "%012d", number).utf8))
      let moment = cells.interruption(number)
      guard let outcome = execute(cells.cell(number), after: moment, executor) else {
        return number
      }
      counts[outcome, default: 0] += 1
      if outcome == .accepted || outcome == .failed { accepted.write(Data("\(number)\n".utf8)) }
    }
    let text = [Outcome.refused, .accepted, .failed, .interrupted].map { "\(counts[$0] ?? 0)" }
    try Data(text.joined(separator: " ").utf8).write(to: Self.countsFile(folder))
    return nil
  }

  private static func limitMemory() {
    var limit = rlimit(rlim_cur: rlim_t(memory), rlim_max: rlim_t(memory))
    #if canImport(Glibc)
    let data = __rlimit_resource_t(RLIMIT_DATA.rawValue)
    #else
    let data = RLIMIT_DATA
    #endif
    _ = setrlimit(data, &limit)
  }

  private func writer(_ file: URL) throws -> FileHandle {
    _ = FileManager.default.createFile(atPath: file.path, contents: nil)
    return try FileHandle(forWritingTo: file)
  }

  /// Checks and runs a cell in a session of its own; nil if an interrupt does not end it.
  private func execute(
    _ source: String,
    after moment: Double,
    _ executor: StackExecutor
  ) -> Outcome? {
    let done = DispatchSemaphore(value: 0)
    let box = OutcomeBox()
    let task = Task(executorPreference: executor) {
      let outcome = Self.outcome(of: source)
      box.outcome.withLock { $0 = outcome }
      done.signal()
    }
    if done.wait(timeout: .now() + moment) == .timedOut {
      task.cancel()
      // On a busy machine a second of the clock may be nothing for the cell.
      let start = clock()
      while done.wait(timeout: .now() + 0.05) == .timedOut {
        if Double(clock() - start) > Self.patience * Double(CLOCKS_PER_SEC) { return nil }
      }
    }
    return box.outcome.withLock { $0 }
  }

  private final class OutcomeBox: Sendable {
    let outcome = Mutex(Outcome.accepted)
  }

  private static let checking: Set<String> = [
    "SyntaxError", "NameError", "TypeError", "UnsupportedError", "AssignmentError", "EffectError",
    "ArithmeticError",
  ]

  private static func outcome(of source: String) -> Outcome {
    do {
      let session = Session(modules: [])
      session.measureMemory(
        MemoryGauge(isExhausted: { Memory.isExhausted }, available: { Memory.available })
      )
      _ = try session.execute(source, cell: 1, output: Silence())
      return .accepted
    } catch {
      if checking.contains(error.kind) { return .refused }
      return error.kind == "Interrupted" ? .interrupted : .failed
    }
  }
}

/// Takes what cells write and keeps nothing.
private final class Silence: CellOutput {
  func write(_ text: String, to stream: SwiftSubset.OutputStream) {}
}

/// Runs tasks on one thread with a stack that cells can use up.
final class StackExecutor: TaskExecutor {
  private let jobs = Mutex<[UnownedJob]>([])
  private let ready = DispatchSemaphore(value: 0)

  init() {
    let thread = Thread { [self] in
      while true {
        ready.wait()
        let job = jobs.withLock { $0.removeFirst() }
        job.runSynchronously(on: asUnownedTaskExecutor())
      }
    }
    // Less than the notebook's: the test framework looks at the stack for every error thrown
    // or passed on, so that leaving a recursion without an end would take it more than a second.
    thread.stackSize = 8 << 20
    thread.start()
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    jobs.withLock { $0.append(job) }
    ready.signal()
  }
}
