print(Int.max + 1)
