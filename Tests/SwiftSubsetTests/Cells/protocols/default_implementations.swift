protocol Greeter {
  var name: String { get }
  func greet() -> String
}
extension Greeter {
  func greet() -> String { "Hello, \(name)" }
  func shout() -> String { greet().uppercased() + "!" }
  var initial: String { String(name.prefix(1)) }
}
struct Person: Greeter { let name: String }
struct Robot: Greeter {
  let name: String
  func greet() -> String { "BEEP \(name)" }
  func shout() -> String { "own shout" }
}
let greeters: [any Greeter] = [Person(name: "Ada"), Robot(name: "R2")]
for g in greeters { print(g.greet(), g.shout(), g.initial) }
print(Robot(name: "C3").shout(), Person(name: "Bo").shout())
