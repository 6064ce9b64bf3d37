print(2 ** 10)
