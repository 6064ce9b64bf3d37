// The header of an array as NumPy writes it: eight bytes, a length, and a Python dictionary.
//
//     \x93NUMPY 1 0 <length, 2 bytes> {'descr': '<f8', 'fortran_order': False, 'shape': (3, 4), }
//
// Source: numpy.lib.format, versions 1.0 to 3.0 (from 2.0 the length has 4 bytes).

/// What stands before the elements of an array in a `.npy` file.
struct NPYHeader: Hashable {
  private static let magic: [UInt8] = [0x93] + Array("NUMPY".utf8)

  /// The type of an element as NumPy writes it, such as `<f8`.
  var type: String

  /// Whether the elements run down the columns first.
  var isFortranOrder: Bool

  /// The sizes of the dimensions, none for a single number.
  var shape: [Int]

  /// The header's bytes, filled with blanks so that the elements begin at a multiple of 64.
  var bytes: [UInt8] {
    let list = shape.map(String.init).joined(separator: ", ") + (shape.count == 1 ? "," : "")
    var text =
      "{'descr': '\(type)', 'fortran_order': \(isFortranOrder ? "True" : "False"), "
      + "'shape': (\(list)), }"
    let prefix = Self.magic.count + 4
    text += String(repeating: " ", count: 63 - (prefix + text.utf8.count) % 64) + "\n"
    let length = UInt16(text.utf8.count)
    return Self.magic + [1, 0, UInt8(length & 0xff), UInt8(length >> 8)] + Array(text.utf8)
  }
}

extension NPYHeader {
  /// Reads a header, and tells where the elements begin.
  ///
  /// The error is the cause in plain words.
  static func parse(_ bytes: [UInt8]) throws(NPYFault) -> (header: NPYHeader, size: Int) {
    guard bytes.count >= 12, bytes.starts(with: magic) else {
      throw NPYFault("expected an array in NumPy's format")
    }
    let version = bytes[6]
    guard (1...3).contains(version) else {
      throw NPYFault("expected version 1 to 3 of NumPy's format, found \(version)")
    }
    let lengthSize = version == 1 ? 2 : 4
    let length = (0..<lengthSize).reduce(0) { $0 | Int(bytes[8 + $1]) << (8 * $1) }
    let start = 8 + lengthSize
    guard length <= bytes.count - start else { throw NPYFault("the header is cut off") }
    var parser = HeaderParser(Array(bytes[start..<start + length]))
    return (try parser.header(), start + length)
  }
}

extension NPYHeader {
  /// The number of elements, once it is known that some bytes hold exactly as many.
  func count(ofBytes size: Int) throws(NPYFault) -> Int {
    let elementSize = try NPYType(type).size
    var bytes = elementSize
    for size in shape {
      let (product, overflow) = bytes.multipliedReportingOverflow(by: size)
      guard !overflow else { throw NPYFault("the shape \(shape) is too large") }
      bytes = product
    }
    guard bytes == size else {
      throw NPYFault("shape \(shape) of '\(type)' does not fit the \(size) bytes that follow")
    }
    return bytes / elementSize
  }

  /// The bytes that the array takes while it is read: those of the file, its elements, and these once
  /// more where they have to change their order.
  func bytesToRead(count: Int, ofBytes size: Int) throws(NPYFault) -> Int {
    let isReordered = isFortranOrder && shape.count > 1
    switch try NPYType(type).kind {
    case .words, .wordsOfBytes:
      // The code points, and then words, whose text lies elsewhere if it is longer than 15 bytes.
      return Memory.sum(Memory.bytes(ofShape: 3, size, bytesPerElement: 1), 16 * count)
    default:
      let elements = Memory.bytes(ofShape: isReordered ? 2 : 1, count)
      return Memory.sum(size, elements)
    }
  }
}

/// Why an array cannot be used, in plain words.
struct NPYFault: Error {
  let cause: String

  init(_ cause: String) {
    self.cause = cause
  }
}

/// Reads the one kind of Python dictionary that headers have.
private struct HeaderParser {
  private let text: [UInt8]
  private var position = 0

  init(_ text: [UInt8]) {
    self.text = text
  }

  mutating func header() throws(NPYFault) -> NPYHeader {
    var type: String?
    var isFortranOrder: Bool?
    var shape: [Int]?
    try expect("{")
    while !accept("}") {
      let key = try quoted()
      try expect(":")
      switch key {
      case "descr": type = try elementType()
      case "fortran_order": isFortranOrder = try truth()
      case "shape": shape = try sizes()
      default: throw NPYFault("the header has an unknown entry '\(key)'")
      }
      if !accept(",") {
        try expect("}")
        break
      }
    }
    guard let type, let isFortranOrder, let shape else {
      throw NPYFault("the header lacks 'descr', 'fortran_order' or 'shape'")
    }
    return NPYHeader(type: type, isFortranOrder: isFortranOrder, shape: shape)
  }

  private mutating func elementType() throws(NPYFault) -> String {
    skipBlanks()
    guard position < text.count, text[position] != UInt8(ascii: "[") else {
      throw NPYFault("expected numbers or words, found records")
    }
    return try quoted()
  }

  private mutating func truth() throws(NPYFault) -> Bool {
    if accept("True") { return true }
    try expect("False")
    return false
  }

  private mutating func sizes() throws(NPYFault) -> [Int] {
    var sizes: [Int] = []
    try expect("(")
    while !accept(")") {
      skipBlanks()
      let digits = text[position...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      guard let size = Int(String(decoding: digits, as: UTF8.self)) else {
        throw NPYFault("the shape has a size that is no number")
      }
      position += digits.count
      sizes.append(size)
      if !accept(",") {
        try expect(")")
        break
      }
    }
    return sizes
  }

  private mutating func quoted() throws(NPYFault) -> String {
    skipBlanks()
    guard position < text.count, "'\"".utf8.contains(text[position]) else {
      throw NPYFault("the header is not a dictionary as NumPy writes it")
    }
    let content = text[(position + 1)...].prefix { $0 != text[position] }
    guard content.endIndex < text.count else { throw NPYFault("the header is cut off") }
    position = content.endIndex + 1
    return String(decoding: content, as: UTF8.self)
  }

  private mutating func expect(_ token: String) throws(NPYFault) {
    guard accept(token) else { throw NPYFault("expected '\(token)' in the header") }
  }

  private mutating func accept(_ token: String) -> Bool {
    skipBlanks()
    guard text[position...].starts(with: token.utf8) else { return false }
    position += token.utf8.count
    return true
  }

  private mutating func skipBlanks() {
    while position < text.count, text[position] <= UInt8(ascii: " ") { position += 1 }
  }
}
