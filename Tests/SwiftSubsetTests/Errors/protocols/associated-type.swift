protocol Container {
  associatedtype Item
  func first() -> Item
}
