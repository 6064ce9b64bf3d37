// The order of numbers, by the digits of their bits: last digit first, each time in the order that the
// digits before have left (radix sort; Knuth, The Art of Computer Programming 3, 5.2.5). It compares
// nothing, takes the same steps whatever the numbers are, and can be left between any two of them.

/// The indices that put numbers in order, the smallest first; of equal numbers the lower index first,
/// NaN last.
///
/// - Parameter values: The numbers.
/// - Returns: Each index once.
/// - Throws: `CancellationError`.
/// - Complexity: O(count).
func sortedIndices(of values: UnsafeBufferPointer<Double>) throws -> [Int] {
  guard values.count > fewest else { return inserted(values) }
  var pairs = [Pair].unwritten(values.count)
  var counts = [Int](repeating: 0, count: digits * radix)
  try Safepoint.forEachPiece(of: values.count, size: pieceSize) { piece in
    for index in piece {
      let key = orderedBits(of: values[index])
      pairs[index] = Pair(key: key, index: index)
      for digit in 0..<digits { counts[digit * radix + key.digit(digit)] += 1 }
    }
  }
  var sorted = [Pair].unwritten(values.count)
  for digit in 0..<digits {
    // Where all numbers have the same digit, such as much of the exponent, nothing moves.
    let ofDigit = digit * radix..<(digit + 1) * radix
    if counts[ofDigit].contains(values.count) { continue }
    var sum = 0
    for place in ofDigit { (counts[place], sum) = (sum, sum + counts[place]) }
    try Safepoint.forEachPiece(of: values.count, size: pieceSize) { piece in
      for pair in pairs[piece] {
        let place = digit * radix + pair.key.digit(digit)
        sorted[counts[place]] = pair
        counts[place] += 1
      }
    }
    swap(&pairs, &sorted)
  }
  var indices = [Int].unwritten(values.count)
  try Safepoint.forEachPiece(of: values.count, size: pieceSize) { piece in
    for place in piece { indices[place] = pairs[place].index }
  }
  return indices
}

/// The same for few numbers, each put behind those that are not larger.
private func inserted(_ values: UnsafeBufferPointer<Double>) -> [Int] {
  var indices: [Int] = []
  indices.reserveCapacity(values.count)
  for index in values.indices {
    let key = orderedBits(of: values[index])
    indices.append(index)
    var place = index
    while place > 0, orderedBits(of: values[indices[place - 1]]) > key {
      indices.swapAt(place, place - 1)
      place -= 1
    }
  }
  return indices
}

/// For fewer numbers, counting digits takes longer than inserting.
private let fewest = 64

private struct Pair {
  let key: UInt64
  let index: Int
}

/// A digit is a byte.
private let (digits, radix) = (8, 256)

/// So many numbers take a fraction of a millisecond.
private let pieceSize = 1 << 16

/// A whole number that is in the order of floating-point ones.
///
/// The bits of a positive number grow with it, those of a negative one with its distance from 0. The two
/// zeros are equal, and all that is no number.
private func orderedBits(of value: Double) -> UInt64 {
  if value.isNaN { return .max }
  let bits = (value == 0 ? 0 : value).bitPattern
  return value < 0 ? ~bits : bits | 1 << 63
}

extension UInt64 {
  fileprivate func digit(_ digit: Int) -> Int {
    Int(truncatingIfNeeded: self >> UInt64(truncatingIfNeeded: 8 * digit)) & 0xFF
  }
}
