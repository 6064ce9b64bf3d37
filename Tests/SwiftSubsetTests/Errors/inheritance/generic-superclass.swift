class Box<T> {
  let value: T
  init(_ value: T) { self.value = value }
}
class Crate: Box<Int> {}
