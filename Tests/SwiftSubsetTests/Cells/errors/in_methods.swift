struct Empty: Error {}
struct Queue {
  var items: [Int] = []
  mutating func next() throws -> Int {
    if items.isEmpty { throw Empty() }
    return items.removeFirst()
  }
}
var queue = Queue(items: [1])
print(try queue.next())
do { print(try queue.next()) } catch is Empty { print("empty") }
