class Animal { init() {} }
class Dog: Animal {
  let name: String
  init(name: String) {
    super.init()
    self.name = name
  }
}
