class Model {
  let size: Int
  let rate: Double
  init(size: Int, rate: Double) {
    self.size = size
    self.rate = rate
  }
  convenience init(size: Int) { self.init(size: size, rate: 0.1) }
}
print(Model(size: 3).rate)
