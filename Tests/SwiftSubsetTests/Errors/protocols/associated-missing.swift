protocol Box {
  associatedtype Item
  func make() -> Item
}
struct Empty: Box {}
