// A vector is a collection of numbers, and a range of it a vector again, counted from 0.

extension Vector: RandomAccessCollection {
  /// Each element is a number.
  public typealias Element = Double

  /// A run of elements, as `prefix` gives it.
  public typealias SubSequence = ArraySlice<Double>

  /// 0.
  public var startIndex: Int { 0 }

  /// The number of elements.
  public var endIndex: Int { values.count }

  /// A run of elements that keeps its indices, which algorithms of collections ask for.
  ///
  /// - Parameter bounds: Their indices, within `0..<count`.
  @_disfavoredOverload
  public subscript(bounds: Range<Int>) -> ArraySlice<Double> { values[bounds] }

  /// Lends the elements to a routine that reads them in one go.
  ///
  /// - Parameter body: Reads them.
  /// - Returns: What the body returns.
  /// - Throws: What the body throws.
  public func withContiguousStorageIfAvailable<Result>(
    _ body: (UnsafeBufferPointer<Double>) throws -> Result
  ) rethrows -> Result? {
    try values.withUnsafeBufferPointer(body)
  }
}

extension Vector {
  /// Makes a vector of the numbers of any sequence, such as a part of another.
  ///
  /// - Parameter elements: The numbers, in order.
  /// - Complexity: O(count).
  public init(_ elements: some Sequence<Double>) { values = Array(elements) }

  /// Makes a vector of one number, again and again: `np.full(count, number)`.
  ///
  /// - Parameters:
  ///   - number: The number.
  ///   - count: How often, 0 or more.
  public init(repeating number: Double, count: Int) {
    precondition(count >= 0, "a vector cannot have \(count) elements")
    values = [Double](count: count) { _ in number }
  }

  /// Some elements as a vector, counted from 0 again: `v[0..<3]`, `v[2...]`, `v[..<5]`.
  ///
  /// What is assigned has as many elements as the range.
  ///
  /// - Parameter range: Their indices, within `0..<count`.
  /// - Complexity: O(elements of the range).
  public subscript(range: some RangeExpression<Int>) -> Vector {
    get { Vector(values.copy(of: Self.places(range, count))) }
    set {
      let places = Self.places(range, count)
      precondition(
        newValue.count == places.count,
        "\(places.count) elements cannot become \(newValue.count)"
      )
      values.overwrite(from: places.lowerBound, with: newValue.values[...])
    }
  }

  private static func places(_ range: some RangeExpression<Int>, _ count: Int) -> Range<Int> {
    let places = range.relative(to: 0..<count)
    precondition(
      places.lowerBound >= 0 && places.upperBound <= count,
      "\(places) is not within 0..<\(count)"
    )
    return places
  }

  /// The elements of this vector and then those of another: `np.concatenate([v, other])`.
  ///
  /// - Parameter other: The vector that follows.
  /// - Returns: A vector of `count + other.count` elements.
  /// - Complexity: O(count + other.count).
  public func concatenated(with other: Vector) -> Vector {
    var joined = [Double].zeros(count + other.count)
    joined.overwrite(from: 0, with: values[...])
    joined.overwrite(from: count, with: other.values[...])
    return Vector(joined)
  }
}

// A vector is a sequence, and Swift takes the sum of a list and a sequence for a list that goes on: beside
// a vector, `+` adds.

extension Vector {
  /// The sum of a vector and a list of as many numbers: `a_i + b_i` for each element.
  ///
  /// - Parameters:
  ///   - left: The vector.
  ///   - right: The list, of the same count.
  /// - Returns: A vector of the same count.
  public static func + (left: Vector, right: [Double]) -> Vector { left + Vector(right) }

  /// The sum of a list and a vector of as many numbers: `a_i + b_i` for each element.
  ///
  /// - Parameters:
  ///   - left: The list.
  ///   - right: The vector, of the same count.
  /// - Returns: A vector of the same count.
  public static func + (left: [Double], right: Vector) -> Vector { Vector(left) + right }

  /// The sum of a vector and as many elements of another: `v + w.prefix(v.count)`.
  ///
  /// - Parameters:
  ///   - left: The vector.
  ///   - right: A run of elements, of the same count.
  /// - Returns: A vector of the same count.
  public static func + (left: Vector, right: ArraySlice<Double>) -> Vector { left + Vector(right) }

  /// The sum of some elements of a vector and a vector of as many.
  ///
  /// - Parameters:
  ///   - left: A run of elements, of the same count.
  ///   - right: The vector.
  /// - Returns: A vector of the same count.
  public static func + (left: ArraySlice<Double>, right: Vector) -> Vector { Vector(left) + right }
}
