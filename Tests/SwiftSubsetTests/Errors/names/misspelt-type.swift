let rate: Duble = 0.1
