protocol Counter { mutating func step() }
struct Up: Counter { mutating func step() {} }
let c: any Counter = Up()
c.step()
