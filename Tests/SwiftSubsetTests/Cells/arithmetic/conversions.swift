// swift-format-ignore-file
print(Int(3.9), Int(-3.9), Double(3), Int("12") ?? 0, Int("x") ?? -1, Double("2.5")!)
print(String(3) + String(2.5) + "\(true)")
