class Vehicle {
  var speed = 0.0
  init() {}
  var description: String { "traveling at \(speed) miles per hour" }
  func makeNoise() {}
}
class Bicycle: Vehicle { var hasBasket = false }
class Tandem: Bicycle { var passengers = 0 }
class Train: Vehicle { override func makeNoise() { print("Choo Choo") } }
class Car: Vehicle {
  var gear = 1
  override var description: String { super.description + " in gear \(gear)" }
}
let t = Tandem()
t.hasBasket = true; t.passengers = 2; t.speed = 22
print("Tandem: \(t.description)")
Train().makeNoise()
let car = Car()
car.speed = 25; car.gear = 3
print("Car: \(car.description)")
class Food {
  var name: String
  init(name: String) { self.name = name }
  convenience init() { self.init(name: "[Unnamed]") }
}
class Recipe: Food {
  var quantity: Int
  init(name: String, quantity: Int) { self.quantity = quantity; super.init(name: name) }
  override convenience init(name: String) { self.init(name: name, quantity: 1) }
}
print(Recipe(name: "Bacon").quantity, Recipe(name: "Eggs", quantity: 6).quantity, Food().name)
func swapTwo<T>(_ a: inout T, _ b: inout T) { let t = a; a = b; b = t }
var p = "x", q = "y"
swapTwo(&p, &q)
print(p, q)
func find<T: Equatable>(of v: T, in a: [T]) -> Int? { for (i, x) in a.enumerated() { if x == v { return i } }; return nil }
print(find(of: 9.3, in: [3.14, 0.1]) ?? -1, find(of: "Andrea", in: ["Mike", "Andrea"]) ?? -1)
func makeArray<Item>(repeating item: Item, numberOfTimes: Int) -> [Item] {
  var result: [Item] = []
  for _ in 0..<numberOfTimes { result.append(item) }
  return result
}
print(makeArray(repeating: "knock", numberOfTimes: 4))
protocol RandomNumberGenerator2 { func random() -> Double }
final class LCG: RandomNumberGenerator2 {
  var last = 42.0; let m = 139968.0, a = 3877.0, c = 29573.0
  func random() -> Double { last = ((last * a + c).truncatingRemainder(dividingBy: m)); return last / m }
}
final class Dice {
  let sides: Int
  let generator: any RandomNumberGenerator2
  init(sides: Int, generator: any RandomNumberGenerator2) { self.sides = sides; self.generator = generator }
  func roll() -> Int { Int(generator.random() * Double(sides)) + 1 }
}
let d6 = Dice(sides: 6, generator: LCG())
for _ in 1...5 { print(d6.roll()) }
