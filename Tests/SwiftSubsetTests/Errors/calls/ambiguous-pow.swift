let most = pow(2.0, 100)
