/// Storage for numbers that vectors of eight can be read from.
final class AlignedStorage<Scalar: FastScalar> {
  /// The first number, at a multiple of 64 bytes: the length of a cache line.
  let start: UnsafeMutablePointer<Scalar>

  /// How many numbers there are.
  let count: Int

  /// Takes storage and fills it with zeros.
  init(count: Int) {
    let bytes = max(count, 1) * MemoryLayout<Scalar>.stride
    let memory = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 64)
    start = memory.bindMemory(to: Scalar.self, capacity: max(count, 1))
    start.initialize(repeating: 0, count: max(count, 1))
    self.count = count
  }

  deinit { start.deallocate() }
}

extension UnsafeMutablePointer where Pointee: FastScalar {
  /// The same storage in eights; it must begin at a multiple of eight numbers.
  var eights: UnsafeMutablePointer<SIMD8<Pointee>> {
    UnsafeMutableRawPointer(self).assumingMemoryBound(to: SIMD8<Pointee>.self)
  }
}
