/// What OpenBLAS has chosen for this processor, and whether it computes rightly.
package enum OpenBLASConfiguration {
  /// The library's version, such as `0.3.21`.
  package static var version: String { BLAS.version }

  /// The name of the processor kernels in use, such as `Zen`, `Haswell` or `SkylakeX`.
  package static var coreName: String { BLAS.coreName }

  /// Compares the products that the models need with plain loops.
  ///
  /// Old versions are known to compute wrongly with some processors' kernels. The sizes are odd, so
  /// that every kernel's edges are run through, and lie on both sides of the 10⁶ operations up to
  /// which some kernels take another way.
  ///
  /// - Throws: `RecurrentLMError.wrongProducts` if a product differs by more than rounding.
  /// - Complexity: A few milliseconds.
  package static func check() throws {
    try checkSmallProducts()
    try check(TrialProducts(m: 131, n: 67, k: 127))
  }

  /// Compares the least of what `check()` compares, quickly enough for every start of a program.
  ///
  /// - Throws: `RecurrentLMError.wrongProducts` if a product differs by more than rounding.
  package static func checkSmallProducts() throws {
    try check(TrialProducts(m: 37, n: 19, k: 53))
  }

  private static func check(_ products: TrialProducts) throws {
    try compare(try products.matrices(), products.expected)
    try compare(try products.vectors(), products.expectedColumn)
  }

  private static func compare(_ results: [[Double]], _ expected: [Double]) throws {
    for result in results {
      let difference = zip(result, expected).reduce(0) { worst, pair in
        let distance = abs(pair.0 - pair.1)
        return distance <= worst ? worst : distance
      }
      guard difference <= 1e-12 else {
        throw RecurrentLMError.wrongProducts(core: coreName, difference: difference)
      }
    }
  }
}

/// One product `A B`, shapes `[m, k]` and `[k, n]`, computed in all the ways that the models use.
private struct TrialProducts {
  let m: Int
  let n: Int
  let k: Int
  let a: Matrix
  let b: Matrix

  /// The product by plain loops.
  let expected: [Double]

  init(m: Int, n: Int, k: Int) {
    (self.m, self.n, self.k) = (m, n, k)
    var random = MersenneTwister(seed: 1)
    let a = random.uniform(in: -1..<1, count: m * k)
    let b = random.uniform(in: -1..<1, count: k * n)
    var product = [Double](repeating: 0, count: m * n)
    for row in 0..<m {
      for inner in 0..<k {
        let factor = a[row * k + inner]
        for column in 0..<n { product[row * n + column] += factor * b[inner * n + column] }
      }
    }
    self.a = Matrix(rows: m, columns: k, values: a)
    self.b = Matrix(rows: k, columns: n, values: b)
    expected = product
  }

  /// The product's first column.
  var expectedColumn: [Double] { (0..<m).map { expected[$0 * n] } }

  /// The textbook's products of matrices.
  func matrices() throws -> [[Double]] {
    [
      try a.dot(b).values,
      try a.transposed().transposedDot(b).values,
      try a.dot(transposed: b.transposed()).values,
    ]
  }

  /// The textbook's products of a matrix and a vector.
  func vectors() throws -> [[Double]] {
    let column = b.column(0)
    return [try a.dot(column).values, try a.transposed().transposedDot(column).values]
  }
}
