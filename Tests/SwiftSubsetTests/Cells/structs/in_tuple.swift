struct P { var x = 0 }
var pair = (first: P(), second: P(x: 5))
pair.first.x = 3
pair.second.x += 1
print(pair, pair.0.x)
