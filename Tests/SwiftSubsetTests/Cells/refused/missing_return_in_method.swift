struct A { func f() -> Int { print("x") } }
