// Sizes come from arguments and from files, and both may be absurd. A product of them that does not
// fit an `Int` is more than any memory has: it counts as `Int.max`, which `Memory.check` refuses.

extension Memory {
  /// The bytes that an array takes.
  ///
  /// - Parameters:
  ///   - shape: The sizes of its dimensions, 0 or more each.
  ///   - bytesPerElement: The size of an element, that of a `Double` if it is not given.
  /// - Returns: Their product, or `Int.max` for more than can be counted.
  package static func bytes(ofShape shape: Int..., bytesPerElement: Int = 8) -> Int {
    guard !shape.contains(0) else { return 0 }
    return shape.reduce(bytesPerElement) { product, size in
      let (larger, overflows) = product.multipliedReportingOverflow(by: size)
      return overflows ? Int.max : larger
    }
  }

  /// The bytes that several things take together.
  ///
  /// - Parameter parts: The bytes of each, 0 or more.
  /// - Returns: Their sum, or `Int.max` for more than can be counted.
  package static func sum(_ parts: Int...) -> Int { sum(parts) }

  /// The bytes that several things take together, or another sum of sizes.
  ///
  /// - Parameter parts: The size of each, 0 or more.
  /// - Returns: Their sum, or `Int.max` for more than can be counted.
  static func sum(_ parts: [Int]) -> Int {
    parts.reduce(0) { sum, part in
      let (larger, overflows) = sum.addingReportingOverflow(part)
      return overflows ? Int.max : larger
    }
  }
}
