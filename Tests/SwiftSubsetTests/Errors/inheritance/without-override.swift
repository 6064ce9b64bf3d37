class Animal {
  init() {}
  func sound() -> String { "" }
}
class Dog: Animal {
  func sound() -> String { "Woof" }
}
