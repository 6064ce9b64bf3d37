import Foundation
import RecurrentLM
import Testing

#if os(Linux)
import Glibc

/// Processes that are killed while they train and write: what they leave is a whole checkpoint.
@Suite final class CheckpointKillTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  @Test(arguments: TrainingTrial.Kind.plain)
  func `a process killed at any moment leaves the last whole checkpoint`(
    kind: TrainingTrial.Kind
  ) async throws {
    var paths: [String] = []
    for step in stride(from: 1, through: 34, by: 3) {
      let path = folder.appending(path: "\(step).npz").path
      paths.append(path)
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [path = path as String, kind, step = step as Int] in
        // Another thread kills while this one goes on, in whatever it then does.
        let mayKill = DispatchSemaphore(value: 0)
        Thread.detachNewThread {
          mayKill.wait()
          kill(getpid(), SIGKILL)
        }
        try TrainingTrial().train(kind.make(), checkpoint: path, every: 1) { progress in
          if progress.examplesDone == step { mayKill.signal() }
        }
        while true { pause() }
      }
    }
    try check(paths, kind)
  }

  @Test(arguments: TrainingTrial.Kind.plain)
  func `a process killed within a write leaves the checkpoint before`(
    kind: TrainingTrial.Kind
  ) async throws {
    var paths: [String] = []
    // A file has some seven thousand bytes.
    for bytes in [0, 1, 30, 64, 500, 1023, 1024, 4096, 6000] {
      let path = folder.appending(path: "\(bytes).npz").path
      paths.append(path)
      await #expect(processExitsWith: .signal(SIGXFSZ)) {
        [path = path as String, kind, bytes = bytes as Int] in
        try TrainingTrial().train(kind.make(), checkpoint: path, every: 1) { progress in
          guard progress.examplesDone == 7 else { return }
          // The system kills a process that writes more to a file than it may, unless the one that
          // started it ignores or blocks the signal.
          signal(SIGXFSZ, SIG_DFL)
          var none = sigset_t()
          sigemptyset(&none)
          pthread_sigmask(SIG_SETMASK, &none, nil)
          var limit = rlimit(rlim_cur: rlim_t(bytes), rlim_max: rlim_t(bytes))
          setrlimit(__rlimit_resource_t(1), &limit)
        }
      }
      #expect(try kind.load(path).history.examplesSeen == 7)
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      let rest = files.filter { $0.hasPrefix("\(bytes).npz.") && $0.hasSuffix(".partial") }
      #expect(rest.count == 1)
    }
    try check(paths, kind)
  }

  /// NumPy and we read every file, and the training goes on to the same bits.
  private func check(_ paths: [String], _ kind: TrainingTrial.Kind) throws {
    _ = try NumPyOracle.run("npz_files.py", ["whole"] + paths)
    let whole = try kind.make()
    try TrainingTrial().train(whole)
    for path in paths {
      let model = try kind.make(seed: 99)
      try TrainingTrial().resume(model, from: path)
      #expect(difference(model, whole) == nil, "\(path)")
    }
  }
}
#endif
