/// Reads arrays of an archive by their names, without the `.npy`, and checks each.
///
/// An array that may be missing is nil; `require` makes an error of that.
struct ArrayReader {
  private let path: String
  private let archive: ZipReader

  init(path: String) throws {
    self.path = path
    archive = try ZipReader(path: path)
    var seen: Set<String> = []
    // Which of the two is meant nobody can tell; NumPy takes the last, others the first.
    if let twice = archive.names.first(where: { !seen.insert($0).inserted }) {
      throw failure(Self.name(ofMember: twice), "the archive has it twice; save the file again")
    }
  }

  /// The names of the arrays.
  var names: [String] { archive.names.map(Self.name) }

  private static func name(ofMember member: String) -> String {
    member.hasSuffix(".npy") ? String(member.dropLast(4)) : member
  }

  /// Whether there is an array of a name.
  func contains(_ name: String) -> Bool { archive.names.contains(name + ".npy") }

  /// Reads an array that must be there.
  func require<Value>(_ read: (String) throws -> Value?, _ name: String) throws -> Value {
    guard let value = try read(name) else {
      throw RecurrentLMError.missingArray(path: path, name: name, found: names)
    }
    return value
  }

  /// Reads a matrix of finite numbers.
  func matrix(_ name: String) throws -> Matrix? {
    guard let array = try array(name, of: .numbers) else { return nil }
    guard case .numbers(let values) = array.elements, array.shape.count == 2 else {
      throw failure(name, "expected two dimensions, found shape \(array.shape)")
    }
    let matrix = Matrix(rows: array.shape[0], columns: array.shape[1], values: values)
    if let index = try matrix.firstNotFinite() {
      let place = "[\(index / matrix.columns), \(index % matrix.columns)]"
      throw failure(name, "element \(place) is \(values[index])")
    }
    return matrix
  }

  /// The shape of a matrix, which is not read.
  func shape(_ name: String) throws -> (Int, Int)? {
    // No matrix has so many elements.
    guard let shape = try array(name, of: .numbers, count: -1)?.shape else { return nil }
    guard shape.count == 2 else {
      throw failure(name, "expected two dimensions, found shape \(shape)")
    }
    return (shape[0], shape[1])
  }

  /// The shape of an array of numbers of any dimensions, which is not read.
  func dimensions(_ name: String) throws -> [Int]? {
    try array(name, of: .numbers, count: -1)?.shape
  }

  /// Reads finite numbers of any dimensions.
  func numbers(_ name: String) throws -> [Double]? {
    guard let array = try array(name, of: .numbers) else { return nil }
    guard case .numbers(let values) = array.elements else {
      throw failure(name, "expected numbers, found shape \(array.shape)")
    }
    let row = Matrix(rows: 1, columns: values.count, values: values)
    if let index = try row.firstNotFinite() {
      throw failure(name, "element \(index) of its numbers is \(values[index])")
    }
    return values
  }

  /// Reads a table of two columns: counts that do not fall, and finite numbers of 0 or more.
  func pairs(_ name: String) throws -> [(Int, Double)]? {
    guard let array = try array(name, of: .numbers) else { return nil }
    guard case .numbers(let values) = array.elements, array.shape.count == 2, array.shape[1] == 2
    else { throw failure(name, "expected two columns, found shape \(array.shape)") }
    var pairs: [(Int, Double)] = []
    for row in 0..<array.shape[0] {
      let (count, value) = (values[2 * row], values[2 * row + 1])
      guard let count = Int(exactly: count), count >= pairs.last?.0 ?? 0,
        TrainingHistory.possibleCounts.contains(count)
      else {
        throw failure(name, "row \(row) has \(count) examples: expected a count that does not fall")
      }
      guard value.isFinite, value >= 0 else {
        throw failure(name, "row \(row) has \(value): expected a number of 0 or more")
      }
      pairs.append((count, value))
    }
    return pairs
  }

  /// Reads a finite number of 0 or more.
  func number(_ name: String) throws -> Double? {
    guard let array = try array(name, of: .numbers, count: 1) else { return nil }
    guard case .numbers(let values) = array.elements else {
      throw failure(name, "expected one number, found shape \(array.shape)")
    }
    guard values[0].isFinite, values[0] >= 0 else {
      throw failure(name, "expected a finite number of 0 or more, found \(values[0])")
    }
    return values[0]
  }

  /// Reads a finite number above 0.
  func positiveNumber(_ name: String) throws -> Double? {
    guard let number = try number(name) else { return nil }
    guard number > 0 else { throw failure(name, "expected a number above 0") }
    return number
  }

  /// Reads a whole number within a range.
  func wholeNumber(_ name: String, in range: ClosedRange<Int> = 0...Int.max) throws -> Int? {
    guard let array = try array(name, of: .wholeNumbers, count: 1) else { return nil }
    guard let value = array.wholeNumbers?.first else {
      throw failure(name, "expected one whole number, found shape \(array.shape)")
    }
    guard range.contains(value) else {
      let size =
        range.upperBound == Int.max
        ? "of \(range.lowerBound) or more" : "in \(range.lowerBound)...\(range.upperBound)"
      throw failure(name, "expected a whole number \(size), found \(value)")
    }
    return value
  }

  /// Reads as many whole numbers, 0 or more each.
  func wholeNumbers(_ name: String, count: Int) throws -> [Int]? {
    guard let array = try array(name, of: .wholeNumbers, count: count) else { return nil }
    guard let values = array.wholeNumbers, array.shape == [count] else {
      throw failure(name, "expected \(count) whole numbers in a row, found shape \(array.shape)")
    }
    if let index = values.firstIndex(where: { $0 < 0 }) {
      throw failure(name, "element \(index) is \(values[index]): expected 0 or more")
    }
    return values
  }

  /// Reads as many words, in either form that a file may have them in.
  func words(_ name: String, count: Int) throws -> [String]? {
    guard let array = try array(name, of: .words, count: count) else {
      return try StoredWords.read(self, named: name, count: count)
    }
    guard case .words(let words) = array.elements, array.shape == [count] else {
      throw failure(name, "expected \(counted(count, "word")) in a row, found shape \(array.shape)")
    }
    return words
  }

  /// Reads a list of bytes.
  func bytes(_ name: String) throws -> [UInt8]? {
    guard let array = try array(name, of: .bytes) else { return nil }
    guard case .bytes(let bytes) = array.elements, array.shape.count == 1 else {
      throw failure(name, "expected bytes in a row, found shape \(array.shape)")
    }
    return bytes
  }

  /// Reads an array, unless it has another number of elements than is asked for.
  private func array(_ name: String, of content: NPYContent, count: Int? = nil) throws -> NPYArray?
  {
    guard contains(name) else { return nil }
    do {
      var shape: [Int] = []
      let bytes = try archive.read(name + ".npy") { start, size in
        let (header, offset) = try NPYHeader.parse(start)
        shape = header.shape
        try content.check(NPYType(header.type), of: name)
        let found = try header.count(ofBytes: size - offset)
        guard count == nil || found == count else { return nil }
        return try header.bytesToRead(count: found, ofBytes: size)
      }
      return try bytes.map { try NPYArray(bytes: $0) } ?? NPYArray(unreadOfShape: shape)
    } catch let fault as NPYFault {
      throw failure(name, fault.cause)
    }
  }

  /// The error for an array that cannot be used.
  func failure(_ name: String, _ cause: String) -> RecurrentLMError {
    .unusableArray(path: path, name: name, cause: cause)
  }
}
