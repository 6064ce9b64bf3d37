import Synchronization

/// How many blocks there are, and how many were claimed from either end.
struct Claims: AtomicRepresentable {
  typealias AtomicRepresentation = UInt64.AtomicRepresentation

  var blocks: UInt16
  var bottom: UInt16
  var top: UInt16

  var hasMore: Bool { Int(bottom) + Int(top) < Int(blocks) }

  static func encodeAtomicRepresentation(_ value: consuming Claims) -> AtomicRepresentation {
    UInt64.encodeAtomicRepresentation(
      UInt64(value.blocks) << 32 | UInt64(value.top) << 16 | UInt64(value.bottom)
    )
  }

  static func decodeAtomicRepresentation(
    _ representation: consuming AtomicRepresentation
  ) -> Claims {
    let bits = UInt64.decodeAtomicRepresentation(representation)
    return Claims(
      blocks: UInt16(truncatingIfNeeded: bits >> 32),
      bottom: UInt16(truncatingIfNeeded: bits),
      top: UInt16(truncatingIfNeeded: bits >> 16)
    )
  }
}
