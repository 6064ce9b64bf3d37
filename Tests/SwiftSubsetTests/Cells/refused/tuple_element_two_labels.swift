let pair: (first x: Int, Int) = (1, 2)
print(pair)
