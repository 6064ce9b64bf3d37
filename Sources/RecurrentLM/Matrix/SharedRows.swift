/// The rows of a product of a large matrix and a vector, shared by the thread that asks and the helper;
/// `TiledProduct` is what two matrices have.
///
/// A row of a product does not depend on the others, and OpenBLAS computes it by the same additions in
/// the same order whichever block of rows it is asked for, as long as blocks begin where its kernels
/// begin: so who shares, and whether anybody does, changes no bit.
enum SharedRows {
  /// So many multiplications take a tenth of a millisecond; for fewer, waking a thread costs more than
  /// it does.
  static let leastShared = 1_000_000

  /// Blocks begin at multiples of this: OpenBLAS's kernels take 4, 8, 12 or 16 rows or columns at once.
  static let step = 48

  /// In how many blocks rows are divided: of two threads one may be late.
  static let blocks = 4

  /// Computes all rows, in blocks where that is shared.
  ///
  /// - Parameters:
  ///   - rows: How many there are.
  ///   - products: The multiplications of all of them.
  ///   - compute: Computes some; two threads may call it at once.
  static func compute(_ rows: Int, products: Int, _ compute: @escaping (Range<Int>) -> Void) {
    let height = Swift.max(step, (rows / blocks + step - 1) / step * step)
    let isShared =
      products >= leastShared && rows >= 2 * step
      && share((rows + height - 1) / height) { block in
        compute(block * height..<Swift.min(rows, (block + 1) * height))
      }
    if !isShared { compute(0..<rows) }
  }

  /// Does all of some blocks together with the helper.
  ///
  /// - Parameters:
  ///   - blocks: How many there are.
  ///   - compute: Computes the block of a number; two threads may call it at once.
  /// - Returns: Whether they are done; if not, because the helper is not free, none is.
  static func share(_ blocks: Int, _ compute: @escaping (Int) -> Void) -> Bool {
    guard BLAS.isForThreads, let workers = BlockWorkers.shared, workers.take() else { return false }
    defer { workers.giveBack() }
    for first in stride(from: 0, to: blocks, by: BlockWorkers.mostBlocks) {
      workers.begin(
        { block, _ in compute(first + block) },
        blocks: Swift.min(BlockWorkers.mostBlocks, blocks - first)
      )
      workers.join()
    }
    return true
  }
}
