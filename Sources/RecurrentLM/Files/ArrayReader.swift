/// Reads arrays of an archive by their names, without the `.npy`, and checks each.
///
/// An array that may be missing is nil; `require` makes an error of that.
struct ArrayReader {
  private let path: String
  private let archive: ZipReader

  init(path: String) throws {
    self.path = path
    archive = try ZipReader(path: path)
  }

  /// Whether there is an array of a name.
  func contains(_ name: String) -> Bool { archive.names.contains(name + ".npy") }

  /// Reads an array that must be there.
  func require<Value>(_ read: (String) throws -> Value?, _ name: String) throws -> Value {
    guard let value = try read(name) else {
      let found = archive.names.map { $0.hasSuffix(".npy") ? String($0.dropLast(4)) : $0 }
      throw RecurrentLMError.missingArray(path: path, name: name, found: found)
    }
    return value
  }

  /// Reads the three matrices of a model, whose names begin with a prefix, of any shapes that fit
  /// together or of those of other matrices.
  ///
  /// All shapes are compared before any matrix is read.
  func parameters(prefix: String = "", like others: Parameters? = nil) throws -> Parameters {
    let shapes = try ["U", "V", "W"].map { try require(shape, prefix + $0) }
    let (H, C) = others.map { ($0.hiddenSize, $0.vocabularySize) } ?? shapes[0]
    do {
      try Parameters.checkSizes(vocabularySize: C, hiddenSize: H, bpttTruncate: 0)
      try Parameters.check(shapes: shapes, vocabularySize: C, hiddenSize: H)
    } catch RecurrentLMError.parameterShape(let name, let found, let expected) {
      throw failure(prefix + name, "expected shape \(expected), found \(found)")
    } catch RecurrentLMError.invalidArgument(let size, let found, let expected) {
      throw failure(prefix + "U", "expected \(expected) for '\(size)', found \(found)")
    }
    return Parameters(
      unchecked: try require(matrix, prefix + "U"),
      try require(matrix, prefix + "V"),
      try require(matrix, prefix + "W")
    )
  }

  /// The shape of a matrix, which is not read.
  private func shape(_ name: String) throws -> (Int, Int)? {
    // No matrix has so many elements.
    guard let shape = try array(name, count: -1)?.shape else { return nil }
    guard shape.count == 2 else {
      throw failure(name, "expected '<f4' or '<f8' in two dimensions, found shape \(shape)")
    }
    return (shape[0], shape[1])
  }

  /// Reads a matrix of finite numbers.
  func matrix(_ name: String) throws -> Matrix? {
    guard let array = try array(name) else { return nil }
    guard case .numbers(let values) = array.elements, array.shape.count == 2 else {
      throw failure(name, "expected '<f4' or '<f8' in two dimensions, found shape \(array.shape)")
    }
    let matrix = Matrix(rows: array.shape[0], columns: array.shape[1], values: values)
    if let index = try matrix.firstNotFinite() {
      let place = "[\(index / matrix.columns), \(index % matrix.columns)]"
      throw failure(name, "element \(place) is \(values[index])")
    }
    return matrix
  }

  /// Reads a table of two columns: counts that do not fall, and finite numbers of 0 or more.
  func pairs(_ name: String) throws -> [(Int, Double)]? {
    guard let array = try array(name) else { return nil }
    guard case .numbers(let values) = array.elements, array.shape.count == 2, array.shape[1] == 2
    else { throw failure(name, "expected two columns of '<f8', found shape \(array.shape)") }
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
    guard let array = try array(name, count: 1) else { return nil }
    guard case .numbers(let values) = array.elements, values.count == 1, values[0].isFinite,
      values[0] >= 0
    else { throw failure(name, "expected one finite number of type '<f8', 0 or more") }
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
    guard let array = try array(name, count: 1) else { return nil }
    guard case .integers(let values) = array.elements, values.count == 1,
      range.contains(values[0])
    else {
      let bound = range.upperBound == Int.max ? "" : "...\(range.upperBound)"
      let size = bound.isEmpty ? ", \(range.lowerBound) or more" : " in \(range.lowerBound)\(bound)"
      throw failure(name, "expected one whole number of type '<i8'\(size)")
    }
    return values[0]
  }

  /// Reads as many whole numbers, 0 or more each.
  func wholeNumbers(_ name: String, count: Int) throws -> [Int]? {
    guard let array = try array(name, count: count) else { return nil }
    guard case .integers(let values) = array.elements, array.shape == [count],
      values.allSatisfy({ $0 >= 0 })
    else { throw failure(name, "expected \(count) whole numbers of type '<i8', 0 or more") }
    return values
  }

  /// Reads as many words, in either form that a file may have them in.
  func words(_ name: String, count: Int) throws -> [String]? {
    guard let array = try array(name, count: count) else {
      return try StoredWords.read(self, named: name, count: count)
    }
    guard case .words(let words) = array.elements, array.shape == [count] else {
      throw failure(name, "expected \(count) words of type '<U…', found shape \(array.shape)")
    }
    return words
  }

  /// Reads a list of bytes.
  func bytes(_ name: String) throws -> [UInt8]? {
    guard let array = try array(name) else { return nil }
    guard case .bytes(let bytes) = array.elements, array.shape.count == 1 else {
      throw failure(name, "expected a list of bytes of type '|u1', found shape \(array.shape)")
    }
    return bytes
  }

  /// Reads an array, unless it has another number of elements than is asked for.
  private func array(_ name: String, count: Int? = nil) throws -> NPYArray? {
    guard contains(name) else { return nil }
    do {
      var shape: [Int] = []
      let bytes = try archive.read(name + ".npy") { start, size in
        let (header, offset) = try NPYHeader.parse(start)
        shape = header.shape
        let found = try header.count(ofBytes: size - offset)
        return count == nil || found == count
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
