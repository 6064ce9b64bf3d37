/// A model's file: a `.npz` archive with the arrays `U`, `V` and `W`, and, where they were saved,
/// the vocabulary's `words` and the number `bpttTruncate`.
struct ModelFile {
  private static let words = "words"
  private static let bpttTruncate = "bpttTruncate"

  var parameters: Parameters
  var bpttTruncate: Int?
  var words: [String]?

  init(parameters: Parameters, bpttTruncate: Int?, words: [String]?) {
    self.parameters = parameters
    self.bpttTruncate = bpttTruncate
    self.words = words
  }

  /// Writes the file, numbers with 4 or 8 bytes each.
  func write(to path: String, bytesPerNumber: Int) throws {
    var arrays: [(name: String, array: NPYArray)] = [
      ("U", NPYArray(parameters.U)), ("V", NPYArray(parameters.V)), ("W", NPYArray(parameters.W)),
    ]
    if let bpttTruncate { arrays.append((Self.bpttTruncate, NPYArray(bpttTruncate))) }
    if let words { arrays.append((Self.words, NPYArray(words))) }
    let members = arrays.map { name, array in
      (name: name + ".npy", bytes: array.bytes(bytesPerNumber: bytesPerNumber))
    }
    try ZipWriter.write(members, to: path)
  }

  /// Reads a file.
  init(path: String) throws {
    let archive = try ArrayReader(path: path)
    let U = try archive.matrix("U")
    let V = try archive.matrix("V")
    let W = try archive.matrix("W")
    do {
      parameters = try Parameters(U: U, V: V, W: W)
    } catch RecurrentLMError.parameterShape(let name, let found, let expected) {
      throw RecurrentLMError.unusableArray(
        path: path,
        name: name,
        cause: "expected shape \(expected), found \(found)"
      )
    }
    bpttTruncate = try archive.number(Self.bpttTruncate)
    words = try archive.words(Self.words, count: parameters.vocabularySize)
  }
}

/// Reads arrays of an archive by their names, without the `.npy`.
private struct ArrayReader {
  private let path: String
  private let archive: ZipReader

  init(path: String) throws {
    self.path = path
    archive = try ZipReader(path: path)
  }

  func matrix(_ name: String) throws -> Matrix {
    guard let array = try array(name) else {
      let found = archive.names.map { $0.hasSuffix(".npy") ? String($0.dropLast(4)) : $0 }
      throw RecurrentLMError.missingArray(path: path, name: name, found: found)
    }
    guard case .numbers(let values) = array.elements, array.shape.count == 2 else {
      throw failure(name, "expected '<f4' or '<f8' in two dimensions, found shape \(array.shape)")
    }
    let matrix = Matrix(rows: array.shape[0], columns: array.shape[1], values: values)
    if let index = values.firstIndex(where: { !$0.isFinite }) {
      let place = "[\(index / matrix.columns), \(index % matrix.columns)]"
      throw failure(name, "element \(place) is \(values[index])")
    }
    return matrix
  }

  func number(_ name: String) throws -> Int? {
    guard let array = try array(name) else { return nil }
    guard case .integers(let values) = array.elements, values.count == 1, values[0] >= 0 else {
      throw failure(name, "expected one whole number of type '<i8', 0 or more")
    }
    return values[0]
  }

  func words(_ name: String, count: Int) throws -> [String]? {
    guard let array = try array(name) else { return nil }
    guard case .words(let words) = array.elements, array.shape == [count] else {
      throw failure(name, "expected \(count) words of type '<U…', found shape \(array.shape)")
    }
    return words
  }

  private func array(_ name: String) throws -> NPYArray? {
    guard archive.names.contains(name + ".npy") else { return nil }
    do {
      return try NPYArray(bytes: try archive.read(name + ".npy"))
    } catch let fault as NPYFault {
      throw failure(name, fault.cause)
    }
  }

  private func failure(_ name: String, _ cause: String) -> RecurrentLMError {
    .unusableArray(path: path, name: name, cause: cause)
  }
}
