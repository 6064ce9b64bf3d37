/// Storage for single-precision numbers that vectors of eight can be read from.
final class AlignedFloats {
  /// The first number, at a multiple of 64 bytes: the length of a cache line.
  let start: UnsafeMutablePointer<Float>

  /// How many numbers there are.
  let count: Int

  /// Takes storage and fills it with zeros.
  init(count: Int) {
    let bytes = max(count, 1) * MemoryLayout<Float>.stride
    let memory = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 64)
    start = memory.bindMemory(to: Float.self, capacity: max(count, 1))
    start.initialize(repeating: 0, count: max(count, 1))
    self.count = count
  }

  deinit { start.deallocate() }
}

/// Eight numbers that are computed with at once.
typealias Floats8 = SIMD8<Float>

extension UnsafeMutablePointer<Float> {
  /// The same storage in eights; it must begin at a multiple of 32 bytes.
  var eights: UnsafeMutablePointer<Floats8> {
    UnsafeMutableRawPointer(self).assumingMemoryBound(to: Floats8.self)
  }
}

/// A count rounded up to whole vectors of eight.
func roundedUpToEight(_ count: Int) -> Int { (count + 7) & ~7 }
