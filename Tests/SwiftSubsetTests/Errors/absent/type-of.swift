print(type(of: 1))
