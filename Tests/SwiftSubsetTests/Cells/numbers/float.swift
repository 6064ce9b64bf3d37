let f: Float = 0.1
let d = Double(f)
print(f + 0.2, f * 3, d == 0.1, Float(2) / 3)
