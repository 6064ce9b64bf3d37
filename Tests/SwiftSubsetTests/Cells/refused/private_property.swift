struct P { private var x = 1 }
print(P().x)
