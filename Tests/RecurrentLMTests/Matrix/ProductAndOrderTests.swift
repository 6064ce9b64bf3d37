import RecurrentLM
import Testing

/// Orders of numbers, and products of all kinds of shapes, against what says them plainly.
struct ProductAndOrderTests {
  @Test func `an order is that of a stable sort, NaN last`() throws {
    var random = MersenneTwister(seed: 7)
    let strange = [
      0.0, -0.0, .nan, -.nan, .infinity, -.infinity, .leastNonzeroMagnitude,
      -.leastNonzeroMagnitude, 1, -1, 1.5, 1e300,
    ]
    for count in [0, 1, 2, 3, 63, 64, 65, 66, 257, 1000, 70_000] {
      for share in [0, 2, 20] {
        let values = (0..<count).map { _ -> Double in
          share > 0 && Int.random(in: 0..<20, using: &random) < share
            ? strange[Int.random(in: 0..<strange.count, using: &random)]
            : Double.random(in: -1..<1, using: &random)
        }
        let expected = values.indices.sorted { a, b in
          let (x, y) = (values[a], values[b])
          if x.isNaN || y.isNaN { return x.isNaN == y.isNaN ? a < b : y.isNaN }
          return x == y ? a < b : x < y
        }
        #expect(try Vector(values).argsort() == expected, "\(count) numbers")
      }
    }
  }

  /// Each element by itself, in floating point of the same precision.
  private static func product(_ a: Matrix, _ b: Matrix, _ row: Int, _ column: Int) -> Double {
    (0..<a.columns).reduce(0) { $0 + a[row, $1] * b[$1, column] }
  }

  @Test(arguments: [
    (1, 9000, 200), (20, 8000, 100), (8000, 20, 100), (200, 1, 9000), (500, 500, 500),
    (97, 145, 3000),
    (49, 48, 1000), (1100, 1030, 300), (3, 5, 90_000), (60, 70, 9000),
  ])
  func `the tiles of a product are the whole of it`(m: Int, n: Int, k: Int) throws {
    let a = try Matrix.random(rows: m, columns: k, in: -1..<1, seed: 1)
    let b = try Matrix.random(rows: k, columns: n, in: -1..<1, seed: 2)
    let product = try a.dot(b)
    #expect(product.shape == (m, n))
    let rows = Set([0, m / 3, m / 2, m - 1]).union((0..<m).filter { $0 % 48 == 0 || $0 % 48 == 47 })
    let columns = Set([0, n / 3, n - 1]).union((0..<n).filter { $0 % 480 == 0 || $0 % 480 == 479 })
    for row in rows {
      for column in columns {
        let expected = Self.product(a, b, row, column)
        #expect(abs(product[row, column] - expected) < 1e-10, "\(row), \(column)")
      }
    }
    // The same tiles, whichever operand is stored transposed; and once more, the same bits.
    let (aT, bT) = (a.transposed(), b.transposed())
    #expect(try a.dot(b) == product)
    for other in try [aT.transposedDot(b), a.dot(transposed: bT)] {
      #expect((other - product).values.allSatisfy { abs($0) < 1e-10 })
    }
  }
}
