import Synchronization

/// A product of matrices, `C = op(A) op(B)`, in tiles of `C` that the thread that asks and the helper
/// share, with a safepoint between two of them.
///
/// Shapes: `op(A)` is `[m, k]`, `op(B)` is `[k, n]`, `C` is `[m, n]`. The tiles follow from the shapes
/// alone, and so the same operands always have the same product to the last bit, whoever computes it.
///
/// OpenBLAS copies the rows of A and the columns of B that a tile needs, once for each tile: tiles that
/// are about as wide as high copy least.
struct TiledProduct {
  /// The most multiplications of one call of BLAS: ten to twenty milliseconds.
  private static let mostAtOnce = 9 << 24

  /// The same of a matrix and a vector, which read each number of the matrix from memory.
  private static let mostOfVector = 1 << 24

  /// The most inner indices of one call of BLAS.
  private static let deepest = 1 << 12

  private let a: (transposition: Transposition, stride: Int)
  private let b: (transposition: Transposition, stride: Int)
  private let (m, n, k): (Int, Int, Int)

  /// The rows and columns of a tile, and the inner indices that a call of BLAS takes.
  private let (height, width, depth): (Int, Int, Int)

  /// Whether it takes long.
  let isLong: Bool

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
    let most = n == 1 ? Self.mostOfVector : Self.mostAtOnce
    // An element of the product takes at least as long as 64 multiplications: its memory comes from
    // the system when it is first written to, and where few numbers are summed that is most of the
    // time.
    let leastDepth = n == 1 ? 1 : 64
    // In floating point the product of three sizes can't be too large.
    let elements = Double(m) * Double(n)
    isLong = elements * Double(max(k, leastDepth)) > Double(most)
    // Products of few rows, those of sentences, come one after the other: a helper would be waited for
    // at each of them.
    let isShared =
      m >= 2 * SharedRows.step && elements * Double(k) >= Double(SharedRows.leastShared)
    let leastTiles = isShared ? SharedRows.blocks : 1
    depth = min(k, Self.deepest)
    var (height, width) = (m, n)
    while height * width * max(depth, leastDepth) > most
      || Self.parts(of: m, height) * Self.parts(of: n, width) < leastTiles
    {
      let (lower, narrower) = (Self.half(of: height), Self.half(of: width))
      if lower < height, height >= width || narrower >= width {
        height = lower
      } else if narrower < width {
        width = narrower
      } else {
        break
      }
    }
    (self.height, self.width) = (height, width)
  }

  private static func parts(of count: Int, _ size: Int) -> Int { (count + size - 1) / size }

  private static func half(of size: Int) -> Int {
    parts(of: max(1, size / 2), SharedRows.step) * SharedRows.step
  }

  /// Computes it, as far as `Safepoint.passes` lets it go on.
  func compute(
    _ a: UnsafePointer<Double>,
    _ b: UnsafePointer<Double>,
    _ c: UnsafeMutablePointer<Double>
  ) {
    let across = Self.parts(of: n, width)
    let tiles = Self.parts(of: m, height) * across
    guard tiles > 1 || isLong else { return multiply(a, b, c, 0..<m, 0..<n, 0..<k) }
    let stop = Stop()
    let computeTile = { (tile: Int) in
      let (row, column) = (tile / across * height, tile % across * width)
      let (rows, columns) = (row..<min(m, row + height), column..<min(n, column + width))
      for inner in stride(from: 0, to: k, by: depth) {
        // The helper has no task, and so nobody who visits or cancels it.
        if stop.wasAsked || isLong && !Safepoint.passes() { return stop.ask() }
        multiply(a, b, c, rows, columns, inner..<min(k, inner + depth))
      }
    }
    let isShared = tiles > 1 && SharedRows.share(tiles, computeTile)
    if !isShared { (0..<tiles).forEach(computeTile) }
  }

  /// Computes one tile, or adds to it what comes of further inner indices.
  private func multiply(
    _ a: UnsafePointer<Double>,
    _ b: UnsafePointer<Double>,
    _ c: UnsafeMutablePointer<Double>,
    _ rows: Range<Int>,
    _ columns: Range<Int>,
    _ inner: Range<Int>
  ) {
    BLAS.multiply(
      a + place(self.a, rows.lowerBound, inner.lowerBound),
      self.a.transposition,
      stride: self.a.stride,
      b + place(self.b, inner.lowerBound, columns.lowerBound),
      self.b.transposition,
      stride: self.b.stride,
      into: c + rows.lowerBound * n + columns.lowerBound,
      stride: n,
      m: rows.count,
      n: columns.count,
      k: inner.count,
      adding: inner.lowerBound > 0
    )
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

/// Whether a product is to be left unfinished; both threads ask.
private final class Stop: Sendable {
  private let isAsked = Atomic(false)

  var wasAsked: Bool { isAsked.load(ordering: .relaxed) }

  func ask() { isAsked.store(true, ordering: .relaxed) }
}
