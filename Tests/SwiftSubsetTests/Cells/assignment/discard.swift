_ = [1, 2].map { $0 }
let (_, y) = (1, 2)
_ = y
print(y)
