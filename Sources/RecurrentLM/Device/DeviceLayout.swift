/// Which arrays a network's weights are on a device.
struct DeviceLayout {
  /// One array: the matrices that lie in it, one behind another, row after row.
  struct Array {
    /// The places in the network's list.
    let matrices: [Int]

    /// Whether columns lie one behind another, as those of U, of which a word has one.
    let isTurned: Bool

    /// How many numbers it has.
    let count: Int
  }

  let network: Network
  let sizes: ModelSizes
  let arrays: [Array]

  /// Where the words of classes are, nil without classes.
  let classes: DeviceClasses?

  init(_ network: Network, _ sizes: ModelSizes) {
    (self.network, self.sizes) = (network, sizes)
    classes = network.classes.map { DeviceClasses($0) }
    func array(_ places: [Int]) -> Array {
      let shapes = places.map { network.shapes[$0] }
      return Array(
        matrices: places,
        isTurned: shapes.first?.change == .columnsOfWordsRead,
        count: shapes.reduce(0) { $0 + sizes[$1.rows] * sizes[$1.columns] }
      )
    }
    guard let gates = network.gates else {
      arrays = network.shapes.indices.map { array([$0]) }
      return
    }
    // The gates of a layer lie below one another: what a layer reads is multiplied with all at once.
    func stacks(_ first: (_ gate: Int, _ layer: Int) -> Int) -> [Array] {
      (0..<gates.layers).map { layer in
        array(gates.kind.letters.indices.map { first($0, layer) })
      }
    }
    let output = [array([gates.V])] + stacks(gates.b) + [array([gates.c])]
    let ofClasses = network.classes == nil ? [] : [array([gates.c + 1]), array([gates.c + 2])]
    arrays = [array([Gates.E])] + stacks(gates.U) + stacks(gates.W) + output + ofClasses
  }

  // The places of the arrays.

  private var layers: Int { network.gates?.layers ?? 0 }
  var V: Int { 1 + 2 * layers }
  func U(_ layer: Int) -> Int { 1 + layer }
  func W(_ layer: Int) -> Int { network.gates == nil ? 2 : 1 + layers + layer }
  func b(_ layer: Int) -> Int { 2 + 2 * layers + layer }
  var c: Int? { network.gates == nil ? nil : 2 + 3 * layers }
  var A: Int { 3 + 3 * layers }
  var a: Int? { network.gates == nil ? nil : 4 + 3 * layers }

  /// The gates of a layer, 1 for none.
  var gateCount: Int { network.gates?.kind.letters.count ?? 1 }

  /// Where each class begins, and the words class by class.
  var classNumbers: [Int32] { classes?.numbers ?? [] }

  /// How many words the largest class has.
  var largestClass: Int { classes?.largest ?? 0 }

  /// The numbers of an array.
  func numbers(_ array: Array, of weights: FastWeights<Float>) -> [Float] {
    [Float](unsafeUninitializedCapacity: array.count) { numbers, count in
      for matrix in array.matrices {
        let matrix = weights.list[matrix]
        let (outer, inner) = (matrix.rows, matrix.columns)
        if array.isTurned {
          for column in 0..<inner {
            for row in 0..<outer { numbers[count + column * outer + row] = matrix[row, column] }
          }
        } else {
          for row in 0..<outer {
            for column in 0..<inner { numbers[count + row * inner + column] = matrix[row, column] }
          }
        }
        count += outer * inner
      }
    }
  }

  /// Puts the numbers of an array where they belong.
  func put(_ numbers: [Float], of array: Array, into weights: FastWeights<Float>) {
    var start = 0
    for matrix in array.matrices {
      let matrix = weights.list[matrix]
      let (outer, inner) = (matrix.rows, matrix.columns)
      if array.isTurned {
        for column in 0..<inner {
          for row in 0..<outer { matrix[row, column] = numbers[start + column * outer + row] }
        }
      } else {
        for row in 0..<outer {
          for column in 0..<inner { matrix[row, column] = numbers[start + row * inner + column] }
        }
      }
      start += outer * inner
    }
  }
}

/// Where the words of classes are.
package struct DeviceClasses {
  /// The class of each word, and its place among the words of its class.
  let classOfWord: [Int]
  let placeOfWord: [Int]

  /// The words of each class.
  let words: [[Int]]

  package init(_ classes: WordClasses) {
    classOfWord = classes.classOfWord
    var words = [[Int]](repeating: [], count: classes.count)
    var places: [Int] = []
    for (word, number) in classes.classOfWord.enumerated() {
      places.append(words[number].count)
      words[number].append(word)
    }
    (self.words, placeOfWord) = (words, places)
    var starts = [0]
    for list in words { starts.append((starts.last ?? 0) + list.count) }
    numbers = (starts + words.flatMap { $0 }).map { Int32(truncatingIfNeeded: $0) }
    largest = words.map(\.count).max() ?? 0
  }

  /// Where each class begins, `[K + 1]`, and the words class by class.
  package let numbers: [Int32]

  /// How many words the largest class has.
  package let largest: Int
}
