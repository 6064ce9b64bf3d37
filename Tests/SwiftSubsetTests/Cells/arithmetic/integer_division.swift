// swift-format-ignore-file
print(7 / 2, -7 / 2, 7 % 3, -7 % 3)
print(2.0 * (1 / 2))
