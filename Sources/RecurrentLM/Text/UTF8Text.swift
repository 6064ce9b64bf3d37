/// Reading and writing single code points in UTF-8 that is known to be valid.
enum UTF8Text {
  /// The code point that starts at `index`, and the bytes it takes.
  @inline(__always)
  static func scalar(
    _ bytes: UnsafeBufferPointer<UInt8>,
    at index: Int
  ) -> (scalar: UInt32, width: Int) {
    let first = UInt32(bytes[index])
    if first < 0x80 { return (first, 1) }
    func tail(_ offset: Int) -> UInt32 { UInt32(bytes[index + offset]) & 0x3F }
    if first < 0xE0 { return ((first & 0x1F) << 6 | tail(1), 2) }
    if first < 0xF0 { return ((first & 0x0F) << 12 | tail(1) << 6 | tail(2), 3) }
    return ((first & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
  }

  /// The code point that ends just before `index`, and the bytes it takes.
  @inline(__always)
  static func scalar(
    _ bytes: UnsafeBufferPointer<UInt8>,
    before index: Int
  ) -> (scalar: UInt32, width: Int) {
    var start = index - 1
    while bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(bytes, at: start)
  }

  /// Adds a code point's bytes.
  @inline(__always)
  static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    if scalar < 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: scalar))
      return
    }
    func tail(_ shift: UInt32) -> UInt8 {
      UInt8(truncatingIfNeeded: (scalar >> shift) & 0x3F | 0x80)
    }
    if scalar < 0x800 {
      bytes.append(UInt8(truncatingIfNeeded: scalar >> 6 | 0xC0))
    } else if scalar < 0x1_0000 {
      bytes.append(UInt8(truncatingIfNeeded: scalar >> 12 | 0xE0))
      bytes.append(tail(6))
    } else {
      bytes.append(UInt8(truncatingIfNeeded: scalar >> 18 | 0xF0))
      bytes.append(tail(12))
      bytes.append(tail(6))
    }
    bytes.append(tail(0))
  }

  /// The same text in lower case, as Python's `str.lower` makes it.
  ///
  /// Swift's `lowercased()` maps each code point by itself; Python also writes a capital sigma at
  /// the end of a word as ς (Unicode's Final_Sigma condition).
  static func lowercased(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    guard bytes.contains(where: { $0 >= 0x80 }) else {
      return bytes.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    }
    var lower: [UInt8] = []
    lower.reserveCapacity(bytes.count + 8)
    var index = 0
    var next = 1 << 16
    while index < bytes.count {
      if index >= next {
        guard Safepoint.passes() else { break }
        next += 1 << 16
      }
      let (scalar, width) = scalar(bytes, at: index)
      if scalar == 0x03A3 {
        append(isFinalSigma(bytes, at: index) ? 0x03C2 : 0x03C3, to: &lower)
      } else if let unicode = Unicode.Scalar(scalar) {
        lower.append(contentsOf: unicode.properties.lowercaseMapping.utf8)
      }
      index += width
    }
    return lower
  }

  /// Whether the capital sigma at `index` follows a cased letter and isn't followed by one,
  /// with characters that case ignores in between on either side.
  private static func isFinalSigma(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    var position = index
    var follows = false
    while position > 0 {
      let (before, width) = scalar(bytes, before: position)
      position -= width
      guard let properties = Unicode.Scalar(before)?.properties else { break }
      if properties.isCaseIgnorable { continue }
      follows = properties.isCased
      break
    }
    guard follows else { return false }
    position = index + 2
    while position < bytes.count {
      let (after, width) = scalar(bytes, at: position)
      position += width
      guard let properties = Unicode.Scalar(after)?.properties else { break }
      if properties.isCaseIgnorable { continue }
      return !properties.isCased
    }
    return true
  }
}
