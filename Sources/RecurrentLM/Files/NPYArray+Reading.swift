extension NPYArray {
  /// Reads a `.npy` file.
  ///
  /// - Throws: `NPYFault`, or `CancellationError`.
  init(bytes: [UInt8]) throws {
    let (header, start) = try NPYHeader.parse(bytes)
    let content = bytes[start...]
    let count = try header.count(ofBytes: content.count)
    let type = try NPYType(header.type)
    shape = header.shape
    switch (type.kind, type.size) {
    case (.floatingPoint, _):
      elements = .numbers(try header.rowMajor(content.numbers(count: count, type)))
    case (.wholeNumbers(signed: false), 1):
      elements = .bytes(try header.rowMajor(Array(content)))
    case (.wholeNumbers(let isSigned), _):
      let integers = try content.integers(count: count, type, isSigned: isSigned)
      elements = .integers(try header.rowMajor(integers))
    case (.words, _):
      elements = .words(try header.rowMajor(content.words(count: count, type)))
    case (.wordsOfBytes, _):
      elements = .words(try header.rowMajor(content.wordsOfBytes(count: count, type)))
    case (.other, _):
      throw NPYFault("expected numbers or words, found \(type.name) of type '\(type.text)'")
    }
  }
}

extension NPYHeader {
  /// The elements with the last dimension running fastest.
  fileprivate func rowMajor<Element>(_ elements: [Element]) throws -> [Element] {
    guard isFortranOrder, shape.count > 1, !elements.isEmpty else { return elements }
    guard shape.count == 2 else {
      throw NPYFault("expected at most two dimensions, found shape \(shape)")
    }
    let (rows, columns) = (shape[0], shape[1])
    var result: [Element] = []
    result.reserveCapacity(elements.count)
    try Safepoint.forEachPiece(of: rows, size: max(1, (1 << 18) / columns)) { rowsOfPiece in
      for row in rowsOfPiece {
        for column in 0..<columns { result.append(elements[column * rows + row]) }
      }
    }
    return result
  }
}

extension ArraySlice<UInt8> {
  /// Floating-point numbers of two, four or eight bytes.
  fileprivate func numbers(count: Int, _ type: NPYType) throws -> [Double] {
    switch type.size {
    case 2: try elements(count: count, type) { Self.number(ofHalf: $0) }
    case 4: try elements(count: count, type) { Double(Float(bitPattern: $0)) }
    default: try elements(count: count, type) { Double(bitPattern: $0) }
    }
  }

  /// A number of half precision: a sign, five bits of an exponent, and ten of a fraction.
  ///
  /// `Float16` is not there on every machine. Source: IEEE 754-2019, table 3.5 (binary16).
  private static func number(ofHalf bits: UInt16) -> Double {
    let exponent = Int(bits >> 10 & 0x1F)
    let fraction = Double(bits & 0x3FF) / 1024
    let magnitude =
      switch exponent {
      case 0: fraction * 0x1p-14
      case 0x1F: fraction == 0 ? Double.infinity : .nan
      default: Double(sign: .plus, exponent: exponent - 15, significand: 1 + fraction)
      }
    return bits >> 15 == 0 ? magnitude : -magnitude
  }

  /// Whole numbers of one to eight bytes.
  fileprivate func integers(count: Int, _ type: NPYType, isSigned: Bool) throws -> [Int] {
    switch (type.size, isSigned) {
    case (1, _): return try elements(count: count, type) { Int(Int8(bitPattern: $0)) }
    case (2, true): return try elements(count: count, type) { Int(Int16(bitPattern: $0)) }
    case (2, false): return try elements(count: count, type) { (bits: UInt16) in Int(bits) }
    case (4, true): return try elements(count: count, type) { Int(Int32(bitPattern: $0)) }
    case (4, false): return try elements(count: count, type) { (bits: UInt32) in Int(bits) }
    case (_, true): return try elements(count: count, type) { (bits: Int) in bits }
    case (_, false):
      let integers = try elements(count: count, type) { (bits: Int) in bits }
      if let index = integers.firstIndex(where: { $0 < 0 }) {
        throw NPYFault(
          "element \(index) is \(UInt(bitPattern: integers[index])): expected at most \(Int.max)"
        )
      }
      return integers
    }
  }

  /// Words of code points, which NumPy fills up with zeros that are no part of them.
  fileprivate func words(count: Int, _ type: NPYType) throws -> [String] {
    let length = type.size / 4
    let scalars = try elements(count: count * length, type) { (value: UInt32) in value }
    var words: [String] = []
    for index in 0..<count {
      if index & 0xFF == 0 { try Safepoint.pass() }
      var word = String.UnicodeScalarView()
      for value in scalars[index * length..<(index + 1) * length].withoutZerosAtTheEnd {
        guard let scalar = Unicode.Scalar(value) else {
          throw NPYFault("word \(index) has \(value), which is no character")
        }
        word.append(scalar)
      }
      words.append(String(word))
    }
    return words
  }

  /// Words of bytes in UTF-8, filled up with zeros likewise.
  fileprivate func wordsOfBytes(count: Int, _ type: NPYType) throws -> [String] {
    var words: [String] = []
    for index in 0..<count {
      if index & 0xFF == 0 { try Safepoint.pass() }
      let start = startIndex + index * type.size
      let bytes = self[start..<start + type.size].withoutZerosAtTheEnd
      guard let word = String(validating: bytes, as: UTF8.self) else {
        throw NPYFault(
          "word \(index) is not UTF-8: in NumPy 'np.char.decode(words, \"latin-1\")' makes text of it"
        )
      }
      words.append(word)
    }
    return words
  }

  /// Reads elements, in pieces with a safepoint between two of them.
  @inline(__always)
  private func elements<Bits: FixedWidthInteger & BitwiseCopyable, Value>(
    count: Int,
    _ type: NPYType,
    _ value: (Bits) -> Value
  ) throws -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(count)
    let isBigEndian = type.isBigEndian
    try Meter.measure("reading \(counted(count, "number"))", of: count) { meter in
      try withUnsafeBytes { bytes in
        try Safepoint.forEachPiece(of: count) { piece in
          for index in piece {
            let offset = index * MemoryLayout<Bits>.size
            let bits = bytes.loadUnaligned(fromByteOffset: offset, as: Bits.self)
            values.append(value(isBigEndian ? Bits(bigEndian: bits) : Bits(littleEndian: bits)))
          }
          meter.advance(by: piece.count)
        }
      }
    }
    return values
  }
}

extension ArraySlice where Element: BinaryInteger {
  /// The elements up to the last that is not zero.
  fileprivate var withoutZerosAtTheEnd: Self {
    self[..<((lastIndex { $0 != 0 } ?? startIndex - 1) + 1)]
  }
}
