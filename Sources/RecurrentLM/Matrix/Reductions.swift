// Sums of many numbers, and where extremes are.
//
// Goals, in this order: the sum of NumPy to the last bit; the speed of memory.
//
// Source: `pairwise_sum` in numpy/_core/src/umath/loops_utils.h.src. Runs of up to 128 numbers are added
// in eight lanes, longer ones are halved: the error grows with log n instead of n, and eight sums
// wait for one another less than one does.

typealias Numbers = UnsafeBufferPointer<Double>

/// The sum of some numbers, as far as `Safepoint.passes` lets it go on.
func pairwiseSum(_ values: Numbers, _ range: Range<Int>) -> Double {
  halved(values, range) { shortSum($0, $1) }
}

/// The sum of the squares of some numbers, halved likewise: no sum of NumPy's has to be met here, and
/// runs of a page's length cost no calls.
func pairwiseSquareSum(_ values: Numbers, _ range: Range<Int>) -> Double {
  halved(values, range, run: 1 << 12) { NumberLoops.sumOfSquares($0, $1) }
}

private func halved(
  _ values: Numbers,
  _ range: Range<Int>,
  run: Int = 128,
  _ short: (Numbers, Range<Int>) -> Double
) -> Double {
  let count = range.count
  guard count > run else { return short(values, range) }
  if count > 1 << 20, !Safepoint.passes() { return .nan }
  let middle = range.lowerBound + count / 2 - count / 2 % 8
  return halved(values, range.lowerBound..<middle, run: run, short)
    + halved(values, middle..<range.upperBound, run: run, short)
}

private func shortSum(_ values: Numbers, _ range: Range<Int>) -> Double {
  guard let start = values.baseAddress else { return 0 }
  let first = start + range.lowerBound
  let count = range.count
  var sum = 0.0
  var index = 0
  if count >= 8 {
    var (a, b, c, d) = (0.0, 0.0, 0.0, 0.0)
    var (e, f, g, h) = (0.0, 0.0, 0.0, 0.0)
    while index + 8 <= count {
      a += first[index]
      b += first[index + 1]
      c += first[index + 2]
      d += first[index + 3]
      e += first[index + 4]
      f += first[index + 5]
      g += first[index + 6]
      h += first[index + 7]
      index += 8
    }
    sum = ((a + b) + (c + d)) + ((e + f) + (g + h))
  }
  while index < count {
    sum += first[index]
    index += 1
  }
  return sum
}

func total(of values: [Double]) -> Double {
  values.withUnsafeBufferPointer { pairwiseSum($0, 0..<$0.count) }
}

/// The place of the largest number, the first of equals; of NaN, where there is one; 0 for none.
func indexOfLargest(of values: Numbers, _ range: Range<Int>) -> Int {
  NumberLoops.firstPlace(of: NumberLoops.largest(of: values, range), in: values, range)
}

/// The place of the smallest number, the first of equals; of NaN, where there is one; 0 for none.
func indexOfSmallest(of values: Numbers, _ range: Range<Int>) -> Int {
  NumberLoops.firstPlace(of: NumberLoops.smallest(of: values, range), in: values, range)
}
