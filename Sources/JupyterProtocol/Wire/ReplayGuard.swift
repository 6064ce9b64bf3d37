/// Remembers the signatures of recent messages, so that a recorded message does nothing when it
/// is sent again.
///
/// The memory is bounded: the oldest signature is forgotten first. Only signatures that were found
/// good may be entered, or a stranger could fill the memory.
public struct ReplayGuard: Sendable {
  private var seen: Set<Frame> = []
  private var order: [Frame] = []
  private var oldest = 0
  private let capacity: Int

  /// Makes a guard that remembers the given number of signatures, as many as the reference
  /// client's 65,536 unless told otherwise.
  public init(capacity: Int = 65_536) {
    self.capacity = capacity
  }

  /// Enters a signature and tells whether it is new; empty signatures are always new.
  public mutating func enter(_ signature: Frame) -> Bool {
    guard !signature.isEmpty else { return true }
    guard seen.insert(signature).inserted else { return false }
    if order.count < capacity {
      order.append(signature)
    } else {
      seen.remove(order[oldest])
      order[oldest] = signature
      oldest = (oldest + 1) % capacity
    }
    return true
  }
}
