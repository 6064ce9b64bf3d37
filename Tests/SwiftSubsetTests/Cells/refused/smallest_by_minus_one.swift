print(Int.min / -1)
