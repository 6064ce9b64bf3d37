// Sums and extremes of many numbers.
//
// Goals, in this order: the sum of NumPy to the last bit; NaN is never lost; the speed of memory.
//
// Source: `pairwise_sum` in numpy/_core/src/umath/loops_utils.h.src. Runs of up to 128 numbers are added
// in eight lanes, longer ones are halved: the error grows with log n instead of n, and eight sums
// wait for one another less than one does.

typealias Numbers = UnsafeBufferPointer<Double>

/// The sum of some numbers, as far as `Safepoint.passes` lets it go on.
func pairwiseSum(_ values: Numbers, _ range: Range<Int>) -> Double {
  halved(values, range) { shortSum($0, $1) { $0 } }
}

/// The sum of the squares of some numbers, added in the same order.
func pairwiseSquareSum(_ values: Numbers, _ range: Range<Int>) -> Double {
  halved(values, range) { shortSum($0, $1) { $0 * $0 } }
}

private func halved(
  _ values: Numbers,
  _ range: Range<Int>,
  _ short: (Numbers, Range<Int>) -> Double
) -> Double {
  let count = range.count
  guard count > 128 else { return short(values, range) }
  if count > 1 << 20, !Safepoint.passes() { return .nan }
  let middle = range.lowerBound + count / 2 - count / 2 % 8
  return halved(values, range.lowerBound..<middle, short)
    + halved(values, middle..<range.upperBound, short)
}

@inline(__always)
private func shortSum(_ values: Numbers, _ range: Range<Int>, _ term: (Double) -> Double) -> Double
{
  guard let start = values.baseAddress else { return 0 }
  let first = start + range.lowerBound
  let count = range.count
  var sum = 0.0
  var index = 0
  if count >= 8 {
    var (a, b, c, d) = (0.0, 0.0, 0.0, 0.0)
    var (e, f, g, h) = (0.0, 0.0, 0.0, 0.0)
    while index + 8 <= count {
      a += term(first[index])
      b += term(first[index + 1])
      c += term(first[index + 2])
      d += term(first[index + 3])
      e += term(first[index + 4])
      f += term(first[index + 5])
      g += term(first[index + 6])
      h += term(first[index + 7])
      index += 8
    }
    sum = ((a + b) + (c + d)) + ((e + f) + (g + h))
  }
  while index < count {
    sum += term(first[index])
    index += 1
  }
  return sum
}

func total(of values: [Double]) -> Double {
  values.withUnsafeBufferPointer { pairwiseSum($0, 0..<$0.count) }
}

/// The largest of some numbers, NaN if one is NaN, -∞ for none.
func largest(of values: Numbers, _ range: Range<Int>) -> Double {
  extreme(of: values, range, startingWith: -.infinity) { $0.replacing(with: $1, where: $1 .> $0) }
}

/// The smallest of some numbers, NaN if one is NaN, ∞ for none.
func smallest(of values: Numbers, _ range: Range<Int>) -> Double {
  extreme(of: values, range, startingWith: .infinity) { $0.replacing(with: $1, where: $1 .< $0) }
}

private typealias Eight = SIMD8<Double>

/// The last of some numbers in an order, in eight lanes; NaN if one is NaN.
@inline(__always)
private func extreme(
  of values: Numbers,
  _ range: Range<Int>,
  startingWith start: Double,
  _ better: (Eight, Eight) -> Eight
) -> Double {
  guard let base = values.baseAddress else { return start }
  let bytes = UnsafeRawPointer(base + range.lowerBound)
  var best = Eight(repeating: start)
  // NaN is better than nothing in no order: it is looked for on its own.
  var hasNaN = SIMDMask<SIMD8<Int64>>(repeating: false)
  Safepoint.inPieces(of: range.count, size: 1 << 20) { piece in
    var index = piece.lowerBound
    while index + 8 <= piece.upperBound {
      let next = bytes.loadUnaligned(fromByteOffset: 8 &* index, as: Eight.self)
      best = better(best, next)
      hasNaN .|= next .!= next
      index += 8
    }
    while index < piece.upperBound {
      let next = Eight(repeating: base[range.lowerBound + index])
      best = better(best, next)
      hasNaN .|= next .!= next
      index += 1
    }
  }
  if any(hasNaN) { return .nan }
  var result = Eight(repeating: best[0])
  for lane in best.indices { result = better(result, Eight(repeating: best[lane])) }
  return result[0]
}

/// The place of the largest number, the first of equals; of NaN, where there is one; 0 for none.
func indexOfLargest(of values: Numbers, _ range: Range<Int>) -> Int {
  firstIndex(of: largest(of: values, range), in: values, range)
}

/// The place of the smallest number, the first of equals; of NaN, where there is one; 0 for none.
func indexOfSmallest(of values: Numbers, _ range: Range<Int>) -> Int {
  firstIndex(of: smallest(of: values, range), in: values, range)
}

/// The first place of a number, counted from the beginning of a range; 0 if it is not there.
private func firstIndex(of number: Double, in values: Numbers, _ range: Range<Int>) -> Int {
  guard let base = values.baseAddress else { return 0 }
  let first = base + range.lowerBound
  let wanted = Eight(repeating: number)
  var found: Int?
  Safepoint.inPieces(of: range.count, size: 1 << 20) { piece in
    guard found == nil else { return }
    var index = piece.lowerBound
    while index + 8 <= piece.upperBound, !number.isNaN {
      let next = UnsafeRawPointer(first).loadUnaligned(fromByteOffset: 8 &* index, as: Eight.self)
      if any(next .== wanted) { break }
      index += 8
    }
    while index < piece.upperBound {
      if first[index] == number || number.isNaN && first[index].isNaN {
        found = index
        return
      }
      index += 1
    }
  }
  return found ?? 0
}
