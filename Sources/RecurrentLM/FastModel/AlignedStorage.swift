#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Storage for numbers that vectors of eight can be read from.
final class AlignedStorage<Scalar: FastScalar> {
  /// The first number, at a multiple of 64 bytes: the length of a cache line.
  let start: UnsafeMutablePointer<Scalar>

  /// How many numbers there are.
  let count: Int

  private let bytes: Int
  private let isMapped: Bool

  /// From this size on, storage is whole pages of the system's, which get it back when it goes.
  ///
  /// The heap would keep most of what a growing storage leaves behind: up to five times what it needs.
  private static var leastMapped: Int { 1 << 20 }

  /// Takes storage and fills it with zeros.
  init(count: Int) {
    self.count = count
    bytes = max(count, 1) * MemoryLayout<Scalar>.stride
    if bytes >= Self.leastMapped, let pages = Self.map(bytes) {
      isMapped = true
      start = pages.bindMemory(to: Scalar.self, capacity: count)
    } else {
      isMapped = false
      let memory = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 64)
      start = memory.bindMemory(to: Scalar.self, capacity: max(count, 1))
      start.initialize(repeating: 0, count: max(count, 1))
    }
  }

  /// Takes the numbers of storage of the same size.
  func copy(from other: AlignedStorage) { start.update(from: other.start, count: count) }

  /// Adds the numbers of storage of the same size.
  func add(_ other: AlignedStorage) {
    for index in 0..<count { start[index] += other.start[index] }
  }

  /// Goes a share of the way to the numbers of storage of the same size.
  func approach(_ other: AlignedStorage, share: Scalar) {
    Scalar.approach(start, other.start, count: count, share: share)
  }

  deinit {
    if isMapped {
      munmap(start, bytes)
    } else {
      start.deallocate()
    }
  }

  /// Pages of zeros, or nil if the system has none.
  private static func map(_ bytes: Int) -> UnsafeMutableRawPointer? {
    let pages = mmap(nil, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    return pages == MAP_FAILED ? nil : pages
  }
}

extension UnsafeMutablePointer where Pointee: FastScalar {
  /// The same storage in eights; it must begin at a multiple of eight numbers.
  var eights: UnsafeMutablePointer<SIMD8<Pointee>> {
    UnsafeMutableRawPointer(self).assumingMemoryBound(to: SIMD8<Pointee>.self)
  }
}
