protocol Layer { func forward(_ x: [Double]) -> [Double]; var parameters: Int { get } }
struct Dense: Layer {
  var w: [[Double]]
  func forward(_ x: [Double]) -> [Double] { w.map { row in zip(row, x).map { $0.0 * $0.1 }.reduce(0, +) } }
  var parameters: Int { w.count * (w.first?.count ?? 0) }
}
struct Tanh: Layer { func forward(_ x: [Double]) -> [Double] { x.map { tanh($0) } }; let parameters = 0 }
struct Net: Layer {
  var layers: [any Layer]
  func forward(_ x: [Double]) -> [Double] { layers.reduce(x) { $1.forward($0) } }
  var parameters: Int { layers.map(\.parameters).reduce(0, +) }
}
let net = Net(layers: [Dense(w: [[1, 0.5], [0, -1]]), Tanh(), Dense(w: [[1, 1]])])
print(net.forward([1, 2]), net.parameters)
func train<L: Layer>(_ layer: L, on xs: [[Double]]) -> Double { xs.map { layer.forward($0).reduce(0, +) }.reduce(0, +) }
print(train(net, on: [[1, 2], [0, 0]]), train(Tanh(), on: [[0.5]]))
struct Ring<T> {
  private var store: [T?]
  private var head = 0
  private(set) var count = 0
  init(capacity: Int) { store = Array(repeating: nil, count: capacity) }
  mutating func push(_ x: T) -> T? {
    let old = store[(head + count) % store.count]
    store[(head + count) % store.count] = x
    if count < store.count { count += 1; return nil }
    head = (head + 1) % store.count
    return old
  }
  var items: [T] { (0..<count).compactMap { store[(head + $0) % store.count] } }
}
var ring = Ring<Int>(capacity: 2)
print(ring.push(1) as Any, ring.push(2) as Any, ring.push(3) as Any, ring.items)
struct PriorityQueue<Element> {
  private var heap: [Element] = []
  private let before: (Element, Element) -> Bool
  init(_ before: @escaping (Element, Element) -> Bool) { self.before = before }
  mutating func push(_ e: Element) {
    heap.append(e)
    var i = heap.count - 1
    while i > 0, before(heap[i], heap[(i - 1) / 2]) { heap.swapAt(i, (i - 1) / 2); i = (i - 1) / 2 }
  }
  mutating func pop() -> Element? {
    guard let first = heap.first else { return nil }
    let last = heap.removeLast()
    if heap.isEmpty { return first }
    heap[0] = last
    var i = 0
    while true {
      var best = i
      for c in [2 * i + 1, 2 * i + 2] where c < heap.count && before(heap[c], heap[best]) { best = c }
      if best == i { break }
      heap.swapAt(i, best); i = best
    }
    return first
  }
}
var pq = PriorityQueue<(Int, String)> { $0.0 < $1.0 }
for (i, s) in [(3, "c"), (1, "a"), (2, "b")] { pq.push((i, s)) }
while let (i, s) = pq.pop() { print(i, s) }
var ints = PriorityQueue<Int>(>)
ints.push(1); ints.push(5)
print(ints.pop() ?? 0)
