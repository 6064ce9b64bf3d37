// swift-format-ignore-file
struct Matrix2: Equatable, CustomStringConvertible {
  var v: [[Double]]
  static let identity = Matrix2(v: [[1, 0], [0, 1]])
  static func * (a: Matrix2, b: Matrix2) -> Matrix2 {
    var r = Matrix2(v: [[0, 0], [0, 0]])
    for i in 0..<2 { for j in 0..<2 { for k in 0..<2 { r[i, j] += a[i, k] * b[k, j] } } }
    return r
  }
  subscript(i: Int, j: Int) -> Double {
    get { v[i][j] }
    set { v[i][j] = newValue }
  }
  func power(_ n: Int) -> Matrix2 { n == 0 ? .identity : self * power(n - 1) }
  var description: String { v.map { $0.map { "\($0)" }.joined(separator: " ") }.joined(separator: "; ") }
}
let fib = Matrix2(v: [[1, 1], [1, 0]])
print(fib.power(10), fib * .identity == fib)
