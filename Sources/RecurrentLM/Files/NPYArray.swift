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

  /// Its elements as whole numbers, nil if they are something else.
  var wholeNumbers: [Int]? {
    switch elements {
    case .integers(let integers): integers
    case .bytes(let bytes): bytes.map(Int.init)
    default: nil
    }
  }

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

  /// Makes an array of any dimensions.
  init(_ values: [Double], shape: [Int]) {
    self.shape = shape
    elements = .numbers(values)
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
