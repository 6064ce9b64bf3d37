/// The few routines of OpenBLAS that `Matrix` and `Vector` use, on row-major arrays in double precision.
///
/// This is the only file that imports the C library. OpenBLAS itself always runs on one thread: it
/// divides a product as the number of threads asks, and the same numbers shall come out however many
/// cores a machine has. Large products are shared by `SharedRows`, which changes no number.
import COpenBLAS

/// Whether an operand of a product is taken as it is stored or transposed.
package enum Transposition {
  case asStored
  case transposed

  fileprivate var code: CBLAS_TRANSPOSE { self == .asStored ? CblasNoTrans : CblasTrans }
}

/// Dense linear algebra over OpenBLAS.
package enum BLAS {
  /// Tells OpenBLAS, once, to stay on one thread.
  private static let singleThreaded: Void = openblas_set_num_threads(1)

  /// Whether two threads may call it at once: all builds but the one without threads.
  static let isForThreads = openblas_get_parallel() != 0

  /// The largest number of rows or columns that OpenBLAS's 32-bit sizes can hold.
  package static let largestDimension = Int(Int32.max)

  /// The name of the processor kernels that OpenBLAS has chosen, such as `Zen` or `SKYLAKEX`.
  package static var coreName: String {
    guard let name = openblas_get_corename() else { return "unknown" }
    return String(cString: name)
  }

  /// The library's version, such as `0.3.21`.
  package static var version: String {
    // The text begins with the name: `OpenBLAS 0.3.21 NO_LAPACKE DYNAMIC_ARCH …`.
    guard let configuration = openblas_get_config() else { return "unknown" }
    return String(cString: configuration).split(separator: " ").dropFirst().first
      .map(String.init) ?? "unknown"
  }

  /// Multiplies matrices: `C = op(A) op(B)`, or `C += op(A) op(B)`.
  ///
  /// Shapes: `op(A)` is `[m, k]`, `op(B)` is `[k, n]`, `C` is `[m, n]`; the strides are the distances
  /// between rows as stored.
  static func multiply(
    _ a: UnsafePointer<Double>,
    _ transposeA: Transposition,
    stride strideA: Int,
    _ b: UnsafePointer<Double>,
    _ transposeB: Transposition,
    stride strideB: Int,
    into c: UnsafeMutablePointer<Double>,
    stride strideC: Int,
    m: Int,
    n: Int,
    k: Int,
    adding: Bool = false
  ) {
    singleThreaded
    cblas_dgemm(
      CblasRowMajor,
      transposeA.code,
      transposeB.code,
      Int32(m),
      Int32(n),
      Int32(k),
      1,
      a,
      Int32(strideA),
      b,
      Int32(strideB),
      adding ? 1 : 0,
      c,
      Int32(strideC)
    )
  }

  /// Multiplies a matrix `[rows, columns]`, or its transpose, with a vector: `y = op(A) x`; the stride
  /// is the distance between rows as stored, where it is not the number of columns.
  package static func multiply(
    _ a: UnsafePointer<Double>,
    _ transpose: Transposition,
    rows: Int,
    columns: Int,
    stride: Int? = nil,
    by x: UnsafePointer<Double>,
    into y: UnsafeMutablePointer<Double>
  ) {
    singleThreaded
    cblas_dgemv(
      CblasRowMajor,
      transpose.code,
      Int32(rows),
      Int32(columns),
      1,
      a,
      Int32(stride ?? columns),
      x,
      1,
      0,
      y,
      1
    )
  }

  /// Adds an outer product: `A += alpha x yᵀ`, with `A` of shape `[rows, columns]`.
  package static func addOuter(
    _ x: UnsafePointer<Double>,
    _ y: UnsafePointer<Double>,
    alpha: Double,
    to a: UnsafeMutablePointer<Double>,
    rows: Int,
    columns: Int
  ) {
    singleThreaded
    cblas_dger(
      CblasRowMajor,
      Int32(rows),
      Int32(columns),
      alpha,
      x,
      1,
      y,
      1,
      a,
      Int32(columns)
    )
  }

  /// Adds a multiple of one array to another: `y += alpha x`.
  ///
  /// The strides are the distances between neighbours, so that a column of a matrix can be one of
  /// the two.
  package static func add(
    _ x: UnsafePointer<Double>,
    stride strideX: Int = 1,
    times alpha: Double,
    to y: UnsafeMutablePointer<Double>,
    stride strideY: Int = 1,
    count: Int
  ) {
    singleThreaded
    cblas_daxpy(Int32(count), alpha, x, Int32(strideX), y, Int32(strideY))
  }
}
