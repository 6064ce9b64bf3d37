func move(from a: Int, to b: Int, by step: Int = 1) -> Int { (b - a) / step }
print(move(from: 1, to: 9), move(from: 1, to: 9, by: 2))
