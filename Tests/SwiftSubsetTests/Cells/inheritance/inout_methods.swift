class Counter { var n = 0; init() {}; func add(_ k: inout Int) { k += 1; n += k } }
class Doubler: Counter { override func add(_ k: inout Int) { super.add(&k); super.add(&k) } }
var k = 1
let cc: Counter = Doubler()
cc.add(&k)
print(k, cc.n)
