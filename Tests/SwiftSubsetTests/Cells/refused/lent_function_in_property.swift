struct S { var f: () -> Int }
func make(_ f: () -> Int) -> S { S(f: f) }
