class Animal { var name: String; init(_ n: String) { name = n }; func copy() -> Animal { Animal(name) } }
class Dog: Animal { override init(_ n: String) { super.init(n + "!") } }
func make<T>(_ f: (String) -> T) -> T { f("x") }
print(make(Dog.init).name, make { Animal($0) }.name)
let makers: [(String) -> Animal] = [{ Dog($0) }, { Animal($0) }]
print(makers.map { $0("q").name })
var d: Animal = Dog("a")
d.name += "?"
print(d.name, d.copy().name)
struct Kennel { var dogs: [Animal] = []; mutating func add(_ a: Animal) { dogs.append(a) } }
var k = Kennel()
k.add(d); k.add(Dog("b"))
k.dogs[1].name = "z"
print(k.dogs.map(\.name), k.dogs.contains { $0 === d })
let byName = Dictionary(uniqueKeysWithValues: k.dogs.map { ($0.name, $0) })
print(byName.count)
func describe(_ a: Animal?) -> String {
  guard let a else { return "none" }
  return a is Dog ? "dog \(a.name)" : "animal \(a.name)"
}
print(describe(d), describe(nil), describe(Animal("p")))
class Tree<T> {
  var value: T
  var kids: [Tree<T>] = []
  init(_ v: T) { value = v }
  func add(_ t: Tree<T>) { kids.append(t) }
  func walk(_ f: (T) -> Void) { f(value); for k in kids { k.walk(f) } }
  var depth: Int { 1 + (kids.map { $0.depth }.max() ?? 0) }
}
let t = Tree("root")
t.add(Tree("a")); t.kids[0].add(Tree("b"))
var seen: [String] = []
t.walk { seen.append($0) }
print(seen, t.depth)
protocol Observer { func notify(_ e: String) }
final class Log: Observer { var all: [String] = []; func notify(_ e: String) { all.append(e) } }
struct Bus { var observers: [any Observer] = []; func send(_ e: String) { observers.forEach { $0.notify(e) } } }
let log = Log()
Bus(observers: [log, log]).send("hi")
print(log.all)
enum Op: CaseIterable { case add, mul
  func apply<N: Numeric>(_ a: N, _ b: N) -> N { switch self { case .add: a + b; case .mul: a * b } } }
print(Op.allCases.map { $0.apply(3, 4) }, Op.mul.apply(1.5, 2))
extension Optional where Wrapped == Int { var orZero: Int { self ?? 0 } }
let n: Int? = nil
print(n.orZero)
