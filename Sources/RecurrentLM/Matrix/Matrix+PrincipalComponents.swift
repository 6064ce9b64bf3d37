// Source: K. Pearson, "On Lines and Planes of Closest Fit to Systems of Points in Space", 1901; found one
// after the other by power iteration, which takes nothing but products of the matrix and a vector.

/// The directions in which points lie farthest apart, and where each point lies along them.
public struct PrincipalComponents: Hashable, Sendable {
  /// The directions, a row each of length 1, that of the largest variance first, shape
  /// `[count, columns]`.
  public let directions: Matrix

  /// Where each row lies along them, measured from the mean of all, shape `[rows, count]`.
  public let coordinates: Matrix

  /// The share that each direction has of the variance, from 0 to 1; all possible ones sum to 1.
  public let shares: [Double]
}

extension PrincipalComponents: CustomStringConvertible {
  /// A line for each direction, with its share of the variance.
  public var description: String {
    shares.enumerated().map { "component \($0 + 1): \(decimal(100 * $1, 1)) % of the variance" }
      .joined(separator: "\n")
  }
}

extension Matrix {
  /// Finds the directions in which the rows lie farthest apart, taken as points.
  ///
  ///     X = rows - mean row,   v ← Xᵀ X v / |Xᵀ X v|,   X ← X - (X v) vᵀ
  ///
  /// Each product with `Xᵀ X` stretches a vector most in the direction in which the points lie
  /// farthest apart, until it points nowhere else. What lies along that direction is then taken away,
  /// and the next one is found in what is left. Two of them make a map of points that have a hundred
  /// coordinates:
  ///
  ///     let vectors = try model.wordVectors(of: ["he", "she", "car", "house"], vocabulary)
  ///     let found = try vectors.principalComponents()
  ///     try scatter(found.coordinates.column(0), found.coordinates.column(1), labels: ["he", "she", "car", "house"])
  ///
  /// A direction and its opposite are equally good; of the two that one is taken whose number
  /// farthest from 0 is positive. A direction along which nothing is left is all zeros.
  ///
  /// - Parameter count: How many directions, in `1...columns`.
  /// - Returns: The directions, where each row lies along them, and their shares of the variance.
  /// - Throws: `RecurrentLMError.invalidArgument` if there are not so many directions or fewer than 2
  ///   rows, `RecurrentLMError.notFinite` if an element is NaN or infinite,
  ///   `RecurrentLMError.notEnoughMemory` if a copy does not fit, or `CancellationError`.
  /// - Complexity: O(count · rounds · rows · columns), a few dozen rounds where one direction has
  ///   clearly more of the variance than the next, at most 10,000.
  public func principalComponents(_ count: Int = 2) throws -> PrincipalComponents {
    try checkPoints(count)
    var X = self - mean(axis: 0).asRow
    let variance = (X * X).sum()
    var directions = Matrix(rows: count, columns: columns)
    var coordinates = Matrix(rows: rows, columns: count)
    var shares = [Double](repeating: 0, count: count)
    for component in 0..<count {
      guard let direction = try X.widestDirection(least: 1e-24 * variance) else { break }
      let along = try X.dot(direction)
      directions[component] = direction
      coordinates[0..., component] = along
      shares[component] = (along * along).sum() / variance
      X -= try along.outer(direction)
    }
    return PrincipalComponents(directions: directions, coordinates: coordinates, shares: shares)
  }

  /// The direction in which the rows lie farthest from 0; nil if all lie there.
  private func widestDirection(least: Double) throws -> Vector? {
    guard (self * self).sum() > least else { return nil }
    // Random numbers, the same each time: a start that follows from the points could have nothing of
    // the direction looked for.
    var direction = try transposedDot(try Vector.random(count: rows, in: -1..<1, seed: 1))
    for _ in 0..<10_000 {
      try Safepoint.pass()
      let stretched = try transposedDot(try dot(direction))
      let length = stretched.norm()
      guard length > 0 else { return nil }
      let next = stretched / length
      let change = abs(next - direction).max()
      direction = next
      if change < 1e-13 { break }
    }
    let farthest = abs(direction).argmax()
    return direction[farthest] < 0 ? -direction : direction
  }

  private func checkPoints(_ count: Int) throws {
    guard (1...Swift.max(1, columns)).contains(count), columns > 0 else {
      throw RecurrentLMError.invalidArgument(
        name: "count",
        found: "\(count)",
        expected: "a number of directions in 1...\(Swift.max(1, columns)), for points of "
          + counted(columns, "coordinate")
      )
    }
    guard rows > 1 else {
      throw RecurrentLMError.invalidArgument(
        name: "rows",
        found: "\(rows)",
        expected: "2 points or more, a row each"
      )
    }
    try checkRoom()
    guard try firstNotFinite() == nil else {
      throw RecurrentLMError.notFinite(what: "a coordinate of a point")
    }
  }
}
