protocol Named { var name: String { get } }
protocol Loud { func shout() -> String }
struct Dog: Named, Loud {
  var name: String
  func shout() -> String { "WOOF" }
}
struct Cat: Named { var name: String }
final class Bell: Loud {
  func shout() -> String { "DING" }
}
let things: [Any] = [Dog(name: "Rex"), Cat(name: "Tom"), Bell(), 3, "text"]
for thing in things {
  if let named = thing as? any Named { print("named", named.name) }
  if let loud = thing as? Loud { print("loud", loud.shout()) }
  print(thing is any Named, thing is Loud)
}
let pet: any Named = Dog(name: "Fido")
print(pet is Dog, pet is Cat, (pet as? Dog)?.name ?? "none", (pet as? Cat)?.name ?? "none")
print((pet as! Dog).shout())
if let loud = pet as? any Loud { print(loud.shout()) }
switch pet {
case let dog as Dog: print("a dog", dog.name)
case is Cat: print("a cat")
default: print("something")
}
