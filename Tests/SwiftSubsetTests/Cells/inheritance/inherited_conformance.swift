class A { init() {}; func f(_ x: Int = 3) -> Int { x } }
class B: A { override func f(_ x: Int = 5) -> Int { x * 10 } }
let a: A = B()
print(a.f(), B().f(), A().f())
class G { init() {}; func g() -> A { A() } }
class C1 { var v = 1; init() {}; func same() -> Self { self } }
class Par { init() {}; var items: [Int] { [1] }; subscript(i: Int) -> Int { i } }
class Chi: Par { override var items: [Int] { super.items + [2] } }
let pc: Par = Chi()
print(pc.items, pc[4])
for x in pc.items { print(x) }
class Err: Par { func boom() throws -> Int { 1 } }
class Err2: Err { override func boom() -> Int { 2 } }
let e: Err = Err2()
print(try e.boom())
class Acc { private(set) var total = 0; init() {}; func add(_ n: Int) { total += n }; final func addAll(_ ns: [Int]) { ns.forEach { add($0) } } }
class Dbl: Acc { override func add(_ n: Int) { super.add(2 * n) } }
let acc: Acc = Dbl()
acc.addAll([1, 2])
print(acc.total)
let closures = [acc.add, Acc().add]
closures[0](5)
print(acc.total)
extension Acc { func more() { add(100) } }
acc.more()
print(acc.total)
protocol Z { func z() -> String }
extension Z { func z() -> String { "default" } }
class ZA: Z { init() {} }
class ZB: ZA { func z() -> String { "b" } }
print((ZB() as any Z).z(), ZB().z())
class ZC: Z { init() {}; func z() -> String { "c" } }
class ZD: ZC { override func z() -> String { "d" } }
let zs: [any Z] = [ZC(), ZD()]
print(zs.map { $0.z() })
func gz<T: Z>(_ t: T) -> String { t.z() }
print(gz(ZB()), gz(ZD()), gz(ZD() as ZC))
