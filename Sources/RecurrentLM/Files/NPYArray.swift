/// An array as NumPy keeps it in a file: of numbers, or of words.
struct NPYArray {
  /// The elements, the last dimension running fastest.
  enum Elements {
    case numbers([Double])
    case integers([Int])
    case words([String])
    case bytes([UInt8])
    /// Not as many as were asked for, and so not read.
    case unread
  }

  let shape: [Int]
  let elements: Elements

  /// Stands for an array whose elements are not read.
  init(unreadOfShape shape: [Int]) {
    self.shape = shape
    elements = .unread
  }

  /// Makes an array of two dimensions.
  init(_ matrix: Matrix) {
    shape = [matrix.rows, matrix.columns]
    elements = .numbers(matrix.values)
  }

  /// Makes a list of words.
  init(_ words: [String]) {
    shape = [words.count]
    elements = .words(words)
  }

  /// Makes a list of bytes.
  init(_ bytes: [UInt8]) {
    shape = [bytes.count]
    elements = .bytes(bytes)
  }

  /// Makes a list of numbers.
  init(_ numbers: [Int]) {
    shape = [numbers.count]
    elements = .integers(numbers)
  }

  /// Makes a table of two columns.
  init(_ pairs: [(Int, Double)]) {
    shape = [pairs.count, 2]
    elements = .numbers(pairs.flatMap { [Double($0.0), $0.1] })
  }

  /// Makes a single number.
  init(_ number: Int) {
    shape = []
    elements = .integers([number])
  }

  /// Makes a single number.
  init(_ number: Double) {
    shape = []
    elements = .numbers([number])
  }
}

// Reading.

extension NPYArray {
  /// Reads a `.npy` file.
  ///
  /// - Throws: `NPYFault`, or `CancellationError`.
  init(bytes: [UInt8]) throws {
    let (header, start) = try NPYHeader.parse(bytes)
    let content = bytes[start...]
    let count = try header.count(ofBytes: content.count)
    shape = header.shape
    switch header.type {
    case "<f4":
      let numbers = try content.littleEndian(count: count) { Double(Float(bitPattern: $0)) }
      elements = .numbers(try header.rowMajor(numbers))
    case "<f8":
      let numbers = try content.littleEndian(count: count) { Double(bitPattern: $0) }
      elements = .numbers(try header.rowMajor(numbers))
    case "<i8":
      let integers = try content.littleEndian(count: count) { (integer: Int) in integer }
      elements = .integers(try header.rowMajor(integers))
    case "|u1":
      elements = .bytes(try header.rowMajor(Array(content)))
    default:
      elements = .words(try Self.words(header, content, count: count))
    }
  }

  private static func words(
    _ header: NPYHeader,
    _ content: ArraySlice<UInt8>,
    count: Int
  ) throws -> [String] {
    let length = try header.elementSize() / 4
    let scalars = try content.littleEndian(count: count * length) { (value: UInt32) in value }
    var words: [String] = []
    for index in 0..<count {
      if index & 0xFF == 0 { try Safepoint.pass() }
      var word = String.UnicodeScalarView()
      // NumPy fills words up with zeros, which are no part of them.
      let padded = scalars[index * length..<(index + 1) * length]
      for value in padded[..<((padded.lastIndex { $0 != 0 } ?? padded.startIndex - 1) + 1)] {
        guard let scalar = Unicode.Scalar(value) else {
          throw NPYFault("word \(index) has \(value), which is no character")
        }
        word.append(scalar)
      }
      words.append(String(word))
    }
    return try header.rowMajor(words)
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
  /// Reads numbers, in pieces with a safepoint between two of them.
  fileprivate func littleEndian<Bits: FixedWidthInteger & BitwiseCopyable, Value>(
    count: Int,
    _ value: (Bits) -> Value
  ) throws -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(count)
    try withUnsafeBytes { bytes in
      try Safepoint.forEachPiece(of: count) { piece in
        for index in piece {
          let offset = index * MemoryLayout<Bits>.size
          let bits = bytes.loadUnaligned(fromByteOffset: offset, as: Bits.self)
          values.append(value(Bits(littleEndian: bits)))
        }
      }
    }
    return values
  }
}
