protocol Named { var name: String { get } }
protocol Aged: Named { var age: Int { get } }
protocol Described: Aged {}
extension Described { var summary: String { "\(name) (\(age))" } }
extension Named { func hello() -> String { "hello \(name)" } }
extension Aged { func hello() -> String { "good day \(name), \(age)" } }
struct Person: Described {
  var name: String
  var age: Int
}
let p = Person(name: "Ada", age: 36)
print(p, [p], p.summary)
print(p.hello())
let a: any Aged = p
let n: any Named = a
print(a.hello(), n.hello(), n.name)
func older(_ x: any Aged) -> any Aged { Person(name: x.name, age: x.age + 1) }
print(older(p).age, older(older(p)).name)
let maybe: (any Aged)? = p
print(maybe?.age ?? 0)
