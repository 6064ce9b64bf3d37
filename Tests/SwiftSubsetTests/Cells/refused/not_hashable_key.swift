struct A {}
var d: [A: Int] = [:]
