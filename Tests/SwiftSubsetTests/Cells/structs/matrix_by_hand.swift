struct Grid {
  let rows: Int
  let columns: Int
  private var values: [Double]
  init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    values = Array(repeating: 0, count: rows * columns)
  }
  subscript(row: Int, column: Int) -> Double {
    get { values[row * columns + column] }
    set { values[row * columns + column] = newValue }
  }
  func dot(_ v: [Double]) -> [Double] {
    (0..<rows).map { i in (0..<columns).reduce(0) { $0 + self[i, $1] * v[$1] } }
  }
}
var grid = Grid(rows: 2, columns: 2)
grid[0, 1] = 3
grid[1, 0] += 2
print(grid.dot([1, 10]), grid[0, 1])
