struct S { var n = 1 }
var s = S()
let read = { s.n }
let write = { s.n += 10 }
write()
print(read(), s.n)
