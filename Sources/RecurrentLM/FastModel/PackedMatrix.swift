/// A matrix in the engine's memory.
struct PackedMatrix<Scalar: FastScalar> {
  /// In which order its numbers lie.
  enum Order {
    /// Column after column, each in one piece, so many numbers apart.
    case columns(stride: Int)
    /// Row after row, each in one piece, so many numbers apart.
    case rows(stride: Int)
    /// In panels of 32 rows, shape `[rows / 32, columns, 32]`.
    case panels
    /// The same, with rows in the places of classes.
    case classes(ClassPanels)
  }

  let rows: Int
  let columns: Int
  let storage: AlignedStorage<Scalar>
  private let order: Order

  /// How many columns its storage has, and which rows and columns of that it is.
  let width: Int
  private let rowsBefore: Int
  private let columnsBefore: Int

  /// Makes a part of a matrix whose storage others have a part of too.
  init(
    rows: Int,
    columns: Int,
    in storage: AlignedStorage<Scalar>,
    _ order: Order,
    width: Int = 0,
    rowsBefore: Int = 0,
    columnsBefore: Int = 0
  ) {
    (self.rows, self.columns, self.order, self.storage) = (rows, columns, order, storage)
    (self.width, self.rowsBefore, self.columnsBefore) = (width, rowsBefore, columnsBefore)
  }

  /// Some of its columns, where they are.
  func columns(_ range: Range<Int>) -> PackedMatrix {
    PackedMatrix(
      rows: rows,
      columns: range.count,
      in: storage,
      order,
      width: width,
      rowsBefore: rowsBefore,
      columnsBefore: columnsBefore + range.lowerBound
    )
  }

  /// Makes a matrix of zeros.
  init(rows: Int, columns: Int, order: Order) {
    self.rows = rows
    self.columns = columns
    self.order = order
    (width, rowsBefore, columnsBefore) = (columns, 0, 0)
    switch order {
    case .columns(let stride): storage = AlignedStorage(count: columns * stride)
    case .rows(let stride): storage = AlignedStorage(count: rows * stride)
    case .panels: storage = AlignedStorage(count: roundedUpToPanel(rows) * columns)
    case .classes(let panels):
      storage = AlignedStorage(count: panels.count * panelColumns * columns)
    }
  }

  /// One of its numbers.
  subscript(row: Int, column: Int) -> Scalar {
    get { storage.start[place(row, column)] }
    nonmutating set { storage.start[place(row, column)] = newValue }
  }

  /// Where a number lies.
  @inline(__always)
  func place(_ row: Int, _ column: Int) -> Int {
    let (row, column) = (row + rowsBefore, column + columnsBefore)
    return switch order {
    case .columns(let stride): column * stride + row
    case .rows(let stride): row * stride + column
    case .panels: placeInPanel(row, column)
    case .classes(let panels): placeInPanel(panels.places[row], column)
    }
  }

  @inline(__always)
  private func placeInPanel(_ row: Int, _ column: Int) -> Int {
    (row / panelColumns * width + column) * panelColumns + row % panelColumns
  }

  /// The numbers in double precision.
  var matrix: Matrix {
    let values = [Double](unsafeUninitializedCapacity: rows * columns) { values, count in
      Safepoint.inPieces(of: rows, size: rowsAtOnce) { piece in
        for row in piece {
          for column in 0..<columns { values[row * columns + column] = self[row, column].doubled }
        }
      }
      count = rows * columns
    }
    return Matrix(rows: rows, columns: columns, values: values)
  }

  /// Rounds a matrix of the same shape into this one.
  ///
  /// It puts every number in its place, and zeros where a training step with a rate beyond single
  /// precision has left something between the columns.
  func set(_ matrix: Matrix) {
    if width == columns { clear() }
    matrix.values.withUnsafeBufferPointer { values in
      Safepoint.inPieces(of: rows, size: rowsAtOnce) { piece in
        for row in piece {
          for column in 0..<columns { self[row, column] = Scalar(values[row * columns + column]) }
        }
      }
    }
  }

  /// Puts zeros everywhere, where it has its storage for itself.
  private func clear() {
    Safepoint.inPieces(of: storage.count, size: 1 << 20) { piece in
      (storage.start + piece.lowerBound).update(repeating: 0, count: piece.count)
    }
  }

  /// As many rows as take about a millisecond.
  private var rowsAtOnce: Int { max(1, (1 << 18) / max(1, columns)) }
}
