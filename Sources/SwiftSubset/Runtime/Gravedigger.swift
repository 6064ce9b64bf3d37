import Foundation
import Synchronization

/// Ends on a thread of its own the values that would keep a cell's thread for long.
///
/// A cell that fills the memory is told so only when what it gave back has been freed.
enum Gravedigger {
  /// Values on their way to another thread: whoever sends them has no others.
  private struct Load: @unchecked Sendable {
    var values: [Value]
  }

  private static let waiting = Mutex<[Load]>([])
  private static let arrived = DispatchSemaphore(value: 0)
  private static let unfinished = Atomic(0)
  private static let thread: Void = {
    let thread = Thread { dig() }
    thread.name = "gravedigger"
    thread.stackSize = 1 << 20
    thread.start()
  }()

  /// Whether values wait for their end.
  static var isDigging: Bool { unfinished.load(ordering: .acquiring) > 0 }

  /// Takes values over.
  static func take(_ values: inout [Value]) {
    unfinished.add(1, ordering: .relaxed)
    let load = Load(values: values)
    values = []
    waiting.withLock { $0.append(load) }
    thread
    arrived.signal()
  }

  private static func dig() {
    Graveyard(most: .max).becomeCurrent()
    while true {
      arrived.wait()
      // In a scope of its own, so that all has ended before it counts as finished.
      bury()
      unfinished.subtract(1, ordering: .releasing)
    }
  }

  private static func bury() {
    var load = waiting.withLock { $0.removeFirst() }
    while !load.values.isEmpty { _ = load.values.removeLast() }
  }
}

extension RuntimeContext {
  /// How often one looks whether values have ended, in seconds.
  private static let glance = 0.005

  /// Call where memory seems to be full: waits for what is being freed.
  ///
  /// - Throws: `RuntimeFailure` if memory is full all the same, or the cell was interrupted meanwhile.
  func requireMemory() throws {
    while memory.isExhausted() {
      guard try hasWaitedForMemory() else { throw RuntimeFailure.memoryFull }
    }
  }

  /// Waits a moment for what is being freed; false where nothing is.
  ///
  /// Nobody else gets a turn meanwhile: a value may be on its way out of its variable and back.
  func hasWaitedForMemory() throws -> Bool {
    guard Gravedigger.isDigging else { return false }
    if Task.isCancelled { throw RuntimeFailure.interrupted }
    Thread.sleep(forTimeInterval: Self.glance)
    return true
  }
}
