// The engine's products on panels, described for whoever does them.
//
// A panel is 32 columns of a matrix. Its rows lie next to one another, so that a product reads a panel
// from its begin to its end; and the columns, which are words or hidden units, run along the vectors
// of the processor, so that no number of rows, which are times, wastes any.

/// How many columns a panel has.
let panelColumns = 32

/// A matrix whose entry (m, k) lies `m · row + k · column` numbers after the first.
struct Entries<Scalar> {
  let start: UnsafePointer<Scalar>
  let row: Int
  let column: Int

  init(_ start: UnsafePointer<Scalar>, row: Int, column: Int) {
    self.start = start
    self.row = row
    self.column = column
  }
}

/// A matrix in panels: entry (k, n) lies `n / 32 · panel + k · row + n % 32` numbers after the first.
struct Panels<Scalar> {
  let start: UnsafeMutablePointer<Scalar>
  let row: Int
  let panel: Int

  init(_ start: UnsafeMutablePointer<Scalar>, row: Int, panel: Int) {
    self.start = start
    self.row = row
    self.panel = panel
  }

  /// A matrix in rows, a multiple of 16 numbers apart.
  init(rows start: UnsafeMutablePointer<Scalar>, stride: Int) {
    self.init(start, row: stride, panel: panelColumns)
  }

  /// The same matrix without so many panels at its begin.
  func from(_ p: Int) -> Panels { Panels(start + p * panel, row: row, panel: panel) }

  /// The first number of a row of a panel.
  @inline(__always)
  func row(_ k: Int, ofPanel p: Int) -> UnsafeMutablePointer<Scalar> {
    start + p * panel + k * row
  }
}

/// A product `C = A B`: `c[m, n] = Σ_k a[m, k] b[k, n]`.
struct PanelProduct<Scalar> {
  /// A, shape `[rows, depth]`.
  let a: Entries<Scalar>

  /// B, shape `[depth, 32 · panels]`.
  let b: Panels<Scalar>

  /// C, shape `[rows, 32 · panels]`.
  let c: Panels<Scalar>

  let rows: Int
  let depth: Int
  let panels: Int

  /// How many columns of the last panel are computed, 16 or 32; the others stay as they are.
  var lastColumns = panelColumns
}

/// What becomes of a product that is exponentiated.
struct PanelExponentials<Scalar> {
  /// What is subtracted before, shape `[rows]`, or nil.
  let shifts: UnsafePointer<Scalar>?

  /// To these the exponentials of each row are added, every 16th into one; shape `[rows, 16]`, or
  /// nil.
  let sums: UnsafeMutablePointer<Scalar>?

  /// How many columns of the last panel there are; the others become 0.
  let lastColumns: Int

  /// In how many parts a row's exponentials are added up.
  static var parts: Int { 16 }
}

/// A product `D += A Bᵀ`: `d[m, k] += Σ_n a[m, n] b[k, n]`.
struct PanelContraction<Scalar> {
  /// A, shape `[rows, 32 · panels]`.
  let a: Panels<Scalar>

  /// B, shape `[columns, 32 · panels]`.
  let b: Panels<Scalar>

  /// D, shape `[rows, columns]`, whose rows are `stride` numbers apart.
  let d: UnsafeMutablePointer<Scalar>
  let stride: Int

  let rows: Int
  let columns: Int
  let panels: Int
}

/// Rows of a matrix, picked by their numbers.
struct PickedRows<Scalar> {
  /// Row n lies `n · row` numbers after the first.
  let start: UnsafePointer<Scalar>
  let row: Int

  /// Which rows they are, shape `[count]`.
  let numbers: UnsafePointer<Int32>
  let count: Int

  /// How many numbers of each are wanted, a multiple of 16.
  let length: Int
}

/// Adds up the squares of a panel, each unit's row by itself, in double precision from there on.
@inline(__always)
func addSquares<Scalar: FastScalar>(
  ofPanel panel: UnsafeMutablePointer<Scalar>,
  units: Int,
  to squares: inout Double
) {
  for unit in 0..<units {
    let row = (panel + unit * panelColumns).eights
    var sum = SIMD8<Scalar>(repeating: 0)
    for group in 0..<panelColumns / 8 { sum += row[group] * row[group] }
    for lane in 0..<8 { squares += sum[lane].doubled }
  }
}
