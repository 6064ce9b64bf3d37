import Foundation
import RecurrentLM
import Testing

@Suite struct MatrixTests {
  let a = Matrix([[1, 2, 3], [4, 5, 6]])
  let b = Matrix([[1, 0], [2, -1], [0, 3]])

  @Test func `elements, rows and columns are found by their index`() {
    var m = a
    #expect(m.shape == (2, 3))
    #expect(m[1, 2] == 6)
    #expect(m[1] == [4, 5, 6])
    #expect(m.column(1) == [2, 5])
    m[0, 1] = 9
    m[1] = [7, 7, 7]
    #expect(m == Matrix([[1, 9, 3], [7, 7, 7]]))
    #expect(Matrix(rows: 2, columns: 1) == Matrix([[0], [0]]))
  }

  @Test func `products are those of the definition`() throws {
    #expect(try a.dot(b) == Matrix([[5, 7], [14, 13]]))
    #expect(try a.dot(transposed: b.transposed()) == Matrix([[5, 7], [14, 13]]))
    #expect(try a.transposed().transposedDot(b) == Matrix([[5, 7], [14, 13]]))
    #expect(try a.dot([1, 0, -1]) == [-2, -2])
    #expect(try a.transposedDot([1, -1]) == [-3, -3, -3])
    #expect(a.transposed() == Matrix([[1, 4], [2, 5], [3, 6]]))
    let v: Vector = [1, 2]
    #expect(try v.dot([3, 4]) == 11)
    #expect(try v.outer([3, 4, 5]) == Matrix([[3, 4, 5], [6, 8, 10]]))
  }

  @Test func `arithmetic goes element by element`() {
    #expect(a + a == 2 * a)
    #expect(a - 1 == Matrix([[0, 1, 2], [3, 4, 5]]))
    #expect(1 - a == -(a - 1))
    #expect(a * a == Matrix([[1, 4, 9], [16, 25, 36]]))
    #expect(a / a == Matrix([[1, 1, 1], [1, 1, 1]]))
    #expect(6 / Matrix([[1, 2, 3]]) == Matrix([[6, 3, 2]]))
    var m = a
    m += a
    m *= 2
    m -= a
    m /= 3
    #expect(m == a)
    let v: Vector = [1, 2, 3]
    #expect(v * v - 2 * v + 1 == [0, 1, 4])
    #expect(v / 2 == [0.5, 1, 1.5])
  }

  @Test func `functions go element by element and softmax row by row`() {
    #expect(agree(tanh(a)[0, 0], Foundation.tanh(1.0), relative: 1e-15))
    #expect(agree(exp(a)[1, 2], Foundation.exp(6.0), relative: 1e-15))
    #expect(log([1, 0])[1] == -.infinity)
    let o = softmax(a * 300)
    #expect(agree(o[0].sum(), 1, relative: 1e-15))
    #expect(agree(o[1].sum(), 1, relative: 1e-15))
    #expect(softmax([2, 2]) == [0.5, 0.5])
  }

  /// Two threads share a large product, of which OpenBLAS then computes parts.
  @Test func `a large product has the bits of its rows alone`() throws {
    let a = try Matrix.random(rows: 1203, columns: 901, in: -1..<1, seed: 1)
    let b = try Matrix.random(rows: 901, columns: 77, in: -1..<1, seed: 2)
    let x = b.column(0)
    let z = try Vector.random(count: 1203, in: -1..<1, seed: 3)
    let (product, vector) = (try a.dot(b), try a.dot(x))
    for start in stride(from: 0, to: 1203, by: 480) {
      let rows = start..<min(1203, start + 480)
      #expect(try a[rows].dot(x) == vector[rows])
    }
    for start in stride(from: 0, to: 1203, by: 12) {
      let rows = start..<min(1203, start + 12)
      #expect(try a[rows].dot(b) == product[rows])
    }
    let transposed = try a.transposedDot(z)
    for start in stride(from: 0, to: 901, by: 480) {
      let columns = start..<min(901, start + 480)
      #expect(try a[0..., columns].transposedDot(z) == transposed[columns])
    }
  }

  @Test func `sums, means and extremes see every element, NaN too`() {
    #expect(a.sum() == 21)
    #expect(a.mean() == 3.5)
    #expect(a.max() == 6)
    #expect((-a).min() == -6)
    #expect(Matrix([[1, 3, 3], [9, 2, 2]]).argmax() == [1, 0])
    #expect(([4, 7, 7] as Vector).argmax() == 1)
    #expect(([1, .nan, 2] as Vector).max().isNaN)
    #expect(([1, .nan, 2] as Vector).min().isNaN)
  }

  @Test func `shapes that do not fit are refused by name`() {
    let error = #expect(throws: RecurrentLMError.self) { try self.a.dot(self.a) }
    #expect(
      error.map { "\($0)" }?.contains("'dot' cannot combine shapes (2, 3) and (2, 3)") == true
    )
    #expect(throws: RecurrentLMError.self) { try self.a.dot([1, 2]) }
    #expect(throws: RecurrentLMError.self) { try ([1, 2] as Vector).dot([1]) }
    #expect(throws: RecurrentLMError.self) {
      try Matrix.checkSameShape(self.a, self.b, operation: "+")
    }
    #expect(throws: RecurrentLMError.self) { try self.a.checkedIndex(row: 2, column: 0) }
    #expect(throws: RecurrentLMError.self) { try self.a.checkedIndex(row: 0, column: -1) }
    #expect(throws: RecurrentLMError.self) { try Matrix.checkRows([[1], [1, 2]]) }
    #expect(throws: RecurrentLMError.self) { try Matrix.checkSize(rows: -1, columns: 2) }
    #expect(throws: RecurrentLMError.self) { try Matrix.checkSize(rows: 1 << 40, columns: 1 << 40) }
  }

  @Test func `OpenBLAS multiplies as plain loops do`() throws {
    try OpenBLASConfiguration.check()
    #expect(!OpenBLASConfiguration.coreName.isEmpty)
  }

  @Test func `descriptions are those of NumPy`() throws {
    var random = MersenneTwister(seed: 4)
    let o = softmax(Matrix(rows: 45, columns: 8000))
    let noisy = (0..<45).map { _ in random.uniform(in: 0.000_12..<0.000_13, count: 8000) }
    let signed = (0..<30).map { _ in random.uniform(in: -0.1..<0.1, count: 40) }
    let matrices: [[[Double]]] = [
      [[1, 2], [3, 4]], [[0.5, -1.25]], [[1e-9, 1]], [[1e10, 1]], [[0, 0, 0]], [[1 / 3]],
      [[123.456, 0.5], [1, 2]], [[1e-5, 2e-5]], signed, noisy,
      Array(o.values.prefix(1)).map { [$0] },
      (0..<3).map { _ in random.uniform(in: -1..<1, count: 20) }, [[-2e-300, 1.7e308]],
      (0..<400).map { [Double($0), 1, 2] },
    ]
    let vectors: [[Double]] = [
      [1, 2, 3], [0.1, 0.25], random.uniform(in: -1..<1, count: 30), (0..<2000).map { Double($0) },
    ]
    let input = try JSONEncoder().encode(matrices)
    for (matrix, expected) in zip(matrices, try NumPyOracle.print(input)) {
      #expect(Matrix(matrix).description == expected)
    }
    let lists = try JSONEncoder().encode(vectors)
    for (vector, expected) in zip(vectors, try NumPyOracle.print(lists)) {
      #expect(Vector(vector).description == expected)
    }
    #expect(Vector([.nan, 1, -.infinity]).description == "[ nan   1. -inf]")
  }
}
