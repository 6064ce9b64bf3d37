import CMalloc
import Synchronization

/// What was freed and is still held for later.
///
/// To count it, or to give it back to the system, takes a walk through every piece: a second for three
/// million of them, in which nothing else happens. So neither is done when it can say nothing new.
enum FreedMemory {
  private static let counted = Mutex<(bytes: Int, unasked: Int)?>(nil)
  /// When it was last given back to the system, and how long that took.
  private static let given = Mutex<(end: ContinuousClock.Instant, took: Duration)?>(nil)

  /// Whether small pieces find so much room in what was freed and in what was never asked for.
  ///
  /// - Parameters:
  ///   - unasked: The bytes that were never asked for below the process's limit.
  ///   - reserve: The bytes that have to be free.
  /// - Returns: Whether both together make up the reserve.
  static func completes(_ unasked: Int, to reserve: Int) -> Bool {
    counted.withLock { last in
      // A heap that has hardly grown since found what it needed in its holes.
      if let last, last.bytes + last.unasked >= reserve, last.unasked - unasked < reserve / 16 {
        return true
      }
      let bytes = Int(clamping: malloc_free_bytes())
      last = (bytes, unasked)
      return bytes + unasked >= reserve
    }
  }

  /// Gives it back.
  static func giveBack() {
    given.withLock { last in
      let start = ContinuousClock.now
      malloc_give_back()
      last = (.now, start.duration(to: .now))
    }
  }

  /// Gives it back, unless that would take more than a tenth of the time.
  static func giveBackAtTimes() {
    if let last = given.withLock({ $0 }), last.end.duration(to: .now) < last.took * 10 { return }
    giveBack()
  }
}
