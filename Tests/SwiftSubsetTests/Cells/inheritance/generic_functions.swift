class Node { var id = 0; init() {}; init(id: Int) { self.id = id }; func name() -> String { "node \(id)" } }
class Leaf: Node { override func name() -> String { "leaf \(id)" } }
func ids<T: Named2>(_ xs: [T]) -> [String] { xs.map { $0.name() } }
protocol Named2 { func name() -> String }
extension Node: Named2 {}
print(ids([Leaf(id: 1), Leaf(id: 2)]), ids([Node(), Leaf(id: 4)] as [Node]))
struct Box<T> { var value: T }
let box = Box<Node>(value: Leaf(id: 3))
print(box.value.name(), box.value is Leaf)
let n: any Named2 = Leaf(id: 7)
print(n.name(), n is Node, n is Leaf)
func same<T>(_ x: T) -> T { x }
print(same(Leaf(id: 8)).name())
