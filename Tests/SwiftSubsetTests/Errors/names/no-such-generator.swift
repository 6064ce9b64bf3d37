var random = SystemRandomNumberGenerator()
