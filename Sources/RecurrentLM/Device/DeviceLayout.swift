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

  let arrays: [Array]

  init(_ network: Network, _ sizes: ModelSizes) {
    arrays = network.shapes.enumerated().map { place, shape in
      Array(
        matrices: [place],
        isTurned: shape.change == .columnsOfWordsRead,
        count: sizes[shape.rows] * sizes[shape.columns]
      )
    }
  }

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
