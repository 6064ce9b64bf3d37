print(Int(1e30))
