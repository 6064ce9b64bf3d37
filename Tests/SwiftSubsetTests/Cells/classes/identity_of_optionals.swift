class A {}
let a: A? = A()
let b: A? = nil
print(a === a, a === b, b === nil, a !== b)
