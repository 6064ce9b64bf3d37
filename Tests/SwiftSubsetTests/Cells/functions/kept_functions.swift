// swift-format-ignore-file
struct Task {
  var body: () -> Int
}
struct Written {
  var body: () -> Int
  init(_ body: @escaping () -> Int) { self.body = body }
}
func keep(_ f: @escaping () -> Int) -> () -> Int { f }
func hold(_ f: (() -> Int)?) { let g = f; print(g?() ?? 0) }
func make(_ f: @escaping () -> Int) -> Task { Task(body: f) }
func compose(_ f: @escaping (Int) -> Int, _ g: @escaping (Int) -> Int) -> (Int) -> Int { { f(g($0)) } }
print(keep { 4 }(), make { 3 }.body(), Written { 2 }.body(), compose({ $0 + 1 }, { $0 * 2 })(5))
hold { 5 }
let pair = (2, 0.5)
print(pair == (2, 0.5), pair < (3, 0))
