/// Up to three bytes to look for, eight places at a time.
///
/// A byte of a word is zero if, of the word less one in every byte, the top bit is set where the
/// word's own is not. Above the lowest zero that can err, so only the lowest is used.
///
/// Source: S. E. Anderson, "Bit Twiddling Hacks", https://graphics.stanford.edu/~seander/bithacks.html.
struct ByteSearch {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  private let wanted: (UInt8, UInt8, UInt8)
  private let patterns: (UInt64, UInt64, UInt64)

  /// Makes a search; for fewer than three bytes, one is given again.
  init(_ first: UInt8, _ second: UInt8, _ third: UInt8) {
    wanted = (first, second, third)
    patterns = (
      Self.ones &* UInt64(first), Self.ones &* UInt64(second), Self.ones &* UInt64(third)
    )
  }

  /// The first place at or after `start` that has one of the bytes, the end if none has.
  @inline(__always)
  func firstIndex(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = start
    while index + 8 <= raw.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let found =
        zeros(word ^ patterns.0) | zeros(word ^ patterns.1) | zeros(word ^ patterns.2)
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < bytes.count {
      let byte = bytes[index]
      if byte == wanted.0 || byte == wanted.1 || byte == wanted.2 { return index }
      index += 1
    }
    return index
  }

  @inline(__always)
  private func zeros(_ word: UInt64) -> UInt64 { (word &- Self.ones) & ~word & Self.tops }
}
