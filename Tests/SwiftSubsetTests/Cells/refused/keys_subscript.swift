print(["a": 1].keys[0])
