struct S { var n = 0; mutating func f() -> () -> Void { { n += 1 } } }
