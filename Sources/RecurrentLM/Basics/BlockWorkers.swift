// Work on blocks, shared between the thread that asks and one helper.
//
// Starting a thread or a task for each step costs more than a step's share of the work. The helper
// therefore stays, spins for a moment after its last block, and then sleeps. Both claim blocks from
// opposite ends, so that each touches the same part of the weights in every step and finds it in its
// own cache. Which thread does a block changes no number.

import Synchronization

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A helper thread and the blocks that it shares with the thread that has taken it.
final class BlockWorkers: @unchecked Sendable {
  // Sendable, because `work` is written only while no block is left to claim, and published by the
  // store to `claims`; all else is atomic or guarded by `lock`.

  /// The helper of the whole process, or nil if it may use only one core.
  static let shared = UsableCores.count > 1 ? BlockWorkers() : nil

  /// The threads that share: number 0 is the one that asks, number 1 the helper.
  static let threads = 2

  /// The most blocks that can be shared at once.
  static let mostBlocks = Int(UInt16.max)

  /// About 50 microseconds, the time between two phases of a step.
  private static let spins = 20_000

  private var work: ((_ block: Int, _ thread: Int) -> Void)?
  private let isTaken = Atomic(false)
  private let isAsleep = Atomic(false)
  private let claims = Atomic(Claims(blocks: 0, bottom: 0, top: 0))
  private let finished = Atomic(0)
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let wakeUp = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  private init?() {
    pthread_mutex_init(lock, nil)
    pthread_cond_init(wakeUp, nil)
    guard startHelper() else { return nil }
  }

  /// Takes the helper, unless another thread has it.
  func take() -> Bool {
    isTaken.compareExchange(expected: false, desired: true, ordering: .acquiring).exchanged
  }

  /// Gives the helper back.
  func giveBack() {
    work = nil
    isTaken.store(false, ordering: .releasing)
  }

  /// Lets the helper begin; the caller may do something else before it joins.
  ///
  /// - Parameters:
  ///   - work: Does the block of a number, on the thread of a number; blocks may be done in any order
  ///     and at the same time.
  ///   - blocks: How many there are.
  func begin(_ work: @escaping (_ block: Int, _ thread: Int) -> Void, blocks: Int) {
    precondition(blocks <= Self.mostBlocks, "\(blocks) blocks are too many")
    self.work = work
    finished.store(0, ordering: .relaxed)
    claims.store(
      Claims(blocks: UInt16(blocks), bottom: 0, top: 0),
      ordering: .sequentiallyConsistent
    )
    if isAsleep.load(ordering: .sequentiallyConsistent) {
      pthread_mutex_lock(lock)
      pthread_cond_signal(wakeUp)
      pthread_mutex_unlock(lock)
    }
  }

  /// Does blocks from the bottom until none is left, and waits for the helper's last one.
  func join() {
    while let block = claimFromBottom() {
      work?(block, 0)
      finished.add(1, ordering: .acquiringAndReleasing)
    }
    let blocks = Int(claims.load(ordering: .relaxed).blocks)
    var spins = 0
    while finished.load(ordering: .acquiring) < blocks {
      spins += 1
      if spins > Self.spins { sched_yield() }
    }
  }

  private func claimFromBottom() -> Int? {
    claim { claims in
      defer { claims.bottom += 1 }
      return Int(claims.bottom)
    }
  }

  private func claimFromTop() -> Int? {
    claim { claims in
      claims.top += 1
      return Int(claims.blocks - claims.top)
    }
  }

  @inline(__always)
  private func claim(_ next: (inout Claims) -> Int) -> Int? {
    var seen = claims.load(ordering: .acquiring)
    while seen.hasMore {
      var desired = seen
      let block = next(&desired)
      let (exchanged, original) = claims.weakCompareExchange(
        expected: seen,
        desired: desired,
        ordering: .acquiringAndReleasing
      )
      if exchanged { return block }
      seen = original
    }
    return nil
  }

  /// The helper's life: blocks from the top, a moment's spinning, sleep.
  private func help() {
    var spins = 0
    while true {
      if let block = claimFromTop() {
        work?(block, 1)
        finished.add(1, ordering: .acquiringAndReleasing)
        spins = 0
      } else if spins < Self.spins {
        spins += 1
      } else {
        sleep()
        spins = 0
      }
    }
  }

  private func sleep() {
    pthread_mutex_lock(lock)
    isAsleep.store(true, ordering: .sequentiallyConsistent)
    // Blocks that were published before the line above came without a signal: look before waiting.
    while !claims.load(ordering: .sequentiallyConsistent).hasMore {
      pthread_cond_wait(wakeUp, lock)
    }
    isAsleep.store(false, ordering: .sequentiallyConsistent)
    pthread_mutex_unlock(lock)
  }

  private func startHelper() -> Bool {
    let this = Unmanaged.passRetained(self).toOpaque()
    #if canImport(Glibc)
    var thread = pthread_t()
    return pthread_create(
      &thread,
      nil,
      { argument in
        if let argument {
          Unmanaged<BlockWorkers>.fromOpaque(argument).takeUnretainedValue().help()
        }
        return nil
      },
      this
    ) == 0
    #else
    var thread: pthread_t?
    return pthread_create(
      &thread,
      nil,
      { argument in
        Unmanaged<BlockWorkers>.fromOpaque(argument).takeUnretainedValue().help()
        return nil
      },
      this
    ) == 0
    #endif
  }
}
