/// What OpenBLAS has chosen for this processor, and whether it computes rightly.
package enum OpenBLASConfiguration {
  /// The name of the processor kernels in use, such as `Zen`, `Haswell` or `SkylakeX`.
  package static var coreName: String { BLAS.coreName }

  /// Compares the products that the models need with plain loops.
  ///
  /// Old versions are known to compute wrongly with some processors' kernels. The sizes are odd, so
  /// that every kernel's edges are run through.
  ///
  /// - Throws: `RecurrentLMError.wrongProducts` if a product differs by more than rounding.
  package static func check() throws {
    let (m, n, k) = (37, 19, 53)
    var random = MersenneTwister(seed: 1)
    let a = random.uniform(in: -1..<1, count: m * k)
    let b = random.uniform(in: -1..<1, count: k * n)
    var expected = [Double](repeating: 0, count: m * n)
    for row in 0..<m {
      for column in 0..<n {
        for inner in 0..<k {
          expected[row * n + column] += a[row * k + inner] * b[inner * n + column]
        }
      }
    }
    let (left, right) = (
      Matrix(rows: m, columns: k, values: a), Matrix(rows: k, columns: n, values: b)
    )
    try compare(try left.dot(right).values, expected, tolerance: 1e-12)
    try compare(try left.transposed().transposedDot(right).values, expected, tolerance: 1e-12)
    try compare(try left.dot(transposed: right.transposed()).values, expected, tolerance: 1e-12)
    let column = try left.dot(right.column(0)).values
    try compare(column, (0..<m).map { expected[$0 * n] }, tolerance: 1e-12)
    try compare(singlePrecision(a, b, m, n, k), expected, tolerance: 1e-4)
  }

  private static func singlePrecision(
    _ a: [Double],
    _ b: [Double],
    _ m: Int,
    _ n: Int,
    _ k: Int
  ) -> [Double] {
    let (left, right) = (a.map { Float($0) }, b.map { Float($0) })
    var product = [Float](repeating: 0, count: m * n)
    BLAS.multiply(
      left,
      .asStored,
      stride: k,
      right,
      .asStored,
      stride: n,
      into: &product,
      stride: n,
      m: m,
      n: n,
      k: k
    )
    return product.map { Double($0) }
  }

  private static func compare(_ a: [Double], _ b: [Double], tolerance: Double) throws {
    let difference = zip(a, b).reduce(0) { worst, pair in
      let distance = abs(pair.0 - pair.1)
      return distance <= worst ? worst : distance
    }
    guard difference <= tolerance else {
      throw RecurrentLMError.wrongProducts(core: coreName, difference: difference)
    }
  }
}
