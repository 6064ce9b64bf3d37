/// A small image of pixels, each one of a palette of see-through colours.
///
/// A matrix of 100 x 100 cells takes 9 kB in this form and 400 kB as rectangles.
package struct PixelImage: Sendable {
  /// The palette: at most 256 colours.
  let palette: [Shade]

  /// Indices into the palette, row by row; all rows have one length.
  let pixels: [[UInt8]]

  /// The image as a PNG file (ISO/IEC 15948), with uncompressed data blocks.
  var png: [UInt8] {
    let depth = palette.count <= 16 ? 4 : 8
    let columns = pixels.first?.count ?? 0
    var header = Self.bigEndian(UInt32(columns)) + Self.bigEndian(UInt32(pixels.count))
    header += [UInt8(depth), 3, 0, 0, 0]
    let colors = palette.flatMap { [UInt8($0.red), UInt8($0.green), UInt8($0.blue)] }
    let opacities = palette.map { UInt8(($0.alpha * 255).rounded()) }
    let rows: [UInt8] = pixels.flatMap { row -> [UInt8] in [0] + Self.packed(row, depth: depth) }
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      + Self.chunk("IHDR", header) + Self.chunk("PLTE", colors) + Self.chunk("tRNS", opacities)
      + Self.chunk("IDAT", Self.stored(rows)) + Self.chunk("IEND", [])
  }

  private static func packed(_ row: [UInt8], depth: Int) -> [UInt8] {
    guard depth == 4 else { return row }
    return stride(from: 0, to: row.count, by: 2).map { index in
      row[index] << 4 | (index + 1 < row.count ? row[index + 1] : 0)
    }
  }

  /// Wraps data in zlib's format (RFC 1950), in stored blocks of at most 65,535 bytes (RFC 1951).
  private static func stored(_ data: [UInt8]) -> [UInt8] {
    var result: [UInt8] = [0x78, 0x01]
    var start = 0
    repeat {
      let end = min(start + 65535, data.count)
      let length = UInt16(end - start)
      result.append(end == data.count ? 1 : 0)
      for part in [length, ~length] { result += [UInt8(part & 0xFF), UInt8(part >> 8)] }
      result += data[start..<end]
      start = end
    } while start < data.count
    return result + bigEndian(adler32(data))
  }

  private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + data
    return bigEndian(UInt32(data.count)) + body + bigEndian(crc32(body))
  }

  private static func bigEndian(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  private static func crc32(_ data: [UInt8]) -> UInt32 {
    var value: UInt32 = 0xFFFF_FFFF
    for byte in data {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
    return ~value
  }

  private static func adler32(_ data: [UInt8]) -> UInt32 {
    var low: UInt32 = 1
    var high: UInt32 = 0
    for byte in data {
      low = (low + UInt32(byte)) % 65521
      high = (high + low) % 65521
    }
    return high << 16 | low
  }
}
