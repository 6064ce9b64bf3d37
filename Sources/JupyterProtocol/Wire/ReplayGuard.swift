/// Remembers the signatures of recent messages, so that a recorded message does nothing when it
/// is sent again.
///
/// The memory is bounded: the oldest signature is forgotten first. Only signatures that were found
/// good may be entered, or a stranger could fill the memory.
public struct ReplayGuard: Sendable {
  private var seen: Set<Digest> = []
  private var order: [Digest] = []
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
    let digest = Digest(signature)
    guard seen.insert(digest).inserted else { return false }
    if order.count < capacity {
      order.append(digest)
    } else {
      seen.remove(order[oldest])
      order[oldest] = digest
      oldest = (oldest + 1) % capacity
    }
    return true
  }

  /// The first 128 bits of a signature, which tell good ones apart as well as all of them, in a
  /// seventh of the memory.
  private struct Digest: Hashable {
    private var high: UInt64 = 0
    private var low: UInt64 = 0

    init(_ signature: Frame) {
      for digit in signature.prefix(32) {
        // The value of a hexadecimal digit in either case.
        let value = UInt64((digit & 15) &+ 9 &* (digit >> 6))
        high = high << 4 | low >> 60
        low = low << 4 | value & 15
      }
    }
  }
}
