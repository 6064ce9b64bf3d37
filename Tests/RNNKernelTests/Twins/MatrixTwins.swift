import RecurrentLM

/// Cells that compute with vectors and matrices, which are compiled here and run as cells too.
///
/// Each has a twin of its name in `numpy_twins.py`, and all three have to print the same. What stands between a function's braces is the cell; so it uses nothing but `print` of this class.
final class MatrixTwins {
  private(set) var text = ""

  static var all: [(name: String, run: (MatrixTwins) -> () throws -> Void)] {
    [
      ("blocks", blocks), ("assignments", assignments), ("lines", lines),
      ("alongAnAxis", alongAnAxis),
      ("collections", collections), ("parts", parts), ("sums", sums), ("masks", masks),
      ("limits", limits), ("spreading", spreading), ("makers", makers), ("functions", functions),
      ("nothing", nothing), ("sizes", sizes), ("textbook", textbook),
    ]
  }

  private func print(_ items: Any...) {
    text += items.map { "\($0)" }.joined(separator: " ") + "\n"
  }

  func blocks() throws {
    let m = try Matrix.random(rows: 4, columns: 5, in: -1..<1, seed: 1)
    print(m[0..<3])
    print(m[0..<3, 2..<5])
    print(m[1...2, ...1])
    print(m[2..., 3...].shape, m[..<2, 0...].shape)
    print(m[0..., 4])
    print(m[1, 2...])
    print(m[...0, ...0], m[2], m.column(4), m[3, 3])
    print(m[4...].shape, m[1..<1, 2...].shape)
  }

  func assignments() throws {
    var m = Matrix(rows: 4, columns: 4)
    m[0..<2] = Matrix([[1, 2, 3, 4], [5, 6, 7, 8]])
    m[2..., 1...2] = Matrix([[9, 10], [11, 12]])
    m[0..., 3] = [20, 21, 22, 23]
    m[3, ..<2] = [30, 31]
    m[2] = [40, 41, 42, 43]
    print(m)
    m[1..<3, 1..<3] += 100
    m[0, 0...] *= 2
    m[0..., 0] -= [1, 2, 3, 4]
    m[0, 1...2] = m[3, 1...2]
    m[0..<2] = m[2...]
    print(m)
    var v: Vector = [1, 2, 3, 4, 5]
    v[1..<3] = [7, 8]
    v[3...] += 10
    v[0] -= 1
    v[...1] = v[3...]
    print(v)
  }

  func lines() throws {
    let m = Matrix([[1, 2, 3], [4, 5, 6]])
    for row in m { print(row, row.sum()) }
    for column in m.eachColumn { print(column) }
    for (i, row) in m.enumerated() { print(i, row.argmax()) }
    print(m.eachRow.count, m.eachColumn.count, m.rows, m.columns)
    print(m.map { $0.mean() }, m.eachColumn.map { $0.norm() })
    if let last = m.eachRow.last, let first = m.eachColumn.first { print(last, first) }
    print(m.eachRow[1], m.eachColumn[2])
    print(zip(m, m.eachRow.reversed()).map { $0[0] * $1[0] })
  }

  func alongAnAxis() throws {
    let m = try Matrix.random(rows: 30, columns: 20, in: -5..<5, seed: 2)
    for axis in 0...1 {
      print(m.sum(axis: axis))
      print(m.mean(axis: axis))
      print(m.max(axis: axis))
      print(m.min(axis: axis))
      print(m.argmax(axis: axis))
    }
    print(m.sum(), m.mean(), m.max(), m.min(), m.argmax() == m.argmax(axis: 1))
    let gaps = Matrix([[1, .nan, 3], [4, 5, .nan], [.infinity, 0, -1]])
    print(gaps.max(axis: 0), gaps.min(axis: 1), gaps.sum(axis: 1), gaps.argmax(axis: 0))
  }

  func collections() throws {
    let v: Vector = [3, 1, 2, 1]
    print(v.map { $0 * 2 }, v.filter { $0 > 1 }, Array(v))
    print(v.reduce(0, +), v.contains(2), v.sorted(), v.firstIndex(of: 1) ?? -1)
    print(Vector(v.prefix(2)), Vector(v.dropFirst()), Vector(v.suffix(2)), Vector(v.reversed()))
    print(v.first ?? 0, v.last ?? 0, v.isEmpty, v.count)
    var total = 0.0
    for x in v { total += x }
    for (i, x) in v.enumerated() { total += Double(i) * x }
    for (x, y) in zip(v, v.map { $0 + 1 }) { total += x * y }
    print(total, Vector(v.map { $0 / 4 }))
    print(Vector(stride(from: 0.0, to: 1.0, by: 0.25)), Vector((0..<3).map { Double($0) }))
  }

  func parts() throws {
    let v: Vector = [5, 3, 8, 1]
    print(v[0..<3], v[1...], v[..<2], v[1...2], v[4...].count)
    print(v.concatenated(with: [9]), try v.argsort(), v.argmin(), v.argmax())
    print(try Vector([2, 1, 2, .nan, 1]).argsort())
    let order = try v.argsort()
    print(order.map { v[$0] }, order.suffix(2).reversed().map { $0 })
    print(Array(v).count == v.count, v[0..<2] == [5, 3])
  }

  func sums() throws {
    let v: Vector = [1, 2, 3]
    let list = [10.0, 20.0, 30.0]
    print(v + [1, 2, 3], [1, 2, 3] + v, v + list, list + v)
    print(v - [1, 2, 3], v * [1, 2, 3], v / [1, 2, 4])
    print(v + v.prefix(3), v.suffix(3) + v, v.map { $0 * 2 } + v)
    var w = v
    w += [1, 1, 1]
    w += v
    w *= 2
    print(w, -w, 1 - w, w / 2)
  }

  func masks() throws {
    let m = Matrix([[1, -2, 3], [-4, 5, .nan]])
    print(m .> 0, m .<= -2, m .== 5, m .!= 5)
    let small = abs(m) .< 4
    print(small.count(where: { $0 }), m[small], (m .< m).count(where: { $0 }))
    print(m .>= 1 .& m .< 5, m .< 0 .| m .> 4, .!small)
    print(m.replacing(with: 0, where: .!(m .== m)))
    print(m.replacing(with: -m, where: m .< 0))
    var w = m
    w.replace(with: 9, where: small)
    print(w)
    let v: Vector = [1, 5, 2]
    print(small.count(where: { !$0 }), small.count(where: { _ in true }), small.count)
    print(v .> [0, 5, 1], v[v .> 1], (v .> 1).map { $0 ? 1 : 0 }, (v .> 9).contains(true))
  }

  func limits() throws {
    let v: Vector = [-2, 0.5, 3, .nan]
    print(v.clipped(to: -1...1), maximum(v, 0), minimum(v, [0, 1, 2, 3]))
    print(maximum([1, .nan], Vector([.nan, 2])))
    var m = Matrix([[-7, 7], [1, 6]])
    print(m.clipped(to: -5...5), maximum(m, -m), minimum(m, 1))
    m.clip(to: 0...6)
    print(m, m.norm(), Vector([3, 4]).norm())
  }

  func spreading() throws {
    var m = Matrix([[1, 2, 3], [4, 5, 6]])
    let (row, column): (Vector, Vector) = ([10, 20, 30], [100, 200])
    print(m + row.asRow, row.asRow + m, m - column.asColumn, column.asColumn - m)
    print(m * row.asRow, m / column.asColumn, row.asRow / m, column.asColumn * m)
    print(m - m.mean(axis: 0).asRow, m / m.sum(axis: 1).asColumn)
    m += row.asRow
    m *= column.asColumn
    m -= column.asColumn
    m /= row.asRow
    print(m)
    let square = Matrix([[1, 2], [3, 4]])
    print(square + column.asRow, square + column.asColumn)
  }

  func makers() throws {
    print(Matrix.identity(3), Matrix(repeating: 2.5, rows: 2, columns: 3))
    print(Vector(repeating: 7, count: 3), Vector(count: 2))
    print(try Vector.random(count: 4, seed: 3), try Vector.random(count: 2, in: -2..<2, seed: 4))
    print(try Matrix.random(rows: 2, columns: 3, seed: 5))
    let m = Matrix([[1, 2], [3, 4]])
    print(try m.concatenated(with: m[0..<1], axis: 0), try m.concatenated(with: -m, axis: 1))
    print(try Vector([1, 2]).outer([3, 4, 5]), try Vector([1, 2]).dot([3, 4]))
  }

  func functions() throws {
    let m = Matrix([[1, 4], [9, 16]])
    print(sqrt(m), abs(-m), sqrt(Vector([2, 4])), abs([-1, 1]))
    print(m.transposed(), try m.dot(m), try m.dot([1, -1]))
  }

  func sizes() throws {
    for n in [1, 7, 8, 15, 16, 17, 31, 33, 64, 130, 4100, 20_000] {
      var v = try Vector.random(count: n, in: -1..<1, seed: n)
      print(n, v.max(), v.min(), v.argmax(), v.argmin(), sqrt(abs(v)).sum())
      print((v .< 0.1).count(where: { $0 }), (v .>= -1).count(where: { $0 }))
      v[n / 2] = .nan
      print(v.max(), v.min(), v.argmax(), v.argmin(), maximum(v, 0).max())
      print((v .< 0).count(where: { $0 }), (v .<= v).count(where: { $0 }))
      print((v .== v).count(where: { $0 }), (v .!= v).count(where: { $0 }))
      print((v .> 0.5).count(where: { $0 }), (v .!= 0).count(where: { $0 }))
    }
    var m = try Matrix.random(rows: 67, columns: 35, seed: 3)
    print(m.max(axis: 0).sum(), m.min(axis: 0).sum(), m.max(axis: 1).sum(), m.min(axis: 1).sum())
    print(m.argmax(axis: 0), m.argmax(axis: 1))
    m[40, 20] = .nan
    print(m.max(axis: 0)[18..<22], m.min(axis: 1)[39..<42], m.argmax(axis: 0)[20])
    print(try m.concatenated(with: m, axis: 1).shape, m[30...50, 20].argmax())
  }

  func nothing() throws {
    let none = Matrix(rows: 0, columns: 3)
    print(none.sum(axis: 0), none.sum(axis: 1).count, none.map { $0.sum() }.count)
    print(none[0..<0].shape, none.eachColumn.map { $0.count }, none.sum())
    let empty = Vector(count: 0)
    print(empty.sum(), empty.norm(), try empty.argsort().count, empty.map { $0 }.count)
    print((empty .> 0).count, empty.concatenated(with: [1]), Vector(empty.prefix(3)).count)
  }

  func textbook() throws {
    let U = try Matrix.random(rows: 3, columns: 5, in: -0.5..<0.5, seed: 6)
    let W = try Matrix.random(rows: 3, columns: 3, in: -0.5..<0.5, seed: 7)
    var s = Vector(count: 3)
    var states = Matrix(rows: 4, columns: 3)
    for (t, word) in [4, 0, 2, 4].enumerated() {
      s = tanh(U[0..., word] + (try W.dot(s)))
      states[t] = s
    }
    print(states)
    print(states[1..., 0...1], states.max(axis: 0), (states .> 0).count(where: { $0 }))
    let columns = U.eachColumn.map { $0.norm() }
    print(columns.firstIndex(of: columns.max() ?? 0) ?? -1, (U * U).sum(axis: 0).argmax())
  }
}
