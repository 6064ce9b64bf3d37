struct Bag {
  var items: [String]
  init(_ items: String...) { self.items = items }
  mutating func add(_ more: String..., times n: Int) { for _ in 0..<n { items += more } }
}
var b = Bag("x", "y")
b.add("z", "w", times: 2)
print(b.items, Bag().items)
func most(_ first: Int, _ rest: Int...) -> Int { rest.reduce(first) { max($0, $1) } }
print(most(3), most(3, 9, 2))
protocol P { func f(_ xs: Int...) -> Int }
struct S: P { func f(_ xs: Int...) -> Int { xs.count } }
let p: any P = S()
print(p.f(1, 2, 3), p.f())
func over(_ x: Int) -> String { "one" }
func over(_ xs: Int...) -> String { "many" }
print(over(1), over(1, 2), over())
