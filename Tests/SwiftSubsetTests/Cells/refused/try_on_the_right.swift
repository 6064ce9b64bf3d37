func f() throws -> Int { 1 }
let x = 1 + try f()
print(x)
