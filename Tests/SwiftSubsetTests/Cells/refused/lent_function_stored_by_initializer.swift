struct S { var f: () -> Int; init(_ f: () -> Int) { self.f = f } }
