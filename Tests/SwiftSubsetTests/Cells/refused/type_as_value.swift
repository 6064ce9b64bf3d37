struct A {}
let a: A = A
