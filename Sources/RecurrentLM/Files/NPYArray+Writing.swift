extension NPYArray {
  /// The array as a `.npy` file, numbers with 4 or 8 bytes each.
  ///
  /// - Throws: `CancellationError`.
  func bytes(bytesPerNumber: Int) throws -> [UInt8] {
    switch elements {
    case .numbers(let numbers) where bytesPerNumber == 4:
      try file("<f4", numbers) { Float($0).bitPattern.littleEndian }
    case .numbers(let numbers):
      try file("<f8", numbers) { $0.bitPattern.littleEndian }
    case .integers(let integers):
      try file("<i8", integers) { $0.littleEndian }
    case .bytes(let bytes):
      try file("|u1", bytes) { $0 }
    case .words(let words):
      try file("<U\(Self.longest(of: words))", Self.padded(words)) { $0.littleEndian }
    case .unread:
      try file("<f8", []) { (bits: UInt64) in bits }
    }
  }

  /// How many code points the longest of some words has, 0 for no words.
  static func longest(of words: [String]) -> Int {
    words.map(\.unicodeScalars.count).max() ?? 0
  }

  /// The code points of words, each filled up with zeros to the length of the longest.
  private static func padded(_ words: [String]) -> [UInt32] {
    let longest = longest(of: words)
    var padded = [UInt32](repeating: 0, count: words.count * longest)
    for (index, word) in words.enumerated() {
      for (place, scalar) in word.unicodeScalars.enumerated() {
        padded[index * longest + place] = scalar.value
      }
    }
    return padded
  }

  /// A file of elements as their bits.
  private func file<Element, Bits: BitwiseCopyable>(
    _ type: String,
    _ elements: [Element],
    bits: (Element) -> Bits
  ) throws -> [UInt8] {
    let header = NPYHeader(type: type, isFortranOrder: false, shape: shape).bytes
    let size = MemoryLayout<Bits>.size
    let whole = header.count + elements.count * size
    return try [UInt8](unsafeUninitializedCapacity: whole) { buffer, count in
      let bytes = UnsafeMutableRawBufferPointer(buffer)
      bytes.copyBytes(from: header)
      try Safepoint.forEachPiece(of: elements.count) { piece in
        for index in piece {
          let offset = header.count + index * size
          bytes.storeBytes(of: bits(elements[index]), toByteOffset: offset, as: Bits.self)
        }
      }
      count = whole
    }
  }
}
