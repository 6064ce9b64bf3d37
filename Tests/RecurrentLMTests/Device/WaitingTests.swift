import RecurrentLM
import Synchronization
import Testing

/// Calls that know no safepoints, on a thread of their own.
@Suite struct WaitingTests {
  private struct Refusal: Error {}

  /// Something that a thread waits for.
  private final class Gate: Sendable {
    let isOpen = Mutex(false)
  }

  @Test func `a call that takes long is shown, and its result comes back`() throws {
    let gate = Gate()
    let labels = Mutex<[String]>([])
    let watcher = Meter.Watcher(
      show: { reading in
        labels.withLock { $0.append(reading.label) }
        gate.isOpen.withLock { $0 = true }
      },
      end: {}
    )
    // It ends once it was shown.
    let found = try Meter.$watcher.withValue(watcher) {
      try waiting("compiling") {
        while !gate.isOpen.withLock({ $0 }) {}
        return 7
      }
    }
    #expect(found == 7)
    #expect(labels.withLock { $0 }.first == "compiling")
  }

  @Test func `its error comes back as well`() {
    #expect(throws: Refusal.self) {
      let _: Int = try waiting("compiling") { throw Refusal() }
    }
  }

  @Test func `an interrupt does not wait for it`() async throws {
    let gate = Gate()
    let task = Task.detached { () throws -> Int in
      withUnsafeCurrentTask { $0?.cancel() }
      return try waiting("compiling") {
        while !gate.isOpen.withLock({ $0 }) {}
        return 7
      }
    }
    await #expect(throws: CancellationError.self) { try await task.value }
    gate.isOpen.withLock { $0 = true }
  }
}
