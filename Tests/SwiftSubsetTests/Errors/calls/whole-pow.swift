print(pow(2, 10))
