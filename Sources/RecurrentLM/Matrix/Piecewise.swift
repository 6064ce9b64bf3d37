// Storage that is made piece by piece, with a safepoint between two of them.
//
// Large memory comes from the system when it is first touched, a gigabyte in about a second, whether
// zeros or a copy are written to it. `[Double](repeating:count:)`, and a copy that is changed, would
// touch all of it at once and hear no interrupt meanwhile.

extension [Double] {
  /// Makes an array whose elements follow from their index, as far as `Safepoint.passes` lets it go on.
  ///
  /// - Parameters:
  ///   - count: The number of elements.
  ///   - element: Makes the element of an index.
  @inline(__always)
  init(count: Int, _ element: (Int) -> Double) {
    self.init(unsafeUninitializedCapacity: count) { elements, initialized in
      Safepoint.inPieces(of: count) { piece in
        for index in piece { elements[index] = element(index) }
      }
      // Any bits are a number: what an interrupted call has not reached is used by nobody.
      initialized = count
    }
  }

  /// Makes an array of zeros.
  ///
  /// - Parameter count: The number of elements.
  /// - Returns: As many zeros.
  static func zeros(_ count: Int) -> [Double] { Self(count: count) { _ in 0 } }

  /// Makes an array with other elements in the place of this one's.
  ///
  /// - Parameter function: Makes an element of the one in its place.
  /// - Returns: As many elements.
  @inline(__always)
  func mapped(_ function: (Double) -> Double) -> [Double] {
    withUnsafeBufferPointer { old in Self(count: count) { function(old[$0]) } }
  }

  /// Makes an array of the elements of this one and of another.
  ///
  /// - Parameters:
  ///   - other: As many elements.
  ///   - function: Makes an element of the two in its place.
  /// - Returns: As many elements.
  @inline(__always)
  func combined(with other: [Double], _ function: (Double, Double) -> Double) -> [Double] {
    withUnsafeBufferPointer { left in
      other.withUnsafeBufferPointer { right in
        Self(count: count) { function(left[$0], right[$0]) }
      }
    }
  }

  /// Makes a copy of some elements.
  ///
  /// - Parameter range: Their indices.
  /// - Returns: The elements.
  func copy(of range: Range<Int>) -> [Double] {
    withUnsafeBufferPointer { old in Self(count: range.count) { old[range.lowerBound + $0] } }
  }

  /// Makes an array with other elements where it is said.
  ///
  /// - Parameters:
  ///   - isReplaced: Says for each element whether another takes its place.
  ///   - element: Makes the other one of its index.
  /// - Returns: As many elements.
  @inline(__always)
  func chosen(_ isReplaced: [Bool], _ element: (Int) -> Double) -> [Double] {
    withUnsafeBufferPointer { old in
      isReplaced.withUnsafeBufferPointer { isReplaced in
        Self(count: count) { isReplaced[$0] ? element($0) : old[$0] }
      }
    }
  }
}

extension Array where Element: BitwiseCopyable {
  /// Makes an array of any elements, for who writes all of them.
  ///
  /// - Parameter count: The number of elements.
  /// - Returns: As many elements.
  static func unwritten(_ count: Int) -> [Element] {
    Self(unsafeUninitializedCapacity: count) { _, initialized in initialized = count }
  }
}

extension [Bool] {
  /// Makes an array whose elements follow from their index, as far as `Safepoint.passes` lets it go on.
  ///
  /// - Parameters:
  ///   - count: The number of elements.
  ///   - element: Makes the element of an index.
  @inline(__always)
  init(count: Int, _ element: (Int) -> Bool) {
    self.init(unsafeUninitializedCapacity: count) { elements, initialized in
      elements.update(repeating: false)
      Safepoint.inPieces(of: count) { piece in
        for index in piece { elements[index] = element(index) }
      }
      initialized = count
    }
  }
}

extension [Double] {
  /// Writes elements over others, a piece at a time.
  ///
  /// - Parameters:
  ///   - start: Where the first one goes.
  ///   - elements: The elements; all of them fit.
  mutating func overwrite(from start: Int, with elements: ArraySlice<Double>) {
    withUnsafeMutableBufferPointer { target in
      elements.withUnsafeBufferPointer { source in
        Safepoint.inPieces(of: source.count) { piece in
          for index in piece { target[start + index] = source[index] }
        }
      }
    }
  }
}
