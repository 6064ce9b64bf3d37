// swift-format-ignore-file
print(sqrt(2.0), exp(1.0), log(8000.0), tanh(0.5), pow(2.0, 10.0))
print(abs(-3), abs(-2.5), min(3, 1, 2), max(1, 2.5), (2.5).rounded(), 7.9.rounded(.down))
