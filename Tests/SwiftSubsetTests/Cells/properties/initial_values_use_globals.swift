// swift-format-ignore-file
let base = 10
struct Scaled { var value = base * 2; var list = [base] }
print(Scaled())
