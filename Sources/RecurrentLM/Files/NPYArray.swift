/// An array as NumPy keeps it in a file: of numbers, or of words.
struct NPYArray {
  /// The elements, the last dimension running fastest.
  enum Elements {
    case numbers([Double])
    case integers([Int])
    case words([String])
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

// Writing.

extension NPYArray {
  /// The array as a `.npy` file, numbers with 4 or 8 bytes each.
  func bytes(bytesPerNumber: Int) -> [UInt8] {
    var content: [UInt8] = []
    let type: String
    switch elements {
    case .numbers(let numbers) where bytesPerNumber == 4:
      type = "<f4"
      for number in numbers { content.append(littleEndian: Float(number).bitPattern) }
    case .numbers(let numbers):
      type = "<f8"
      for number in numbers { content.append(littleEndian: number.bitPattern) }
    case .unread:
      type = "<f8"
    case .integers(let integers):
      type = "<i8"
      for integer in integers { content.append(littleEndian: integer) }
    case .words(let words):
      let longest = words.map(\.unicodeScalars.count).max() ?? 0
      type = "<U\(longest)"
      for word in words {
        let scalars = word.unicodeScalars.map(\.value)
        for scalar in scalars { content.append(littleEndian: scalar) }
        for _ in scalars.count..<longest { content.append(littleEndian: UInt32(0)) }
      }
    }
    return NPYHeader(type: type, isFortranOrder: false, shape: shape).bytes + content
  }
}

// Reading.

extension NPYArray {
  /// Reads a `.npy` file.
  init(bytes: [UInt8]) throws(NPYFault) {
    let (header, start) = try NPYHeader.parse(bytes)
    let content = bytes[start...]
    let count = try header.count(ofBytes: content.count)
    shape = header.shape
    switch header.type {
    case "<f4":
      let numbers = content.littleEndian(count: count) { Double(Float(bitPattern: $0)) }
      elements = .numbers(try header.rowMajor(numbers))
    case "<f8":
      let numbers = content.littleEndian(count: count) { Double(bitPattern: $0) }
      elements = .numbers(try header.rowMajor(numbers))
    case "<i8":
      let integers = content.littleEndian(count: count) { (integer: Int) in integer }
      elements = .integers(try header.rowMajor(integers))
    default:
      elements = .words(try Self.words(header, content, count: count))
    }
  }

  private static func words(
    _ header: NPYHeader,
    _ content: ArraySlice<UInt8>,
    count: Int
  ) throws(NPYFault) -> [String] {
    let length = try header.elementSize() / 4
    let scalars = content.littleEndian(count: count * length) { (value: UInt32) in value }
    var words: [String] = []
    for index in 0..<count {
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
  fileprivate func rowMajor<Element>(_ elements: [Element]) throws(NPYFault) -> [Element] {
    guard isFortranOrder, shape.count > 1 else { return elements }
    guard shape.count == 2 else {
      throw NPYFault("expected at most two dimensions, found shape \(shape)")
    }
    let (rows, columns) = (shape[0], shape[1])
    var result: [Element] = []
    result.reserveCapacity(elements.count)
    for row in 0..<rows {
      for column in 0..<columns { result.append(elements[column * rows + row]) }
    }
    return result
  }
}

extension [UInt8] {
  fileprivate mutating func append(littleEndian value: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
  }
}

extension ArraySlice<UInt8> {
  fileprivate func littleEndian<Bits: FixedWidthInteger & BitwiseCopyable, Value>(
    count: Int,
    _ value: (Bits) -> Value
  ) -> [Value] {
    withUnsafeBytes { bytes in
      (0..<count).map { index in
        let offset = index * MemoryLayout<Bits>.size
        let bits = bytes.loadUnaligned(fromByteOffset: offset, as: Bits.self)
        return value(Bits(littleEndian: bits))
      }
    }
  }
}
