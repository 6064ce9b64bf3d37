protocol Box {
  associatedtype Item = Int
  func make() -> Item
}
