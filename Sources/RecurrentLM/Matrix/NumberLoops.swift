/// Loops over many numbers that are compiled for the processor's vectors, a piece at a time with a
/// safepoint between two of them.
///
/// This is the only file that imports them. What they compute is the same on every processor.
import CNumberLoops

/// How two numbers are compared; all but the last are false for NaN.
enum Comparison {
  case less
  case atMost
  case greater
  case atLeast
  case equal
  case unequal

  fileprivate var code: number_comparison {
    switch self {
    case .less: .less
    case .atMost: .atMost
    case .greater: .greater
    case .atLeast: .atLeast
    case .equal: .equal
    case .unequal: .unequal
    }
  }
}

/// The loops, by what they make.
enum NumberLoops {
  /// The square root of each number.
  static func roots(of numbers: [Double]) -> [Double] {
    numbers.withUnsafeBufferPointer { numbers in
      made(numbers.count) { places, roots in
        guard let first = numbers.baseAddress else { return }
        number_roots(first + places.lowerBound, roots, places.count)
      }
    }
  }

  /// Compares each number with the one in the same place.
  static func compare(_ a: [Double], _ comparison: Comparison, _ b: [Double]) -> [Bool] {
    a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        made(a.count, rest: false) { places, answers in
          guard let a = a.baseAddress, let b = b.baseAddress else { return }
          let start = places.lowerBound
          number_compare(comparison.code, a + start, b + start, answers, places.count)
        }
      }
    }
  }

  /// Compares each number with one.
  static func compare(_ a: [Double], _ comparison: Comparison, _ b: Double) -> [Bool] {
    a.withUnsafeBufferPointer { a in
      made(a.count, rest: false) { places, answers in
        guard let a = a.baseAddress else { return }
        number_compare_with(comparison.code, a + places.lowerBound, b, answers, places.count)
      }
    }
  }

  /// How many answers are true.
  static func countTrue(_ answers: [Bool]) -> Int {
    var trues = 0
    answers.withUnsafeBufferPointer { answers in
      guard let first = answers.baseAddress else { return }
      Safepoint.inPieces(of: answers.count, size: 1 << 20) { piece in
        trues += number_count_true(first + piece.lowerBound, piece.count)
      }
    }
    return trues
  }

  /// The largest of some numbers, NaN if one is NaN, -∞ for none.
  static func largest(of values: Numbers, _ range: Range<Int>) -> Double {
    extreme(of: values, range, startingWith: -.infinity, larger, number_largest)
  }

  /// The smallest of some numbers, NaN if one is NaN, ∞ for none.
  static func smallest(of values: Numbers, _ range: Range<Int>) -> Double {
    extreme(of: values, range, startingWith: .infinity, smaller, number_smallest)
  }

  /// Puts the larger of each two numbers in the place of the first, NaN where one is NaN.
  static func keepLarger(
    _ best: UnsafeMutablePointer<Double>,
    _ numbers: UnsafePointer<Double>,
    _ count: Int
  ) { number_keep_larger(best, numbers, count) }

  /// Puts the smaller of each two numbers in the place of the first, NaN where one is NaN.
  static func keepSmaller(
    _ best: UnsafeMutablePointer<Double>,
    _ numbers: UnsafePointer<Double>,
    _ count: Int
  ) { number_keep_smaller(best, numbers, count) }

  /// The first place of a number, or of NaN, counted from the beginning of a range; 0 if it is not
  /// there.
  static func firstPlace(of number: Double, in values: Numbers, _ range: Range<Int>) -> Int {
    guard let base = values.baseAddress else { return 0 }
    let first = base + range.lowerBound
    var found: Int?
    Safepoint.inPieces(of: range.count, size: 1 << 20) { piece in
      guard found == nil else { return }
      let place = number_first_place(first + piece.lowerBound, number, piece.count)
      if place < piece.count { found = piece.lowerBound + place }
    }
    return found ?? 0
  }

  /// The sum of the squares of a short run of numbers.
  static func sumOfSquares(_ values: Numbers, _ range: Range<Int>) -> Double {
    guard let base = values.baseAddress else { return 0 }
    return number_sum_of_squares(base + range.lowerBound, range.count)
  }

  private static func extreme(
    of values: Numbers,
    _ range: Range<Int>,
    startingWith start: Double,
    _ better: (Double, Double) -> Double,
    _ loop: (UnsafePointer<Double>, Int) -> Double
  ) -> Double {
    guard let base = values.baseAddress else { return start }
    let first = base + range.lowerBound
    var best = start
    Safepoint.inPieces(of: range.count, size: 1 << 20) { piece in
      best = better(best, loop(first + piece.lowerBound, piece.count))
    }
    return best
  }

  /// Makes an array of what a loop writes, a piece at a time.
  private static func made<Element>(
    _ count: Int,
    rest: Element? = nil,
    _ write: (Range<Int>, UnsafeMutablePointer<Element>) -> Void
  ) -> [Element] {
    [Element](unsafeUninitializedCapacity: count) { elements, initialized in
      initialized = count
      guard let first = elements.baseAddress else { return }
      var reached = 0
      Safepoint.inPieces(of: count) { piece in
        write(piece, first + piece.lowerBound)
        reached = piece.upperBound
      }
      // What an interrupted call has not reached is used by nobody; but not all bits are a 'Bool'.
      if let rest { (first + reached).initialize(repeating: rest, count: count - reached) }
    }
  }
}
