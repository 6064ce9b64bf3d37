class Counter { var n = 0 }
let a = Counter()
let b = a
b.n += 5
print(a.n, a === b, a === Counter())
