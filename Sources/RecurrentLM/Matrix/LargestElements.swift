/// The indices of the largest of some numbers.
///
/// - Parameters:
///   - k: How many, 0 or more; all if there are fewer.
///   - values: The numbers; none may be NaN.
/// - Returns: Indices counted from the first of the numbers, the largest number's first; of equal
///   numbers the lower index is taken, and comes first.
/// - Complexity: O(count · log k).
package func indicesOfLargest(_ k: Int, of values: ArraySlice<Double>) -> [Int] {
  guard k > 0 else { return [] }
  var heap = SmallestOnTop(values: values)
  for index in values.indices {
    if heap.indices.count < k {
      heap.insert(index)
    } else if values[index] > values[heap.indices[0]] {
      heap.replaceTop(with: index)
    }
  }
  return heap.indices.sorted { heap.isLarger($0, $1) }.map { $0 - values.startIndex }
}

/// A binary heap of indices whose top belongs to the smallest number, of equals the last: the one
/// to give way to a larger number.
private struct SmallestOnTop {
  let values: ArraySlice<Double>
  private(set) var indices: [Int] = []

  init(values: ArraySlice<Double>) {
    self.values = values
  }

  func isLarger(_ a: Int, _ b: Int) -> Bool {
    values[a] == values[b] ? a < b : values[a] > values[b]
  }

  mutating func insert(_ index: Int) {
    var place = indices.count
    indices.append(index)
    while place > 0, isLarger(indices[(place - 1) / 2], indices[place]) {
      indices.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  mutating func replaceTop(with index: Int) {
    indices[0] = index
    var place = 0
    while let below = smallestBelow(place), isLarger(indices[place], indices[below]) {
      indices.swapAt(place, below)
      place = below
    }
  }

  private func smallestBelow(_ place: Int) -> Int? {
    let (left, right) = (2 * place + 1, 2 * place + 2)
    guard right < indices.count else { return left < indices.count ? left : nil }
    return isLarger(indices[left], indices[right]) ? right : left
  }
}
