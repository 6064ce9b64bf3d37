// swift-format-ignore-file
do {
  func run(_ f: () -> Int) -> Int { f() + f() }
  func twice(_ f: () -> Int) -> Int { run(f) + run { f() } }
  print(twice { 3 })
}
do {
  func apply(_ a: [Int], _ f: (Int) -> Int) -> [Int] { a.map(f) }
  print(apply([1, 2]) { $0 * 2 })
}
do {
  func apply(_ a: [Int], _ f: (Int) -> Int) -> [Int] { a.map { f($0) + 1 } }
  print(apply([1, 2]) { $0 * 2 })
}
do {
  func sorted(_ a: [Int], by less: (Int, Int) -> Bool) -> [Int] { a.sorted(by: less) }
  print(sorted([2, 1], by: <))
}
do {
  func reduce(_ a: [Int], _ f: (Int, Int) -> Int) -> Int { var r = 0; for x in a { r = f(r, x) }; return r }
  print(reduce([1, 2, 3], +), reduce([1, 2], { $0 - $1 }))
}
do {
  func times(_ n: Int, _ body: () -> Void) { if n > 0 { body(); times(n - 1, body) } }
  var k = 0
  times(3) { k += 1 }
  print(k)
}
do {
  func trace(_ f: (Int) -> Void) { for i in 0..<2 { f(i) }; let all = [1, 2]; all.forEach(f) }
  trace { print($0) }
}
