import Foundation
import RecurrentLM

/// An archive whose members are whole and whose records claim what the input wants, in the 64 bits of
/// zip64: it is read, or refused with an error of the library.
func checkRecords(_ input: [UInt8], _ files: ScratchFiles) throws {
  var archive = ClaimingArchive(choices: input[...])
  try checkArchive(archive.bytes(of: files.arrays), files)
}

/// Writes archives record by record.
///
/// Each number is true where the input's next byte is below 224, and otherwise an extreme.
///
/// Source: PKWARE, .ZIP File Format Specification, version 6.3.10, sections 4.3 and 4.5.3.
private struct ClaimingArchive {
  var choices: ArraySlice<UInt8>
  private var data: [UInt8] = []
  private var directory: [UInt8] = []

  init(choices: ArraySlice<UInt8>) {
    self.choices = choices
  }

  mutating func bytes(of members: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    for (name, content) in members { add(Array((name + ".npy").utf8), content) }
    let (start, size) = (data.count, directory.count)
    var end: [UInt8] = []
    // The end of the directory in 64 bits, where that one stands, and the end in 32 bits.
    Self.append([(0x0606_4B50, 4), (44, 8), (45, 2), (45, 2), (0, 4), (0, 4)], to: &end)
    for truth in [members.count, members.count, size, start] {
      Self.append([(claim(truth), 8)], to: &end)
    }
    Self.append([(0x0706_4B50, 4), (0, 4), (claim(start + size), 8), (1, 4)], to: &end)
    Self.append([(0x0605_4B50, 4), (0, 4), (0xFFFF, 2), (0xFFFF, 2)], to: &end)
    Self.append([(0xFFFF_FFFF, 4), (0xFFFF_FFFF, 4), (0, 2)], to: &end)
    return data + directory + end
  }

  private mutating func add(_ name: [UInt8], _ content: [UInt8]) {
    let (offset, crc, size) = (data.count, UInt64(Self.checksum(content)), content.count)
    Self.append([(0x0403_4B50, 4), (45, 2), (0, 4), (0, 4), (crc, 4)], to: &data)
    Self.append([(UInt64(size), 4), (UInt64(size), 4), (UInt64(name.count), 2), (0, 2)], to: &data)
    data += name + content
    Self.append([(0x0201_4B50, 4), (45, 2), (45, 2), (0, 4), (0, 4), (crc, 4)], to: &directory)
    Self.append([(0xFFFF_FFFF, 4), (0xFFFF_FFFF, 4), (UInt64(name.count), 2)], to: &directory)
    Self.append([(28, 2), (0, 4), (0, 4), (0, 2), (0xFFFF_FFFF, 4)], to: &directory)
    directory += name
    Self.append([(1, 2), (24, 2), (claim(size), 8), (claim(size), 8)], to: &directory)
    Self.append([(claim(offset), 8)], to: &directory)
  }

  /// A number that is true, or an extreme.
  private mutating func claim(_ truth: Int) -> UInt64 {
    let truth = UInt64(truth)
    guard let choice = choices.popFirst(), choice >= 224 else { return truth }
    let third = UInt64.max / 6 + 1
    let extremes: [UInt64] = [
      0, 1, truth &+ 1, truth &- 1, 1 << 31, 1 << 32, 1 << 53, 1 << 61, 1 << 62, (1 << 62) + 1,
      (1 << 63) - 1, 1 << 63, .max, .max - 1, third, truth &* 1032,
    ]
    return extremes[Int(choice) % extremes.count]
  }

  /// Numbers with so many bytes each, the low byte first.
  private static func append(_ numbers: [(UInt64, Int)], to bytes: inout [UInt8]) {
    for (number, size) in numbers {
      for place in 0..<size { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * place))) }
    }
  }

  /// CRC-32 as zip has it.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var crc = UInt32.max
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 {
        let isOdd = crc & 1 == 1
        crc >>= 1
        if isOdd { crc ^= 0xEDB8_8320 }
      }
    }
    return ~crc
  }
}
