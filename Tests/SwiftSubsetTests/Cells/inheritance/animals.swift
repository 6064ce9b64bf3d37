class Animal {
  let name: String
  var legs: Int = 4
  init(name: String) { self.name = name }
  func sound() -> String { "..." }
  func describe() -> String { "\(name) says \(sound()) on \(legs) legs, \(mood)" }
  var mood: String { "calm" }
}
class Dog: Animal {
  var tricks: [String] = []
  override func sound() -> String { "Woof" }
  func learn(_ trick: String) { tricks.append(trick) }
}
class Puppy: Dog {
  let age: Int
  init(name: String, age: Int) {
    self.age = age
    super.init(name: name)
    legs = 3
  }
  override func sound() -> String { super.sound() + "!" }
  override var mood: String { "wild, " + super.mood }
}
final class Bird: Animal {
  init() { super.init(name: "Tweety"); legs = 2 }
  override func sound() -> String { "tweet" }
}
let d = Dog(name: "Rex")
d.learn("sit")
let animals: [Animal] = [d, Puppy(name: "Bo", age: 1), Bird(), Animal(name: "Blob")]
for a in animals { print(a.describe()) }
for a in animals {
  if let p = a as? Puppy { print("puppy", p.age, p.tricks) }
  else if let d = a as? Dog { print("dog", d.tricks) }
  print(a is Dog, a is Bird)
}
func loudest(_ a: Animal) -> String { a.sound().uppercased() }
print(loudest(animals[1]), d.name, d === animals[0])
print(d, animals[1])
let f = animals[1].sound
print(f())
