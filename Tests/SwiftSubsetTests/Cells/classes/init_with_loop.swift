class Table {
  var rows: [[Int]] = []
  let size: Int
  init(size: Int) {
    self.size = size
    for i in 0..<size { rows.append((0..<size).map { $0 * i }) }
  }
}
print(Table(size: 3).rows)
