final class Cell<Value> {
  private var value: Value
  private var watchers: [(Value) -> Void] = []
  init(_ value: Value) { self.value = value }
  func get() -> Value { value }
  func set(_ new: Value) {
    value = new
    for w in watchers { w(new) }
  }
  func watch(_ w: @escaping (Value) -> Void) { watchers.append(w) }
}
let cell = Cell(3)
cell.watch { print("now", $0) }
cell.set(4)
let same = cell
same.set(5)
print(cell.get(), cell === same)
let names: [String: Cell<[Int]>] = ["a": Cell([]), "b": Cell([1])]
names["a"]?.set([9])
print(names["a"]?.get() ?? [], names["b"]?.get() ?? [])
let any: Any = cell
print(any is Cell<Int>, any is Cell<String>, (any as? Cell<Int>)?.get() ?? 0)
func update<T>(_ c: Cell<T>, _ change: (T) -> T) { c.set(change(c.get())) }
update(cell) { $0 * 10 }
