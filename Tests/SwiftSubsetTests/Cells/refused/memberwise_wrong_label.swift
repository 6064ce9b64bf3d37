struct P { var x: Int }
print(P(y: 1))
