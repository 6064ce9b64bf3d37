struct P { let n = 1 }
print(P.n)
