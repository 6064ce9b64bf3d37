/// A product of matrices, `C = op(A) op(B)`, in tiles where it takes long, with a safepoint between two.
///
/// Shapes: `op(A)` is `[m, k]`, `op(B)` is `[k, n]`, `C` is `[m, n]`. The tiles follow from the shapes
/// alone, and so the same operands always have the same product to the last bit.
struct TiledProduct {
  /// The most multiplications of one call of BLAS: about twenty milliseconds.
  private static let mostAtOnce = 1 << 28

  /// The same of a matrix and a vector, which read each number of the matrix from memory.
  private static let mostOfVector = 1 << 24

  /// An element of the product takes at least as long as so many multiplications: its memory comes from
  /// the system when it is first written to, and where few numbers are summed that is most of the time.
  private var leastDepth: Int { n == 1 ? 1 : 64 }

  /// The sides of a tile, along n and k.
  private static let side = 1 << 12

  private let a: (transposition: Transposition, stride: Int)
  private let b: (transposition: Transposition, stride: Int)
  private let m: Int
  private let n: Int
  private let k: Int
  private let most: Int

  /// Describes a product; the strides are the distances between rows as stored.
  init(
    _ a: (Transposition, stride: Int),
    _ b: (Transposition, stride: Int),
    m: Int,
    n: Int,
    k: Int
  ) {
    (self.a, self.b) = (a, b)
    (self.m, self.n, self.k) = (m, n, k)
    most = n == 1 ? Self.mostOfVector : Self.mostAtOnce
  }

  /// Whether it takes long.
  var isTiled: Bool { Memory.bytes(ofShape: m, n, max(k, leastDepth), bytesPerElement: 1) > most }

  /// Computes it, as far as `Safepoint.passes` lets it go on.
  func compute(
    _ a: UnsafePointer<Double>,
    _ b: UnsafePointer<Double>,
    _ c: UnsafeMutablePointer<Double>
  ) {
    guard isTiled else { return computeTile(a, b, c, 0..<m, 0..<n, 0..<k) }
    let (depth, width) = (min(k, Self.side), min(n, Self.side))
    let height = max(1, most / (max(depth, leastDepth) * width))
    for row in stride(from: 0, to: m, by: height) {
      for column in stride(from: 0, to: n, by: width) {
        for inner in stride(from: 0, to: k, by: depth) {
          guard Safepoint.passes() else { return }
          computeTile(
            a,
            b,
            c,
            row..<min(m, row + height),
            column..<min(n, column + width),
            inner..<min(k, inner + depth)
          )
        }
      }
    }
  }

  /// Computes one tile, or adds to it what comes of further inner indices.
  private func computeTile(
    _ a: UnsafePointer<Double>,
    _ b: UnsafePointer<Double>,
    _ c: UnsafeMutablePointer<Double>,
    _ rows: Range<Int>,
    _ columns: Range<Int>,
    _ inner: Range<Int>
  ) {
    let products = rows.count * columns.count * inner.count
    SharedRows.compute(rows.count, products: products) { part in
      let first = rows.lowerBound + part.lowerBound
      BLAS.multiply(
        a + place(self.a, first, inner.lowerBound),
        self.a.transposition,
        stride: self.a.stride,
        b + place(self.b, inner.lowerBound, columns.lowerBound),
        self.b.transposition,
        stride: self.b.stride,
        into: c + first * n + columns.lowerBound,
        stride: n,
        m: part.count,
        n: columns.count,
        k: inner.count,
        adding: inner.lowerBound > 0
      )
    }
  }

  /// Where the element in a row and a column of `op(X)` is stored.
  private func place(
    _ operand: (transposition: Transposition, stride: Int),
    _ row: Int,
    _ column: Int
  ) -> Int {
    operand.transposition == .asStored
      ? row * operand.stride + column : column * operand.stride + row
  }
}
