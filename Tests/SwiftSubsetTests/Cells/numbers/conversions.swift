// swift-format-ignore-file
print(Int(3.9), Double(7) / 2, Int("42")!, Double("1.5")!, Int("x") as Any, String(3) + "a", Int(-3.9))
