struct A { var n = 0 }
for a in [A()] { a.n = 1 }
