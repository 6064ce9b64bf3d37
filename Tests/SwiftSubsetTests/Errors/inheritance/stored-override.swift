class Animal {
  init() {}
  var legs = 4
}
class Bird: Animal {
  override var legs: Int { 2 }
}
