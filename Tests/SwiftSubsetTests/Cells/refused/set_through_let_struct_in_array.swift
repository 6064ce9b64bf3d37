struct A { var n = 0 }
let xs = [A()]
xs[0].n = 1
