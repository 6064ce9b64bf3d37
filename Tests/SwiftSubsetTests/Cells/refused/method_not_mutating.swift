// swift-format-ignore-file
struct P { var x = 0; func f() { x += 1 } }
print(P())
