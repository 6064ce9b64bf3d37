import Dispatch
import Foundation
import JupyterKernel
import RichDisplay
import Synchronization

/// An engine whose cells are run from a terminal, on a thread with a stack as deep as the kernel's.
final class TerminalSession: Sendable {
  let engine = RNNEngine()
  let sink = TerminalSink()

  private let executor = ExecutionThread()
  private let running = Mutex<Task<Void, Never>?>(nil)

  /// Makes a session and does something with it on a thread of its own.
  ///
  /// - Returns: What the body returns, or nil if no thread could be started, which is told.
  static func onThread<Result: Sendable>(
    _ body: @escaping @Sendable (TerminalSession) -> Result
  ) -> Result? {
    let outcome = Monitor<Result?>(nil)
    do {
      try KernelThread.start(stackSize: ExecutionThread.stackSize) {
        let result = body(TerminalSession())
        outcome.withLock { $0 = result }
      }
    } catch {
      TerminalSink().write("error: \(error)\n", to: .stderr)
      return nil
    }
    return outcome.wait { $0 }
  }

  /// Runs a cell and shows its value.
  ///
  /// - Parameters:
  ///   - code: The cell.
  ///   - number: Its number, which errors name.
  ///   - label: What to show before the value.
  /// - Returns: Whether it ran to its end.
  func run(_ code: String, number: Int, label: String = "") -> Bool {
    let sink = sink
    let engine = engine
    let hold: (Task<Void, Never>) -> Void = { task in self.running.withLock { $0 = task } }
    return executor.run(onStart: hold) {
      do {
        let context = ExecutionContext(sink: sink)
        let cell = Cell(code: code, executionCount: number)
        let shown = try await TerminalTraining.$sink.withValue(sink) {
          try await engine.execute(cell, in: context)
        }
        if let shown { sink.write(label + shown.plain + "\n", to: .stdout) }
        return true
      } catch let failure as CellFailure {
        sink.write(failure.traceback.joined(separator: "\n") + "\n", to: .stderr)
      } catch is CancellationError {
        sink.write("interrupted\n", to: .stderr)
      } catch {
        sink.write("\(error)\n", to: .stderr)
      }
      return false
    }
  }

  /// Has Ctrl-C end the running cell instead of the program.
  func takeInterrupts() -> any DispatchSourceSignal {
    signal(SIGINT, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler { self.running.withLock { $0?.cancel() } }
    source.resume()
    return source
  }
}
